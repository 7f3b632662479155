import type { Sentence } from '../../text/index.ts'
import { mix } from '../learned/hash.ts'
import { chooseOfSeventeen, type RowsOfSeventeen } from './choose.ts'
import type { TokenSigns } from './token-signs.ts'

/** Slots that `tagFeatures` fills. */
export const TAG_SLOTS = 48

const OUTSIDE = 0x5eed
const NO_TAG = 31
const NO_GROUP = 255

/**
 * Parts of speech from left to right, each chosen with the two before it in view.
 *
 * Source: Collins 2002 (averaged perceptron), decoded greedily. Cost: tokens x slots.
 */
export const tag = (model: RowsOfSeventeen, signs: TokenSigns, sentences: readonly Sentence[], into: Uint8Array): void => {
  const features = new Uint32Array(TAG_SLOTS)
  for (const { first, last } of sentences)
    for (let token = first; token < last; token++) {
      const count = tagFeatures(signs, first, last, token, into, features)
      into[token] = chooseOfSeventeen(model, features, count)
    }
}

/** Fills `features` for one token, whose sentence is `[first, last)` and whose predecessors are tagged; returns how many. */
export const tagFeatures = (
  signs: TokenSigns,
  first: number,
  last: number,
  token: number,
  tags: Uint8Array,
  features: Uint32Array,
): number => {
  const { word, suffix1, suffix2, suffix3, suffix4, prefix1, prefix3, piece, shape, group, kinds } = signs
  const w = word[token] as number
  const before = token > first ? (word[token - 1] as number) : OUTSIDE
  const before2 = token - 1 > first ? (word[token - 2] as number) : OUTSIDE
  const after = token + 1 < last ? (word[token + 1] as number) : OUTSIDE
  const after2 = token + 2 < last ? (word[token + 2] as number) : OUTSIDE
  const tag1 = token > first ? (tags[token - 1] as number) : NO_TAG
  const tag2 = token - 1 > first ? (tags[token - 2] as number) : NO_TAG
  const pair = tag1 * 32 + tag2
  const s3 = suffix3[token] as number
  const s2 = suffix2[token] as number
  const sh = shape[token] as number
  const shapeBefore = token > first ? (shape[token - 1] as number) : OUTSIDE
  const shapeAfter = token + 1 < last ? (shape[token + 1] as number) : OUTSIDE
  const suffixAfter = token + 1 < last ? (suffix3[token + 1] as number) : OUTSIDE
  const suffixBefore = token > first ? (suffix3[token - 1] as number) : OUTSIDE
  let n = 0
  features[n++] = mix(1, w)
  features[n++] = mix(2, suffix1[token] as number)
  features[n++] = mix(3, s2)
  features[n++] = mix(4, s3)
  features[n++] = mix(5, suffix4[token] as number)
  features[n++] = mix(6, prefix1[token] as number)
  features[n++] = mix(7, prefix3[token] as number)
  features[n++] = mix(8, piece[token] as number)
  features[n++] = mix(9, sh)
  features[n++] = mix(10, before)
  features[n++] = mix(11, before2)
  features[n++] = mix(12, after)
  features[n++] = mix(13, after2)
  features[n++] = mix(14, suffixBefore)
  features[n++] = mix(15, suffixAfter)
  features[n++] = mix(16, mix(shapeAfter, sh))
  features[n++] = mix(17, mix(shapeBefore, sh))
  features[n++] = mix(18, tag1)
  features[n++] = mix(19, pair)
  features[n++] = mix(20, mix(w, tag1))
  features[n++] = mix(21, mix(after, tag1))
  features[n++] = mix(22, mix(before, w))
  features[n++] = mix(23, mix(w, after))
  features[n++] = mix(24, mix(s3, pair))
  features[n++] = mix(25, mix(sh, tag1))
  features[n++] = mix(26, mix(suffixAfter, mix(s2, tag1)))
  features[n++] = mix(27, mix(w, suffixAfter))
  features[n++] = mix(28, mix(sh, s2))
  features[n++] = mix(29, mix(before, after))
  features[n++] = mix(30, mix(before, s3))
  const g = group[token] as number
  const groupBefore = token > first ? (group[token - 1] as number) : NO_GROUP
  const groupAfter = token + 1 < last ? (group[token + 1] as number) : NO_GROUP
  const groupAfter2 = token + 2 < last ? (group[token + 2] as number) : NO_GROUP
  features[n++] = mix(31, g)
  features[n++] = mix(32, groupBefore)
  features[n++] = mix(33, groupAfter)
  features[n++] = mix(34, groupBefore * 256 + g)
  features[n++] = mix(35, g * 256 + groupAfter)
  features[n++] = mix(36, mix(g, tag1))
  features[n++] = mix(37, mix(groupAfter, tag1))
  features[n++] = mix(38, mix(g, s3))
  features[n++] = mix(39, groupAfter * 256 + groupAfter2)
  features[n++] = mix(40, mix(g, sh))
  const k = kinds[token] as number
  const kindsBefore = token > first ? (kinds[token - 1] as number) : NO_GROUP
  const kindsAfter = token + 1 < last ? (kinds[token + 1] as number) : NO_GROUP
  const kindsAfter2 = token + 2 < last ? (kinds[token + 2] as number) : NO_GROUP
  features[n++] = mix(41, k)
  features[n++] = mix(42, mix(k, pair))
  features[n++] = mix(43, kindsBefore * 256 + k)
  features[n++] = mix(44, k * 256 + kindsAfter)
  features[n++] = mix(45, mix(k * 256 + kindsAfter, tag1))
  features[n++] = mix(46, mix(k, sh))
  features[n++] = mix(47, kindsAfter * 256 + kindsAfter2)
  features[n++] = mix(48, mix(k, s3))
  return n
}
