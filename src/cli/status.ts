import { Command } from 'commander'
import type { Status } from '../inquiry/index.ts'
import type { Failure, Removal } from '../model/index.ts'
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
    await run(options, async ({ print }) => {
      const { within } = await import('./open.ts')
      const { statusLine } = await import('./inquiry-lines.ts')
      const { showable } = await import('../publish/index.ts')
      await within(folder, { write: false }, async (inquiry) => {
        const status = await inquiry.status()
        const failures: Failure[] = []
        for await (const failure of inquiry.failures()) failures.push(failure)
        const removals: Removal[] = []
        for await (const removal of inquiry.removals()) removals.push(removal)
        await print(
          options.format === 'jsonl'
            ? `${JSON.stringify(statusLine(status, failures, removals))}\n`
            : `${statusLines(status, failures, removals).map(showable).join('\n')}\n`,
        )
      })
      return EXIT.done
    })
  })

const MOST_SHOWN = 20

const statusLines = (status: Status, failures: readonly Failure[], removals: readonly Removal[]): string[] => {
  const { place, reports, earlier, captures, removed, bytes, judgements, outdated, unfinished } = status
  const lines = [
    place,
    `  ${counted(reports, 'report')}${earlier > 0 ? `, ${counted(earlier, 'earlier edition')}` : ''}, from ${counted(captures, 'capture')} of ${size(bytes)}`,
  ]
  if (removed > 0) lines.push(`  ${counted(removed, 'capture')} removed`)
  if (judgements > 0) lines.push(`  ${counted(judgements, 'judgement')}`)
  if (outdated > 0) lines.push(`  ${counted(outdated, 'capture')} not read, or by another Hearsay: hearsay rebuild ${place}`)
  for (const { locator } of unfinished) lines.push(`  not all of it was taken in: ${locator}. Add it again to go on.`)
  if (failures.length > 0) lines.push('', 'NOT READ', ...shortened(failures.map(({ code, message }) => `  ${code} ${message}`)))
  if (removals.length > 0)
    lines.push(
      '',
      'REMOVED',
      ...shortened(
        removals.map(
          ({ capture, act, by, at, reason }) =>
            `  ${at.slice(0, 10)} ${capture} ${act}${by === null ? '' : ` by ${by}`}: ${reason}`,
        ),
      ),
    )
  return lines
}

const counted = (count: number, what: string): string => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

const size = (bytes: number): string => {
  if (bytes < 1024) return counted(bytes, 'byte')
  const steps = ['KiB', 'MiB', 'GiB', 'TiB']
  let [value, step] = [bytes / 1024, 0]
  while (value >= 1024 && step < steps.length - 1) {
    value /= 1024
    step++
  }
  return `${value.toFixed(1)} ${steps[step]}`
}

const shortened = (lines: readonly string[]): string[] => [
  ...lines.slice(0, MOST_SHOWN),
  ...(lines.length > MOST_SHOWN ? [`  and ${lines.length - MOST_SHOWN} more: --format jsonl gives all`] : []),
]
