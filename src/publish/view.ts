import type {
  Assessment,
  Attribution,
  AttributionId,
  Capture,
  Chain,
  Claim,
  Doubt,
  Entity,
  EntityId,
  Examination,
  Lineage,
  Mention,
  Reading,
  Report,
  Statement,
  StatementId,
} from '../model/index.ts'
import { doubtsOf } from './doubts.ts'
import { leadingClaims } from './leading.ts'
import { quote } from './quote.ts'

/** A claim with all that was found of it. */
export interface ClaimView {
  readonly claim: Claim
  readonly assessment: Assessment | null
  readonly lineage: Lineage | null
  /** The way of the claim's first statement that has one. */
  readonly chain: Chain | null
}

/** Everybody on whose word something is stated, with what. */
export interface SourceView {
  /** The speaker's or speakers' names, or the words that stand for them; "the author" for what is stated on nobody's word. */
  readonly label: string
  readonly kind: 'named' | 'described' | 'none' | 'author'
  readonly role: string | null
  readonly via: readonly string[]
  readonly statements: readonly Statement[]
  /** Attributions, in text order; empty for the author. */
  readonly attributions: readonly Attribution[]
}

/** An examination with its parts looked up and put in the order in which they are shown. */
export interface View {
  readonly capture: Capture
  readonly examination: Examination
  readonly reading: Reading
  readonly report: Report
  /** The title's words; the file's name where there is no title. */
  readonly title: string
  readonly statements: ReadonlyMap<StatementId, Statement>
  readonly attributions: ReadonlyMap<AttributionId, Attribution>
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly mentionsOf: ReadonlyMap<EntityId, readonly Mention[]>
  readonly chains: ReadonlyMap<StatementId, Chain>
  /** Statements are numbered from 1 in text order. */
  readonly numbers: ReadonlyMap<StatementId, number>
  /** Who states each. */
  readonly sourceOf: ReadonlyMap<StatementId, SourceView>
  /** By first appearance, the author last. */
  readonly sources: readonly SourceView[]
  /** The claims that the report is about first. */
  readonly claims: readonly ClaimView[]
  readonly doubts: readonly Doubt[]
}

/**
 * Looks up the parts of one examination for showing. Nothing is judged here that the examination does not say.
 * Cost: linear in the examination.
 */
export const view = (capture: Capture, examination: Examination): View => {
  const { reading } = examination
  const { report } = reading
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]))
  const chains = new Map(examination.chains.map((chain) => [chain.statement, chain]))
  const { sources, sourceOf } = sourcesOf(reading, attributions, entities)
  return {
    capture,
    examination,
    reading,
    report,
    title: report.title ? quote(report.text, [report.title], 400) : nameOf(report.file),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    attributions,
    entities,
    mentionsOf: mentionsOf(reading),
    chains,
    numbers: new Map(reading.statements.map(({ id }, at) => [id, at + 1])),
    sourceOf,
    sources,
    claims: claimsOf(examination, chains),
    doubts: doubtsOf(reading),
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : (file.split(/[\\/]/).at(-1) ?? file))

const mentionsOf = (reading: Reading): Map<EntityId, Mention[]> => {
  const found = new Map<EntityId, Mention[]>()
  for (const mention of reading.mentions) {
    if (mention.entity === null) continue
    const list = found.get(mention.entity)
    if (list) list.push(mention)
    else found.set(mention.entity, [mention])
  }
  return found
}

const claimsOf = (examination: Examination, chains: ReadonlyMap<StatementId, Chain>): ClaimView[] => {
  const assessments = new Map(examination.assessments.map((assessment) => [assessment.claim, assessment]))
  const lineages = new Map(examination.lineages.map((lineage) => [lineage.claim, lineage]))
  return leadingClaims(examination).map((claim) => ({
    claim,
    assessment: assessments.get(claim.id) ?? null,
    lineage: lineages.get(claim.id) ?? null,
    chain: claim.statedIn.map((id) => chains.get(id)).find((chain) => chain !== undefined) ?? null,
  }))
}

type Growing = { -readonly [Key in keyof SourceView]: SourceView[Key] } & {
  statements: Statement[]
  attributions: Attribution[]
  via: string[]
}

const sourcesOf = (
  reading: Reading,
  attributions: ReadonlyMap<AttributionId, Attribution>,
  entities: ReadonlyMap<EntityId, Entity>,
): { sources: SourceView[]; sourceOf: Map<StatementId, SourceView> } => {
  const byKey = new Map<string, Growing>()
  const sourceOf = new Map<StatementId, SourceView>()
  const seen = new Set<AttributionId>()
  const author: Growing = { label: 'the author', kind: 'author', role: null, via: [], statements: [], attributions: [] }
  for (const statement of reading.statements) {
    const attribution = statement.attribution === null ? undefined : attributions.get(statement.attribution)
    const source = attribution ? grow(byKey, attribution, reading.report.text, entities, seen) : author
    source.statements.push(statement)
    sourceOf.set(statement.id, source)
  }
  return { sources: [...byKey.values(), ...(author.statements.length > 0 ? [author] : [])], sourceOf }
}

const grow = (
  byKey: Map<string, Growing>,
  attribution: Attribution,
  text: string,
  entities: ReadonlyMap<EntityId, Entity>,
  seen: Set<AttributionId>,
): Growing => {
  const speakers = attribution.speakers.value.flatMap((id) => entities.get(id) ?? [])
  const described = quote(text, attribution.source, 80)
  const key = speakers.length > 0 ? speakers.map(({ id }) => id).join(' ') : `"${described.toLowerCase()}`
  let source = byKey.get(key)
  if (!source) {
    source = {
      label:
        speakers.length > 0 ? speakers.map(({ name }) => name).join(' and ') : described === '' ? 'no source given' : described,
      kind: speakers.length > 0 ? 'named' : described === '' ? 'none' : 'described',
      role: speakers.flatMap(({ role }) => role ?? []).join('; ') || null,
      via: [],
      statements: [],
      attributions: [],
    }
    byKey.set(key, source)
  }
  if (seen.has(attribution.id)) return source
  seen.add(attribution.id)
  source.attributions.push(attribution)
  for (const id of attribution.via.value) {
    const name = entities.get(id)?.name
    if (name && !source.via.includes(name)) source.via.push(name)
  }
  return source
}
