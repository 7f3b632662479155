import type { Corpus } from './corpus.ts'
import { outletsNamedBy } from './dependence.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import type { Parent } from './parents.ts'
import type { Prepared } from './prepared.ts'
import type { Telling } from './telling.ts'

/** One sentence of a report that states a claim. */
export interface Told {
  readonly report: number
  /** The statement that says most of it. */
  readonly statement: number
  readonly telling: Telling
}

/** Two tellings of one claim that are close to each other, the earlier first where that is known. */
export interface Related {
  readonly from: Told
  readonly to: Told
  /** That `from` came first is known. */
  readonly ordered: boolean
  /** Share of the shorter one's words that the other has: 0 to 1. */
  readonly alike: number
}

/** Kindred reports and named ones that are looked at for each telling, the closest first. */
const MOST_KIN = 12

/**
 * The tellings of a claim joined into trees: each to those it is closest to, so that a change that many copies carry is met once, where it
 * came in.
 *
 * Two tellings are the closer the more of their words they share, the more their reports share elsewhere, and where the one names the other's
 * outlet. This is the shortest tree over all of them (a minimum spanning forest), as textual criticism groups copies by the readings that
 * they have in common; which way a pair goes is left to dates and namings.
 * Cost: linear in the ties and the kindred reports of the claim, apart from sorting.
 */
export const relativesIn = (group: Group, parents: ReadonlyMap<number, Parent>, around: Surroundings): Related[] => {
  const { corpus, preceding, kinOf } = around
  const tellings = tellingsOf(group.members, corpus)
  const byReport = new Map<number, number[]>()
  for (const [at, { report }] of tellings.entries()) byReport.set(report, [...(byReport.get(report) ?? []), at])
  if (byReport.size < 2) return []
  const most = new Map<number, number>()
  for (const report of byReport.keys()) most.set(report, Math.max(1, ...kinOf(report).values()))
  const placeOf = new Map<number, number>()
  for (const member of group.members) placeOf.set(member, tellingAt(member, byReport, tellings, corpus))
  const sets = tellings.map(({ telling }) => new Set(telling.words === '' ? [] : telling.words.split(' ')))
  const pairs = new Map<string, Pair>()
  const put = (one: number, other: number, sign: number): void => {
    const a = tellings[one] as Told
    const b = tellings[other] as Told
    if (a.report === b.report) return
    const [left, right] = one < other ? [one, other] : [other, one]
    const key = `${left} ${right}`
    const known = pairs.get(key)
    if (known && known.sign >= sign) return
    const alike = likeness(sets[left] as Set<string>, sets[right] as Set<string>)
    const kin = kinOf(a.report).get(b.report) ?? 0
    const share = kin / Math.min(most.get(a.report) as number, most.get(b.report) as number)
    const same = readAlike(a.telling, b.telling)
    pairs.set(key, { left, right, sign, alike, weight: alike + Math.min(1, share) * KIN + sign + same * SAME })
  }
  for (const member of group.members)
    for (const { left, right } of around.tiesOf(member)) {
      const [one, other] = [placeOf.get(left), placeOf.get(right)]
      if (left === member && one !== undefined && other !== undefined) put(one, other, 0)
    }
  for (const { from, to } of parents.values()) put(placeOf.get(from) as number, placeOf.get(to) as number, 0)
  for (const [at, { report, statement }] of tellings.entries()) {
    const kin = [...kinOf(report)].filter(([other]) => byReport.has(other))
    kin.sort((one, other) => other[1] - one[1] || one[0] - other[0])
    for (const [other] of kin.slice(0, MOST_KIN)) put(at, nearest(at, byReport.get(other) as number[], sets), 0)
    for (const { name } of outletsNamedBy(corpus.reports[report] as Prepared, statement, corpus))
      for (const other of around.outlets.named(name).slice(0, MOST_KIN))
        if (other !== report && byReport.has(other) && preceding(other, report).first !== report)
          put(at, nearest(at, byReport.get(other) as number[], sets), NAMED)
  }
  const places = new Map(group.members.map((member) => [corpus.idOf(member), placeOf.get(member) as number]))
  for (const { from, to } of group.claim.links) put(places.get(from) as number, places.get(to) as number, -0.2)
  return spanning([...pairs.values()], tellings.length).map(({ left, right, alike }) => {
    const [one, other] = [tellings[left] as Told, tellings[right] as Told]
    const { first } = preceding(one.report, other.report)
    return first === other.report
      ? { from: other, to: one, ordered: true, alike }
      : { from: one, to: other, ordered: first !== null, alike }
  })
}

/** What sharing everything elsewhere counts, beside sharing all words of the sentence. */
const KIN = 0.6
/** What naming the other's outlet counts. */
const NAMED = 0.4

/** What each reading counts that the two have in common: copies that share a change have it from one of them. */
const SAME = 0.2

const readAlike = (one: Telling, other: Telling): number =>
  Number(one.hedges.length > 0 === other.hedges.length > 0) +
  Number(one.voice.level === other.voice.level) +
  Number(
    one.counts.length === 0 ||
      other.counts.length === 0 ||
      one.counts.some(({ value }) => other.counts.some((count) => count.value === value)),
  )

interface Pair {
  readonly left: number
  readonly right: number
  readonly sign: number
  readonly alike: number
  readonly weight: number
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

const tellingAt = (
  member: number,
  byReport: ReadonlyMap<number, readonly number[]>,
  tellings: readonly Told[],
  corpus: Corpus,
): number => {
  const { start } = corpus.stated(member).telling.span
  const own = byReport.get(corpus.reportOf(member)) as readonly number[]
  return own.find((at) => (tellings[at] as Told).telling.span.start === start) ?? (own[0] as number)
}

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / Math.max(1, Math.min(one.size, other.size) + 0.25 * Math.abs(one.size - other.size))
}

const nearest = (at: number, others: readonly number[], sets: readonly ReadonlySet<string>[]): number => {
  let best = others[0] as number
  let most = -1
  for (const other of others) {
    const alike = likeness(sets[at] as ReadonlySet<string>, sets[other] as ReadonlySet<string>)
    if (alike > most) {
      most = alike
      best = other
    }
  }
  return best
}

/** Source: Kruskal 1956. */
const spanning = (pairs: readonly Pair[], size: number): Pair[] => {
  const above = Int32Array.from({ length: size }, (_, at) => at)
  const top = (at: number): number => {
    let root = at
    while (above[root] !== root) root = above[root] as number
    for (let one = at; above[one] !== root; ) {
      const next = above[one] as number
      above[one] = root
      one = next
    }
    return root
  }
  const kept: Pair[] = []
  const sorted = [...pairs].sort((one, other) => other.weight - one.weight || one.left - other.left || one.right - other.right)
  for (const pair of sorted) {
    const [one, other] = [top(pair.left), top(pair.right)]
    if (one === other) continue
    above[other] = one
    kept.push(pair)
  }
  return kept
}
