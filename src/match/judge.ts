import { type Alignment, BESIDE, distance } from './alignment.ts'

/** One passage worth so much ties two reports by itself. In nats; see docs/decisions/0092. */
const TIES = 25
/** So do several that together are worth so much. */
const TIES_TOGETHER = 45
/** Only passages worth so much count for that. */
const SUMMED = 12
/** Where a passage ties, others worth so much are kept, */
const KEPT = 10
/** and in its place before or behind another one worth so much. */
const KEPT_BESIDE = 5
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
    if (score < SUMMED || words < FEWEST_WORDS || (words < SENTENCE && light < words * COMMON)) continue
    sum += score
    if (score > best && words >= FEWEST_TO_TIE) best = score
  }
  if (best < TIES && sum < TIES_TOGETHER) return []
  const kept = alignments.filter(isKept)
  const weaker = alignments.filter((one) => one.score >= KEPT_BESIDE && !isKept(one))
  // Forwards and then backwards: what is kept has others beside it.
  const left = weaker.filter((one) => !takeBeside(kept, one))
  for (const one of left.reverse()) takeBeside(kept, one)
  return kept.sort((a, b) => a.leftStart - b.leftStart)
}

const isKept = ({ score, words }: Alignment): boolean => score >= KEPT && words >= FEWEST_WORDS

const takeBeside = (kept: Alignment[], one: Alignment): boolean => {
  const is = kept.some((other) => distance(one, other) <= BESIDE)
  if (is) kept.push(one)
  return is
}
