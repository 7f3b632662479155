import type { Span } from '../model/index.ts'
import { expansion, FOLD, foldCharacter, folded, LETTER, learn } from './fold-code.ts'

/**
 * The words of one text, folded, as parallel arrays in text order; word `i` stands at `start[i]`, `width[i]` code units long.
 */
export interface Words {
  readonly length: number
  /** Equal for words that are the same but for case, marks, width and invisible characters. See {@link joined}. */
  readonly hash: Uint32Array
  /** UTF-16 code units into the text as given. */
  readonly start: Uint32Array
  readonly width: Uint16Array
  /** Letters after folding, 1 to {@link LONGEST_WORD}; 0 for a character of a script without spaces, which is a word by itself. */
  readonly size: Uint8Array
}

/** Longer words are cut: no language has them, but damaged files do. In folded letters. */
export const LONGEST_WORD = 120
const WIDEST_WORD = 4096

const BASE = 0x2c1b3c6d
const POWERS = new Uint32Array(LONGEST_WORD + 1)
POWERS[0] = 1
for (let i = 1; i < POWERS.length; i++) POWERS[i] = Math.imul(POWERS[i - 1] as number, BASE)

/** The hash of two words written as one, so that "news paper" and "newspaper" can be told to be the same. */
export const joined = (first: number, second: number, secondSize: number): number =>
  (Math.imul(first, POWERS[secondSize] as number) + second) >>> 0

/** The hash that {@link fold} gives a single word; that of the empty word where there is no letter in it. */
export const foldWord = (word: string): number => fold(word).hash[0] ?? 0

let hashes = new Uint32Array(4096)
let starts = new Uint32Array(4096)
let widths = new Uint16Array(4096)
let sizes = new Uint8Array(4096)

const grow = (): void => {
  const room = hashes.length * 2
  const copy = <Kind extends Uint32Array | Uint16Array | Uint8Array>(from: Kind, to: Kind): Kind => {
    to.set(from)
    return to
  }
  hashes = copy(hashes, new Uint32Array(room))
  starts = copy(starts, new Uint32Array(room))
  widths = copy(widths, new Uint16Array(room))
  sizes = copy(sizes, new Uint8Array(room))
}

/**
 * Splits a text into words and folds them for comparing: case, diacritics, ligatures, full and half width, apostrophes, grouped digits
 * and hyphens at line ends do not tell words apart.
 *
 * Punctuation and spacing part words and count for nothing. A hyphen parts too ("well-known" is two words), but for one at the end of a
 * line before a small letter. In scripts without spaces (Chinese, Japanese, Thai, ...) each character is a word.
 * @param spans where to look, ascending and apart from each other; no word crosses their edges. The whole text by default.
 * @returns arrays of their own, not shared with later calls. Odd text never throws. Cost: one pass, about 100 million characters a second.
 */
export const fold = (text: string, spans?: readonly Span[]): Words => {
  let length = 0
  if (spans === undefined) length = foldSpan(text, 0, text.length, 0)
  else for (const { start, end } of spans) length = foldSpan(text, Math.max(0, start), Math.min(text.length, end), length)
  return {
    length,
    hash: hashes.slice(0, length),
    start: starts.slice(0, length),
    width: widths.slice(0, length),
    size: sizes.slice(0, length),
  }
}

/** Words of one span, written behind those found before. @returns how many words there are now. */
const foldSpan = (text: string, from: number, end: number, found: number): number => {
  const table = folded
  let length = found
  let at = from
  while (at < end) {
    let kind = table[text.charCodeAt(at)] as number
    if (kind === FOLD.unknown) kind = learn(text.charCodeAt(at))
    if (kind < FOLD.several) {
      at++
      continue
    }
    const start = at
    let hash = 0
    let size = 0
    let last = at
    // Nothing here is captured by a closure: this loop is the one that every letter of a corpus goes through.
    while (at < end && size < LONGEST_WORD && at - start < WIDEST_WORD) {
      if (kind >= LETTER) {
        const most = Math.min(end, at + LONGEST_WORD - size)
        const first = at
        do {
          hash = (Math.imul(hash, BASE) + kind) | 0
          if (++at >= most) break
          kind = table[text.charCodeAt(at)] as number
        } while (kind >= LETTER)
        size += at - first
        last = at
        if (at >= end || kind === FOLD.separator) break
        if (kind === FOLD.unknown) kind = learn(text.charCodeAt(at))
        continue
      } else if (kind === FOLD.several || kind === FOLD.surrogate) {
        const letters = kind === FOLD.several ? expansion(text.charCodeAt(at)) : pairLetters(text, at, end)
        if (letters === '' || letters.length + size > LONGEST_WORD || (letters === ALONE && size > 0)) break
        if (letters === ALONE) {
          size = -1
          break
        }
        for (let i = 0; i < letters.length; i++) hash = (Math.imul(hash, BASE) + letters.charCodeAt(i)) | 0
        size += letters.length
        at += kind === FOLD.surrogate ? 2 : 1
        last = at
      } else if (kind === FOLD.character) {
        if (size === 0) size = -1
        break
      } else {
        const next = kind === FOLD.separator ? 0 : continuation(text, at, kind, last === at, from, end)
        if (next === 0) break
        at = next
      }
      if (at >= end) break
      kind = table[text.charCodeAt(at)] as number
      if (kind === FOLD.unknown) kind = learn(text.charCodeAt(at))
    }
    if (size < 0) {
      const point = text.codePointAt(at) as number
      const letters = point > 0xffff ? foldCharacter(String.fromCodePoint(point)) : expansion(point)
      for (let i = 0; i < letters.length; i++) hash = (Math.imul(hash, BASE) + letters.charCodeAt(i)) | 0
      at += point > 0xffff ? 2 : 1
      last = at
      size = 0
    } else if (size === 0) {
      at = Math.max(at, start + 1)
      continue
    }
    if (length === hashes.length) grow()
    hashes[length] = hash
    starts[length] = start
    widths[length] = last - start
    sizes[length] = size
    length++
  }
  return length
}

/** Stands for a character beyond the first plane that is a word by itself. */
const ALONE = '\0'

/** What a surrogate pair folds to; empty for symbols, lone halves and halves cut off by the end. */
const pairLetters = (text: string, at: number, end: number): string => {
  const point = text.codePointAt(at) as number
  if (point <= 0xffff || at + 1 >= end) return ''
  if (point >= 0x20000 && point <= 0x3ffff) return ALONE
  return foldCharacter(String.fromCodePoint(point))
}

/** Where the word that stands before `at` goes on behind a mark that may stand within words; 0 where the mark ends it. */
const continuation = (text: string, at: number, kind: number, adjacent: boolean, from: number, end: number): number => {
  if (kind === FOLD.skip) return at + 1
  if (!adjacent) return 0
  if (kind === FOLD.apostrophe) return isLetter(text, at + 1, end) ? at + 1 : 0
  if (kind === FOLD.hyphen) return brokenOver(text, at + 1, end)
  return groups(text, at, from, end) ? at + 1 : 0
}

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  const kind = folded[code] as number
  return kind === FOLD.unknown ? learn(code) : kind
}

const isLetter = (text: string, at: number, end: number): boolean => {
  if (at >= end) return false
  const kind = kindAt(text, at)
  return kind >= LETTER || kind === FOLD.several
}

/** Where a word goes on that a hyphen broke at the end of a line; 0 where it does not. Looks at most a few characters ahead. */
const brokenOver = (text: string, after: number, end: number): number => {
  const most = Math.min(end, after + 40)
  let at = after
  while (at < most && isBlank(text.charCodeAt(at))) at++
  if (at < most && text.charCodeAt(at) === 0x0d) at++
  if (at >= most || (text.charCodeAt(at) !== 0x0a && text.charCodeAt(at - 1) !== 0x0d)) return 0
  if (text.charCodeAt(at) === 0x0a) at++
  while (at < most && isBlank(text.charCodeAt(at))) at++
  if (at >= most) return 0
  const code = text.charCodeAt(at)
  const small = code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at] as string)
  return small ? at : 0
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0

/** Whether a mark stands between one to three digits and exactly three. */
const groups = (text: string, at: number, from: number, end: number): boolean => {
  let before = 0
  while (before < 4 && at - 1 - before >= from && isDigit(text, at - 1 - before)) before++
  if (before < 1 || before > 3) return false
  let after = 0
  while (after < 4 && at + 1 + after < end && isDigit(text, at + 1 + after)) after++
  return after === 3
}

const isDigit = (text: string, at: number): boolean => {
  const kind = kindAt(text, at)
  return kind >= 0x30 && kind <= 0x39
}
