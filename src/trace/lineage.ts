import type { Descent, Lineage, LineageNode, Passage, Span, Unseen, UnseenId } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { type Answered, answeredIn } from './answered.ts'
import { changesAlong } from './changes.ts'
import type { Corpus } from './corpus.ts'
import { type Decided, descentsAsDecided, loopsAsDecided } from './decided.ts'
import { dependenceIn } from './dependence.ts'
import { gapsOf, notCompared } from './gaps.ts'
import type { Group } from './join.ts'
import { loopsAmong } from './loops.ts'
import { type Found, type Origins, originsOf } from './origins.ts'
import type { Outlets } from './outlets.ts'
import type { Preceding } from './precedence.ts'
import type { Prepared, Source, Stated, Stop } from './prepared.ts'
import { restingOn } from './resting.ts'
import { isNobody, standingsOf } from './standing.ts'
import { tellersOf } from './tellers.ts'
import type { Tie } from './ties.ts'
import { toOrigin } from './to-origin.ts'

/** What is asked of all reports while one claim is traced. */
export interface Surroundings {
  readonly corpus: Corpus
  readonly tiesOf: (statement: number) => readonly Tie[]
  readonly outlets: Outlets
  readonly preceding: Preceding
  /** The reports that share passages with one, with the words they share. */
  /** The reports that one names as where it has something from. */
  readonly namedBy: (report: number) => Iterable<number>
  readonly kinOf: (report: number) => ReadonlyMap<number, number>
  readonly decided: Decided
}

/**
 * A claim's origins, and what came from what, as far as the words show.
 *
 * A copy descends from its best parent; whatever has none, from whoever speaks, by the hands that the report names. Who passes on
 * another's words is a relay: the descent runs from the inner source to the outer one. A reaction descends from the
 * account it answers to. Where an unnamed source may be an account that is there already, that is a loop: a question.
 * Cost: linear in the claim's statements and ties, apart from the square of its different names.
 */
export const lineageOf = (group: Group, around: Surroundings): Lineage => {
  const { corpus } = around
  const { members } = group
  const { parents, dependent, alike, relayed, kin, derived, cut } = dependenceIn(group, around)
  const origins = originsOf(group, dependent, parents, relayed, kin, derived, corpus)
  const descents: Descent[] = []
  const seen = new Set<string>()
  const descend = (
    from: LineageNode,
    to: LineageNode,
    sign: Descent['sign'],
    direction: Descent['direction'],
    text: string,
    evidence: readonly Passage[],
  ): void => {
    const key = `${from} ${to} ${sign}`
    if (from === to || seen.has(key)) return
    seen.add(key)
    descents.push({ from, to, sign, direction, reason: { text, evidence } })
  }
  const unseen = new Map<UnseenId, Unseen>()
  const isCollected = collectedIn(members, around)
  for (const member of members) {
    const report = corpus.reportOf(member)
    const prepared = corpus.report(report)
    const stated = corpus.stated(member)
    const cite = (spans: readonly Span[]): readonly Passage[] => passages(prepared.report, spans)
    const parent = parents.get(member)
    if (parent) descend(corpus.idOf(parent.from), stated.id, parent.sign, parent.direction, parent.text, parent.evidence)
    if (!parent || parent.direction === 'open') {
      const origin = origins.originOf(member)
      const credited = prepared.credited.filter(({ key }) => !isCollected(key))
      const nodes = wayOf(prepared, stated, credited, origin, origins, report, corpus.reports.length > 1)
      for (const { stop, node } of nodes)
        if (stop?.source === null) {
          const id = node as UnseenId
          const known = unseen.get(id)
          const evidence = [...(known?.evidence ?? []), ...cite(stop.spans)].slice(0, MOST_EVIDENCE)
          unseen.set(id, { id, label: stop.label, evidence })
        }
      for (const [at, { stop, node }] of nodes.entries())
        descend(
          node,
          nodes[at + 1]?.node ?? stated.id,
          stop?.sign ?? 'attribution',
          'shown',
          SAYS[stop?.sign ?? 'attribution'],
          cite(stop?.spans ?? []),
        )
    }
    relay(prepared, stated, report, origins, descend, cite)
    if (stated.reference) {
      const { account, direction, spans } = stated.reference
      const answered = prepared.statements[account] as Stated
      const answers = 'The words point back at an account that the report gives before.'
      descend(answered.id, stated.id, 'reference', direction, answers, cite(spans))
      if (answered.source !== stated.source)
        descend(
          origins.idOf(report, answered.source),
          origins.idOf(report, stated.source),
          'reference',
          direction,
          answers,
          cite(spans),
        )
    }
  }
  for (const { from, to, evidence } of origins.misnamed)
    descend(from, to, 'reuse', 'shown', 'The same words are put to another speaker in a copy.', evidence)
  for (const { one, other, direction } of origins.alike)
    descend(other, one, 'attribution', direction, 'The two may be one, by their names.', [])
  for (const [left, right] of alike) {
    const one = origins.originOf(left)
    const other = origins.originOf(right)
    if (!one || !other || one === other) continue
    const text = `${one.source.label} and ${other.source.label} are given much the same words, in reports that share nothing else.`
    descend(one.id, other.id, 'reuse', 'open', text, [...one.evidence.slice(0, 1), ...other.evidence.slice(0, 1)])
  }
  const answered = corpus.reports.length > 1 ? answeredIn(group, origins, parents, around) : NOTHING
  const own = loopsAmong(group, origins, descents, around)
  for (const { from, to, direction, text, evidence } of answered.descents) descend(from, to, 'reference', direction, text, evidence)
  if (corpus.reports.length > 1)
    for (const { from, to, sign, text, evidence } of restingOn(
      origins,
      parents,
      (origin) => isNobody(origin, around.outlets),
      corpus.reportOf,
    ))
      descend(from, to, sign, 'shown', text, evidence)
  throughHands(origins, members, corpus, descend)
  speaksFor(origins.all, descend)
  const gaps = gapsOf(origins.all, members, [...unseen.values()], corpus)
  for (const { station, to, text } of tellersOf(origins.all, parents, corpus)) {
    unseen.set(station.id, station)
    descend(station.id, to, 'attribution', 'shown', text, station.evidence)
  }
  const { changes, sampled } = changesAlong(group, around)
  gaps.push(...notCompared({ names: origins.namesLeft, answers: answered.cut, named: cut, tellings: sampled }))
  const standings = standingsOf(origins.all, parents, around)
  const all = origins.all.map((origin) => toOrigin(origin, standings.get(origin.id) ?? null, corpus))
  const stations = [...all, ...unseen.values()]
  return {
    claim: group.claim.id,
    origins: all,
    unseen: [...unseen.values()],
    descents: descentsAsDecided(descents, stations, members.map(corpus.idOf), around.decided),
    loops: loopsAsDecided([...own, ...answered.loops], stations, around.decided),
    changes,
    gaps,
  }
}

const NOTHING: Answered = { descents: [], loops: [], cut: 0 }

/** Reports that name one unseen station, listed as its evidence. */
const MOST_EVIDENCE = 24

/** What each sign says of a step of a statement's way. */
const SAYS: Readonly<Record<Descent['sign'], string>> = {
  attribution: 'The report says from whom it has it.',
  credit: 'A credit names where the text came from.',
  link: 'A link names where the text came from.',
  reuse: 'The two share words.',
  reference: 'The words point back at an account.',
}

type Descend = (
  from: LineageNode,
  to: LineageNode,
  sign: Descent['sign'],
  direction: Descent['direction'],
  text: string,
  evidence: readonly Passage[],
) => void

/** Whether a credited outlet's own report states the claim: then it is no station that nobody collected. Asked once for each outlet. */
const collectedIn = (members: readonly number[], { outlets, corpus }: Surroundings): ((key: string) => boolean) => {
  if (corpus.reports.length === 1) return () => false
  const reports = new Set(members.map(corpus.reportOf))
  const known = new Map<string, boolean>()
  return (key) => {
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const collected = outlets.named(key.replace(/^outlet\//, '')).some((report) => reports.has(report))
    known.set(key, collected)
    return collected
  }
}

/** The stations of a statement that has no parent, from its origin towards the copy in hand. */
const wayOf = (
  prepared: Prepared,
  { stops }: Stated,
  credited: readonly Stop[],
  origin: Found | null,
  origins: Origins,
  report: number,
  many: boolean,
): { readonly stop: Stop | null; readonly node: LineageNode }[] => {
  const way: { stop: Stop | null; node: LineageNode }[] = [...stops, ...credited].map((stop) => ({
    stop,
    node: stop.source === null ? unseenId(prepared, stop, many) : origins.idOf(report, stop.source),
  }))
  if (stops.length === 0 && origin) {
    const author = prepared.sources[prepared.author] as Source
    way.unshift({
      stop: { source: prepared.author, key: '', shared: false, label: author.label, sign: 'attribution', spans: author.spans },
      node: origin.id,
    })
  }
  return way
}

/** A wire item is the same for all reports that credit it; an interview is its report's. */
export const unseenId = ({ report }: Prepared, { key, shared }: Stop, many: boolean): UnseenId =>
  (many && shared ? `unseen/${key}` : `${report}/unseen/${key}`) as UnseenId

const relay = (
  { sources }: Prepared,
  stated: Stated,
  report: number,
  origins: Origins,
  descend: Descend,
  cite: (spans: readonly Span[]) => readonly Passage[],
): void => {
  let inner = stated.source
  for (const { source, spans } of stated.relays) {
    const text = `${(sources[source] as Source).label} passes on the words of ${(sources[inner] as Source).label}.`
    descend(origins.idOf(report, inner), origins.idOf(report, source), 'attribution', 'shown', text, cite(spans))
    inner = source
  }
  for (const { source, spans } of stated.cited) {
    const text = `${(sources[stated.source] as Source).label} gives ${(sources[source] as Source).label} as the ground.`
    descend(origins.idOf(report, source), origins.idOf(report, stated.source), 'attribution', 'shown', text, cite(spans))
  }
}

/** An outlet through which a speaker's words came adds no origin of its own. */
const throughHands = (origins: Origins, members: readonly number[], corpus: Corpus, descend: Descend): void => {
  const byName = new Map(origins.all.flatMap((one) => one.source.names.map(({ name }) => [name, one] as const)))
  for (const member of members) {
    const { via } = corpus.stated(member)
    const speaker = origins.originOf(member)
    for (const name of via.names) {
      const hand = byName.get(name)
      if (!speaker || !hand || hand === speaker) continue
      const { report } = corpus.report(corpus.reportOf(member))
      const text = `The words of ${speaker.source.label} came through ${hand.source.label}.`
      descend(speaker.id, hand.id, 'attribution', 'shown', text, passages(report, via.spans))
    }
  }
}

/** A spokeswoman and the ministry she speaks for are one voice. */
const speaksFor = (all: readonly Found[], descend: Descend): void => {
  const persons = all.filter(({ source: { names } }) => names.length === 1 && names[0]?.type === 'person' && names[0].role !== null)
  const bodies = all.filter(({ source: { names } }) => names.length === 1 && names[0]?.type === 'organisation')
  for (const person of persons.slice(0, 200))
    for (const body of bodies.slice(0, 200))
      if (person.source.names[0]?.role?.toLowerCase().includes((body.source.names[0]?.name ?? '').toLowerCase()))
        descend(
          body.id,
          person.id,
          'attribution',
          'shown',
          `${person.source.label} speaks for ${body.source.label}.`,
          person.evidence.slice(0, 1),
        )
}
