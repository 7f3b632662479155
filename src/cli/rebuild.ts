import { Command } from 'commander'
import { EXIT, type ExitCode } from './exit.ts'
import { type Format, type SayingOptions, withFormat, withSaying, withThreads } from './options.ts'

interface RebuildCommandOptions extends SayingOptions {
  readonly format: Format
  readonly threads?: number
}

/** `hearsay rebuild`: all that is derived made anew from the captured bytes. */
export const rebuildCommand = (): Command =>
  withSaying(
    withThreads(
      withFormat(
        new Command('rebuild')
          .description('read all captures of an inquiry anew; judgements and removals stay as they are')
          .argument('[inquiry]', 'its folder', '.'),
      ),
    ),
  ).action(async (folder: string, options: RebuildCommandOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ signal, say, print }) => {
      const { within } = await import('./open.ts')
      const { settings } = await import('./settings.ts')
      const { rebuildLine } = await import('./inquiry-lines.ts')
      const { pace } = await import('./pace.ts')
      return within(folder, { write: true }, async (inquiry): Promise<ExitCode> => {
        const progress = pace(inquiry.status().then(({ captures, removed }) => captures - removed))
        let [reports, failed] = [0, 0]
        for await (const rebuilt of inquiry.rebuild(settings(options, signal, say))) {
          reports += rebuilt.reports.length
          if (rebuilt.error) {
            failed++
            say.error(rebuilt.error)
          }
          if (options.format === 'jsonl') await print(`${JSON.stringify(rebuildLine(rebuilt))}\n`)
          progress.taken(1)
          say.progress(`${reports} made anew${progress.words()}`)
        }
        if (options.format === 'text')
          await print(`${reports} ${reports === 1 ? 'report' : 'reports'} made anew${failed > 0 ? `, ${failed} not read` : ''}.\n`)
        return failed > 0 ? EXIT.partly : EXIT.done
      })
    })
  })
