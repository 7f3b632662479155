import type { Attribution, AttributionId, Entity, EntityId, Mention, Reading, StatementId } from '../model/index.ts'

/** Look-ups over one reading, made once. */
export interface Index {
  readonly reading: Reading
  readonly attributions: ReadonlyMap<AttributionId, Attribution>
  readonly inner: ReadonlyMap<AttributionId, readonly Attribution[]>
  readonly mentions: ReadonlyMap<string, Mention>
  readonly entities: ReadonlyMap<EntityId, Entity>
  /** Place of each attribution and statement in its list. */
  readonly places: ReadonlyMap<AttributionId | StatementId, number>
}

/** Cost: linear in the records. */
export const indexReading = (reading: Reading): Index => {
  const inner = new Map<AttributionId, Attribution[]>()
  for (const attribution of reading.attributions) {
    if (attribution.within === null) continue
    const list = inner.get(attribution.within)
    if (list) list.push(attribution)
    else inner.set(attribution.within, [attribution])
  }
  const places = new Map<AttributionId | StatementId, number>()
  for (const [at, { id }] of reading.attributions.entries()) places.set(id, at)
  for (const [at, { id }] of reading.statements.entries()) places.set(id, at)
  return {
    reading,
    attributions: new Map(reading.attributions.map((attribution) => [attribution.id, attribution])),
    inner,
    mentions: new Map(reading.mentions.map((mention) => [mention.id, mention])),
    entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
    places,
  }
}
