import type { EntityId, Evidenced, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { contains, paragraphEnd, positionOf, range, sourcesByToken, stretchesOf } from './attribution-places.ts'
import { type Channel, channelsOf, interviewedReferent, withoutSpeakers } from './channels.ts'
import { readMedia } from './hands.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import type { References } from './read-references.ts'
import { citing, reportedBy } from './reported-by.ts'
import type { RawAttribution, Speakers } from './resolve-speakers.ts'
import { paragraphOf } from './running-speaker.ts'
import { goesOn, type Introduction, introductions, otherSetting, type Setting, STRETCH, speaksOut } from './settings.ts'
import { NOBODY, tokenAt } from './source-speakers.ts'

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
    for (const stretch of stretchesOf(syntax, attribution)) {
      for (const channel of channelsOf(syntax, references, stretch, media, (token) => !inContent(token))) {
        if (
          channel.interviewed >= 0 &&
          !own.value.includes(references.referents[interviewedReferent(references, channel)]?.entity as EntityId)
        )
          continue
        if (channel.interviewed >= 0 && !speaksOut(syntax, attribution)) continue
        // "Tensions have eased since an interview with ...": nobody speaks.
        if (own.value.length === 0 && !voiced(syntax, attribution, channel)) continue
        if (channel.hands.entities.every((entity) => own.value.includes(entity))) continue
        // "In an interview with Ada Quill, the channel asked": the channel interviews.
        if (channel.kind === 'interview' && own.value.some((entity) => media.isMedium(entity) || media.isJournalist(entity)))
          continue
        if (!belongs(syntax, channel, attribution, attributions, sourceAt, cues)) continue
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
      speaksOut(syntax, attribution) &&
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
      // Who asks whether somebody said something does not pass it on.
      const outer = asks(syntax, attributions[holder] as RawAttribution) ? NOBODY : (speakers[holder] ?? NOBODY)
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

/** A channel named in a sentence where several speak is whose cue or source stands nearest. */
const belongs = (
  syntax: Syntax,
  channel: Channel,
  attribution: RawAttribution,
  attributions: readonly RawAttribution[],
  sourceAt: Map<number, number>,
  cues: ReadonlySet<number>,
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
  return cue || !cues.has(tokenAt(syntax, channel.sign.start))
}

/** Where nobody is resolved: words are said, or the source itself names its hands ("a poll by X", "a copy seen by X"). */
const voiced = (syntax: Syntax, attribution: RawAttribution, channel: Channel): boolean =>
  attribution.source.some((span) => span.start <= channel.sign.start && channel.sign.end <= span.end) ||
  ((attribution.source.length > 0 || attribution.manner === 'direct') && speaksOut(syntax, attribution))

const asks = (syntax: Syntax, attribution: RawAttribution): boolean =>
  attribution.polarity.value === 'questions' || attribution.cue.some((span) => syntax.lemmas[tokenAt(syntax, span.start)] === 'ask')

const unique = (spans: readonly Span[]): Span[] => {
  const kept: Span[] = []
  for (const span of spans) if (!kept.some((one) => one.start === span.start && one.end === span.end)) kept.push(span)
  return kept
}
