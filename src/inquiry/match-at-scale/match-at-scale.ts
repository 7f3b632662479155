import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchIndex } from '../../match/batch-index.ts'
import { families } from '../../match/families.ts'
import { byFirstCarrier, indexBuilder, type Numbered, sharedLists } from '../../match/shared-index.ts'
import { PARTS, type PartLists } from '../../match/split-fingerprints.ts'
import { FEWEST_OF_SERIES } from '../../match/stock.ts'
import type { Reuse } from '../../model/index.ts'
import { orInterrupted, throwIfInterrupted } from '../interrupted.ts'
import { type Threads, threads } from '../threads.ts'
import { type CorpusLine, readLines } from './corpus-file.ts'
import { stepError } from './failing.ts'
import { unpackPassages } from './packed-passages.ts'
import { distinctPairs, heaviestOf, pairsApart, pairsByFamily } from './pairs.ts'
import { performer } from './perform.ts'
import { type SpillReader, spillReader } from './spill-file.ts'
import type { Chunk, Given, Near, Pairs, Places, Range, Result, Task, Texts, Written } from './task.ts'

export interface MatchAtScaleOptions {
  /** Threads at work; one for each processor unless told, eight at most. 0: this one alone. */
  readonly threads?: number
  /** For each report so many nearest relatives are compared; 8 unless told. */
  readonly relatives?: number
  /** Passages are not wanted, only families. */
  readonly familiesOnly?: boolean
  /** All pairs inside each family are compared, not the nearest relatives alone: the square of the family's size. */
  readonly allPairs?: boolean
  /** Where to write what should not fill the memory: about 4 kB a report. The system's folder for such files unless told. */
  readonly folder?: string
  /** Called as steps go on. */
  readonly onProgress?: (progress: MatchProgress) => void
  readonly signal?: AbortSignal
}

/** How far a run is. */
export interface MatchProgress {
  readonly step: 'reading' | 'indexing' | 'comparing'
  /** Of the step. */
  readonly done: number
  readonly of: number
}

/** What was found; on disk, until it is closed. */
export interface MatchedAtScale {
  /** Reports of the corpus, and lines that are none. */
  readonly reports: number
  readonly faults: number
  /** Numbers of reports, from 0 in the order of the corpus; families by their first members. */
  readonly families: readonly (readonly number[])[]
  /** How many pairs share passages; where only families were wanted, of those that were compared to find them. */
  readonly pairs: number
  /** By left report and then right, a list of passages a pair; none where only families were wanted. */
  readonly reuse: () => Generator<readonly Reuse[]>
  /** As the corpus names it, or its number counted from 1. Cost: a read of the corpus for each. */
  readonly idOf: (report: number) => string
  /** Cost: a read of the corpus for each. */
  readonly textOf: (report: number) => string
  /** Removes what was written. */
  readonly close: () => void
}

/** A chunk of the corpus, in bytes: some 5,000 reports, so that a thread holds 40 MB of their fingerprints. */
const CHUNK = 16 * 2 ** 20
const MOST_THREADS = 8
const RELATIVES = 8
/** Reports from which is learned what words are common, as in `match`. */
const SAMPLE = 3000
/** Pairs that are compared in one go. */
const BATCH = 4000

/**
 * Finds the passages that the reports of a large corpus share, and their families: what `match` finds, from disk, over threads.
 *
 * Texts are read from the corpus as they are needed; memory holds an index of the fingerprints that reports share. The same corpus
 * gives the same answer, whatever the number of threads.
 * @param corpus a file of JSON Lines, a report a line: `text`, and if known `id` and `outlet`. It must not change meanwhile.
 * @throws HearsayError E_DISK_FULL, E_INTERRUPTED, E_INTERNAL. The system's errors where the corpus cannot be read.
 * Cost, time and memory: measure/speed/match.md.
 */
export const matchAtScale = async (corpus: string, options: MatchAtScaleOptions = {}): Promise<MatchedAtScale> => {
  const { relatives = RELATIVES, familiesOnly = false, allPairs = false, signal, onProgress = () => {} } = options
  const sample = sampled(corpus)
  const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'hearsay-match-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  const given: Given = { corpus, folder, sample }
  const size = options.threads ?? Math.min(availableParallelism(), MOST_THREADS)
  const workers = size === 0 ? here(given) : threads<Task, Result>(ENTRY, size, given)
  try {
    const run = runner(workers, signal, onProgress)
    const chunks = numberedChunks(
      (await run(
        'reading',
        rangesOf(statSync(corpus).size, CHUNK).map(({ from, to }) => ({ step: 'fingerprint', start: from, end: to })),
      )) as Chunk[],
    )
    const reports = chunks.reduce((sum, { places }) => sum + places.starts.length, 0)
    const index = await indexed(run, chunks, reports)
    const texts: Texts = {
      places: placesOf(chunks, reports),
      index: { keys: index.keys, starts: index.starts, ids: index.ids },
      stock: new Uint8Array(new SharedArrayBuffer(index.keys.length)),
    }
    const { stock } = texts
    const series = seriesOf(chunks, reports)
    const repeated = byFirstCarrier(index, FEWEST_OF_SERIES)
    await run(
      'indexing',
      rangesOf(repeated.length, 50_000).map(({ from, to }) => ({
        step: 'stock',
        index,
        series,
        texts,
        among: repeated.subarray(from, to),
      })),
    )
    const near = (await run(
      'comparing',
      rangesOf(reports, 4000).map((range) => ({ step: 'nearest', index, stock, relatives, range })),
    )) as Near[]
    const pairs = pairsByFamily(distinctPairs(near, reports), reports)
    const aligned = (pairs: Pairs, passages: boolean): Task[] =>
      rangesOf(pairs.left.length, BATCH).map(({ from, to }) => ({
        step: 'align',
        pairs: { left: pairs.left.slice(from, to), right: pairs.right.slice(from, to) },
        texts,
        passages,
      }))
    let written: Written[] = []
    if (familiesOnly) {
      // What already ties two reports need not be looked for twice: first each report's nearest, then what may tie families together.
      const first = pairsByFamily(distinctPairs(near.map(heaviestOf), reports), reports)
      written = (await run('comparing', aligned(first, false))) as Written[]
      const rest = pairsApart(pairs, families(reports, tiesOf(written)), reports)
      written.push(...((await run('comparing', aligned(rest, false))) as Written[]))
    } else written = (await run('comparing', aligned(pairs, !allPairs))) as Written[]
    const groups = families(reports, tiesOf(written))
    if (allPairs && !familiesOnly) written = (await run('comparing', aligned(pairsWithin(groups), true))) as Written[]
    const spilled = spillReader()
    return {
      reports,
      faults: chunks.reduce((sum, chunk) => sum + chunk.faults, 0),
      families: groups,
      pairs: written.reduce((sum, { pairs: { left } }) => sum + left.length, 0),
      reuse: () => inOrder(spilled, written, reports),
      idOf: (report) => lineOf(corpus, texts.places, report)?.id ?? String(report + 1),
      textOf: (report) => lineOf(corpus, texts.places, report)?.text ?? '',
      close: () => {
        spilled.close()
        clear()
      },
    }
  } catch (cause) {
    clear()
    throw cause
  } finally {
    await workers.close()
  }
}

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** This thread in the place of others. */
const here = (given: Given): Pick<Threads<Task, Result>, 'perform' | 'close'> => {
  const { perform, close } = performer(given, 0)
  return {
    perform: async (task) => {
      // Lets a signal in between two tasks.
      await new Promise((done) => setImmediate(done))
      try {
        return perform(task)
      } catch (cause) {
        throw stepError(cause, given.folder)
      }
    },
    close: async () => close(),
  }
}

type Run = (step: MatchProgress['step'], tasks: readonly Task[]) => Promise<Result[]>

/** Does tasks over the threads; the results come in the order of the tasks. */
const runner =
  (
    workers: Pick<Threads<Task, Result>, 'perform'>,
    signal: AbortSignal | undefined,
    onProgress: (progress: MatchProgress) => void,
  ): Run =>
  async (step, tasks) => {
    throwIfInterrupted(signal)
    let done = 0
    onProgress({ step, done, of: tasks.length })
    const results = tasks.map(async (task) => {
      const result = await workers.perform(task)
      onProgress({ step, done: ++done, of: tasks.length })
      return result
    })
    return orInterrupted(Promise.all(results), signal)
  }

const rangesOf = (size: number, step: number): Range[] =>
  Array.from({ length: Math.ceil(size / step) }, (_, at) => ({ from: at * step, to: Math.min(size, (at + 1) * step) }))

const numberedChunks = (chunks: readonly Chunk[]): Chunk[] => {
  let first = 0
  return chunks.map((chunk) => {
    const own = first
    first += chunk.places.starts.length
    return { ...chunk, first: own }
  })
}

const indexed = async (run: Run, chunks: readonly Chunk[], reports: number): Promise<BatchIndex> => {
  const bare = chunks.map((chunk) => ({
    ...chunk,
    series: [],
    places: { starts: new Float64Array(0), lengths: new Uint32Array(0) },
  }))
  const parts = (await run(
    'indexing',
    Array.from({ length: PARTS }, (_, part): Task => ({ step: 'list', part, chunks: bare })),
  )) as PartLists[]
  const lists = sharedLists(parts)
  const builder = indexBuilder(lists, reports)
  // Few at a time: what a chunk was told waits in memory until those before it are there.
  for (const { from, to } of rangesOf(chunks.length, 8))
    for (const numbers of await run(
      'indexing',
      chunks.slice(from, to).map((chunk): Task => ({ step: 'number', lists, chunk })),
    ))
      builder.add(numbers as Numbered)
  return builder.index()
}

/** Numbers for outlets; -1 where none is named. */
const seriesOf = (chunks: readonly Chunk[], reports: number): Int32Array => {
  const series = new Int32Array(new SharedArrayBuffer(reports * 4))
  const numbers = new Map<string, number>()
  let report = 0
  for (const chunk of chunks)
    for (const outlet of chunk.series) {
      if (outlet !== null && !numbers.has(outlet)) numbers.set(outlet, numbers.size)
      series[report++] = outlet === null ? -1 : (numbers.get(outlet) as number)
    }
  return series
}

const placesOf = (chunks: readonly Chunk[], reports: number): Places => {
  const starts = new Float64Array(new SharedArrayBuffer(reports * 8))
  const lengths = new Uint32Array(new SharedArrayBuffer(reports * 4))
  for (const { first, places } of chunks) {
    starts.set(places.starts, first)
    lengths.set(places.lengths, first)
  }
  return { starts, lengths }
}

/** Texts spread evenly over the corpus: all of a small one. */
const sampled = (corpus: string): string[] => {
  const size = statSync(corpus).size
  const file = openSync(corpus, 'r')
  try {
    const texts: string[] = []
    const step = Math.max(CHUNK / 64, size / 64)
    for (let from = 0; from < size; from += step) {
      const start = Math.floor(from)
      const end = size > 64 * CHUNK ? start + CHUNK / 64 : Math.floor(from + step)
      for (const { text } of readLines(file, size, start, Math.min(size, end)).lines) texts.push(text)
    }
    if (texts.length <= SAMPLE) return texts
    return Array.from({ length: SAMPLE }, (_, at) => texts[Math.floor((at * texts.length) / SAMPLE)] as string)
  } finally {
    closeSync(file)
  }
}

/** A report's line, read again. */
const lineOf = (corpus: string, { starts, lengths }: Places, report: number): CorpusLine | undefined => {
  const file = openSync(corpus, 'r')
  try {
    const start = starts[report] as number
    return readLines(file, start + (lengths[report] as number), start, start + 1).lines[0]
  } finally {
    closeSync(file)
  }
}

/** Every pair of members of each family. */
const pairsWithin = (groups: readonly (readonly number[])[]): Pairs => {
  const size = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const left = new Uint32Array(size)
  const right = new Uint32Array(size)
  let at = 0
  for (const group of groups)
    for (const [place, one] of group.entries())
      for (let other = place + 1; other < group.length; other++) {
        left[at] = one
        right[at++] = group[other] as number
      }
  return { left, right }
}

const tiesOf = (written: readonly Written[]): Uint32Array => {
  const ties = new Uint32Array(written.reduce((sum, { pairs }) => sum + pairs.left.length * 2, 0))
  let at = 0
  for (const { pairs } of written)
    for (const [place, left] of pairs.left.entries()) {
      ties[at++] = left
      ties[at++] = pairs.right[place] as number
    }
  return ties
}

/** The passages of all pairs, by left and then by right. */
function* inOrder(spilled: SpillReader, written: readonly Written[], reports: number): Generator<readonly Reuse[]> {
  const count = written.reduce((sum, { lengths }) => sum + lengths.length, 0)
  const keys = new Float64Array(count)
  const batches = new Uint32Array(count)
  const places = new Float64Array(count)
  const lengths = new Uint32Array(count)
  let at = 0
  for (const [batch, { pairs, offset, lengths: own }] of written.entries()) {
    let place = offset
    for (const [number, length] of own.entries()) {
      keys[at] = (pairs.left[number] as number) * reports + (pairs.right[number] as number)
      batches[at] = batch
      places[at] = place
      lengths[at++] = length
      place += length
    }
  }
  const order = new Uint32Array(count)
    .map((_, number) => number)
    .sort((one, other) => (keys[one] as number) - (keys[other] as number))
  for (const number of order) {
    const bytes = new Uint8Array(lengths[number] as number)
    spilled.read((written[batches[number] as number] as Written).file, bytes, places[number] as number)
    yield unpackPassages(bytes)
  }
}
