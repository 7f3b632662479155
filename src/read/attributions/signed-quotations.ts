import type { Syntax } from '../syntax/syntax.ts'
import { AUX, PROPN } from '../syntax/tags.ts'
import type { TokenRange } from './find-roles.ts'
import { PUNCT, VERB } from './word-features.ts'

/** A quotation with its speaker's name after a dash, as under a letter or in a list of voices. */
export interface SignedQuotation {
  readonly cue: { readonly first: number; readonly last: number }
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}

const DASH = /^[-‐‑‒–—―]+$/
const LONGEST_NAME = 14
const LEAST_WORDS = 3

/**
 * Quotations of at least three words that a dash and a name follow: “We saw nothing.” — Ana Ilves, shopkeeper.
 *
 * The name begins with a proper noun, holds no verb, and ends its paragraph or stands before the next quotation.
 * Cost: linear.
 */
export const signedQuotations = (syntax: Syntax): SignedQuotation[] => {
  const { tokens, quotations, words, pos } = syntax
  const found: SignedQuotation[] = []
  let first = 0
  for (const quotation of quotations) {
    if (quotation.depth > 1 || quotation.single || !quotation.closed) continue
    while (first < tokens.length && (tokens.start[first] as number) < quotation.start) first++
    let last = first
    while (last < tokens.length && (tokens.start[last] as number) < quotation.end) last++
    if (last - first < LEAST_WORDS + 2 || last >= tokens.length || !DASH.test(words[last] as string)) continue
    const dash = last
    const begin = dash + 1
    const paragraph = paragraphOf(syntax, dash)
    let end = begin
    while (
      end < tokens.length &&
      end - begin <= LONGEST_NAME &&
      paragraphOf(syntax, end) === paragraph &&
      (syntax.quotedBy[end] as number) < 0
    ) {
      if (pos[end] === VERB || pos[end] === AUX) break
      end++
    }
    const ends = end >= tokens.length || paragraphOf(syntax, end) !== paragraph || (syntax.quotedBy[end] as number) >= 0
    if (!ends || end === begin || end - begin > LONGEST_NAME || pos[begin] !== PROPN) continue
    while (end > begin && pos[end - 1] === PUNCT) end--
    found.push({ cue: { first: dash, last: dash + 1 }, source: [[begin, end]], content: [[first, last]] })
  }
  return found
}

const paragraphOf = (syntax: Syntax, token: number): number => syntax.sentences[syntax.sentenceOf[token] as number]?.paragraph ?? -1
