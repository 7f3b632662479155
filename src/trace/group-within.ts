import { startGrouping } from './grouping.ts'
import type { Same, Stated } from './prepared.ts'
import { summarise } from './summary.ts'
import { viewOf } from './view.ts'

/** Statements that one claim of one report may hold. A report that says one thing more often than this says nothing more by it. */
export const MOST_STATEMENTS = 120

/**
 * For each statement of one report, those that say the same, itself included.
 * @param same strongest first. Cost: near-linear.
 */
export const groupWithin = (statements: readonly Stated[], same: readonly Same[]): readonly (readonly number[])[] => {
  const grouping = startGrouping(statements.length, (at) => summarise(viewOf(statements[at] as Stated, 0, at, at)))
  for (const strength of ['same', 'candidate'] as const)
    for (const link of same) if (link.strength === strength) grouping.join(link.left, link.right, false, MOST_STATEMENTS)
  const fellows: (readonly number[])[] = []
  for (const group of grouping.groups()) for (const at of group) fellows[at] = group
  return fellows
}
