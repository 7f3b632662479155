import type {
  Act,
  Attribution,
  AttributionId,
  Entity,
  EntityId,
  Frame,
  Judgement,
  Reading,
  Span,
  Statement,
  StatementId,
} from '../model/index.ts'
import { attributionAt, type Judged, placed, statementAt } from './landing.ts'

/** A reading with what people decided of it. */
export interface Reviewed {
  /** Amended; what was rejected is still there. */
  readonly reading: Reading
  readonly rejected: ReadonlySet<StatementId | AttributionId>
}

/**
 * Applies judgements to a reading: in the order they were made, the last on a part wins.
 *
 * What they amend keeps its id. Judgements of other reports, and those whose words are no longer there, change nothing.
 * @param judgements that stand. Cost: for each of this report's, finding its words.
 */
export const reviewReading = (judged: Judged, judgements: readonly Judgement[]): Reviewed => {
  const rejected = new Set<StatementId | AttributionId>()
  let reading = judged.reading
  for (const { about, act } of judgements) {
    if ((about.kind !== 'statement' && about.kind !== 'attribution') || about.anchor.bytes !== judged.bytes) continue
    // What was found before it was amended is found by the words it had.
    const found = about.kind === 'statement' ? statementAt(about.anchor, judged) : attributionAt(about.anchor, judged)
    if (!found) continue
    if (act.kind === 'reject') rejected.add(found.id)
    if (act.kind === 'confirm') rejected.delete(found.id)
    reading =
      about.kind === 'statement'
        ? amendStatement(reading, found.id as StatementId, act, judged)
        : amendAttribution(reading, found.id as AttributionId, act, judged)
  }
  return { reading, rejected }
}

/**
 * Takes out what was rejected: a statement is gone; the words of an attribution that is none are the author's.
 *
 * What stood within such an attribution stands within the next one outwards.
 */
export const withoutRejected = ({ reading, rejected }: Reviewed): Reading => {
  if (rejected.size === 0) return reading
  const within = new Map(reading.attributions.map(({ id, within: outer }) => [id, outer]))
  const left = (id: AttributionId | null): AttributionId | null => {
    let at = id
    while (at !== null && rejected.has(at)) at = within.get(at) ?? null
    return at
  }
  return {
    ...reading,
    attributions: reading.attributions.filter(({ id }) => !rejected.has(id)).map((one) => ({ ...one, within: left(one.within) })),
    statements: reading.statements
      .filter(({ id }) => !rejected.has(id))
      .map((one) =>
        one.attribution !== null && rejected.has(one.attribution)
          ? { ...one, attribution: left(one.attribution), access: { value: 'undisclosed', spans: [] } }
          : one,
      ),
    wording: reading.wording.map((one) => ({ ...one, attribution: left(one.attribution) })),
  }
}

const amendStatement = (reading: Reading, id: StatementId, act: Act, judged: Judged): Reading => {
  const statement = reading.statements.find((one) => one.id === id) as Statement
  const put = (change: Partial<Statement>): Reading => ({
    ...reading,
    statements: reading.statements.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })
  switch (act.kind) {
    case 'access':
      return put({ access: { value: act.access, spans: statement.access.spans } })
    case 'frame':
      return put({ frame: act.frame && frameOf(act.frame, statement, judged) })
    case 'spans':
      if (act.part !== 'content' && statement.attribution !== null)
        return amendAttribution(reading, statement.attribution, act, judged)
      return act.part === 'content' ? put({ content: spansOf(act.anchors, judged) ?? statement.content }) : reading
    case 'speaker':
    case 'commitment':
    case 'polarity': {
      if (statement.attribution !== null) return amendAttribution(reading, statement.attribution, act, judged)
      if (act.kind !== 'speaker' || act.names.length === 0) return reading
      // The author's own words are put to somebody: an attribution that no words show.
      const made: Attribution = {
        id: `${id}/judged` as AttributionId,
        report: statement.report,
        source: [],
        cue: [],
        content: statement.content,
        manner: 'indirect',
        within: null,
        speakers: { value: [], spans: [] },
        via: { value: [], spans: [] },
        commitment: { value: 'neutral', spans: [] },
        polarity: { value: 'affirms', spans: [] },
      }
      const given = put({ attribution: made.id })
      return amendAttribution({ ...given, attributions: inOrder([...given.attributions, made]) }, made.id, act, judged)
    }
    default:
      return reading
  }
}

const amendAttribution = (reading: Reading, id: AttributionId, act: Act, judged: Judged): Reading => {
  const attribution = reading.attributions.find((one) => one.id === id) as Attribution
  const put = (change: Partial<Attribution>, more: Partial<Reading> = {}): Reading => ({
    ...reading,
    ...more,
    attributions: reading.attributions.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })
  switch (act.kind) {
    case 'spans': {
      const spans = spansOf(act.anchors, judged) ?? attribution[act.part]
      if (act.part !== 'content') return put({ [act.part]: spans })
      // The statement that is this attribution's content goes along.
      const old = JSON.stringify(attribution.content)
      const statements = reading.statements.map((one) =>
        one.attribution === id && JSON.stringify(one.content) === old ? { ...one, content: spans } : one,
      )
      return put({ content: spans }, { statements })
    }
    case 'speaker': {
      const entities = [...reading.entities]
      const value = act.names.map((name): EntityId => {
        const known = entities.find((one) => one.name.toLowerCase() === name.toLowerCase())
        if (known) return known.id
        const made = namedBy(name, reading.report.id, entities.length)
        entities.push(made)
        return made.id
      })
      return put({ speakers: { value, spans: [] } }, { entities })
    }
    case 'commitment':
      return put({ commitment: { value: act.commitment, spans: attribution.commitment.spans } })
    case 'polarity':
      return put({ polarity: { value: act.polarity, spans: attribution.polarity.spans } })
    case 'access':
      return {
        ...reading,
        statements: reading.statements.map((one) =>
          one.attribution === id ? { ...one, access: { value: act.access, spans: one.access.spans } } : one,
        ),
      }
    default:
      return reading
  }
}

/** A speaker whom only a judgement names. */
const namedBy = (name: string, report: string, number: number): Entity => ({
  id: `${report}/judged-entity/${number}` as EntityId,
  type: 'person',
  name,
  role: null,
  lat: null,
  lon: null,
  geonames: null,
  mentions: [],
})

const frameOf = (
  { kind, negated, modality, roles }: NonNullable<Extract<Act, { kind: 'frame' }>['frame']>,
  { frame }: Statement,
  judged: Judged,
): Frame => ({
  kind,
  negated,
  modality,
  predicate: frame?.predicate ?? [],
  roles: roles.flatMap(({ role, anchor }) => {
    const span = placed(anchor, judged)
    if (!span) return []
    const mention = judged.reading.mentions.find((one) => one.span.start >= span.start && one.span.end <= span.end)
    return [{ role, span, mention: mention?.id ?? null }]
  }),
})

/** null where the words of any of them are gone: half a part is none. */
const spansOf = (anchors: Extract<Act, { kind: 'spans' }>['anchors'], judged: Judged): readonly Span[] | null => {
  const spans = anchors.map((anchor) => placed(anchor, judged))
  if (spans.some((span) => span === null)) return null
  return (spans as Span[]).sort((one, other) => one.start - other.start)
}

const inOrder = (attributions: readonly Attribution[]): readonly Attribution[] =>
  [...attributions].sort((one, other) => (one.content[0]?.start ?? 0) - (other.content[0]?.start ?? 0))
