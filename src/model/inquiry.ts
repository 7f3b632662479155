import type { Capture } from './capture.ts'
import type { DoubtCode } from './doubt.ts'
import type { ErrorCode } from './error.ts'
import type { CaptureId, Instant, ReportId } from './id.ts'

/** A capture as an inquiry holds it. */
export interface KeptCapture {
  readonly capture: Capture
  /** When it was added. Nothing derived depends on it. */
  readonly addedAt: Instant
  /** The last that was decided about its place in the inquiry; null where nobody removed it. */
  readonly removal: Removal | null
  /** Whether it is the latest edition at its locator that was read, and not removed. */
  readonly current: boolean
  /** Whether a report was read from it. */
  readonly read: boolean
  /** Of a container, the position from which its members are still to be taken in; null where all are, or where it is none. */
  readonly next: number | null
  readonly container: boolean
}

/** That somebody took a capture out of an inquiry, or put it back. Kept for good. */
export interface Removal {
  readonly capture: CaptureId
  /** `erased`: its bytes are gone as well, and it cannot be put back. */
  readonly act: 'removed' | 'restored' | 'erased'
  readonly reason: string
  /** Who, as they named themselves; null where nobody was named. */
  readonly by: string | null
  readonly at: Instant
}

/** A source that could not be taken in or read, and why. Gone once adding it again succeeds. */
export interface Failure {
  readonly locator: string
  /** null where no bytes were captured. */
  readonly capture: CaptureId | null
  readonly code: ErrorCode
  readonly message: string
  readonly at: Instant
}

/** A report in a list: what it is, without what was read in it. */
export interface ReportFacts {
  readonly id: ReportId
  readonly capture: CaptureId
  /** The capture's locator. */
  readonly file: string
  readonly title: string | null
  /** The outlet's name. */
  readonly outlet: string | null
  readonly language: string | null
  /** Every date on which it says it was published, earliest first; several where the evidence conflicts. */
  readonly published: readonly string[]
  /** Code units of text. */
  readonly length: number
  readonly attributions: number
  readonly statements: number
  readonly doubts: readonly DoubtCode[]
}
