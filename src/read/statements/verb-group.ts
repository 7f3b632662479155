import { ACL, ADJ, ADP, ADV, AUX, AUX_PASS, CCONJ, CONJ, NSUBJ, NSUBJ_PASS, PART, PRON, PUNCT, VERB } from '../syntax/tags.ts'
import { childWith, type Grammar, lemmaAt, reachOf } from './grammar.ts'

/** A verb with its auxiliaries: "had not been handed". */
export interface VerbGroup {
  /** Its first token. */
  readonly first: number
  readonly verb: number
  readonly passive: boolean
  readonly negated: boolean
  /** "will", "may", "must" ..., or null. */
  readonly modal: string | null
  readonly perfect: boolean
  /** "to hand". */
  readonly infinitive: boolean
  readonly gerund: boolean
  /** A participle that describes a noun before it: "rifles sold to militants" (past), "men selling rifles" (present). */
  readonly reduced: 'past' | 'present' | null
}

const NEGATIONS = new Set(['not', "n't", 'never', 'hardly', 'nor', 'neither', 'scarcely'])
const MODALS = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'must',
  'should',
  'shall',
  'ought',
  "'ll",
  'ca',
  'wo',
  "'d",
])

/** Reads the auxiliaries to the left of `verb`. Cost: the length of the group, the first time it is asked for. */
export const verbGroup = (grammar: Grammar, verb: number): VerbGroup => {
  const known = grammar.verbGroups.get(verb)
  if (known) return known
  const group = readVerbGroup(grammar, verb, 0)
  grammar.verbGroups.set(verb, group)
  return group
}

const readVerbGroup = (grammar: Grammar, verb: number, depth: number): VerbGroup => {
  const { syntax } = grammar
  const { pos, lower } = syntax
  const word = lower[verb] as string
  const sentence = reachOf(grammar, verb)
  const from = sentence ? sentence.first : verb
  let first = verb
  let be = false
  let perfect = false
  let negated = false
  let infinitive = false
  let modal: string | null = null
  let nearest = true
  const gerund = word.endsWith('ing') && word !== lemmaAt(grammar, verb)
  let at = verb - 1
  for (let steps = 0; at >= from && steps < 8; at--, steps++) {
    const tag = pos[at] as number
    const here = lower[at] as string
    if (NEGATIONS.has(here)) negated = true
    else if (here === 'longer' && lower[at - 1] === 'no') {
      negated = true
      at--
    } else if (tag === PART && here === 'to') {
      infinitive = true
      first = at
      if (NEGATIONS.has(lower[at - 1] as string)) {
        negated = true
        first = at - 1
      }
      break
    } else if (tag === AUX || MODALS.has(here)) {
      const lemma = lemmaAt(grammar, at)
      if (MODALS.has(here) || MODALS.has(lemma)) {
        if (here === "'d") perfect = perfect || !be
        else modal = here === 'ca' ? 'can' : here === 'wo' || here === "'ll" ? 'will' : here
      } else if ((lemma === 'be' || lemma === 'get') && nearest && !gerund) be = true
      else if (lemma === 'have') perfect = true
      if (lemma !== 'be' || here !== 'being') nearest = nearest && lemma !== 'do'
    } else if (tag === ADV || (tag === ADJ && here === 'only')) {
      // "only", "openly": between auxiliary and verb; kept only when an auxiliary or nothing stands before.
      if (at === from || !mayStandBefore(pos[at - 1] as number, lower[at - 1] as string)) break
      continue
    } else break
    first = at
  }
  const relation = syntax.relations[verb] as number
  if (first === verb && relation === CONJ && followsJoint(grammar, verb, from) && childWith(grammar, verb, NSUBJ, NSUBJ_PASS) < 0) {
    const shared = depth < 4 ? sharedGroup(grammar, verb, depth) : null
    if (shared && !gerund) {
      const passive = shared.passive && isParticiple(grammar, verb)
      return {
        first,
        verb,
        negated,
        gerund,
        passive,
        reduced: shared.reduced,
        modal: shared.modal,
        perfect: shared.perfect,
        infinitive: shared.infinitive,
      }
    }
  }
  const marked = childWith(grammar, verb, AUX_PASS, NSUBJ_PASS) >= 0
  // "remains surrounded"
  const stays = first === verb && verb > from && pos[verb - 1] === VERB && STAYS.has(lemmaAt(grammar, verb - 1))
  const passive = !gerund && isParticiple(grammar, verb) && (be || stays || (marked && first < verb))
  const reduced = first === verb && !infinitive ? reducedForm(grammar, verb, gerund) : null
  return { first, verb, passive, negated, modal, perfect, infinitive, gerund, reduced }
}

const STAYS = new Set(['remain', 'stay', 'lie', 'stand'])

const mayStandBefore = (tag: number, word: string): boolean =>
  tag === AUX || tag === PART || tag === ADV || NEGATIONS.has(word) || MODALS.has(word)

/** Only behind "and" or a comma does a verb share what stands before: a phrase of its own there is its subject. */
const followsJoint = (grammar: Grammar, verb: number, from: number): boolean => {
  let at = verb - 1
  while (at > from && grammar.syntax.pos[at] === ADV) at--
  return at >= from && (grammar.syntax.pos[at] === CCONJ || grammar.syntax.pos[at] === PUNCT)
}

/** "were armed and trained": the second verb shares the first one's auxiliaries. */
const sharedGroup = (grammar: Grammar, verb: number, depth: number): VerbGroup | null => {
  const head = grammar.syntax.heads[verb] as number
  if (head < 0 || head >= verb || grammar.syntax.pos[head] !== VERB || verb - head > 40) return null
  return readVerbGroup(grammar, head, depth + 1)
}

const isParticiple = (grammar: Grammar, verb: number): boolean => {
  const word = grammar.syntax.lower[verb] as string
  const lemma = lemmaAt(grammar, verb)
  if (word.endsWith('ed') || word.endsWith('en') || word.endsWith('wn')) return true
  return (word !== lemma && !word.endsWith('s') && !word.endsWith('ing')) || UNCHANGED.has(word)
}

/** Participles that look like the dictionary form. */
const UNCHANGED = new Set([
  'hit',
  'cut',
  'set',
  'put',
  'hurt',
  'shut',
  'let',
  'cast',
  'split',
  'overrun',
  'run',
  'beat',
  'beset',
  'burst',
])

const reducedForm = (grammar: Grammar, verb: number, gerund: boolean): 'past' | 'present' | null => {
  const { syntax } = grammar
  if (syntax.relations[verb] !== ACL) return !gerund && describesByOrder(grammar, verb) ? 'past' : null
  const head = syntax.heads[verb] as number
  if (head < 0 || head > verb) return null
  if (gerund) return 'present'
  if (!isParticiple(grammar, verb) || isOnlyVerb(grammar, verb)) return null
  // A past tense mistaken for a participle has an object right after it: "the men handed the rifles".
  const next = verb + 1
  if (next < syntax.tokens.length && (grammar.chunkOf[next] as number) >= 0 && syntax.pos[next] !== ADP) {
    const end = grammar.chunkEnd[grammar.chunkOf[next] as number] as number
    const second = end < syntax.tokens.length ? (grammar.chunkOf[end] as number) : -1
    if (second < 0 && !isTimeWord(syntax.lower[next] as string)) return null
  }
  return 'past'
}

/**
 * "Weapons bought with aid money ended up ...": behind a phrase and before a preposition, with the sentence's own verb still to
 * come behind a phrase that has a preposition of its own.
 */
const describesByOrder = (grammar: Grammar, verb: number): boolean => {
  const { syntax } = grammar
  const { pos } = syntax
  const sentence = reachOf(grammar, verb)
  if (!sentence || verb <= sentence.first || !isParticiple(grammar, verb) || PAST_TENSE_ONLY.has(syntax.lower[verb] as string))
    return false
  if (pos[verb + 1] !== ADP || (grammar.chunkOf[verb - 1] as number) < 0 || pos[verb - 1] === PRON) return false
  let governed = false
  for (let at = verb + 1; at < Math.min(sentence.last, verb + 14); at++) {
    const tag = pos[at] as number
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0) {
      governed = pos[(grammar.chunkFirst[chunk] as number) - 1] === ADP
      if (pos[at] === PRON && !governed) return false
      at = (grammar.chunkEnd[chunk] as number) - 1
      continue
    }
    if (tag === AUX) return governed
    if (tag === VERB) return governed && !(syntax.lower[at] as string).endsWith('ing')
    if (tag !== ADP && tag !== ADV) return false
  }
  return false
}

const PAST_TENSE_ONLY = new Set([
  'went',
  'came',
  'took',
  'gave',
  'saw',
  'knew',
  'began',
  'fell',
  'fled',
  'rose',
  'grew',
  'withdrew',
  'said',
  'died',
  'arrived',
])

/** A sentence needs a verb: the only one describes nothing. */
const isOnlyVerb = (grammar: Grammar, verb: number): boolean => {
  const { syntax } = grammar
  const sentence = reachOf(grammar, verb)
  if (!sentence) return false
  for (let at = sentence.first; at < sentence.last; at++)
    if (at !== verb && (syntax.pos[at] === VERB || syntax.pos[at] === AUX)) return false
  return true
}

/** The noun that a participle describes; its naming token. */
export const describedBy = (grammar: Grammar, verb: number): number => {
  const { syntax } = grammar
  const token = syntax.relations[verb] === ACL ? (syntax.heads[verb] as number) : verb - 1
  const chunk = grammar.chunkOf[token] as number
  return chunk >= 0 ? (grammar.chunkHead[chunk] as number) : token
}

const isTimeWord = (word: string): boolean =>
  /^(last|this|next|on|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+)$/.test(word)

/** Whether a verb can stand as the core of a statement of its own: it has tense. */
export const isTensed = (grammar: Grammar, group: VerbGroup): boolean => {
  if (group.infinitive || group.reduced) return false
  if (group.first < group.verb) {
    for (let at = group.first; at < group.verb; at++) {
      const word = grammar.syntax.lower[at] as string
      if (grammar.syntax.pos[at] === AUX && word !== 'being' && word !== 'having' && word !== 'be' && word !== 'been') return true
    }
    return !group.gerund && !group.passive
  }
  return !group.gerund
}

/** Tokens over which one may look from a verb to its subject or to the word that governs it. */
