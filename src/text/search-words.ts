import type { Span } from '../model/index.ts'
import { fold } from './fold.ts'
import { foldCharacter } from './fold-code.ts'

/** The words of a text as they are searched for, in text order. */
export interface SearchedWords {
  /** Folded, never empty, without spaces. */
  readonly words: readonly string[]
  /** Where each stands, in UTF-16 code units. */
  readonly spans: readonly Span[]
}

/**
 * Splits a text into words to be searched for: case, diacritics, width and apostrophes play no part, nor does an English genitive's "'s".
 *
 * In scripts without spaces each character is a word, so that any run of them can be found. What is a word, {@link fold} says.
 * @param within where to look, ascending and apart from each other; the whole text by default.
 * Odd text never throws. Cost: linear, about 20 million characters a second.
 */
export const searchWords = (text: string, within?: readonly Span[]): SearchedWords => {
  const { length, start, width } = fold(text, within)
  const words: string[] = []
  const spans: Span[] = []
  for (let i = 0; i < length; i++) {
    const from = start[i] as number
    const end = from + (width[i] as number)
    const word = folded(text.slice(from, end))
    if (word === '') continue
    words.push(word)
    spans.push({ start: from, end })
  }
  return { words, spans }
}

const PLAIN = /^[a-z0-9]+$/
const GENITIVE = /['’]s$/i
const MOST_REMEMBERED = 200_000
let remembered = new Map<string, string>()

const folded = (word: string): string => {
  if (PLAIN.test(word)) return word
  const known = remembered.get(word)
  if (known !== undefined) return known
  let letters = ''
  for (const character of word.replace(GENITIVE, '')) letters += foldCharacter(character)
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map()
  remembered.set(word, letters)
  return letters
}
