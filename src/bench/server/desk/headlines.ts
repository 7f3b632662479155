import type { ClaimId, HeadlineFinding, ReportId } from '../../../model/index.ts'
import { quote } from '../../../publish/index.ts'
import type { HeadlineView } from '../../api.ts'
import type { Laid } from './desk.ts'
import { claimName, reasonView, reportName } from './rows.ts'

/** What a headline makes of a claim, held against its body; null where its report is not there. */
export const headlineView = (
  laid: Laid,
  report: ReportId,
  finding: HeadlineFinding,
  claim: ClaimId | null,
): HeadlineView | null => {
  const name = reportName(laid, report)
  const text = laid.view.readings.get(report)?.report.text
  if (!name || text === undefined) return null
  const found = claim === null ? undefined : laid.claims.get(claim)
  const { span, states, body, exceeds, reasons } = finding
  return {
    report: name,
    claim: found ? claimName(found) : null,
    span,
    quote: quote(text, [span], 400),
    states,
    body,
    exceeds,
    reasons: reasons.map((reason) => reasonView(laid, reason, 4)),
  }
}
