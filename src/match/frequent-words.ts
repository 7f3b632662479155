import { fold } from '../text/index.ts'
import { FREQUENT_WORDS } from './frequent-words-list.ts'

/** A word of the list, as it folds. */
interface FrequentWord {
  readonly hash: number
  readonly size: number
  readonly share: number
}

const listed: readonly FrequentWord[] = FREQUENT_WORDS.flatMap(([share, words]) => {
  const { hash, size } = fold(words)
  return Array.from(hash, (one, at) => ({ hash: one, size: size[at] as number, share }))
})
const shares = new Map(listed.map(({ hash, share }) => [hash, share]))

/** The words of the list; the last of equals tells. */
export const frequentWords = (): readonly FrequentWord[] => listed

/** A word by its letters alone: short words are common in every language. The first is of characters that are words by themselves, with those behind them. */
const BY_SIZE = [0.02, 0.3, 0.15, 0.05, 0.025, 0.015, 0.01, 0.008]
/** From this share on, a word says nothing of what a text is about. */
const COMMON = 0.1

/**
 * The share of reports, above 0 and below 1, that are likely to have a word, without having seen any.
 * @param size its folded letters; 0 for a character that is a word by itself.
 */
export const commonness = (hash: number, size: number): number => shares.get(hash) ?? unlistedCommonness(size)

/** The same of a word that is not on the list. */
export const unlistedCommonness = (size: number): number => BY_SIZE[Math.min(size, BY_SIZE.length - 1)] as number

/** Whether a word stands in so many texts that it says nothing of what a text is about. */
export const isCommon = (hash: number): boolean => {
  let slot = hash & (ROOM - 1)
  for (; common[slot] !== 0; slot = (slot + 1) & (ROOM - 1)) if (common[slot] === hash) return true
  return false
}

/** Asked of every word of a corpus. */
const ROOM = 1 << 11
const common = new Uint32Array(ROOM)
for (const [hash, share] of shares) {
  if (share < COMMON || hash === 0) continue
  let slot = hash & (ROOM - 1)
  while (common[slot] !== 0) slot = (slot + 1) & (ROOM - 1)
  common[slot] = hash
}
