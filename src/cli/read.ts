import { Command } from 'commander'
import { EXIT, type ExitCode } from './exit.ts'
import { type SourceOptions, withSources } from './options.ts'

/** `hearsay read`: who says what in each report. */
export const readCommand = (): Command =>
  withSources(new Command('read').description('read reports: who says what, of whom and of what')).action(
    async (sources: string[], options: SourceOptions) => {
      const { run } = await import('./run.ts')
      await run(options, async ({ signal, say, print, colour, width, sameScreen }) => {
        const { readReports } = await import('../inquiry/index.ts')
        const { doubtsOf, listing, readLine } = await import('../publish/index.ts')
        const { palette } = await import('./colour.ts')
        const { settings } = await import('./settings.ts')
        let code: ExitCode = EXIT.done
        let number = 0
        for await (const outcome of readReports(sources, settings(options, signal, say))) {
          if ('error' in outcome) {
            say.error(outcome.error)
            code = EXIT.partly
            continue
          }
          const { capture, reading } = outcome
          if (options.format === 'jsonl' || !sameScreen) for (const doubt of doubtsOf(reading)) say.doubt(capture.locator, doubt)
          const shown =
            options.format === 'jsonl'
              ? `${JSON.stringify(readLine(capture, reading))}\n`
              : listing(capture, reading, { width, palette: palette(colour) })
          await print(number++ > 0 && options.format === 'text' ? `\n${shown}` : shown)
          say.progress(`${number} read · ${capture.locator}`)
        }
        return code
      })
    },
  )
