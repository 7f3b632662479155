import type { Span } from '../../model/index.ts'
import { POS, type Pos, RELATIONS, type Relation, type Syntax } from './syntax.ts'

/*
 * Look-ups over the trees of a `Syntax`. Tokens are numbers; -1 stands for "none", and every function takes it and gives
 * nothing back for it. All are pure and walk at most one sentence.
 */

/** The part of speech of a token, in words. */
export const posOf = (syntax: Syntax, token: number): Pos => POS[syntax.pos[token] as number] ?? 'X'

/** The relation of a token to its head, in words. */
export const relationOf = (syntax: Syntax, token: number): Relation => RELATIONS[syntax.relations[token] as number] ?? 'dep'

/** The first token of the sentence and one past its last; an empty range outside sentences. */
export const sentenceRange = (syntax: Syntax, token: number): readonly [first: number, last: number] => {
  const sentence = syntax.sentences[syntax.sentenceOf[token] ?? -1]
  return sentence ? [sentence.first, sentence.last] : [0, 0]
}

/**
 * Tokens that hang directly under this one, in text order.
 * @param relations keeps those alone.
 * Cost: the length of the sentence.
 */
export const children = (syntax: Syntax, token: number, ...relations: readonly Relation[]): number[] => {
  const found: number[] = []
  const [first, last] = sentenceRange(syntax, token)
  for (let at = first; at < last; at++)
    if (syntax.heads[at] === token && (relations.length === 0 || relations.includes(relationOf(syntax, at)))) found.push(at)
  return found
}

/** The first child with one of these relations, or -1. Cost: the length of the sentence. */
export const child = (syntax: Syntax, token: number, ...relations: readonly Relation[]): number => {
  const [first, last] = sentenceRange(syntax, token)
  for (let at = first; at < last; at++) if (syntax.heads[at] === token && relations.includes(relationOf(syntax, at))) return at
  return -1
}

/**
 * The token and everything under it, as the range of tokens from the first to one past the last; in the rare tree with crossing
 * arcs the range may hold a few more. [-1, -1] for no token.
 * Cost: the length of the sentence.
 */
export const subtree = (syntax: Syntax, token: number): readonly [first: number, last: number] => {
  if (token < 0) return [-1, -1]
  const [first, last] = sentenceRange(syntax, token)
  if (first === last) return [token, token + 1]
  const under = new Int8Array(last - first)
  under[token - first] = 1
  let low = token
  let high = token + 1
  for (let at = first; at < last; at++) {
    if (!isUnder(syntax, at, first, under)) continue
    low = Math.min(low, at)
    high = Math.max(high, at + 1)
  }
  return [low, high]
}

/** Fills `under` along the way up: 1 under the token looked for, -1 not. */
const isUnder = (syntax: Syntax, from: number, first: number, under: Int8Array): boolean => {
  let at = from
  while (at >= 0 && under[at - first] === 0) at = syntax.heads[at] as number
  const answer = at < 0 ? -1 : (under[at - first] as number)
  for (let way = from; way >= 0 && way !== at; way = syntax.heads[way] as number) under[way - first] = answer
  return answer === 1
}

/** `subtree` as a span of the text, without marks and spaces at its edges; null for no token. */
export const subtreeSpan = (syntax: Syntax, token: number): Span | null => {
  let [first, last] = subtree(syntax, token)
  if (first < 0) return null
  while (first + 1 < last && posOf(syntax, first) === 'PUNCT') first++
  while (last - 1 > first && posOf(syntax, last - 1) === 'PUNCT') last--
  return { start: syntax.tokens.start[first] as number, end: syntax.tokens.end[last - 1] as number }
}

/** Whether the verb stands in the passive: "was sold", "sold by", but not "has sold". */
export const isPassive = (syntax: Syntax, token: number): boolean =>
  token >= 0 && child(syntax, token, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent') >= 0

/** Whether the word is denied: "not", "never", "no longer" hang under it, or "no" under its subject or object. */
export const isNegated = (syntax: Syntax, token: number): boolean => {
  if (token < 0) return false
  for (const at of children(syntax, token)) {
    const relation = relationOf(syntax, at)
    const word = syntax.lemmas[at] as string
    if ((relation === 'advmod' || relation === 'cc' || relation === 'aux') && NEGATIONS.has(word)) return true
    if (relation === 'det' && word === 'no') return true
    if (
      /^(nsubj|obj)/.test(relation) &&
      (NOBODY.has(word) || children(syntax, at, 'det').some((one) => syntax.lemmas[one] === 'no'))
    )
      return true
  }
  return false
}
const NEGATIONS = new Set(['not', "n't", 'never', 'nor', 'neither', 'hardly', 'scarcely'])
const NOBODY = new Set(['nobody', 'nothing', 'none', 'no-one'])

/** The first of a row of joined words: "sold" for "fled" in "they sold the arms and fled"; the token itself otherwise. */
export const firstConjunct = (syntax: Syntax, token: number): number => {
  let at = token
  while (at >= 0 && relationOf(syntax, at) === 'conj') at = syntax.heads[at] as number
  return at
}

/** The token and all words joined to it by "and", "or" or commas, in text order; empty for none. */
export const conjuncts = (syntax: Syntax, token: number): number[] => {
  if (token < 0) return []
  const found = [token]
  for (let next = 0; next < found.length; next++) found.push(...children(syntax, found[next] as number, 'conj'))
  return found.sort((a, b) => a - b)
}

/** The noun that a relative clause's verb (or a participle after a noun) tells of; -1 where the verb heads no such clause. */
export const antecedent = (syntax: Syntax, verb: number): number => {
  const first = firstConjunct(syntax, verb)
  const relation = first < 0 ? 'root' : relationOf(syntax, first)
  return relation === 'acl:relcl' || relation === 'acl' ? (syntax.heads[first] as number) : -1
}

const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'whose'])

/** A relative pronoun stands for the noun its clause tells of. */
const referent = (syntax: Syntax, token: number, verb: number): number => {
  if (token < 0 || posOf(syntax, token) !== 'PRON' || !RELATIVES.has(syntax.lower[token] as string)) return token
  const noun = antecedent(syntax, verb)
  return noun >= 0 && noun < token ? noun : token
}

/**
 * Who does what the verb says, whatever the voice: the subject, in the passive the "by" phrase; shared through "and", through relative
 * clauses and participles, and through verbs that control another ("agreed to sell", "were seen selling"). -1 where the words do
 * not tell.
 */
export const subjectOf = (syntax: Syntax, verb: number): number => lookUp(syntax, verb, agentHere)

/**
 * What the verb acts on, whatever the voice: the object, in the passive the subject; shared as in `subjectOf`. -1 where there is
 * none. An indirect object is never given: see `child(syntax, verb, 'iobj')`.
 */
export const objectOf = (syntax: Syntax, verb: number): number => {
  if (verb < 0) return -1
  const object = child(syntax, verb, 'obj')
  if (object >= 0) return referent(syntax, object, verb)
  if (isPassive(syntax, verb)) return lookUp(syntax, verb, patientHere)
  const noun = antecedent(syntax, verb)
  if (noun < 0) return -1
  // "weapons sold to them", "the arms that our unit possessed".
  if (isBareParticiple(syntax, verb)) return noun
  const own = child(syntax, verb, 'nsubj')
  return relationOf(syntax, verb) === 'acl:relcl' && own >= 0 && referent(syntax, own, verb) === own ? noun : -1
}

const agentHere = (syntax: Syntax, verb: number): number => {
  if (isPassive(syntax, verb) || isBareParticiple(syntax, verb)) return child(syntax, verb, 'obl:agent')
  return child(syntax, verb, 'nsubj', 'csubj')
}

const patientHere = (syntax: Syntax, verb: number): number => child(syntax, verb, 'nsubj:pass', 'csubj:pass')

/** "weapons sold to them": a past participle after its noun, without an auxiliary. */
const isBareParticiple = (syntax: Syntax, verb: number): boolean =>
  relationOf(syntax, verb) === 'acl' &&
  posOf(syntax, verb) === 'VERB' &&
  !/ing$/.test(syntax.lower[verb] as string) &&
  child(syntax, verb, 'aux', 'aux:pass', 'mark', 'nsubj') < 0

type Look = (syntax: Syntax, verb: number) => number

/** Looks at the verb itself, then where it may share: the verb it is joined to, the noun it tells of, the verb that controls it. */
const lookUp = (syntax: Syntax, verb: number, look: Look): number => {
  let at = verb
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const here = look(syntax, at)
    if (here >= 0) return referent(syntax, here, at)
    const passive = isPassive(syntax, at) || isBareParticiple(syntax, at)
    // A passive without "by" names nobody who acts; its subject is no agent for those that share with it.
    if (look === agentHere && passive) return -1
    const relation = relationOf(syntax, at)
    const head = syntax.heads[at] as number
    if (relation === 'acl:relcl' || (relation === 'acl' && !hasMark(syntax, at, 'to'))) return head
    if (relation === 'xcomp' || relation === 'advcl') {
      if (relation === 'advcl' && child(syntax, at, 'mark') >= 0 && !hasMark(syntax, at, 'to') && !isIng(syntax, at)) return -1
      const object = relation === 'xcomp' ? child(syntax, head, 'obj', 'iobj') : -1
      if (object >= 0 && !SUBJECT_CONTROL.has(syntax.lemmas[head] as string)) return object
      const subject = child(syntax, head, 'nsubj', 'nsubj:pass', 'csubj')
      if (subject >= 0) return referent(syntax, subject, head)
      at = head
      continue
    }
    if (relation !== 'conj') return -1
    at = head
  }
  return -1
}

/** Verbs whose own subject does what the infinitive says, although they have an object: "promised us to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'swear', 'threaten', 'use', 'take', 'spend'])

const hasMark = (syntax: Syntax, verb: number, word: string): boolean =>
  children(syntax, verb, 'mark').some((at) => syntax.lower[at] === word)
const isIng = (syntax: Syntax, verb: number): boolean => /ing$/.test(syntax.lower[verb] as string)
