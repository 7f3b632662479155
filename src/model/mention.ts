import type { EntityId, MentionId } from './id.ts'
import type { Span } from './span.ts'

export const MENTION_TYPES = [
  'person',
  'organisation',
  'place',
  'weapon',
  'time',
  'money',
  'quantity',
  'nationality',
  'platform',
] as const

export type MentionType = (typeof MENTION_TYPES)[number]

export interface Mention {
  readonly id: MentionId
  readonly type: MentionType
  readonly span: Span
  /** What is mentioned, joined across the report; null where nothing is joined (times, quantities). */
  readonly entity: EntityId | null
}

/** What several mentions of one report speak of. */
export interface Entity {
  readonly id: EntityId
  readonly type: MentionType
  /** The fullest name in the report. */
  readonly name: string
  /** "Russian Foreign Ministry Spokeswoman"; null where the report gives none. */
  readonly role: string | null
  /** Decimal degrees, WGS 84; both null where the gazetteer does not have the place. */
  readonly lat: number | null
  readonly lon: number | null
  /** GeoNames id. */
  readonly geonames: number | null
  readonly mentions: readonly MentionId[]
}
