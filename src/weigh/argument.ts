import type { Reason, ReportId, Span } from '../model/index.ts'
import { passages } from '../text/index.ts'

/** A reason whose words all stand in one report. */
export interface Argument {
  readonly text: string
  readonly spans: readonly Span[]
}

export const reasonOf = ({ text, spans }: Argument, report: ReportId): Reason => ({ text, evidence: passages(report, spans) })
