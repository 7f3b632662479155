import type { Alignment } from './align.ts'

/** One passage worth so much ties two reports by itself. In nats; see docs/decisions/0092. */
const TIES = 25
/** So do several that together are worth so much. */
const TIES_TOGETHER = 45
/** Beside a passage that ties, one worth so much is kept. */
const KEPT = 12
const FEWEST_WORDS = 4
/** Names with their titles are worth much and are no text: what ties has so many words... */
const FEWEST_TO_TIE = 10
/** ... and, where it is no longer than a sentence, so many common ones among them: lists of names and datelines have hardly any. */
const SENTENCE = 24
const COMMON = 0.2

/**
 * Keeps the passages that are more than chance, or none where all may be chance: two reports on one subject share names and turns of
 * phrase without sharing a text.
 */
export const judge = (alignments: readonly Alignment[]): Alignment[] => {
  let best = 0
  let sum = 0
  for (const { score, words, light } of alignments) {
    if (score < KEPT || words < FEWEST_WORDS || (words < SENTENCE && light < words * COMMON)) continue
    sum += score
    if (score > best && words >= FEWEST_TO_TIE) best = score
  }
  if (best < TIES && sum < TIES_TOGETHER) return []
  return alignments.filter(({ score, words }) => score >= KEPT && words >= FEWEST_WORDS)
}
