import { mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedCandidates } from '../../src/engines/embedded/candidates.ts'
import { CANDIDATE_TABLES } from '../../src/engines/embedded/candidates-tables.ts'
import { DatabaseSync } from '../../src/engines/embedded/sqlite.ts'
import { readLines } from '../../src/inquiry/match-at-scale/corpus-file.ts'
import type { MatchText } from '../../src/match/match.ts'
import { matchWords } from '../../src/match/match-words.ts'
import { likelyRelatives, newcomer, sharedWith } from '../../src/match/relatives.ts'
import { wordWeights } from '../../src/match/word-weights.ts'
import type { ReportId } from '../../src/model/index.ts'

/*
 * How long a new report takes to find its relatives among all others of a corpus, in the index that an inquiry keeps:
 *
 *   node --import tsx measure/speed/match-look-up.ts FOLDER [TEMPORARY]
 *
 * FOLDER holds a corpus as match-corpus.ts writes it. All reports but the last thousand are added first, a thousand a transaction; each of the
 * last thousand is then looked up, compared with its candidates, and added. Reading the candidates' texts and the transaction's end
 * are told apart.
 */

const NEW = 1000
const WARM = 100
const RELATIVES = 8
const STEP = 8 * 2 ** 20

/** Figures of one run, in milliseconds unless they say otherwise. */
export interface LookUp {
  readonly reports: number
  readonly buildSeconds: number
  readonly indexMegabytes: number
  readonly related: number
  readonly finding: Quantiles
  readonly comparing: Quantiles
  readonly adding: Quantiles
  /** Finding, comparing and adding together. */
  readonly whole: Quantiles
  /** The same in time of the processor: other work on the machine hardly changes it. */
  readonly wholeProcessor: Quantiles
  readonly readingApart: Quantiles
  /** Of processors, for finding, comparing, adding and reading together, in the mean: other work on the machine hardly changes it. */
  readonly processorMean: number
  readonly peakMiB: number
}

export interface Quantiles {
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly most: number
}

const quantiles = (given: readonly number[]): Quantiles => {
  const sorted = [...given].sort((one, other) => one - other)
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number) * 100) / 100
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

/** Milliseconds. */
const used = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

export const measureLookUp = (corpus: string, temporary: string, told: (line: string) => void = () => {}): LookUp => {
  const folder = mkdtempSync(join(temporary, 'hearsay-look-up-'))
  const file = openSync(corpus, 'r')
  const { size } = statSync(corpus)
  const starts: number[] = []
  const records = new DatabaseSync(join(folder, 'index.sqlite'))
  try {
    // The settings of an inquiry.
    records.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY; ${CANDIDATE_TABLES}`,
    )
    const finder = embeddedCandidates(records)
    const texts = function* (): Generator<{ start: number; given: MatchText }> {
      for (let from = 0; from < size; from += STEP)
        for (const { start, text, outlet } of readLines(file, size, from, Math.min(size, from + STEP)).lines)
          yield { start, given: { id: String(start) as ReportId, text, series: outlet } }
    }
    const sample: string[] = []
    const fresh: { start: number; given: MatchText }[] = []
    let building = 0
    records.exec('BEGIN')
    for (const one of texts()) {
      fresh.push(one)
      if (fresh.length <= NEW) continue
      const { start, given } = fresh.shift() as (typeof fresh)[number]
      const { fingerprints } = newcomer(given)
      const before = performance.now()
      finder.add(starts.length, fingerprints)
      starts.push(start)
      if (starts.length % 1000 === 0) records.exec('COMMIT; BEGIN')
      building += performance.now() - before
      if (starts.length <= 3000) sample.push(given.text)
      if (starts.length % 50_000 === 0) told(`${starts.length} reports: ${(building / 1000).toFixed(1)} s adding`)
    }
    records.exec('COMMIT')
    const weights = wordWeights(sample.map((text) => matchWords(text)))
    const textOf = (report: number): MatchText => {
      const start = starts[report] as number
      const [line] = readLines(file, size, start, start + 1).lines
      return { id: String(start) as ReportId, text: line?.text ?? '', series: line?.outlet ?? null }
    }
    const times = {
      finding: [] as number[],
      comparing: [] as number[],
      adding: [] as number[],
      whole: [] as number[],
      reading: [] as number[],
      processor: [] as number[],
    }
    let related = 0
    let processor = process.cpuUsage()
    for (const [number, { start, given }] of fresh.entries()) {
      const began = performance.now()
      const beganProcessor = process.cpuUsage()
      const own = newcomer(given)
      const candidates = likelyRelatives(own, finder, RELATIVES)
      const found = performance.now()
      const foundProcessor = process.cpuUsage()
      const earlier = candidates.map(textOf)
      const read = performance.now()
      const readProcessor = process.cpuUsage()
      if (sharedWith(own, earlier, weights).length > 0) related++
      const compared = performance.now()
      records.exec('BEGIN')
      finder.add(starts.length, own.fingerprints)
      starts.push(start)
      const added = performance.now()
      const addedProcessor = process.cpuUsage()
      records.exec('COMMIT')
      // The first ones warm the process up.
      if (number < WARM) {
        processor = process.cpuUsage()
        continue
      }
      times.finding.push(found - began)
      times.reading.push(read - found)
      times.comparing.push(compared - read)
      times.adding.push(added - compared)
      times.whole.push(added - began - (read - found))
      times.processor.push(used(addedProcessor) - used(beganProcessor) - (used(readProcessor) - used(foundProcessor)))
    }
    const { user, system } = process.cpuUsage(processor)
    return {
      reports: starts.length,
      buildSeconds: Math.round(building / 100) / 10,
      indexMegabytes: Math.round(statSync(join(folder, 'index.sqlite')).size / 1e6),
      related,
      finding: quantiles(times.finding),
      comparing: quantiles(times.comparing),
      adding: quantiles(times.adding),
      whole: quantiles(times.whole),
      wholeProcessor: quantiles(times.processor),
      readingApart: quantiles(times.reading),
      processorMean: Math.round((user + system) / 10 / times.whole.length) / 100,
      peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    records.close()
    rmSync(folder, { recursive: true })
  }
}

const [folder, temporary] = process.argv.slice(2)
if (import.meta.filename === process.argv[1] && folder) {
  const figures = measureLookUp(join(folder, 'corpus.jsonl'), temporary ?? tmpdir(), (line) => process.stderr.write(`${line}\n`))
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
}
