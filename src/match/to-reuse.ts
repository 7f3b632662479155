import type { ReportId, Reuse, ReuseId, Span } from '../model/index.ts'
import type { Words } from '../text/index.ts'
import type { Alignment } from './alignment.ts'

/** Where some words stand in their text. */
export const spanOf = (words: Words, first: number, count: number): Span => ({
  start: words.start[first] as number,
  end: (words.start[first + count - 1] as number) + (words.width[first + count - 1] as number),
})

/** The share of the longer side's words that are shared. */
export const similarityOf = (words: number, longer: number): number => Math.min(1, Math.round((words / longer) * 1e4) / 1e4)

/** One side of a pair: which report, and its words. */
export interface Named {
  readonly id: ReportId
  readonly words: Words
}

/** What a record of reuse is made of. */
interface Told extends Pick<Reuse, 'matched' | 'words' | 'similarity'> {
  readonly left: ReportId
  readonly right: ReportId
  /** Among the passages of the pair. */
  readonly number: number
  readonly spans: readonly [left: Span, right: Span]
}

/** One passage as the record of reuse. */
export const reuseOf = ({ left, right, number, spans, matched, words, similarity }: Told): Reuse => ({
  id: `${left}~${right}~${number}` as ReuseId,
  left: { report: left, spans: [spans[0]] },
  right: { report: right, spans: [spans[1]] },
  matched,
  words,
  similarity,
})

/** An alignment as the record of reuse, with spans into both texts. @param number among the passages of the pair. */
export const toReuse = (left: Named, right: Named, alignment: Alignment, number: number): Reuse => {
  const { leftStart, leftEnd, rightStart, rightEnd, runs, words } = alignment
  const matched: [Span, Span][] = []
  for (let at = 0; at < runs.length; at += 4)
    matched.push([
      spanOf(left.words, runs[at] as number, runs[at + 1] as number),
      spanOf(right.words, runs[at + 2] as number, runs[at + 3] as number),
    ])
  return reuseOf({
    left: left.id,
    right: right.id,
    number,
    spans: [spanOf(left.words, leftStart, leftEnd - leftStart), spanOf(right.words, rightStart, rightEnd - rightStart)],
    matched,
    words,
    similarity: similarityOf(words, Math.max(leftEnd - leftStart, rightEnd - rightStart)),
  })
}
