import { hashText } from '../learned/hash.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { PUNCT, VERB } from '../syntax/tags.ts'

/** What the attribution models know of each token, as small numbers; index by token number. */
export interface WordFeatures {
  /** Hashes, as signed numbers. */
  readonly lower: Int32Array
  readonly lemma: Int32Array
  readonly suffix: Int32Array
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 has a digit, 4 punctuation, 5 other. */
  readonly shape: Uint8Array
  readonly pos: Uint8Array
  readonly quote: Uint8Array
  /** 1 + the number of tokens inside the quotation, in steps: 1 to 3, 4 to 8, more; 0 outside. */
  readonly quoteLength: Uint8Array
  /** Which classes of reporting words the dictionary form belongs to, as bits. */
  readonly reporting: Uint32Array
  /** Distance to the root of the sentence, at most 7. */
  readonly depth: Uint8Array
}

/** What `read/attributions` must know of reporting words, by dictionary form. */
export type ReportingWords = ReadonlyMap<
  string,
  {
    readonly classes: number
    readonly commitment: 'neutral' | 'endorsing' | 'distancing'
    readonly polarity: 'affirms' | 'denies' | 'questions'
  }
>

export const OUTSIDE = 0
export const INSIDE = 1
export const OPENING = 2
export const CLOSING = 3

/** Cost: linear. */
export const wordFeatures = (syntax: Syntax, reporting: ReportingWords): WordFeatures => {
  const { tokens, words, lower, lemmas, pos, heads, quotations, quotedBy } = syntax
  const count = tokens.length
  const features = {
    lower: new Int32Array(count),
    lemma: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Uint8Array(count),
    pos,
    quote: new Uint8Array(count),
    quoteLength: new Uint8Array(count),
    reporting: new Uint32Array(count),
    depth: new Uint8Array(count),
  }
  for (let at = 0; at < count; at++) {
    const word = words[at] as string
    const small = lower[at] as string
    features.lower[at] = hashText(small)
    features.lemma[at] = hashText(lemmas[at] as string)
    features.suffix[at] = hashText(small, Math.max(0, small.length - 3))
    features.reporting[at] = reporting.get(lemmas[at] as string)?.classes ?? 0
    features.shape[at] = shapeOf(word, small, pos[at] as number)
    const quoted = quotedBy[at] as number
    if (quoted < 0) continue
    const quotation = quotations[quoted]
    if (!quotation) continue
    const start = tokens.start[at] as number
    const opens = start === quotation.start && !/[\p{L}\p{N}]/u.test(word)
    const closes = quotation.closed && (tokens.end[at] as number) === quotation.end && !opens
    features.quote[at] = opens ? OPENING : closes ? CLOSING : INSIDE
    const length = quotation.end - quotation.start
    features.quoteLength[at] = length < 20 ? 1 : length < 50 ? 2 : 3
  }
  for (let at = 0; at < count; at++) {
    let head = heads[at] as number
    let depth = 0
    while (head >= 0 && depth < 7) {
      depth++
      head = heads[head] as number
    }
    features.depth[at] = depth
  }
  return features
}

const shapeOf = (word: string, lower: string, pos: number): number => {
  if (pos === PUNCT) return 4
  if (/\d/.test(word)) return 3
  if (word === lower) return /\p{L}/u.test(word) ? 0 : 5
  return word.length > 1 && word === word.toUpperCase() ? 2 : 1
}

export { PUNCT, VERB }
