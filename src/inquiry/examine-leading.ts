import type { Findings, Reading, ReportHeadline, ReportId, StatementId, Traced } from '../model/index.ts'
import type { Reference } from '../reference/index.ts'
import { type Prepared, trace } from '../trace/index.ts'
import { leading, nextOfLeading, weigh } from '../weigh/index.ts'

/** A report as tracing takes it. */
export interface AtHand {
  readonly reading: Reading
  readonly prepared: Prepared
}

/**
 * What is said of the claims that lead an inquiry beyond their lineages: the flat titles that state them, each held against its own
 * report's body just as when that report is examined alone, and what to examine next.
 *
 * @param atHand gives a report; null where it is not to be had, and then nothing is said of it. Asked a bounded number of times,
 * whatever the size of the inquiry.
 * Cost: some milliseconds for each report asked for.
 */
export const examineLeading = async (
  traced: Traced,
  reportOf: (statement: StatementId) => ReportId | undefined,
  atHand: (report: ReportId) => Promise<AtHand | null> | AtHand | null,
  { weighing }: Pick<Reference, 'weighing'>,
): Promise<Pick<Findings, 'headlines' | 'next'>> => {
  const claims = leading(traced)
  const headlines: ReportHeadline[] = []
  const seen = new Set<ReportId>()
  for (const { claim, titled } of claims)
    for (const report of titled) {
      if (seen.has(report)) continue
      seen.add(report)
      const one = await atHand(report)
      if (!one) continue
      const { headline } = weigh(one.reading, trace([one.prepared]), weighing)
      if (headline) headlines.push({ claim: claim.id, report, finding: headline })
    }
  const readings: Reading[] = []
  for (const report of new Set(claims.flatMap(({ tellings }) => tellings).flatMap((id) => reportOf(id) ?? []))) {
    const one = await atHand(report)
    if (one) readings.push(one.reading)
  }
  return { headlines, next: nextOfLeading(claims, traced.titles, readings, weighing) }
}
