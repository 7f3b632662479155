import { type Candidate, LONGEST_LIST, MOST_LOOKED_AT, rarity } from './candidate-finder.ts'

/** The lists of one question's fingerprints, as an index holds them. */
export interface Lists {
  /** How many reports have each fingerprint. */
  readonly frequencies: Uint32Array
  /** Writes the first reports of a fingerprint, by its place in the question, in ascending order. @returns how many. */
  readonly read: (place: number, into: Uint32Array) => number
}

/** Ranks what an index holds by the rules of `CandidateFinder.candidates`. */
export type Rank = (lists: Lists, size: number, limit: number) => Candidate[]

/** Twice what may be looked at, so that probing stays short. */
const SLOTS = 2 * MOST_LOOKED_AT

/**
 * The one way in which every index answers, so that all answer alike: it owns its counters and is used again and again.
 *
 * Cost: linear in the entries looked at; 400 kB for the counters.
 */
export const candidateRanker = (): Rank => {
  const reports = new Uint32Array(SLOTS)
  const shared = new Uint32Array(SLOTS)
  const weights = new Float64Array(SLOTS)
  const asked = new Uint32Array(SLOTS)
  const touched = new Uint32Array(MOST_LOOKED_AT)
  const list = new Uint32Array(LONGEST_LIST)
  let question = 0

  const slotOf = (report: number): number => {
    let slot = Math.imul(report, 0x9e3779b1) >>> 18
    while (asked[slot] === question && reports[slot] !== report) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }

  return ({ frequencies, read }, size, limit) => {
    question = (question + 1) >>> 0
    if (question === 0) asked.fill(question++)
    let looked = 0
    let found = 0
    for (const key of byFrequency(frequencies)) {
      const place = key % PLACES
      const frequency = frequencies[place] as number
      const length = Math.min(frequency, LONGEST_LIST)
      if (looked + length > MOST_LOOKED_AT) break
      looked += length
      const weight = rarity(frequency, size)
      const given = read(place, list)
      for (let at = 0; at < given; at++) {
        const report = list[at] as number
        const slot = slotOf(report)
        if (asked[slot] === question) {
          shared[slot] = (shared[slot] as number) + 1
          weights[slot] = (weights[slot] as number) + weight
        } else {
          asked[slot] = question
          reports[slot] = report
          shared[slot] = 1
          weights[slot] = weight
          touched[found++] = slot
        }
      }
    }
    return heaviest(touched.subarray(0, found), reports, shared, weights, limit)
  }
}

/** More than the fingerprints of any report. */
const PLACES = 0x100000

/** Of the fingerprints that any report has, how many have it and its place as one number: rare before common, then in their order. */
const byFrequency = (frequencies: Uint32Array): Float64Array => {
  if (sorted.length < frequencies.length) sorted = new Float64Array(frequencies.length * 2)
  let count = 0
  for (let place = 0; place < frequencies.length; place++) {
    const frequency = frequencies[place] as number
    if (frequency > 0) sorted[count++] = frequency * PLACES + place
  }
  return sorted.subarray(0, count).sort()
}

let sorted = new Float64Array(1024)

/** The first `limit` by falling weight, then by rising number. */
const heaviest = (
  slots: Uint32Array,
  reports: Uint32Array,
  shared: Uint32Array,
  weights: Float64Array,
  limit: number,
): Candidate[] => {
  const best: Candidate[] = []
  if (limit < 1) return best
  for (const slot of slots) {
    const weight = weights[slot] as number
    const report = reports[slot] as number
    const last = best[limit - 1]
    if (last && (last.weight > weight || (last.weight === weight && last.report < report))) continue
    let at = Math.min(best.length, limit - 1)
    while (at > 0) {
      const before = best[at - 1] as Candidate
      if (before.weight > weight || (before.weight === weight && before.report < report)) break
      best[at] = before
      at--
    }
    best[at] = { report, shared: shared[slot] as number, weight }
  }
  return best
}
