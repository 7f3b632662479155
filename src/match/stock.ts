import { type BatchIndex, frequencyOf } from './batch-index.ts'

/** A phrase that fewer unrelated reports have may be chance. */
const FEWEST_REPORTS = 6
/** An outlet that repeats itself so often repeats its own lines. */
export const FEWEST_OF_SERIES = 3
/** Carriers of a phrase that are compared, at most. */
const SAMPLED = 8
/** Of the compared pairs so many share little else. */
const MOSTLY = 0.75
/** Of what copies have in common, hardly any two carriers are strangers; of a phrase most are, also where one story fills half of a corpus. */
const STRANGERS = 0.6
/** Two reports that share more of the smaller's fingerprints than this share more than a notice... */
const NOTICE = 0.3
/** ... or are two editions of one report, where they are one outlet's. */
const EDITION = 0.4
/** Two that share less than this share a turn of phrase; whether they are on one subject need not be looked into. */
const SCANT = 0.02
/** ... in a corpus of so many reports; in a smaller one it is looked into: much rewritten copies share as little. */
const MANY = 20_000
/** Things in common that so many times fewer reports have are a sign of their own. */
const RARER = 3
/** Of the carriers, so many must be of the series for the words to be its own. */
const ITS_OWN = 0.8
/** Of all a series' reports, so many have what is its template; of a few reports more. */
const OFTEN = 0.3
const OFTEN_OF_FEW = 0.5
/** Of a series' reports so many first ones are looked at. */
const LOOKED_AT = 64

/**
 * Finds what is said everywhere: notices, credit lines, templates and stock phrases, by who has them.
 *
 * A fingerprint is stock where its carriers have nothing else in common:
 * - of {@link FEWEST_REPORTS} or more, most pairs share a small part of their text and are not on one subject;
 * - or hardly anybody but one series (an outlet, a feed) has it, {@link FEWEST_OF_SERIES} times or more, in reports that are not editions
 *   of each other, on several subjects or in a good part of all that the series has.
 *
 * What many reports share because they copy one another is not stock: they share the rest, or the subject at least.
 * @param series a number for each report; -1 where it is not known.
 * @param stock where it is written. @param among the numbers that are looked at, all unless told: parts can be done apart from each other.
 * @param sameSubject see `subjectComparer`.
 * @returns 1 for each number of the index that is stock, else 0.
 * Cost: linear in the index, times the few pairs compared, most of which are remembered.
 * Source: for series, Smith, Cordell and Mullen 2015 (passim).
 */
export const stockFingerprints = (
  index: BatchIndex,
  series: Int32Array,
  sameSubject: (a: number, b: number) => boolean,
  stock: Uint8Array = new Uint8Array(index.keys.length),
  among: Uint32Array | null = null,
): Uint8Array => {
  const common = remembered((a, b) => inCommon(index, a, b))
  const scant = index.size < MANY ? 0 : SCANT
  const related = remembered((a, b) => {
    const { share } = common(a, b)
    return share >= NOTICE || (share >= scant && sameSubject(a, b))
  })
  const known: Known = { index, series, common, related, sizes: sizesOf(series) }
  const looked = among?.length ?? index.keys.length
  for (let at = 0; at < looked; at++) {
    const id = among ? (among[at] as number) : at
    const frequency = frequencyOf(index, id)
    if (frequency < FEWEST_OF_SERIES) continue
    if (isOfSeries(known, id) || (frequency >= FEWEST_REPORTS && isOfStrangers(known, id))) stock[id] = 1
  }
  return stock
}

/** What is looked into for each fingerprint. */
interface Known {
  readonly index: BatchIndex
  readonly series: Int32Array
  /** Reports of each series. */
  readonly sizes: Uint32Array
  readonly common: (a: number, b: number) => Common
  readonly related: (a: number, b: number) => boolean
}

const sizesOf = (series: Int32Array): Uint32Array => {
  const sizes = new Uint32Array(series.reduce((most, one) => Math.max(most, one), -1) + 1)
  for (const one of series) if (one !== -1) sizes[one] = (sizes[one] as number) + 1
  return sizes
}

const REMEMBERED = 1 << 16

/** Neighbouring fingerprints have the same carriers: what was found for a pair is asked for again soon. */
const remembered = <Value>(compute: (a: number, b: number) => Value): ((a: number, b: number) => Value) => {
  const lefts = new Int32Array(REMEMBERED).fill(-1)
  const rights = new Int32Array(REMEMBERED)
  const values: Value[] = []
  return (a, b) => {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 16
    if (lefts[slot] !== a || rights[slot] !== b) {
      values[slot] = compute(a, b)
      lefts[slot] = a
      rights[slot] = b
    }
    return values[slot] as Value
  }
}

/** What two reports have in common: the share of the smaller's fingerprints, and how many reports have the rarest but a few of those. */
interface Common {
  readonly share: number
  readonly rarest: number
}

const inCommon = ({ starts, ids, offsets, totals }: BatchIndex, a: number, b: number): Common => {
  let i = starts[a] as number
  let j = starts[b] as number
  const iEnd = starts[a + 1] as number
  const jEnd = starts[b + 1] as number
  let shared = 0
  const rarest = [NEVER, NEVER, NEVER, NEVER]
  while (i < iEnd && j < jEnd) {
    const x = ids[i] as number
    const y = ids[j] as number
    if (x === y) {
      shared++
      let frequency = (offsets[x + 1] as number) - (offsets[x] as number)
      for (let place = 0; place < rarest.length && frequency < (rarest.at(-1) as number); place++)
        if (frequency < (rarest[place] as number)) [rarest[place], frequency] = [frequency, rarest[place] as number]
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  return { share: shared / Math.max(1, Math.min(totals[a] as number, totals[b] as number)), rarest: rarest.at(-1) as number }
}

const NEVER = 0xffffffff

/** Whether two reports that share a phrase are strangers: neither a good part nor a subject in common, nor a few things that are much rarer. */
const areStrangers = ({ common, related }: Known, a: number, b: number, frequency: number): boolean =>
  common(a, b).rarest * RARER >= frequency && !related(a, b)

/** Whether most carriers, spread over all of them, are strangers to the next one. */
const isOfStrangers = (known: Known, id: number): boolean => {
  const { index } = known
  const first = index.offsets[id] as number
  const frequency = frequencyOf(index, id)
  const sampled = Math.min(SAMPLED, frequency)
  let strangers = 0
  let before = index.carriers[first] as number
  for (let n = 1; n < sampled; n++) {
    const report = index.carriers[first + Math.floor((n * (frequency - 1)) / (sampled - 1))] as number
    if (areStrangers(known, before, report, frequency)) strangers++
    before = report
  }
  return strangers >= (sampled - 1) * STRANGERS
}

/** Whether it belongs to one series, which has it in several reports that share little else. */
const isOfSeries = (known: Known, id: number): boolean => {
  const { index, series, sizes, common } = known
  const first = index.offsets[id] as number
  const frequency = frequencyOf(index, id)
  const looked = Math.min(frequency, LOOKED_AT)
  const one = series[index.carriers[first + (looked >> 1)] as number] as number
  if (one === -1) return false
  let held = 0
  for (let n = 0; n < looked; n++) if (series[index.carriers[first + n] as number] === one) held++
  if (held < FEWEST_OF_SERIES || held < looked * ITS_OWN) return false
  let apart = 0
  let strangers = 0
  let pairs = 0
  let before = -1
  const step = Math.max(1, Math.floor(looked / SAMPLED))
  for (let n = 0; n < looked && pairs < SAMPLED; n += step) {
    const report = index.carriers[first + n] as number
    if (series[report] !== one) continue
    if (before !== -1) {
      pairs++
      if (common(before, report).share < EDITION) apart++
      if (areStrangers(known, before, report, frequency)) strangers++
    }
    before = report
  }
  if (pairs === 0 || apart < pairs * MOSTLY) return false
  return strangers >= pairs * MOSTLY || held >= (sizes[one] as number) * (held >= FEWEST_REPORTS ? OFTEN : OFTEN_OF_FEW)
}
