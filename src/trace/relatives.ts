import type { Descent } from '../model/index.ts'
import type { Corpus } from './corpus.ts'
import { outletsNamedBy } from './dependence.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import { meet } from './meet.ts'
import { nameRelation } from './names.ts'
import { sharesOfTrees } from './shares-of-trees.ts'
import type { Telling } from './telling.ts'

/** One sentence of a report that states a claim. */
export interface Told {
  readonly report: number
  /** The statement that says most of it. */
  readonly statement: number
  readonly telling: Telling
}

/** A telling that another may come from. */
export interface Forebear {
  readonly told: Told
  /** `open`: whether it came first is not known. */
  readonly direction: Descent['direction']
  /** How much of the likelihood of all forebears, and of having none here, is its own: 0 to 1. */
  readonly share: number
}

/** A telling, and those that it may come from, the likeliest first; none of its own report, and none that is known to come after. */
export interface Kindred {
  readonly told: Told
  readonly forebears: readonly Forebear[]
}

export interface Relatives {
  readonly kindred: readonly Kindred[]
  /** Tellings that were held against a sample of the others; 0 where against all. */
  readonly sampled: number
}

/**
 * For each telling of a claim those that it may come from, each with its share of the likelihood.
 *
 * A parent is seldom known for sure: it may not have been collected, or ten copies say the same. So no single one is chosen. What speaks for a
 * forebear is that its words are kept, that its report shares much with the other, that it is named, and that it came before; against it, that
 * a number, the names or a doubt would have had to change, or that one outlet would have copied itself. Some likelihood is kept for a parent that is not here.
 * Cost: the tellings times `MOST` at most, apart from sorting.
 */
export const relativesIn = (group: Group, around: Surroundings): Relatives => {
  const { corpus, preceding, kinOf } = around
  const tellings = tellingsOf(group.members, corpus)
  const byReport = new Map<number, number[]>()
  for (const [at, { report }] of tellings.entries()) byReport.set(report, [...(byReport.get(report) ?? []), at])
  if (byReport.size < 2) return { kindred: [], sampled: 0 }
  const most = new Map<number, number>()
  for (const report of byReport.keys()) most.set(report, Math.max(1, ...kinOf(report).values()))
  const words = numbered(tellings)
  const named = tellings.map((told) => namedBy(told, around))
  const compared = tellings.map((told, at) => {
    const kin = kinOf(told.report)
    const own = most.get(told.report) as number
    const names = named[at] as ReadonlySet<number>
    const citesAlike = (other: number): boolean => meet(named[other] as ReadonlySet<number>, names)
    // What a copy took over with its words is not the copy's own naming.
    const takenOver =
      names.size > 0 && [...kin].some(([report, shared]) => shared >= KINDRED && (byReport.get(report) ?? []).some(citesAlike))
    const found: Compared[] = []
    for (const { other, stands } of comparedWith(at, tellings, byReport, kin, names)) {
      const one = tellings[other] as Told
      const { first, direction } = preceding(one.report, told.report)
      if (first === told.report) continue
      const [kept, covered] = sharesOf(words[at] as Int32Array, words[other] as Int32Array)
      if (Math.max(kept, covered) < FEWEST) continue
      const shared = kin.get(one.report) ?? 0
      const score =
        4 * kept +
        2 * covered +
        2 * (shared / own) +
        0.7 * (shared / (most.get(one.report) as number)) +
        Number(shared > 0 && shared === own) +
        Number(first !== null) +
        2.5 * Number(first !== null && direction === 'shown') +
        0.8 * Number(citesAlike(other)) +
        3.5 * Number(!takenOver && names.has(one.report)) -
        5 * Number(isOfOneOutlet(one.report, told.report, corpus)) -
        3 * Number(numbersPart(one.telling, told.telling)) -
        2 * Number(namesPart(one.statement, told.statement, corpus)) -
        Number(one.telling.hedges.length === 0 && told.telling.hedges.length > 0)
      found.push({ other, direction: first === null ? 'open' : direction, weight: stands * Math.exp(score) })
    }
    return found
  })
  const shares = sharesOfTrees(compared, Math.exp(NONE))
  const kindred = tellings.map((told, at) => {
    const own = shares[at] as readonly number[]
    const forebears = (compared[at] as readonly Compared[]).map(
      ({ other, direction }, place): Forebear => ({ told: tellings[other] as Told, direction, share: own[place] as number }),
    )
    return { told, forebears: forebears.sort((one, other) => other.share - one.share || one.told.statement - other.told.statement) }
  })
  return { kindred, sampled: tellings.length > MOST ? tellings.length : 0 }
}

/** One that a telling is compared with: by its place among the tellings. */
interface Compared {
  readonly other: number
  readonly direction: Descent['direction']
  readonly weight: number
}

/*
 * The weights are rounded from a choice model (McFadden 1974) that was fitted to which telling was the parent, on simulated corpora that no figure
 * is reported of.
 */

/** What no forebear here weighs, as an exponent: about as much as half the words of a report that shares nothing else. */
const NONE = 4.5

/** Share of either's words below which two sentences are not compared. */
const FEWEST = 0.3

/** Words that two reports share, from which it is no turn of phrase. */
const KINDRED = 25

/** Tellings that one is compared with; of more the kindred ones, the named ones, and a sample that stands for the rest. */
const MOST = 160

const comparedWith = (
  at: number,
  tellings: readonly Told[],
  byReport: ReadonlyMap<number, readonly number[]>,
  kin: ReadonlyMap<number, number>,
  names: ReadonlySet<number>,
): { readonly other: number; readonly stands: number }[] => {
  const { report } = tellings[at] as Told
  const isOther = (other: number): boolean => (tellings[other] as Told).report !== report
  if (tellings.length <= MOST) return tellings.flatMap((_, other) => (isOther(other) ? [{ other, stands: 1 }] : []))
  const near = new Set<number>()
  const nearest = [...kin].filter(([one]) => byReport.has(one)).sort((one, other) => other[1] - one[1] || one[0] - other[0])
  for (const one of [...nearest.map(([kindred]) => kindred).slice(0, MOST / 4), ...names])
    for (const other of byReport.get(one) ?? []) if (isOther(other) && near.size < MOST / 2) near.add(other)
  const step = Math.ceil((2 * tellings.length) / MOST)
  const sample: number[] = []
  for (let other = at % step; other < tellings.length; other += step) if (isOther(other) && !near.has(other)) sample.push(other)
  return [...[...near].map((other) => ({ other, stands: 1 })), ...sample.map((other) => ({ other, stands: step }))]
}

/** The collected reports of outlets that a telling names as where it is from, or as what it answers to. */
const namedBy = ({ report, statement }: Told, { corpus, outlets }: Surroundings): ReadonlySet<number> => {
  const answered = (corpus.stated(statement).answer?.names ?? []).map((name) => ({ name }))
  const found = new Set<number>()
  for (const { name } of [...outletsNamedBy(corpus.report(report), statement, corpus), ...answered])
    for (const one of outlets.named(name).slice(0, MOST / 4)) found.add(one)
  return found
}

const isOfOneOutlet = (one: number, other: number, corpus: Corpus): boolean => {
  const [left, right] = [corpus.report(one).outlet, corpus.report(other).outlet]
  return left !== null && right !== null && nameRelation(left.name, right.name) === 'same'
}

const numbersPart = (one: Telling, other: Telling): boolean =>
  one.counts.length > 0 &&
  other.counts.length > 0 &&
  !one.counts.some(({ value }) => other.counts.some((count) => count.value === value))

/** Each names somebody or something in what it states that the other does not. */
const namesPart = (one: number, other: number, corpus: Corpus): boolean => {
  const left = corpus.stated(one).names
  const right = corpus.stated(other).names
  return left.some((name) => !right.includes(name)) && right.some((name) => !left.includes(name))
}

/** The words of each telling as numbers, each once, ascending: two are held against each other many times. */
const numbered = (tellings: readonly Told[]): Int32Array[] => {
  const numbers = new Map<string, number>()
  return tellings.map(({ telling }) => {
    const own = new Set<number>()
    for (const word of telling.words === '' ? [] : telling.words.split(' ')) {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      own.add(known)
    }
    return Int32Array.from(own).sort()
  })
}

/** Share of the one's words that the other has, and of the other's. */
const sharesOf = (one: Int32Array, other: Int32Array): readonly [number, number] => {
  let shared = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] as number) - (other[right] as number)
    if (difference === 0) shared++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return [shared / Math.max(1, one.length), shared / Math.max(1, other.length)]
}

const tellingsOf = (members: readonly number[], corpus: Corpus): Told[] => {
  const found = new Map<string, Told>()
  for (const statement of members) {
    const report = corpus.reportOf(statement)
    const { telling, places } = corpus.stated(statement)
    const key = `${report} ${telling.span.start}`
    const known = found.get(key)
    if (!known || corpus.stated(known.statement).places.length < places.length) found.set(key, { report, statement, telling })
  }
  return [...found.values()]
}
