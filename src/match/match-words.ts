import type { Span } from '../model/index.ts'
import { fold, mix, type Words } from '../text/index.ts'

/** The words of a text as they are compared. */
export interface MatchWords extends Words {
  /** For each word, how many words behind it its hash speaks for as well; null where none does. See {@link matchWords}. */
  readonly behind: Uint8Array | null
}

/**
 * Folds a text; in scripts without spaces, where a character is a word by itself, each is hashed with those behind it.
 *
 * One character says little: most stand in every report. Two Chinese or Japanese ones are about a word; of letters, as Thai has them, it takes four. So
 * what is rare, what is stock and what is a landmark can be told as it is of words. Where two hashes are the same, the characters
 * behind are the same too; `align` counts them in.
 * @param spans as in `fold`. Cost: that of `fold`, and little more where no such script is met.
 */
export const matchWords = (text: string, spans?: readonly Span[]): MatchWords => {
  const words = fold(text, spans)
  const { length, size, hash } = words
  let first = 0
  while (first < length && size[first] !== 0) first++
  if (first === length) return { ...words, behind: null }
  const grams = hash.slice()
  const behind = new Uint8Array(length)
  for (let at = first; at < length; at++) {
    if (size[at] !== 0) continue
    const wanted = charactersOf(hash[at] as number) - 1
    let gram = hash[at] as number
    let more = 0
    while (more < wanted && at + more + 1 < length && size[at + more + 1] === 0) {
      more++
      gram = mix(Math.imul(gram, GRAM_SALT) ^ (hash[at + more] as number))
    }
    grams[at] = gram
    behind[at] = more
  }
  return { ...words, hash: grams, behind }
}

const GRAM_SALT = 0x5f356495

/** How many characters from one of this script on are as telling as a word. The hash of a single character is its code. */
const charactersOf = (code: number): number => {
  if (code >= 0x3040 && code <= 0x30ff) return SYLLABLES
  return code >= 0xe00 && code <= 0x17ff ? LETTERS : CHARACTERS
}
/** Chinese characters; kana; the letters of Thai, Lao, Khmer, Burmese and Tibetan. */
const CHARACTERS = 2
const SYLLABLES = 2
const LETTERS = 3
