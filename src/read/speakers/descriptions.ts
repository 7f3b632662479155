import type { Entity } from '../../model/index.ts'
import { RELATIONS, type Syntax } from '../syntax/syntax.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import type { Phrase } from './phrases.ts'
import type { Referent } from './read-references.ts'

/** Farthest a noun looks back, in sentences of narration: by the same noun, by a wider one, by nothing but its kind. */
const REACH = [2, 14, 30] as const
const LOOKED_AT = 400

/** Adds the words of an entity's role, and of a body's name, to what it may be called later: "the ministry", "the spokeswoman". */
export const describe = (referent: Referent, entity: Entity): void => {
  const words = entity.type === 'person' ? (entity.role ?? '') : `${entity.name} ${entity.role ?? ''}`
  for (const word of words.toLowerCase().split(/[^\p{L}\p{N}-]+/u)) if (word.length > 2) referent.descriptions.add(word)
}

/**
 * What a noun with "the" or "that" takes up: the nearest referent it describes. Nothing where two would fit equally well.
 *
 * Fits best: a referent spoken of by the same noun, or with it in its role. Then: one spoken of by a narrower noun. Last, and only
 * two sentences back: the only one of its kind and gender.
 * Cost: bounded by a window.
 */
export const matchNoun = (
  syntax: Syntax,
  noun: Phrase,
  phrases: readonly Phrase[],
  referents: readonly Referent[],
  referentOf: Int32Array,
  narrated: Int32Array,
  knowledge: SpeakerKnowledge,
): { referent: number; antecedent: number; sure: number } | null => {
  if (noun.type === 'thing' && knowledge.noun(noun.lemma) === null) return sameThing(noun, phrases, referentOf, narrated)
  if (
    noun.determiner !== 'definite' &&
    noun.determiner !== 'demonstrative' &&
    !(noun.determiner === 'possessive' && noun.type === 'person')
  )
    return null
  if (noun.type === 'thing') return sameThing(noun, phrases, referentOf, narrated)
  // "The man who sold them" says by itself whom it means.
  if (noun.determiner === 'definite' && RESTRICTING.has(syntax.lower[noun.last] ?? '')) return null
  const here = narrated[noun.sentence] as number
  const seen = new Set<number>()
  const joined = new Set<number>()
  const found: { referent: number; antecedent: number; level: number; distance: number; subject: boolean }[] = []
  for (let n = noun.number - 1; n >= 0 && noun.number - n <= LOOKED_AT; n--) {
    const phrase = phrases[n] as Phrase
    const distance = here - (narrated[phrase.sentence] as number)
    if (distance > REACH[2]) break
    const number = referentOf[n] as number
    const referent = referents[number]
    if (!referent || seen.has(number) || (phrase.modifier && phrase.kind === 'noun')) continue
    seen.add(number)
    const level = levelOf(noun, referent, knowledge)
    if (level < 0 || distance > (REACH[level] as number)) continue
    if (noun.determiner === 'possessive' && level < 2) continue
    if (phrase.sentence === noun.sentence && phrase.governor >= 0 && phrase.governor === noun.governor) continue
    found.push({
      referent: number,
      antecedent: n,
      level,
      distance,
      subject: phrase.joined < 0 && (phrase.speaks || SUBJECT_LIKE.has(phrase.relation)) && !joined.has(n),
    })
    if (phrase.joined >= 0) joined.add(phrase.joined)
  }
  if (found.length === 0) return null
  found.sort((a, b) => b.level - a.level || a.distance - b.distance || b.antecedent - a.antecedent)
  const [first, second] = found as [(typeof found)[0], (typeof found)[0] | undefined]
  if (second && second.level === first.level && (first.level === 0 || second.distance === first.distance)) {
    // Only two of a kind in one place are a tie; a subject outranks what is not one.
    if (first.level === 0 && second.distance > first.distance) return { ...first, sure: 0.5 }
    if (second.distance === first.distance && first.subject === second.subject) return null
    const chosen = first.subject ? first : second
    return { referent: chosen.referent, antecedent: chosen.antecedent, sure: 0.6 }
  }
  return { referent: first.referent, antecedent: first.antecedent, sure: first.level === 2 ? 0.95 : first.level === 1 ? 0.8 : 0.6 }
}
const SUBJECT_LIKE = new Set([RELATIONS.indexOf('nsubj'), RELATIONS.indexOf('nsubj:pass')])
const RESTRICTING = new Set(['who', 'whom', 'whose', 'that', 'which'])

/** 2: spoken of by this noun; 1: by a narrower one; 0: nothing but kind and gender speak for it; -1: does not fit. */
const levelOf = (noun: Phrase, referent: Referent, knowledge: SpeakerKnowledge): number => {
  const known = knowledge.noun(noun.lemma)
  if (referent.plural !== null && noun.plural !== null && referent.plural !== noun.plural) return -1
  if (noun.gender !== null && referent.gender !== null && noun.gender !== referent.gender) return -1
  const person = noun.type === 'person' || noun.type === 'any'
  if (person !== (referent.type === 'person' || referent.type === 'any')) return -1
  if (referent.descriptions.has(noun.lemma)) return 2
  if (noun.plural === true) return -1
  for (const description of referent.descriptions) {
    const narrower = knowledge.noun(description)
    if (narrower?.broader.includes(noun.lemma)) return 1
    if (
      narrower &&
      known &&
      known.kind === 'person' &&
      narrower.broader.some((broader) => known.broader.includes(broader) && SHARED.has(broader))
    )
      return 1
  }
  if (person) return GENERIC_PERSONS.has(noun.lemma) ? 0 : -1
  if (referent.type === 'place') return GENERIC_PLACES.has(noun.lemma) ? 0 : -1
  return referent.type === 'body' && referent.entity !== null && GENERIC_BODIES.has(noun.lemma) ? 0 : -1
}
/** Nouns so narrow that two nouns under one of them say the same: spokesman, spokeswoman. */
const SHARED = new Set(['spokesperson', 'chair', 'businessperson'])
const GENERIC_PERSONS = new Set(['man', 'woman', 'person', 'boy', 'girl', 'politician', 'interviewee', 'speaker', 'witness'])
const GENERIC_BODIES = new Set([
  'group',
  'organisation',
  'organization',
  'company',
  'firm',
  'agency',
  'body',
  'institution',
  'newspaper',
  'channel',
  'broadcaster',
  'team',
  'club',
  'party',
  'union',
])
const GENERIC_PLACES = new Set(['country', 'nation', 'city', 'state', 'kingdom', 'republic'])

/** The same noun of a thing, a few sentences back: kept so that "it" can be told to mean a thing that was spoken of before. */
const sameThing = (
  noun: Phrase,
  phrases: readonly Phrase[],
  referentOf: Int32Array,
  narrated: Int32Array,
): { referent: number; antecedent: number; sure: number } | null => {
  if (noun.determiner !== 'definite' && noun.determiner !== 'demonstrative') return null
  for (let n = noun.number - 1; n >= 0 && noun.number - n <= 60; n--) {
    const phrase = phrases[n] as Phrase
    if ((narrated[noun.sentence] as number) - (narrated[phrase.sentence] as number) > 6) return null
    if (phrase.kind === 'noun' && phrase.lemma === noun.lemma && phrase.plural === noun.plural && !phrase.modifier)
      return { referent: referentOf[n] as number, antecedent: n, sure: 0.7 }
  }
  return null
}
