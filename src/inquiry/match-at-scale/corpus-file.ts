import { readSync } from 'node:fs'

/** A report's line in a corpus. */
export interface CorpusLine {
  /** Bytes from the start of the file, and how many. */
  readonly start: number
  readonly length: number
  readonly text: string
  /** As the corpus names the report; null where it does not. */
  readonly id: string | null
  readonly outlet: string | null
}

/**
 * Reads the reports of a JSON Lines file whose lines begin in a range of its bytes.
 *
 * Ranges that follow each other give every line once, wherever they are cut. Lines that are blank, are no JSON, or have no `text` are left out.
 * @returns in order, with the number of lines that were left out and not blank.
 * Cost: linear in the range and its last line.
 */
export const readLines = (file: number, size: number, start: number, end: number): { lines: CorpusLine[]; faults: number } => {
  // One byte before, to see whether a line begins at the very start.
  const from = Math.max(0, start - 1)
  const bytes = wholeLines(file, size, from, end)
  let at = start === 0 ? 0 : bytes.indexOf(LINE_FEED) + 1
  const lines: CorpusLine[] = []
  let faults = 0
  if (start > 0 && at === 0) return { lines, faults }
  while (at < bytes.length && from + at < end) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const stop = feed < 0 ? bytes.length : feed
    const line = parseLine(bytes, at, stop)
    if (line) lines.push({ start: from + at, length: stop - at, ...line })
    else if (line === null) faults++
    at = stop + 1
  }
  return { lines, faults }
}

/** Reads one report again. */
export const readLine = (file: number, start: number, length: number): CorpusLine => {
  const bytes = Buffer.allocUnsafe(length)
  readWhole(file, bytes, start)
  const line = parseLine(bytes, 0, length)
  return { start, length, text: line?.text ?? '', id: line?.id ?? null, outlet: line?.outlet ?? null }
}

const LINE_FEED = 10
const STEP = 1 << 20

/** The bytes of a range, and on to the end of the line that its last byte stands in. */
const wholeLines = (file: number, size: number, from: number, end: number): Buffer => {
  let bytes = Buffer.allocUnsafe(Math.min(size, end) - from)
  readWhole(file, bytes, from)
  while (from + bytes.length < size && bytes.at(-1) !== LINE_FEED) {
    const more = Buffer.allocUnsafe(Math.min(Math.max(STEP, bytes.length), size - from - bytes.length))
    readWhole(file, more, from + bytes.length)
    const feed = more.indexOf(LINE_FEED)
    bytes = Buffer.concat([bytes, feed < 0 ? more : more.subarray(0, feed + 1)])
  }
  return bytes
}

/** Fills the buffer. A file that became shorter meanwhile reads as blanks. */
const readWhole = (file: number, bytes: Buffer, from: number): void => {
  let at = 0
  while (at < bytes.length) {
    const read = readSync(file, bytes, at, bytes.length - at, from + at)
    if (read === 0) break
    at += read
  }
  bytes.fill(LINE_FEED, at)
}

/** null where the line is no report; undefined where it is blank. */
const parseLine = (bytes: Buffer, from: number, to: number): Pick<CorpusLine, 'text' | 'id' | 'outlet'> | null | undefined => {
  const line = bytes.toString('utf8', from, to)
  if (line.trim() === '') return undefined
  try {
    const record: unknown = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line)
    if (typeof record !== 'object' || record === null) return null
    const { text, id, outlet } = record as { text?: unknown; id?: unknown; outlet?: unknown }
    if (typeof text !== 'string') return null
    return {
      text,
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
      outlet: typeof outlet === 'string' && outlet !== '' ? outlet : null,
    }
  } catch {
    return null
  }
}
