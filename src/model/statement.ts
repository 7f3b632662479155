import type { AttributionId, MentionId, ReportId, StatementId } from './id.ts'
import type { Evidenced, Span } from './span.ts'

export const FRAME_KINDS = [
  'transfer',
  'complaint',
  'attack',
  'casualties',
  'detention',
  'movement',
  'control',
  'conditions',
  'motive',
  'position',
  'other',
] as const

export type FrameKind = (typeof FRAME_KINDS)[number]

/**
 * A participant. Roles by kind are listed in docs/formats/frames.md: `giver`, `taker`, `item`, `complainant`,
 * `authority`, `attacker`, `target`, `place`, `time`, `response` ...
 */
export interface FrameRole {
  readonly role: string
  readonly span: Span
  /** The mention inside or equal to the span, where one was read. */
  readonly mention: MentionId | null
}

/** Who did what to whom, as stated. */
export interface Frame {
  readonly kind: FrameKind
  readonly predicate: readonly Span[]
  readonly roles: readonly FrameRole[]
  readonly negated: boolean
  readonly modality: 'actual' | 'possible' | 'planned' | 'demanded' | 'supposed'
}

export type Access = 'first-hand' | 'second-hand' | 'undisclosed'

/** What is put forward as so: by a source, or by the author alone. The unit that is traced. */
export interface Statement {
  readonly id: StatementId
  readonly report: ReportId
  readonly content: readonly Span[]
  /** null: the author's own assertion. */
  readonly attribution: AttributionId | null
  readonly frame: Frame | null
  /**
   * How the speaker says to know this: "we reported" is first-hand for the report; "we learned that X" leaves X
   * undisclosed. The author's own assertions are undisclosed unless the text says how the author knows.
   */
  readonly access: Evidenced<Access>
}

/** Words that colour a statement, and whose they are. */
export interface Wording {
  readonly kind: 'scare-quotes' | 'label' | 'intensifier' | 'certainty'
  readonly span: Span
  /** The attribution in whose quoted words it stands; null: the author's own. */
  readonly attribution: AttributionId | null
}
