import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import { nameRelation } from './names.ts'
import { type Parent, parentsOf } from './parents.ts'
import type { Prepared, Source } from './prepared.ts'

/** What of a claim's statements rests on which others. */
export interface Dependence {
  readonly parents: ReadonlyMap<number, Parent>
  /** Pairs of which one comes from the other, or both from a third: shown, whichever way. */
  readonly dependent: readonly (readonly [number, number])[]
  /** Pairs that share their words, in reports that share nothing else and name different sources: held apart, and not shown to be apart. */
  readonly alike: readonly (readonly [number, number])[]
  /** Statements that are put to an outlet whose own report states the claim. */
  readonly relayed: ReadonlySet<number>
  /** Reports of the claim that share so much that the one had the other at hand, or both a third. */
  readonly kin: readonly (readonly [number, number])[]
  /** Reports of which a kindred one of the claim came before. */
  readonly derived: ReadonlySet<number>
  /** Statements put to an outlet of whose reports not all were looked through, since they are too many. */
  readonly cut: number
}

/**
 * What of a claim's statements rests on which others: by shared words, and by outlets that they name and that were collected.
 * Cost: linear in the ties and the names.
 */
export const dependenceIn = ({ members }: Group, around: Surroundings): Dependence => {
  const { corpus, preceding, outlets, decided } = around
  const tiesOf = (statement: number) =>
    around.tiesOf(statement).filter(({ left, right }) => !(decided.isCut(left, right) && decided.isCut(right, left)))
  const inside = new Set(members)
  const isKin = (one: number, other: number): boolean => {
    const left = corpus.reportOf(one)
    const right = corpus.reportOf(other)
    const beside = (around.kinOf(left).get(right) ?? 0) - corpus.stated(one).places.length
    return beside >= KINDRED || sourcesMeet(one, other, corpus)
  }
  const tied = (statement: number) => tiesOf(statement).filter(({ left, right }) => isKin(left, right))
  const parents = new Map([...parentsOf(members, tied, preceding, corpus)].filter(([to, { from }]) => !decided.isCut(from, to)))
  const dependent: (readonly [number, number])[] = []
  const alike: (readonly [number, number])[] = []
  for (const member of members)
    for (const { left, right, leftShare, rightShare } of tiesOf(member))
      if (left === member && inside.has(right) && Math.max(leftShare, rightShare) >= COPIED)
        (isKin(left, right) ? dependent : alike).push([left, right])
  const relayed = new Set<number>()
  const kin: (readonly [number, number])[] = []
  const derived = new Set<number>()
  if (corpus.reports.length === 1) return { parents, dependent, alike, relayed, kin, derived, cut: 0 }
  const parted = new Set(decided.apart.flatMap(([one, other]) => keysOf(corpus.reportOf(one), corpus.reportOf(other))))
  const byReport = new Map<number, number[]>()
  for (const member of members) {
    const report = corpus.reportOf(member)
    const list = byReport.get(report)
    if (list) list.push(member)
    else byReport.set(report, [member])
  }
  for (const report of byReport.keys())
    for (const [other, words] of around.kinOf(report)) {
      if (words < KINDRED || !byReport.has(other) || parted.has(`${report} ${other}`)) continue
      if (report < other) kin.push([report, other])
      if (preceding(report, other).first === other) derived.add(report)
    }
  /** The reports of an outlet that state the claim. */
  const namedHere = (name: string): readonly number[] => {
    const made = here.get(name) ?? outlets.named(name).filter((one) => byReport.has(one))
    here.set(name, made)
    return made
  }
  const here = new Map<string, readonly number[]>()
  const isNamed = (name: string, report: number): boolean => {
    const made = sets.get(name) ?? new Set(namedHere(name))
    sets.set(name, made)
    return made.has(report)
  }
  const sets = new Map<string, ReadonlySet<number>>()
  let cut = 0
  const adopt = (parent: Parent): boolean => {
    if (decided.isCut(parent.from, parent.to) || leadsBack(parent.to, parent.from, parents)) return false
    parents.set(parent.to, parent)
    return true
  }
  for (const member of members) {
    const known = parents.get(member)
    if (known && known.direction !== 'open') continue
    const found = parentInKin(member, byReport, around)
    if (!found || !adopt(found)) continue
    derived.add(corpus.reportOf(member))
    kin.push([corpus.reportOf(found.from), corpus.reportOf(member)])
  }
  for (const member of members) {
    const report = corpus.reportOf(member)
    for (const { name, spans, own } of outletsNamedBy(corpus.report(report), member, corpus)) {
      const named = namedHere(name)
      const other = named.find((one) => one !== report)
      const before: number[] = []
      for (const one of named) {
        if (before.length >= MOST_LOOKED_AT) {
          cut++
          break
        }
        if (one !== report && preceding(one, report).first === one) before.push(...(byReport.get(one) as readonly number[]))
      }
      // Whichever came first: what is put to an outlet whose report is at hand is that report's account.
      if (own && other !== undefined) {
        relayed.add(member)
        kin.push([other, report])
      }
      if (before.length === 0) continue
      const known = parents.get(member)
      const isTheirs =
        known !== undefined &&
        known.direction !== 'open' &&
        corpus.reportOf(known.from) !== report &&
        isNamed(name, corpus.reportOf(known.from))
      const source = isTheirs ? known.from : closest(member, before.slice(0, MOST_LOOKED_AT), corpus)
      const from = corpus.reportOf(source)
      derived.add(report)
      kin.push([from, report])
      // What a copy took over with its words is not the copy's own citing.
      if (known && known.direction !== 'open' && !isTheirs && takenOver(known.from, name, corpus)) continue
      adopt({
        from: source,
        to: member,
        sign: 'attribution',
        direction: 'shown',
        text: `It is put to ${name}, whose own report states it.`,
        evidence: [
          ...passages(corpus.report(report).report, spans),
          ...passages(corpus.report(from).report, corpus.stated(source).content),
        ],
        share: known?.from === source ? known.share : 0,
      })
    }
  }
  for (const member of members) {
    const said = decided.comesFrom.get(member)
    if (!said || !inside.has(said.one)) continue
    const known = parents.get(member)
    if (known?.from !== said.one && leadsBack(member, said.one, parents)) continue
    const bare = { from: said.one, to: member, sign: 'reuse' as const, text: '', evidence: [], share: 0 }
    parents.set(member, { ...(known?.from === said.one ? known : bare), direction: 'shown' })
    dependent.push([said.one, member])
    derived.add(corpus.reportOf(member))
  }
  return { parents, dependent, alike, relayed, kin, derived, cut }
}

const keysOf = (one: number, other: number): readonly string[] => [`${one} ${other}`, `${other} ${one}`]

/**
 * For a statement without a parent by its own words: the closest one in a report that came before and that its report shares much with, or names
 * as where it is from.
 */
const parentInKin = (member: number, byReport: ReadonlyMap<number, readonly number[]>, around: Surroundings): Parent | null => {
  const { corpus, preceding, kinOf } = around
  const report = corpus.reportOf(member)
  const shared = kinOf(report)
  let best: { readonly other: number; readonly words: number; readonly rank: number } | null = null
  for (const other of new Set([...shared.keys(), ...around.namedBy(report)])) {
    if (!byReport.has(other)) continue
    const words = shared.get(other) ?? 0
    const precedence = preceding(other, report)
    if (precedence.first !== other || (words < KINDRED && precedence.direction !== 'shown')) continue
    const rank = words + (precedence.direction === 'shown' ? 1000 : 0)
    if (best === null || rank > best.rank) best = { other, words, rank }
  }
  if (best === null) return null
  const from = closest(member, byReport.get(best.other) as readonly number[], corpus)
  const close = closeness(member, from, corpus)
  if (close < 0.45) return null
  const precedence = preceding(best.other, report)
  const share = `the statements have ${Math.round(100 * close)} % of their words in common`
  return {
    from,
    to: member,
    sign: precedence.sign,
    direction: best.words >= KINDRED && close >= 0.6 ? precedence.direction : 'likely',
    text:
      best.words >= KINDRED
        ? `${precedence.text} The two reports share ${best.words} words elsewhere; ${share}.`
        : `${precedence.text} They share no passage of any length; ${share}.`,
    evidence: [
      ...passages(corpus.report(best.other).report, corpus.stated(from).content),
      ...passages(corpus.report(report).report, corpus.stated(member).content),
      ...precedence.evidence,
    ],
    share: 0,
  }
}

/** Share of the shorter statement's words that the other has: 0 to 1. */
const closeness = (one: number, other: number, corpus: Corpus): number => {
  const { left, right, shared } = wordsOfBoth(corpus.stated(one).words, corpus.stated(other).words)
  return shared / Math.max(1, Math.min(left, right))
}

/** Whether two statements may be of one source, as each report names it. */
const sourcesMeet = (one: number, other: number, corpus: Corpus): boolean => {
  const left = sourceOf(one, corpus)
  const right = sourceOf(other, corpus)
  if (left.kind === 'author' || right.kind === 'author' || left.kind === 'unknown' || right.kind === 'unknown') return true
  if (left.kind === 'named' && right.kind === 'named')
    return left.names.some(({ name }) => right.names.some((fellow) => nameRelation(name, fellow.name) !== 'different'))
  const heads = [left.head, right.head]
  return heads[0] === null || heads[1] === null
    ? left.kind === right.kind
    : left.head === right.head || left.described.includes(heads[1] as string) || right.described.includes(heads[0] as string)
}

const sourceOf = (statement: number, corpus: Corpus): Source =>
  corpus.report(corpus.reportOf(statement)).sources[corpus.stated(statement).source] as Source

/** Share of the one statement that stands in the other, from which they are held to be of one text. */
const COPIED = 0.4

/** Statements of one outlet that are held against what is put to it. */
const MOST_LOOKED_AT = 120

/** Words that two reports share, from which it is no turn of phrase. */
const KINDRED = 25

/** The names by which a statement may mean an outlet, with the words; `own`: it is the very source. */
export const outletsNamedBy = (
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

/** Whether a statement names the same outlet. */
const takenOver = (from: number, name: string, corpus: Corpus): boolean => {
  const prepared = corpus.report(corpus.reportOf(from))
  return outletsNamedBy(prepared, from, corpus).some((one) => nameRelation(one.name, name) === 'same')
}

/** Of some statements the one most like another: by its words, then by how it is put. */
export const closest = (member: number, list: readonly number[], corpus: Corpus): number => {
  const own = corpus.stated(member)
  let best = list[0] as number
  let most = -1
  for (const one of list) {
    const other = corpus.stated(one)
    const alike =
      likeness(own.words, other.words) +
      0.15 * Number(own.quoted === other.quoted) +
      0.1 * Number(own.hedged === other.hedged) +
      0.1 * Number((own.attribution === null) === (other.attribution === null))
    if (alike > most) {
      most = alike
      best = one
    }
  }
  return best
}

/** Share of the words of both that both have. */
const likeness = (one: string, other: string): number => {
  const { left, right, shared } = wordsOfBoth(one, other)
  return shared / (left + right - shared)
}

/** Different words of each, and of both. */
const wordsOfBoth = (one: string, other: string): { readonly left: number; readonly right: number; readonly shared: number } => {
  const left = new Set(one.split(' '))
  const right = new Set(other.split(' '))
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return { left: left.size, right: right.size, shared }
}

const leadsBack = (member: number, parent: number, parents: ReadonlyMap<number, Parent>): boolean => {
  let at: number | undefined = parent
  for (let steps = 0; at !== undefined && steps < 10_000; steps++) {
    if (at === member) return true
    at = parents.get(at)?.from
  }
  return false
}
