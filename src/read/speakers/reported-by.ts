import type { EntityId, Evidenced, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { contains, stretchesOf } from './attribution-places.ts'
import { handsAt, type Media } from './hands.ts'
import type { Phrase } from './phrases.ts'
import type { References } from './read-references.ts'
import type { RawAttribution, Speakers } from './resolve-speakers.ts'
import { takenUp } from './source-speakers.ts'

/** "X reported, citing Y": Y speaks, through X. null where that is not said, or Y is nobody the mentions know of. */
export const citing = (
  syntax: Syntax,
  references: References,
  media: Media,
  attribution: RawAttribution,
  own: Evidenced<readonly EntityId[]>,
): Speakers | null => {
  if (own.value.length === 0 || !own.value.every((entity) => media.isMedium(entity))) return null
  for (const bounds of stretchesOf(syntax, attribution)) {
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
        via: { value: own.value, spans: [...own.spans, sign] },
      }
    }
  }
  return null
}

/** ", Reuters reported." and ", according to Reuters" in the sentence of somebody else's words. */
export const reportedBy = (
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
  for (const bounds of stretchesOf(syntax, attribution)) {
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

/** The first phrase at or after a token that is not there to describe the next one. */
const phraseFrom = (references: References, from: number, to: number): Phrase | null => {
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

/** Nothing but a time ("on Monday") and the full stop. */
const closesSentence = (syntax: Syntax, from: number, last: number): boolean => {
  if (last - from > 4) return false
  for (let at = from; at < last; at++) if (syntax.lower[at] === 'that' || syntax.lower[at] === ':') return false
  return true
}
