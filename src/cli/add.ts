import { Command } from 'commander'
import type { Added, Inquiry } from '../inquiry/index.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type SourceOptions, withSources } from './options.ts'
import type { Run } from './run.ts'

/** `hearsay add`: reports taken into an inquiry, and read. */
export const addCommand = (): Command =>
  withSources(
    new Command('add')
      .description('add reports to an inquiry and read them; adding again goes on where it stopped')
      .argument('<inquiry>', 'its folder'),
  ).action(async (folder: string, sources: string[], options: SourceOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async (given) => {
      const { within } = await import('./open.ts')
      return within(folder, { write: true }, (inquiry) => addSources(inquiry, sources, options, given))
    })
  })

const addSources = async (inquiry: Inquiry, sources: readonly string[], options: SourceOptions, given: Run): Promise<ExitCode> => {
  const { signal, say, print } = given
  const { settings } = await import('./settings.ts')
  const { addLine } = await import('./inquiry-lines.ts')
  const { pace } = await import('./pace.ts')
  const { totalSize } = await import('../collect/index.ts')
  const counts: Record<Added['kind'] | 'reports' | 'editions', number> = {
    added: 0,
    known: 0,
    removed: 0,
    failed: 0,
    reports: 0,
    editions: 0,
  }
  const progress = pace(totalSize(sources))
  for await (const outcome of inquiry.add(sources, { ...settings(options, signal, say), taken: progress.taken })) {
    counts[outcome.kind]++
    if (outcome.kind === 'added') {
      counts.reports += outcome.reports.length
      if (outcome.earlier) counts.editions++
    } else if (outcome.kind === 'failed') say.error(outcome.error)
    if (options.format === 'jsonl') await print(`${JSON.stringify(addLine(outcome))}\n`)
    say.progress(`${counts.reports} added${counts.known > 0 ? `, ${counts.known} there already` : ''}${progress.words()}`)
  }
  if (options.format === 'text') {
    await print(`${told(inquiry.place, counts)}\n`)
    if (counts.reports > 0) say.note(`What they claim, and who has it from whom:  hearsay trace ${inquiry.place}`)
  }
  return counts.failed > 0 ? EXIT.partly : EXIT.done
}

const told = (place: string, counts: Record<Added['kind'] | 'reports' | 'editions', number>): string => {
  const { reports, editions, known, removed, failed } = counts
  const parts = [`${reports} ${reports === 1 ? 'report' : 'reports'} added`]
  if (editions > 0)
    parts.push(
      `${editions === reports ? (editions === 1 ? 'a new edition' : 'all new editions') : `${editions} of them ${editions === 1 ? 'a new edition' : 'new editions'}`} (see: hearsay list ${place} --editions)`,
    )
  if (known > 0) parts.push(`${sources(known)} there already`)
  if (removed > 0) parts.push(`${sources(removed)} left out, removed before`)
  if (failed > 0) parts.push(`${failed} not read (see: hearsay status ${place})`)
  return `${parts.join(', ')}.`
}

/** Files, pages, rows and messages, as they are counted one by one. */
const sources = (number: number): string => `${number} ${number === 1 ? 'source' : 'sources'}`
