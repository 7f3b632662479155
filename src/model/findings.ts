import type { Assessment, HeadlineFinding, NextStep, Question } from './assessment.ts'
import type { Capture } from './capture.ts'
import type { Landed } from './decisions.ts'
import type { ClaimId, ReportId } from './id.ts'
import type { InOrder } from './in-order.ts'
import type { Traced } from './lineage.ts'
import type { Reading } from './reading.ts'
import type { Family, Reuse } from './reuse.ts'

/** A title that states a leading claim flatly, held against the body of its own report. */
export interface ReportHeadline {
  readonly claim: ClaimId
  readonly report: ReportId
  readonly finding: HeadlineFinding
}

/** In order of adding. */
export type Readings = InOrder<Reading>

/** Many reports, traced together: what is shown of an inquiry. */
export interface Findings {
  /** The inquiry's name, or what was traced, for a person. */
  readonly name: string
  /** What the reports were taken from. In order of adding, as all lists here. */
  readonly captures: readonly Capture[]
  /** With what people amended, and without what they rejected. */
  readonly readings: Readings
  readonly traced: Traced
  readonly assessments: readonly Assessment[]
  /** Shared passages; of a large family not every pair. */
  readonly reuse: readonly Reuse[]
  readonly families: readonly Family[]
  readonly questions: readonly Question[]
  /** Of the leading claims, the first first; of many titles on one claim the first fifty. */
  readonly headlines: readonly ReportHeadline[]
  /** What to examine next of the leading claims, claim by claim. */
  readonly next: readonly NextStep[]
  /** What people decided, in the order they did, and what became of it. */
  readonly judged: readonly Landed[]
}
