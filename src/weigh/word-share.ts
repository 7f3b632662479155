import type { Span } from '../model/index.ts'
import { contentWords } from '../text/index.ts'

/** Share of the first spans' weighty words that stand in the second ones, 0 to 1; 0 where the first have none. Cost: linear. */
export const wordShare = (text: string, words: readonly Span[], within: readonly Span[]): number => {
  const wanted = new Set(contentWords(text, words).map((word) => word.stem))
  if (wanted.size === 0) return 0
  const there = new Set(contentWords(text, within).map((word) => word.stem))
  return [...wanted].filter((word) => there.has(word)).length / wanted.size
}
