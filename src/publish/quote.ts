import type { Span } from '../model/index.ts'

/** Control characters and unpaired halves, which no reader should be handed as they are. */
const UNSHOWN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu

/**
 * Captured text made fit to show: control characters (a terminal would obey them) become U+FFFD, line and paragraph separators and
 * tabs are kept. Overrides of writing direction that the text leaves open are closed at its end.
 * Cost: linear.
 */
export const showable = (text: string): string => {
  const shown = text.replace(UNSHOWN, '\ufffd')
  let isolates = 0
  let embeddings = 0
  for (let at = 0; at < shown.length; at++) {
    const code = shown.charCodeAt(at)
    if (code >= 0x2066 && code <= 0x2068) isolates++
    else if (code === 0x2069 && isolates > 0) isolates--
    else if (code === 0x202a || code === 0x202b || code === 0x202d || code === 0x202e) embeddings++
    else if (code === 0x202c && embeddings > 0) embeddings--
  }
  return shown + '\u202c'.repeat(embeddings) + '\u2069'.repeat(isolates)
}

/**
 * The words of spans on one line: white space folded, pieces joined by " … ", cut at a word with "…" when longer than `longest`.
 * Empty when there are no spans.
 * @param longest in UTF-16 code units.
 */
export const quote = (text: string, spans: readonly Span[], longest = 240): string => {
  let words = ''
  for (const { start, end } of spans) {
    if (words !== '') words += ' … '
    words += text
      .slice(start, Math.min(end, start + longest + 80))
      .replace(/\s+/gu, ' ')
      .trim()
    if (words.length > longest) break
  }
  return showable(shorten(words, longest))
}

/** Cut at a word, with "…" where something was left out. */
export const shorten = (words: string, longest: number): string => {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest * 0.6 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/[\s,;:–—-]+$/, '')}…`
}
