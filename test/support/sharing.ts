import type { Reading, Reuse, ReuseId } from '../../src/model/index.ts'

/** Passages that two readings share: each of the given words, where it first stands in both. Throws where one lacks them. */
export const sharing = (left: Reading, right: Reading, ...passages: readonly string[]): Reuse[] =>
  passages.map((words, at) => {
    const one = left.report.text.indexOf(words)
    const other = right.report.text.indexOf(words)
    if (one < 0 || other < 0) throw new Error(`“${words}” does not stand in both.`)
    const spans = [
      { start: one, end: one + words.length },
      { start: other, end: other + words.length },
    ] as const
    return {
      id: `${left.report.id}~${right.report.id}~${at}` as ReuseId,
      left: { report: left.report.id, spans: [spans[0]] },
      right: { report: right.report.id, spans: [spans[1]] },
      matched: [spans],
      words: words.split(' ').length,
      similarity: 1,
    }
  })
