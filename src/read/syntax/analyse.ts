import type { Span } from '../../model/index.ts'
import { quotations, sentences, tokenise } from '../../text/index.ts'
import { growTrees } from './grow-trees.ts'
import { lemma } from './lemma.ts'
import { mendTags } from './mend-tags.ts'
import type { Syntax } from './syntax.ts'
import { tag } from './tag.ts'
import { tokenSigns } from './token-signs.ts'
import type { SyntaxWeights } from './weights.ts'

/** How far behind the last paragraph credits are looked for, in UTF-16 code units. */
const CREDITS = 20_000

/**
 * Reads the grammar of a text: tokens, sentences, quotation marks, parts of speech, dictionary forms, heads and relations.
 *
 * Inside a sentence the heads form one tree. Odd text never throws; it is only read less well.
 * @param paragraphs ascending, not overlapping; the title first, where there is one.
 * @param titled whether `paragraphs[0]` is the title.
 * Cost: linear; see `measure/quality/syntax.md` for words a second.
 */
export const analyse = (text: string, paragraphs: readonly Span[], titled: boolean, weights: SyntaxWeights): Syntax => {
  // Credits stand soon after the last paragraph; what lies far behind it is not read.
  const tokens = tokenise(text, undefined, 0, Math.min(text.length, (paragraphs[paragraphs.length - 1]?.end ?? 0) + CREDITS))
  const found = sentences(text, tokens, paragraphs)
  const words = new Array<string>(tokens.length)
  const lower = new Array<string>(tokens.length)
  for (let token = 0; token < tokens.length; token++) {
    const word = text.slice(tokens.start[token], tokens.end[token])
    words[token] = word
    lower[token] = lowered(word)
  }
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  for (const [number, { first, last }] of found.entries()) sentenceOf.fill(number, first, last)
  const quoted = quotations(text, paragraphs)
  const quotedBy = new Int32Array(tokens.length).fill(-1)
  let token = 0
  for (const [number, quotation] of quoted.entries()) {
    if (quotation.depth > 1) continue
    while (token < tokens.length && (tokens.end[token] as number) <= quotation.start) token++
    for (; token < tokens.length && (tokens.start[token] as number) < quotation.end; token++) quotedBy[token] = number
  }
  const signs = tokenSigns(text, tokens, lower, found, weights.groups)
  const pos = new Uint8Array(tokens.length)
  tag(weights.tagger, signs, found, pos)
  mendTags(tokens, lower, signs, found, quoted, pos)
  const lemmas = lower.map((word, at) => lemma(word, pos[at] as number))
  const heads = new Int32Array(tokens.length).fill(-1)
  const relations = new Uint8Array(tokens.length)
  growTrees(weights, words, signs, found, pos, heads, relations)
  return {
    text,
    paragraphs,
    titled,
    tokens,
    words,
    lower,
    sentences: found,
    sentenceOf,
    quotations: quoted,
    quotedBy,
    pos,
    lemmas,
    groups: signs.group,
    heads,
    relations,
  }
}

const lowered = (word: string): string => {
  const small = word.toLowerCase()
  return small.includes('’') || small.includes('ʼ') ? small.replace(/[’ʼ]/g, "'") : small
}
