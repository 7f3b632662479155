import { joinWords } from './word-joining.ts'

/** One piece of a sentence as it is put together: its words, and the part that they play, so that a retelling can be followed word by word. */
export interface Piece {
  readonly text: string
  /** The part played: equal in two tellings of the same sentence where the same thing is said. 0: words that only hold the rest together. */
  readonly part: number
}

/** Words as told. Never changed once made, so that all who copy a sentence to the letter share it. */
export interface Words {
  readonly words: readonly string[]
  /** What stands before each word; one more at the end for what closes the sentence. */
  readonly gaps: readonly string[]
  /** The part that each word plays. */
  readonly parts: readonly number[]
  /** UTF-16 length of the whole. */
  readonly length: number
}

/**
 * Puts pieces together: spacing and doubled marks set right, "a" and "an" by what follows, the first word in capitals.
 *
 * Words are runs of letters and digits; a hyphen or an apostrophe between letters, and a full stop or a comma between digits, stay inside.
 * Cost: linear.
 */
export const compose = (pieces: readonly Piece[]): Words => {
  const { text, partAt } = joinWords(pieces)
  const { words, gaps, parts } = cut(text, partAt)
  agree(words, gaps)
  const [first] = words
  if (first !== undefined) words[0] = first.charAt(0).toUpperCase() + first.slice(1)
  return { words, gaps, parts, length: lengthOf(words, gaps) }
}

/** A text as it stands, cut into words; all play the same part. */
export const asItStands = (text: string, part: number): Words => ({ ...cut(text, [{ at: 0, part }]), length: text.length })

const lengthOf = (words: readonly string[], gaps: readonly string[]): number => {
  let length = 0
  for (const word of words) length += word.length
  for (const gap of gaps) length += gap.length
  return length
}

interface Cut {
  readonly words: string[]
  readonly gaps: string[]
  readonly parts: number[]
}

const cut = (text: string, partAt: readonly { readonly at: number; readonly part: number }[]): Cut => {
  const words: string[] = []
  const gaps: string[] = []
  const parts: number[] = []
  let at = 0
  let piece = 0
  let gapFrom = 0
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++
      continue
    }
    const from = at++
    while (at < text.length && (isWordCode(text.charCodeAt(at)) || holdsWord(text, at))) at++
    while (piece + 1 < partAt.length && (partAt[piece + 1] as { at: number }).at <= from) piece++
    words.push(text.slice(from, at))
    gaps.push(text.slice(gapFrom, from))
    parts.push(partAt[piece]?.part ?? 0)
    gapFrom = at
  }
  gaps.push(text.slice(gapFrom))
  return { words, gaps, parts }
}

/** The sentence as text. */
export const textOf = ({ words, gaps }: Words): string => {
  let text = ''
  for (let i = 0; i < words.length; i++) text += (gaps[i] as string) + words[i]
  return text + gaps[words.length]
}

const isWordCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const holdsWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  if (!isWordCode(next)) return false
  if (code === 0x2d || code === 0x27 || code === 0x2019) return true
  return (code === 0x2e || code === 0x2c) && isDigit(next) && isDigit(text.charCodeAt(at - 1))
}

const agree = (words: string[], gaps: readonly string[]): void => {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i] as string
    if (word !== 'a' && word !== 'an' && word !== 'A' && word !== 'An') continue
    if (/[.!?]/.test(gaps[i + 1] as string)) continue
    const sounded = soundsOpen(words[i + 1] as string)
    words[i] = word.charAt(0) + (sounded ? 'n' : '')
  }
}

const soundsOpen = (word: string): boolean => {
  const lower = word.toLowerCase()
  if (/^(uni([^mn]|t)|use|usu|euro|one\b|once|u\b)/.test(lower)) return false
  if (/^(hour|honest|honour|heir)/.test(lower)) return true
  if (/^\d/.test(lower)) return /^(8|11\b|18\b)/.test(lower)
  return /^[aeiouàáâäåèéêëìíîïòóôöùúûü]/.test(lower)
}
