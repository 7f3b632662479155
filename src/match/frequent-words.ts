import { foldWord } from '../text/index.ts'
import { FREQUENT_WORDS } from './frequent-words-list.ts'

const shares = new Map<number, number>()
for (const [share, words] of FREQUENT_WORDS) for (const word of words.trim().split(/\s+/)) shares.set(foldWord(word), share)

/** A word by its letters alone: short words are common in every language. The first is of characters that are words by themselves, with those behind them. */
const BY_SIZE = [0.02, 0.3, 0.15, 0.05, 0.025, 0.015, 0.01, 0.008]
/** From this share on, a word says nothing of what a text is about. */
const COMMON = 0.1

/**
 * The share of reports, above 0 and below 1, that are likely to have a word, without having seen any.
 * @param size its folded letters; 0 for a character that is a word by itself.
 */
export const commonness = (hash: number, size: number): number =>
  shares.get(hash) ?? (BY_SIZE[Math.min(size, BY_SIZE.length - 1)] as number)

/** Whether a word stands in so many texts that it says nothing of what a text is about. */
export const isCommon = (hash: number): boolean => (shares.get(hash) ?? 0) >= COMMON
