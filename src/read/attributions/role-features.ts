import { hashText, mix } from '../learned/hash.ts'
import type { FeatureRows } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { CLOSING, OPENING, type WordFeatures } from './word-features.ts'

const SLOTS = 79
const EDGE = 0x7fffffff
const COMMA = hashText(',') | 0

/** The tokens around one cue in which its source and content are looked for: whole sentences of one paragraph. */
export interface CueWindow {
  readonly first: number
  readonly last: number
  /** The cue, half open, and the sentence that holds it. */
  readonly cueFirst: number
  readonly cueLast: number
}

/** Largest window, in tokens: longer paragraphs are cut to the sentences nearest to the cue. */
const WIDEST = 260

export const cueWindow = (syntax: Syntax, cueFirst: number, cueLast: number): CueWindow => {
  const number = syntax.sentenceOf[cueFirst] as number
  const sentence = syntax.sentences[number]
  if (!sentence) return { first: cueFirst, last: cueLast, cueFirst, cueLast }
  let { first, last } = sentence
  if (last - first > WIDEST) {
    first = Math.max(first, cueFirst - WIDEST / 2)
    last = Math.min(last, cueLast + WIDEST / 2)
    return { first, last, cueFirst, cueLast }
  }
  for (let step = 1; step <= 6; step++) {
    const after = syntax.sentences[number + step]
    if (after && after.first === last && after.paragraph === sentence.paragraph && after.last - first <= WIDEST) last = after.last
    const before = syntax.sentences[number - step]
    if (before && before.last === first && before.paragraph === sentence.paragraph && last - before.first <= WIDEST)
      first = before.first
  }
  return { first, last, cueFirst, cueLast }
}

const bucket = (distance: number): number => {
  const size = Math.abs(distance)
  const step = size < 5 ? size : size < 8 ? 5 : size < 13 ? 6 : size < 21 ? 7 : size < 40 ? 8 : 9
  return distance < 0 ? 16 + step : step
}

/**
 * Features by which the tokens of a window are labelled source, content or neither, given the cue.
 * @param cues 1 for each token that lies in any cue of the text.
 * Cost: tokens x slots.
 */
export const roleFeatures = (
  syntax: Syntax,
  features: WordFeatures,
  window: CueWindow,
  cues: Uint8Array,
  asUnquoted: boolean,
): FeatureRows => {
  const { first, last, cueFirst, cueLast } = window
  const length = last - first
  const rows = new Uint32Array(length * SLOTS)
  const { heads, relations } = syntax
  const inside = (at: number): boolean => at >= first && at < last
  const quoteOf = (at: number): number => (!inside(at) ? 7 : asUnquoted ? 0 : (features.quote[at] as number))
  const lower = (at: number): number => (inside(at) ? (features.lower[at] as number) : EDGE)
  const pos = (at: number): number => (inside(at) ? (features.pos[at] as number) : 31)
  const sentenceOfCue = syntax.sentenceOf[cueFirst] as number

  // The word of the cue that the others hang from.
  let headOfCue = cueFirst
  for (let at = cueFirst; at < cueLast; at++) {
    const head = heads[at] as number
    if (head < cueFirst || head >= cueLast) {
      headOfCue = at
      if (features.pos[at] === 15) break
    }
  }
  const cueLemma = features.lemma[headOfCue] as number
  const cueKind = features.reporting[headOfCue] as number
  const cueGroup = syntax.groups[headOfCue] as number
  const cueTag = features.pos[headOfCue] as number
  let cueWhole = 0
  for (let at = cueFirst; at < cueLast; at++) cueWhole = mix(cueWhole, features.lower[at] as number)
  const after = lower(cueLast)
  const before = lower(cueFirst - 1)
  const passive = relations[headOfCue] as number

  // How each word hangs from the cue: through which relation of the cue's (down), or which relation lies above the cue (up).
  const hangs = hangingFrom(syntax, first, last, cueFirst, cueLast, headOfCue)

  let quotedBefore = 0
  let quotedAfter = 0
  for (let at = Math.max(first, cueFirst - 4); at < cueFirst; at++) if (quoteOf(at) === CLOSING) quotedBefore = cueFirst - at
  for (let at = Math.min(last, cueLast + 6) - 1; at >= cueLast; at--) if (quoteOf(at) === OPENING) quotedAfter = at - cueLast + 1
  const setting = mix(quotedBefore, quotedAfter + 64)

  // Commas, quote marks and cues between the token and the cue.
  const commas = new Uint8Array(length)
  const marks = new Uint8Array(length)
  const others = new Uint8Array(length)
  const sweep = (from: number, to: number, step: number): void => {
    let comma = 0
    let mark = 0
    let other = 0
    for (let at = from; at !== to; at += step) {
      const i = at - first
      commas[i] = Math.min(3, comma)
      marks[i] = Math.min(3, mark)
      others[i] = Math.min(2, other)
      if (features.lower[at] === COMMA) comma++
      if (quoteOf(at) === OPENING || quoteOf(at) === CLOSING) mark++
      if (cues[at] && !(inside(at - step) && cues[at - step])) other++
    }
  }
  sweep(cueFirst - 1, first - 1, -1)
  sweep(cueLast, last, 1)

  let slot = 0
  let template = 0
  const add = (a: number): void => {
    rows[slot++] = mix(Math.imul(++template, 0x9e3779b1), a) || 1
  }
  const add2 = (a: number, b: number): void => add(mix(a, b))

  for (let at = first; at < last; at++) {
    const i = at - first
    slot = i * SLOTS
    template = 0
    const inCue = at >= cueFirst && at < cueLast
    const side = inCue ? 2 : at < cueFirst ? 0 : 1
    const distance = inCue ? 0 : at < cueFirst ? at - cueFirst : at - cueLast + 1
    const far = bucket(distance)
    const tag = pos(at)
    const word = lower(at)
    const quote = quoteOf(at)
    const sentence = Math.max(-3, Math.min(3, (syntax.sentenceOf[at] as number) - sentenceOfCue)) + 8
    const between = mix(commas[i] as number, mix(marks[i] as number, others[i] as number))
    const relation = relations[at] as number
    const hang = hangs[i] as number
    const head = heads[at] as number
    const headLower = head >= 0 ? (features.lemma[head] as number) : EDGE

    add2(inCue ? 1 : 0, side)
    add(far)
    add2(far, cueTag)
    add2(far, cueLemma)
    add2(side, sentence)
    add2(sentence, mix(quote, features.quoteLength[at] as number))
    add2(side, mix(sentence, mix(quote, marks[i] as number)))
    add2(word, side)
    add2(word, far)
    add2(tag, far)
    add2(features.shape[at] as number, mix(tag, side))
    add2(lower(at - 1), side)
    add2(lower(at + 1), side)
    add(mix(mix(lower(at - 1), word), side))
    add(mix(mix(word, lower(at + 1)), side))
    add(mix(mix(pos(at - 1), tag), mix(pos(at + 1), side)))
    add(mix(mix(pos(at - 2), pos(at - 1)), mix(tag, side)))
    add(mix(mix(tag, pos(at + 1)), mix(pos(at + 2), side)))
    add2(between, side)
    add2(between, mix(tag, side))
    add2(between, mix(cueTag, side))
    add2(commas[i] as number, mix(far, tag))
    add2(marks[i] as number, mix(quote, side))
    add2(mix(marks[i] as number, quote), mix(side, setting))
    add2(setting, mix(far, quote))
    add2(setting, mix(side, sentence))
    add2(setting, mix(side, between))
    add2(others[i] as number, mix(side, sentence))
    add2(cueWhole, mix(side, 7))
    add2(cueLemma, mix(side, between))
    add2(cueLemma, mix(tag, side))
    add2(cueLemma, mix(quote, side))
    add2(mix(after, side), cueLemma)
    add2(mix(before, side), cueLemma)
    add2(mix(after, side), far)
    add2(hang, side)
    add2(hang, tag)
    add2(hang, mix(cueTag, side))
    add2(hang, cueLemma)
    add2(hang, mix(relation, side))
    add2(hang, mix(far, quote))
    add2(hang, mix(between, side))
    add2(hang, mix(passive, cueTag))
    add2(hang, i > 0 ? (hangs[i - 1] as number) : 99)
    add2(hang, i + 1 < length ? (hangs[i + 1] as number) : 99)
    add2(relation, mix(tag, side))
    add2(headLower, mix(relation, side))
    add2(
      head < 0 ? 0 : head < first || head >= last ? 1 : head >= cueFirst && head < cueLast ? 2 : cues[head] ? 3 : 4,
      mix(relation, side),
    )
    add2(cues[at] as number, mix(side, inCue ? 1 : 0))
    add2(mix(quoteOf(at - 1), quote), mix(quoteOf(at + 1), side))
    add2(mix(quoteOf(at - 1), quote), mix(tag, far))
    add2(at === first ? 1 : at === last - 1 ? 2 : 0, side)
    add2(features.lemma[at] as number, mix(cueLemma, side))
    add2(syntax.sentences[syntax.sentenceOf[at] as number]?.first === at ? 1 : 0, mix(side, sentence))
    add2(features.depth[at] as number, mix(side, tag))
    add2(mix(word, lower(at + 1)), mix(far, 3))
    add2(mix(lower(at - 1), pos(at)), mix(far, 5))
    add(mix(mix(lower(at - 2), lower(at - 1)), mix(word, side)))
    add2(features.suffix[at] as number, side)
    add2(inCue || others[i] ? 1 : 0, mix(tag, mix(hang, side)))
    add2(mix(cueTag, passive), mix(far, between))
    add2(mix(cueWhole, far), between)
    const own = syntax.groups[at] as number
    add2(own, side)
    add2(own, far)
    add2(own, hang)
    add(mix(mix(i > 0 ? (syntax.groups[at - 1] as number) : 0, own), side))
    add(mix(mix(own, i + 1 < length ? (syntax.groups[at + 1] as number) : 0), side))
    add2(cueGroup, far)
    add2(cueGroup, mix(hang, side))
    add2(cueGroup, mix(between, side))
    add2(cueGroup, mix(tag, side))
    add2(cueGroup, mix(mix(after, side), far))
    add2(cueKind, far)
    add2(cueKind, mix(hang, side))
    add2(cueKind, mix(between, side))
    add2(cueKind, mix(tag, side))
    add2(cueKind, mix(mix(after, side), far))
    add2(cueKind, mix(quote, setting))
    add2(head < 0 ? 0 : (features.reporting[head] as number), mix(relation, side))
  }
  return { features: rows, slots: SLOTS, length }
}

/**
 * For each token: through which relation of the cue's it hangs below the cue, or, above the cue, how far up the nearest word
 * that governs the cue is and on which branch the token lies. 0 where the two do not meet within the sentence.
 */
const hangingFrom = (
  syntax: Syntax,
  first: number,
  last: number,
  cueFirst: number,
  cueLast: number,
  headOfCue: number,
): Uint32Array => {
  const { heads, relations } = syntax
  const ancestors: number[] = []
  for (let at = heads[headOfCue] as number; at >= 0 && ancestors.length < 8; at = heads[at] as number) ancestors.push(at)
  const hangs = new Uint32Array(last - first)
  for (let at = first; at < last; at++) {
    if (at >= cueFirst && at < cueLast) {
      hangs[at - first] = 1
      continue
    }
    let below = at
    let steps = 0
    while (steps < 24) {
      const up = heads[below] as number
      if (up < 0) break
      if (up >= cueFirst && up < cueLast) {
        hangs[at - first] = 100 + (relations[below] as number) * 2 + (below < up ? 0 : 1)
        break
      }
      const level = ancestors.indexOf(up)
      if (level >= 0) {
        hangs[at - first] =
          1000 +
          level * 200 +
          (relations[below] as number) * 2 +
          (ancestors[0] === up ? 0 : 1) +
          20000 * (relations[headOfCue] as number)
        break
      }
      below = up
      steps++
    }
    if (hangs[at - first] === 0) {
      const level = ancestors.indexOf(at)
      if (level >= 0) hangs[at - first] = 500 + level
    }
  }
  return hangs
}
