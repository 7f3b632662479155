import type { Frame } from '../../model/index.ts'
import {
  ACL,
  ADJ,
  ADP,
  ADV,
  ADVCL,
  AUX,
  CCOMP,
  CONJ,
  COP,
  DET,
  NOUN,
  NSUBJ,
  NSUBJ_PASS,
  OBJ,
  OBL,
  PART,
  PRON,
  PROPN,
  PUNCT,
  VERB,
  XCOMP,
} from '../syntax/tags.ts'
import { asGovernor, type FoundGovernor, governorBefore, governorRule } from './governors.ts'
import { childWith, type Grammar, lemmaAt, reachOf } from './grammar.ts'
import type { FrameLexicon, Governor } from './lexicons.ts'
import { verbGroup } from './verb-group.ts'

type Modality = Frame['modality']

/** Whether something is stated as not so, and as happened, possible, planned, demanded or supposed. */
export interface StatedAs {
  readonly negated: boolean
  readonly modality: Modality
}

const NEGATIVE_WORDS = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'nor', 'zero', 'never'])
const DOUBT_ADVERBS = new Set([
  'allegedly',
  'reportedly',
  'purportedly',
  'supposedly',
  'apparently',
  'possibly',
  'perhaps',
  'probably',
  'maybe',
  'likely',
  'presumably',
  'seemingly',
])
const CONDITIONAL = new Set(['if', 'unless', 'lest', 'provided', 'supposing', 'had'])

/**
 * Reads negation and modality of a verb or noun that states something, from its own words and from what governs it.
 *
 * @param within only governors inside these tokens count: the cue of an attribution is no part of what is attributed.
 * Cost: the length of the sentence at worst.
 */
export const statedAs = (
  grammar: Grammar,
  predicate: number,
  participants: readonly number[],
  within: (token: number) => boolean,
  lexicon: FrameLexicon,
): StatedAs => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, predicate)
  const from = sentence ? sentence.first : predicate
  let negated = false
  let modality: Modality = 'actual'
  const raise = (next: Modality): void => {
    if (STRENGTH[next] > STRENGTH[modality]) modality = next
  }

  for (const participant of participants) if (isNegativePhrase(grammar, participant)) negated = true
  const own = ownSigns(grammar, predicate, from)
  negated = negated !== own.negated || (negated && own.negated)
  raise(own.modality)

  let at = predicate
  let inverted = negated
  const seen = new Set<number>([predicate])
  for (let steps = 0; steps < 5; steps++) {
    const governor = governorOf(grammar, at, from, lexicon)
    if (!governor || seen.has(governor.token) || !within(governor.token)) break
    seen.add(governor.token)
    const tag = syntax.pos[governor.token] as number
    const group = tag === VERB ? ownSigns(grammar, governor.token, from) : nounSigns(grammar, governor.token)
    if (governor.rule.effect === 'negated') inverted = group.negated ? inverted : true
    else {
      if (group.negated) inverted = true
      if (governor.rule.effect !== 'actual') raise(governor.rule.effect)
    }
    // "has agreed to", "was accused of": what the governor says decides; its own hypothetical form weighs too.
    if (group.modality === 'supposed' || (governor.rule.effect === 'actual' && group.modality !== 'actual')) raise(group.modality)
    if (governor.rule.effect === 'negated' && group.modality !== 'actual') raise(group.modality)
    at = governor.token
  }
  negated = inverted
  if (modality === 'actual' || modality === 'possible' || modality === 'planned')
    if (underCondition(grammar, predicate, from, within)) modality = 'supposed'
  if (modality === 'actual' && doubted(grammar, predicate, from, sentence ? sentence.last : predicate + 1, within))
    modality = 'possible'
  return { negated, modality }
}

/** A word stronger than another decides: what is demanded is not also planned. */
const STRENGTH: Readonly<Record<Modality, number>> = { actual: 0, possible: 1, planned: 2, demanded: 3, supposed: 4 }

const isNegativePhrase = (grammar: Grammar, head: number): boolean => {
  const chunk = grammar.chunkOf[head] as number
  const { lower } = grammar.syntax
  if (chunk < 0) return NEGATIVE_WORDS.has(lower[head] as string)
  const first = grammar.chunkFirst[chunk] as number
  if (NEGATIVE_WORDS.has(lower[first] as string) || NEGATIVE_WORDS.has(lower[head] as string)) return true
  // "not a single rifle", "none of the rifles"
  if (lower[first - 1] === 'not' && (lower[first] === 'a' || lower[first] === 'one' || lower[first] === 'any')) return true
  return lower[first - 1] === 'of' && NEGATIVE_WORDS.has(lower[first - 2] as string)
}

const MODAL_SENSE: Readonly<Record<string, Modality>> = {
  will: 'planned',
  shall: 'planned',
  would: 'planned',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'possible',
  must: 'demanded',
  should: 'demanded',
  ought: 'demanded',
}

/** Signs in the predicate's own words. */
const ownSigns = (grammar: Grammar, token: number, from: number): StatedAs => {
  const { syntax } = grammar
  const tag = syntax.pos[token] as number
  if (tag !== VERB && tag !== AUX) return nounSigns(grammar, token)
  const group = verbGroup(grammar, token)
  let { negated } = group
  let modality: Modality = group.modal ? (MODAL_SENSE[group.modal] ?? 'actual') : 'actual'
  if ((group.modal === 'would' || group.modal === 'could' || group.modal === 'might' || group.modal === 'should') && group.perfect)
    modality = group.modal === 'should' ? 'demanded' : group.modal === 'might' ? 'possible' : 'supposed'
  const before = syntax.lower[group.first - 1]
  if (group.gerund && before === 'without') negated = true
  if (before === 'nor' || before === 'neither' || before === 'never') negated = true
  // "is to hand over", "has to hand over", "going to", "about to"
  if (group.infinitive && modality === 'actual') {
    const word = syntax.lower[group.first - 1] ?? ''
    const lemma = group.first - 1 >= from ? lemmaAt(grammar, group.first - 1) : ''
    if (word === 'has' || word === 'have') modality = 'demanded'
    else if (word === 'going' || word === 'about' || word === 'due') modality = 'planned'
    else if (lemma === 'be' && syntax.pos[group.first - 1] === AUX) modality = 'planned'
    else if (word === 'order' || word === 'as') modality = 'planned'
    else {
      const relation = syntax.relations[token] as number
      if (relation === ADVCL || relation === ACL || relation === CONJ) modality = 'planned'
    }
    if (syntax.lower[group.first - 1] === 'not') negated = true
  }
  // An order: the bare form opens the sentence.
  if (
    group.first === token &&
    syntax.lower[token] === lemmaAt(grammar, token) &&
    opensSentence(grammar, token, from) &&
    childWith(grammar, token, NSUBJ, NSUBJ_PASS) < 0
  )
    modality = 'demanded'
  return { negated, modality }
}

const opensSentence = (grammar: Grammar, token: number, from: number): boolean => {
  for (let at = token - 1; at >= from; at--) {
    const tag = grammar.syntax.pos[at] as number
    if (tag !== PUNCT && tag !== ADV) return false
  }
  return true
}

const nounSigns = (grammar: Grammar, token: number): StatedAs => {
  const { syntax } = grammar
  const chunk = grammar.chunkOf[token] as number
  let negated = chunk >= 0 && isNegativePhrase(grammar, token)
  const copula = childWith(grammar, token, COP)
  if (copula >= 0 && copula < token) {
    for (let at = Math.max(0, copula - 2); at < token; at++)
      if (['not', "n't", 'never'].includes(syntax.lower[at] as string)) negated = true
    const modal = syntax.lower[copula - 1] ?? ''
    const sense = MODAL_SENSE[modal]
    if (sense) return { negated, modality: sense }
  }
  return { negated, modality: 'actual' }
}

/** The word that governs the predicate and has an effect on it: by the tree, or by standing before it. */
const governorOf = (grammar: Grammar, predicate: number, from: number, lexicon: FrameLexicon, depth = 0): FoundGovernor | null => {
  const { syntax } = grammar
  const tag = syntax.pos[predicate] as number
  const isVerb = tag === VERB
  const relation = syntax.relations[predicate] as number
  const head = syntax.heads[predicate] as number
  if (isVerb) {
    const group = verbGroup(grammar, predicate)
    if (head >= 0 && (relation === XCOMP || relation === CCOMP || relation === ADVCL || relation === ACL || relation === OBL)) {
      const found = asGovernor(grammar, head, lexicon)
      const linked = relation === XCOMP || relation === CCOMP || group.infinitive || group.gerund
      if (found && linked) {
        if (!(relation === ADVCL && group.gerund && syntax.lower[group.first - 1] === ',')) return found
      }
    }
    if (group.infinitive || group.gerund) {
      const near = governorBefore(grammar, group.first, from, lexicon)
      if (near) return near
    }
    // "agreed to sell rifles and hand over the depot": the second shares the governor of the first.
    if (relation === CONJ && head >= 0 && head < predicate && syntax.pos[head] === VERB && group.first === predicate) {
      const first = verbGroup(grammar, head)
      if (
        (first.infinitive && !group.reduced && syntax.lower[predicate] === lemmaAt(grammar, predicate)) ||
        (first.gerund && group.gerund)
      )
        return depth < 6 ? governorOf(grammar, head, from, lexicon, depth + 1) : null
    }
    return null
  }
  // A noun: adjectives inside its phrase, the noun or verb before its preposition, the verb whose object or subject it is.
  const chunk = grammar.chunkOf[predicate] as number
  if (chunk >= 0)
    for (let at = grammar.chunkFirst[chunk] as number; at < predicate; at++) {
      const rule = governorRule(lexicon.governors.adjective.get(syntax.lower[at] as string), false)
      if (rule) return { token: at, rule }
    }
  if (head >= 0 && (relation === OBJ || relation === NSUBJ_PASS || relation === OBL || relation === NSUBJ || relation === XCOMP)) {
    const found = asGovernor(grammar, head, lexicon)
    if (found && relation !== NSUBJ) return found
    if (syntax.pos[head] === VERB && (relation === NSUBJ || relation === NSUBJ_PASS || LIGHT.has(lemmaAt(grammar, head))))
      return { token: head, rule: CARRIES }
  }
  const start = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : predicate
  if (start - 1 >= from) {
    const before = start - 1
    const step = syntax.pos[before] === ADP || syntax.pos[before] === PART ? before - 1 : before
    if (step >= from) {
      const found = asGovernor(grammar, step, lexicon)
      if (found && (syntax.pos[step] !== NOUN || step < before)) return found
      if (syntax.pos[step] === VERB && LIGHT.has(lemmaAt(grammar, step)) && step === before) return { token: step, rule: CARRIES }
    }
  }
  return null
}

const CARRIES: Governor = { effect: 'actual', voice: 'any', actor: 'subject' }
const LIGHT = new Set([
  'make',
  'carry',
  'conduct',
  'complete',
  'take',
  'receive',
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
  'launch',
  'file',
  'lodge',
  'submit',
  'oversee',
  'handle',
  'run',
  'mount',
])

/** Under "if" or "unless", or in the main clause of such a sentence with a modal. */
const underCondition = (grammar: Grammar, predicate: number, from: number, within: (token: number) => boolean): boolean => {
  const { syntax } = grammar
  let condition = -1
  const sentence = reachOf(grammar, predicate)
  const last = sentence ? sentence.last : predicate
  for (let at = from; at < last; at++) {
    const word = syntax.lower[at] as string
    if (!CONDITIONAL.has(word) || !within(at)) continue
    if (
      word === 'if' &&
      (syntax.lower[at - 1] === 'even' ||
        syntax.lower[at - 1] === 'as' ||
        syntax.lower[at - 1] === 'ask' ||
        syntax.lower[at - 1] === 'asked')
    )
      continue
    if (word === 'provided' && syntax.lower[at + 1] !== 'that') continue
    if (
      word === 'had' &&
      !(at === from && (syntax.pos[at + 1] === PRON || syntax.pos[at + 1] === DET || syntax.pos[at + 1] === PROPN))
    )
      continue
    condition = at
    break
  }
  if (condition < 0) return false
  const tag = syntax.pos[predicate] as number
  // Inside the condition: between "if" and the next comma.
  let end = condition + 1
  while (end < last && syntax.lower[end] !== ',' && syntax.lower[end] !== 'then') end++
  if (predicate > condition && predicate < end) return true
  if (tag !== VERB) return false
  const group = verbGroup(grammar, predicate)
  return group.modal !== null && MODAL_SENSE[group.modal] !== undefined
}

const doubted = (grammar: Grammar, predicate: number, from: number, last: number, within: (token: number) => boolean): boolean => {
  const { syntax } = grammar
  for (let at = Math.max(from, predicate - 12); at < Math.min(last, predicate + 8); at++) {
    if (!DOUBT_ADVERBS.has(syntax.lower[at] as string) || !within(at)) continue
    if (syntax.pos[at] === ADJ && syntax.lower[at] === 'likely') continue
    let crossed = 0
    for (let between = Math.min(at, predicate) + 1; between < Math.max(at, predicate); between++)
      if (syntax.pos[between] === VERB || syntax.lower[between] === ';') crossed++
    if (crossed === 0) return true
  }
  return false
}
