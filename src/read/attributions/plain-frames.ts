import type { Syntax } from '../syntax/syntax.ts'
import { ADP, ADV, CCONJ, CONJ, DET, PART, PRON, PROPN, SCONJ } from '../syntax/tags.ts'
import type { Cue } from './find-cues.ts'
import type { Roles, TokenRange } from './find-roles.ts'
import {
  auxiliaries,
  bounds,
  commaBefore,
  commaBehind,
  DENYING,
  isAccordingTo,
  isApposed,
  isClause,
  isComma,
  isNominal,
  isTail,
  LONGEST_SENTENCE,
  LONGEST_SOURCE,
  LONGEST_TAIL,
  quotationEnd,
  quotedIn,
  reports,
  SAYING,
  subjectEnd,
  tellsOfNoun,
  verbIn,
} from './frame-parts.ts'
import type { WordFeatures } from './word-features.ts'

/** What such a reading is worth beside the models' own. */
const SURE = 0.9

/** An attribution that its sentence's frame gives. */
export interface Framed {
  readonly cue: Cue
  readonly roles: Roles
}

/**
 * Attributions that the plain frames of news prose give: "The weir burst, said Ilka Brandt, a carter", "The weir burst, the carter
 * Ilka Brandt told reporters on Monday", "The Post, quoting a carter, confirmed on Monday that the weir burst", "According to a carter, the
 * weir burst". One a sentence at most; quoted words are left to the models.
 *
 * @returns in text order. Cost: linear.
 */
export const plainFrames = (syntax: Syntax, features: WordFeatures): Framed[] =>
  syntax.sentences.flatMap((sentence) => {
    const { first, last } = bounds(syntax, sentence.first, sentence.last)
    if (last - first < 4 || last - first > LONGEST_SENTENCE) return []
    const found = quotedIn(syntax, first, last)
      ? behindQuotation(syntax, features, first, last)
      : plainFrame(syntax, features, first, last)
    return found ? [found] : []
  })

/**
 * Attributions of sentences that the models found nobody speak in, though they open with "A carter said ...", without a "that".
 * @param spoken whether an attribution was found in a sentence. Cost: linear.
 */
export const overlooked = (syntax: Syntax, features: WordFeatures, spoken: (sentence: number) => boolean): Framed[] =>
  syntax.sentences.flatMap((sentence, number) => {
    const { first, last } = bounds(syntax, sentence.first, sentence.last)
    if (spoken(number) || last - first < 4 || last - first > LONGEST_SENTENCE || quotedIn(syntax, first, last)) return []
    const found = plainly(syntax, features, first, last)
    return found ? [found] : []
  })

/** The frame of a stretch of a sentence; null where it has none. */
export const plainFrame = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null =>
  trailing(syntax, features, first, last) ??
  leading(syntax, features, first, last) ??
  accordingFirst(syntax, first, last) ??
  accordingLast(syntax, first, last) ??
  asSaid(syntax, features, first, last) ??
  beforeTurn(syntax, features, first, last)

/** "..., a carter said, but the army denied it": what stands before the turn. */
const beforeTurn = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null => {
  for (let at = last - 2; at > first + 4; at--) {
    if (!isComma(syntax, at) || !TURNS_OR_GOES_ON.has(syntax.lower[at + 1] as string)) continue
    const found = trailing(syntax, features, first, at) ?? accordingLast(syntax, first, at)
    if (found) return found
  }
  return null
}

export const framed = (cue: TokenRange, source: TokenRange, content: TokenRange[]): Framed => ({
  cue: { first: cue[0], last: cue[1], likelihood: SURE, asUnquoted: false },
  roles: {
    source: [source],
    content,
    pieces: content.map(() => SURE),
    sourceLikelihood: SURE,
    contentLikelihood: SURE,
  },
})

/** "..., a carter said on Monday" and "..., said a carter": the cue stands behind a comma, the words before it. */
const trailing = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null => {
  for (let verb = last - 1; verb > first + 2 && last - verb <= LONGEST_SOURCE; verb--) {
    if (!reports(syntax, features, verb, SAYING) || tellsOfNoun(syntax, verb)) continue
    if (isComma(syntax, verb - 1) && isClause(syntax, first, verb - 1) && opensGroup(syntax, verb + 1, last))
      return framed([verb, verb + 1], [verb + 1, withoutDay(syntax, verb + 1, last)], [[first, verb - 1]])
    if (!isTail(syntax, verb + 1, last)) continue
    const cue = auxiliaries(syntax, verb)
    const comma = sourceBefore(syntax, first, cue)
    if (comma !== null && isClause(syntax, first, comma))
      return framed([cue, verb + 1], [comma + 1, isComma(syntax, cue - 1) ? cue - 1 : cue], [[first, comma]])
  }
  return null
}

/** “...,” a carter told reporters on Tuesday. “...,” said a carter. The whole quotation, where no other goes on with it. */
const behindQuotation = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null => {
  let begin = quotationEnd(syntax, first, last)
  if (begin < 0) return null
  const content: TokenRange[] = [[first, begin]]
  if (isComma(syntax, begin)) begin++
  for (let verb = last - 1; verb >= begin && last - verb <= LONGEST_SOURCE; verb--) {
    if (!reports(syntax, features, verb, SAYING)) continue
    if (verb === begin)
      return opensGroup(syntax, verb + 1, last)
        ? framed([verb, verb + 1], [verb + 1, withoutDay(syntax, verb + 1, last)], content)
        : null
    const cue = auxiliaries(syntax, verb)
    if (isTail(syntax, verb + 1, last) && groupOf(syntax, begin, cue)) return framed([cue, verb + 1], [begin, cue], content)
  }
  return null
}

/** A nominal group, or two of which one tells who the other is. */
const groupOf = (syntax: Syntax, first: number, last: number): boolean => {
  const comma = commaBehind(syntax, first, last)
  return comma < 0 ? isNominal(syntax, first, last) : isApposed(syntax, first, comma, isComma(syntax, last - 1) ? last - 1 : last)
}

const opensGroup = (syntax: Syntax, first: number, last: number): boolean => {
  const pos = syntax.pos[first]
  return first < last && pos !== PRON && pos !== PART && isNominal(syntax, first, last)
}

/** "said a carter on Monday": the day tells of the saying. */
const withoutDay = (syntax: Syntax, first: number, last: number): number =>
  last - 2 > first && syntax.pos[last - 2] === ADP && /day$/.test(syntax.lower[last - 1] as string) ? last - 2 : last

/** The comma before the source that ends where a cue begins; null where what stands there is none. */
const sourceBefore = (syntax: Syntax, first: number, cue: number): number | null => {
  // ", the carter, said": a comma closes what is said of the source.
  const end = isComma(syntax, cue - 1) ? cue - 1 : cue
  const comma = commaBefore(syntax, first, end)
  if (comma <= first || !isNominal(syntax, comma + 1, end)) return null
  const further = commaBefore(syntax, first, comma)
  const apposed = further > first && isApposed(syntax, further + 1, comma, end)
  if (!apposed && end !== cue) return null
  const found = apposed ? further : comma
  return cue - found > LONGEST_SOURCE ? null : found
}

/** "The Post reported the weir had burst": without a "that". */
export const plainly = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null => {
  for (let verb = first + 1; verb < Math.min(last - 2, first + LONGEST_SOURCE); verb++) {
    if (!reports(syntax, features, verb, SAYING)) continue
    const cue = auxiliaries(syntax, verb)
    const end = subjectEnd(syntax, first, cue)
    if (end >= 0 && syntax.pos[verb + 1] !== ADP && isClause(syntax, verb + 1, last))
      return framed([cue, verb + 1], [first, end], [[verb + 1, contentEnd(syntax, verb + 1, last, verb)]])
  }
  return null
}

/** Words that a clause with "that" may follow: of saying, denying, complaining, warning, promising, predicting. */
const PUTTING = SAYING | DENYING | (1 << 8) | (1 << 12) | (1 << 13) | (1 << 14)

/** "A carter said on Monday that ...": the subject opens the sentence, "that" follows. */
export const leading = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null => {
  let open = first
  if (syntax.pos[first] === ADP || syntax.pos[first] === ADV) {
    const comma = commaBehind(syntax, first, Math.min(last, first + 8))
    if (comma < 0 || verbIn(syntax, first, comma) >= 0) return null
    open = comma + 1
  }
  for (let verb = open + 1; verb < Math.min(last, open + LONGEST_SOURCE); verb++) {
    if (!reports(syntax, features, verb, PUTTING)) continue
    const cue = auxiliaries(syntax, verb)
    const sourceEnd = subjectEnd(syntax, open, cue)
    const that = sourceEnd < 0 ? -1 : thatBehind(syntax, verb + 1, last)
    if (that >= 0) return framed([cue, verb + 1], [open, sourceEnd], [[that, contentEnd(syntax, that, last, verb)]])
  }
  return null
}

/** "that" behind a cue and whatever tells when, where or to whom; -1 where no clause follows. */
const thatBehind = (syntax: Syntax, first: number, last: number): number => {
  let that = first
  while (that < last && that - first < LONGEST_TAIL && syntax.lower[that] !== 'that') that++
  if (syntax.lower[that] !== 'that' || !isTail(syntax, first, that) || verbIn(syntax, that + 1, last) < 0) return -1
  // "rejected that argument"
  const next = syntax.pos[that + 1]
  const joins = that > first || syntax.pos[that] === SCONJ || next === DET || next === PRON || next === PROPN
  return joins ? that : -1
}

const TURNS = new Set(['but', 'while', 'although', 'though', 'adding', 'whereas'])
const TURNS_OR_GOES_ON = new Set([...TURNS, 'and', 'after', 'as', 'before', 'who', 'saying', 'calling', 'citing', 'quoting'])

/** At a comma: ", but the army denied it", where a subject with its own word of saying or denying follows. */
export const othersTurn = (syntax: Syntax, features: WordFeatures, comma: number, last: number): boolean => {
  if (!isComma(syntax, comma) || !TURNS.has(syntax.lower[comma + 1] as string)) return false
  const first = comma + 2
  for (let verb = first + 1; verb < Math.min(last, first + LONGEST_SOURCE); verb++)
    if (reports(syntax, features, verb, SAYING | DENYING)) return subjectEnd(syntax, first, auxiliaries(syntax, verb)) >= 0
  return false
}

/** Where the sentence turns to something else: ", but the army denied it", or back to whoever speaks: "and warned of ...". */
export const contentEnd = (syntax: Syntax, first: number, last: number, cue = -1): number => {
  for (let at = first; at + 2 < last; at++) {
    if (isComma(syntax, at) && TURNS.has(syntax.lower[at + 1] as string)) return at
    if (cue >= 0 && syntax.heads[at] === cue && syntax.relations[at] === CONJ) {
      let end = at
      while (end > first && syntax.pos[end] !== CCONJ) end--
      // "... and that it would not comment" goes on.
      if (end > first + 1 && syntax.lower[end + 1] !== 'that') return isComma(syntax, end - 1) ? end - 1 : end
    }
  }
  return last
}

/** "As a carter said on Monday, the weir had burst". */
const asSaid = (syntax: Syntax, features: WordFeatures, first: number, last: number): Framed | null => {
  if (syntax.lower[first] !== 'as') return null
  const comma = commaBehind(syntax, first + 2, last)
  if (comma < 0 || comma - first > LONGEST_SOURCE) return null
  for (let verb = first + 2; verb < comma; verb++) {
    if (!reports(syntax, features, verb, SAYING) || !isTail(syntax, verb + 1, comma)) continue
    const cue = auxiliaries(syntax, verb)
    if (isNominal(syntax, first + 1, cue) && isClause(syntax, comma + 1, last))
      return framed([cue, verb + 1], [first + 1, cue], [[comma + 1, contentEnd(syntax, comma + 1, last)]])
  }
  return null
}

/** "According to a carter, ..." */
const accordingFirst = (syntax: Syntax, first: number, last: number): Framed | null => {
  if (!isAccordingTo(syntax, first)) return null
  const comma = commaBehind(syntax, first, last)
  if (comma < 0 || comma - first > LONGEST_SOURCE) return null
  const close = commaBehind(syntax, comma + 1, last)
  const end = close >= 0 && isApposed(syntax, first + 2, comma, close) ? close : comma
  if (!isClause(syntax, end + 1, last)) return null
  return framed([first, first + 2], [first + 2, end], [[end + 1, contentEnd(syntax, end + 1, last)]])
}

/** "..., according to a carter". */
const accordingLast = (syntax: Syntax, first: number, last: number): Framed | null => {
  for (let at = last - 2; at > first + 2 && last - at <= LONGEST_SOURCE; at--)
    if (isAccordingTo(syntax, at) && isComma(syntax, at - 1) && isClause(syntax, first, at - 1) && isNominal(syntax, at + 2, last))
      return framed([at, at + 2], [at + 2, last], [[first, at - 1]])
  return null
}
