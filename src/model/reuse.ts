import type { FamilyId, ReportId, ReuseId } from './id.ts'
import type { Passage, Span } from './span.ts'

/**
 * One passage that two reports share. Alike, and how: symmetric, so it never says who copied.
 *
 * `left` is of the report that was added first.
 */
export interface Reuse {
  readonly id: ReuseId
  readonly left: Passage
  readonly right: Passage
  /** Runs of words that are the same but for case, marks and spacing: left and right, in the order of the left. */
  readonly matched: readonly (readonly [Span, Span])[]
  /** Words inside `matched`, counted once. */
  readonly words: number
  /** Share of the longer side's words that are matched: 0 to 1. */
  readonly similarity: number
}

/** Reports tied to each other by shared passages, in order of adding. Named after its first member. */
export interface Family {
  readonly id: FamilyId
  readonly members: readonly ReportId[]
}
