import type { Entity, EntityId, Mention } from '../../model/index.ts'
import { type LinearModel, score } from '../learned/linear-model.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADP, EXPL, PUNCT } from '../syntax/tags.ts'
import { antecedentFeatures, governorOf, noneFeatures, SLOTS } from './antecedent-features.ts'
import { describe, describeBy, matchNoun, noDescriptions } from './descriptions.ts'
import type { Gender, SpeakerKnowledge } from './knowledge.ts'
import { type Phrase, readPhrases } from './phrases.ts'

/** Somebody or something that phrases of one report speak of. */
export interface Referent {
  readonly number: number
  /** null: nobody the mentions name. */
  entity: EntityId | null
  type: Phrase['type']
  gender: Gender | null
  plural: boolean | null
  /** Numbers of its phrases, ascending. */
  readonly phrases: number[]
  /** Nouns that it was spoken of by, and those of its role. */
  readonly descriptions: string[]
}

/** What each phrase of a report takes up. */
export interface References {
  readonly phrases: readonly Phrase[]
  readonly referents: readonly Referent[]
  /** Each phrase's referent, or -1 where it takes up nothing (it rains) or cannot be told. */
  readonly referentOf: Int32Array
  /** Each phrase's antecedent phrase, or -1. */
  readonly antecedents: Int32Array
  /** How sure each link is, 0 to 1. */
  readonly sureness: Float32Array
  /** Each token's phrase, or -1. */
  readonly phraseAt: Int32Array
  /** Each referent's number by entity. */
  readonly byEntity: ReadonlyMap<EntityId, number>
}

/** Chooses among the candidates of one pronoun, for training: returns the chosen one's place, -1 for none. */
export type Choose = (pronoun: Phrase, candidates: readonly Phrase[], rows: Uint32Array) => number

/** Least share of probability at which a link is taken for shown. Run speakers-tuning in measure/runs. */
export const SURE_ENOUGH = 0.5
/** Farthest antecedent looked at: sentences, then candidates. Run speakers-tuning in measure/runs. */
const SENTENCES = 6
const CANDIDATES = 16
const LOOKED_AT = 120
/** What having just been interviewed adds to the score of whoever is said to say something next. Run speakers-tuning in measure/runs. */
const INTERVIEWED = 2.5
/** The same for whoever was last said to say something: too rare in the corpus for the ranking to learn. Run speakers-tuning. */
const RUNNING = 1

/**
 * Joins names, nouns and third-person pronouns of one report into referents.
 *
 * Names join by the entity handed in. Nouns join by apposition, by role or by an earlier noun. Pronouns join by a trained ranking of
 * the phrases before them, filtered by gender, number and kind; where "none" ranks first, the pronoun stays alone.
 * First and second persons are left to whoever knows the quotation's speaker.
 * Source: mention ranking as in Durrett and Klein 2013. Cost: linear; each pronoun looks back at a bounded window.
 */
export const readReferences = (
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  knowledge: SpeakerKnowledge,
  choose?: Choose,
): References => {
  const phrases = readPhrases(syntax, mentions, entities, knowledge)
  const referents: Referent[] = []
  const referentOf = new Int32Array(phrases.length).fill(-1)
  const antecedents = new Int32Array(phrases.length).fill(-1)
  const sureness = new Float32Array(phrases.length)
  const phraseAt = new Int32Array(syntax.tokens.length).fill(-1)
  for (const phrase of phrases) phraseAt.fill(phrase.number, phrase.first, phrase.last)
  const byEntity = new Map<EntityId, number>()
  const roles = new Map(entities.map((entity) => [entity.id, entity]))
  const narrated = narration(syntax)
  const wholly = whollyQuoted(syntax)
  const descriptions = noDescriptions()
  let lastSpeaker = -1
  const interviewed = { referent: -1, sentence: -9 }
  /** Whose words a quotation is, where the text says so before it begins. */
  const quoting = new Int32Array(syntax.quotations.length).fill(-1)
  let quotation = -1
  let rows = new Uint32Array((CANDIDATES + 1) * SLOTS)
  const scores = new Float32Array(CANDIDATES + 1)

  const begin = (phrase: Phrase): Referent => {
    const referent: Referent = {
      number: referents.length,
      entity: phrase.entity,
      type: phrase.type,
      gender: phrase.gender,
      plural: phrase.plural,
      phrases: [],
      descriptions: [],
    }
    referents.push(referent)
    if (phrase.entity !== null) {
      byEntity.set(phrase.entity, referent.number)
      const entity = roles.get(phrase.entity)
      if (entity) describe(descriptions, referent, entity, knowledge)
    }
    return referent
  }
  const join = (phrase: Phrase, referent: Referent, antecedent: number, sure: number): void => {
    referentOf[phrase.number] = referent.number
    antecedents[phrase.number] = antecedent
    sureness[phrase.number] = sure
    referent.phrases.push(phrase.number)
    if (referent.gender === null && phrase.gender !== null && phrase.type === 'person') referent.gender = phrase.gender
    if (phrase.kind === 'noun' && phrase.type !== 'thing') describeBy(descriptions, referent, phrase.lemma, knowledge)
    if (phrase.speaks && phrase.quotation < 0) lastSpeaker = referent.number
    if (isInterviewed(syntax, phrase)) {
      interviewed.referent = referent.number
      interviewed.sentence = narrated[phrase.sentence] as number
    }
  }

  for (const phrase of phrases) {
    if (phrase.quotation >= 0 && phrase.quotation !== quotation) {
      const continues = syntax.quotations[phrase.quotation]?.continues && quotation >= 0
      quoting[phrase.quotation] = continues ? (quoting[quotation] as number) : announced(syntax, phrase) ? lastSpeaker : -1
      quotation = phrase.quotation
    }
    if (phrase.kind === 'name') {
      const known = phrase.entity === null ? undefined : byEntity.get(phrase.entity)
      const before = phrases[phrase.number - 1]
      const titled = before && describes(syntax, before, phrase) ? (referents[referentOf[before.number] as number] ?? null) : null
      let referent = known === undefined ? null : (referents[known] as Referent)
      if (referent === null && titled !== null && titled.entity === null && before !== undefined) {
        // The noun came first and now gets its name.
        referent = titled
        referent.entity = phrase.entity
        referent.type = phrase.type
        referent.gender ??= phrase.gender
        if (phrase.entity !== null) {
          byEntity.set(phrase.entity, referent.number)
          const entity = roles.get(phrase.entity)
          if (entity) describe(descriptions, referent, entity, knowledge)
        }
      }
      referent ??= begin(phrase)
      const telling = before && titled !== referent && describes(syntax, before, phrase) ? [before] : []
      const holder = officeBefore(syntax, phrases, phrase)
      for (const one of holder ? [...telling, holder] : telling) {
        referentOf[one.number] = referent.number
        sureness[one.number] = 1
        for (let at = one.first; at < one.last; at++) describeBy(descriptions, referent, syntax.lemmas[at] as string, knowledge)
        referent.gender ??= one.gender
      }
      join(phrase, referent, referent.phrases[0] ?? -1, 1)
    } else if (phrase.kind === 'noun') {
      const before = phrases[phrase.number - 1]
      const subject = before && describes(syntax, before, phrase) ? (referents[referentOf[before.number] as number] ?? null) : null
      if (subject !== null && before !== undefined) join(phrase, subject, before.number, 1)
      else {
        const found = matchNoun(syntax, phrase, phrases, referents, referentOf, narrated, knowledge, descriptions)
        if (found) join(phrase, referents[found.referent] as Referent, found.antecedent, found.sure)
        else join(phrase, begin(phrase), -1, 1)
      }
    } else if (phrase.pronoun?.person === 3) {
      const candidates: Phrase[] = []
      let count = 0
      const inside = phrase.quotation >= 0
      const governor = governorOf(syntax, phrase)
      const later = phrase.speaks && phrase.pronoun.form === 'subject' ? namedLater(phrase, phrases) : null
      const sentence = inside ? phrase.sentence : (narrated[phrase.sentence] as number)
      for (let n = phrase.number - 1; n >= 0 && count < CANDIDATES && phrase.number - n <= LOOKED_AT; n--) {
        const candidate = phrases[n] as Phrase
        const distance = sentence - (inside ? candidate.sentence : (narrated[candidate.sentence] as number))
        if (distance > SENTENCES) break
        const referent = referents[referentOf[n] as number]
        if (!referent || !fits(phrase, candidate, referent)) continue
        // Whoever speaks says "I" of himself.
        if (inside && quoting[phrase.quotation] === referent.number) continue
        if (later !== null && referent.entity !== null && later.has(referent.entity)) continue
        antecedentFeatures(rows, count * SLOTS, phrase, candidate, {
          distance,
          rank: count,
          referent,
          lastSpeaker,
          afterQuotation: wholly[phrase.paragraph - 1] === 1,
          governor,
          syntax,
        })
        candidates.push(candidate)
        count++
      }
      noneFeatures(rows, count * SLOTS, phrase, count, syntax)
      let chosen: { place: number; sure: number }
      if (choose) {
        chosen = { place: choose(phrase, candidates, rows), sure: 1 }
        rows = new Uint32Array((CANDIDATES + 1) * SLOTS)
      } else {
        const favoured = phrase.speaks && !inside && sentence - interviewed.sentence <= 2 ? interviewed.referent : -1
        const running = phrase.speaks && !inside ? lastSpeaker : -1
        chosen = best(knowledge.ranker, rows, scores, candidates, referentOf, favoured, running)
      }
      const antecedent = candidates[chosen.place]
      if (antecedent) join(phrase, referents[referentOf[antecedent.number] as number] as Referent, antecedent.number, chosen.sure)
      // Whoever "he" is, the next "he" may be the same. "It" may stand for nothing at all.
      else if (phrase.relation !== EXPL) join(phrase, begin(phrase), -1, 0)
    }
  }
  return { phrases, referents, referentOf, antecedents, sureness, phraseAt, byEntity }
}

/** The referent with the largest share of probability, and its likeliest phrase; -1 where none of them has the largest. */
const best = (
  ranker: LinearModel,
  rows: Uint32Array,
  scores: Float32Array,
  candidates: readonly Phrase[],
  referentOf: Int32Array,
  favoured: number,
  running: number,
): { place: number; sure: number } => {
  const count = candidates.length + 1
  score(ranker, { features: rows, slots: SLOTS, length: count }, scores)
  if (favoured >= 0 || running >= 0)
    for (const [n, candidate] of candidates.entries()) {
      const referent = referentOf[candidate.number]
      if (referent === favoured) scores[n] = (scores[n] as number) + INTERVIEWED
      if (referent === running) scores[n] = (scores[n] as number) + RUNNING
    }
  let top = -Infinity
  for (let n = 0; n < count; n++) top = Math.max(top, scores[n] as number)
  let sum = 0
  const shares = new Map<number, number>()
  for (let n = 0; n < count; n++) {
    const weight = Math.exp((scores[n] as number) - top)
    sum += weight
    const referent = n < candidates.length ? (referentOf[(candidates[n] as Phrase).number] as number) : -1
    shares.set(referent, (shares.get(referent) ?? 0) + weight)
  }
  let winner = -1
  for (const [referent, weight] of shares) if (weight > (shares.get(winner) ?? 0)) winner = referent
  let place = -1
  for (let n = 0; n < candidates.length; n++)
    if (referentOf[(candidates[n] as Phrase).number] === winner && (place < 0 || (scores[n] as number) > (scores[place] as number)))
      place = n
  return { place, sure: (shares.get(winner) ?? 0) / sum }
}

/** Entities named after a pronoun in its sentence: "she said Quill would go" is not said by Quill. */
const namedLater = (pronoun: Phrase, phrases: readonly Phrase[]): Set<EntityId> => {
  const found = new Set<EntityId>()
  for (let n = pronoun.number + 1; n < phrases.length && phrases[n]?.sentence === pronoun.sentence; n++) {
    const { kind, entity, quotation } = phrases[n] as Phrase
    if (kind === 'name' && entity !== null && quotation === pronoun.quotation) found.add(entity)
  }
  return found
}

/** Whether an interview's sentence names the phrase as the person interviewed: its object, or the subject of its passive. */
const isInterviewed = (syntax: Syntax, phrase: Phrase): boolean => {
  if (phrase.type !== 'person' || phrase.modifier || phrase.quotation >= 0) return false
  const { lower } = syntax
  const before = lower[phrase.first - 1] ?? ''
  if (before === 'interviewed' || before === 'interviewing' || before === 'interviews') return true
  if (lower[phrase.last] === 'was' && lower[phrase.last + 1] === 'interviewed') return true
  // "gave a long interview to"
  const verb = lower[phrase.last] ?? ''
  if (verb !== 'gave' && verb !== 'granted' && verb !== 'gives') return false
  return lower[phrase.last + 2] === 'interview' || lower[phrase.last + 3] === 'interview'
}

/** Whether the words before a quotation announce it: "He stated," and then the quotation. */
const announced = (syntax: Syntax, phrase: Phrase): boolean => {
  let at = phrase.first
  while (at > 0 && syntax.quotedBy[at - 1] === phrase.quotation) at--
  return at > 0 && /^[,:]$/.test(syntax.lower[at - 1] as string) && (syntax.quotedBy[at - 1] as number) < 0
}

/** Agreement in gender, number and kind; and nothing is its own object: "he saw him" are two men. */
const fits = (pronoun: Phrase, candidate: Phrase, referent: Referent): boolean => {
  const word = pronoun.pronoun?.word
  if (candidate.pronoun && candidate.pronoun.person !== 3) return false
  if (candidate.pronoun && candidate.pronoun.word !== word) return false
  if (candidate.kind === 'noun' && candidate.modifier && candidate.type !== 'person' && candidate.type !== 'body') return false
  if (
    candidate.sentence === pronoun.sentence &&
    candidate.governor >= 0 &&
    candidate.governor === pronoun.governor &&
    pronoun.pronoun?.form === 'object' &&
    !candidate.modifier
  )
    return false
  if (word === 'he' || word === 'she') {
    if (referent.type !== 'person' && referent.type !== 'any') return false
    if (candidate.plural === true) return false
    if (pronoun.speaks && pronoun.quotation < 0 && candidate.quotation >= 0) return false
    return referent.gender === null || referent.gender === pronoun.gender
  }
  // What says something is no thing, unless it is a paper; and narration does not take up the words of a quotation for it.
  if (pronoun.speaks && candidate.type === 'thing' && candidate.kind === 'noun' && !candidate.document) return false
  if (pronoun.speaks && pronoun.quotation < 0 && candidate.quotation >= 0) return false
  if (word === 'it') return referent.type !== 'person' && candidate.plural !== true
  // One named person is not several, unless another was named with her.
  if (candidate.kind === 'name' && candidate.type === 'person' && candidate.joined < 0) return false
  return !(candidate.kind === 'noun' && candidate.type === 'thing' && candidate.plural === false)
}

/** "The mayor of Tolse, Derro Malk,": the noun before the comma, where prepositions part it from that; null where there is none. */
const officeBefore = (syntax: Syntax, phrases: readonly Phrase[], name: Phrase): Phrase | null => {
  if (name.type !== 'person' || name.modifier) return null
  let at = name.number - 1
  const title = phrases[at]
  const first = title?.kind === 'noun' && title.last === name.first ? title.first : name.first
  if (first < name.first) at--
  if (syntax.lower[first - 1] !== ',') return null
  let end = first - 1
  for (; at >= 0; at--) {
    const phrase = phrases[at] as Phrase
    if (phrase.last !== end || phrase.sentence !== name.sentence) return null
    if (syntax.pos[phrase.first - 1] === ADP) {
      end = phrase.first - 1
      continue
    }
    const office = phrase.kind === 'noun' && phrase.type === 'person' && phrase.plural !== true && phrase.determiner !== 'none'
    return end < first - 1 && office && !phrase.modifier && phrase.joined < 0 ? phrase : null
  }
  return null
}

/** Whether `first` and `second` speak of the same: a title before its name, or what stands after a comma, after "is a" or "called". */
const describes = (syntax: Syntax, first: Phrase, second: Phrase): boolean => {
  if (first.sentence !== second.sentence || first.kind === 'pronoun' || second.kind === 'pronoun') return false
  if (first.kind === second.kind) return false
  const noun = first.kind === 'noun' ? first : second
  const name = first.kind === 'noun' ? second : first
  const alike = noun.type === 'any' || name.type === noun.type || (name.type === 'place' && noun.type === 'body')
  if (!alike || noun.plural === true) return false
  const { lower, pos } = syntax
  const gap = second.first - first.last
  if (gap === 0) return first.kind === 'noun' && name.type === 'person'
  if (name.modifier || (first.kind === 'noun' && first.modifier)) return false
  if (lower[first.last] === ',') {
    let at = first.last + 1
    if (/^\d+$/.test(lower[at] ?? '') && lower[at + 1] === ',') at += 2
    if (at !== second.first) return false
    const after = lower[second.last] ?? ''
    if (first.kind === 'noun') return noun.determiner !== 'none' && (after === ',' || pos[second.last] !== PUNCT)
    return noun.determiner !== 'none' || after === ',' || after === 'of' || after === 'for' || after === 'at' || after === 'in'
  }
  if (first.kind === 'noun')
    return (
      (gap === 1 && (lower[first.last] === 'called' || lower[first.last] === 'named')) ||
      (gap === 2 && lower[first.last] === 'identified' && lower[first.last + 1] === 'as')
    )
  return gap === 1 && COPULAS.has(lower[first.last] as string) && noun.determiner !== 'possessive'
}
const COPULAS = new Set(['is', 'was', 'became', 'remains'])

/** Sentences counted without those that lie wholly inside a quotation. */
const narration = (syntax: Syntax): Int32Array => {
  const counts = new Int32Array(syntax.sentences.length)
  let count = 0
  for (const [n, { first, last }] of syntax.sentences.entries()) {
    const quotation = syntax.quotedBy[first] as number
    if (quotation < 0 || syntax.quotedBy[last - 1] !== quotation) count++
    counts[n] = count
  }
  return counts
}

/** 1 for each paragraph that is quotation from end to end. */
const whollyQuoted = (syntax: Syntax): Uint8Array => {
  const found = new Uint8Array(syntax.paragraphs.length).fill(1)
  for (const { first, last, paragraph } of syntax.sentences)
    if ((syntax.quotedBy[first] as number) < 0 || (syntax.quotedBy[last - 1] as number) < 0) found[paragraph] = 0
  return found
}
