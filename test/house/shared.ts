import type { TestContext } from 'vitest'
import { sharedFolder } from '../../measure/gold/shared.ts'

/**
 * The folder with gold data, scorers and the first user's report.
 *
 * Where this machine has none, the test is left out with the reason told; on the continuous run, which must have it, it fails.
 */
export const sharedOrSkip = (context: TestContext): string => {
  const folder = sharedFolder()
  if (folder) return folder
  const reason = 'needs the shared folder: set HEARSAY_SHARED, or lay it beside the repository'
  if (process.env['CI'] === 'true') throw new Error(`This test ${reason}.`)
  console.warn(`left out: ${context.task.name}: ${reason}`)
  return context.skip(reason)
}
