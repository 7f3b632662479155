import type { Access, Attribution, Evidenced } from '../../model/index.ts'
import { ADP, AUX, NOUN, NSUBJ, PRON, PROPN, VERB } from '../syntax/tags.ts'
import type { TokenRange } from './cut-clauses.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import type { StatementLexicons } from './lexicons.ts'
import { spanOf } from './participants.ts'
import { nestedSigns, receivedSigns } from './passed-on.ts'
import { agrees, each, FIRST, FIRST_OWN, firstToken, type Standing, THIRD, tokensIn } from './standing.ts'
import { isTensed, verbGroup } from './verb-group.ts'

const UNDISCLOSED: Evidenced<Access> = { value: 'undisclosed', spans: [] }

/**
 * How the speaker says to know one statement.
 *
 * First-hand: the speaker perceived it ("I saw"), did it or underwent it ("we reported", "our complaint", "they beat me"), or is
 * called an eyewitness. Second-hand: it was passed on ("I was told", "according to witnesses", one attribution inside
 * another). Knowing without saying how ("we learned that") is undisclosed, as is saying nothing.
 * Cost: the length of the statement.
 */
export const findAccess = (grammar: Grammar, standing: Standing, lexicons: StatementLexicons): Evidenced<Access> => {
  const { access } = lexicons
  const { attribution, outer } = standing
  const told = receivedSigns(grammar, standing, lexicons)
  if (told) return told
  if (attribution && outer) {
    const nested = nestedSigns(grammar, attribution, outer, lexicons)
    if (nested) return nested
  }
  if (attribution) {
    const perceived = cuePerceives(grammar, attribution, lexicons)
    if (perceived) return perceived
    const own = ownAct(grammar, standing, attribution, lexicons)
    if (own) return own
    const witness = firstToken(
      grammar,
      attribution.source,
      (at) => access.witness.has(lemmaAt(grammar, at)) || access.witness.has(grammar.syntax.lower[at] as string),
    )
    if (witness >= 0) return { value: 'first-hand', spans: [spanOf(grammar, witness, witness + 1)] }
    return UNDISCLOSED
  }
  return authorAccess(grammar, standing, lexicons)
}

/** "said he saw": a cue of perception whose source is the speaker. */
const cuePerceives = (grammar: Grammar, attribution: Attribution, { access }: StatementLexicons): Evidenced<Access> | null => {
  const at = firstToken(
    grammar,
    attribution.cue,
    (token) => access.perceive.has(lemmaAt(grammar, token)) && grammar.syntax.pos[token] === VERB,
  )
  if (at < 0) return null
  // "audio allegedly recorded at the pier": who released it did not hear it there.
  const { negated, reduced } = verbGroup(grammar, at)
  if (negated || reduced === 'past' || describesObject(grammar, at, attribution)) return null
  return { value: 'first-hand', spans: [spanOf(grammar, at, at + 1)] }
}

/** Behind a verb of the source's own, and with no object: "released audio recorded at". */
const describesObject = (grammar: Grammar, verb: number, { source }: Attribution): boolean =>
  grammar.syntax.pos[verb + 1] === ADP &&
  firstToken(grammar, source, (at) => grammar.syntax.pos[at] === VERB && isTensed(grammar, verbGroup(grammar, at))) >= 0

/** The speaker perceives, acts or undergoes in the clause itself. */
const ownAct = (
  grammar: Grammar,
  standing: Standing,
  attribution: Attribution,
  { access }: StatementLexicons,
): Evidenced<Access> | null => {
  const { syntax } = grammar
  const { lower, pos } = syntax
  const quoted = attribution.manner !== 'indirect'
  const sourceTokens = tokensIn(grammar, attribution.source)
  const firstPersonSource = sourceTokens.some((at) => FIRST.has(lower[at] as string))
  for (const at of each(standing.ranges)) {
    const word = lower[at] as string
    const mine = quoted || firstPersonSource || syntax.quotedBy[at] !== -1
    if (FIRST_OWN.has(word) && mine) {
      // "with my own eyes"
      if (lower[at + 1] === 'own' && (lower[at + 2] === 'eyes' || lower[at + 2] === 'ears'))
        return { value: 'first-hand', spans: [spanOf(grammar, at, at + 3)] }
      if (lower[at + 1] === 'eyes') return { value: 'first-hand', spans: [spanOf(grammar, at, at + 2)] }
      // "our report", "my complaint": an act of the speaker's.
      const chunk = grammar.chunkOf[at] as number
      if (chunk < 0) continue
      const head = grammar.chunkHead[chunk] as number
      if (grammar.chunkFirst[chunk] !== at || !access.act.has(lemmaAt(grammar, head)) || lower[at + 1] === "'s") continue
      return { value: 'first-hand', spans: [spanOf(grammar, at, head + 1)] }
    }
    if (pos[at] !== PRON) continue
    if (FIRST.has(word) && mine) {
      const verb = verbOfSubject(grammar, at, standing.ranges)
      if (verb < 0) continue
      const group = verbGroup(grammar, verb)
      const lemma = lemmaAt(grammar, verb)
      if (access.cognition.has(lemma) || (access.received.has(lemma) && (lemma !== 'hear' || group.passive))) continue
      return { value: 'first-hand', spans: [spanOf(grammar, at, Math.max(at, verb) + 1)] }
    }
    if ((word === 'me' || word === 'us') && mine) {
      const verb = verbOfObject(grammar, at)
      if (verb < 0) continue
      const lemma = lemmaAt(grammar, verb)
      if (
        access.fatal.has(lemma) ||
        access.received.has(lemma) ||
        access.cognition.has(lemma) ||
        (['tell', 'let', 'believe', 'trust', 'give'].includes(lemma) === true && lemma !== 'give')
      )
        continue
      return { value: 'first-hand', spans: [spanOf(grammar, verb, at + 1)] }
    }
    const third = THIRD[word]
    if (third && !quoted && !mine && agrees(grammar, attribution, third, access)) {
      // Only the first subject of reported words is surely the one who speaks.
      const verb = verbOfSubject(grammar, at, standing.ranges)
      if (verb < 0 || !opensClause(grammar, at, standing.ranges)) continue
      const group = verbGroup(grammar, verb)
      const lemma = lemmaAt(grammar, verb)
      if (
        access.cognition.has(lemma) ||
        access.received.has(lemma) ||
        (access.fatal.has(lemma) && group.passive) ||
        lemma === 'die'
      )
        return null
      if (access.perceive.has(lemma) && group.negated) return null
      return { value: 'first-hand', spans: [spanOf(grammar, at, verb + 1)] }
    }
    if (third) continue
  }
  return null
}

const opensClause = (grammar: Grammar, at: number, ranges: readonly TokenRange[]): boolean => {
  for (const one of each(ranges)) {
    if (one === at) return true
    if (grammar.syntax.pos[one] === VERB) return false
    const chunk = grammar.chunkOf[one] as number
    if (chunk >= 0 && grammar.syntax.pos[one - 1] !== ADP && one === grammar.chunkFirst[chunk]) return false
  }
  return false
}

/** The verb that a pronoun is the subject of: by the tree, or the next one to the right. */
const verbOfSubject = (grammar: Grammar, pronoun: number, ranges: readonly TokenRange[]): number => {
  const { syntax } = grammar
  const head = syntax.heads[pronoun] as number
  if (head > pronoun && syntax.relations[pronoun] === NSUBJ && (syntax.pos[head] === VERB || syntax.pos[head] === AUX)) return head
  const range = ranges.find((one) => pronoun >= one.first && pronoun < one.end)
  for (let at = pronoun + 1; range && at < Math.min(range.end, pronoun + 8); at++) {
    const tag = syntax.pos[at] as number
    if (tag === VERB) return at
    if (tag === PRON || tag === NOUN || tag === PROPN) break
  }
  // "we were there": the copula itself.
  for (let at = pronoun + 1; range && at < Math.min(range.end, pronoun + 4); at++) if (syntax.pos[at] === AUX) return at
  return -1
}

const verbOfObject = (grammar: Grammar, pronoun: number): number => {
  const { syntax } = grammar
  for (let at = pronoun - 1; at >= 0 && pronoun - at < 4; at--) {
    if (syntax.pos[at] === VERB) return at
    if (syntax.pos[at] !== ADP) return -1
  }
  return -1
}

/** "this reporter saw", "our correspondent at the scene": only then does the author disclose anything. */
const authorAccess = (grammar: Grammar, standing: Standing, { access }: StatementLexicons): Evidenced<Access> => {
  const { syntax } = grammar
  const { lower, pos } = syntax
  for (const at of each(standing.ranges)) {
    const lemma = lemmaAt(grammar, at)
    if (pos[at] === NOUN && access.ownReporter.has(lemma)) {
      const before = lower[at - 1] as string | undefined
      const chunk = grammar.chunkOf[at] as number
      const opening = chunk >= 0 ? (lower[grammar.chunkFirst[chunk] as number] as string) : before
      if (opening !== 'this' && opening !== 'our' && opening !== 'these') continue
      const first = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : at - 1
      const verb = perceives(grammar, at + 1, standing.ranges, access)
      const there = onScene(grammar, standing.ranges)
      if (verb >= 0) return { value: 'first-hand', spans: [spanOf(grammar, first, verb + 1)] }
      if (there >= 0) return { value: 'first-hand', spans: [spanOf(grammar, first, at + 1), spanOf(grammar, there, there + 1)] }
    }
    if (pos[at] === PRON && FIRST.has(lower[at] as string) && syntax.quotedBy[at] === -1) {
      const verb = verbOfSubject(grammar, at, standing.ranges)
      if (verb < 0) continue
      const name = lemmaAt(grammar, verb)
      if (access.perceive.has(name) && !verbGroup(grammar, verb).negated)
        return { value: 'first-hand', spans: [spanOf(grammar, at, verb + 1)] }
    }
    if (pos[at] === VERB && access.perceive.has(lemma) && verbGroup(grammar, at).passive) {
      // "documents seen by this newspaper", "witnessed by this reporter"
      for (let next = at + 1; next < Math.min(syntax.tokens.length, at + 6); next++) {
        if (lower[next] !== 'this' && lower[next] !== 'our') continue
        const chunk = grammar.chunkOf[next] as number
        const head = chunk >= 0 ? (grammar.chunkHead[chunk] as number) : next
        if (!access.ownReporter.has(lemmaAt(grammar, head))) break
        return { value: 'first-hand', spans: [spanOf(grammar, at, head + 1)] }
      }
    }
  }
  return UNDISCLOSED
}

const perceives = (grammar: Grammar, from: number, ranges: readonly TokenRange[], access: StatementLexicons['access']): number => {
  const range = ranges.find((one) => from >= one.first && from <= one.end)
  for (let at = from; range && at < Math.min(range.end, from + 10); at++)
    if (grammar.syntax.pos[at] === VERB && access.perceive.has(lemmaAt(grammar, at)))
      return verbGroup(grammar, at).negated ? -1 : at
  return -1
}

const onScene = (grammar: Grammar, ranges: readonly TokenRange[]): number => {
  for (const at of each(ranges)) if (['scene', 'ground', 'spot', 'there'].includes(grammar.syntax.lower[at] as string)) return at
  return -1
}
