import type { Passage, ReportId, Span } from '../model/index.ts'

/** Words of one report as evidence; empty where there are none. */
export const passages = (report: ReportId, spans: readonly Span[]): readonly Passage[] =>
  spans.length > 0 ? [{ report, spans }] : []

/** The words of evidence that lie in one report, in the order given; empty where none do. */
export const spansIn = (evidence: readonly Passage[], report: ReportId): readonly Span[] =>
  evidence.flatMap((passage) => (passage.report === report ? passage.spans : []))
