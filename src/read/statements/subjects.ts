import {
  ACL,
  ADJ,
  ADP,
  ADV,
  ADVCL,
  AUX,
  CCOMP,
  CCONJ,
  CONJ,
  NOUN,
  NSUBJ,
  NSUBJ_PASS,
  PRON,
  PROPN,
  PUNCT,
  RELCL,
  SCONJ,
  VERB,
  XCOMP,
} from '../syntax/tags.ts'
import { governorBefore, governorRule } from './governors.ts'
import { childWith, type Grammar, lemmaAt } from './grammar.ts'
import type { FrameLexicon } from './lexicons.ts'
import { objectsOf } from './objects.ts'
import { obliquesOf } from './obliques.ts'
import { antecedent, bounds, chunkHeadOf, nominal, ownerIn, QUOTES } from './phrases.ts'
import { describedBy, type VerbGroup, verbGroup } from './verb-group.ts'

/**
 * The grammatical subject's naming token, or -1: from the tree; through coordination, control and relative clauses; or the
 * nearest noun phrase to the left where the tree has none.
 */
export const subjectOf = (grammar: Grammar, group: VerbGroup, lexicon: FrameLexicon, depth = 0): number => {
  const { syntax } = grammar
  const { verb } = group
  if (depth > 4) return -1
  if (group.reduced) return describedBy(grammar, verb)
  const own = childWith(grammar, verb, NSUBJ, NSUBJ_PASS)
  if (own >= 0 && own < verb && nominal(grammar, own)) return antecedent(grammar, chunkHeadOf(grammar, own))
  const near = nearSubject(grammar, group)
  if (near >= 0) return near
  if (group.gerund && !group.infinitive) {
    const described = overContact(grammar, group)
    if (described >= 0) return described
  }
  if (group.infinitive || group.gerund) {
    const [first] = bounds(grammar, verb)
    const governor = governorBefore(grammar, group.first, first, lexicon)
    if (governor) return controller(grammar, governor.token, lexicon, depth)
  }
  const head = syntax.heads[verb] as number
  const relation = syntax.relations[verb] as number
  if (head >= 0) {
    const tag = syntax.pos[head] as number
    if (relation === CONJ && head < verb && tag === VERB) return subjectOf(grammar, verbGroup(grammar, head), lexicon, depth + 1)
    if (relation === RELCL || relation === ACL) {
      const behind = group.gerund && (syntax.pos[group.first - 1] === ADP || syntax.pos[group.first - 1] === SCONJ)
      if (group.infinitive || behind || (tag !== NOUN && tag !== PROPN && tag !== PRON))
        return controller(grammar, head, lexicon, depth)
      return chunkHeadOf(grammar, head)
    }
    if (relation === XCOMP || relation === ADVCL || relation === CCOMP || relation === CONJ || group.infinitive || group.gerund)
      return controller(grammar, head, lexicon, depth)
  }
  return sharedSubject(grammar, group, lexicon, depth)
}

/** "men they had trained openly selling rifles": the phrase before a clause that describes it. */
const overContact = (grammar: Grammar, group: VerbGroup): number => {
  const { syntax } = grammar
  const [first] = bounds(grammar, group.verb)
  let at = group.first - 1
  while (at >= first && syntax.pos[at] === ADV) at--
  let verbs = 0
  const passes = new Set([VERB, AUX, CCONJ, ADV])
  while (at >= first) {
    // "armed" may be taken for an adjective.
    const verbal = syntax.pos[at] === VERB || (syntax.pos[at] === ADJ && (syntax.lower[at] as string).endsWith('ed'))
    if (!verbal && !passes.has(syntax.pos[at] as number)) break
    if (verbal) verbs++
    at--
  }
  const inner = at >= first && verbs > 0 ? (grammar.chunkOf[at] as number) : -1
  if (inner < 0 || syntax.pos[at] !== PRON) return -1
  const before = (grammar.chunkFirst[inner] as number) - 1
  const outer = before >= first ? (grammar.chunkOf[before] as number) : -1
  return outer >= 0 ? (grammar.chunkHead[outer] as number) : -1
}

/** The phrase directly left of the verb group, prepositional phrases skipped; -1 where a break comes first. */
const nearSubject = (grammar: Grammar, group: VerbGroup): number => {
  const { syntax } = grammar
  if (group.infinitive || (group.gerund && group.first === group.verb)) return -1
  const [first] = bounds(grammar, group.verb)
  let at = group.first - 1
  let adverbs = 0
  while (at >= first && (syntax.pos[at] === ADV || QUOTES.has(syntax.lower[at] as string)) && adverbs++ < 4) at--
  let parts = 0
  while (at >= first && parts++ < 6) {
    const chunk = grammar.chunkOf[at] as number
    // "Documents seen by the paper show": over a participle that describes the subject.
    if (
      chunk < 0 &&
      parts > 1 &&
      syntax.pos[at] === VERB &&
      /(ed|en|wn|ld|nt|ught)$/.test(syntax.lower[at] as string) &&
      at - 1 >= first &&
      (grammar.chunkOf[at - 1] as number) >= 0
    ) {
      at--
      continue
    }
    if (chunk < 0) return -1
    const start = grammar.chunkFirst[chunk] as number
    const joins = parts === 1 && CONJUNCTIONS.has(syntax.lower[start - 1] ?? '')
    if (!joins && start - 1 >= first && syntax.pos[start - 1] === ADP) {
      at = start - 2
      while (at >= first && syntax.pos[at] === ADP) at--
      continue
    }
    const head = grammar.chunkHead[chunk] as number
    if (start - 1 >= first && syntax.pos[start - 1] === VERB && parts > 1) return -1
    // "and" between phrases: the first of them stands for all.
    return antecedent(grammar, head)
  }
  return -1
}

/** Tagged as prepositions, but with a verb behind the phrase they open a clause. */
const CONJUNCTIONS = new Set(['after', 'before', 'since', 'until', 'as', 'while', 'because', 'than'])

/** "They stopped the lorry and handed the rifles over": the subject of the verb before the conjunction. */
const sharedSubject = (grammar: Grammar, group: VerbGroup, lexicon: FrameLexicon, depth: number): number => {
  const { syntax } = grammar
  const [first] = bounds(grammar, group.verb)
  let at = group.first - 1
  while (at >= first && syntax.pos[at] === ADV) at--
  if (at < first) return -1
  // "was jailed for selling fuel", "fled after burning the mill"
  const behindPreposition = group.gerund && (syntax.pos[at] === ADP || syntax.pos[at] === SCONJ) && syntax.lower[at] !== 'of'
  if (syntax.pos[at] !== CCONJ && syntax.pos[at] !== PUNCT && !behindPreposition) return -1
  for (at--; at >= first; at--) {
    if (syntax.pos[at] !== VERB) continue
    const before = verbGroup(grammar, at)
    if (before.reduced || (before.infinitive !== group.infinitive && !behindPreposition)) continue
    return subjectOf(grammar, before, lexicon, depth + 1)
  }
  return -1
}

/** Who does what a governed verb states: "refused to sell" the refuser, "urged the army to sell" the army. */
const controller = (grammar: Grammar, governor: number, lexicon: FrameLexicon, depth: number): number => {
  const { syntax } = grammar
  const tag = syntax.pos[governor] as number
  const lemma = lemmaAt(grammar, governor)
  if (tag === VERB || tag === AUX) {
    const group = verbGroup(grammar, governor)
    const rule = governorRule(lexicon.governors.verb.get(lemma), group.passive)
    if (rule?.actor === 'object' && !group.passive) {
      const object = objectsOf(grammar, group).first
      if (object >= 0) return object
      const oblique = obliquesOf(grammar, governor)[0]
      if (oblique) return oblique.head
    }
    return subjectOf(grammar, group, lexicon, depth + 1)
  }
  if (tag === ADJ) {
    const subject = childWith(grammar, governor, NSUBJ, NSUBJ_PASS)
    if (subject >= 0) return antecedent(grammar, chunkHeadOf(grammar, subject))
    return -1
  }
  const chunk = grammar.chunkOf[governor] as number
  if (chunk >= 0) {
    const owner = ownerIn(grammar, chunk)
    if (owner >= 0) return owner
    const head = syntax.heads[governor] as number
    // "Prosecutors plan to": a verb taken for a noun.
    const before = governor - 1
    if (
      head < 0 &&
      before >= (grammar.chunkFirst[chunk] as number) &&
      (syntax.pos[before] === NOUN || syntax.pos[before] === PROPN)
    )
      return before
    if (head >= 0 && syntax.pos[head] === VERB) {
      // "The proposal to sell was dropped": the proposal sells nothing.
      const above = subjectOf(grammar, verbGroup(grammar, head), lexicon, depth + 1)
      return above >= 0 && grammar.chunkOf[above] !== chunk ? above : -1
    }
    if (head >= 0) {
      const subject = childWith(grammar, governor, NSUBJ)
      if (subject >= 0) return chunkHeadOf(grammar, subject)
    }
  }
  return -1
}
