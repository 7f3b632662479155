import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { type SayingOptions, withSaying } from './options.ts'

/** `hearsay new`: an empty inquiry. */
export const newCommand = (): Command =>
  withSaying(
    new Command('new').description('make a new inquiry: a folder that will hold many reports').argument('<inquiry>', 'its folder'),
  ).action(async (folder: string, options: SayingOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ say }) => {
      const { createEmbedded } = await import('../engines/embedded/embedded.ts')
      await createEmbedded(folder)
      say.note(`Made ${folder}. Add reports to it:  hearsay add ${folder} SOURCE ...`)
      return EXIT.done
    })
  })
