import { Command } from 'commander'
import type { MatchedAtScale } from '../inquiry/index.ts'
import type { Reuse, Span } from '../model/index.ts'
import type { MatchedFamily } from '../publish/index.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { type SourceOptions, wholeNumber, withSources } from './options.ts'
import type { Run } from './run.ts'

interface MatchOptions extends SourceOptions {
  readonly families: boolean
  readonly matched: boolean
  readonly allPairs: boolean
  readonly relatives?: number
}

/** `hearsay match`: which reports share passages, and where. */
export const matchCommand = (): Command =>
  withSources(new Command('match').description('find the passages that reports share, and the families this makes'))
    .option('--families', 'tell families and their members alone', false)
    .option('--matched', 'with --format jsonl: tell the runs of equal words inside each passage too', false)
    .option('--all-pairs', 'compare all pairs of each family, not the nearest relatives alone: slow for large families', false)
    .option('--relatives <number>', 'how many nearest relatives each report is compared with (default: 8)', wholeNumber)
    .action(async (sources: string[], options: MatchOptions) => {
      const { run } = await import('./run.ts')
      await run(options, (given) => matchAll(sources, options, given))
    })

const matchAll = async (sources: readonly string[], options: MatchOptions, given: Run): Promise<ExitCode> => {
  const { signal, say, print, colour, width } = given
  const { matchSources } = await import('../inquiry/index.ts')
  const { settings } = await import('./settings.ts')
  let code: ExitCode = EXIT.done
  const matched = await matchSources(sources, {
    ...settings(options, signal, say),
    familiesOnly: options.families,
    allPairs: options.allPairs,
    ...(options.relatives === undefined ? {} : { relatives: options.relatives }),
    failed: (error) => {
      say.error(error)
      code = EXIT.partly
    },
    onProgress: ({ step, done, of }) => say.progress(`${step} · ${done} of ${of}`),
  })
  try {
    if (matched.faults > 0) {
      say.note(`Skipped ${matched.faults} lines that are no reports.`)
      code = EXIT.partly
    }
    if (options.format === 'jsonl') await printLines(matched, options, print)
    else {
      const { matchList } = await import('../publish/index.ts')
      const { palette } = await import('./colour.ts')
      const { reports, pairs, families } = matched
      const listed = largest(matched, options.families)
      await print(matchList({ reports, pairs, families: families.length, listed }, { width, palette: palette(colour) }))
    }
  } finally {
    matched.close()
  }
  return code
}

/** Lines are printed in pieces of so many. */
const AT_ONCE = 512

const printLines = async (matched: MatchedAtScale, options: MatchOptions, print: Run['print']): Promise<void> => {
  const { matchFamilyLine, matchPairLine } = await import('../publish/index.ts')
  let waiting: string[] = []
  const add = async (line: object): Promise<void> => {
    waiting.push(`${JSON.stringify(line)}\n`)
    if (waiting.length < AT_ONCE) return
    await print(waiting.join(''))
    waiting = []
  }
  if (options.families) for (const members of matched.families) await add(matchFamilyLine(members.map(matched.idOf)))
  else for (const passages of matched.reuse()) await add(matchPairLine(passages, options.matched))
  if (waiting.length > 0) await print(waiting.join(''))
}

/** So many families are listed, and so many pairs of each. */
const LISTED = 40
const CLOSEST = 3

/** The largest families with the pairs that share most. */
const largest = (matched: MatchedAtScale, bare: boolean): MatchedFamily[] => {
  const chosen = [...matched.families].sort((one, other) => other.length - one.length).slice(0, LISTED)
  const names = chosen.map((members) => members.map(matched.idOf))
  if (bare) return names.map((members) => ({ members, closest: [] }))
  const familyOf = new Map<string, { readonly family: number; readonly report: number }>()
  for (const [family, members] of chosen.entries())
    for (const [place, report] of members.entries()) familyOf.set((names[family] as string[])[place] as string, { family, report })
  const closest: { readonly words: number; readonly longest: Reuse }[][] = chosen.map(() => [])
  for (const passages of matched.reuse()) {
    const place = familyOf.get((passages[0] as Reuse).left.report)
    if (!place) continue
    const words = passages.reduce((sum, one) => sum + one.words, 0)
    const own = closest[place.family] as { words: number; longest: Reuse }[]
    const last = own.at(CLOSEST - 1)
    if (last && last.words >= words) continue
    own.push({ words, longest: passages.reduce((most, one) => (one.words > most.words ? one : most)) })
    own.sort((one, other) => other.words - one.words)
    if (own.length > CLOSEST) own.pop()
  }
  return chosen.map((_, family) => ({
    members: names[family] as string[],
    closest: (closest[family] as { words: number; longest: Reuse }[]).map(({ words, longest: { left, right, similarity } }) => {
      const { start, end } = left.spans[0] as Span
      const report = familyOf.get(left.report)?.report
      const passage = report === undefined ? '' : matched.textOf(report).slice(start, end)
      return { left: left.report, right: right.report, words, similarity, passage }
    }),
  }))
}
