import type { Anchor, Span } from '../model/index.ts'
import { fold } from '../text/index.ts'

/** Occurrences of a quotation that are looked at. */
const MOST = 1000
/** Words that must be the same where a quotation's ends are looked for apart. */
const END = 3
/** Words that two stretches must share to be held the same, of the longer one. */
const ALIKE = 0.8

/**
 * Where quoted words stand in a text, though it may have been read otherwise since.
 *
 * First letter for letter, at the place they stood or where their surroundings are; then word by word, so that spaces, line ends, marks and capitals may
 * differ; then by their first and last words, if four fifths of the words between are the same.
 * @returns null where they are not there. Cost: linear in the text, for each occurrence the surroundings.
 */
export const findAnchor = (anchor: Anchor, text: string): Span | null => {
  if (anchor.exact === '') return null
  const { exact, start } = anchor
  if (text.startsWith(exact, start) && around(anchor, text, start) >= 2 * Math.min(8, anchor.prefix.length, anchor.suffix.length))
    return { start, end: start + exact.length }
  return best(anchor, text, literally(exact, text)) ?? byWords(anchor, text)
}

const literally = (exact: string, text: string): Span[] => {
  const found: Span[] = []
  for (let at = text.indexOf(exact); at >= 0 && found.length < MOST; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length })
  return found
}

/** The one whose surroundings are most like the anchor's; of several alike the nearest to where it stood. */
const best = (anchor: Anchor, text: string, found: readonly Span[]): Span | null => {
  let chosen: Span | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const span of found) {
    const likeness = around(anchor, text, span.start, span.end) - Math.abs(span.start - anchor.start) / (text.length + 1)
    if (likeness <= most) continue
    most = likeness
    chosen = span
  }
  return chosen
}

/** Code units before and after a place that are those before and after the quotation. */
const around = ({ prefix, suffix, exact }: Anchor, text: string, start: number, end = start + exact.length): number => {
  let before = 0
  while (before < prefix.length && start - before > 0 && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

const byWords = (anchor: Anchor, text: string): Span | null => {
  const wanted = fold(anchor.exact).hash
  if (wanted.length === 0) return null
  const { hash: words, start, width } = fold(text)
  const stretch = (from: number, to: number): Span => ({
    start: start[from] as number,
    end: (start[to] as number) + (width[to] as number),
  })
  const whole = runs(wanted, words).map((at) => stretch(at, at + wanted.length - 1))
  if (whole.length > 0) return best(anchor, text, whole)
  if (wanted.length < 2 * END) return null
  const ends = runs(wanted.slice(-END), words)
  const found: Span[] = []
  for (const from of runs(wanted.slice(0, END), words)) {
    const to = nearestTo(ends, from + wanted.length - END)
    if (to === null || to < from) continue
    if (alike(wanted, words.slice(from, Math.min(to + END, from + 2 * wanted.length)))) found.push(stretch(from, to + END - 1))
  }
  return best(anchor, text, found)
}

/** Where words follow each other as wanted; the first of them, at most {@link MOST}. Source: Knuth, Morris and Pratt 1977. */
const runs = (wanted: Uint32Array, words: Uint32Array): number[] => {
  const back = new Int32Array(wanted.length)
  for (let at = 1, length = 0; at < wanted.length; at++) {
    while (length > 0 && wanted[at] !== wanted[length]) length = back[length - 1] as number
    if (wanted[at] === wanted[length]) length++
    back[at] = length
  }
  const found: number[] = []
  for (let at = 0, length = 0; at < words.length && found.length < MOST; at++) {
    while (length > 0 && words[at] !== wanted[length]) length = back[length - 1] as number
    if (words[at] === wanted[length]) length++
    if (length < wanted.length) continue
    found.push(at - wanted.length + 1)
    length = back[length - 1] as number
  }
  return found
}

const nearestTo = (sorted: readonly number[], wanted: number): number | null => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  const [before, after] = [sorted[low - 1], sorted[low]]
  if (before === undefined || after === undefined) return before ?? after ?? null
  return wanted - before <= after - wanted ? before : after
}

const alike = (one: Uint32Array, other: Uint32Array): boolean => {
  const counts = new Map<number, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    shared++
    counts.set(word, left - 1)
  }
  return shared >= ALIKE * Math.max(one.length, other.length)
}
