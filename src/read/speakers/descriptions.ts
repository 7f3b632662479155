import type { Entity } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, NOUN, PROPN, SUBJECTS } from '../syntax/tags.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import type { Phrase } from './phrases.ts'
import type { Referent } from './read-references.ts'

/** Farthest a noun looks back, in sentences of narration: with nothing but its kind, with a wider noun, with the same noun. */
const REACH = [2, 14, 30] as const
/** Most referents under one noun that are looked at, the latest first. */
const LATEST = 12

/** Referents by what they were called: by the very noun, and by nouns wider than that. */
export interface Descriptions {
  readonly exact: Map<string, number[]>
  readonly wider: Map<string, number[]>
  /** The last phrase of a thing under each noun. */
  readonly things: Map<string, Phrase>
}

export const noDescriptions = (): Descriptions => ({ exact: new Map(), wider: new Map(), things: new Map() })

/** Adds one noun that a referent was called by. */
export const describeBy = (descriptions: Descriptions, referent: Referent, word: string, knowledge: SpeakerKnowledge): void => {
  if (referent.descriptions.includes(word)) return
  referent.descriptions.push(word)
  put(descriptions.exact, word, referent.number)
  for (const broader of knowledge.noun(word)?.broader ?? []) put(descriptions.wider, broader, referent.number)
}

/** Adds the words of an entity's role, and of a body's name, to what it may be called later: "the ministry", "the spokeswoman". */
export const describe = (descriptions: Descriptions, referent: Referent, entity: Entity, knowledge: SpeakerKnowledge): void => {
  const words = entity.type === 'person' ? (entity.role ?? '') : `${entity.name} ${entity.role ?? ''}`
  for (const word of words.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
    if (word.length > 2) describeBy(descriptions, referent, word, knowledge)
}

const put = (index: Map<string, number[]>, word: string, referent: number): void => {
  const list = index.get(word)
  if (!list) index.set(word, [referent])
  else if (list[list.length - 1] !== referent) list.push(referent)
}

interface Found {
  readonly referent: number
  readonly antecedent: number
  readonly level: 0 | 1 | 2
  readonly distance: number
  readonly subject: boolean
}

/**
 * What a noun with "the" or "that" takes up: the nearest referent it describes. Nothing where two would fit equally well.
 *
 * Fits best: a referent spoken of by the same noun, or with it in its role. Then: one spoken of by a narrower noun. Last, and only
 * two sentences back: the only one of its kind and gender.
 * Cost: constant; few referents bear one noun, and the rest is a small window.
 */
export const matchNoun = (
  syntax: Syntax,
  noun: Phrase,
  phrases: readonly Phrase[],
  referents: readonly Referent[],
  referentOf: Int32Array,
  narrated: Int32Array,
  knowledge: SpeakerKnowledge,
  descriptions: Descriptions,
): { referent: number; antecedent: number; sure: number } | null => {
  if (noun.type === 'thing') return sameThing(noun, referentOf, narrated, descriptions)
  const owned = noun.determiner === 'possessive' && noun.type === 'person'
  if (noun.determiner !== 'definite' && noun.determiner !== 'demonstrative' && !owned) return null
  // "The man who sold them" says by itself whom it means.
  if (noun.determiner === 'definite' && RESTRICTING.has(syntax.lower[noun.last] ?? '') && syntax.lemmas[noun.first - 1] !== 'tell')
    return null
  const here = narrated[noun.sentence] as number
  const found: Found[] = []
  const add = (number: number, level: 0 | 1 | 2): void => {
    const referent = referents[number]
    if (
      !referent ||
      !agrees(noun, referent) ||
      !narrowedAlike(syntax, noun, referent) ||
      found.some((one) => one.referent === number)
    )
      return
    const last = phrases[lastBefore(referent, noun.number, phrases)]
    if (!last) return
    const distance = here - (narrated[last.sentence] as number)
    if (distance > REACH[level] || (last.sentence === noun.sentence && last.governor >= 0 && last.governor === noun.governor))
      return
    found.push({ referent: number, antecedent: last.number, level, distance, subject: isSubject(last, phrases) })
  }
  for (const number of latest(descriptions.exact.get(noun.lemma))) add(number, 2)
  if (found.length === 0 && !owned && noun.plural !== true) {
    for (const number of latest(descriptions.wider.get(noun.lemma))) add(number, 1)
    for (const broader of knowledge.noun(noun.lemma)?.broader ?? [])
      if (SHARED.has(broader)) for (const number of latest(descriptions.wider.get(broader))) add(number, 1)
    if (found.length === 0)
      for (let n = noun.number - 1; n >= 0 && noun.number - n < 60; n--) {
        const phrase = phrases[n] as Phrase
        if (here - (narrated[phrase.sentence] as number) > REACH[0]) break
        const number = referentOf[n] as number
        const referent = referents[number]
        if (referent && !phrase.modifier && isGeneric(noun, referent)) add(number, 0)
      }
  }
  return chosen(found)
}

/** The latest, unless another is as near and no less a subject; of a mere kind there may be only one. */
const chosen = (found: Found[]): { referent: number; antecedent: number; sure: number } | null => {
  found.sort((a, b) => b.level - a.level || a.distance - b.distance || b.antecedent - a.antecedent)
  const [first, second] = found
  if (!first) return null
  if (second && second.level === first.level) {
    if (second.distance === first.distance) {
      if (first.subject === second.subject) return null
      const one = first.subject ? first : second
      return { referent: one.referent, antecedent: one.antecedent, sure: 0.6 }
    }
    if (first.level === 0) return { ...first, sure: 0.5 }
  }
  return { ...first, sure: first.level === 2 ? 0.95 : first.level === 1 ? 0.8 : 0.6 }
}

const RESTRICTING = new Set(['who', 'whom', 'whose', 'that', 'which'])

/** Neither of two joined by "and" is more a subject than the other. */
const isSubject = (phrase: Phrase, phrases: readonly Phrase[]): boolean =>
  phrase.joined < 0 && phrases[phrase.number + 1]?.joined !== phrase.number && (phrase.speaks || SUBJECTS.has(phrase.relation))

const latest = (list: readonly number[] | undefined): readonly number[] => (list === undefined ? [] : list.slice(-LATEST).reverse())

const lastBefore = (referent: Referent, number: number, phrases: readonly Phrase[]): number => {
  const { phrases: members } = referent
  for (let n = members.length - 1; n >= 0 && n >= members.length - 8; n--) {
    const member = members[n] as number
    if (member < number && !(phrases[member]?.modifier && phrases[member]?.kind === 'noun')) return member
  }
  return -1
}

const agrees = (noun: Phrase, referent: Referent): boolean => {
  if (referent.plural !== null && noun.plural !== null && referent.plural !== noun.plural) return false
  if (noun.gender !== null && referent.gender !== null && noun.gender !== referent.gender) return false
  const person = noun.type === 'person' || noun.type === 'any'
  return person === (referent.type === 'person' || referent.type === 'any')
}

/**
 * Whether the words that narrow a noun were said of the referent as well: "the private school" is not any school, "the chief of the
 * guard" not any chief. Plain adjectives of persons narrow nothing: "the tired minister".
 */
const narrowedAlike = (syntax: Syntax, noun: Phrase, referent: Referent): boolean => {
  const { lower, pos, words } = syntax
  const known = (at: number): boolean =>
    referent.descriptions.includes(lower[at] as string) || referent.descriptions.includes(syntax.lemmas[at] as string)
  for (let at = noun.first; at < noun.head; at++) {
    const part = pos[at]
    if (part !== NOUN && part !== PROPN && part !== ADJ) continue
    if (NEUTRAL.has(lower[at] as string)) continue
    if (part === ADJ && noun.type === 'person' && /^\p{Ll}/u.test(words[at] as string)) continue
    if (!known(at)) return false
  }
  if (lower[noun.last] !== 'of') return true
  for (let at = noun.last + 1; at < noun.last + 5; at++)
    if (pos[at] === NOUN || pos[at] === PROPN || pos[at] === ADJ) return known(at)
  return true
}
const NEUTRAL = new Set(['same', 'former', 'late', 'new', 'old', 'whole', 'entire', 'latter', 'said'])

/** Whether nothing but kind speaks for it. */
const isGeneric = (noun: Phrase, referent: Referent): boolean => {
  if (referent.type === 'person' || referent.type === 'any') return GENERIC_PERSONS.has(noun.lemma)
  if (referent.type === 'place') return GENERIC_PLACES.has(noun.lemma)
  return referent.type === 'body' && referent.entity !== null && GENERIC_BODIES.has(noun.lemma)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Nouns so narrow that two nouns under one of them say the same: spokesman, spokeswoman. */
const SHARED = words('spokesperson chair businessperson')
const GENERIC_PERSONS = words('man woman person boy girl politician interviewee speaker witness')
const GENERIC_BODIES = words(
  'group organisation organization company firm agency body institution newspaper channel broadcaster team club party union',
)
const GENERIC_PLACES = words('country nation city state kingdom republic')

/** The same noun of a thing, a few sentences back: kept so that "it" can be told to mean a thing that was spoken of before. */
const sameThing = (
  noun: Phrase,
  referentOf: Int32Array,
  narrated: Int32Array,
  descriptions: Descriptions,
): { referent: number; antecedent: number; sure: number } | null => {
  const before = descriptions.things.get(noun.lemma)
  if (!noun.modifier) descriptions.things.set(noun.lemma, noun)
  if (!before || (noun.determiner !== 'definite' && noun.determiner !== 'demonstrative')) return null
  if ((narrated[noun.sentence] as number) - (narrated[before.sentence] as number) > 6 || before.plural !== noun.plural) return null
  return { referent: referentOf[before.number] as number, antecedent: before.number, sure: 0.7 }
}
