import type { Entity, EntityId, Mention } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADJ, ADV, AUX, DET, NOUN, NSUBJ, NUM, PART, PRON, PROPN, PUNCT, VERB } from '../syntax/tags.ts'
import { hash } from './antecedent-features.ts'
import { nameGender, roleGender, titleGender } from './gender.ts'
import type { Gender, SpeakerKnowledge } from './knowledge.ts'
import { type Name, namesAmong } from './names-among.ts'
import { PRONOUNS, type PronounForm, SPEECH_VERBS } from './words.ts'

/** Words that speak of somebody or something: a name, a noun with what belongs to it, or a personal pronoun. */
export interface Phrase {
  readonly number: number
  readonly kind: 'name' | 'noun' | 'pronoun'
  /** Token numbers; `head` is the word that carries it. */
  readonly first: number
  readonly last: number
  readonly head: number
  readonly mention: Mention | null
  /** Whether a proper noun is in it: "Ada Quill", but not "a man", even where that is joined to her. */
  readonly proper: boolean
  readonly entity: EntityId | null
  readonly type: 'person' | 'body' | 'place' | 'thing' | 'any'
  readonly gender: Gender | null
  /** null: it cannot be told. */
  readonly plural: boolean | null
  readonly determiner: 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'none'
  readonly pronoun: PronounForm | null
  /** Dictionary form of the head, with its title's or role's words where a name has them. */
  readonly lemma: string
  /** The same as a number, for features; 0 but for nouns. */
  readonly sign: number
  readonly sentence: number
  readonly paragraph: number
  /** Outermost quotation that holds it, or -1. */
  readonly quotation: number
  readonly relation: number
  /** Token number of what governs it, or -1. */
  readonly governor: number
  /** Whether it is the subject of a verb of speech. */
  readonly speaks: boolean
  /** Stands before a noun that it only describes: "Reuters correspondent", "Reuters' editor". */
  readonly modifier: boolean
  /** Number of the phrase that it is joined to by "and", just before it; or -1. */
  readonly joined: number
  /** A paper or report, which may be said to say something. */
  readonly document: boolean
}

/** Nouns that the lexicon lacks and that by their ending may be people. */
const AGENTIVE = /(?:er|or|ist|ian|ee|man|woman|ant|ent)$/
const DEFINITE = new Set(['the'])
const DEMONSTRATIVE = new Set(['this', 'that', 'these', 'those', 'both', 'such'])
const INDEFINITE = new Set(['a', 'an', 'some', 'any', 'another', 'no', 'every', 'each', 'several', 'many', 'most', 'few', 'other'])
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your'])
const IRREGULAR_PLURALS = new Set(
  'people men women children police troops staff media policemen gunmen congressmen lawmen'.split(' '),
)

/**
 * Every phrase of the text that can name or take up somebody or something, in text order; none overlaps another.
 *
 * Names are the mentions handed in; nouns are runs of nouns outside them. Grammar is used where it is there, and told from the
 * neighbouring words where it is not.
 * Cost: linear.
 */
export const readPhrases = (
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: SpeakerKnowledge,
): Phrase[] => {
  const { words, lower, lemmas, pos, heads, relations, sentences, sentenceOf, quotedBy, tokens } = syntax
  const byEntity = new Map(entities.map((entity) => [entity.id, entity]))
  const genders = new Map<EntityId, Gender | null>()
  const named = namesAmong(syntax, mentions)
  const phrases: Phrase[] = []
  let nextMention = 0

  const push = (
    phrase: Omit<
      Phrase,
      'number' | 'sentence' | 'paragraph' | 'quotation' | 'relation' | 'governor' | 'speaks' | 'joined' | 'proper' | 'sign'
    >,
  ): void => {
    const { first, last, head } = phrase
    const sentence = sentenceOf[head] as number
    let top = head
    for (let at = first; at < last; at++) {
      const above = heads[at] as number
      if (above >= 0 && (above < first || above >= last)) {
        top = at
        break
      }
    }
    const governor = heads[top] as number
    // Written out field by field: spreading costs ten times as much here.
    phrases.push({
      number: phrases.length,
      kind: phrase.kind,
      first,
      last,
      head,
      mention: phrase.mention,
      proper: phrase.kind === 'name' && holdsProper(pos, first, last),
      entity: phrase.entity,
      type: phrase.type,
      gender: phrase.gender,
      plural: phrase.plural,
      determiner: phrase.determiner,
      pronoun: phrase.pronoun,
      lemma: phrase.lemma,
      sign: phrase.kind === 'noun' ? hash(phrase.lemma) : 0,
      document: phrase.document,
      modifier: phrase.modifier,
      sentence,
      paragraph: sentences[sentence]?.paragraph ?? -1,
      quotation: quotedBy[head] as number,
      relation: relations[top] as number,
      governor,
      speaks: !phrase.modifier && speaks(syntax, first, last, governor, relations[top] as number),
      joined: joinedTo(lower, phrases[phrases.length - 1], first, sentence),
    })
  }

  for (const { first: from, last: to } of sentences) {
    let at = from
    while (at < to) {
      const start = tokens.start[at] as number
      while (nextMention < named.length && (named[nextMention] as Name).end <= start) nextMention++
      const name = named[nextMention]
      const mention = name?.mention
      if (name && mention && name.start < (tokens.end[at] as number)) {
        let last = at + 1
        while (last < to && (tokens.start[last] as number) < name.end) last++
        let end = last
        while (end > at + 1 && (lower[end - 1] === "'s" || lower[end - 1] === "'")) end--
        const after = lower[end] ?? ''
        const possessor = end < to && (after === "'s" || after === "'")
        const followed = end < to && !possessor && (pos[end] === NOUN || pos[end] === PROPN) && !VERBAL.has(lower[end] as string)
        const entity = mention.entity === null ? null : (byEntity.get(mention.entity) ?? null)
        const person = mention.type === 'person'
        const called = entity?.name ?? mentionText(syntax, mention)
        let gender: Gender | null = null
        if (person) {
          gender = titleGender(lower, at, end, from) ?? roleGender(lemmas, at, end, knowledge)
          if (mention.entity !== null) {
            if (gender !== null) genders.set(mention.entity, gender)
            else if (!genders.has(mention.entity)) genders.set(mention.entity, nameGender(called, entity?.role ?? null, knowledge))
            gender = genders.get(mention.entity) ?? null
          } else gender = gender ?? nameGender(called, null, knowledge)
        }
        push({
          kind: 'name',
          first: at,
          last: end,
          head: end - 1,
          mention,
          entity: mention.entity,
          type: person ? 'person' : mention.type === 'place' ? 'place' : 'body',
          gender,
          plural: person ? false : null,
          determiner: 'none',
          pronoun: null,
          lemma: lower[end - 1] as string,
          document: false,
          modifier:
            possessor ||
            (followed && !person) ||
            // "the Quill campaign"; a name in capitals may be the tagger's noun.
            (followed && person && pos[end] === NOUN && /^\p{Ll}/u.test(words[end] as string)),
        })
        at = Math.max(end, at + 1)
        continue
      }
      const form = pronounAt(syntax, at)
      if (form) {
        push({
          kind: 'pronoun',
          first: at,
          last: at + 1,
          head: at,
          mention: null,
          entity: null,
          type: form.word === 'he' || form.word === 'she' || form.person !== 3 ? 'person' : form.word === 'it' ? 'thing' : 'any',
          gender: form.gender,
          plural: form.plural,
          determiner: 'none',
          pronoun: form.possessive && form.word === 'she' && !followedByNoun(pos, at, to) ? { ...form, possessive: false } : form,
          lemma: form.word,
          document: false,
          modifier: form.possessive && followedByNoun(pos, at, to),
        })
        at++
        continue
      }
      if (pos[at] !== NOUN && pos[at] !== PROPN) {
        at++
        continue
      }
      let last = at + 1
      const limit = name ? name.start : Number.POSITIVE_INFINITY
      while (last < to && (pos[last] === NOUN || pos[last] === PROPN) && (tokens.start[last] as number) < limit) last++
      const touches = last < to && name !== undefined && (tokens.start[last] as number) >= name.start
      // "correspondent Ada Quill": a title, read with the name it stands before.
      const titles = touches && mention?.type === 'person'
      let first = at
      const floor = Math.max(from, at - 7, phrases[phrases.length - 1]?.last ?? 0)
      while (first > floor && before(pos, lower, first - 1)) first--
      const head = last - 1
      const noun = knowledge.noun(lemmas[head] as string) ?? knowledge.noun(lower[head] as string)
      const modifier = titles || touches || (last < to && (lower[last] === "'s" || lower[last] === "'"))
      const plural = pluralOf(lower, lemmas, head)
      push({
        kind: 'noun',
        first,
        last,
        head,
        mention: null,
        entity: null,
        type:
          noun === null
            ? AGENTIVE.test(lemmas[head] as string)
              ? 'any'
              : 'thing'
            : noun.kind === 'person' || noun.kind === 'group'
              ? 'person'
              : noun.kind === 'document' || noun.kind === 'platform'
                ? 'thing'
                : 'body',
        gender: noun?.gender ?? null,
        plural,
        determiner: determinerOf(lower, first, head),
        pronoun: null,
        lemma: lemmas[head] as string,
        document: noun?.kind === 'document',
        modifier,
      })
      at = last
    }
  }
  return phrases
}

const pronounAt = (syntax: Syntax, at: number): PronounForm | undefined => {
  const form = PRONOUNS.get(syntax.lower[at] as string)
  // "Both said": two who were named before.
  if (syntax.lower[at] === 'both' && (syntax.pos[at + 1] === VERB || syntax.pos[at + 1] === AUX)) return PRONOUNS.get('they')
  if (!form || syntax.words[at] === 'US' || syntax.words[at] === 'IT') return undefined
  return form.sure || syntax.pos[at] === PRON || syntax.pos[at] === DET ? form : undefined
}

const VERBAL = new Set(['said', 'says', 'told', 'reports', 'reported', 'added', 'announced'])

const followedByNoun = (pos: Uint8Array, at: number, to: number): boolean => {
  for (let next = at + 1; next < to && next < at + 5; next++) {
    if (pos[next] === NOUN || pos[next] === PROPN) return true
    if (pos[next] !== ADJ && pos[next] !== NUM && pos[next] !== ADV && pos[next] !== VERB) return false
  }
  return false
}

/** "that" is a determiner only where it is tagged so: "said that the deputy" */
const before = (pos: Uint8Array, lower: readonly string[], at: number): boolean =>
  pos[at] === ADJ ||
  pos[at] === DET ||
  pos[at] === NUM ||
  (pos[at] === PRON && POSSESSIVE.has(lower[at] as string)) ||
  (DETERMINERS.has(lower[at] as string) && lower[at] !== 'that')
const DETERMINERS = new Set([...DEFINITE, ...DEMONSTRATIVE, ...INDEFINITE])

const determinerOf = (lower: readonly string[], first: number, head: number): Phrase['determiner'] => {
  for (let at = first; at <= head; at++) {
    const word = lower[at] as string
    if (DEFINITE.has(word)) return 'definite'
    if (POSSESSIVE.has(word)) return 'possessive'
    if (DEMONSTRATIVE.has(word)) return 'demonstrative'
    if (INDEFINITE.has(word)) return 'indefinite'
  }
  return first > 0 && (lower[first - 1] === "'s" || lower[first - 1] === "'") ? 'possessive' : 'none'
}

const pluralOf = (lower: readonly string[], lemmas: readonly string[], head: number): boolean => {
  const word = lower[head] as string
  return IRREGULAR_PLURALS.has(word) || (word !== lemmas[head] && word.endsWith('s') && !(lemmas[head] as string).endsWith('s'))
}

const holdsProper = (pos: Uint8Array, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (pos[at] === PROPN) return true
  return false
}

const joinedTo = (lower: readonly string[], previous: Phrase | undefined, first: number, sentence: number): number => {
  if (!previous || previous.sentence !== sentence || previous.modifier) return -1
  const gap = first - previous.last
  return gap >= 1 && gap <= 2 && (lower[first - 1] === 'and' || (gap === 2 && lower[first - 2] === 'and')) ? previous.number : -1
}

const mentionText = (syntax: Syntax, mention: Mention): string => syntax.text.slice(mention.span.start, mention.span.end)

/** By the tree where it makes it a subject; else a verb of speech right after it, or right before it in a closing "said NAME". */
const speaks = (syntax: Syntax, first: number, last: number, governor: number, relation: number): boolean => {
  const { lemmas, lower, pos } = syntax
  if (governor >= 0 && relation === NSUBJ)
    return SPEECH_VERBS.has(lemmas[governor] as string) && syntax.quotedBy[governor] === syntax.quotedBy[first]
  let at = last
  while (at < last + 3 && (pos[at] === AUX || pos[at] === ADV || pos[at] === PART)) at++
  if (SPEECH_VERBS.has(lemmas[at] as string) && pos[at] === VERB) return true
  return first > 1 && (lower[first - 1] === 'said' || lower[first - 1] === 'says') && pos[first - 2] === PUNCT
}
