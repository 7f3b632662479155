import type { Anchor, Digest, Span } from '../model/index.ts'

/** Code units kept before and after a quotation. */
const AROUND = 40

/**
 * Words of a text, quoted so that they are found again: see `findAnchor`.
 *
 * No surrogate pair is cut. @param bytes of the capture that the text was read from. @param span within the text, not empty.
 */
export const anchorOf = (bytes: Digest, text: string, { start, end }: Span): Anchor => ({
  bytes,
  exact: text.slice(start, end),
  prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
  suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
  start,
})

/** The stretch from the first to the last of several spans; null where there are none. */
export const hull = (spans: readonly Span[]): Span | null =>
  spans.length === 0 ? null : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }

/** The place itself, or one on where it stands inside a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at)
