import type { MatchWords } from './match-words.ts'

/** The sentences of a text, as numbers of words. */
export interface Sentences {
  readonly count: number
  /** The first word of each, and behind the last the number of words. */
  readonly starts: Uint32Array
  /** The sentence of each word. */
  readonly of: Uint32Array
}

/** Longer sentences are looked at in parts. In words. */
const LONGEST = 60
/** What closes a sentence, in the scripts that have such marks. */
const CLOSING = new Set(Array.from('.!?…。！？؟۔।։።', (mark) => mark.charCodeAt(0)))
const STOP = 0x2e
const LINE_FEED = 0x0a
/** A full stop behind a shorter word is likely to mark an initial or an abbreviation. In letters. */
const SHORTEST_LAST = 3

/**
 * Parts a text into sentences, as well as marks between its words tell.
 *
 * A blank line ends a sentence too; a text without marks is cut into parts of {@link LONGEST} words. Cost: linear.
 */
export const sentencesOf = (text: string, words: MatchWords): Sentences => {
  const { length, start, width, size } = words
  const starts: number[] = []
  const of = new Uint32Array(length)
  let last = 0
  for (let word = 0; word < length; word++) {
    const from = word === 0 ? 0 : (start[word - 1] as number) + (width[word - 1] as number)
    // Most words are parted by one space.
    const mayPart = (start[word] as number) - from > 1 || size[word] === 0
    if (word === 0 || word - last >= LONGEST || (mayPart && isParted(text, words, word, from))) {
      starts.push(word)
      last = word
    }
    of[word] = starts.length - 1
  }
  return { count: starts.length, starts: Uint32Array.from([...starts, length]), of }
}

/** Whether what stands between a word and the one before, from `from` on, ends a sentence. */
const isParted = (text: string, { start, size }: MatchWords, word: number, from: number): boolean => {
  const to = start[word] as number
  const letters = size[word - 1] as number
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LINE_FEED && ++lines === 2) return true
    if (!CLOSING.has(code)) continue
    // "N. Selat", "Mr. Selat"; and what goes on with a small letter goes on.
    if (code !== STOP || !((letters > 0 && letters < SHORTEST_LAST) || isSmall(text, to))) return true
  }
  return false
}

const isSmall = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at] as string)
}
