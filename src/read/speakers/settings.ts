import type { EntityId } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { sentencesOf } from './attribution-places.ts'
import { type Channel, channelsOf, interviewedReferent } from './channels.ts'
import { type Hands, handsAt, type Media } from './hands.ts'
import type { References } from './read-references.ts'
import type { RawAttribution } from './resolve-speakers.ts'
import { tokenAt } from './source-speakers.ts'
import { SETTING_NOUNS, SETTING_VERBS, SPEECH_VERBS } from './words.ts'

/** Paragraphs without a word of the speaker after which an interview is no longer held to go on. Counted on the invented cases, run speakers-1 in measure/runs. */
export const STRETCH = 6

/** An interview or the like that goes on over several quotations. */
export interface Setting {
  readonly channel: Channel
  readonly start: number
  /** Whether a sentence of narration introduced it, and not somebody's words in passing. */
  readonly introduced: boolean
  /** Paragraph of the last words said in it. */
  paragraph: number
}

/** Whether words are said, and not a thought or a loyalty told of. */
export const speaksOut = (syntax: Syntax, attribution: RawAttribution): boolean =>
  attribution.manner === 'direct' ||
  attribution.cue.some((span) => {
    for (let at = tokenAt(syntax, span.start); at < syntax.tokens.length && (syntax.tokens.start[at] as number) < span.end; at++)
      if (SPEECH_VERBS.has(syntax.lemmas[at] as string)) return true
    return false
  })

/** Verbs, as dictionary forms, with which a person that was introduced goes on speaking. */
const GOING_ON = new Set(
  'say add continue explain go note state tell recall argue insist stress conclude describe remember'.split(' '),
)

/**
 * Whether words may still be said in a setting. Quotations go on in an interview that was introduced, for some paragraphs; after words
 * in passing ("told the channel"), only for two. Indirect speech goes on for one paragraph, in plain words and not in the perfect,
 * which tells of other times.
 */
export const goesOn = (syntax: Syntax, attribution: RawAttribution, setting: Setting, gap: number): boolean => {
  const { lemmas, lower } = syntax
  if (attribution.manner === 'direct' || setting.introduced) {
    if (setting.introduced || gap <= 2) return attribution.manner !== 'indirect' || gap <= 2
    return false
  }
  if (gap > 1) return false
  const cue = attribution.cue[0]
  if (!cue) return attribution.manner === 'mixed'
  const at = tokenAt(syntax, cue.start)
  const perfect = /^(?:has|have|had|'s|'ve|was|were)$/.test(lower[at] ?? '') || /^(?:has|have|had|'ve)$/.test(lower[at - 1] ?? '')
  return !perfect && GOING_ON.has(lemmas[at] as string)
}

export interface Introduction {
  readonly referent: number
  readonly channel: Channel
  readonly start: number
  readonly paragraph: number
}

/** Interviews that a sentence of the narration introduces, whoever is said to say something in it. */
export const introductions = (
  syntax: Syntax,
  references: References,
  media: Media,
  said: Uint8Array,
  cued: (offset: number) => boolean,
): Introduction[] => {
  const found: Introduction[] = []
  for (const [sentence, { first, last, paragraph }] of syntax.sentences.entries()) {
    if (!mayIntroduce(syntax, first, last)) continue
    for (const channel of channelsOf(syntax, references, { first, last }, media, (token) => said[token] === 0)) {
      // "He told the channel about his life": an interview as well, unless it is the cue of an attribution.
      if (channel.kind !== 'interview' && (channel.kind !== 'told' || cued(channel.sign.start))) continue
      const start = syntax.tokens.start[first] as number
      const asker = channel.interviewed < 0 && !channel.hands.medium ? askerIn(syntax, references, sentence, channel, media) : null
      if (asker) {
        const referent = references.byEntity.get(channel.hands.entities[0] as EntityId) ?? -1
        if (referent >= 0) found.push({ referent, channel: { ...channel, hands: asker }, start, paragraph })
        continue
      }
      const referent =
        channel.interviewed >= 0 ? interviewedReferent(references, channel) : subjectIn(references, first, last, channel)
      if (referent >= 0) found.push({ referent, channel, start, paragraph })
    }
  }
  return found
}

/** 'here': said in another setting than the one before; 'earlier': at another time; 'none': nothing of the kind. */
export const otherSetting = (
  syntax: Syntax,
  attribution: RawAttribution,
  inContent: (token: number) => boolean,
): 'here' | 'earlier' | 'none' => {
  const { lemmas, lower, sentences } = syntax
  for (const sentence of sentencesOf(syntax, attribution)) {
    const bounds = sentences[sentence]
    if (!bounds) continue
    for (let at = bounds.first; at < bounds.last; at++) {
      if (inContent(at)) continue
      const lemma = lemmas[at] as string
      if (SETTING_VERBS.has(lemma)) return 'here'
      if (SETTING_NOUNS.has(lemma) && preposed(lower, at, bounds.first)) return 'here'
      if (lower[at] === 'previously' || (lower[at] === 'earlier' && lower[at - 1] !== 'minutes')) return 'earlier'
      if (lower[at] === 'last' && /^(?:week|month|year|summer|winter|spring|autumn)$/.test(lower[at + 1] ?? '')) return 'earlier'
    }
  }
  return 'none'
}

const INTRODUCING = new Set([
  'interview',
  'tell',
  'speak',
  'talk',
  'sit',
  'meet',
  'appear',
  'appearance',
  'guest',
  'conversation',
  'chat',
])
const mayIntroduce = (syntax: Syntax, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (INTRODUCING.has(syntax.lemmas[at] as string)) return true
  return false
}

/** "In an interview with Ada Quill, the channel asked": the medium or journalist that comes after, outside any quotation. */
const askerIn = (syntax: Syntax, references: References, sentence: number, channel: Channel, media: Media): Hands | null => {
  const last = syntax.sentences[sentence]?.last ?? 0
  for (let at = channel.hands.last; at < last; at++) {
    const phrase = references.phrases[references.phraseAt[at] as number]
    if (!phrase || phrase.first !== at || phrase.quotation >= 0 || !phrase.speaks) continue
    const hands = handsAt(syntax, references, phrase.number, media)
    return hands?.medium ? hands : null
  }
  return null
}

/** The first person of a sentence who is none of the hands. */
const subjectIn = (references: References, first: number, last: number, channel: Channel): number => {
  for (let at = first; at < last; at++) {
    const phrase = references.phrases[references.phraseAt[at] as number]
    if (!phrase || phrase.modifier || phrase.quotation >= 0 || (phrase.type !== 'person' && phrase.type !== 'any')) continue
    if (at >= channel.hands.first && at < channel.hands.last) continue
    const referent = references.referentOf[phrase.number] as number
    if (referent >= 0) return referent
  }
  return -1
}

/** "in a statement", "at the press conference": a preposition at most four words before. */
const preposed = (lower: readonly string[], at: number, from: number): boolean => {
  for (let before = at - 1; before >= from && before >= at - 5; before--) {
    const word = lower[before] as string
    if (word === ',') return false
    if (word === 'in' || word === 'at' || word === 'during' || word === 'before' || word === 'on' || word === 'to') return true
  }
  return false
}
