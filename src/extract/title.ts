import type { Span } from '../model/index.ts'

/** Above this the odds are for a headline; measured in measure/quality/extract.ts on titles that are there and titles taken away. */
const ENOUGH = 0

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
  return score(line, text, next) >= ENOUGH ? joined : null
}

const joinsNext = (text: string, first: Span, second: Span): boolean =>
  /[;:]$/.test(text.slice(first.start, first.end)) &&
  second.end - second.start <= 200 &&
  !/\n[^\S\n]*\n/.test(text.slice(first.end, second.start)) &&
  /\n[^\S\n]*\r?\n/.test(text.slice(second.end, second.end + 8))

/**
 * Signs for a headline, in units of log odds. Fitted by logistic regression on first and second paragraphs of PolNeAR's training reports,
 * rounded, and drawn in where they show the habits of those six outlets rather than of headlines.
 */
const score = (line: string, text: string, next: Span): number => {
  const words = line.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length < 2 || words.length > 40) return Number.NEGATIVE_INFINITY
  const follows = text.slice(next.start, Math.min(next.end, next.start + 600))
  const content = words.slice(1).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()) && /^["“‘'(]?\p{L}/u.test(word))
  const capitals = content.length === 0 ? 0 : content.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length / content.length
  const stopped = /[.…]["”’')\]]*$/.test(line)
  let sum = stopped ? 0 : /[?!]["”’')\]]*$/.test(line) ? 0.5 : /[,:]$/.test(line) ? -3 : 2.5
  sum += words.length <= 8 ? 2 : words.length <= 12 ? 1.5 : words.length <= 17 ? 0 : words.length <= 23 ? -1.5 : -4
  if (words.length > 30) sum -= 1.5
  if (capitals >= 0.75 && content.length >= 3) sum += 3
  // A story takes up the words of its headline at once.
  sum += 2.3 * shared(content, follows)
  // Headlines quote in single marks and put the name before a colon; prose does neither.
  if (/[“"]/.test(line)) sum -= capitals >= 0.75 ? 1 : 2.5
  if (/\p{L}[:;]\s{1,3}\S/u.test(line)) sum += /\n/.test(line) ? 3 : 2
  if (/\b(?:yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.test(line)) sum -= capitals >= 0.75 ? 0.5 : 1.8
  if (/^(?:He|She|It|They|We|I|There|This|That|These|In|On|At|If|When|But|And)\b/.test(line)) sum -= capitals >= 0.75 ? 0 : 1.3
  if (
    /\b(?:says?|calls?|vows?|seeks?|hits?|slams?|wins?|makes?|takes?|gets?|backs?|urges?|faces?|tells?|warns?|leads?|denies|kills?|dies)\b/.test(
      line,
    )
  )
    sum += 1
  if (/\b(?:is|are|has|have|been|will)\b/.test(line)) sum -= 0.8
  if (words.filter((word) => /^(?:the|a|an)$/i.test(word)).length >= 2) sum -= 0.6
  if (/\b(?:that|which|who|whose|his|her|their)\b/.test(line)) sum -= 0.5
  if (/^[“"]/.test(follows)) sum -= 2
  if (isDatelined(line)) sum -= 4
  if (isDatelined(follows) || /^by \p{Lu}/iu.test(follows)) sum += 2
  return sum - 0.5
}

/** How many of the headline's own words the next paragraph takes up, from 0 to 1; words are compared by their first six letters. */
const shared = (content: readonly string[], follows: string): number => {
  const own = new Set(content.map(stem).filter((word) => word.length > 3))
  if (own.size === 0) return 0
  const there = new Set(follows.split(/[\s\u00a0]+/).map(stem))
  let count = 0
  for (const word of own) if (there.has(word)) count++
  return count / own.size
}
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 6)

const isDatelined = (line: string): boolean =>
  /^\p{Lu}[\p{L} .,'’/-]{1,50}(?:\([\p{L} ]{2,30}\)\s*)?(?:—|–|--| - )\s?\S/u.test(line) &&
  /^(?:\p{Lu}{3,}|[^(]{2,60}\()/u.test(line)
