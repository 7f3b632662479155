import { Command } from 'commander'
import type { Inquiry } from '../inquiry/index.ts'
import type { Removal } from '../model/index.ts'
import { EXIT } from './exit.ts'
import { type Format, type SayingOptions, withFormat, withSaying } from './options.ts'

interface RemoveCommandOptions extends SayingOptions {
  readonly format: Format
  readonly reason: string
  readonly by?: string
  readonly erase: boolean
  readonly undo: boolean
}

/** `hearsay remove`: reports taken out of an inquiry, with a reason on record. */
export const removeCommand = (): Command =>
  withSaying(
    withFormat(
      new Command('remove')
        .description('take reports out of an inquiry, with a reason; what was captured is kept unless it is erased')
        .argument('<inquiry>', 'its folder')
        .argument('<item...>', 'ids of reports, or files and addresses as hearsay list shows them'),
    )
      .requiredOption('--reason <text>', 'why, for whoever reads the record later')
      .option('--by <name>', 'who decides this')
      .option('--erase', 'delete the captured bytes as well, for good', false)
      .option('--undo', 'put back what was removed', false),
  ).action(async (folder: string, items: string[], options: RemoveCommandOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ signal, say, print }) => {
      const { within } = await import('./open.ts')
      const { removeLine } = await import('./inquiry-lines.ts')
      const { reason, by, erase, undo } = options
      return within(folder, { write: true }, async (inquiry) => {
        const removals = await inquiry.remove(items, { reason, by: by ?? null, erase, restore: undo })
        if (options.format === 'jsonl') for (const removal of removals) await print(`${JSON.stringify(removeLine(removal))}\n`)
        if (undo) for await (const { error } of inquiry.rebuild({ signal, outdatedOnly: true })) if (error) say.error(error)
        if (options.format === 'text') await print(`${told(await withoutContainers(inquiry, removals), erase, undo)}\n`)
        return EXIT.done
      })
    })
  })

/** How many were removed; a container counts by what came out of it, as wherever captures are counted. */
const withoutContainers = async (inquiry: Inquiry, removals: readonly Removal[]): Promise<number> => {
  if (removals.length === 1) return 1
  const removed = new Set(removals.map(({ capture }) => capture))
  for await (const { capture, container } of inquiry.captures()) if (container) removed.delete(capture.id)
  return removed.size
}

const told = (count: number, erase: boolean, undo: boolean): string => {
  const what = `${count} ${count === 1 ? 'capture' : 'captures'}`
  if (undo) return `${what} put back and read again.`
  if (erase) return `${what} removed, and their bytes erased. That they were there, and why they went, stays on record.`
  return `${what} removed; the bytes are kept, and the reason is on record. --undo puts them back, --erase deletes the bytes.`
}
