import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import { type Parent, parentsOf } from './parents.ts'
import type { Prepared, Source } from './prepared.ts'

/** What of a claim's statements rests on which others. */
export interface Dependence {
  readonly parents: ReadonlyMap<number, Parent>
  /** Pairs of which one comes from the other, or both from a third: shown, whichever way. */
  readonly dependent: readonly (readonly [number, number])[]
  /** Statements that are put to an outlet whose own report states the claim. */
  readonly relayed: ReadonlySet<number>
}

/**
 * What of a claim's statements rests on which others: by shared words, and by outlets that they name and that were collected.
 * Cost: linear in the ties and the names.
 */
export const dependenceIn = ({ members }: Group, around: Surroundings): Dependence => {
  const { corpus, tiesOf, preceding, outlets } = around
  const inside = new Set(members)
  const parents = new Map(parentsOf(members, tiesOf, preceding, corpus))
  const dependent: (readonly [number, number])[] = []
  for (const member of members)
    for (const { left, right, leftShare, rightShare } of tiesOf(member))
      if (left === member && inside.has(right) && Math.max(leftShare, rightShare) >= COPIED) dependent.push([left, right])
  const relayed = new Set<number>()
  if (corpus.reports.length === 1) return { parents, dependent, relayed }
  const byReport = new Map<number, number[]>()
  for (const member of members) {
    const report = corpus.reportOf(member)
    const list = byReport.get(report)
    if (list) list.push(member)
    else byReport.set(report, [member])
  }
  for (const member of members) {
    const report = corpus.reportOf(member)
    const prepared = corpus.reports[report] as Prepared
    for (const { name, spans, own } of outletsNamed(prepared, member, corpus)) {
      const named = outlets.named(name).filter((one) => one !== report && byReport.has(one))
      const before = named.filter((one) => preceding(one, report).first === one)
      const [from] = before
      if (from === undefined) continue
      const source = closest(member, byReport.get(from) as readonly number[], corpus)
      if (own) relayed.add(member)
      dependent.push(source < member ? [source, member] : [member, source])
      const known = parents.get(member)
      if (known && known.direction === 'shown') continue
      if (leadsBack(member, source, parents)) continue
      parents.set(member, {
        from: source,
        to: member,
        sign: 'attribution',
        direction: 'shown',
        text: `It is put to ${name}, whose own report states it.`,
        evidence: [
          ...passages(prepared.report, spans),
          ...passages((corpus.reports[from] as Prepared).report, corpus.stated(source).content),
        ],
        share: known?.from === source ? known.share : 0,
      })
    }
  }
  return { parents, dependent, relayed }
}

/** Share of the one statement that stands in the other, from which they are held to be of one text. */
const COPIED = 0.4

/** The names by which a statement may mean an outlet, with the words; `own`: it is the very source. */
const outletsNamed = (
  { sources }: Prepared,
  member: number,
  corpus: Corpus,
): { readonly name: string; readonly spans: Source['spans']; readonly own: boolean }[] => {
  const stated = corpus.stated(member)
  const of = (at: number, own: boolean) => {
    const { names, spans } = sources[at] as Source
    return names.map(({ name }) => ({ name, spans, own }))
  }
  return [
    ...of(stated.source, true),
    ...stated.relays.flatMap(({ source }) => of(source, false)),
    ...stated.cited.flatMap(({ source }) => of(source, false)),
    ...stated.via.names.map((name) => ({ name, spans: stated.via.spans, own: false })),
  ]
}

/** Of a report's statements of the claim the one with the most words in common. */
const closest = (member: number, list: readonly number[], corpus: Corpus): number => {
  const words = new Set(corpus.stated(member).words.split(' '))
  let best = list[0] as number
  let most = -1
  for (const one of list) {
    const shared = corpus
      .stated(one)
      .words.split(' ')
      .filter((word) => words.has(word)).length
    if (shared > most) {
      most = shared
      best = one
    }
  }
  return best
}

const leadsBack = (member: number, parent: number, parents: ReadonlyMap<number, Parent>): boolean => {
  let at: number | undefined = parent
  for (let steps = 0; at !== undefined && steps < 10_000; steps++) {
    if (at === member) return true
    at = parents.get(at)?.from
  }
  return false
}
