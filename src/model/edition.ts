import type { CaptureId, Instant, ReportId } from './id.ts'
import type { Span } from './span.ts'

/** Words that one of two editions has and the other has not. A span is of its own edition's text. */
export interface EditionChange {
  /** In the earlier edition, absent from the later; null where something was only put in. */
  readonly before: Span | null
  /** In the later edition, absent from the earlier; null where something was only taken out. */
  readonly after: Span | null
}

/** What changed between two editions of one report, in text order. */
export interface EditionComparison {
  /** The file or address that both were captured from. */
  readonly locator: string
  readonly earlier: Edition
  readonly later: Edition
  readonly changes: readonly EditionChange[]
}

/** One edition: what stood there when it was captured. */
export interface Edition {
  readonly capture: CaptureId
  readonly report: ReportId
  readonly takenAt: Instant
  readonly text: string
}
