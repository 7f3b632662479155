import type { Frame, FrameRole, Span } from '../../model/index.ts'
import { antecedent, chunkHeadOf, listFrom, type Oblique, objectsOf, obliquesOf, ownerIn, subjectOf } from './arguments.ts'
import {
  ADJ,
  ADP,
  AUX,
  CCOMP,
  childWith,
  type Grammar,
  lemmaAt,
  NOUN,
  NSUBJ,
  NSUBJ_PASS,
  OBJ,
  PROPN,
  SCONJ,
  VERB,
  XCOMP,
} from './grammar.ts'
import type { FrameLexicon, FrameRule, RoleCondition } from './lexicons.ts'
import type { MentionIndex } from './mention-index.ts'
import { belongs, matter, type Participant, phraseOf, ruledOut, spanOf } from './participants.ts'
import { statedAs } from './stated-as.ts'
import { type VerbGroup, verbGroup } from './verb-group.ts'

/** A frame with the tokens it was read from. */
export interface FoundFrame {
  readonly frame: Frame
  readonly predicate: number
  /** First token of the predicate with its auxiliaries. */
  readonly first: number
  /** One past the last token of the predicate and of the participants after it. */
  readonly end: number
  /** The naming token of the grammatical subject, or -1. */
  readonly subject: number
  /** Rank among frames of one statement; lower is told first. */
  readonly rank: number
}

type Filled = Map<string, Participant[]>

const RANKS: Readonly<Record<Frame['kind'], number>> = {
  transfer: 0,
  complaint: 1,
  attack: 3,
  casualties: 2,
  detention: 2,
  control: 4,
  movement: 5,
  conditions: 6,
  motive: 7,
  position: 8,
  other: 9,
}

/**
 * The frames that the tokens from `first` to `end` state, in text order; at most one a predicate.
 *
 * Arguments come from the tree, and from the order of phrases where the tree has none. A rule that holds on more conditions wins
 * by standing first in the lexicon.
 * Cost: words with no entry cost one look-up; others the length of their sentence.
 */
export const readFrames = (
  grammar: Grammar,
  first: number,
  end: number,
  within: (token: number) => boolean,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): readonly FoundFrame[] => {
  const { syntax } = grammar
  const found: FoundFrame[] = []
  for (let at = first; at < end; at++) {
    if (!within(at)) continue
    const chunk = grammar.chunkOf[at] as number
    let tag = syntax.pos[at] as number
    if (tag === VERB) {
      // "displaced people": describes, and states nothing.
      if (chunk >= 0 && at < (grammar.chunkHead[chunk] as number)) continue
      if (chunk >= 0 || isGerundNoun(grammar, at, first)) tag = NOUN
    }
    const said = (tag === VERB || tag === NOUN) && isSaidOf(grammar, at) && lexicon.adjectives.has(syntax.lower[at] as string)
    const table = said
      ? lexicon.adjectives
      : tag === VERB || tag === AUX
        ? lexicon.verbs
        : tag === NOUN
          ? lexicon.nouns
          : tag === ADJ
            ? lexicon.adjectives
            : tag === ADP
              ? lexicon.prepositions
              : null
    if (!table) continue
    if (tag === AUX && (lemmaAt(grammar, at) !== 'be' || !isExistential(grammar, at))) continue
    const rules =
      (tag === NOUN && syntax.pos[at] === VERB ? table.get(syntax.lower[at] as string) : undefined) ??
      table.get(lemmaAt(grammar, at)) ??
      (said || tag === ADJ || tag === ADP ? table.get(syntax.lower[at] as string) : undefined)
    if (!rules) continue
    for (const rule of rules) {
      const frame = match(grammar, at, rule, within, lexicon, mentions)
      if (!frame) continue
      found.push(frame)
      break
    }
  }
  return found
}

const isExistential = (grammar: Grammar, at: number): boolean => {
  const { lower } = grammar.syntax
  for (let back = at - 1; back >= 0 && at - back < 5; back--) {
    const word = lower[back] as string
    if (word === 'there') return true
    if ((grammar.chunkOf[back] as number) >= 0) return false
  }
  return false
}

/** "Overcrowding at the camp has grown", "shelling of the town": a gerund that stands as a noun. */
const isGerundNoun = (grammar: Grammar, at: number, first: number): boolean => {
  const { lower, pos } = grammar.syntax
  if (!(lower[at] as string).endsWith('ing')) return false
  return lower[at + 1] === 'of' || (at === first && pos[at + 1] === ADP)
}

/** "is overcrowded": a participle behind "be", which may be an adjective. */
const isSaidOf = (grammar: Grammar, at: number): boolean => {
  const { syntax } = grammar
  for (let back = at - 1; back >= 0 && at - back < 4; back--) {
    if (syntax.pos[back] === AUX) return true
    if ((grammar.chunkOf[back] as number) >= 0) return false
  }
  return false
}

const match = (
  grammar: Grammar,
  at: number,
  rule: FrameRule,
  within: (token: number) => boolean,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
): FoundFrame | null => {
  const particleAt = rule.particle ? particleOf(grammar, at, rule.particle) : -1
  if (rule.particle && particleAt < 0) return null
  if (rule.unlessNear.length > 0 && vetoed(grammar, at, rule, lexicon)) return null
  const filled: Filled = new Map()
  let group: VerbGroup | null = null
  let subject = -1
  if (rule.part === 'verb') {
    group = verbGroup(grammar, at)
    subject = fillVerb(grammar, group, rule, filled, lexicon, particleAt)
  } else if (rule.part === 'noun') subject = fillNoun(grammar, at, rule, filled, lexicon, mentions)
  else if (rule.part === 'adjective') subject = fillAdjective(grammar, at, rule, filled, lexicon)
  else subject = fillPreposition(grammar, at, rule, filled, lexicon)
  for (const condition of rule.conditions) if (!holds(grammar, condition, filled, lexicon, mentions, at)) return null

  const roles = rolesOf(grammar, filled, mentions)
  addCircumstances(grammar, at, rule, filled, roles, mentions)
  const predicate: Span[] = [spanOf(grammar, at, at + 1)]
  if (particleAt >= 0) {
    if (particleAt === at + 1) predicate[0] = spanOf(grammar, at, at + 2)
    else predicate.push(spanOf(grammar, particleAt, particleAt + 1))
  }
  const participants = [...filled.values()].flatMap((list) => (list[0] && list[0].head !== at ? [list[0].head] : []))
  const direct = participants.filter((head) => Math.abs(head - at) < 40 && isDirect(grammar, head, rule, filled))
  const carrier = group || rule.part === 'noun' ? at : carrierOf(grammar, at)
  const stated = statedAs(grammar, carrier, direct, within, lexicon)
  let last = at + 1
  for (const list of filled.values()) for (const one of list) last = Math.max(last, one.end)
  if (particleAt >= 0) last = Math.max(last, particleAt + 1)
  return {
    frame: { kind: rule.kind, predicate, roles, ...stated },
    predicate: at,
    first: group ? group.first : at,
    end: last,
    subject,
    rank: RANKS[rule.kind] + (rule.part === 'noun' ? 1.5 : 0),
  }
}

/** The verb that carries tense for an adjective or a preposition: "is" in "is under control". */
const carrierOf = (grammar: Grammar, at: number): number => {
  const { syntax } = grammar
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
  for (let back = at - 1; sentence && back >= sentence.first && at - back < 7; back--) {
    const tag = syntax.pos[back] as number
    if (tag === VERB || tag === AUX) return back
    if (syntax.lower[back] === ',') return at
  }
  return at
}

/** "No rifles were sold to nobody": only subject, object and second object negate. */
const isDirect = (grammar: Grammar, head: number, rule: FrameRule, filled: Filled): boolean => {
  for (const slot of ['subject', 'object', 'second', 'of'])
    if (filled.get(rule.slots.get(slot) ?? '')?.[0]?.head === head && grammar.syntax.sentenceOf[head] !== -1) return true
  return false
}

const particleOf = (grammar: Grammar, at: number, particle: string): number => {
  const { syntax } = grammar
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
  const last = sentence ? sentence.last : at + 1
  if (syntax.lower[at + 1] === particle && at + 1 < last) return at + 1
  // "handed the rifles over": after the object.
  const chunk = grammar.chunkOf[at + 1] as number
  if (chunk !== undefined && chunk >= 0) {
    const end = grammar.chunkEnd[chunk] as number
    if (end < last && syntax.lower[end] === particle) return end
  }
  return -1
}

const vetoed = (grammar: Grammar, at: number, rule: FrameRule, lexicon: FrameLexicon): boolean => {
  const { syntax } = grammar
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
  if (!sentence) return false
  for (const name of rule.unlessNear) {
    const words = lexicon.classes.get(name)
    if (!words) continue
    for (let one = sentence.first; one < sentence.last; one++) {
      if (one === at) continue
      const tag = syntax.pos[one] as number
      if (tag !== NOUN && tag !== PROPN && tag !== ADJ) continue
      if (words.has(lemmaAt(grammar, one)) || words.has(syntax.lower[one] as string)) return true
    }
  }
  return false
}

const put = (grammar: Grammar, filled: Filled, role: string | undefined, head: number, bare = false): void => {
  if (!role || head < 0 || filled.has(role)) return
  filled.set(
    role,
    listFrom(grammar, head).map((one) => phraseOf(grammar, one, bare)),
  )
}

const fillVerb = (
  grammar: Grammar,
  group: VerbGroup,
  rule: FrameRule,
  filled: Filled,
  lexicon: FrameLexicon,
  particleAt: number,
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
  if (clause && !filled.has(clause)) fillClause(grammar, verb, clause, filled)
  const inf = slots.get('inf')
  if (inf && !filled.has(inf)) fillInfinitive(grammar, verb, inf, filled)
  return subject
}

const fillObliques = (grammar: Grammar, obliques: readonly Oblique[], rule: FrameRule, filled: Filled): void => {
  for (const { preposition, head, inner } of obliques) {
    const role = rule.slots.get(preposition)
    if (!role || (inner && rule.part !== 'verb')) continue
    if (preposition === 'by' && rule.part === 'verb') continue
    put(grammar, filled, role, head)
  }
}

const fillClause = (grammar: Grammar, verb: number, role: string, filled: Filled): void => {
  const { syntax } = grammar
  const sentence = syntax.sentences[syntax.sentenceOf[verb] as number]
  if (!sentence) return
  for (let at = verb + 1; at < Math.min(sentence.last, verb + 14); at++) {
    const word = syntax.lower[at] as string
    if (
      word !== 'that' ||
      (syntax.pos[at] !== SCONJ &&
        (grammar.chunkOf[at] as number) >= 0 &&
        (grammar.chunkEnd[grammar.chunkOf[at] as number] as number) > at + 1)
    )
      continue
    if (at + 1 >= sentence.last || syntax.pos[at + 1] === ADP) continue
    let end = sentence.last
    while (end > at + 2 && !/[\p{L}\p{N}]/u.test(syntax.words[end - 1] as string)) end--
    if (end > at + 1) filled.set(role, [{ head: clauseHead(grammar, at + 1, end), first: at + 1, end }])
    return
  }
  const child = childWith(grammar, verb, CCOMP)
  if (child > verb) {
    let end = sentence.last
    while (end > child + 1 && !/[\p{L}\p{N}]/u.test(syntax.words[end - 1] as string)) end--
    filled.set(role, [{ head: child, first: verb + 1, end: Math.max(end, verb + 2) }])
  }
}

const clauseHead = (grammar: Grammar, first: number, end: number): number => {
  for (let at = first; at < end; at++) if (grammar.syntax.pos[at] === VERB) return at
  return first
}

const fillInfinitive = (grammar: Grammar, verb: number, role: string, filled: Filled): void => {
  const { syntax } = grammar
  const sentence = syntax.sentences[syntax.sentenceOf[verb] as number]
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

const fillNoun = (
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

const fillAdjective = (grammar: Grammar, at: number, rule: FrameRule, filled: Filled, lexicon: FrameLexicon): number => {
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
    if (filled.has(role) || syntax.lower[at + 1] !== slot || syntax.pos[at + 2] === undefined) continue
    let end = at + 2
    const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
    while (sentence && end < sentence.last && !/^[,;.:!?”"—–]$/.test(syntax.lower[end] as string)) end++
    if (end > at + 2) filled.set(role, [{ head: at + 2, first: at + 2, end }])
  }
  return subject
}

/** "The school is closed", "was found dead", "left twelve dead": the phrase that the adjective is said of. */
const leftOfCopula = (grammar: Grammar, at: number, lexicon: FrameLexicon): number => {
  const { syntax } = grammar
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
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

const fillPreposition = (grammar: Grammar, at: number, rule: FrameRule, filled: Filled, lexicon: FrameLexicon): number => {
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

const holds = (
  grammar: Grammar,
  condition: RoleCondition,
  filled: Filled,
  lexicon: FrameLexicon,
  mentions: MentionIndex,
  at: number,
): boolean => {
  const list = filled.get(condition.role)
  if (condition.test === 'filled') return list !== undefined
  if (condition.test === 'absent') return list === undefined
  if (condition.classes[0] === 'marked') return MARKS[condition.role]?.(grammar, at, filled) ?? false
  if (condition.test === 'is-not') return !list?.some((one) => ruledOut(grammar, one.head, condition.classes, lexicon))
  return list?.some((one) => belongs(grammar, one.head, condition.classes, lexicon, mentions)) ?? false
}

/** Turns of phrase that are no participants. */
const MARKS: Readonly<Record<string, (grammar: Grammar, at: number, filled: Filled) => boolean>> = {
  there: (grammar, at, filled) => {
    if (!isExistential(grammar, at)) return false
    return filled.size > 0
  },
  custody: (grammar, at) => {
    const { lower } = grammar.syntax
    for (let next = at + 1; next < Math.min(lower.length, at + 9); next++) {
      const word = lower[next] as string
      if (['hostage', 'hostages', 'prisoner', 'prisoners', 'captive', 'custody'].includes(word)) return true
      if (word === '.' || word === ';') return false
    }
    return false
  },
  goal: (grammar, at, filled) => {
    const { syntax } = grammar
    for (let next = at + 1; next < Math.min(syntax.tokens.length, at + 8); next++) {
      if (lemmaAt(grammar, next) === 'be' && syntax.pos[next] === AUX) {
        const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
        if (!sentence) return false
        let end = next + 1
        while (end < sentence.last && !/^[,;.:!?”"—–]$/.test(syntax.lower[end] as string)) end++
        if (end === next + 1) return false
        filled.set('goal', [{ head: chunkHeadOf(grammar, next + 1), first: next + 1, end }])
        return true
      }
      if (syntax.pos[next] === VERB || syntax.lower[next] === '.') return false
    }
    return false
  },
}

const rolesOf = (grammar: Grammar, filled: Filled, mentions: MentionIndex): FrameRole[] => {
  const roles: FrameRole[] = []
  for (const [role, list] of filled) {
    for (const one of list) {
      const span = spanOf(grammar, one.first, one.end)
      const head = matter(grammar, one.head)
      const inside = mentions
        .overlapping(span)
        .filter((mention) => mention.span.start >= span.start && mention.span.end <= span.end)
      const weapons = role === 'item' ? inside.filter((mention) => mention.type === 'weapon') : []
      if (weapons.length > 1) for (const mention of weapons) roles.push({ role, span: mention.span, mention: mention.id })
      else {
        const mention = mentions.naming(span, spanOf(grammar, head, head + 1)) ?? weapons[0] ?? null
        roles.push({ role, span, mention: mention?.id ?? null })
      }
    }
  }
  return roles
}

/** Where and when: phrases with "in", "at", "near" that no rule takes, and times mentioned in the same clause. */
const addCircumstances = (
  grammar: Grammar,
  at: number,
  rule: FrameRule,
  filled: Filled,
  roles: FrameRole[],
  mentions: MentionIndex,
): void => {
  const { syntax } = grammar
  if (rule.kind === 'motive' || rule.kind === 'position') return
  const taken = (first: number, end: number): boolean =>
    [...filled.values()].some((list) => list.some((one) => first < one.end && one.first < end))
  for (const { preposition, head } of obliquesOf(grammar, at)) {
    const phrase = phraseOf(grammar, head)
    if (taken(phrase.first, phrase.end)) continue
    const mention = mentions.naming(spanOf(grammar, phrase.first, phrase.end), spanOf(grammar, head, head + 1))
    if (mention?.type === 'time') continue
    if (
      ['in', 'at', 'near', 'inside', 'outside', 'on', 'around', 'across', 'throughout'].includes(preposition) &&
      mention?.type === 'place' &&
      !filled.has('place')
    ) {
      roles.push({ role: 'place', span: spanOf(grammar, phrase.first, phrase.end), mention: mention.id })
      filled.set('place', [phrase])
    }
  }
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
  if (!sentence) return
  for (const mention of mentions.overlapping(spanOf(grammar, sentence.first, sentence.last)))
    if (mention.type === 'time' && !filled.has('time')) {
      let crossed = 0
      const middle = (syntax.tokens.start[at] as number) < mention.span.start
      for (let one = middle ? at + 1 : at - 1; one >= sentence.first && one < sentence.last; one += middle ? 1 : -1) {
        if (
          middle
            ? (syntax.tokens.start[one] as number) >= mention.span.start
            : (syntax.tokens.end[one] as number) <= mention.span.end
        )
          break
        if (syntax.pos[one] === VERB && (grammar.chunkOf[one] as number) < 0) crossed++
      }
      if (crossed > 0) continue
      roles.push({ role: 'time', span: mention.span, mention: mention.id })
      break
    }
}
