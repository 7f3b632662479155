import type { JudgementId, ReportId, StatementId } from './id.ts'
import type { Judgement } from './judgement.ts'
import type { Reason, Span } from './span.ts'

/** A statement, or whoever or whatever the texts name, by its label. */
export type DecidedNode = { readonly statement: StatementId } | { readonly label: string }

/** Whether two statements say the same. */
export interface DecidedPair {
  readonly act: 'same' | 'not-same'
  readonly one: StatementId
  readonly other: StatementId
  /** Who decided it, and why. */
  readonly reason: Reason
}

/** Whether one came from the other. */
export interface DecidedDescent {
  readonly act: 'cut' | 'reverse' | 'confirm'
  readonly from: DecidedNode
  readonly to: DecidedNode
  readonly reason: Reason
}

/** Whether an account comes round. */
export interface DecidedLoop {
  readonly act: 'confirm' | 'reject'
  readonly nodes: readonly DecidedNode[]
  readonly reason: Reason
}

/** What people decided of how statements hang together. Each pair, descent and loop once: the last decision on it. */
export interface Decisions {
  readonly pairs: readonly DecidedPair[]
  readonly descents: readonly DecidedDescent[]
  readonly loops: readonly DecidedLoop[]
}

/** Where a judgement's words stand now, in one report that was read from its bytes. */
export interface LandedPlace {
  readonly report: ReportId
  readonly span: Span
  /** The statement or attribution it stands on, or the report; null where what was read there is no longer found. */
  readonly on: string | null
}

/** A judgement, and what became of it. */
export interface Landed {
  readonly judgement: Judgement
  /** Not retracted, or its retraction retracted. */
  readonly stands: boolean
  /** Its standing retraction. */
  readonly retractedBy: JudgementId | null
  /** Of its words, in order of adding; empty where no report has them, and for retractions. */
  readonly places: readonly LandedPlace[]
  /** It stands, and nothing is found any more that it could stand on. It is kept, shown, and changes nothing. */
  readonly orphaned: boolean
}
