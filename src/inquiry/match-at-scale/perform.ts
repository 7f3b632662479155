import { closeSync, fstatSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprints } from '../../match/fingerprints.ts'
import { matchWords } from '../../match/match-words.ts'
import { nearest } from '../../match/nearest.ts'
import { subjectComparer } from '../../match/same-subject.ts'
import { numbered } from '../../match/shared-index.ts'
import { PARTS, type PartLists, partLists, type SplitFingerprints, splitFingerprints } from '../../match/split-fingerprints.ts'
import { stockFingerprints } from '../../match/stock.ts'
import { wordWeights } from '../../match/word-weights.ts'
import { readLine, readLines } from './corpus-file.ts'
import { pairAligner } from './pair-aligner.ts'
import { bytesOf, type SpillReader, spillFile, spillReader } from './spill-file.ts'
import type { Chunk, Given, Near, Result, Task, Texts, Written } from './task.ts'

/** One thread's way of doing the steps. */
export interface Performer {
  readonly perform: (task: Task) => Result
  /** Lets go of its files. A thread that ends need not be told. */
  readonly close: () => void
}

/** @param thread tells this thread's files from the others'. */
export const performer = ({ corpus, folder, sample }: Given, thread: number): Performer => {
  const source = openSync(corpus, 'r')
  const { size } = fstatSync(source)
  const spill = spillFile(join(folder, `fingerprints-${thread}`))
  const output = spillFile(join(folder, `pairs-${thread}`))
  const spilled = spillReader()
  const weights = wordWeights(sample.map((text) => matchWords(text)))
  const alignPairs = pairAligner(source, weights)
  let comparer: ((a: number, b: number) => boolean) | null = null
  /** One for all tasks: it remembers what it has read. */
  const sameSubject = ({ places }: Texts): ((a: number, b: number) => boolean) => {
    comparer ??= subjectComparer(
      (report) => matchWords(readLine(source, places.starts[report] as number, places.lengths[report] as number).text),
      weights,
    )
    return comparer
  }

  const fingerprint = (start: number, end: number): Chunk => {
    const { lines, faults } = readLines(source, size, start, end)
    const { fingerprints: own, reports, parts } = splitFingerprints(lines.map(({ text }) => fingerprints(matchWords(text))))
    return {
      first: 0,
      places: { starts: Float64Array.from(lines, (line) => line.start), lengths: Uint32Array.from(lines, (line) => line.length) },
      series: lines.map(({ outlet }) => outlet),
      faults,
      file: spill.path,
      offset: spill.write([bytesOf(own), bytesOf(reports)]),
      parts,
    }
  }
  const alignAll = (task: Extract<Task, { step: 'align' }>): Written => {
    const left: number[] = []
    const right: number[] = []
    const packed: Uint8Array[] = []
    alignPairs(task.pairs, task.texts, (one, other, passages) => {
      left.push(one)
      right.push(other)
      if (task.passages) packed.push(passages())
    })
    return {
      pairs: { left: Uint32Array.from(left), right: Uint32Array.from(right) },
      file: output.path,
      offset: output.write([Buffer.concat(packed)]),
      lengths: Uint32Array.from(packed, ({ length }) => length),
    }
  }
  const perform = (task: Task): Result => {
    switch (task.step) {
      case 'fingerprint':
        return fingerprint(task.start, task.end)
      case 'list':
        return listPart(spilled, task.part, task.chunks)
      case 'number':
        return numbered(task.lists, readChunk(spilled, task.chunk), task.chunk.places.starts.length)
      case 'stock':
        stockFingerprints(task.index, task.series, sameSubject(task.texts), task.texts.stock, task.among)
        return null
      case 'nearest':
        return nearestPairs(task)
      case 'align':
        return alignAll(task)
    }
  }
  return {
    perform,
    close: () => {
      closeSync(source)
      for (const file of [spill, output, spilled]) file.close()
    },
  }
}

const listPart = ({ read }: SpillReader, part: number, chunks: readonly Chunk[]): PartLists => {
  const length = chunks.reduce((sum, { parts }) => sum + (parts[part + 1] as number) - (parts[part] as number), 0)
  const own = new Uint32Array(length)
  const reports = new Uint32Array(length)
  let at = 0
  for (const { file, offset, parts, first } of chunks) {
    const start = parts[part] as number
    const end = at + (parts[part + 1] as number) - start
    read(file, own.subarray(at, end), offset + start * 4)
    read(file, reports.subarray(at, end), offset + ((parts[PARTS] as number) + start) * 4)
    for (; at < end; at++) reports[at] = (reports[at] as number) + first
  }
  return partLists(own, reports)
}

const readChunk = ({ read }: SpillReader, { file, offset, parts }: Chunk): SplitFingerprints => {
  const own = new Uint32Array(parts[PARTS] as number)
  const reports = new Uint32Array(own.length)
  read(file, own, offset)
  read(file, reports, offset + own.byteLength)
  return { fingerprints: own, reports, parts }
}

const nearestPairs = ({ index, stock, relatives, range }: Extract<Task, { step: 'nearest' }>): Near => {
  const left: number[] = []
  const right: number[] = []
  const heaviest: number[] = []
  let before = -1
  nearest(index, stock, relatives, range, (report, other) => {
    if (report !== before) heaviest.push(left.length)
    before = report
    left.push(Math.min(report, other))
    right.push(Math.max(report, other))
  })
  return { left: Uint32Array.from(left), right: Uint32Array.from(right), heaviest: Uint32Array.from(heaviest) }
}
