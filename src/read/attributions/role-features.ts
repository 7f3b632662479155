// More than 400 lines: the groups of features are one table, kept beside what they are read from.
import { hashText, mix, SEEDS } from '../learned/hash.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { CLOSING, OPENING, type WordFeatures } from './word-features.ts'

const EDGE = 0x7fffffff
const COMMA = hashText(',') | 0
const VERB = 15

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
 * A cue and its window, as the features below see them.
 *
 * Features stand in groups by what they depend on, so that a reader adds up each group's weights once and keeps the sum: those of
 * a word and its side for all cues around it, those of a stretch of words between two marks for the whole stretch. What a model learns
 * of a token is the sum of all groups.
 */
export interface RoleView extends CueWindow {
  readonly syntax: Syntax
  readonly features: WordFeatures
  /** 1 for each token that lies in any cue of the text. */
  readonly cues: Uint8Array
  readonly asUnquoted: boolean
  readonly sentenceOfCue: number
  readonly cueLemma: number
  readonly cueKind: number
  readonly cueGroup: number
  readonly cueTag: number
  /** The cue's own relation: tells the passive. */
  readonly cueRelation: number
  readonly cueWhole: number
  readonly after: number
  readonly before: number
  /** Quotation marks that stand close before and after the cue. */
  readonly setting: number
  /** By token of the window: how it hangs from the cue, and what stands between the two: commas, quotation marks, other cues. */
  readonly hangs: Int32Array
  readonly commas: Uint8Array
  readonly marks: Uint8Array
  readonly others: Uint8Array
}

/** What a view's arrays lie on: kept from cue to cue, since making them anew took a third of finding roles. */
const deskFor = (tokens: number) => ({
  hangs: new Int32Array(tokens),
  levels: new Uint8Array(tokens),
  commas: new Uint8Array(tokens),
  marks: new Uint8Array(tokens),
  others: new Uint8Array(tokens),
})
let desk = deskFor(512)

/** The view is good until the next one is made. Cost: linear in the window. */
export const roleView = (
  syntax: Syntax,
  features: WordFeatures,
  window: CueWindow,
  cues: Uint8Array,
  asUnquoted: boolean,
): RoleView => {
  const { first, last, cueFirst, cueLast } = window
  const { heads } = syntax
  let headOfCue = cueFirst
  for (let at = cueFirst; at < cueLast; at++) {
    const head = heads[at] as number
    if (head < cueFirst || head >= cueLast) {
      headOfCue = at
      if (features.pos[at] === VERB) break
    }
  }
  let cueWhole = 0
  for (let at = cueFirst; at < cueLast; at++) cueWhole = mix(cueWhole, features.lower[at] as number)
  const quoteOf = (at: number): number => (asUnquoted ? 0 : (features.quote[at] as number))
  let quotedBefore = 0
  let quotedAfter = 0
  for (let at = Math.max(first, cueFirst - 4); at < cueFirst; at++) if (quoteOf(at) === CLOSING) quotedBefore = cueFirst - at
  for (let at = Math.min(last, cueLast + 6) - 1; at >= cueLast; at--) if (quoteOf(at) === OPENING) quotedAfter = at - cueLast + 1
  if (last - first > desk.hangs.length) desk = deskFor((last - first) * 2)
  // Written out: a spread of the window would cost as much as all else here.
  const view: RoleView = {
    first,
    last,
    cueFirst,
    cueLast,
    syntax,
    features,
    cues,
    asUnquoted,
    sentenceOfCue: syntax.sentenceOf[cueFirst] as number,
    cueLemma: features.lemma[headOfCue] as number,
    cueKind: features.reporting[headOfCue] as number,
    cueGroup: syntax.groups[headOfCue] as number,
    cueTag: features.pos[headOfCue] as number,
    cueRelation: syntax.relations[headOfCue] as number,
    cueWhole,
    after: cueLast < last ? (features.lower[cueLast] as number) : EDGE,
    before: cueFirst > first ? (features.lower[cueFirst - 1] as number) : EDGE,
    setting: mix(quotedBefore, quotedAfter + 64),
    hangs: hangingFrom(syntax, first, last, cueFirst, cueLast, headOfCue),
    commas: desk.commas,
    marks: desk.marks,
    others: desk.others,
  }
  for (let i = cueFirst - first; i < cueLast - first; i++) {
    desk.commas[i] = 0
    desk.marks[i] = 0
    desk.others[i] = 0
  }
  countBetween(view, cueFirst - 1, first - 1, -1)
  countBetween(view, cueLast, last, 1)
  return view
}

/** Commas, marks of quotations and cues between each token and the cue, from the cue outwards. */
const countBetween = (view: RoleView, from: number, to: number, step: number): void => {
  const { first, last, features, cues, commas, marks, others, asUnquoted } = view
  let comma = 0
  let mark = 0
  let other = 0
  for (let at = from; at !== to; at += step) {
    const i = at - first
    commas[i] = Math.min(3, comma)
    marks[i] = Math.min(3, mark)
    others[i] = Math.min(2, other)
    if (features.lower[at] === COMMA) comma++
    if (!asUnquoted && (features.quote[at] === OPENING || features.quote[at] === CLOSING)) mark++
    const next = at - step
    if (cues[at] && !(next >= first && next < last && cues[next])) other++
  }
}

/** 0 before the cue, 1 after it, 2 in it. */
export const sideOf = ({ cueFirst, cueLast }: CueWindow, at: number): number => (at < cueFirst ? 0 : at >= cueLast ? 1 : 2)

/** How far from the cue, in steps: 16 and more stand before it. */
export const farOf = ({ cueFirst, cueLast }: CueWindow, at: number): number =>
  at < cueFirst ? bucket(at - cueFirst) : at >= cueLast ? bucket(at - cueLast + 1) : 0

/** How many sentences behind the cue's, from 5 to 11; 8 is its own. */
export const sentenceStep = ({ syntax, sentenceOfCue }: RoleView, at: number): number =>
  Math.max(-3, Math.min(3, (syntax.sentenceOf[at] as number) - sentenceOfCue)) + 8

export const quoteIn = ({ first, last, features, asUnquoted }: RoleView, at: number): number =>
  at < first || at >= last ? 7 : asUnquoted ? 0 : (features.quote[at] as number)

/** What stands between a token and the cue, as one number. */
const betweenAt = ({ commas, marks, others }: RoleView, i: number): number =>
  mix(commas[i] as number, mix(marks[i] as number, others[i] as number))

/** Room for the largest group of features, and for all of them. */
export const GROUP_SLOTS = 32
export const ROLE_SLOTS = 79

/** Tokens this near to an edge of the window have features that other windows do not give them. */
export const EDGE_TOKENS = 2

/** Of the word and its neighbours, and on which side of the cue it stands. */
export const wordGroup = (view: RoleView, at: number, side: number, into: Uint32Array, from: number): number => {
  const { first, last, syntax, features } = view
  const { lower, pos } = features
  const { groups, heads, relations } = syntax
  const room = at - first
  const left = last - 1 - at
  const word = lower[at] as number
  const before = room > 0 ? (lower[at - 1] as number) : EDGE
  const before2 = room > 1 ? (lower[at - 2] as number) : EDGE
  const after = left > 0 ? (lower[at + 1] as number) : EDGE
  const tag = pos[at] as number
  const tagBefore = room > 0 ? (pos[at - 1] as number) : 31
  const tagBefore2 = room > 1 ? (pos[at - 2] as number) : 31
  const tagAfter = left > 0 ? (pos[at + 1] as number) : 31
  const tagAfter2 = left > 1 ? (pos[at + 2] as number) : 31
  const relation = relations[at] as number
  const head = heads[at] as number
  const quote = quoteIn(view, at)
  const group = groups[at] as number
  let n = from
  into[n++] = mix(SEEDS[1] as number, mix(side === 2 ? 1 : 0, side))
  into[n++] = mix(SEEDS[8] as number, mix(word, side))
  into[n++] = mix(SEEDS[11] as number, mix(features.shape[at] as number, mix(tag, side)))
  into[n++] = mix(SEEDS[12] as number, mix(before, side))
  into[n++] = mix(SEEDS[13] as number, mix(after, side))
  into[n++] = mix(SEEDS[14] as number, mix(mix(before, word), side))
  into[n++] = mix(SEEDS[15] as number, mix(mix(word, after), side))
  into[n++] = mix(SEEDS[16] as number, mix(mix(tagBefore, tag), mix(tagAfter, side)))
  into[n++] = mix(SEEDS[17] as number, mix(mix(tagBefore2, tagBefore), mix(tag, side)))
  into[n++] = mix(SEEDS[18] as number, mix(mix(tag, tagAfter), mix(tagAfter2, side)))
  into[n++] = mix(SEEDS[46] as number, mix(relation, mix(tag, side)))
  into[n++] = mix(SEEDS[47] as number, mix(head >= 0 ? (features.lemma[head] as number) : EDGE, mix(relation, side)))
  into[n++] = mix(SEEDS[49] as number, mix(view.cues[at] as number, mix(side, side === 2 ? 1 : 0)))
  into[n++] = mix(SEEDS[50] as number, mix(mix(quoteIn(view, at - 1), quote), mix(quoteIn(view, at + 1), side)))
  into[n++] = mix(SEEDS[52] as number, mix(room === 0 ? 1 : left === 0 ? 2 : 0, side))
  into[n++] = mix(SEEDS[55] as number, mix(features.depth[at] as number, mix(side, tag)))
  into[n++] = mix(SEEDS[58] as number, mix(mix(before2, before), mix(word, side)))
  into[n++] = mix(SEEDS[59] as number, mix(features.suffix[at] as number, side))
  into[n++] = mix(SEEDS[63] as number, mix(group, side))
  into[n++] = mix(SEEDS[66] as number, mix(mix(room > 0 ? (groups[at - 1] as number) : 0, group), side))
  into[n++] = mix(SEEDS[67] as number, mix(mix(group, left > 0 ? (groups[at + 1] as number) : 0), side))
  into[n++] = mix(SEEDS[79] as number, mix(head < 0 ? 0 : (features.reporting[head] as number), mix(relation, side)))
  return n
}

/** Of the distance from the cue, and of what the cue and its own neighbours are. */
export const distanceGroup = (view: RoleView, side: number, far: number, into: Uint32Array, from: number): number => {
  const { cueTag, cueLemma, cueWhole, cueGroup, cueKind, after, before } = view
  const afterSide = mix(after, side)
  let n = from
  into[n++] = mix(SEEDS[2] as number, far)
  into[n++] = mix(SEEDS[3] as number, mix(far, cueTag))
  into[n++] = mix(SEEDS[4] as number, mix(far, cueLemma))
  into[n++] = mix(SEEDS[29] as number, mix(cueWhole, mix(side, 7)))
  into[n++] = mix(SEEDS[33] as number, mix(afterSide, cueLemma))
  into[n++] = mix(SEEDS[34] as number, mix(mix(before, side), cueLemma))
  into[n++] = mix(SEEDS[35] as number, mix(afterSide, far))
  into[n++] = mix(SEEDS[68] as number, mix(cueGroup, far))
  into[n++] = mix(SEEDS[72] as number, mix(cueGroup, mix(afterSide, far)))
  into[n++] = mix(SEEDS[73] as number, mix(cueKind, far))
  into[n++] = mix(SEEDS[77] as number, mix(cueKind, mix(afterSide, far)))
  return n
}

/** Of what stands between the token and the cue, of sentences and quotations. */
export const stretchGroup = (view: RoleView, at: number, side: number, far: number, into: Uint32Array, from: number): number => {
  const { first, features, setting, cueTag, cueLemma, cueWhole, cueGroup, cueKind, cueRelation } = view
  const i = at - first
  const sentence = sentenceStep(view, at)
  const quote = quoteIn(view, at)
  const marks = view.marks[i] as number
  const others = view.others[i] as number
  const between = betweenAt(view, i)
  const betweenSide = mix(between, side)
  let n = from
  into[n++] = mix(SEEDS[5] as number, mix(side, sentence))
  into[n++] = mix(SEEDS[6] as number, mix(sentence, mix(quote, features.quoteLength[at] as number)))
  into[n++] = mix(SEEDS[7] as number, mix(side, mix(sentence, mix(quote, marks))))
  into[n++] = mix(SEEDS[19] as number, betweenSide)
  into[n++] = mix(SEEDS[21] as number, mix(between, mix(cueTag, side)))
  into[n++] = mix(SEEDS[23] as number, mix(marks, mix(quote, side)))
  into[n++] = mix(SEEDS[24] as number, mix(mix(marks, quote), mix(side, setting)))
  into[n++] = mix(SEEDS[25] as number, mix(setting, mix(far, quote)))
  into[n++] = mix(SEEDS[26] as number, mix(setting, mix(side, sentence)))
  into[n++] = mix(SEEDS[27] as number, mix(setting, mix(side, between)))
  into[n++] = mix(SEEDS[28] as number, mix(others, mix(side, sentence)))
  into[n++] = mix(SEEDS[30] as number, mix(cueLemma, mix(side, between)))
  into[n++] = mix(SEEDS[32] as number, mix(cueLemma, mix(quote, side)))
  into[n++] = mix(SEEDS[61] as number, mix(mix(cueTag, cueRelation), mix(far, between)))
  into[n++] = mix(SEEDS[62] as number, mix(mix(cueWhole, far), between))
  into[n++] = mix(SEEDS[70] as number, mix(cueGroup, betweenSide))
  into[n++] = mix(SEEDS[75] as number, mix(cueKind, betweenSide))
  into[n++] = mix(SEEDS[78] as number, mix(cueKind, mix(quote, setting)))
  return n
}

/** Of the token's part of speech, given the cue. */
export const tagGroup = (
  { cueLemma, cueGroup, cueKind }: RoleView,
  tag: number,
  side: number,
  into: Uint32Array,
  from: number,
): number => {
  const tagSide = mix(tag, side)
  let n = from
  into[n++] = mix(SEEDS[31] as number, mix(cueLemma, tagSide))
  into[n++] = mix(SEEDS[71] as number, mix(cueGroup, tagSide))
  into[n++] = mix(SEEDS[76] as number, mix(cueKind, tagSide))
  return n
}

/** Of how the token hangs from the cue. */
export const hangGroup = (view: RoleView, hang: number, side: number, into: Uint32Array, from: number): number => {
  const { cueTag, cueLemma, cueGroup, cueKind, cueRelation } = view
  const hangSide = mix(hang, side)
  let n = from
  into[n++] = mix(SEEDS[36] as number, hangSide)
  into[n++] = mix(SEEDS[38] as number, mix(hang, mix(cueTag, side)))
  into[n++] = mix(SEEDS[39] as number, mix(hang, cueLemma))
  into[n++] = mix(SEEDS[43] as number, mix(hang, mix(cueRelation, cueTag)))
  into[n++] = mix(SEEDS[69] as number, mix(cueGroup, hangSide))
  into[n++] = mix(SEEDS[74] as number, mix(cueKind, hangSide))
  return n
}

/** Of this token and this cue, and of nothing less. */
export const tokenGroup = (view: RoleView, at: number, side: number, far: number, into: Uint32Array, from: number): number => {
  const { first, last, cueFirst, cueLast, syntax, features, cues, hangs, cueLemma } = view
  const { lower, pos } = features
  const i = at - first
  const word = lower[at] as number
  const before = at > first ? (lower[at - 1] as number) : EDGE
  const after = at + 1 < last ? (lower[at + 1] as number) : EDGE
  const tag = pos[at] as number
  const quote = quoteIn(view, at)
  const group = syntax.groups[at] as number
  const relation = syntax.relations[at] as number
  const head = syntax.heads[at] as number
  const hang = hangs[i] as number
  const between = betweenAt(view, i)
  const relationSide = mix(relation, side)
  const tagFar = mix(tag, far)
  const starts = syntax.sentences[syntax.sentenceOf[at] as number]?.first === at ? 1 : 0
  const headIs = head < 0 ? 0 : head < first || head >= last ? 1 : head >= cueFirst && head < cueLast ? 2 : cues[head] ? 3 : 4
  let n = from
  into[n++] = mix(SEEDS[9] as number, mix(word, far))
  into[n++] = mix(SEEDS[10] as number, tagFar)
  into[n++] = mix(SEEDS[20] as number, mix(between, mix(tag, side)))
  into[n++] = mix(SEEDS[22] as number, mix(view.commas[i] as number, mix(far, tag)))
  into[n++] = mix(SEEDS[37] as number, mix(hang, tag))
  into[n++] = mix(SEEDS[40] as number, mix(hang, relationSide))
  into[n++] = mix(SEEDS[41] as number, mix(hang, mix(far, quote)))
  into[n++] = mix(SEEDS[42] as number, mix(hang, mix(between, side)))
  into[n++] = mix(SEEDS[44] as number, mix(hang, at > first ? (hangs[i - 1] as number) : 99))
  into[n++] = mix(SEEDS[45] as number, mix(hang, at + 1 < last ? (hangs[i + 1] as number) : 99))
  into[n++] = mix(SEEDS[48] as number, mix(headIs, relationSide))
  into[n++] = mix(SEEDS[51] as number, mix(mix(quoteIn(view, at - 1), quote), tagFar))
  into[n++] = mix(SEEDS[53] as number, mix(features.lemma[at] as number, mix(cueLemma, side)))
  into[n++] = mix(SEEDS[54] as number, mix(starts, mix(side, sentenceStep(view, at))))
  into[n++] = mix(SEEDS[56] as number, mix(mix(word, after), mix(far, 3)))
  into[n++] = mix(SEEDS[57] as number, mix(mix(before, tag), mix(far, 5)))
  into[n++] = mix(SEEDS[60] as number, mix(side === 2 || view.others[i] ? 1 : 0, mix(tag, mix(hang, side))))
  into[n++] = mix(SEEDS[64] as number, mix(group, far))
  into[n++] = mix(SEEDS[65] as number, mix(group, hang))
  return n
}

/** All features of one token, as training sees them. */
export const roleFeatures = (view: RoleView, at: number, into: Uint32Array, from: number): void => {
  const side = sideOf(view, at)
  const far = farOf(view, at)
  let n = wordGroup(view, at, side, into, from)
  n = distanceGroup(view, side, far, into, n)
  n = stretchGroup(view, at, side, far, into, n)
  n = tagGroup(view, view.features.pos[at] as number, side, into, n)
  n = hangGroup(view, view.hangs[at - view.first] as number, side, into, n)
  tokenGroup(view, at, side, far, into, n)
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
): Int32Array => {
  const { heads, relations } = syntax
  const { hangs, levels } = desk
  hangs.fill(0, 0, last - first)
  // By token of the window: how far above the cue the word stands, from 1; 0 for those that do not govern it.
  levels.fill(0, 0, last - first)
  let lowest = -1
  let above = heads[headOfCue] as number
  for (let level = 1; above >= 0 && level <= HIGHEST; level++) {
    if (level === 1) lowest = above
    if (above >= first && above < last && levels[above - first] === 0) levels[above - first] = level
    above = heads[above] as number
  }
  const ofCue = 20000 * (relations[headOfCue] as number)
  for (let at = first; at < last; at++) {
    if (at >= cueFirst && at < cueLast) {
      hangs[at - first] = 1
      continue
    }
    // Up until the cue, a word above it, or a word whose way is known: all on the way hang as that one does.
    let below = at
    let steps = 0
    let found = 0
    while (steps < LONGEST_WAY) {
      way[steps++] = below
      const up = heads[below] as number
      if (up < first || up >= last) break
      if (up >= cueFirst && up < cueLast) {
        found = 100 + (relations[below] as number) * 2 + (below < up ? 0 : 1)
        break
      }
      const level = levels[up - first] as number
      if (level > 0) {
        found = 1000 + (level - 1) * 200 + (relations[below] as number) * 2 + (lowest === up ? 0 : 1) + ofCue
        break
      }
      if (hangs[up - first] !== 0) {
        found = hangs[up - first] as number
        break
      }
      below = up
    }
    if (found === 0) found = levels[at - first] ? 499 + (levels[at - first] as number) : UNTIED
    for (let step = 0; step < steps; step++) hangs[(way[step] as number) - first] = found
  }
  for (let i = 0; i < last - first; i++) if (hangs[i] === UNTIED) hangs[i] = 0
  return hangs
}

/** How far above the cue words are told apart, and how many steps are taken towards them. */
const HIGHEST = 8
const LONGEST_WAY = 24
const way = new Int32Array(LONGEST_WAY)
/** Stands for 0 while the ways are found. */
const UNTIED = -1
