import { mix, SEEDS } from '../learned/hash.ts'
import { low, type PackedRows, sumRows } from '../learned/packed-rows.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { CueSentence } from './cue-features.ts'
import { OUTSIDE, type WordFeatures } from './word-features.ts'

export const GLANCE_CLASSES = ['passed over', 'looked at'] as const

/** How many features `glanceFeatures` gives of a token. */
export const GLANCE_SLOTS = 18
const EDGE = 0x7fffffff

/** The few features by which it is told at a glance whether a token may lie in a cue at all: three in four need no closer look. */
export const glanceFeatures = (
  syntax: Syntax,
  { lower, lemma, pos, quote: quotes, shape, reporting, suffix }: WordFeatures,
  governs: Uint8Array,
  { first, last, asUnquoted, quoted }: CueSentence,
  at: number,
  into: Uint32Array,
): number => {
  const word = lower[at] as number
  const base = lemma[at] as number
  const tag = pos[at] as number
  const wordBefore = at > first ? (lower[at - 1] as number) : EDGE
  const baseBefore = at > first ? (lemma[at - 1] as number) : EDGE
  const tagBefore = at > first ? (pos[at - 1] as number) : 31
  const wordAfter = at + 1 < last ? (lower[at + 1] as number) : EDGE
  const tagAfter = at + 1 < last ? (pos[at + 1] as number) : 31
  const quote = asUnquoted ? OUTSIDE : (quotes[at] as number)
  const kind = reporting[at] as number
  const group = syntax.groups[at] as number
  const bits = governs[at] as number
  let n = 0
  into[n++] = mix(SEEDS[1] as number, word)
  into[n++] = mix(SEEDS[2] as number, base)
  into[n++] = mix(SEEDS[3] as number, mix(base, tag))
  into[n++] = mix(SEEDS[4] as number, suffix[at] as number)
  into[n++] = mix(SEEDS[6] as number, mix(shape[at] as number, tag))
  into[n++] = mix(SEEDS[13] as number, mix(wordBefore, word))
  into[n++] = mix(SEEDS[14] as number, mix(word, wordAfter))
  into[n++] = mix(SEEDS[22] as number, mix(mix(tagBefore, tag), tagAfter))
  into[n++] = mix(SEEDS[25] as number, mix(quote, quoted))
  into[n++] = mix(SEEDS[27] as number, mix(base, quote))
  into[n++] = mix(SEEDS[35] as number, mix(base, bits))
  into[n++] = mix(SEEDS[37] as number, mix(base, syntax.relations[at] as number))
  into[n++] = mix(SEEDS[50] as number, mix(baseBefore, base))
  into[n++] = mix(SEEDS[52] as number, mix(kind, tag))
  into[n++] = mix(SEEDS[53] as number, mix(kind, mix(tagAfter, tag)))
  into[n++] = mix(SEEDS[55] as number, mix(kind, bits))
  into[n++] = mix(SEEDS[62] as number, mix(group, tag))
  into[n++] = mix(SEEDS[64] as number, mix(group, bits))
  return n
}

const slots = new Uint32Array(GLANCE_SLOTS)

/** Log odds, in units of the model's scale, that a token lies in a cue. Cost: constant. */
export const glance = (
  syntax: Syntax,
  features: WordFeatures,
  governs: Uint8Array,
  sentence: CueSentence,
  at: number,
  rows: PackedRows,
): number => low(sumRows(rows, slots, glanceFeatures(syntax, features, governs, sentence, at, slots)))
