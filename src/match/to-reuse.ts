import type { ReportId, Reuse, ReuseId, Span } from '../model/index.ts'
import type { Words } from '../text/index.ts'
import type { Alignment } from './alignment.ts'

/** Where some words stand in their text. */
const spanOf = (words: Words, first: number, count: number): Span => ({
  start: words.start[first] as number,
  end: (words.start[first + count - 1] as number) + (words.width[first + count - 1] as number),
})

/** One side of a pair: which report, and its words. */
export interface Named {
  readonly id: ReportId
  readonly words: Words
}

/** An alignment as the record of reuse, with spans into both texts. @param number among the passages of the pair. */
export const toReuse = (left: Named, right: Named, alignment: Alignment, number: number): Reuse => {
  const { leftStart, leftEnd, rightStart, rightEnd, runs, words } = alignment
  const matched: [Span, Span][] = []
  for (let at = 0; at < runs.length; at += 4)
    matched.push([
      spanOf(left.words, runs[at] as number, runs[at + 1] as number),
      spanOf(right.words, runs[at + 2] as number, runs[at + 3] as number),
    ])
  const longer = Math.max(leftEnd - leftStart, rightEnd - rightStart)
  return {
    id: `${left.id}~${right.id}~${number}` as ReuseId,
    left: { report: left.id, spans: [spanOf(left.words, leftStart, leftEnd - leftStart)] },
    right: { report: right.id, spans: [spanOf(right.words, rightStart, rightEnd - rightStart)] },
    matched,
    words,
    similarity: Math.min(1, Math.round((words / longer) * 1e4) / 1e4),
  }
}
