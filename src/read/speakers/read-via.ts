import type { EntityId, Evidenced, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { type Channel, channelsOf, interviewedReferent, withoutSpeakers } from './channels.ts'
import { type Hands, handsAt, type Media, readMedia } from './hands.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import type { References } from './read-references.ts'
import type { RawAttribution, Speakers } from './resolve-speakers.ts'
import { paragraphOf } from './running-speaker.ts'
import { NOBODY, takenUp, tokenAt } from './source-speakers.ts'
import { SETTING_NOUNS, SETTING_VERBS } from './words.ts'

/** Paragraphs without a word of the speaker after which an interview is no longer held to go on. Run speakers-stretch in measure/runs. */
const STRETCH = 6

/** An interview or the like that goes on over several quotations. */
interface Setting {
  readonly channel: Channel
  readonly start: number
  /** Whether a sentence of narration introduced it, and not somebody's words in passing. */
  readonly introduced: boolean
  /** Paragraph of the last words said in it. */
  paragraph: number
}

/**
 * Through whose hands the words of each attribution came; null for an attribution where nothing but its speakers is known.
 *
 * Read from the attribution's own sentence ("told", "in an interview with", "in a statement carried by", "according to", "citing"), from
 * the attribution that holds it where that is a medium's, and from an interview introduced before, as long as its person goes on
 * speaking and nobody else does.
 * Cost: linear; each sentence is looked at once an attribution that touches it.
 */
export const readVia = (
  syntax: Syntax,
  references: References,
  attributions: readonly RawAttribution[],
  speakers: readonly Evidenced<readonly EntityId[]>[],
  knowledge: SpeakerKnowledge,
): (Speakers | null)[] => {
  const media = readMedia(syntax, references, knowledge)
  const said = new Uint8Array(syntax.tokens.length)
  const edges = attributions.map((attribution) => attribution.content.map((span) => range(syntax, span)))
  for (const pieces of edges)
    for (const [from, to] of pieces) for (let at = from; at < to; at++) said[at] = Math.min((said[at] as number) + 1, 255)
  const places = new Map(attributions.map((attribution, place) => [attribution.id, place]))
  const sourceAt = sourcesByToken(syntax, attributions)
  const settings = new Map<number, Setting>()
  const byEntity = references.byEntity
  const cues = new Set(attributions.flatMap(({ cue }) => cue.map((span) => tokenAt(syntax, span.start))))
  const introduced = introductions(syntax, references, media, said, (offset) => cues.has(tokenAt(syntax, offset)))
  let next = 0
  const order = attributions
    .map((_, place) => place)
    .sort((a, b) => positionOf(attributions[a] as RawAttribution) - positionOf(attributions[b] as RawAttribution))
  const found: (Speakers | null)[] = attributions.map(() => null)

  for (const place of order) {
    const attribution = attributions[place] as RawAttribution
    const own = speakers[place] ?? NOBODY
    const position = positionOf(attribution)
    while (next < introduced.length && (introduced[next] as Introduction).start <= position) {
      const { referent, channel, start, paragraph } = introduced[next++] as Introduction
      settings.set(referent, { channel, start, introduced: true, paragraph })
    }
    const cited = citing(syntax, references, media, attribution, own)
    if (cited) {
      found[place] = cited
      continue
    }
    const holder = attribution.within === null ? -1 : (places.get(attribution.within) ?? -1)
    const inContent = (token: number): boolean => (edges[place] ?? []).some(([from, to]) => token >= from && token < to)
    const local: Channel[] = []
    for (const sentence of sentencesOf(syntax, attribution)) {
      for (const channel of channelsOf(syntax, references, sentence, media, (token) => !inContent(token))) {
        if (
          channel.interviewed >= 0 &&
          !own.value.includes(references.referents[interviewedReferent(references, channel)]?.entity as EntityId)
        )
          continue
        if (channel.hands.entities.every((entity) => own.value.includes(entity))) continue
        // "In an interview with Ada Quill, the channel asked": the channel interviews.
        if (channel.kind === 'interview' && own.value.some((entity) => media.isMedium(entity) || media.isJournalist(entity)))
          continue
        if (!belongs(syntax, channel, attribution, attributions, sourceAt)) continue
        local.push(channel)
      }
    }
    const entities: EntityId[] = []
    const spans: Span[] = []
    const add = (channel: Channel): void => {
      const kept = withoutSpeakers(channel, own.value)
      for (const [n, entity] of kept.entities.entries())
        if (!entities.includes(entity)) {
          entities.push(entity)
          spans.push(kept.spans[n] as Span)
        }
      spans.push(channel.sign)
    }
    const referent = own.value.length === 1 ? (byEntity.get(own.value[0] as EntityId) ?? -1) : -1
    const paragraph = paragraphOf(syntax, position)
    const running = settings.get(referent)
    const holds =
      running !== undefined &&
      running.start <= position &&
      paragraph - running.paragraph <= STRETCH &&
      goesOn(syntax, attribution, running, paragraph - running.paragraph)
    if (local.length > 0) {
      // "He told the channel", after an interview with the channel's man: the same hands.
      const same =
        holds && local.some((channel) => channel.hands.entities.some((entity) => running.channel.hands.entities.includes(entity)))
      if (same) add(running.channel)
      for (const channel of local) add(channel)
      const lasting = same ? running.channel : local.find((channel) => channel.kind !== 'passing')
      if (referent >= 0 && lasting && holder < 0)
        settings.set(referent, {
          channel: lasting,
          start: same ? running.start : position,
          introduced: same && running.introduced,
          paragraph: paragraphEnd(syntax, attribution),
        })
      else if (referent >= 0 && holder < 0) settings.delete(referent)
    } else if (holds && referent >= 0) {
      const elsewhere = otherSetting(syntax, attribution, inContent)
      if (elsewhere === 'here') {
        // Another setting is named: the interview is over for what follows.
        settings.delete(referent)
      } else if (elsewhere === 'none') {
        add(running.channel)
        running.paragraph = Math.max(running.paragraph, paragraphEnd(syntax, attribution))
      }
    }
    for (const reported of reportedBy(syntax, references, media, attribution, attributions, own, inContent, sourceAt))
      if (!entities.includes(reported.entity) && !own.value.includes(reported.entity)) {
        entities.push(reported.entity)
        spans.push(reported.span, reported.sign)
      }
    if (holder >= 0) {
      const outer = speakers[holder] ?? NOBODY
      for (const [n, entity] of outer.value.entries())
        if (media.isMedium(entity) && !entities.includes(entity) && !own.value.includes(entity)) {
          entities.push(entity)
          if (outer.spans[n]) spans.push(outer.spans[n] as Span)
        }
    }
    // Somebody else speaks: what was not an interview of several answers is over.
    if (holder < 0 && attribution.source.length > 0)
      for (const [other, setting] of settings)
        if (other !== referent && setting.start < position && (setting.channel.kind === 'told' || attribution.manner === 'direct'))
          settings.delete(other)
    found[place] = { speakers: own, via: entities.length === 0 ? NOBODY : { value: entities, spans: unique(spans) } }
  }
  return found
}

/** Verbs, as dictionary forms, with which a person that was introduced goes on speaking. */
const GOING_ON = new Set(
  'say add continue explain go note state tell recall argue insist stress conclude describe remember'.split(' '),
)

/**
 * Whether words may still be said in a setting. Quotations go on in an interview that was introduced, for some paragraphs; after words
 * in passing ("told the channel"), only for two. Indirect speech goes on for one paragraph, in plain words and not in the perfect,
 * which tells of other times.
 */
const goesOn = (syntax: Syntax, attribution: RawAttribution, setting: Setting, gap: number): boolean => {
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

interface Introduction {
  readonly referent: number
  readonly channel: Channel
  readonly start: number
  readonly paragraph: number
}

/** Interviews that a sentence of the narration introduces, whoever is said to say something in it. */
const introductions = (
  syntax: Syntax,
  references: References,
  media: Media,
  said: Uint8Array,
  cued: (offset: number) => boolean,
): Introduction[] => {
  const found: Introduction[] = []
  for (const [sentence, { first, last, paragraph }] of syntax.sentences.entries()) {
    if (!mayIntroduce(syntax, first, last)) continue
    for (const channel of channelsOf(syntax, references, sentence, media, (token) => said[token] === 0)) {
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

/** "X reported, citing Y": Y speaks, through X. null where that is not said, or Y is nobody the mentions know of. */
const citing = (
  syntax: Syntax,
  references: References,
  media: Media,
  attribution: RawAttribution,
  own: Evidenced<readonly EntityId[]>,
): Speakers | null => {
  if (own.value.length === 0 || !own.value.every((entity) => media.isMedium(entity))) return null
  for (const sentence of sentencesOf(syntax, attribution)) {
    const bounds = syntax.sentences[sentence]
    if (!bounds) continue
    for (let at = bounds.first; at < bounds.last; at++) {
      if (syntax.lower[at] !== 'citing' && syntax.lower[at] !== 'quoting') continue
      if ((syntax.quotedBy[at] as number) >= 0) continue
      const phrase = phraseFrom(references, at + 1, Math.min(at + 8, bounds.last))
      if (!phrase) continue
      const cited = takenUp(syntax, phrase, references)
      const value = cited.map(({ entity }) => entity).filter((entity) => !own.value.includes(entity))
      if (value.length === 0) continue
      const sign = { start: syntax.tokens.start[at] as number, end: syntax.tokens.end[at] as number }
      return {
        speakers: { value, spans: cited.map(({ span }) => span) },
        via: { value: own.value, spans: unique([...own.spans, sign]) },
      }
    }
  }
  return null
}

/** The first phrase at or after a token that is not there to describe the next one. */
const phraseFrom = (references: References, from: number, to: number) => {
  for (let at = from; at < to; at++) {
    const phrase = references.phrases[references.phraseAt[at] as number]
    if (
      phrase &&
      !(
        phrase.modifier &&
        phrase.number + 1 < references.phrases.length &&
        (references.phrases[phrase.number + 1]?.first ?? to) < to
      )
    )
      return phrase
  }
  return null
}

/** ", Reuters reported." and ", according to Reuters" in the sentence of somebody else's words. */
const reportedBy = (
  syntax: Syntax,
  references: References,
  media: Media,
  attribution: RawAttribution,
  attributions: readonly RawAttribution[],
  own: Evidenced<readonly EntityId[]>,
  inContent: (token: number) => boolean,
  sourceAt: Map<number, number>,
): { entity: EntityId; span: Span; sign: Span }[] => {
  const found: { entity: EntityId; span: Span; sign: Span }[] = []
  const { lower, lemmas, tokens } = syntax
  for (const sentence of sentencesOf(syntax, attribution)) {
    const bounds = syntax.sentences[sentence]
    if (!bounds) continue
    for (let at = bounds.first; at < bounds.last; at++) {
      const number = references.phraseAt[at] as number
      const phrase = references.phrases[number]
      if (
        !phrase ||
        phrase.first !== at ||
        phrase.kind !== 'name' ||
        phrase.entity === null ||
        inContent(at) ||
        own.value.includes(phrase.entity)
      )
        continue
      if (!media.isMedium(phrase.entity)) continue
      const hands = handsAt(syntax, references, number, media)
      const start = hands?.first ?? at
      const according = lower[start - 1] === 'to' && lower[start - 2] === 'according'
      const trailing =
        lower[start - 1] === ',' &&
        /^(?:report|say|write)$/.test(lemmas[phrase.last] ?? '') &&
        closesSentence(syntax, phrase.last + 1, bounds.last)
      const leading = lower[start - 1] === 'as' && /^(?:report|quote|cite)$/.test(lemmas[phrase.last] ?? '')
      if (!according && !trailing && !leading) continue
      const other = sourceAt.get(at)
      if (
        other !== undefined &&
        attributions[other] !== attribution &&
        !contains(attributions[other] as RawAttribution, attribution)
      )
        continue
      const from = according ? start - 2 : start
      found.push({
        entity: phrase.entity,
        span: phrase.mention?.span as Span,
        sign: { start: tokens.start[from] as number, end: tokens.end[according ? phrase.last - 1 : phrase.last] as number },
      })
    }
  }
  return found
}

/** Nothing but a time ("on Monday") and the full stop. */
const closesSentence = (syntax: Syntax, from: number, last: number): boolean => {
  if (last - from > 4) return false
  for (let at = from; at < last; at++) if (syntax.lower[at] === 'that' || syntax.lower[at] === ':') return false
  return true
}

/** Whether an attribution's words hold those of another: "according to X" over "Y said ...". */
const contains = (outer: RawAttribution, inner: RawAttribution): boolean => {
  const words = inner.source[0] ?? inner.cue[0] ?? inner.content[0]
  return words !== undefined && outer.content.some((span) => span.start <= words.start && words.end <= span.end)
}

/** A channel named in a sentence where several speak is whose cue or source stands nearest. */
const belongs = (
  syntax: Syntax,
  channel: Channel,
  attribution: RawAttribution,
  attributions: readonly RawAttribution[],
  sourceAt: Map<number, number>,
): boolean => {
  const other = sourceAt.get(channel.hands.first)
  if (other !== undefined && attributions[other] !== attribution && !contains(attributions[other] as RawAttribution, attribution))
    return false
  if (channel.bare) {
    const at = tokenAt(syntax, channel.sign.start)
    return attribution.cue.some((span) => {
      const cue = tokenAt(syntax, span.end - 1)
      return cue < at && at - cue <= 6 && !syntax.lower.slice(cue + 1, at).includes(',')
    })
  }
  if (channel.kind !== 'told' || syntax.lower[tokenAt(syntax, channel.sign.start)] !== 'told') return true
  // "told" is some attribution's own cue.
  const cue = attribution.cue.some((span) => span.start <= channel.sign.start && channel.sign.start < span.end)
  return (
    cue ||
    !attributions.some(
      (one) => one !== attribution && one.cue.some((span) => span.start <= channel.sign.start && channel.sign.start < span.end),
    )
  )
}

/** 'here': said in another setting than the one before; 'earlier': at another time; 'none': nothing of the kind. */
const otherSetting = (
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

/** "in a statement", "at the press conference": a preposition at most four words before. */
const preposed = (lower: readonly string[], at: number, from: number): boolean => {
  for (let before = at - 1; before >= from && before >= at - 5; before--) {
    const word = lower[before] as string
    if (word === ',') return false
    if (word === 'in' || word === 'at' || word === 'during' || word === 'before' || word === 'on' || word === 'to') return true
  }
  return false
}

/** Sentences that hold the source, the cue, or words about them: those the attribution's content does not fill. */
const sentencesOf = (syntax: Syntax, attribution: RawAttribution): readonly number[] => {
  const found: number[] = []
  const spans = [...attribution.source, ...attribution.cue]
  for (const span of spans.length > 0 ? spans : attribution.content.slice(0, 1)) {
    const sentence = syntax.sentenceOf[tokenAt(syntax, span.start)] ?? -1
    if (sentence >= 0 && !found.includes(sentence)) found.push(sentence)
  }
  return found
}

const positionOf = (attribution: RawAttribution): number => {
  let least = Number.POSITIVE_INFINITY
  for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) least = Math.min(least, span.start)
  return Number.isFinite(least) ? least : 0
}

const paragraphEnd = (syntax: Syntax, attribution: RawAttribution): number => {
  let most = 0
  for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) most = Math.max(most, span.end)
  return paragraphOf(syntax, Math.max(0, most - 1))
}

const range = (syntax: Syntax, span: Span): readonly [number, number] => {
  const from = tokenAt(syntax, span.start)
  const to = span.end <= span.start ? from : tokenAt(syntax, span.end - 1)
  return [from, Math.min(to + 1, syntax.tokens.length)]
}

/** Which attribution's source each token stands in. */
const sourcesByToken = (syntax: Syntax, attributions: readonly RawAttribution[]): Map<number, number> => {
  const found = new Map<number, number>()
  for (const [place, { source }] of attributions.entries())
    for (const span of source) {
      const [from, to] = range(syntax, span)
      for (let at = from; at < to; at++) if (!found.has(at)) found.set(at, place)
    }
  return found
}

const unique = (spans: readonly Span[]): Span[] => {
  const kept: Span[] = []
  for (const span of spans) if (!kept.some((one) => one.start === span.start && one.end === span.end)) kept.push(span)
  return kept
}
