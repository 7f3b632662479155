import type { Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { RawAttribution } from './resolve-speakers.ts'
import { paragraphOf } from './running-speaker.ts'
import { tokenAt } from './source-speakers.ts'

/** Sentences that hold the source, the cue, or words about them: those the attribution's content does not fill. */
export const sentencesOf = (syntax: Syntax, attribution: RawAttribution): readonly number[] => {
  const found: number[] = []
  const spans = [...attribution.source, ...attribution.cue]
  for (const span of spans.length > 0 ? spans : attribution.content.slice(0, 1)) {
    const sentence = syntax.sentenceOf[tokenAt(syntax, span.start)] ?? -1
    if (sentence >= 0 && !found.includes(sentence)) found.push(sentence)
  }
  return found
}

/** How far from an attribution, in tokens, the words about it are looked for: longer than sentences are. */
const NEAR = 200

/** The same sentences, without what lies far from source and cue, so that a sentence without an end costs no more than others. */
export const stretchesOf = (
  syntax: Syntax,
  attribution: RawAttribution,
): readonly { readonly sentence: number; readonly first: number; readonly last: number }[] => {
  const spans = [...attribution.source, ...attribution.cue]
  const tokens = (spans.length > 0 ? spans : attribution.content.slice(0, 1)).map(({ start }) => tokenAt(syntax, start))
  return sentencesOf(syntax, attribution).flatMap((sentence) => {
    const bounds = syntax.sentences[sentence]
    if (!bounds) return []
    const inside = tokens.filter((token) => token >= bounds.first && token < bounds.last)
    const first = Math.max(bounds.first, Math.min(...inside) - NEAR)
    return [{ sentence, first, last: Math.min(bounds.last, Math.max(...inside) + NEAR) }]
  })
}

export const positionOf = (attribution: RawAttribution): number => {
  let least = Number.POSITIVE_INFINITY
  for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) least = Math.min(least, span.start)
  return Number.isFinite(least) ? least : 0
}

export const paragraphEnd = (syntax: Syntax, attribution: RawAttribution): number => {
  let most = 0
  for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) most = Math.max(most, span.end)
  return paragraphOf(syntax, Math.max(0, most - 1))
}

export const range = (syntax: Syntax, span: Span): readonly [number, number] => {
  const from = tokenAt(syntax, span.start)
  const to = span.end <= span.start ? from : tokenAt(syntax, span.end - 1)
  return [from, Math.min(to + 1, syntax.tokens.length)]
}

/** Which attribution's source each token stands in. */
export const sourcesByToken = (syntax: Syntax, attributions: readonly RawAttribution[]): Map<number, number> => {
  const found = new Map<number, number>()
  for (const [place, { source }] of attributions.entries())
    for (const span of source) {
      const [from, to] = range(syntax, span)
      for (let at = from; at < to; at++) if (!found.has(at)) found.set(at, place)
    }
  return found
}

/** Whether an attribution's words hold those of another: "according to X" over "Y said ...". */
export const contains = (outer: RawAttribution, inner: RawAttribution): boolean => {
  const words = inner.source[0] ?? inner.cue[0] ?? inner.content[0]
  return words !== undefined && outer.content.some((span) => span.start <= words.start && words.end <= span.end)
}
