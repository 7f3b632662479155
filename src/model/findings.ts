import type { Assessment, Question } from './assessment.ts'
import type { Capture } from './capture.ts'
import type { Traced } from './lineage.ts'
import type { Reading } from './reading.ts'
import type { Family, Reuse } from './reuse.ts'

/** Many reports, traced together: what is shown of an inquiry. */
export interface Findings {
  /** The inquiry's name, or what was traced, for a person. */
  readonly name: string
  /** What the reports were taken from. In order of adding, as all lists here. */
  readonly captures: readonly Capture[]
  readonly readings: readonly Reading[]
  readonly traced: Traced
  readonly assessments: readonly Assessment[]
  /** Shared passages; of a large family not every pair. */
  readonly reuse: readonly Reuse[]
  readonly families: readonly Family[]
  readonly questions: readonly Question[]
}
