import type { Span } from '../../../model/index.ts'

/** A stretch of text, marked or not. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
  /** Which of the spans it is, first first; null where it is not marked. */
  readonly of: number | null
}

/**
 * Cuts a stretch of a text at spans: what lies in them is marked.
 *
 * @param start where the stretch begins in the text that the spans are of. Spans may overlap, and reach beyond it.
 */
export const pieces = (text: string, start: number, spans: readonly Span[]): readonly Piece[] => {
  const found: Piece[] = []
  let at = 0
  const ordered = spans.map((span, of) => ({ span, of })).sort((left, right) => left.span.start - right.span.start)
  for (const { span, of } of ordered) {
    const from = Math.max(at, Math.min(text.length, span.start - start))
    const to = Math.max(from, Math.min(text.length, span.end - start))
    if (to === from) continue
    if (from > at) found.push({ text: text.slice(at, from), marked: false, of: null })
    found.push({ text: text.slice(from, to), marked: true, of })
    at = to
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false, of: null })
  return found
}
