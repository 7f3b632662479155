import { Command } from 'commander'
import type { CaptureId, Failure, Removal } from '../model/index.ts'
import { EXIT } from './exit.ts'
import { type Format, type SayingOptions, withFormat, withSaying } from './options.ts'

/** `hearsay status`: what an inquiry holds, what could not be read, what was removed, what is left to do. */
export const statusCommand = (): Command =>
  withSaying(
    withFormat(
      new Command('status')
        .description('tell what an inquiry holds, what could not be read, and what is left to do')
        .argument('[inquiry]', 'its folder', '.'),
    ),
  ).action(async (folder: string, options: SayingOptions & { readonly format: Format }) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ print, colour, width }) => {
      const { within } = await import('./open.ts')
      const { palette } = await import('./colour.ts')
      const { statusLine } = await import('./inquiry-lines.ts')
      const { inquiryStatus } = await import('../publish/index.ts')
      await within(folder, { write: false }, async (inquiry) => {
        const status = await inquiry.status()
        const failures: Failure[] = []
        for await (const failure of inquiry.failures()) failures.push(failure)
        const removals: Removal[] = []
        for await (const removal of inquiry.removals()) removals.push(removal)
        const wanted = new Set(removals.map(({ capture }) => capture))
        const locators = new Map<CaptureId, string>()
        if (wanted.size > 0)
          for await (const { capture } of inquiry.captures()) if (wanted.has(capture.id)) locators.set(capture.id, capture.locator)
        const locatorOf = (capture: CaptureId): string => locators.get(capture) ?? capture
        const unfinished = status.unfinished.map(({ locator }) => locator)
        await print(
          options.format === 'jsonl'
            ? `${JSON.stringify(statusLine(status, failures, removals, locatorOf))}\n`
            : inquiryStatus({ ...status, unfinished, failures, removals, locatorOf }, { width, palette: palette(colour) }),
        )
      })
      return EXIT.done
    })
  })
