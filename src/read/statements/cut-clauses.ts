import { ADP, ADV, AUX, CCONJ, DET, PART, PRON, PUNCT, SCONJ, VERB } from '../syntax/tags.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import type { AccessLexicon } from './lexicons.ts'
import { isTensed, verbGroup } from './verb-group.ts'

/** Tokens from `first` to `end` (exclusive). */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** Words after which a clause depends on the one beside it too much to stand alone. */
const BOUND = new Set(['if', 'unless', 'whether', 'lest', 'so', 'that', 'than', 'provided', 'once'])
const LOOSE = new Set([
  'because',
  'while',
  'although',
  'though',
  'after',
  'before',
  'when',
  'since',
  'until',
  'as',
  'whereas',
  'whilst',
  'where',
])
const QUOTES = /^["“”‘’'«»]$/
const DASHES = /^[—–:]$|^-{2,}$/

/**
 * Cuts a run of tokens of one sentence into clauses that each state something: at semicolons, between coordinated clauses with
 * subjects of their own, before and after clauses of time, cause and contrast, and behind "we learned that".
 *
 * @returns ranges in order that together hold every token.
 * Cost: linear for sentences of usual length; each boundary looks at most sixteen tokens ahead.
 */
export const cutClauses = (grammar: Grammar, range: TokenRange, access: AccessLexicon): readonly TokenRange[] => {
  const { syntax } = grammar
  const found: TokenRange[] = []
  let first = range.first
  const cut = (at: number): void => {
    if (at > first) found.push({ first, end: at })
    first = at
  }
  let complete = false
  for (let at = range.first; at < range.end; at++) {
    const word = syntax.lower[at] as string
    const tag = syntax.pos[at] as number
    if (tag === VERB || tag === AUX) {
      if (
        !complete &&
        (tag === AUX ? word !== 'be' && word !== 'being' && word !== 'been' : isTensed(grammar, verbGroup(grammar, at)))
      )
        complete = true
      const behind = behindKnowing(grammar, at, first, range.end, access)
      if (behind > 0) {
        cut(behind)
        complete = false
        at = behind - 1
      }
      continue
    }
    if (at === range.first || !complete || at + 1 >= range.end) continue
    if (word === ';') cut(at + 1)
    else if (DASHES.test(word) && clauseStarts(grammar, at + 1, range.end) >= 0) cut(at + 1)
    else if (word === ',' && mayCutAtComma(grammar, at, first, range.end)) cut(at + 1)
    else if (
      tag === CCONJ &&
      (word === 'and' || word === 'but' || word === 'yet' || word === 'or') &&
      clauseStarts(grammar, syntax.lower[at + 1] === 'that' ? at + 2 : at + 1, range.end) >= 0 &&
      !openCondition(grammar, first, at)
    )
      cut(at)
    else if (
      LOOSE.has(word) &&
      (tag === SCONJ || tag === ADP || tag === ADV) &&
      standsLoose(grammar, at) &&
      !hangs(grammar, at) &&
      clauseStarts(grammar, at + 1, range.end) >= 0
    )
      cut(at)
    else continue
    complete = false
  }
  if (first < range.end) found.push({ first, end: range.end })
  return found
}

const mayCutAtComma = (grammar: Grammar, comma: number, first: number, end: number): boolean => {
  const { syntax } = grammar
  let next = comma + 1
  while (next < end && QUOTES.test(syntax.lower[next] as string)) next++
  if (next >= end) return false
  const word = syntax.lower[next] as string
  if (BOUND.has(word) && word !== 'so') return false
  if (openCondition(grammar, first, comma)) return false
  if (syntax.pos[next] === CCONJ || LOOSE.has(word) || word === 'so') return clauseStarts(grammar, next + 1, end) >= 0
  return clauseStarts(grammar, next, end) >= 0
}

/** "If they come, we will fight": the condition and what hangs on it are one statement. */
const openCondition = (grammar: Grammar, first: number, comma: number): boolean => {
  const { syntax } = grammar
  for (let at = first; at < Math.min(comma, first + 3); at++) {
    const word = syntax.lower[at] as string
    if (word === 'if' || word === 'unless' || word === 'whether' || word === 'had' || word === 'provided' || word === 'should')
      return at - first < 2
  }
  return false
}

/** "before it burned down", "an hour before the weir burst": only tells when, and of what. */
const hangs = ({ syntax }: Grammar, at: number): boolean =>
  (syntax.pos[at + 1] === PRON && PERSONAL.has(syntax.lower[at + 1] as string)) ||
  (/^(?:before|after)$/.test(syntax.lower[at] as string) && MEASURES.test(syntax.lower[at - 1] as string))

const PERSONAL = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they'])
const MEASURES = /^(?:seconds?|moments?|minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|long|just|right|immediately)$/

const standsLoose = (grammar: Grammar, at: number): boolean => {
  const before = grammar.syntax.pos[at - 1]
  const word = grammar.syntax.lower[at] as string
  if (word === 'where' || word === 'when') return before !== VERB && before !== ADP && word !== 'where'
  if (word === 'as') return before !== ADV || grammar.syntax.lower[at - 1] !== 'as'
  return true
}

/**
 * The finite verb of a clause that begins here with a subject of its own, or -1.
 */
export const clauseStarts = (grammar: Grammar, from: number, end: number): number => {
  const { syntax } = grammar
  let subject = false
  let governed = false
  for (let at = from; at < Math.min(end, from + 16); at++) {
    const tag = syntax.pos[at] as number
    const word = syntax.lower[at] as string
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0) {
      if (tag === PRON && (word === 'who' || word === 'which' || word === 'whom' || word === 'that') && at > from) return -1
      if (tag === PRON && (word === 'who' || word === 'which' || word === 'whom')) return -1
      if (!governed) subject = true
      governed = false
      at = (grammar.chunkEnd[chunk] as number) - 1
      continue
    }
    if (tag === AUX) return subject && word !== 'be' && word !== 'being' ? at : -1
    if (tag === VERB) {
      const group = verbGroup(grammar, at)
      if (group.gerund && group.first === at) {
        // "following our report", "according to them": like a preposition.
        if (!subject && at + 1 < end) {
          governed = true
          continue
        }
        return -1
      }
      if (group.reduced === 'past') continue
      return subject && isTensed(grammar, group) ? at : -1
    }
    if (tag === ADP || (tag === PART && word === 'to') || tag === SCONJ) {
      if (tag === SCONJ && at > from) return -1
      if (tag === PART && word === 'to') return -1
      governed = true
      continue
    }
    if (tag === ADV || tag === DET || QUOTES.test(word) || tag === PART) continue
    if (tag === PRON && word === 'there') {
      subject = true
      continue
    }
    // "In March, soldiers came": one comma after an opening phrase.
    if (word === ',' && !subject && at > from) {
      governed = false
      continue
    }
    if (tag === PUNCT || tag === CCONJ) {
      if (tag === CCONJ && subject && at + 1 < end && (grammar.chunkOf[at + 1] as number) >= 0) continue
      return -1
    }
  }
  return -1
}

const FIRST_PERSON = new Set(['i', 'we'])
const ASKING = new Set(['what', 'who', 'whom', 'whose', 'which', 'how', 'why', 'where', 'when', 'whether', 'if'])

/** Where the clause begins that a first person is said to have learned, or 0: "we learned that | ...". */
const behindKnowing = (grammar: Grammar, verb: number, first: number, end: number, access: AccessLexicon): number => {
  const { syntax } = grammar
  const lemma = lemmaAt(grammar, verb)
  const impersonal = (lemma === 'turn' && syntax.lower[verb + 1] === 'out') || lemma === 'emerge' || lemma === 'transpire'
  if (!access.cognition.has(lemma) && !impersonal) return 0
  const group = verbGroup(grammar, verb)
  let subject = group.first - 1
  while (subject >= first && syntax.pos[subject] === ADV) subject--
  const word = syntax.lower[subject] as string | undefined
  if (!(word && (impersonal ? word === 'it' : FIRST_PERSON.has(word)))) return 0
  if (group.negated) return 0
  let at = verb + 1
  if (syntax.lower[at] === 'out') at++
  // "we found out in March what can happen": what is known stands behind more words, or is no clause that stands alone.
  if (syntax.pos[at] === ADP || ASKING.has(syntax.lower[at] as string)) return 0
  const marked = at < end && syntax.lower[at] === 'that' && syntax.pos[at] === SCONJ
  const that = at < end && syntax.lower[at] === 'that' && clauseStarts(grammar, at + 1, end) >= 0
  if (marked || that) at++
  else if (clauseStarts(grammar, at, end) < 0) return 0
  return at < end ? at : 0
}
