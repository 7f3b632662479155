import type { Reuse, Span } from '../model/index.ts'
import { type Pair, pair } from './pairs.ts'
import type { MatchFamilyLine, MatchPairLine } from './schemas.ts'

/**
 * One pair of reports as a line of `hearsay/match@1`.
 * @param passages of one pair, at least one.
 * @param matched the runs of equal words inside each passage are told too.
 */
export const matchPairLine = (passages: readonly Reuse[], matched = false): MatchPairLine => {
  const [first] = passages as readonly [Reuse]
  return {
    schema: 'hearsay/match@1',
    left: first.left.report,
    right: first.right.report,
    passages: passages.map((one) => ({
      left: pair(one.left.spans[0] as Span),
      right: pair(one.right.spans[0] as Span),
      words: one.words,
      similarity: one.similarity,
      ...(matched ? { matched: one.matched.map(([left, right]): [Pair, Pair] => [pair(left), pair(right)]) } : {}),
    })),
  }
}

/** One family as a line of `hearsay/match@1`. @param members the names of its reports, at least two. */
export const matchFamilyLine = (members: readonly string[]): MatchFamilyLine => ({
  schema: 'hearsay/match@1',
  family: `family-${members[0]}`,
  members: [...members],
})
