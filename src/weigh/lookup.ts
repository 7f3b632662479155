import type {
  Attribution,
  AttributionId,
  Entity,
  EntityId,
  Mention,
  MentionId,
  Reading,
  Statement,
  StatementId,
} from '../model/index.ts'

/** A reading with its records by id. */
export interface Lookup {
  readonly reading: Reading
  readonly statements: ReadonlyMap<StatementId, Statement>
  readonly attributions: ReadonlyMap<AttributionId, Attribution>
  readonly entities: ReadonlyMap<EntityId, Entity>
  readonly mentions: ReadonlyMap<MentionId, Mention>
}

/** Cost: linear in the records. */
export const lookUp = (reading: Reading): Lookup => ({
  reading,
  statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
  attributions: new Map(reading.attributions.map((attribution) => [attribution.id, attribution])),
  entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
  mentions: new Map(reading.mentions.map((mention) => [mention.id, mention])),
})
