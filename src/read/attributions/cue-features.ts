import { mix } from '../learned/hash.ts'
import type { FeatureRows } from '../learned/linear-model.ts'
import { RELATIONS, type Syntax } from '../syntax/syntax.ts'
import { CLOSING, INSIDE, OPENING, OUTSIDE, type WordFeatures } from './word-features.ts'

const SLOTS = 72
const EDGE = 0x7fffffff

const CCOMP = RELATIONS.indexOf('ccomp')
const XCOMP = RELATIONS.indexOf('xcomp')
const NSUBJ = RELATIONS.indexOf('nsubj')
const PARATAXIS = RELATIONS.indexOf('parataxis')

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

/**
 * Features by which cues are labelled, for the tokens of one sentence.
 * @param asUnquoted reads words in quotation marks as though they stood outside: to find who is cited inside a quotation.
 * Cost: tokens x slots.
 */
export const cueFeatures = (
  syntax: Syntax,
  features: WordFeatures,
  governs: Uint8Array,
  first: number,
  last: number,
  asUnquoted: boolean,
): FeatureRows => {
  const length = last - first
  const rows = new Uint32Array(length * SLOTS)
  const quoteOf = (at: number): number => (at < first || at >= last ? 7 : asUnquoted ? OUTSIDE : (features.quote[at] as number))
  const lower = (at: number): number => (at < first || at >= last ? EDGE : (features.lower[at] as number))
  const lemma = (at: number): number => (at < first || at >= last ? EDGE : (features.lemma[at] as number))
  const pos = (at: number): number => (at < first || at >= last ? 31 : (features.pos[at] as number))
  const kind = (at: number): number => (at < first || at >= last ? 0 : (features.reporting[at] as number))
  const group = (at: number): number => (at < first || at >= last ? 0 : (syntax.groups[at] as number))
  let quotedWords = 0
  for (let at = first; at < last; at++) if (quoteOf(at) === INSIDE) quotedWords++
  const sentenceQuoted = quotedWords === 0 ? 0 : quotedWords < 4 ? 1 : quotedWords < 8 ? 2 : 3
  const inTitle = syntax.titled && syntax.sentences[syntax.sentenceOf[first] as number]?.paragraph === 0 ? 1 : 0
  let slot = 0
  let template = 0
  const add = (a: number): void => {
    rows[slot++] = mix(Math.imul(++template, 0x9e3779b1), a) || 1
  }
  const add2 = (a: number, b: number): void => add(mix(a, b))
  const lastQuote = new Int32Array(length)
  let seen = -1
  for (let i = 0; i < length; i++) {
    const quote = quoteOf(first + i)
    if (quote === CLOSING) seen = i
    lastQuote[i] = seen
  }
  let nextQuote = -1
  const followingQuote = new Int32Array(length)
  for (let i = length - 1; i >= 0; i--) {
    followingQuote[i] = nextQuote
    if (quoteOf(first + i) === OPENING) nextQuote = i
  }
  for (let at = first; at < last; at++) {
    slot = (at - first) * SLOTS
    template = 0
    const word = lower(at)
    const base = lemma(at)
    const tag = pos(at)
    const quote = quoteOf(at)
    add(word)
    add(base)
    add2(base, tag)
    add(features.suffix[at] as number)
    add(tag)
    add2(features.shape[at] as number, tag)
    add(lower(at - 1))
    add(lower(at + 1))
    add(lower(at - 2))
    add(lower(at + 2))
    add(lower(at + 3))
    add(lower(at - 3))
    add2(lower(at - 1), word)
    add2(word, lower(at + 1))
    add2(base, pos(at + 1))
    add2(base, pos(at - 1))
    add(mix(mix(lower(at - 1), word), lower(at + 1)))
    add(mix(mix(lower(at - 2), lower(at - 1)), word))
    add(mix(mix(word, lower(at + 1)), lower(at + 2)))
    add2(pos(at - 1), tag)
    add2(tag, pos(at + 1))
    add(mix(mix(pos(at - 1), tag), pos(at + 1)))
    add(mix(mix(pos(at - 2), pos(at - 1)), tag))
    add(mix(mix(tag, pos(at + 1)), pos(at + 2)))
    add2(quote, sentenceQuoted)
    add(mix(mix(quoteOf(at - 1), quote), quoteOf(at + 1)))
    add2(base, quote)
    add(mix(mix(base, quoteOf(at + 1)), quoteOf(at + 2)))
    add2(base, sentenceQuoted)
    const back = lastQuote[at - first] as number
    const gap = back < 0 ? 9 : Math.min(6, at - first - back)
    const ahead = followingQuote[at - first] as number
    const distance = ahead < 0 ? 9 : Math.min(6, ahead - (at - first))
    add2(gap, distance)
    add2(base, gap)
    add2(base, distance)
    add2(tag, mix(gap, distance))
    // Grammar: what this word governs, and what governs it.
    const bits = governs[at] as number
    const head = syntax.heads[at] as number
    const relation = syntax.relations[at] as number
    add(bits)
    add2(base, bits)
    add2(tag, mix(bits, relation))
    add2(base, relation)
    add2(relation, head < 0 ? EDGE : (features.lemma[head] as number))
    add(mix(base, head < 0 ? EDGE : (features.lemma[head] as number)))
    add2(head < 0 ? EDGE : pos(head), mix(relation, tag))
    add2(features.depth[at] as number, tag)
    add2(head < 0 ? 99 : Math.max(-4, Math.min(4, head - at)) + 8, relation)
    add2(head < 0 ? 99 : (governs[head] as number), mix(relation, head < 0 ? EDGE : (features.lemma[head] as number)))
    add2(inTitle, tag)
    add2(inTitle, base)
    add2(at === first ? 1 : at === last - 1 ? 2 : 0, tag)
    add2(base, mix(lower(at + 1), pos(at + 2)))
    add2(base, mix(pos(at - 1), pos(at + 1)))
    add(
      mix(
        mix(features.shape[at] as number, at > first ? (features.shape[at - 1] as number) : 7),
        at + 1 < last ? (features.shape[at + 1] as number) : 7,
      ),
    )
    add2(lemma(at - 1), base)
    add2(base, lemma(at + 1))
    const reporting = kind(at)
    add2(reporting, tag)
    add2(reporting, mix(pos(at + 1), tag))
    add2(reporting, mix(pos(at - 1), tag))
    add2(reporting, bits)
    add2(reporting, relation)
    add2(reporting, mix(gap, distance))
    add2(reporting, lower(at + 1))
    add2(reporting, lower(at - 1))
    add2(kind(at - 1), mix(tag, kind(at + 1)))
    add2(kind(at + 2), mix(tag, kind(at - 2)))
    const own = group(at)
    add2(own, tag)
    add2(own, mix(pos(at + 1), tag))
    add2(own, bits)
    add2(own, relation)
    add2(own, mix(gap, distance))
    add2(own, lower(at + 1))
    add(mix(mix(group(at - 1), own), group(at + 1)))
    add(mix(mix(own, group(at + 1)), group(at + 2)))
    add2(head < 0 ? 0 : group(head), mix(relation, tag))
    add(mix(mix(group(at - 2), group(at - 1)), own))
    add2(head < 0 ? 0 : (features.reporting[head] as number), mix(relation, tag))
  }
  return { features: rows, slots: SLOTS, length }
}
