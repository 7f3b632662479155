import type { Alignment } from '../../match/alignment.ts'
import { type Named, reuseOf, similarityOf, spanOf } from '../../match/to-reuse.ts'
import type { ReportId, Reuse, Span } from '../../model/index.ts'

/** Whole numbers before the passages: how many, and the bytes of both names. */
const HEAD = 3
/** Whole numbers of a passage before its runs: words, words of the longer side, both spans, how many runs. */
const OF_PASSAGE = 7

/**
 * The passages of one pair as bytes, for there are hundreds of thousands: what takes JSON as long as finding them.
 *
 * Whole numbers of 32 bits in the machine's order, for they are read where they were written; then both names.
 */
export const packPassages = (left: Named, right: Named, passages: readonly Alignment[]): Uint8Array => {
  const names = Buffer.from(left.id + right.id)
  const numbers = new Int32Array(HEAD + passages.reduce((sum, { runs }) => sum + OF_PASSAGE + runs.length, 0))
  numbers[0] = passages.length
  numbers[1] = Buffer.byteLength(left.id)
  numbers[2] = names.length - (numbers[1] as number)
  let at = HEAD
  const put = ({ start, end }: Span): void => {
    numbers[at++] = start
    numbers[at++] = end
  }
  for (const { leftStart, leftEnd, rightStart, rightEnd, runs, words } of passages) {
    numbers[at++] = words
    numbers[at++] = Math.max(leftEnd - leftStart, rightEnd - rightStart)
    put(spanOf(left.words, leftStart, leftEnd - leftStart))
    put(spanOf(right.words, rightStart, rightEnd - rightStart))
    numbers[at++] = runs.length / 4
    for (let run = 0; run < runs.length; run += 4) {
      put(spanOf(left.words, runs[run] as number, runs[run + 1] as number))
      put(spanOf(right.words, runs[run + 2] as number, runs[run + 3] as number))
    }
  }
  const bytes = new Uint8Array(numbers.byteLength + names.length)
  bytes.set(new Uint8Array(numbers.buffer))
  bytes.set(names, numbers.byteLength)
  return bytes
}

/** The same as records of reuse. @param bytes begin where whole numbers may begin, in their own buffer. */
export const unpackPassages = (bytes: Uint8Array): Reuse[] => {
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
  const [count, leftBytes, rightBytes] = numbers.subarray(0, HEAD) as unknown as [number, number, number]
  const names = Buffer.from(bytes.buffer, bytes.byteOffset + bytes.byteLength - leftBytes - rightBytes, leftBytes + rightBytes)
  const left = names.toString('utf8', 0, leftBytes) as ReportId
  const right = names.toString('utf8', leftBytes) as ReportId
  let at = HEAD
  const span = (): Span => ({ start: numbers[at++] as number, end: numbers[at++] as number })
  return Array.from({ length: count }, (_, number) => {
    const words = numbers[at++] as number
    const similarity = similarityOf(words, numbers[at++] as number)
    const [one, other] = [span(), span()]
    const matched: [Span, Span][] = []
    for (let runs = numbers[at++] as number; runs > 0; runs--) matched.push([span(), span()])
    return reuseOf({ left, right, number, spans: [one, other], matched, words, similarity })
  })
}
