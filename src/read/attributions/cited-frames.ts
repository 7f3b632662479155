import type { Syntax } from '../syntax/syntax.ts'
import { PROPN } from '../syntax/tags.ts'
import type { TokenRange } from './find-roles.ts'
import {
  auxiliaries,
  bounds,
  commaBefore,
  commaBehind,
  headOf,
  isApposed,
  isClause,
  isComma,
  isNominal,
  isTail,
  LONGEST_SENTENCE,
  LONGEST_SOURCE,
  quotationEnd,
  quotedIn,
  reports,
  SAYING,
  subjectEnd,
} from './frame-parts.ts'
import { contentEnd, type Framed, framed, leading, plainFrame, plainly } from './plain-frames.ts'
import type { WordFeatures } from './word-features.ts'

interface Account {
  readonly cue: { readonly first: number; readonly last: number }
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}

/** What one says on the word of another: the account passed on lies within the one that passes it on. */
export interface Cited {
  /** null where nobody is said to pass it on. */
  readonly outer: Account | null
  readonly inner: Account
}

/**
 * Who cites whom in plain frames: "The Post reported, citing two clerks, that ...", "..., the Post reported, quoting police",
 * "Citing the ministry, the Post said that ...", "The Post quoted a carter as saying that ...". Whoever is cited speaks; reasons that are
 * cited ("citing low rainfall") are nobody.
 *
 * @param voice whether a noun, in its dictionary form, stands for somebody or something that can be cited.
 * @returns in text order, one a sentence at most. Cost: linear.
 */
export const citedFrames = (syntax: Syntax, features: WordFeatures, voice: (lemma: string) => boolean): Cited[] =>
  syntax.sentences.flatMap((sentence) => {
    const { first, last } = bounds(syntax, sentence.first, sentence.last)
    if (last - first < 6 || last - first > LONGEST_SENTENCE) return []
    const quoted = quotedIn(syntax, first, last)
    for (let at = first; at < last; at++) {
      if ((syntax.quotedBy[at] as number) >= 0) continue
      const word = syntax.lower[at]
      const found =
        !quoted && (word === 'citing' || word === 'quoting')
          ? citing(syntax, features, voice, first, last, at)
          : word === 'quoted' || word === 'cited'
            ? quotedAsSaying(syntax, first, last, at)
            : null
      if (found) return [found]
    }
    return []
  })

/** "..., citing two clerks, ..." with what is reported before or behind it. */
const citing = (
  syntax: Syntax,
  features: WordFeatures,
  voice: (lemma: string) => boolean,
  first: number,
  last: number,
  at: number,
): Cited | null => {
  if (at > first && !isComma(syntax, at - 1)) return null
  const end = citedEnd(syntax, at + 1, last)
  if (!isVoice(syntax, voice, at + 1, end)) return null
  const told =
    at === first
      ? (plainFrame(syntax, features, end + 1, last) ?? plainly(syntax, features, end + 1, last))
      : end === last
        ? (plainFrame(syntax, features, first, at - 1) ?? plainly(syntax, features, first, at - 1))
        : (split(syntax, features, first, at - 1, end + 1, last) ?? leading(syntax, features, first, last))
  if (!told) return null
  const { source, content } = told.roles
  if (source.some((range) => range[1] > at && range[0] < end) || content.some((range) => range[1] > at && range[0] < end))
    return null
  const cue = { first: at, last: at + 1 }
  return {
    outer: { cue: told.cue, source, content: [...content, [at, end]] },
    inner: { cue, source: [[at + 1, end]], content },
  }
}

/** Where whoever is cited ends: at the comma, or at the next where that tells who it is. */
const citedEnd = (syntax: Syntax, first: number, last: number): number => {
  const comma = commaBehind(syntax, first, last)
  if (comma < 0) return last
  const close = commaBehind(syntax, comma + 1, last)
  const further = close < 0 ? last : close
  return isApposed(syntax, first, comma, further) ? further : comma
}

/** The words name somebody, or are for people, a body, a medium or a paper. */
const isVoice = (syntax: Syntax, voice: (lemma: string) => boolean, first: number, last: number): boolean => {
  const head = headOf(syntax, first, last)
  return head >= 0 && isNominal(syntax, first, last) && (syntax.pos[head] === PROPN || voice(syntax.lemmas[head] as string))
}

/** "The Post reported on Monday" before, "that the weir had burst" behind. */
const split = (syntax: Syntax, features: WordFeatures, first: number, end: number, from: number, last: number): Framed | null => {
  for (let verb = first + 1; verb < end; verb++) {
    if (!reports(syntax, features, verb, SAYING) || !isTail(syntax, verb + 1, end)) continue
    const cue = auxiliaries(syntax, verb)
    const subject = subjectEnd(syntax, first, cue)
    if (subject >= 0 && isClause(syntax, syntax.lower[from] === 'that' ? from + 1 : from, last))
      return framed([cue, verb + 1], [first, subject], [[from, contentEnd(syntax, from, last, verb)]])
  }
  return null
}

/** "The Post quoted a carter as saying that ...", "A carter was quoted as saying: ...", and both behind the words. */
const quotedAsSaying = (syntax: Syntax, first: number, last: number, at: number): Cited | null => {
  let as = at + 1
  while (as + 1 < last && as - at < LONGEST_SOURCE && !(syntax.lower[as] === 'as' && syntax.lower[as + 1] === 'saying')) as++
  if (syntax.lower[as + 1] !== 'saying') return null
  const cue = auxiliaries(syntax, at)
  const told = isTail(syntax, as + 2, last) ? before(syntax, first, cue) : behind(syntax, first, cue, as + 2, last)
  if (!told) return null
  const { subject, content } = told
  if (cue < at) return { outer: null, inner: { cue: { first: cue, last: as + 2 }, source: [subject], content: [content] } }
  if (!isNominal(syntax, at + 1, as)) return null
  return {
    outer: { cue: { first: at, last: at + 1 }, source: [subject], content: [content, [at + 1, as + 2]] },
    inner: { cue: { first: as, last: as + 2 }, source: [[at + 1, as]], content: [content] },
  }
}

interface Told {
  readonly subject: TokenRange
  readonly content: TokenRange
}

/** The words stand before, quoted or with a comma. */
const before = (syntax: Syntax, first: number, cue: number): Told | null => {
  const quotation = quotationEnd(syntax, first, cue)
  const comma = quotation < 0 ? commaBefore(syntax, first, cue) : quotation
  if (comma <= first || (quotation < 0 && ((syntax.quotedBy[first] as number) >= 0 || !isClause(syntax, first, comma)))) return null
  const begin = isComma(syntax, comma) ? comma + 1 : comma
  return isNominal(syntax, begin, cue) ? { subject: [begin, cue], content: [first, comma] } : null
}

/** The words stand behind, with "that" or a colon. */
const behind = (syntax: Syntax, first: number, cue: number, from: number, last: number): Told | null => {
  const end = subjectEnd(syntax, first, cue)
  let begin = from
  while (begin < last && (syntax.words[begin] === ':' || isComma(syntax, begin))) begin++
  return end < 0 || begin >= last ? null : { subject: [first, end], content: [begin, contentEnd(syntax, begin, last)] }
}
