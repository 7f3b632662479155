import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { extract } from '../../src/extract/index.ts'
import type { Capture, CaptureId, Digest, HeadlineFinding, Instant, Reading } from '../../src/model/index.ts'
import { openReader, type Reader } from '../../src/read/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare } from '../../src/trace/prepare.ts'
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

const reference = loadReference()
let reader: Reader | null = null

/** The pair as extraction and the reader give it from its plain text. */
export const headlineRead = async (pair: HeadlinePair): Promise<Reading> => {
  reader ??= openReader(reference)
  const bytes = Buffer.from(headlineText(pair))
  const capture: Capture = {
    id: pair.id as CaptureId,
    locator: `${pair.id}.txt`,
    takenAt: '2026-01-01T00:00:00.000Z' as Instant,
    bytes: '0'.repeat(64) as Digest,
    size: bytes.length,
    mediaType: 'text/plain',
    declaredType: null,
    complete: true,
  }
  const { reports } = await extract(capture, bytes, reference.extract)
  const [report] = reports
  if (!report) throw new Error(`${pair.id}: no report was extracted`)
  return reader(report)
}

/** What is found of one reading's headline. */
export const weighHeadline = (reading: Reading): HeadlineFinding | null =>
  weigh(reading, trace([prepare(reading, reference.tracing)]), reference.weighing).headline

/**
 * Precision and recall of "the headline exceeds the body".
 * @param read how a pair becomes a reading: from its notes, or by the real reader from the plain text.
 */
export const scoreHeadlines = async (
  pairs: readonly HeadlinePair[],
  read: (pair: HeadlinePair) => Reading | Promise<Reading>,
): Promise<HeadlineFigures> => {
  let hits = 0
  let claimed = 0
  let wanted = 0
  let untold = 0
  const misses: string[] = []
  for (const pair of pairs) {
    const finding = weighHeadline(await read(pair))
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

/** Prints the figures, from the notes and through the real reader; with --archive writes them to measure/runs. */
const main = async (): Promise<void> => {
  const figures = {
    notes: {
      dev: await scoreHeadlines(headlinePairs('dev'), headlineReading),
      held: await scoreHeadlines(headlinePairs('held'), headlineReading),
    },
    reader: {
      dev: await scoreHeadlines(headlinePairs('dev'), headlineRead),
      held: await scoreHeadlines(headlinePairs('held'), headlineRead),
    },
  }
  for (const [how, sets] of Object.entries(figures))
    for (const [set, { pairs, precision, recall, untold, misses }] of Object.entries(sets)) {
      console.log(`${how} ${set}: ${pairs} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, untold ${untold}`)
      if (set === 'dev' || process.argv.includes('--held')) for (const miss of misses) console.log(`  ${miss}`)
    }
  if (!process.argv.includes('--archive')) return
  const taken = new Date().toISOString()
  const file = fileURLToPath(new URL(`../runs/headline-${taken.slice(0, 16).replace(':', '')}.json`, import.meta.url))
  const machine = { cpu: cpus()[0]?.model ?? '', node: process.version }
  writeFileSync(file, `${JSON.stringify({ taken, machine, ...figures }, null, 2)}\n`)
  console.log(file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
