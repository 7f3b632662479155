import { ADP, AUX, CCOMP, DET, NSUBJ, NSUBJ_PASS, PART, SCONJ, VERB, XCOMP } from '../syntax/tags.ts'
import { type Filled, fillObliques, isExistential, put } from './filled.ts'
import { childWith, type Grammar, lemmaAt, reachOf } from './grammar.ts'
import type { FrameLexicon, FrameRule } from './lexicons.ts'
import { objectsOf } from './objects.ts'
import { obliquesOf } from './obliques.ts'
import { phraseOf } from './participants.ts'
import { chunkHeadOf } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import { type VerbGroup, verbGroup } from './verb-group.ts'

/** Fills the roles of a verb; returns its grammatical subject, or -1. */
export const fillVerb = (
  grammar: Grammar,
  group: VerbGroup,
  rule: FrameRule,
  filled: Filled,
  lexicon: FrameLexicon,
  particleAt: number,
  limit: number,
): number => {
  const { slots } = rule
  const { verb } = group
  const objects = objectsOf(grammar, group, particleAt === verb + 1 ? verb + 2 : verb + 1)
  // "There is no water": what stands behind the verb is what is said to be.
  const there = lemmaAt(grammar, verb) === 'be' && isExistential(grammar, verb)
  const subject = there ? objects.first : subjectOf(grammar, group, lexicon)
  const bare = slots.has('of')
  const obliques = obliquesOf(grammar, verb)
  const passive = group.passive || group.reduced === 'past'
  if (passive) {
    const agent = obliques.find((one) => one.preposition === 'by')
    // "The men were given rifles": the subject is the second object of the active voice.
    if (objects.first >= 0 && slots.has('second') && group.passive) {
      put(grammar, filled, slots.get('second'), subject)
      put(grammar, filled, slots.get('object'), objects.first)
    } else put(grammar, filled, slots.get('object'), subject, bare)
    if (agent) put(grammar, filled, slots.get('subject'), agent.head)
  } else {
    put(grammar, filled, slots.get('subject'), subject)
    if (objects.second >= 0 && slots.has('second')) {
      put(grammar, filled, slots.get('second'), objects.first)
      put(grammar, filled, slots.get('object'), objects.second)
    } else if (objects.first !== subject || objects.first < 0) put(grammar, filled, slots.get('object'), objects.first, bare)
  }
  fillObliques(grammar, obliques, rule, filled)
  const clause = slots.get('clause')
  if (clause && !filled.has(clause)) fillClause(grammar, verb, clause, filled, limit)
  const inf = slots.get('inf')
  if (inf && !filled.has(inf)) fillInfinitive(grammar, verb, inf, filled)
  return subject
}

const fillClause = (grammar: Grammar, verb: number, role: string, filled: Filled, limit: number): void => {
  const { syntax } = grammar
  const wordBefore = (from: number, until: number): number => {
    let end = until
    while (end > from && !/[\p{L}\p{N}]/u.test(syntax.words[end - 1] as string)) end--
    return end
  }
  for (let at = verb + 1; at < Math.min(limit - 1, verb + 14); at++) {
    const tag = syntax.pos[at] as number
    if (syntax.lower[at] === 'that' && tag !== DET && syntax.pos[at + 1] !== ADP) {
      const end = wordBefore(at + 1, limit)
      if (end > at + 1) filled.set(role, [{ head: clauseHead(grammar, at + 1, end), first: at + 1, end }])
      return
    }
    // "warned the town to leave the bank that had burned": no clause of the verb's own.
    if (tag === VERB || (tag === PART && syntax.lower[at] === 'to')) break
  }
  const child = childWith(grammar, verb, CCOMP)
  if (child <= verb || child >= limit) return
  const subject = childWith(grammar, child, NSUBJ, NSUBJ_PASS)
  const first = subject > verb && subject < child ? phraseOf(grammar, chunkHeadOf(grammar, subject)).first : -1
  const end = wordBefore(verb + 1, limit)
  if (first > verb && end > first) filled.set(role, [{ head: child, first, end }])
}

const clauseHead = (grammar: Grammar, first: number, end: number): number => {
  for (let at = first; at < end; at++) if (grammar.syntax.pos[at] === VERB) return at
  return first
}

/** Fills a role with an infinitive and what depends on it: "to reach the coast". */
export const fillInfinitive = (grammar: Grammar, verb: number, role: string, filled: Filled): void => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, verb)
  if (!sentence) return
  for (let at = verb + 1; at < Math.min(sentence.last, verb + 8); at++) {
    if (syntax.lower[at] !== 'to' || syntax.pos[at + 1] === undefined) continue
    if (syntax.pos[at + 1] !== VERB && syntax.pos[at + 1] !== AUX) continue
    let end = at + 2
    while (end < sentence.last && !/^[,;.:!?”"—–]$/.test(syntax.lower[end] as string) && syntax.pos[end] !== SCONJ) end++
    filled.set(role, [{ head: at + 1, first: at, end }])
    return
  }
  const child = childWith(grammar, verb, XCOMP)
  if (child > verb && syntax.pos[child] === VERB) {
    const objects = objectsOf(grammar, verbGroup(grammar, child))
    filled.set(role, [{ head: child, first: child, end: objects.first > child ? phraseOf(grammar, objects.first).end : child + 1 }])
  }
}
