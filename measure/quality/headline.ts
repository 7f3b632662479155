import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { HeadlineFinding, Reading } from '../../src/model/index.ts'
import { headlineLexicon } from '../../src/reference/headline-lexicon.ts'
import { practices } from '../../src/reference/practices.ts'
import { tracingWords } from '../../src/reference/tracing-words.ts'
import { trace } from '../../src/trace/trace.ts'
import { weigh } from '../../src/weigh/weigh.ts'
import { annotated, plainText } from '../../test/support/annotated.ts'

/** An invented headline over an invented body. */
export interface HeadlinePair {
  readonly id: string
  /** `held` pairs were written before anything was tuned, and are never looked at while tuning. */
  readonly set: 'dev' | 'held'
  readonly kind: string
  readonly exceeds: boolean
  /** Both with the notes of test/support/annotated.ts in them. */
  readonly headline: string
  readonly body: string
  readonly notes: readonly string[]
}

export interface HeadlineFigures {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  /** Pairs on which nothing could be told: they count against recall where the headline exceeds the body. */
  readonly untold: number
  readonly misses: readonly string[]
}

/** The pairs of one set, or all. */
export const headlinePairs = (set?: HeadlinePair['set']): HeadlinePair[] =>
  readFileSync(new URL('./headline/pairs.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as HeadlinePair)
    .filter((pair) => set === undefined || pair.set === set)

/** The pair as it would come in: plain text, the headline first. */
export const headlineText = ({ headline, body }: HeadlinePair): string => `${plainText(headline)}\n\n${plainText(body)}\n`

/** The pair with its notes: what a reader without a fault would read in it. */
export const headlineReading = ({ id, headline, body, notes }: HeadlinePair): Reading =>
  annotated(`${headline}\n\n${body}\n---\nreport: sentences\n${notes.join('\n')}`, id)

const knowledge = { ...tracingWords(), ...headlineLexicon(), ...practices() }

/** What is found of one reading's headline. */
export const weighHeadline = (reading: Reading): HeadlineFinding | null =>
  weigh(reading, trace([reading], knowledge), knowledge).headline

/**
 * Precision and recall of "the headline exceeds the body".
 * @param read how a pair becomes a reading: from its notes, or by the real reader from the plain text.
 */
export const scoreHeadlines = (pairs: readonly HeadlinePair[], read: (pair: HeadlinePair) => Reading): HeadlineFigures => {
  let hits = 0
  let claimed = 0
  let wanted = 0
  let untold = 0
  const misses: string[] = []
  for (const pair of pairs) {
    const finding = weighHeadline(read(pair))
    const found = finding?.exceeds ?? null
    if (found === null) untold++
    if (found === true) claimed++
    if (pair.exceeds) wanted++
    if (found === true && pair.exceeds) hits++
    if (found !== pair.exceeds)
      misses.push(
        `${pair.id} (${pair.kind}): is ${pair.exceeds}, found ${found}; ${finding?.reasons.map(({ text }) => text).join(' ')}`,
      )
  }
  return {
    pairs: pairs.length,
    precision: claimed === 0 ? 0 : hits / claimed,
    recall: wanted === 0 ? 0 : hits / wanted,
    untold,
    misses,
  }
}

/** Prints the figures; with --archive writes them to measure/runs. */
const main = (): void => {
  const figures = {
    dev: scoreHeadlines(headlinePairs('dev'), headlineReading),
    held: scoreHeadlines(headlinePairs('held'), headlineReading),
  }
  for (const [set, { pairs, precision, recall, untold, misses }] of Object.entries(figures)) {
    console.log(`${set}: ${pairs} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, untold ${untold}`)
    if (set === 'dev' || process.argv.includes('--held')) for (const miss of misses) console.log(`  ${miss}`)
  }
  if (!process.argv.includes('--archive')) return
  const stamp = new Date().toISOString().slice(0, 16).replace(':', '')
  const file = fileURLToPath(new URL(`../runs/headline-${stamp}.json`, import.meta.url))
  const machine = { cpu: cpus()[0]?.model ?? '', node: process.version }
  writeFileSync(file, `${JSON.stringify({ taken: new Date().toISOString(), machine, read: 'notes', ...figures }, null, 2)}\n`)
  console.log(file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
