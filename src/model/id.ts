/** Text ids, one brand a noun, so that one kind cannot stand in for another. */
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type CaptureId = Id<'capture'>
export type ReportId = Id<'report'>
export type AttributionId = Id<'attribution'>
export type StatementId = Id<'statement'>
export type MentionId = Id<'mention'>
export type EntityId = Id<'entity'>
export type ClaimId = Id<'claim'>
export type OriginId = Id<'origin'>
export type UnseenId = Id<'unseen'>
export type ReuseId = Id<'reuse'>
export type FamilyId = Id<'family'>
export type JudgementId = Id<'judgement'>

/** A person as they named themselves. */
export type PersonId = Id<'person'>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Digest = Id<'digest'>

/** ISO 8601 in UTC with milliseconds. */
export type Instant = Id<'instant'>
