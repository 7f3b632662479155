import type { ReportId, Span } from '../../../model/index.ts'
import { reportPath } from '../shell/routes.ts'

/** The address of a report at the first of some of its words. */
export const reportAt = (report: ReportId, [first]: readonly Span[]): string =>
  reportPath(report, first ? `at-${first.start}-${first.end}` : '')
