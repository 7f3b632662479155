import type { Descent, EntityId, Lineage, LineageNode, Loop, OriginId, Span, StatementId } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { accountBefore, ownersIn } from './account-before.ts'
import type { Route } from './chains.ts'
import type { Group } from './claims.ts'
import { gapsOf } from './gaps.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { loopsAmong } from './loops.ts'
import { accountReference } from './references.ts'
import { authorSource, citedSource, type Source, sourceOf, toOrigin } from './sources.ts'
import type { Index, View } from './view.ts'

/** A source with the statements of a claim that come from it. */
export interface Found {
  readonly source: Source
  readonly views: View[]
  /** Named only as the ground of what another says. */
  readonly citedBy: View[]
}

/**
 * A claim's origins, and what came from what, as far as the words show.
 *
 * Who passes on another's words is a relay: the descent runs from the inner source to the outer one. A reaction descends from the
 * account it answers to. Where an unnamed source may be an account that the report already has, that is a loop: a question.
 * @param earlier every statement of the report in order, to find the account that a reaction answers to.
 * Cost: the product of the claim's statements and its origins, both few.
 */
export const lineageOf = (
  group: Group,
  earlier: readonly View[],
  routes: ReadonlyMap<StatementId, Route>,
  index: Index,
  knowledge: TraceKnowledge,
): Lineage => {
  const { reading } = index
  const found = new Map<OriginId, Found>()
  const put = (source: Source, view: View, cited: boolean): Found => {
    const known = found.get(source.id) ?? { source, views: [], citedBy: [] }
    found.set(source.id, known)
    ;(cited ? known.citedBy : known.views).push(view)
    return known
  }
  const descents: Descent[] = []
  const seen = new Set<string>()
  const descend = (
    from: LineageNode,
    to: LineageNode,
    sign: Descent['sign'],
    direction: Descent['direction'],
    spans: readonly Span[],
    text: string,
  ): void => {
    const key = `${from} ${to} ${sign}`
    if (from === to || seen.has(key)) return
    seen.add(key)
    descents.push({ from, to, sign, direction, reason: { text, evidence: passages(reading.report.id, spans) } })
  }
  const loops: Loop[] = []

  for (const view of group.views) {
    const source = view.attribution ? sourceOf(view.attribution, index, knowledge) : authorSource(reading)
    put(source, view, false)
    for (const { from, to, sign, spans } of routes.get(view.statement.id)?.steps ?? [])
      descend(from, to, sign, 'shown', spans, SAYS[sign])
    let outer = view.attribution?.within ?? null
    let inner = source
    for (let depth = 0; outer !== null && depth < 8; depth++) {
      const relay = index.attributions.get(outer)
      if (!relay) break
      const passes = sourceOf(relay, index, knowledge)
      descend(
        inner.id,
        passes.id,
        'attribution',
        'shown',
        [...relay.source, ...relay.cue],
        `${passes.label} passes on the words of ${inner.label}.`,
      )
      inner = passes
      outer = relay.within
    }
    for (const cited of citedBy(view, index, knowledge)) {
      if (cited.id === source.id) continue
      put(cited, view, true)
      descend(cited.id, source.id, 'attribution', 'shown', cited.spans, `${source.label} gives ${cited.label} as the ground.`)
    }
    const reference = accountReference(view, knowledge)
    if (!reference) continue
    const account = accountBefore(view, group.views, earlier, ownersIn(reference.spans, index, knowledge), index)
    if (!account?.attribution) continue
    const answers = 'The words point back at an account that the report gives before.'
    descend(account.statement.id, view.statement.id, 'reference', reference.direction, reference.spans, answers)
    const answered = sourceOf(account.attribution, index, knowledge)
    if (answered.id !== source.id) descend(answered.id, source.id, 'reference', reference.direction, reference.spans, answers)
  }
  if (group.claim.restated.length > 0) {
    const author = authorSource(reading)
    if (!found.has(author.id))
      found.set(author.id, {
        source: { ...author, spans: [...author.spans, ...group.claim.restated.flatMap(({ spans }) => spans)] },
        views: [],
        citedBy: [],
      })
  }
  joinVoices(found)
  const all = [...found.values()]
  viaDependence(all, group.views, descend)
  speaksFor(all, index, descend)
  loops.push(...loopsAmong(all, descents, index, knowledge))
  const origins = all.map(({ source, views }) =>
    toOrigin(
      source,
      views.map(({ statement }) => statement.id),
      reading,
    ),
  )
  const unseen = [
    ...new Map(group.views.flatMap((view) => routes.get(view.statement.id)?.unseen ?? []).map((one) => [one.id, one])).values(),
  ]
  return {
    claim: group.claim.id,
    origins,
    unseen,
    descents,
    loops,
    changes: changesIn(group, reading.report.id),
    gaps: gapsOf(all, group, routes),
  }
}

/** Sources that a second-hand statement names as its ground. */
const citedBy = (view: View, index: Index, knowledge: TraceKnowledge): Source[] => {
  if (view.statement.access.value !== 'second-hand') return []
  const inner = view.attribution ? (index.inner.get(view.attribution.id) ?? []) : []
  return view.statement.access.spans.flatMap((span) => {
    // Words that a reader took as a source of their own are that source already.
    if (inner.some((one) => one.source.some((source) => source.start < span.end && span.start < source.end))) return []
    if (view.attribution?.source.some((source) => source.start < span.end && span.start < source.end)) return []
    const cited = citedSource(span, index, knowledge)
    return cited ? [cited] : []
  })
}

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
  spans: readonly Span[],
  text: string,
) => void

/** An outlet through which a speaker's words came adds no origin of its own. */
const viaDependence = (all: readonly Found[], views: readonly View[], descend: Descend): void => {
  const sources = new Map(all.flatMap((found) => found.views.map((view) => [view, found] as const)))
  for (const view of views) {
    const { attribution } = view
    if (!attribution) continue
    const speaker = sources.get(view)
    for (const entity of attribution.via.value)
      for (const one of all)
        if (speaker && one !== speaker && one.source.entities.includes(entity))
          descend(
            speaker.source.id,
            one.source.id,
            'attribution',
            'shown',
            attribution.via.spans.length > 0 ? attribution.via.spans : attribution.source,
            `The words of ${speaker.source.label} came through ${one.source.label}.`,
          )
  }
}

/** What two say with one voice is no third origin beside what either says alone: their statements go to whoever speaks alone. */
const joinVoices = (found: Map<OriginId, Found>): void => {
  for (const [id, joint] of found) {
    if (joint.source.entities.length < 2) continue
    const alone = [...found.values()].filter(
      ({ source: { entities } }) => entities.length === 1 && joint.source.entities.includes(entities[0] as EntityId),
    )
    if (alone.length === 0) continue
    for (const one of alone) one.views.push(...joint.views)
    found.delete(id)
  }
}

/** A spokeswoman and the ministry she speaks for are one voice. */
const speaksFor = (all: readonly Found[], index: Index, descend: Descend): void => {
  for (const one of all)
    for (const other of all) {
      if (one === other || one.source.entities.length !== 1 || other.source.entities.length !== 1) continue
      const person = index.entities.get(one.source.entities[0] as EntityId)
      const body = index.entities.get(other.source.entities[0] as EntityId)
      if (person?.type !== 'person' || body?.type !== 'organisation' || person.role === null) continue
      if (person.role.toLowerCase().includes(body.name.toLowerCase()))
        descend(
          other.source.id,
          one.source.id,
          'attribution',
          'shown',
          one.source.spans,
          `${one.source.label} speaks for ${other.source.label}.`,
        )
    }
}

/** Where the report's own words say more than a source of the claim does. */
const changesIn = (group: Group, report: View['reading']['report']['id']): Lineage['changes'] => {
  const hedged = group.views.find((view) => view.hedged && view.attribution)
  const flat = group.views.find((view) => !view.hedged && view.attribution === null)
  if (!hedged || !flat) return []
  return [
    {
      kind: 'hedge-dropped',
      from: hedged.statement.id,
      to: flat.statement.id,
      reason: {
        text: 'The report itself states flatly what a source puts as possible.',
        evidence: passages(report, [...hedged.statement.content, ...flat.statement.content]),
      },
    },
  ]
}
