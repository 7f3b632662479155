import { joinWords } from './word-joining.ts'

/** One piece of a sentence as it is put together: its words, and the part that they play, so that a retelling can be followed word by word. */
export interface Piece {
  readonly text: string
  /** The part played: equal in two tellings of the same sentence where the same thing is said. 0: words that only hold the rest together. */
  readonly part: number
}

/** Words as told. Never changed once made, so that all who copy a sentence to the letter share it. */
export interface Words {
  readonly text: string
  readonly words: readonly string[]
  /** Where each word begins in the text. */
  readonly starts: readonly number[]
  /** The part that each word plays. */
  readonly parts: readonly number[]
}

/**
 * Puts pieces together: spacing and doubled marks set right, "a" and "an" by what follows, the first word in capitals.
 *
 * Words are runs of letters and digits; a hyphen or an apostrophe between letters, and a full stop or a comma between digits, stay inside.
 * Cost: linear.
 */
export const compose = (pieces: readonly Piece[]): Words => {
  const { text, at, parts } = joinWords(pieces)
  const set = /(?:^|[ “])[Aa]n? /.test(text) ? agree(text) : text
  // A letter more or less moves the pieces behind it.
  if (set.length === text.length) return cut(capital(set), at, parts)
  const moved = at.map((from) => agree(text.slice(0, from + 1)).length - 1)
  return cut(capital(set), moved, parts)
}

/** A text as it stands, cut into words; all play the same part. */
export const asItStands = (text: string, part: number): Words => cut(text, [0], [part])

const capital = (text: string): string => {
  let at = 0
  while (at < text.length && !isWordCode(text.charCodeAt(at))) at++
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1)
}

const cut = (text: string, at: readonly number[], pieceParts: readonly number[]): Words => {
  const words: string[] = []
  const starts: number[] = []
  const parts: number[] = []
  let piece = 0
  let end = 0
  while (end < text.length) {
    if (!isWordCode(text.charCodeAt(end))) {
      end++
      continue
    }
    const from = end++
    while (end < text.length && (isWordCode(text.charCodeAt(end)) || holdsWord(text, end))) end++
    while (piece + 1 < at.length && (at[piece + 1] as number) <= from) piece++
    words.push(text.slice(from, end))
    starts.push(from)
    parts.push(pieceParts[piece] ?? 0)
  }
  return { text, words, starts, parts }
}

/** Whether two words are the same but for capitals. */
export const sameWord = (one: string, other: string): boolean =>
  one === other ||
  (one.length === other.length &&
    (one.charCodeAt(0) | 32) === (other.charCodeAt(0) | 32) &&
    one.toLowerCase() === other.toLowerCase())

const wordCodes = new Uint8Array(0x2000)
for (let code = 0; code < wordCodes.length; code++)
  wordCodes[code] =
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)
      ? 1
      : 0

const isWordCode = (code: number): boolean => wordCodes[code] === 1

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const holdsWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code !== 0x2d && code !== 0x27 && code !== 0x2019 && code !== 0x2e && code !== 0x2c) return false
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  if (!isWordCode(next)) return false
  if (code === 0x2d || code === 0x27 || code === 0x2019) return true
  return isDigit(next) && isDigit(text.charCodeAt(at - 1))
}

const agree = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d’'-])([Aa])n? (?=([\p{L}\d]+))/gu,
    (_, letter: string, next: string) => `${letter}${soundsOpen(next) ? 'n' : ''} `,
  )

const soundsOpen = (word: string): boolean => {
  const lower = word.toLowerCase()
  if (/^(uni([^mn]|t)|use|usu|euro|one$|once|u$)/.test(lower)) return false
  if (/^(hour|honest|honour|heir)/.test(lower)) return true
  if (/^\d/.test(lower)) return /^(8|11$|18$)/.test(lower)
  return /^[aeiouàáâäåèéêëìíîïòóôöùúûü]/.test(lower)
}
