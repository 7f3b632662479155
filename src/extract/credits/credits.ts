import type { Credit, Span } from '../../model/index.ts'
import type { ExtractKnowledge } from '../knowledge.ts'
import { isBoilerplate } from './boilerplate.ts'
import { dateline } from './dateline.ts'
import type { FoundCredit, Place } from './found.ts'
import { creditLine, DATE_LIKE } from './lines.ts'
import { appendedCredit, publishedElsewhere, reportedBefore } from './syndication.ts'
import { trailingCredit } from './trailing.ts'

export interface TextCredits {
  /** In text order. */
  readonly credits: readonly Credit[]
  /** The paragraphs that are left when credit lines and page furniture are out; a part of one where the rest was a credit. */
  readonly body: readonly Span[]
  /** The name of the outlet this copy came from, where a credit gives it. */
  readonly outlet: Span | null
  /** Dates in datelines, as written. */
  readonly datelines: readonly Span[]
}

/** Paragraphs from either end in which credits are looked for; between them only the story speaks. */
const NEAR_END = 16

/**
 * What the text itself says of where it came from.
 *
 * A paragraph that is all credit leaves the body; a credit inside a sentence, or a dateline before one, leaves the sentence where it is.
 * Cost: linear; paragraphs far from both ends cost nothing.
 */
export const textCredits = (
  text: string,
  paragraphs: readonly Span[],
  title: Span | null,
  knowledge: ExtractKnowledge,
): TextCredits => {
  const credits: Credit[] = []
  const body: Span[] = []
  const datelines: Span[] = []
  let outlet: Span | null = null
  // Credits before the first paragraph of the story do not count as its beginning, nor those behind it as its end.
  const covered = new Set<number>()
  const look = (number: number, fromStart: number, fromEnd: number): void => {
    const paragraph = paragraphs[number] as Span
    const place: Place = { text, paragraph, fromStart, fromEnd, title, knowledge }
    const found = creditsIn(place)
    let rest: Span | null = paragraph
    for (const one of found) {
      credits.push(...one.credits)
      outlet ??= one.outlet
      rest = without(text, rest, one.covers)
    }
    if (rest === paragraph) {
      const line = dateline(place)
      if (line) {
        credits.push(...line.credits)
        if (line.date) datelines.push(line.date)
      }
      const trailing = trailingCredit(place)
      if (trailing) credits.push(...trailing.credits)
      if ((fromStart <= 2 || fromEnd <= 5) && isBoilerplate(text.slice(paragraph.start, paragraph.end))) rest = null
      const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 100))
      if (fromStart <= 2 && paragraph.end - paragraph.start <= 80 && DATE_LIKE.test(words)) {
        rest = null
        // A line that tells of a change is not the date of publication.
        if (!/updat|modif/i.test(words)) datelines.push(paragraph)
      }
    }
    if (rest === null) covered.add(number)
    else body.push(rest)
  }
  for (let number = 0; number < paragraphs.length; number++) {
    const fromEnd = paragraphs.length - 1 - number
    if (number < NEAR_END || fromEnd < NEAR_END) look(number, number - covered.size, fromEnd)
    else body.push(paragraphs[number] as Span)
  }
  credits.sort((left, right) => (left.span?.start ?? 0) - (right.span?.start ?? 0))
  return { credits, body, outlet, datelines }
}

const creditsIn = (place: Place): FoundCredit[] => {
  const line = creditLine(place)
  if (line) return [line]
  const found: FoundCredit[] = []
  const appended = appendedCredit(place)
  if (appended) found.push(appended)
  const { text, paragraph } = place
  const end = appended ? appended.covers.start : paragraph.end
  if (
    !/publish|appear|original|report|reveal|disclos|broken|posted|print|syndicat|excerpt|adapted|\bran\b|released|provided|reproduced|distributed|produced|written|taken/i.test(
      text.slice(Math.max(paragraph.start, end - 1500), end),
    )
  )
    return found
  for (const sentence of lightSentences(text, paragraph.start, end)) {
    const elsewhere = publishedElsewhere(place, sentence) ?? reportedBefore(place, sentence)
    if (elsewhere) found.push(elsewhere)
  }
  return found
}

/** Sentences, roughly: credits are short and plain, so that a full stop before a capital will do. */
const lightSentences = (text: string, start: number, end: number): Span[] => {
  const found: Span[] = []
  let from = start
  const breaks = /[.!?]["”’)\]*_]{0,3}[\s\u00a0]{1,4}(?=["“‘(*_]{0,2}[\p{Lu}\p{N}])/gu
  breaks.lastIndex = start
  for (let match = breaks.exec(text); match && match.index < end; match = breaks.exec(text)) {
    const to = match.index + match[0].trimEnd().length
    if (to > end) break
    found.push({ start: from, end: to })
    from = match.index + match[0].length
    if (found.length > 400) break
  }
  if (from < end) found.push(trimmed(text, { start: from, end }))
  return found.filter((span) => span.end > span.start)
}

/** What is left of a paragraph beside a credit: the longer side; null where that holds no letter or figure. */
const without = (text: string, paragraph: Span | null, covers: Span): Span | null => {
  if (paragraph === null || covers.end <= paragraph.start || covers.start >= paragraph.end) return paragraph
  const before = trimmed(text, { start: paragraph.start, end: Math.max(covers.start, paragraph.start) })
  const after = trimmed(text, { start: Math.min(covers.end, paragraph.end), end: paragraph.end })
  const longer = before.end - before.start >= after.end - after.start ? before : after
  return /[\p{L}\p{N}]/u.test(text.slice(longer.start, longer.end)) ? longer : null
}

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end }
}
