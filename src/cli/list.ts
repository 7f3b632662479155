import { Command } from 'commander'
import type { ReportFacts } from '../model/index.ts'
import type { Palette } from '../publish/index.ts'
import { EXIT } from './exit.ts'
import { type Format, type SayingOptions, withFormat, withSaying } from './options.ts'

interface ListOptions extends SayingOptions {
  readonly format: Format
  readonly all: boolean
  readonly editions: boolean
}

/** `hearsay list`: the reports of an inquiry. */
export const listCommand = (): Command =>
  withSaying(
    withFormat(
      new Command('list')
        .description('list the reports of an inquiry, in order of adding')
        .argument('[inquiry]', 'its folder', '.'),
    )
      .option('--all', 'earlier editions too', false)
      .option('--editions', 'what changed from each edition to the next', false),
  ).action(async (folder: string, options: ListOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ say, print, colour, width }) => {
      const { within } = await import('./open.ts')
      const { palette } = await import('./colour.ts')
      const { editionChanges } = await import('../publish/index.ts')
      const lines = await import('./inquiry-lines.ts')
      const paint = palette(colour)
      let listed = 0
      let removed = 0
      const show = async (text: string): Promise<void> => {
        listed++
        await print(text)
      }
      await within(folder, { write: false }, async (inquiry) => {
        if (options.editions)
          for await (const comparison of inquiry.editions())
            await show(
              options.format === 'jsonl'
                ? json(lines.editionLine(comparison))
                : editionChanges(comparison, { width, palette: paint }),
            )
        else
          for await (const facts of inquiry.list({ editions: options.all ? 'all' : 'current' }))
            await show(options.format === 'jsonl' ? json(lines.listLine(facts)) : await reportText(facts, paint, width))
        if (listed === 0 && !options.editions) ({ removed } = await inquiry.status())
      })
      if (listed > 0) return EXIT.done
      if (options.editions) say.note('No report has more than one edition.')
      else if (removed > 0) say.note(`No report is left: what was there was removed. Why:  hearsay status ${folder}`)
      else say.note(`No reports yet. Add some:  hearsay add ${folder} SOURCE ...`)
      return EXIT.done
    })
  })

const json = (line: object): string => `${JSON.stringify(line)}\n`

const reportText = async (facts: ReportFacts, { bold, dim }: Palette, width: number): Promise<string> => {
  const { showable } = await import('../publish/index.ts')
  const { default: stringWidth } = await import('string-width')
  const { id, title, outlet, published, language, statements, file } = facts
  const date =
    published.length === 0
      ? 'undated'
      : published.length === 1
        ? (published[0] as string).slice(0, 10)
        : `${published[0]?.slice(0, 10)}?`
  const about = [
    date,
    outlet,
    language === 'en' || language === null ? null : language,
    `${statements} ${statements === 1 ? 'statement' : 'statements'}`,
  ].filter((part) => part !== null)
  const head = shortened(showable(title ?? '(no title)'), width - id.length - 2, stringWidth)
  const rest = shortened(showable(`${about.join(' · ')} · ${file}`), width - 2, stringWidth)
  return `${dim(id)}  ${bold(head)}\n  ${dim(rest)}\n`
}

const shortened = (text: string, width: number, measure: (text: string) => number): string => {
  const line = text.replace(/\s+/g, ' ')
  if (measure(line) <= width) return line
  let short = ''
  let taken = 1
  for (const character of line) {
    taken += measure(character)
    if (taken > width) break
    short += character
  }
  return `${short}…`
}
