import { mix, SEEDS } from '../learned/hash.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { CCOMP, NSUBJ, PARATAXIS, XCOMP } from '../syntax/tags.ts'
import { CLOSING, INSIDE, OPENING, OUTSIDE, type WordFeatures } from './word-features.ts'

/** How many features `cueFeatures` gives of a token. */
export const CUE_SLOTS = 72
const EDGE = 0x7fffffff

/** Which clause-taking and subject relations a token governs, as bits. One pass for all tokens. */
export const governed = (syntax: Syntax): Uint8Array => {
  const bits = new Uint8Array(syntax.tokens.length)
  for (let at = 0; at < bits.length; at++) {
    const head = syntax.heads[at] as number
    if (head < 0) continue
    const relation = syntax.relations[at]
    const bit =
      relation === CCOMP ? 1 : relation === NSUBJ ? (at < head ? 2 : 16) : relation === XCOMP ? 4 : relation === PARATAXIS ? 8 : 0
    bits[head] = (bits[head] as number) | bit
  }
  return bits
}

/** What the tokens of one sentence share, and how far from each the marks of quotations stand. */
export interface CueSentence {
  readonly first: number
  readonly last: number
  readonly asUnquoted: boolean
  /** How much of the sentence is quoted: 0 nothing to 3 much. */
  readonly quoted: number
  readonly inTitle: number
  /** By token of the sentence: steps to the last closing mark before, and to the next opening mark; 9 for none. */
  readonly gaps: Uint8Array
  readonly distances: Uint8Array
}

/**
 * @param asUnquoted reads words in quotation marks as though they stood outside: to find who is cited inside a quotation.
 * Cost: linear in the sentence.
 */
export const cueSentence = (
  syntax: Syntax,
  { quote }: WordFeatures,
  first: number,
  last: number,
  asUnquoted: boolean,
): CueSentence => {
  const gaps = new Uint8Array(last - first).fill(9)
  const distances = new Uint8Array(last - first).fill(9)
  let quotedWords = 0
  if (!asUnquoted) {
    let closed = -1
    for (let at = first; at < last; at++) {
      if (quote[at] === INSIDE) quotedWords++
      if (quote[at] === CLOSING) closed = at
      if (closed >= 0) gaps[at - first] = Math.min(6, at - closed)
    }
    let opens = -1
    for (let at = last - 1; at >= first; at--) {
      if (opens >= 0) distances[at - first] = Math.min(6, opens - at)
      if (quote[at] === OPENING) opens = at
    }
  }
  return {
    first,
    last,
    asUnquoted,
    quoted: quotedWords === 0 ? 0 : quotedWords < 4 ? 1 : quotedWords < 8 ? 2 : 3,
    inTitle: syntax.titled && syntax.sentences[syntax.sentenceOf[first] as number]?.paragraph === 0 ? 1 : 0,
    gaps,
    distances,
  }
}

/**
 * Fills `into` with the features by which one token of a sentence is labelled; returns how many.
 *
 * Written out, without an inner function: it runs once for every word that is read.
 */
export const cueFeatures = (
  syntax: Syntax,
  features: WordFeatures,
  governs: Uint8Array,
  sentence: CueSentence,
  at: number,
  into: Uint32Array,
): number => {
  const { first, last, asUnquoted, quoted, inTitle } = sentence
  const { heads, relations, groups } = syntax
  const { lower, lemma, pos, quote: quotes, shape, reporting, suffix, depth } = features
  const room = at - first
  const left = last - 1 - at
  const word = lower[at] as number
  const wordBefore = room >= 1 ? (lower[at - 1] as number) : EDGE
  const wordBefore2 = room >= 2 ? (lower[at - 2] as number) : EDGE
  const wordBefore3 = room >= 3 ? (lower[at - 3] as number) : EDGE
  const wordAfter = left >= 1 ? (lower[at + 1] as number) : EDGE
  const wordAfter2 = left >= 2 ? (lower[at + 2] as number) : EDGE
  const wordAfter3 = left >= 3 ? (lower[at + 3] as number) : EDGE
  const base = lemma[at] as number
  const baseBefore = room >= 1 ? (lemma[at - 1] as number) : EDGE
  const baseAfter = left >= 1 ? (lemma[at + 1] as number) : EDGE
  const tag = pos[at] as number
  const tagBefore = room >= 1 ? (pos[at - 1] as number) : 31
  const tagBefore2 = room >= 2 ? (pos[at - 2] as number) : 31
  const tagAfter = left >= 1 ? (pos[at + 1] as number) : 31
  const tagAfter2 = left >= 2 ? (pos[at + 2] as number) : 31
  const quote = asUnquoted ? OUTSIDE : (quotes[at] as number)
  const quoteBefore = room >= 1 ? (asUnquoted ? OUTSIDE : (quotes[at - 1] as number)) : 7
  const quoteAfter = left >= 1 ? (asUnquoted ? OUTSIDE : (quotes[at + 1] as number)) : 7
  const quoteAfter2 = left >= 2 ? (asUnquoted ? OUTSIDE : (quotes[at + 2] as number)) : 7
  const kind = reporting[at] as number
  const kindBefore = room >= 1 ? (reporting[at - 1] as number) : 0
  const kindBefore2 = room >= 2 ? (reporting[at - 2] as number) : 0
  const kindAfter = left >= 1 ? (reporting[at + 1] as number) : 0
  const kindAfter2 = left >= 2 ? (reporting[at + 2] as number) : 0
  const group = groups[at] as number
  const groupBefore = room >= 1 ? (groups[at - 1] as number) : 0
  const groupBefore2 = room >= 2 ? (groups[at - 2] as number) : 0
  const groupAfter = left >= 1 ? (groups[at + 1] as number) : 0
  const groupAfter2 = left >= 2 ? (groups[at + 2] as number) : 0
  const form = shape[at] as number
  const formBefore = room >= 1 ? (shape[at - 1] as number) : 7
  const formAfter = left >= 1 ? (shape[at + 1] as number) : 7
  const gap = sentence.gaps[room] as number
  const distance = sentence.distances[room] as number
  const marks = mix(gap, distance)
  const bits = governs[at] as number
  const head = heads[at] as number
  const relation = relations[at] as number
  const headBase = head < 0 ? EDGE : (lemma[head] as number)
  const hangs = mix(relation, tag)
  let n = 0
  into[n++] = mix(SEEDS[1] as number, word)
  into[n++] = mix(SEEDS[2] as number, base)
  into[n++] = mix(SEEDS[3] as number, mix(base, tag))
  into[n++] = mix(SEEDS[4] as number, suffix[at] as number)
  into[n++] = mix(SEEDS[5] as number, tag)
  into[n++] = mix(SEEDS[6] as number, mix(form, tag))
  into[n++] = mix(SEEDS[7] as number, wordBefore)
  into[n++] = mix(SEEDS[8] as number, wordAfter)
  into[n++] = mix(SEEDS[9] as number, wordBefore2)
  into[n++] = mix(SEEDS[10] as number, wordAfter2)
  into[n++] = mix(SEEDS[11] as number, wordAfter3)
  into[n++] = mix(SEEDS[12] as number, wordBefore3)
  into[n++] = mix(SEEDS[13] as number, mix(wordBefore, word))
  into[n++] = mix(SEEDS[14] as number, mix(word, wordAfter))
  into[n++] = mix(SEEDS[15] as number, mix(base, tagAfter))
  into[n++] = mix(SEEDS[16] as number, mix(base, tagBefore))
  into[n++] = mix(SEEDS[17] as number, mix(mix(wordBefore, word), wordAfter))
  into[n++] = mix(SEEDS[18] as number, mix(mix(wordBefore2, wordBefore), word))
  into[n++] = mix(SEEDS[19] as number, mix(mix(word, wordAfter), wordAfter2))
  into[n++] = mix(SEEDS[20] as number, mix(tagBefore, tag))
  into[n++] = mix(SEEDS[21] as number, mix(tag, tagAfter))
  into[n++] = mix(SEEDS[22] as number, mix(mix(tagBefore, tag), tagAfter))
  into[n++] = mix(SEEDS[23] as number, mix(mix(tagBefore2, tagBefore), tag))
  into[n++] = mix(SEEDS[24] as number, mix(mix(tag, tagAfter), tagAfter2))
  into[n++] = mix(SEEDS[25] as number, mix(quote, quoted))
  into[n++] = mix(SEEDS[26] as number, mix(mix(quoteBefore, quote), quoteAfter))
  into[n++] = mix(SEEDS[27] as number, mix(base, quote))
  into[n++] = mix(SEEDS[28] as number, mix(mix(base, quoteAfter), quoteAfter2))
  into[n++] = mix(SEEDS[29] as number, mix(base, quoted))
  into[n++] = mix(SEEDS[30] as number, marks)
  into[n++] = mix(SEEDS[31] as number, mix(base, gap))
  into[n++] = mix(SEEDS[32] as number, mix(base, distance))
  into[n++] = mix(SEEDS[33] as number, mix(tag, marks))
  into[n++] = mix(SEEDS[34] as number, bits)
  into[n++] = mix(SEEDS[35] as number, mix(base, bits))
  into[n++] = mix(SEEDS[36] as number, mix(tag, mix(bits, relation)))
  into[n++] = mix(SEEDS[37] as number, mix(base, relation))
  into[n++] = mix(SEEDS[38] as number, mix(relation, headBase))
  into[n++] = mix(SEEDS[39] as number, mix(base, headBase))
  into[n++] = mix(SEEDS[40] as number, mix(head < 0 ? EDGE : (pos[head] as number), hangs))
  into[n++] = mix(SEEDS[41] as number, mix(depth[at] as number, tag))
  into[n++] = mix(SEEDS[42] as number, mix(head < 0 ? 99 : Math.max(-4, Math.min(4, head - at)) + 8, relation))
  into[n++] = mix(SEEDS[43] as number, mix(head < 0 ? 99 : (governs[head] as number), mix(relation, headBase)))
  into[n++] = mix(SEEDS[44] as number, mix(inTitle, tag))
  into[n++] = mix(SEEDS[45] as number, mix(inTitle, base))
  into[n++] = mix(SEEDS[46] as number, mix(room === 0 ? 1 : left === 0 ? 2 : 0, tag))
  into[n++] = mix(SEEDS[47] as number, mix(base, mix(wordAfter, tagAfter2)))
  into[n++] = mix(SEEDS[48] as number, mix(base, mix(tagBefore, tagAfter)))
  into[n++] = mix(SEEDS[49] as number, mix(mix(form, formBefore), formAfter))
  into[n++] = mix(SEEDS[50] as number, mix(baseBefore, base))
  into[n++] = mix(SEEDS[51] as number, mix(base, baseAfter))
  into[n++] = mix(SEEDS[52] as number, mix(kind, tag))
  into[n++] = mix(SEEDS[53] as number, mix(kind, mix(tagAfter, tag)))
  into[n++] = mix(SEEDS[54] as number, mix(kind, mix(tagBefore, tag)))
  into[n++] = mix(SEEDS[55] as number, mix(kind, bits))
  into[n++] = mix(SEEDS[56] as number, mix(kind, relation))
  into[n++] = mix(SEEDS[57] as number, mix(kind, marks))
  into[n++] = mix(SEEDS[58] as number, mix(kind, wordAfter))
  into[n++] = mix(SEEDS[59] as number, mix(kind, wordBefore))
  into[n++] = mix(SEEDS[60] as number, mix(kindBefore, mix(tag, kindAfter)))
  into[n++] = mix(SEEDS[61] as number, mix(kindAfter2, mix(tag, kindBefore2)))
  into[n++] = mix(SEEDS[62] as number, mix(group, tag))
  into[n++] = mix(SEEDS[63] as number, mix(group, mix(tagAfter, tag)))
  into[n++] = mix(SEEDS[64] as number, mix(group, bits))
  into[n++] = mix(SEEDS[65] as number, mix(group, relation))
  into[n++] = mix(SEEDS[66] as number, mix(group, marks))
  into[n++] = mix(SEEDS[67] as number, mix(group, wordAfter))
  into[n++] = mix(SEEDS[68] as number, mix(mix(groupBefore, group), groupAfter))
  into[n++] = mix(SEEDS[69] as number, mix(mix(group, groupAfter), groupAfter2))
  into[n++] = mix(SEEDS[70] as number, mix(head < 0 ? 0 : head >= first && head < last ? (groups[head] as number) : 0, hangs))
  into[n++] = mix(SEEDS[71] as number, mix(mix(groupBefore2, groupBefore), group))
  into[n++] = mix(SEEDS[72] as number, mix(head < 0 ? 0 : (reporting[head] as number), hangs))
  return n
}
