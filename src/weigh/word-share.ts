import type { Span } from '../model/index.ts'
import { contentWords, stem } from '../text/index.ts'

/** Share of the first spans' weighty words that stand in the second ones, 0 to 1; 0 where the first have none. Cost: linear. */
export const wordShare = (text: string, words: readonly Span[], within: readonly Span[]): number => {
  const wanted = new Set(stems(text, words))
  if (wanted.size === 0) return 0
  const there = new Set(stems(text, within))
  return [...wanted].filter((word) => there.has(word)).length / wanted.size
}

/** "Quarry-backed" is two words here: a body seldom hyphenates as its headline does. */
const stems = (text: string, spans: readonly Span[]): string[] =>
  contentWords(text, spans).flatMap((word) => (word.lower.includes('-') ? word.lower.split('-').map(stem) : [word.stem]))
