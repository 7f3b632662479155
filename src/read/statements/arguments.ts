import { governorBefore, governorRule } from './governors.ts'
import {
  ACL,
  ADJ,
  ADP,
  ADV,
  ADVCL,
  AUX,
  CASE,
  CCOMP,
  CCONJ,
  CONJ,
  childWith,
  DET,
  type Grammar,
  IOBJ,
  lemmaAt,
  NMOD,
  NOUN,
  NSUBJ,
  NSUBJ_PASS,
  OBJ,
  OBL,
  OBL_AGENT,
  PART,
  PRON,
  PROPN,
  PUNCT,
  RELCL,
  SCONJ,
  VERB,
  XCOMP,
} from './grammar.ts'
import type { FrameLexicon } from './lexicons.ts'
import { describedBy, type VerbGroup, verbGroup } from './verb-group.ts'

/** A noun phrase behind a preposition. */
export interface Oblique {
  readonly preposition: string
  /** The noun phrase's naming token. */
  readonly head: number
  /** An "of" that stands behind another phrase: "notified the court of the leak". */
  readonly inner: boolean
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

const bounds = (grammar: Grammar, token: number): readonly [number, number] => {
  const sentence = grammar.syntax.sentences[grammar.syntax.sentenceOf[token] as number]
  return sentence ? [sentence.first, sentence.last] : [token, token + 1]
}

/** The naming token of the phrase that holds the token; the token itself outside phrases. */
export const chunkHeadOf = (grammar: Grammar, token: number): number => {
  const chunk = grammar.chunkOf[token] as number
  return chunk < 0 ? token : (grammar.chunkHead[chunk] as number)
}

/** What "who", "which" or "that" stands for; other tokens are returned as they are. */
export const antecedent = (grammar: Grammar, token: number): number => {
  const { syntax } = grammar
  if (!RELATIVE.has(syntax.lower[token] as string) || syntax.pos[token] === DET) return token
  const [first] = bounds(grammar, token)
  if (token === first) return token
  // Through the tree: the relative clause hangs from its antecedent.
  let up = syntax.heads[token] as number
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    if (syntax.relations[up] === RELCL) {
      const head = syntax.heads[up] as number
      if (head >= first && head < token && (grammar.chunkOf[head] as number) >= 0) return chunkHeadOf(grammar, head)
    }
    up = syntax.heads[up] as number
  }
  for (let at = token - 1; at >= first && token - at < 4; at--) {
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0) return grammar.chunkHead[chunk] as number
    if (syntax.pos[at] !== PUNCT && syntax.pos[at] !== ADP) break
  }
  return token
}

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

const nominal = (grammar: Grammar, token: number): boolean => (grammar.chunkOf[token] as number) >= 0

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
const QUOTES = new Set(['"', '“', '”', '‘', '’', "'", '«', '»'])

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

/** A possessor inside a noun phrase: "their", "the army's"; its naming token, or -1. */
export const ownerIn = (grammar: Grammar, chunk: number): number => {
  const { syntax } = grammar
  const first = grammar.chunkFirst[chunk] as number
  const head = grammar.chunkHead[chunk] as number
  for (let at = first; at < head; at++) {
    const word = syntax.lower[at] as string
    if (OWNERS.has(word)) return at
    if ((word === "'s" || word === "'") && at > first) return at - 1
  }
  return -1
}

const OWNERS = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their', 'whose'])
const PARTICLES = new Set(['over', 'up', 'out', 'off', 'down', 'back', 'away', 'on', 'in', 'along', 'through'])

/** The phrases that follow a verb without a preposition: the object, and a second one after it ("gave the men rifles"). */
export const objectsOf = (
  grammar: Grammar,
  group: VerbGroup,
  from = group.verb + 1,
): { readonly first: number; readonly second: number } => {
  const { syntax } = grammar
  const { verb } = group
  const [, last] = bounds(grammar, verb)
  let at = from
  let skipped = 0
  while (at < last && skipped < 3) {
    const word = syntax.lower[at] as string
    const tag = syntax.pos[at] as number
    if ((grammar.chunkOf[at] as number) >= 0 && !QUOTES.has(word)) break
    if (
      !(
        tag === ADV ||
        tag === PART ||
        QUOTES.has(word) ||
        (PARTICLES.has(word) && skipped === 0 && particleStands(grammar, at, last))
      )
    )
      break
    at++
    skipped++
  }
  const chunk = at < last ? (grammar.chunkOf[at] as number) : -1
  const byTree = childWith(grammar, verb, OBJ)
  if (chunk < 0) {
    if (byTree < 0) {
      const before = relativeObject(grammar, group)
      return { first: before, second: -1 }
    }
    return { first: antecedent(grammar, chunkHeadOf(grammar, byTree)), second: -1 }
  }
  const first = grammar.chunkHead[chunk] as number
  const end = grammar.chunkEnd[chunk] as number
  // "handed them over to": no second object; "gave the men rifles": the next phrase begins at once.
  const next = end < last ? (grammar.chunkOf[end] as number) : -1
  if (next >= 0 && !startsClause(grammar, next, last)) return { first, second: grammar.chunkHead[next] as number }
  const indirect = childWith(grammar, verb, IOBJ)
  if (indirect >= 0 && byTree > indirect && chunkHeadOf(grammar, indirect) === first && chunkHeadOf(grammar, byTree) !== first)
    return { first, second: chunkHeadOf(grammar, byTree) }
  if (indirect >= 0 && byTree > indirect && grammar.chunkOf[indirect] === chunk && grammar.chunkOf[byTree] === chunk)
    return { first: indirect, second: byTree }
  return { first, second: -1 }
}

/** "hand over rifles": a particle; "fired over the hill" is not told apart, and no rule needs it. */
const particleStands = (grammar: Grammar, at: number, last: number): boolean => {
  const { syntax } = grammar
  if (syntax.pos[at] !== ADP && syntax.pos[at] !== ADV) return false
  return (
    at + 1 < last &&
    (syntax.relations[at] !== CASE || ['over', 'out', 'up', 'off', 'down', 'away'].includes(syntax.lower[at] as string))
  )
}

/** Whether a phrase is the subject of a verb right after it: "the rifles the army sold". */
const startsClause = (grammar: Grammar, chunk: number, last: number): boolean => {
  const { syntax } = grammar
  let at = grammar.chunkEnd[chunk] as number
  while (at < last && syntax.pos[at] === ADV) at++
  return at < last && (syntax.pos[at] === AUX || (syntax.pos[at] === VERB && !(syntax.lower[at] as string).endsWith('ing')))
}

/** "the rifles that they sold", "the rifles they sold": the antecedent, where nothing follows the verb. */
const relativeObject = (grammar: Grammar, group: VerbGroup): number => {
  const { syntax } = grammar
  const { verb } = group
  const [first] = bounds(grammar, verb)
  if (syntax.relations[verb] === RELCL) {
    const head = syntax.heads[verb] as number
    if (head >= first && head < verb) {
      const subject = childWith(grammar, verb, NSUBJ, NSUBJ_PASS)
      // "the men who sold": then the antecedent is the subject.
      if (subject >= 0 && !RELATIVE.has(syntax.lower[subject] as string)) return chunkHeadOf(grammar, head)
    }
  }
  for (let at = group.first - 1; at > first && verb - at < 12; at--) {
    const word = syntax.lower[at] as string
    if (syntax.pos[at] === VERB || syntax.pos[at] === PUNCT) break
    if ((word === 'which' || word === 'that' || word === 'whom') && syntax.pos[at] === PRON) {
      if (at + 1 === group.first) break
      return antecedent(grammar, at)
    }
  }
  return -1
}

/**
 * Phrases behind prepositions that belong to a verb or a noun, in text order: those that the tree hangs from it or from its
 * object, and those that follow before the clause ends.
 */
export const obliquesOf = (grammar: Grammar, token: number): readonly Oblique[] => {
  const { syntax } = grammar
  const [first, last] = bounds(grammar, token)
  const found: Oblique[] = []
  const add = (preposition: string, head: number, inner = false): void => {
    if (!found.some((one) => one.head === head)) found.push({ preposition, head, inner })
  }
  for (let child = grammar.firstChild[token] as number; child >= 0; child = grammar.nextSibling[child] as number) {
    const relation = syntax.relations[child] as number
    if (relation !== OBL && relation !== OBL_AGENT && relation !== NMOD) continue
    if ((grammar.chunkOf[child] as number) < 0) continue
    const preposition = prepositionBefore(grammar, child, first)
    if (preposition) add(preposition, chunkHeadOf(grammar, child))
  }
  let crossed = false
  const chunk = grammar.chunkOf[token] as number
  let at = chunk >= 0 ? (grammar.chunkEnd[chunk] as number) : token + 1
  for (; at < last; at++) {
    const tag = syntax.pos[at] as number
    const word = syntax.lower[at] as string
    if (tag === VERB && !((grammar.chunkOf[at] as number) >= 0)) {
      if (syntax.relations[at] !== ACL || (syntax.heads[at] as number) <= token) {
        if (word !== 'including' && word !== 'according') break
        if (word === 'according') break
        continue
      }
      crossed = true
      continue
    }
    if (tag === AUX || tag === SCONJ) break
    if (tag === PRON && (RELATIVE.has(word) || word === 'what') && !(at + 1 < last && syntax.pos[at + 1] === ADP)) break
    if (tag === PUNCT && (word === ';' || word === ':' || word === '—' || word === '–')) break
    if (tag === CCONJ && at + 1 < last && (syntax.pos[at + 1] === VERB || syntax.pos[at + 1] === AUX || syntax.pos[at + 1] === ADV))
      break
    if (tag !== ADP && !(tag === PART && word === 'to')) continue
    const next = at + 1 < last ? (grammar.chunkOf[at + 1] as number) : -1
    if (next < 0) continue
    if (startsClause(grammar, next, last) && clauseAfterPreposition(word)) break
    if (crossed && word !== 'to') continue
    const head = grammar.chunkHead[next] as number
    // A phrase that follows "of" belongs to the phrase before it, unless the trigger itself stands there.
    add(word, head, word === 'of' && grammar.chunkOf[at - 1] !== chunk && at - 1 !== token)
  }
  return found.sort((a, b) => a.head - b.head)
}

const clauseAfterPreposition = (word: string): boolean =>
  word === 'after' || word === 'before' || word === 'since' || word === 'until' || word === 'as'

const prepositionBefore = (grammar: Grammar, token: number, first: number): string | null => {
  const { syntax } = grammar
  const byTree = childWith(grammar, token, CASE)
  if (byTree >= 0 && byTree < token) {
    const before = syntax.lower[byTree] as string
    return before
  }
  const chunk = grammar.chunkOf[token] as number
  const start = chunk >= 0 ? (grammar.chunkFirst[chunk] as number) : token
  return start - 1 >= first && syntax.pos[start - 1] === ADP ? (syntax.lower[start - 1] as string) : null
}

/** The phrases joined to one by commas, "and", "or" or "including", itself first, in text order. */
export const listFrom = (grammar: Grammar, head: number): readonly number[] => {
  const { syntax } = grammar
  const [, last] = bounds(grammar, head)
  const found = [head]
  let chunk = grammar.chunkOf[head] as number
  if (chunk < 0) return found
  let tail = chunk
  for (let rounds = 0; rounds < 40; rounds++) {
    let at = grammar.chunkEnd[tail] as number
    // "of ammunition", "from the depot" may stand between the members.
    if (at < last && syntax.lower[at] === 'of' && at + 1 < last && (grammar.chunkOf[at + 1] as number) >= 0)
      at = grammar.chunkEnd[grammar.chunkOf[at + 1] as number] as number
    if (rounds === 0) at = overContactClause(grammar, at, last)
    let joined = false
    let comma = false
    while (at < last) {
      const word = syntax.lower[at] as string
      if (word === ',' || word === '(') comma = true
      else if (word === 'and' || word === 'or' || word === '&' || word === 'including' || word === 'plus') joined = true
      else if (word === 'such' && syntax.lower[at + 1] === 'as') {
        joined = true
        at++
      } else if (word === 'as' && syntax.lower[at + 1] === 'well' && syntax.lower[at + 2] === 'as') {
        joined = true
        at += 2
      } else if (
        !(joined || comma) ||
        !['both', 'even', 'also', 'mainly', 'mostly', 'various'].includes(word) ||
        (grammar.chunkOf[at] as number) >= 0
      )
        break
      at++
    }
    if (!joined && !comma) break
    const next = at < last ? (grammar.chunkOf[at] as number) : -1
    if (next < 0 || next === tail || startsClause(grammar, next, last)) break
    // After a bare comma, only what the list goes on to join, or what the tree joins, is a member.
    const member = grammar.chunkHead[next] as number
    if (syntax.pos[member] === PRON) break
    if (!joined && !listGoesOn(grammar, next, last) && syntax.relations[member] !== CONJ) break
    found.push(member)
    tail = next
    chunk = next
  }
  return found
}

/** "all the rifles our unit had, mortars and fuel": over what describes the first member. */
const overContactClause = (grammar: Grammar, at: number, last: number): number => {
  const { syntax } = grammar
  const chunk = at < last ? (grammar.chunkOf[at] as number) : -1
  if (chunk < 0 || !startsClause(grammar, chunk, last)) return at
  for (let next = grammar.chunkEnd[chunk] as number; next < Math.min(last, at + 8); next++) {
    if (syntax.lower[next] === ',') return next
    const tag = syntax.pos[next] as number
    if (tag !== VERB && tag !== AUX && tag !== ADV && tag !== ADP) return at
  }
  return at
}

const listGoesOn = (grammar: Grammar, chunk: number, last: number): boolean => {
  const { syntax } = grammar
  let at = grammar.chunkEnd[chunk] as number
  for (let members = 0; members < 12 && at < last; members++) {
    const word = syntax.lower[at] as string
    if (word === 'and' || word === 'or' || word === '&')
      return (
        at + 1 < last && (grammar.chunkOf[at + 1] as number) >= 0 && !startsClause(grammar, grammar.chunkOf[at + 1] as number, last)
      )
    if (word !== ',') return false
    at++
    if (at < last && (syntax.lower[at] === 'and' || syntax.lower[at] === 'or')) continue
    const next = at < last ? (grammar.chunkOf[at] as number) : -1
    if (next < 0) return false
    at = grammar.chunkEnd[next] as number
  }
  return false
}
