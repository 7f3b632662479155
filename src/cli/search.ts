import { Command, Option } from 'commander'
import type { SearchOptions } from '../inquiry/index.ts'
import { EXIT } from './exit.ts'
import { type Format, type SayingOptions, wholeNumber, withFormat, withSaying } from './options.ts'

interface SearchCommandOptions extends SayingOptions {
  readonly format: Format
  readonly in: NonNullable<SearchOptions['in']>
  readonly limit: number
  readonly all: boolean
}

/** `hearsay search`: words found in the reports of an inquiry. */
export const searchCommand = (): Command =>
  withSaying(
    withFormat(
      new Command('search')
        .description('find words in the reports of an inquiry: all of them, “side by side” in quotation marks, or begun*')
        .argument('<inquiry>', 'its folder')
        .argument('<words...>', 'what to look for'),
    )
      .addOption(
        new Option('--in <where>', 'where the words must stand').choices(['text', 'statements', 'speakers']).default('text'),
      )
      .option('--limit <number>', 'how many reports at most', wholeNumber, 20)
      .option('--all', 'earlier editions too', false),
  ).action(async (folder: string, words: string[], options: SearchCommandOptions) => {
    const { run } = await import('./run.ts')
    await run(options, async ({ say, print, colour, width }) => {
      const { within } = await import('./open.ts')
      const { palette } = await import('./colour.ts')
      const { searchLine } = await import('./inquiry-lines.ts')
      const { searchHit } = await import('../publish/index.ts')
      const asked = words.map((word) => (/\s/.test(word) && words.length > 1 ? `"${word}"` : word)).join(' ')
      const hits = await within(folder, { write: false }, (inquiry) =>
        inquiry.search(asked, { in: options.in, limit: options.limit, editions: options.all ? 'all' : 'current' }),
      )
      if (hits.length === 0)
        say.note(/[\p{L}\p{N}]/u.test(asked) ? 'Nothing found.' : 'Nothing found: there is no word in what was asked for.')
      for (const hit of hits)
        await print(
          options.format === 'jsonl' ? `${JSON.stringify(searchLine(hit))}\n` : searchHit(hit, { width, palette: palette(colour) }),
        )
      if (options.limit > 0 && hits.length === options.limit)
        say.note(`There may be more: these are the best ${options.limit}; --limit asks for others.`)
      return EXIT.done
    })
  })
