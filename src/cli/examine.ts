import { Command } from 'commander'
import type { DossierOptions } from './dossiers.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type SourceOptions, withSources } from './options.ts'
import type { Run } from './run.ts'

export type ExamineOptions = SourceOptions & DossierOptions

/** `hearsay examine`: each report examined by itself, with a dossier. */
export const examineCommand = (): Command =>
  withSources(new Command('examine').description('examine reports: what each states, on whose word, and what to check next'))
    .option('--out <path>', 'where the dossier goes: a file that ends in .html, or a folder (default: the current folder)')
    .option('--force', 'write over a file that is no dossier of Hearsay’s', false)
    .option('--no-dossier', 'write no dossier')
    .action(async (sources: string[], options: ExamineOptions) => {
      const { run } = await import('./run.ts')
      await run(options, (given) => examineSources(sources, options, given))
    })

/** Examines, prints, and writes the dossiers. */
const examineSources = async (sources: readonly string[], options: ExamineOptions, given: Run): Promise<ExitCode> => {
  const { signal, say, print, colour, width, sameScreen } = given
  const { examine } = await import('../inquiry/index.ts')
  const { doubtsOf, examineLine, summary } = await import('../publish/index.ts')
  const { palette } = await import('./colour.ts')
  const { dossiers } = await import('./dossiers.ts')
  const { settings } = await import('./settings.ts')
  const writing = dossiers(options)
  let code: ExitCode = EXIT.done
  let number = 0
  for await (const outcome of examine(sources, settings(options, signal, say))) {
    if ('error' in outcome) {
      say.error(outcome.error)
      code = EXIT.partly
      continue
    }
    const { capture, examination } = outcome
    const { reading } = examination
    if (options.format === 'jsonl' || !sameScreen) for (const doubt of doubtsOf(reading)) say.doubt(capture.locator, doubt)
    const shown =
      options.format === 'jsonl'
        ? `${JSON.stringify(examineLine(capture, examination))}\n`
        : summary(capture, examination, { width, palette: palette(colour) })
    await writing.add(outcome)
    await print(number++ > 0 && options.format === 'text' ? `\n\n${shown}` : shown)
    say.progress(`${number} examined · ${capture.locator}`)
  }
  const written = await writing.finish()
  if (written !== null) say.note(`Dossier: ${written}`)
  return code
}
