import type { Attribution, Span, Statement } from '../model/index.ts'
import type { Source } from './prepared.ts'
import { toldAtHead } from './source-words.ts'

/** Words by which a text says that it hands on what is told, and not by whom. */
const TOLD_ABROAD = /\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red(?:ly)?|it is said|they say)\b/i

/** "she had learned", "we were told", "he had it from others": told by somebody who is left out. */
const TOLD =
  /\b(?:heard|told|informed|learn(?:ed|t)|gathered|had it|has it|have it|got it|knew it)(?:\s+(?:it|this|that|so))?(?:\s+(?:from|by)\s+(?:others?|someone|somebody|people|everyone|everybody|elsewhere))?\W*$/i

/**
 * The words by which whoever states this says to have it from others, none of whom is named or described; empty where none do.
 *
 * Who passes on what was told is no origin of it. Not where somebody is put between: what A says that B said may be B's own sight.
 */
export const heardFrom = (
  { access, content }: Statement,
  attribution: Attribution | null,
  source: Source,
  named: boolean,
  text: string,
): readonly Span[] => {
  if (named) return []
  const cue = attribution?.cue ?? []
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  if ((source.kind === 'unknown' || source.kind === 'author') && cue.length > 0 && TOLD_ABROAD.test(words(cue))) return cue
  const head = content[0] ? toldAtHead(text, content[0]) : null
  if (attribution && head) return [head]
  if (access.value !== 'second-hand') return []
  const own = access.spans.filter(
    (span) => !(attribution?.source ?? []).some((other) => other.start < span.end && span.start < other.end),
  )
  // What a person says to "reportedly" be so may be the hedge of whoever wrote it down; an outlet and an author hedge for themselves.
  const hedges = source.kind === 'author' || source.kind === 'unknown' || source.names.some(({ type }) => type === 'organisation')
  return own.filter((span) => {
    const said = text.slice(span.start, span.end)
    return TOLD.test(said) || (hedges && TOLD_ABROAD.test(said))
  })
}
