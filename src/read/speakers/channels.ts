import type { EntityId, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { type Hands, handsAt, type Media } from './hands.ts'
import type { References } from './read-references.ts'

/** How one sentence shows words to have come through somebody's hands. */
export interface Channel {
  readonly hands: Hands
  /** `interview` goes on for the quotations that follow; `told` while nobody else speaks; `passing` is for this sentence. */
  readonly kind: 'interview' | 'told' | 'passing'
  /** The words that show it. */
  readonly sign: Span
  /** Nothing but a preposition shows it ("on Kanal Nord"): it must then stand by the cue. */
  readonly bare: boolean
  /** Number of the phrase that is said to be interviewed, where the sentence says so; -1: whoever speaks in it. */
  readonly interviewed: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Nouns and verbs, as dictionary forms, that with one of the prepositions show that words came through somebody. */
const TALK = words('interview conversation chat discussion question-and-answer')
const WORDS_GIVEN = words(
  'remark comment statement message quote interview letter speech address testimony clip video footage recording',
)
const SPEAK = words('speak talk sit chat')
const PUBLISH = words(
  'carry publish broadcast air distribute release report run read post print screen show relay circulate cite quote provide',
)
const SEEN = words('see obtain review leak share view examine inspect send')
const QUOTE = words('quote cite')
const TO = words('to with for on by in at')

/**
 * Every channel that one sentence, or a stretch of one, shows, in text order.
 *
 * @param outside whether a token stands outside what the speaker says: a channel inside the words said is somebody else's.
 * Cost: linear in the sentence.
 */
export const channelsOf = (
  syntax: Syntax,
  references: References,
  bounds: { readonly first: number; readonly last: number },
  media: Media,
  outside: (token: number) => boolean,
): Channel[] => {
  const { lower, lemmas, tokens } = syntax
  const { phraseAt, phrases, referentOf } = references
  const found: Channel[] = []
  const sign = (from: number, to: number): Span => ({ start: tokens.start[from] as number, end: tokens.end[to - 1] as number })
  let n = firstPhrase(phraseAt, bounds.first, bounds.last)
  let recipients = -1
  for (; n >= 0 && n < phrases.length && (phrases[n]?.first ?? bounds.last) < bounds.last; n++) {
    const hands = handsAt(syntax, references, n, media)
    if (!hands || !outside(hands.first) || phrases[n]?.pronoun) continue
    const skipTo = lastPhraseBefore(phraseAt, hands.last)
    const before = hands.first - 1
    const word = lower[before] ?? ''
    const { first, last } = hands
    const push = (kind: Channel['kind'], from: number, interviewed = -1, bare = false): void => {
      found.push({ hands, kind, sign: sign(from, last), interviewed, bare })
    }
    if (before >= bounds.first) {
      if (lemmas[before] === 'tell' || (word === 'and' && recipients === before)) {
        if (hands.medium || hands.platform) {
          push('told', before)
          recipients = last
        }
      } else if (TO.has(word)) {
        const trigger = triggerBefore(syntax, before, bounds.first)
        const lemma = trigger < 0 ? '' : (lemmas[trigger] as string)
        if (
          (word === 'with' || word === 'to' || word === 'for' || word === 'on' || word === 'by') &&
          TALK.has(lemma) &&
          (lemma === 'interview' || hands.medium)
        )
          push('interview', trigger)
        else if (word === 'by' && lemma === 'interview') push('interview', trigger, subjectOf(references, trigger, bounds.first))
        else if ((word === 'to' || word === 'with' || word === 'on') && SPEAK.has(lemma) && hands.medium) push('interview', trigger)
        else if (word === 'to' && (lemma === 'statement' || WORDS_GIVEN.has(lemma)) && hands.medium) push('told', trigger)
        else if (
          (word === 'by' || word === 'in' || word === 'on') &&
          PUBLISH.has(lemma) &&
          (hands.medium || hands.platform || (lemma === 'quote' && word === 'by' && !hands.person))
        )
          push('passing', trigger)
        else if (
          (word === 'by' || word === 'to' || word === 'with') &&
          SEEN.has(lemma) &&
          (word === 'by' || hands.medium) &&
          documentBefore(syntax, references, trigger, bounds.first)
        )
          push('passing', trigger)
        else if ((word === 'on' || word === 'in') && /^(?:appear|appearance|guest)$/.test(lemma) && hands.medium)
          push('interview', trigger)
        else if (word === 'on' && (hands.platform || hands.medium)) push(hands.platform ? 'passing' : 'told', before, -1, true)
        else if (word === 'to' && hands.platform && lemma === 'take') push('passing', trigger)
      } else if (word === 'via' || word === 'through') {
        if (hands.medium || hands.platform) push('passing', before, -1, true)
      }
    }
    // "in a Kanal Nord interview"
    if (hands.medium && !hands.person) {
      let at = last
      while (at < last + 3 && /^(?:television|tv|radio|phone|telephone|exclusive|'s)$/.test(lower[at] ?? '')) at++
      if (lower[at] === 'interview' && outside(at))
        found.push({ hands, kind: 'interview', sign: sign(first, at + 1), interviewed: -1, bare: false })
    }
    // "Kanal Nord correspondent Ida Brandt interviewed Rami Odeh"; "Ida Brandt spoke with him"
    let verb = last
    while (
      verb < bounds.last &&
      verb < last + 4 &&
      /^(?:has|have|had|recently|also|exclusively|later|then|since|first|just|who|which|,)$/.test(lower[verb] ?? '')
    )
      verb++
    const lemma = lemmas[verb] ?? ''
    const object = (from: number): number => {
      for (let at = from; at < Math.min(from + 5, bounds.last); at++) {
        const phrase = phrases[phraseAt[at] as number]
        if (phrase && !phrase.modifier) return phrase.type === 'person' || phrase.type === 'any' ? phrase.number : -1
      }
      return -1
    }
    if (lower[verb - 1] !== 'was' && verb < bounds.last && outside(verb)) {
      if (lemma === 'interview' && lower[verb] !== 'interview') {
        const whom = object(verb + 1)
        if (whom >= 0 && !hands.entities.some((entity) => references.referents[referentOf[whom] as number]?.entity === entity))
          found.push({ hands, kind: 'interview', sign: sign(first, verb + 1), interviewed: whom, bare: false })
      } else if ((SPEAK.has(lemma) || lemma === 'meet') && hands.medium) {
        let at = verb + 1
        while (at < verb + 4 && /^(?:down|exclusively|at|length|to|with)$/.test(lower[at] ?? '')) at++
        const whom = object(at)
        if (whom >= 0) found.push({ hands, kind: 'interview', sign: sign(first, verb + 1), interviewed: whom, bare: false })
      } else if (QUOTE.has(lemma) && hands.medium) {
        const whom = object(verb + 1)
        if (whom >= 0) found.push({ hands, kind: 'passing', sign: sign(first, verb + 1), interviewed: whom, bare: false })
      }
    }
    if (skipTo > n) n = skipTo
  }
  return found
}

const firstPhrase = (phraseAt: Int32Array, from: number, to: number): number => {
  for (let at = from; at < to; at++) if ((phraseAt[at] as number) >= 0) return phraseAt[at] as number
  return -1
}

const lastPhraseBefore = (phraseAt: Int32Array, last: number): number => {
  for (let at = last - 1; at >= 0 && at > last - 8; at--) if ((phraseAt[at] as number) >= 0) return phraseAt[at] as number
  return -1
}

/** The word that a preposition belongs to: the nearest of the trigger words before it, no comma between, six words at most. */
const triggerBefore = (syntax: Syntax, preposition: number, from: number): number => {
  const { lemmas, lower } = syntax
  for (let at = preposition - 1; at >= from && at > preposition - 7; at--) {
    if (/^[,;:."”]$/.test(lower[at] as string)) return -1
    const lemma = lemmas[at] as string
    if (
      TALK.has(lemma) ||
      WORDS_GIVEN.has(lemma) ||
      SPEAK.has(lemma) ||
      PUBLISH.has(lemma) ||
      SEEN.has(lemma) ||
      /^(?:appear|appearance|guest|take)$/.test(lemma)
    )
      return neverWas(syntax, at, from) ? -1 : at
  }
  return -1
}

/** "Declined an interview with", "did not speak to": four words before, in the same clause. */
const neverWas = (syntax: Syntax, trigger: number, from: number): boolean => {
  for (let at = trigger - 1; at >= from && at >= trigger - 4; at--) {
    if (/^[,;:.”]$/.test(syntax.lower[at] as string)) return false
    if (REFUSED.has(syntax.lemmas[at] as string) || REFUSED.has(syntax.lower[at] as string)) return true
  }
  return false
}
const REFUSED = words("refuse decline cancel reject postpone deny avoid not n't never no without before request seek")

/** The person that a passive speaks of: "Rami Odeh was interviewed by". */
const subjectOf = (references: References, verb: number, from: number): number => {
  for (let at = verb - 1; at >= from; at--) {
    const phrase = references.phrases[references.phraseAt[at] as number]
    if (phrase && !phrase.modifier && phrase.type === 'person') return phrase.number
  }
  return -1
}

/** "A copy of the letter seen by": a paper or recording stands before. */
const documentBefore = (syntax: Syntax, references: References, trigger: number, from: number): boolean => {
  for (let at = trigger - 1; at >= from && at > trigger - 7; at--) {
    const phrase = references.phrases[references.phraseAt[at] as number]
    if (phrase?.document || PAPERS.has(syntax.lemmas[at] as string)) return true
  }
  return false
}
const PAPERS = words(
  'copy letter document memo email e-mail message report file recording transcript record text draft note video footage cable invoice list',
)

/** Who is meant by the phrase that a channel says is interviewed. */
export const interviewedReferent = (references: References, channel: Channel): number =>
  channel.interviewed < 0 ? -1 : (references.referentOf[channel.interviewed] as number)

/** Entities of a channel without those who speak. */
export const withoutSpeakers = (
  channel: Channel,
  speakers: readonly EntityId[],
): { readonly entities: readonly EntityId[]; readonly spans: readonly Span[] } => {
  const kept = channel.hands.entities
    .map((entity, n) => ({ entity, span: channel.hands.spans[n] as Span }))
    .filter(({ entity }) => !speakers.includes(entity))
  return { entities: kept.map(({ entity }) => entity), spans: kept.map(({ span }) => span) }
}
