import type { Inquiry } from '../inquiry/index.ts'
import type { SourceOptions } from './options.ts'
import type { Run } from './run.ts'

/**
 * Adds sources to an inquiry, tells what could not be read, and shows how far it has come.
 * @returns how many were not read.
 */
export const takeIn = async (
  inquiry: Inquiry,
  sources: readonly string[],
  options: SourceOptions,
  { signal, say }: Pick<Run, 'signal' | 'say'>,
): Promise<number> => {
  const { totalSize } = await import('../collect/index.ts')
  const { pace } = await import('./pace.ts')
  const { settings } = await import('./settings.ts')
  const progress = pace(totalSize(sources))
  let reports = 0
  let failed = 0
  for await (const outcome of inquiry.add(sources, { ...settings(options, signal, say), taken: progress.taken })) {
    if (outcome.kind === 'added') reports += outcome.reports.length
    if (outcome.kind === 'failed') {
      say.error(outcome.error)
      failed++
    }
    say.progress(`reading · ${reports} reports${progress.words()}`)
  }
  return failed
}
