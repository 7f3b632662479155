import type { Span } from '../model/index.ts'

/**
 * The words for whoever says it: without what is told before the name, and of a part of a paper the paper.
 *
 * The same list where nothing is to be cut. Cost: linear in the words.
 */
export const wordsForSource = (text: string, source: readonly Span[]): readonly Span[] =>
  wholeOf(text, wholeDescription(text, nameAfterClause(text, source)))

const CLAUSE_BEFORE_NAME =
  /^(?:\d[\d.,]*|by|in|at|of|from|with|on|to|that|for|near|above|after|before|as)\b[^\n]*,\s+(?=(?:[Tt]he )?\p{Lu})/u

/** "by men of the guard in the market, Ostra Sentinel": what was told runs on before the name of who tells it. */
const nameAfterClause = (text: string, source: readonly Span[]): readonly Span[] => {
  const [only] = source
  if (!only || source.length > 1) return source
  const words = text.slice(only.start, only.end)
  const clause = CLAUSE_BEFORE_NAME.exec(words)
  const name = clause ? words.slice(clause[0].length) : ''
  // Only a bare name: "in Ostra, the deputy who saw it" begins with a phrase of place, and the speaker follows.
  return clause && /^(?:[Tt]he )?(?:\p{Lu}[\p{L}\d’'.-]*\s?){2,6}$/u.test(name)
    ? [{ start: only.start + clause[0].length, end: only.end }]
    : source
}

/** How far before a source the words may begin that describe it, in characters. */
const BEFORE = 120

const DESCRIBED = /(?<=[,—–]\s+|^)(?:an?|one|another|the)\s[\p{Ll}\s’'-]{2,50}?\s(?:who|whose)\b/giu

/**
 * "come about the pipes, speaking on condition of anonymity" of ", a nurse who was there and had come about the pipes, speaking …": a description is
 * taken from where it begins, and what was told before it is left out.
 */
const wholeDescription = (text: string, source: readonly Span[]): readonly Span[] => {
  const [only] = source
  if (!only || source.length > 1 || /^\W*\p{Lu}/u.test(text.slice(only.start, only.end))) return source
  const from = Math.max(0, only.start - BEFORE)
  const before = text.slice(from, only.start)
  const opens =
    from +
    Math.max(
      before.lastIndexOf('\n') + 1,
      ...[...before.matchAll(/[.!?]["”’]?\s/gu)].map((match) => match.index + match[0].length),
      0,
    )
  const found = [...text.slice(opens, only.end).matchAll(DESCRIBED)].at(-1)
  if (!found) return source
  const start = opens + found.index
  // Between the two nothing but the description goes on.
  if (start === only.start || (start < only.start && /[,;:“”"]/.test(text.slice(start, only.start)))) return source
  return [{ start, end: only.end }]
}

const PART =
  /^(?:an?|one|the|another|this|that)\s+(?:line|lines|entry|page|passage|paragraph|section|clause|sentence|excerpt|chapter|copy|part|footnote|column|extract)\s+(?:in|of|from|on)\s+/i

/** "A line in the log" is the log: what one place in a paper says, the paper says. */
const wholeOf = (text: string, source: readonly Span[]): readonly Span[] => {
  const [first, ...rest] = source
  const part = first ? PART.exec(text.slice(first.start, first.end)) : null
  if (!first || !part || first.start + part[0].length >= first.end) return source
  return [{ start: first.start + part[0].length, end: first.end }, ...rest]
}

/** "she had it from", "learned this from": the words before whoever told it. */
const TOLD_FROM =
  "(?:(?:he|she|they|i|we|it)\\s+)?(?:(?:had|have|has|'d|’d|was|were|been)\\s+)*(?:had|heard|learn(?:ed|t)|gathered|got|knew|received|understood|told|informed)\\s+(?:(?:it|this|that|so|word|news)\\s+)?(?:from|by)"

const LEAD = new RegExp(
  `^(?:\\W*(?:according to|as|from|by|on the basis of|based on|citing|cited|quoting|told (?:\\w+ )?by|(?:he|she|they|i|we) (?:was|were|had been|have been) told (?:that |by )?|${TOLD_FROM}(?=\\s)))+\\s*`,
  'i',
)

const TOLD_FROM_SOMEBODY = new RegExp(`^\\W*${TOLD_FROM}\\s`, 'i')

/** "From others": words for somebody that say nothing of who. */
const NOBODY = /^(?:others?|someone|somebody|people|everyone|everybody|them|him|her|it|elsewhere|those|some|many|hearsay)$/i

/** "according to witness reports" -> "witness reports". */
export const nounPhrase = (text: string, { start, end }: Span): Span | null => {
  const words = text.slice(start, end)
  const lead = LEAD.exec(words)?.[0] ?? ''
  const rest = words.slice(lead.length)
  const cut = /[,;:.”"]/.exec(rest)?.index ?? rest.length
  const trimmed = rest.slice(0, cut).trimEnd()
  return trimmed === '' ? null : { start: start + lead.length, end: start + lead.length + trimmed.length }
}

/** "She had it from a baker that": the words at the head of what is told by which the teller says from whom; null where there are none. */
export const toldAtHead = (text: string, { start, end }: Span): Span | null => {
  const words = text.slice(start, Math.min(end, start + 120))
  const lead = TOLD_FROM_SOMEBODY.exec(words)
  const that = lead ? /\sthat\s/.exec(words.slice(lead[0].length)) : null
  return lead && that ? { start, end: start + lead[0].length + that.index } : null
}

/** Whether words say that somebody was told by somebody. */
export const isToldFrom = (words: string): boolean => TOLD_FROM_SOMEBODY.test(words)

/** Whether words stand for somebody and say nothing of who. */
export const isNobody = (words: string): boolean => NOBODY.test(words)
