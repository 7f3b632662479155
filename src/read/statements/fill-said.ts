import { ADJ, ADP, AUX, NOUN, NSUBJ, NSUBJ_PASS, PROPN, VERB } from '../syntax/tags.ts'
import { fillInfinitive } from './fill-verb.ts'
import { type Filled, fillObliques, put } from './filled.ts'
import { childWith, type Grammar, reachOf } from './grammar.ts'
import type { FrameLexicon, FrameRule } from './lexicons.ts'
import { objectsOf } from './objects.ts'
import { obliquesOf } from './obliques.ts'
import { antecedent, chunkHeadOf, ownerIn } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import { verbGroup } from './verb-group.ts'

/** Fills the roles of an adjective that is said of something; returns what it is said of, or -1. */
export const fillAdjective = (grammar: Grammar, at: number, rule: FrameRule, filled: Filled, lexicon: FrameLexicon): number => {
  const { syntax } = grammar
  // Said of something ("was dead", "found dead"), not just standing before it ("dead end").
  const chunk = grammar.chunkOf[at] as number
  let subject = childWith(grammar, at, NSUBJ, NSUBJ_PASS)
  if (subject >= 0) subject = antecedent(grammar, chunkHeadOf(grammar, subject))
  if (subject < 0 && chunk < 0) subject = leftOfCopula(grammar, at, lexicon)
  if (subject < 0) return -1
  put(grammar, filled, rule.slots.get('subject'), subject)
  fillObliques(grammar, obliquesOf(grammar, at), rule, filled)
  const inf = rule.slots.get('inf')
  if (inf) fillInfinitive(grammar, at, inf, filled)
  for (const { preposition, head } of obliquesOf(grammar, at))
    if (preposition === 'by') put(grammar, filled, rule.slots.get('by'), head)
  // "interested in pursuing their goals": a clause behind the preposition.
  for (const [slot, role] of rule.slots) {
    // A goal runs to the end of its clause: "anything except their own gain".
    if ((filled.has(role) && rule.kind !== 'motive') || syntax.lower[at + 1] !== slot || syntax.pos[at + 2] === undefined) continue
    let end = at + 2
    const sentence = reachOf(grammar, at)
    while (sentence && end < sentence.last && !/^[,;.:!?”"—–]$/.test(syntax.lower[end] as string)) end++
    if (end > at + 2) filled.set(role, [{ head: at + 2, first: at + 2, end }])
  }
  return subject
}

/** "The school is closed", "was found dead", "left twelve dead": the phrase that the adjective is said of. */
const leftOfCopula = (grammar: Grammar, at: number, lexicon: FrameLexicon): number => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, at)
  if (!sentence) return -1
  for (let back = at - 1; back >= sentence.first && at - back < 6; back--) {
    const tag = syntax.pos[back] as number
    if (tag === AUX || tag === VERB) {
      if (tag === VERB) {
        const objects = objectsOf(grammar, verbGroup(grammar, back))
        if (objects.first > back && objects.first < at) return objects.first
      }
      let first = back
      while (
        first - 1 >= sentence.first &&
        (syntax.pos[first - 1] === AUX ||
          ['not', "n't", 'never', 'also', 'still', 'now'].includes(syntax.lower[first - 1] as string))
      )
        first--
      return subjectOf(grammar, { ...verbGroup(grammar, back), first, verb: back, reduced: null }, lexicon)
    }
    const chunk = grammar.chunkOf[back] as number
    if (chunk >= 0) {
      const before = syntax.pos[(grammar.chunkFirst[chunk] as number) - 1]
      return before === VERB || before === ADP ? (grammar.chunkHead[chunk] as number) : -1
    }
  }
  return -1
}

/** Fills the roles of a phrase such as "under the control of"; returns what it is said of, or -1. */
export const fillPreposition = (grammar: Grammar, at: number, rule: FrameRule, filled: Filled, lexicon: FrameLexicon): number => {
  const { syntax } = grammar
  const next = grammar.chunkOf[at + 1]
  if (next === undefined || next < 0) return -1
  const object = grammar.chunkHead[next] as number
  put(grammar, filled, rule.slots.get('object'), object)
  const chunkOwner = ownerIn(grammar, next)
  const holder = rule.slots.get('of')
  if (holder && chunkOwner >= 0) put(grammar, filled, holder, chunkOwner)
  for (const one of obliquesOf(grammar, object))
    if (one.preposition === 'of' || one.preposition === 'by') put(grammar, filled, rule.slots.get('of'), one.head)
  // "under rebel control": the word before.
  if (holder && !filled.has(holder)) {
    const before = object - 1
    if (before > at && (syntax.pos[before] === NOUN || syntax.pos[before] === PROPN || syntax.pos[before] === ADJ))
      filled.set(holder, [{ head: before, first: before, end: before + 1 }])
  }
  // What the phrase is said of: a subject left of "be", "remain", "come", or the phrase right before.
  const head = syntax.heads[object] as number
  let subject = childWith(grammar, object, NSUBJ, NSUBJ_PASS)
  if (subject >= 0) subject = antecedent(grammar, chunkHeadOf(grammar, subject))
  if (subject < 0) subject = leftOfCopula(grammar, at, lexicon)
  if (subject < 0 && head >= 0 && syntax.pos[head] === VERB) subject = subjectOf(grammar, verbGroup(grammar, head), lexicon)
  if (subject === object) subject = -1
  if (subject < 0) return -1
  put(grammar, filled, rule.slots.get('subject'), subject)
  return subject
}
