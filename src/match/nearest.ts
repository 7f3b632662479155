import { type BatchIndex, frequencyOf } from './batch-index.ts'
import type { Candidate } from './candidate-finder.ts'
import { candidateRanker } from './rank-candidates.ts'

/** Two fingerprints that nobody else has, or more that others have too. */
const FEWEST_SHARED = 2
/** A candidate of this weight shares a passage: of those that share more than enough, no more are compared than are wanted. In nats. */
const SURE = 120
/** Where fewer are sure, so many times what is wanted are tried. */
const TRIED = 2
/**
 * In a corpus of so many reports each has many others with which it shares two rare fingerprints by chance: there, a candidate must
 * share more than that. See measure/speed/match.md.
 */
const LARGE = 10_000
const MORE_THAN_TWO = 2.2

/** What a candidate must weigh to be compared, in a corpus of so many reports. In nats. */
const leastWeight = (size: number): number => (size < LARGE ? 0 : MORE_THAN_TWO * Math.log(size))

/** How many candidates to ask an index for, where so many relatives are wanted. */
export const mostCompared = (relatives: number): number => relatives * TRIED + 1

/**
 * Of ranked candidates those worth comparing: until as many as are wanted are sure to share a passage.
 * @param size reports in the index. @param itself the asking report's own number, left out.
 */
export const worthComparing = (
  ranked: readonly Candidate[],
  size: number,
  relatives: number,
  itself: number | null,
): Candidate[] => {
  const least = leastWeight(size)
  const found: Candidate[] = []
  let sure = 0
  for (const candidate of ranked) {
    if (candidate.report === itself || candidate.shared < FEWEST_SHARED) continue
    if (candidate.weight < least || sure >= relatives) break
    if (candidate.weight >= SURE) sure++
    found.push(candidate)
  }
  return found
}

/**
 * The reports worth comparing with each of some reports of an index: those that share the rarest fingerprints.
 *
 * @param stock 1 for each number of the index that is left out.
 * @param relatives how many are wanted for a report; up to twice as many are told where some may share nothing.
 * @param told by report, then by falling weight.
 * Cost: for each report what CandidateFinder allows to be looked at.
 */
export const nearest = (
  index: BatchIndex,
  stock: Uint8Array,
  relatives: number,
  range: { readonly from: number; readonly to: number },
  told: (report: number, other: number, weight: number) => void,
): void => {
  const rank = candidateRanker()
  const { starts, ids, offsets, carriers } = index
  let own = new Uint32Array(1024)
  let frequencies = new Uint32Array(1024)
  const read = (place: number, into: Uint32Array): number => {
    const first = offsets[own[place] as number] as number
    const length = Math.min(frequencies[place] as number, into.length)
    for (let n = 0; n < length; n++) into[n] = carriers[first + n] as number
    return length
  }
  for (let report = range.from; report < range.to; report++) {
    const [start, end] = [starts[report] as number, starts[report + 1] as number]
    if (end - start > own.length) {
      own = new Uint32Array((end - start) * 2)
      frequencies = new Uint32Array(own.length)
    }
    let count = 0
    for (let at = start; at < end; at++) {
      const id = ids[at] as number
      if (stock[id] === 1) continue
      own[count] = id
      frequencies[count++] = frequencyOf(index, id)
    }
    const ranked = rank({ frequencies: frequencies.subarray(0, count), read }, index.size, mostCompared(relatives))
    for (const { report: other, weight } of worthComparing(ranked, index.size, relatives, report)) told(report, other, weight)
  }
}
