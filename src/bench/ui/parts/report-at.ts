import type { ReportId, Span } from '../../../model/index.ts'
import { to } from '../shell/routes.ts'

/** The address of a report at some of its words. */
export const reportAt = (report: ReportId, spans: readonly Span[]): string => {
  const [first] = spans
  const last = spans.at(-1)
  return to(`/reports/${encodeURIComponent(report)}`, { at: first && last ? `${first.start}-${last.end}` : null })
}
