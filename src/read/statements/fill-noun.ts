import { ADJ, ADP, NOUN, NSUBJ, NSUBJ_PASS, OBJ, PROPN, VERB } from '../syntax/tags.ts'
import { type Filled, fillObliques, put } from './filled.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import type { FrameLexicon, FrameRule, RoleCondition } from './lexicons.ts'
import type { MentionIndex } from './mention-index.ts'
import { obliquesOf } from './obliques.ts'
import { belongs, spanOf } from './participants.ts'
import { ownerIn } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import { verbGroup } from './verb-group.ts'

const RECEIVING = new Set(['receive', 'get', 'take', 'obtain', 'accept', 'await'])

const DOING = new Set([
  'make',
  'carry',
  'conduct',
  'complete',
  'perform',
  'undertake',
  'begin',
  'start',
  'resume',
  'continue',
  'arrange',
  'organise',
  'organize',
  'do',
  'oversee',
  'handle',
  'run',
  'launch',
  'mount',
  'file',
  'lodge',
  'submit',
  'increase',
  'halt',
  'suspend',
  'stop',
  'step',
  'ramp',
  'deny',
  'approve',
  'plan',
  'send',
  'provide',
  'give',
  'offer',
  'facilitate',
  'broker',
  'authorise',
  'authorize',
  'negotiate',
  'cancel',
  'refuse',
])

/** Fills the roles of a noun from its phrase, the phrases after it and a light verb; returns that verb's subject, or -1. */
export const fillNoun = (
  grammar: Grammar,
  noun: number,
  rule: FrameRule,
  filled: Filled,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): number => {
  const { syntax } = grammar
  const { slots } = rule
  const chunk = grammar.chunkOf[noun] as number
  // Only the naming word of a phrase: in "sale price", "sale" is not what is meant.
  if (chunk >= 0 && (grammar.chunkHead[chunk] as number) !== noun) return -1
  const obliques = obliquesOf(grammar, noun)
  fillObliques(grammar, obliques, rule, filled)
  if (chunk >= 0) {
    const owner = ownerIn(grammar, chunk)
    if (owner >= 0) put(grammar, filled, slots.get('owner'), owner)
    fillModifiers(grammar, chunk, noun, rule, filled, lexicon, mentions)
  }
  // "made a delivery", "took delivery": the light verb's subject.
  const verb = lightVerb(grammar, noun)
  if (verb >= 0) {
    const group = verbGroup(grammar, verb)
    const lemma = lemmaAt(grammar, verb)
    const subject = group.passive
      ? (obliquesOf(grammar, verb).find((one) => one.preposition === 'by')?.head ?? -1)
      : subjectOf(grammar, group, lexicon)
    const role = RECEIVING.has(lemma) ? slots.get('to') : (slots.get('by') ?? slots.get('owner'))
    if (subject >= 0 && subject !== noun) put(grammar, filled, role, subject)
    // "made a delivery of rifles yesterday to": phrases that hang from the verb.
    fillObliques(
      grammar,
      obliquesOf(grammar, verb).filter((one) => one.preposition !== 'by' && one.preposition !== 'of' && one.head > noun),
      rule,
      filled,
    )
    return subject
  }
  const head = syntax.heads[noun] as number
  if (head > noun && syntax.pos[head] === VERB && (syntax.relations[noun] === NSUBJ || syntax.relations[noun] === NSUBJ_PASS))
    fillObliques(
      grammar,
      obliquesOf(grammar, head).filter((one) => slots.get(one.preposition) !== slots.get('of')),
      rule,
      filled,
    )
  return -1
}

const lightVerb = (grammar: Grammar, noun: number): number => {
  const { syntax } = grammar
  const chunk = grammar.chunkOf[noun] as number
  const start = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : noun
  const head = syntax.heads[noun] as number
  if (head >= 0 && head < noun && syntax.pos[head] === VERB && syntax.relations[noun] === OBJ) {
    const lemma = lemmaAt(grammar, head)
    return RECEIVING.has(lemma) || DOING.has(lemma) ? head : -1
  }
  for (let at = start - 1; at >= 0 && start - at < 3; at--) {
    if (syntax.pos[at] !== VERB) {
      if (syntax.pos[at] !== ADP || syntax.lower[at] === 'of' || syntax.lower[at] === 'for') break
      continue
    }
    const lemma = lemmaAt(grammar, at)
    return RECEIVING.has(lemma) || DOING.has(lemma) ? at : -1
  }
  return -1
}

/** Words before the noun in its own phrase: "arms sales" (the item), "US arms sales" (the giver). */
const fillModifiers = (
  grammar: Grammar,
  chunk: number,
  noun: number,
  rule: FrameRule,
  filled: Filled,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): void => {
  const { syntax } = grammar
  const role = rule.slots.get('modifier')
  const owner = rule.slots.get('owner')
  for (let at = noun - 1; at >= (grammar.chunkFirst[chunk] as number); at--) {
    const tag = syntax.pos[at] as number
    if (tag !== NOUN && tag !== PROPN && tag !== ADJ) continue
    if (filled.get(owner ?? '')?.some((one) => at >= one.first && at < one.end)) break
    const mention = mentions.overlapping(spanOf(grammar, at, at + 1))[0]
    const named =
      mention &&
      (mention.type === 'organisation' || mention.type === 'nationality' || mention.type === 'place' || mention.type === 'person')
    if (owner && !filled.has(owner) && role !== owner && (named || tag === PROPN)) {
      filled.set(owner, [{ head: at, first: at, end: at + 1 }])
      continue
    }
    if (!role || filled.has(role) || tag === ADJ) {
      if (role && !filled.has(role) && tag === ADJ && named) filled.set(role, [{ head: at, first: at, end: at + 1 }])
      continue
    }
    if (rule.conditions.some((one) => one.role === role && one.test === 'is' && !classesHold(grammar, at, one, lexicon, mentions)))
      continue
    if (
      rule.kind !== 'transfer' &&
      tag === NOUN &&
      !belongs(grammar, at, ['group', 'person', 'weapon', 'vehicle', 'need', 'number', 'ailment'], lexicon, mentions)
    )
      continue
    filled.set(role, [{ head: at, first: at, end: at + 1 }])
  }
}

const classesHold = (
  grammar: Grammar,
  head: number,
  condition: RoleCondition,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): boolean => {
  const words = condition.classes.map((one) => lexicon.classes.get(one))
  const lemma = lemmaAt(grammar, head)
  if (words.some((set) => set?.has(lemma) || set?.has(grammar.syntax.lower[head] as string))) return true
  const mention = mentions.overlapping(spanOf(grammar, head, head + 1))[0]
  return mention?.type === 'weapon' && condition.classes.some((one) => one === 'weapon' || one === 'goods')
}
