import type { Span } from '../model/index.ts'

/** Weights of the signs below, set by hand; measured in measure/quality/extract.ts on titles that are there and titles taken away. */
const ENOUGH = 2

const FUNCTION_WORDS = new Set(
  'a an the of and to in on at by for with from as or but nor is are was were be been has have had it its his her their this that not over after before into amid vs up off out'.split(
    ' ',
  ),
)

/**
 * The headline of a plain text: its first paragraph, where that reads like one; null where it does not.
 *
 * A headline is one short line before longer paragraphs, mostly without a closing full stop; with one it must show other signs: a present
 * tense, capitals on most words, a dateline or byline behind it, no reported speech in the past. A second line belongs to it where the first
 * ends in a semicolon or colon and a blank line follows both.
 * @param paragraphs those of the whole text.
 * Cost: constant but for the paragraph itself, of which 400 characters are looked at.
 */
export const plainTitle = (text: string, paragraphs: readonly Span[]): Span | null => {
  const first = paragraphs[0]
  const second = paragraphs[1]
  if (!first || !second) return null
  const joined = joinsNext(text, first, second) && paragraphs[2] !== undefined ? { start: first.start, end: second.end } : first
  const next = joined === first ? second : (paragraphs[2] as Span)
  const line = text.slice(joined.start, Math.min(joined.end, joined.start + 400))
  if (joined.end - joined.start > 260 || (joined === first && /\n/.test(line))) return null
  return score(line, text, next, paragraphs) >= ENOUGH ? joined : null
}

const joinsNext = (text: string, first: Span, second: Span): boolean =>
  /[;:]$/.test(text.slice(first.start, first.end)) &&
  second.end - second.start <= 200 &&
  !/\n[^\S\n]*\n/.test(text.slice(first.end, second.start)) &&
  /\n[^\S\n]*\r?\n/.test(text.slice(second.end, second.end + 8))

const score = (line: string, text: string, next: Span, paragraphs: readonly Span[]): number => {
  const words = line.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length < 2 || words.length > 34) return 0
  const follows = text.slice(next.start, Math.min(next.end, next.start + 160))
  let sum = 0
  const stopped = /[.…]["”’')\]]*$/.test(line)
  sum += stopped ? 0 : /[?!]["”’')\]]*$/.test(line) ? 1 : 2
  if (/[,;:]$/.test(line)) sum -= 2
  sum += words.length <= 12 ? 1 : words.length <= 17 ? 0.5 : words.length <= 23 ? -0.5 : -1.5
  const content = words.slice(1).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()) && /^["“‘'(]?\p{L}/u.test(word))
  const capitals = content.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length
  if (content.length >= 3 && capitals >= content.length * 0.75) sum += 1.5
  // Prose has its articles; headlines leave them out.
  const articles = words.filter((word) => /^(?:the|a|an)$/i.test(word)).length
  sum += articles === 0 ? 0.5 : articles >= 2 && capitals < content.length * 0.5 ? -1 : 0
  if (/\b(?:said|told|added|announced|stated|was|were|had)\b/.test(line) && capitals < content.length * 0.75) sum -= 1.5
  if (/^["“].*[,”"]\s*(?:he|she|they|said)\b/.test(line)) sum -= 2
  if (/\b(?:yesterday|today|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.test(line) && stopped) sum -= 1
  if (isDatelined(line)) sum -= 3
  if (isDatelined(follows)) sum += 1.5
  if (/^(?:by|By|BY) \p{Lu}/u.test(follows)) sum += 1.5
  if (next.end - next.start > line.length * 1.5) sum += 0.5
  else if (next.end - next.start < line.length) sum -= 1
  // Lines of much the same length are verse, a list or wrapped prose.
  if (paragraphs.length === 2 && next.end - next.start < 120) sum -= 1
  return sum
}

const isDatelined = (line: string): boolean =>
  /^\p{Lu}[\p{L} .,'’/-]{1,50}(?:\([\p{L} ]{2,30}\)\s*)?(?:—|–|--| - )\s?\S/u.test(line) &&
  /^(?:\p{Lu}{3,}|[^(]{2,60}\()/u.test(line)
