import type { EntityId, Evidenced, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { RawAttribution } from './resolve-speakers.ts'
import { NOBODY, tokenAt } from './source-speakers.ts'

/**
 * Who goes on speaking in a quotation that has no source of its own.
 *
 * Shown only where the quotation continues one of the paragraph before, stands in the same paragraph as words of one speaker, or is a
 * paragraph by itself right after one that ends with that speaker's words. Otherwise nobody.
 */
export const runningSpeaker = (
  syntax: Syntax,
  attributions: readonly RawAttribution[],
  speakers: readonly Evidenced<readonly EntityId[]>[],
  place: number,
): Evidenced<readonly EntityId[]> => {
  const attribution = attributions[place] as RawAttribution
  if (attribution.manner !== 'direct' || attribution.content.length === 0) return NOBODY
  const here = attribution.content[0] as Span
  const paragraph = paragraphOf(syntax, here.start)
  if (paragraph < 0) return NOBODY
  const quotation = syntax.quotations[syntax.quotedBy[tokenAt(syntax, here.start)] ?? -1]
  let before = place - 1
  while (before >= 0 && attributions[before]?.within !== attribution.within) before--
  const last = attributions[before]
  if (!last) return NOBODY
  const words = [...last.content, ...last.source, ...last.cue]
  const end = Math.max(...words.map((span) => span.end))
  const lastParagraph = paragraphOf(syntax, end - 1)
  const running = speakers[before] ?? NOBODY
  if (quotation?.continues && paragraph - lastParagraph <= 1) return running
  if (lastParagraph === paragraph) return running.value.length === 1 || last.manner !== 'indirect' ? running : NOBODY
  const own = syntax.paragraphs[paragraph] as Span
  const previous = syntax.paragraphs[lastParagraph] as Span | undefined
  const alone = here.start - own.start <= 1 && own.end - Math.max(...attribution.content.map((span) => span.end)) <= 2
  const closes = previous !== undefined && previous.end - end <= 2
  return alone && closes && paragraph - lastParagraph === 1 && running.value.length === 1 ? running : NOBODY
}

/** Number of the paragraph that holds an offset, or -1. Cost: logarithmic. */
export const paragraphOf = (syntax: Syntax, offset: number): number => {
  const { paragraphs } = syntax
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle] as Span).end <= offset) low = middle + 1
    else high = middle
  }
  const found = paragraphs[low]
  return found && found.start <= offset ? low : -1
}
