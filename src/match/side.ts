import { shingles, winnow } from '../text/index.ts'
import { boilerplateLines } from './boilerplate-lines.ts'
import { RUN, WINDOW } from './fingerprints.ts'
import type { MatchWords } from './match-words.ts'
import { sentencesOf } from './sentences-of.ts'
import type { Side } from './sides.ts'
import { triples } from './word-index.ts'
import type { WordWeights } from './word-weights.ts'

/** What words of stock phrases are worth: nothing to speak of, so that they are aligned where they stand but tie nobody. */
const STOCK_WORTH = 0.02

/**
 * Weighs a report's words, those of stock phrases and of boilerplate by form as next to nothing.
 *
 * A stock phrase is known by the fingerprints chosen inside it; up to `WINDOW - 1` words beyond the outermost may belong to it and
 * count as part of it.
 * @param isStock whether a fingerprint is stock, null where none is; see `stockFingerprints`.
 * Cost: linear.
 */
export const side = (
  text: string,
  words: MatchWords,
  weights: WordWeights,
  isStock: ((fingerprint: number) => boolean) | null,
): Side => {
  const worth = weights.of(words)
  if (isStock) {
    const runs = shingles(words.hash, Math.min(RUN, Math.max(1, words.length)))
    for (const at of winnow(runs, WINDOW))
      if (isStock(runs[at] as number)) worth.fill(STOCK_WORTH, Math.max(0, at - WINDOW + 1), at + RUN + WINDOW - 1)
  }
  for (const [from, to] of boilerplateLines(text, words)) worth.fill(STOCK_WORTH, from, to)
  return { words, weights: worth, triples: triples(words.hash), sentences: sentencesOf(text, words) }
}
