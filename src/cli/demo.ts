import { Command } from 'commander'
import type { DossierOptions } from './dossiers.ts'
import { EXIT } from './exit.ts'

interface DemoOptions extends DossierOptions {
  readonly color: boolean
  readonly quiet: boolean
}

/** `hearsay demo`: an invented report of the kind that comes in, examined. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description('examine an invented report, and say what to do next')
    .option('--out <path>', 'where the dossier goes: a file that ends in .html, or a folder (default: the current folder)')
    .option('--force', 'write over a file that is no dossier of Hearsay’s', false)
    .option('--no-dossier', 'write no dossier')
    .option('--no-color', 'no colours; NO_COLOR in the environment says the same')
    .option('--quiet', 'neither doubts nor progress on standard error; errors are still told', false)
    .action(async (options: DemoOptions) => {
      const { run } = await import('./run.ts')
      await run(options, async ({ signal, print, colour, width }) => {
        const { fileURLToPath } = await import('node:url')
        const { relative } = await import('node:path')
        const { examine } = await import('../inquiry/index.ts')
        const { findingLine, leadingClaims, summary } = await import('../publish/index.ts')
        const { palette } = await import('./colour.ts')
        const { dossiers } = await import('./dossiers.ts')
        const path = fileURLToPath(new URL('../../examples/harbour-guard.txt', import.meta.url))
        const near = relative(process.cwd(), path)
        const writing = dossiers(options)
        let finding = findingLine(0, 0, 0)
        for await (const outcome of examine([near === '' || near.startsWith('..') ? path : near], { signal, threads: 0 })) {
          if ('error' in outcome) throw outcome.error
          const { capture, examination } = outcome
          await writing.add(outcome)
          await print(
            `An invented report, examined. Nothing in it is real.\n\n${summary(capture, examination, { width, palette: palette(colour) })}`,
          )
          const leading = leadingClaims(examination)[0]
          const bounds = examination.assessments.find(({ claim }) => claim === leading?.id)?.independentOrigins
          finding = findingLine(1, bounds?.atLeast ?? 0, bounds?.atMost ?? 0)
        }
        const written = await writing.finish()
        await print(
          [
            '',
            'NEXT',
            ...(written === null ? [] : [`  Open ${written} in a browser: every finding, with the words it rests on.`]),
            '  Examine a report of your own:  hearsay examine FILE',
            '  In this folder:                npm start -- examine FILE',
            '',
            finding,
            '',
          ].join('\n'),
        )
        return EXIT.done
      })
    })
