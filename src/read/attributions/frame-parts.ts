import type { Syntax } from '../syntax/syntax.ts'
import { ACL, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PROPN, SCONJ, SUBJECTS } from '../syntax/tags.ts'
import { PUNCT, VERB, type WordFeatures } from './word-features.ts'

/** Bits of the classes of reporting words by which words are given: saying, telling, writing; and by which they are denied. */
export const SAYING = 0b111111
export const DENYING = 0b1000000

/** In words. Longer sentences are no plain frames, and looking at them would take too long. */
export const LONGEST_SENTENCE = 160
export const LONGEST_SOURCE = 24
export const LONGEST_TAIL = 12

/** Without the marks at the end. */
export const bounds = (syntax: Syntax, first: number, to: number): { readonly first: number; readonly last: number } => {
  let last = to
  while (last > first && syntax.pos[last - 1] === PUNCT) last--
  return { first, last }
}

const isQuotationMark = (syntax: Syntax, at: number): boolean => /^["“”„«»]$|^['‘’`]{1,2}$/.test(syntax.words[at] as string)

/** Quoted words as such are left to the models; a few words quoted among others are not. */
export const quotedIn = (syntax: Syntax, first: number, last: number): boolean =>
  [first, last - 1].some((at) => (syntax.quotedBy[at] as number) >= 0 || isQuotationMark(syntax, at))

/** One past the quotation that a sentence opens with and that it holds whole; -1 where it opens with none, or another begins behind it. */
export const quotationEnd = (syntax: Syntax, first: number, last: number): number => {
  const quotation = syntax.quotedBy[first] as number
  if (quotation < 0 || syntax.quotations[quotation]?.start !== syntax.tokens.start[first]) return -1
  let end = first
  while (end < last && syntax.quotedBy[end] === quotation) end++
  if (end === last) return -1
  const sentence = syntax.sentenceOf[first] as number
  const next = syntax.sentences[sentence + 1]
  const goesOn = next?.paragraph === syntax.sentences[sentence]?.paragraph ? next?.first : undefined
  for (let at = end; at < last; at++) if ((syntax.quotedBy[at] as number) >= 0) return -1
  return goesOn !== undefined && (syntax.quotedBy[goesOn] as number) >= 0 ? -1 : end
}

const opensNoun = (pos: number | undefined): boolean => pos === DET || pos === NUM
/** A capital inside a sentence is a name's ("the United Nations"), and what stands between "two" and its noun no verb ("two aid workers"). */
export const isVerb = (syntax: Syntax, at: number): boolean =>
  (syntax.pos[at] === VERB || syntax.pos[at] === AUX) &&
  !(opensNoun(syntax.pos[at - 1]) && syntax.pos[at + 1] === NOUN) &&
  (syntax.sentenceOf[at - 1] !== syntax.sentenceOf[at] || !/^\p{Lu}/u.test(syntax.words[at] as string))

export const isComma = (syntax: Syntax, at: number): boolean => syntax.words[at] === ','

export const verbIn = (syntax: Syntax, first: number, last: number): number => {
  for (let at = first; at < last; at++) if (isVerb(syntax, at)) return at
  return -1
}

/** Where there is none, before `first`. */
export const commaBefore = (syntax: Syntax, first: number, from: number): number => {
  let at = from - 1
  while (at >= first && !isComma(syntax, at)) at--
  return at
}

export const commaBehind = (syntax: Syntax, from: number, last: number): number => {
  for (let at = from; at < last; at++) if (isComma(syntax, at)) return at
  return -1
}

/** "said", "told", "had confirmed": a finite verb by which words are given. */
export const reports = (syntax: Syntax, { reporting }: WordFeatures, at: number, classes: number): boolean =>
  syntax.pos[at] === VERB && ((reporting[at] as number) & classes) !== 0 && !(syntax.lower[at] as string).endsWith('ing')

/** "chemicals found in the river"; who "said" or "told" something is no such thing. */
export const tellsOfNoun = (syntax: Syntax, verb: number): boolean =>
  syntax.relations[verb] === ACL && syntax.pos[verb + 1] === ADP && !/^(?:say|tell)$/.test(syntax.lemmas[verb] as string)

/** The first of the auxiliaries before a verb, or the verb. */
export const auxiliaries = (syntax: Syntax, verb: number): number => {
  let at = verb
  while (syntax.pos[at - 1] === AUX) at--
  return at
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose', 'what'])

/** A nominal group: opens as one does, and has no verb but in a clause that tells of it ("a man who asked not to be named"). */
export const isNominal = (syntax: Syntax, first: number, last: number): boolean => {
  const pos = syntax.pos[first]
  if (first >= last || pos === ADP || pos === SCONJ || pos === CCONJ || pos === ADV || pos === PUNCT) return false
  if (RELATIVE.has(syntax.lower[first] as string) || RELATIVE.has(syntax.lower[last - 1] as string)) return false
  for (let at = first; at < last; at++) if (isQuotationMark(syntax, at) || /[()]/.test(syntax.words[at] as string)) return false
  // "intercepted radio traffic"
  const opens = syntax.pos[first] === VERB && (syntax.lower[first] as string).endsWith('ed') ? first + 1 : first
  const verb = verbIn(syntax, opens, last)
  if (verb < 0) return true
  // "residents interviewed by the paper", "deeds held at the registry"
  if (verb > first && syntax.pos[verb - 1] === NOUN && (syntax.lower[verb + 1] === 'by' || tellsOfNoun(syntax, verb)))
    return verbIn(syntax, verb + 1, last) < 0
  const relative = RELATIVE.has(syntax.lower[verb - 1] as string) ? verb - 1 : -1
  return (
    relative > first && (syntax.pos[relative - 1] === NOUN || syntax.pos[relative - 1] === PROPN || isComma(syntax, relative - 1))
  )
}

/** The noun or name that carries a nominal group: the last before "of", a comma or "who"; -1 where there is none. */
export const headOf = (syntax: Syntax, first: number, last: number): number => {
  let head = -1
  for (let at = first; at < last; at++) {
    const pos = syntax.pos[at]
    if (head >= 0 && (pos === ADP || isComma(syntax, at) || syntax.lower[at] === 'who')) break
    if (pos === NOUN || pos === PROPN) head = at
  }
  return head
}

const isName = (syntax: Syntax, first: number, last: number): boolean => {
  let capital = false
  for (let at = first; at < last; at++) {
    const pos = syntax.pos[at]
    if (pos === PROPN) capital = true
    else if (pos !== NOUN && pos !== PUNCT && pos !== PART) return false
  }
  return capital
}

/** "the mayor of Velm, Ilka Brandt" and "Ilka Brandt, the mayor of Velm": one of two groups names whom the other tells of. */
export const isApposed = (syntax: Syntax, first: number, comma: number, last: number): boolean =>
  isNominal(syntax, first, comma) &&
  (isName(syntax, comma + 1, last)
    ? syntax.pos[first] === DET && !isName(syntax, first + 1, comma)
    : isName(syntax, first, comma) && (syntax.pos[comma + 1] === DET || syntax.pos[comma + 1] === NOUN))

/** Where the subject before a cue ends, without what stands between commas unless it tells who that is; -1 where there is none. */
export const subjectEnd = (syntax: Syntax, open: number, cue: number): number => {
  let end = cue
  while (end > open && syntax.pos[end - 1] === ADV) end--
  if (!isComma(syntax, end - 1)) return commaBehind(syntax, open, end) < 0 && isNominal(syntax, open, end) ? end : -1
  const comma = commaBehind(syntax, open, end - 1)
  if (comma < 0 || !isNominal(syntax, open, comma)) return -1
  return tellsWho(syntax, comma + 1) || isApposed(syntax, open, comma, end - 1) ? end - 1 : comma
}

const tellsWho = (syntax: Syntax, at: number): boolean => RELATIVE.has(syntax.lower[at] as string)

/** "according to" at a word. */
export const isAccordingTo = (syntax: Syntax, at: number): boolean =>
  syntax.lower[at] === 'according' && syntax.lower[at + 1] === 'to'

/** "an interview published on Tuesday" */
const isReduced = (syntax: Syntax, at: number): boolean =>
  tellsOfNoun(syntax, at) && (syntax.lower[at] as string).endsWith('ed') && syntax.pos[at - 1] === NOUN

/** "who asked not to be named": says nothing of what is told. */
export const asksToBeNameless = ({ lower, lemmas }: Syntax, at: number): boolean =>
  /^(?:ask|request|wish|want|prefer|insist|decline)$/.test(lemmas[at] as string) &&
  /^(?:not to be (?:named|identified|quoted)|to (?:remain|stay|be) (?:anonymous|named|identified)|to be (?:named|identified))/.test(
    lower.slice(at + 1, at + 6).join(' '),
  )

/** Behind the words: "told reporters on Monday", "said in a statement". */
export const isTail = (syntax: Syntax, first: number, last: number): boolean => {
  if (last - first > LONGEST_TAIL) return false
  for (let at = first; at < last; at++)
    if ((isVerb(syntax, at) && !isReduced(syntax, at)) || isComma(syntax, at) || syntax.pos[at] === SCONJ) return false
  return true
}

/**
 * Words that may stand for themselves: a part between commas opens as a clause does, and has a verb behind its first word; or the subject is
 * parted from its verb by an aside, "Nine people, two of them children, drowned".
 */
export const isClause = (syntax: Syntax, first: number, last: number): boolean => {
  let begin = first
  for (let at = first; at <= last; at++) {
    if (at < last && !isComma(syntax, at)) continue
    if (begin > first && isVerb(syntax, begin) && opensClause(syntax, first) && !(syntax.lower[begin] as string).endsWith('ing'))
      return true
    if (syntax.pos[begin] === CCONJ) begin++
    const free = syntax.pos[begin] !== ADP || subjectIn(syntax, begin, at)
    if (free && opensClause(syntax, begin) && verbIn(syntax, begin + 1, at) >= 0) return true
    begin = at + 1
  }
  return false
}

const subjectIn = (syntax: Syntax, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (SUBJECTS.has(syntax.relations[at] as number)) return true
  return false
}

const opensClause = (syntax: Syntax, at: number): boolean =>
  syntax.pos[at] !== SCONJ &&
  syntax.pos[at] !== VERB &&
  !SUBORDINATE.has(syntax.lower[at] as string) &&
  !RELATIVE.has(syntax.lower[at] as string)

const SUBORDINATE = new Set([
  'when',
  'where',
  'while',
  'as',
  'after',
  'before',
  'if',
  'because',
  'since',
  'until',
  'once',
  'although',
  'though',
  'asked',
])
