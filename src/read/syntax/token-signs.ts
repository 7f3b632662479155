import type { Sentence, Tokens } from '../../text/index.ts'
import { mix } from '../learned/hash.ts'
import { slotOf, type WordGroups } from './word-groups.ts'

/**
 * What a token looks like, as 32-bit numbers, one array a sign: computed once a token, then only mixed. Quotation marks,
 * dashes and apostrophes of every make give the same numbers, and so do digits.
 */
export interface TokenSigns {
  /** The word in lower case. */
  readonly word: Uint32Array
  /** Last one to four letters. */
  readonly suffix1: Uint32Array
  readonly suffix2: Uint32Array
  readonly suffix3: Uint32Array
  readonly suffix4: Uint32Array
  readonly prefix1: Uint32Array
  readonly prefix3: Uint32Array
  /** What stands after the last hyphen; the word itself where there is none. */
  readonly piece: Uint32Array
  /** Kinds of letters in order, with the sentence's way of writing and whether the token begins it. */
  readonly shape: Uint32Array
  /** Number of the group of words that occur alike, 0 where it is not known. */
  readonly group: Uint8Array
  /** Number of the set of parts of speech that the word is known to take, 0 where none is known. */
  readonly kinds: Uint8Array
}

const LOWER = 1
const UPPER = 2
const DIGIT = 3
const OTHER = 4

/**
 * Signs of every token. Tokens outside sentences have none (zeros).
 * @param lower in lower case.
 * @param groups null where no word's group is known.
 * Cost: linear in the letters.
 */
export const tokenSigns = (
  text: string,
  tokens: Tokens,
  lower: readonly string[],
  sentences: readonly Sentence[],
  groups: WordGroups | null,
): TokenSigns => {
  const size = tokens.length
  const signs: TokenSigns = {
    word: new Uint32Array(size),
    suffix1: new Uint32Array(size),
    suffix2: new Uint32Array(size),
    suffix3: new Uint32Array(size),
    suffix4: new Uint32Array(size),
    prefix1: new Uint32Array(size),
    prefix3: new Uint32Array(size),
    piece: new Uint32Array(size),
    shape: new Uint32Array(size),
    group: new Uint8Array(size),
    kinds: new Uint8Array(size),
  }
  for (const sentence of sentences) {
    for (let token = sentence.first; token < sentence.last; token++) {
      signLetters(signs, token, lower[token] as string)
      if (groups) {
        const slot = slotOf(groups, signs.word[token] as number)
        signs.group[token] = groups.groups[slot] as number
        signs.kinds[token] = groups.kinds[slot] as number
      }
    }
    signShapes(signs, text, tokens, sentence)
  }
  return signs
}

/** One code for all marks that do the same work. */
const plain = (code: number): number => {
  if (code < 0x80) return code >= 0x31 && code <= 0x39 ? 0x30 : code
  if (code >= 0x201c && code <= 0x201f) return 0x22
  if (code === 0xab || code === 0xbb) return 0x22
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc) return 0x27
  if (code >= 0x2010 && code <= 0x2015) return 0x2d
  if (code === 0x2026) return 0x2e
  return code
}

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

const signLetters = (signs: TokenSigns, token: number, word: string): void => {
  const { length } = word
  // Hostile input may hold words of megabytes: their first and last letters tell enough.
  const limit = length > 40 ? 40 : length
  let hash = 0x811c9dc5
  let piece = 0x811c9dc5
  for (let at = 0; at < limit; at++) {
    const code = plain(word.charCodeAt(at))
    // Runs of hyphens or full stops are as one.
    if ((code === 0x2d || code === 0x2e) && at > 0 && plain(word.charCodeAt(at - 1)) === code) continue
    hash = step(hash, code)
    if (code === 0x2d && at + 1 < limit) piece = 0x811c9dc5
    else piece = step(piece, code)
    if (at === 0) signs.prefix1[token] = hash
    if (at === 2) signs.prefix3[token] = hash
  }
  signs.word[token] = hash
  signs.piece[token] = piece
  if (length < 3) signs.prefix3[token] = hash
  let suffix = 0x811c9dc5
  for (let back = 1; back <= 4; back++) {
    if (back <= length) suffix = step(suffix, plain(word.charCodeAt(length - back)))
    else suffix = step(suffix, 1)
    if (back === 1) signs.suffix1[token] = suffix
    else if (back === 2) signs.suffix2[token] = suffix
    else if (back === 3) signs.suffix3[token] = suffix
    else signs.suffix4[token] = suffix
  }
}

const letterKind = (code: number, text: string, at: number): number => {
  if (code >= 0x61 && code <= 0x7a) return LOWER
  if (code >= 0x41 && code <= 0x5a) return UPPER
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code < 0x80) return OTHER
  const letter = text[at] as string
  const small = letter.toLowerCase()
  if (letter !== small) return UPPER
  return small !== letter.toUpperCase() ? LOWER : OTHER
}

const PLAIN_CASE = 0
const TITLE_CASE = 1
const UPPER_CASE = 2
const LOWER_CASE = 3

const signShapes = (signs: TokenSigns, text: string, tokens: Tokens, { first, last }: Sentence): void => {
  let long = 0
  let capitalised = 0
  let shouted = 0
  let begin = -1
  for (let token = first; token < last; token++) {
    const from = tokens.start[token] as number
    const to = Math.min(tokens.end[token] as number, from + 40)
    let hash = 0
    let before = 0
    let run = 0
    let hyphens = 0
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      const kind = letterKind(code, text, at)
      if (kind === OTHER) {
        hash = step(hash, plain(code))
        if (code === 0x2d) hyphens = 1
      } else if (kind !== before) {
        hash = step(hash, kind)
        run = 1
      } else if (run === 1) {
        // Two and more of a kind are as two.
        hash = step(hash, kind + 8)
        run = 2
      }
      before = kind
    }
    const head = letterKind(text.charCodeAt(from), text, from)
    const worded = head === LOWER || head === UPPER
    if (worded && begin < 0) begin = token
    if (worded && to - from > 3) {
      long++
      if (head === UPPER) {
        capitalised++
        if (letterKind(text.charCodeAt(from + 1), text, from + 1) === UPPER) shouted++
      }
    }
    signs.shape[token] = mix(hash, hyphens)
  }
  let style = PLAIN_CASE
  if (long >= 2 && shouted * 10 >= long * 7) style = UPPER_CASE
  else if (long >= 3 && capitalised * 10 >= long * 7) style = TITLE_CASE
  else if (
    begin >= 0 &&
    capitalised === 0 &&
    letterKind(text.charCodeAt(tokens.start[begin] as number), text, tokens.start[begin] as number) === LOWER
  )
    style = LOWER_CASE
  for (let token = first; token < last; token++)
    signs.shape[token] = mix(signs.shape[token] as number, style * 2 + (token === begin ? 1 : 0))
}
