import { type BatchIndex, frequencyOf } from './batch-index.ts'

/** A phrase that fewer unrelated reports have may be chance. */
const FEWEST_REPORTS = 6
/** An outlet that repeats itself so often repeats its own lines. */
const FEWEST_OF_SERIES = 3
/** Carriers of a phrase that are compared, at most. */
const SAMPLED = 6
/** Of the compared pairs so many have nothing else in common. */
const MOSTLY = 0.75
/** Two reports that share more fingerprints than this share more than a phrase. A sentence of 30 words gives about 20. */
const PHRASE = 26
/** Two reports of one outlet that share so much of the smaller are two editions of one report. */
const EDITION = 0.25

/**
 * Finds what is said everywhere: notices, credit lines, templates and stock phrases, by who has them.
 *
 * A fingerprint is stock where its carriers have nothing else in common:
 * - of {@link FEWEST_REPORTS} or more, most pairs share this phrase and nothing rarer;
 * - or one series (an outlet, a feed) has it {@link FEWEST_OF_SERIES} times, in reports that are not editions of each other.
 *
 * What many reports share because they copy one another is not stock: they share the rest too.
 * @param series a number for each report; -1 where it is not known.
 * @returns 1 for each number of the index that is stock, else 0.
 * Cost: linear in the index, times the few pairs compared, most of which are remembered.
 * Source: for series, Smith, Cordell and Mullen 2015 (passim).
 */
export const stockFingerprints = (index: BatchIndex, series: Int32Array): Uint8Array => {
  const stock = new Uint8Array(index.keys.length)
  const compared = comparer(index)
  for (let id = 0; id < index.keys.length; id++) {
    const frequency = frequencyOf(index, id)
    if (frequency < FEWEST_OF_SERIES) continue
    if (
      (frequency >= FEWEST_REPORTS && isPhrase(index, id, frequency, compared)) ||
      isOfSeries(index, id, frequency, series, compared)
    )
      stock[id] = 1
  }
  return stock
}

/** What two reports share: how much, and how common the rarest of it is. */
interface Common {
  readonly shared: number
  readonly smaller: number
  /** How many are rarer than a given frequency is told from the rarest three. */
  readonly third: number
}

const REMEMBERED = 1 << 14

const comparer = (index: BatchIndex): ((a: number, b: number) => Common) => {
  const lefts = new Int32Array(REMEMBERED).fill(-1)
  const rights = new Int32Array(REMEMBERED)
  const results: Common[] = new Array(REMEMBERED)
  return (a, b) => {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & (REMEMBERED - 1)
    if (lefts[slot] === a && rights[slot] === b) return results[slot] as Common
    const found = common(index, a, b)
    lefts[slot] = a
    rights[slot] = b
    results[slot] = found
    return found
  }
}

const common = ({ starts, ids, offsets }: BatchIndex, a: number, b: number): Common => {
  let i = starts[a] as number
  let j = starts[b] as number
  const iEnd = starts[a + 1] as number
  const jEnd = starts[b + 1] as number
  const smaller = Math.min(iEnd - i, jEnd - j)
  let shared = 0
  let first = 0xffffffff
  let second = 0xffffffff
  let third = 0xffffffff
  while (i < iEnd && j < jEnd) {
    const x = ids[i] as number
    const y = ids[j] as number
    if (x === y) {
      shared++
      const frequency = (offsets[x + 1] as number) - (offsets[x] as number)
      if (frequency < first) {
        third = second
        second = first
        first = frequency
      } else if (frequency < second) {
        third = second
        second = frequency
      } else if (frequency < third) third = frequency
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  return { shared, smaller, third }
}

const isPhrase = (index: BatchIndex, id: number, frequency: number, compared: (a: number, b: number) => Common): boolean => {
  const first = index.offsets[id] as number
  const sampled = Math.min(SAMPLED, frequency)
  let bare = 0
  let pairs = 0
  let before = -1
  for (let n = 0; n < sampled; n++) {
    const report = index.carriers[first + Math.floor((n * (frequency - 1)) / (sampled - 1))] as number
    if (before !== -1) {
      pairs++
      const { shared, third } = compared(before, report)
      // Three rarer things in common are a subject or a source in common.
      if (shared <= PHRASE && third * 4 >= frequency) bare++
    }
    before = report
  }
  return bare >= pairs * MOSTLY
}

const isOfSeries = (
  index: BatchIndex,
  id: number,
  frequency: number,
  series: Int32Array,
  compared: (a: number, b: number) => Common,
): boolean => {
  const first = index.offsets[id] as number
  // The series that most of the first carriers belong to, if any has a majority of two.
  const looked = Math.min(frequency, 64)
  for (let n = 0; n + 1 < looked; n++) {
    const one = series[index.carriers[first + n] as number] as number
    if (one === -1) continue
    let before = -1
    let held = 0
    let apart = 0
    for (let k = n; k < looked && held < SAMPLED; k++) {
      const report = index.carriers[first + k] as number
      if (series[report] !== one) continue
      held++
      if (before !== -1) {
        const { shared, smaller } = compared(before, report)
        if (shared < smaller * EDITION) apart++
      }
      before = report
    }
    if (held >= FEWEST_OF_SERIES && apart >= (held - 1) * MOSTLY) return true
    if (n >= 8) break
  }
  return false
}
