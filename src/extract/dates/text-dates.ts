import type { DateEvidence, Span } from '../../model/index.ts'
import { knownDay, knownYear } from './known-day.ts'
import { type PartialDate, type WrittenDate, writtenDates } from './written-dates.ts'

/** What is still to come at the time of writing binds nothing from below. */
// Case matters: "may" is a modal, "May" a month.
const AHEAD =
  /\b(?:will|would|shall|plan(?:s|ned)?|due|scheduled|set to|slated|expected|expects?|going to|upcoming|forthcoming|deadline|target|forecast|projected|aims?|hopes?|could|may|might|should|if|If|unless|vow(?:s|ed)?|promis(?:es|ed)|intends?|propos(?:es|ed|al)|predict(?:s|ed)?|next (?:week|month|year|spring|summer|autumn|winter))\b/
const UNTIL = /^(?:by|before|until|till|through|ending)\b/
const FROM = /^(?:since|starting|beginning|from|as of|after|following)\b/
const OPEN = /^(?:since|starting|beginning|as of)\b/

/** A text with more dates than this is a table; the first of them say what it is about. */
const MAX_DATES = 400

/**
 * What the text says of dates: when things happened, and what that implies for its publication.
 *
 * - An explicit date is an event's, as precise as written: "since July of 2017" gives an event not before 2017-07.
 * - What has happened by the time of writing bounds the publication from below: of those, the latest year's are given.
 * - "this year" in what has happened is at least the latest year so bound: "since June of this year" bounds as well.
 * - "on Monday", "July 3", "yesterday" become dates only beside a publication date that all other candidates agree on.
 * No clock is asked. Cost: linear.
 * @param datelines dates of publication by where they stand; passed over here.
 */
export const textDates = (
  text: string,
  body: readonly Span[],
  others: readonly DateEvidence[],
  datelines: readonly Span[] = [],
): DateEvidence[] => {
  const day = knownDay(others)
  const year = knownYear(others)
  const dates: DateEvidence[] = []
  const bounds: { readonly value: string; readonly span: Span; readonly source: string }[] = []
  const thisYear: { readonly month: number; readonly span: Span }[] = []
  for (const paragraph of body) {
    if (dates.length >= MAX_DATES) break
    for (const written of writtenDates(text, paragraph.start, paragraph.end, MAX_DATES - dates.length)) {
      if (datelines.some(({ start, end }) => written.start < end && start < written.end)) continue
      const span = spanWithPreposition(written)
      const words = text.slice(span.start, span.end)
      const ahead = aheadAt(text, written, paragraph)
      if (written.value !== null) {
        dates.push({
          value: written.value,
          of: 'event',
          relation: relationOf(written.preposition),
          origin: 'text',
          span,
          source: words,
        })
        if (!ahead && !UNTIL.test(written.preposition)) bounds.push({ value: written.value, span, source: words })
        continue
      }
      const partial = written.partial as PartialDate
      if (partial.kind === 'month' && partial.year === 'this' && !ahead && !UNTIL.test(written.preposition))
        thisYear.push({ month: partial.month, span })
      const resolved = resolve(partial, day, year, ahead)
      if (resolved !== null)
        dates.push({
          value: resolved,
          of: 'event',
          relation: relationOf(written.preposition),
          origin: 'text',
          span,
          source: `${words}, counted from the publication date ${day ?? year}`,
        })
    }
  }
  return [...dates, ...publicationBounds(bounds, thisYear, year)].sort(
    (left, right) => (left.span?.start ?? 0) - (right.span?.start ?? 0) || (left.of < right.of ? -1 : 1),
  )
}

const relationOf = (preposition: string): DateEvidence['relation'] =>
  OPEN.test(preposition) || /^(?:from|after|following)$/.test(preposition)
    ? 'not-before'
    : UNTIL.test(preposition)
      ? 'not-after'
      : 'on'

/** "since", "starting from" belong to what the date says; "on" and "in" do not. */
const spanWithPreposition = ({ start, end, preposition, from }: WrittenDate): Span =>
  FROM.test(preposition) || UNTIL.test(preposition) ? { start: from, end } : { start, end }

const aheadAt = (text: string, { start, end }: Span, paragraph: Span): boolean => {
  const before = text.slice(Math.max(paragraph.start, start - 120), start)
  const after = text.slice(end, Math.min(paragraph.end, end + 60))
  const opening = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '), before.lastIndexOf('\n'))
  const closing = after.search(/[.?!](?:\s|$)/)
  return AHEAD.test(before.slice(opening + 1)) || AHEAD.test(closing < 0 ? after : after.slice(0, closing))
}

const publicationBounds = (
  bounds: readonly { readonly value: string; readonly span: Span; readonly source: string }[],
  thisYear: readonly { readonly month: number; readonly span: Span }[],
  known: number | null,
): DateEvidence[] => {
  let latest = 0
  for (const { value } of bounds) latest = Math.max(latest, Number(value.slice(0, 4)))
  const found: DateEvidence[] = bounds
    .filter(({ value }) => Number(value.slice(0, 4)) === latest)
    .map(({ value, span, source }) => ({ value, of: 'publication', relation: 'not-before', origin: 'text', span, source }))
  const year = known ?? latest
  if (year === 0) return found
  for (const { month, span } of thisYear)
    found.push({
      value: `${year}-${two(month)}`,
      of: 'publication',
      relation: 'not-before',
      origin: 'text',
      span,
      source:
        known === null ? `this year, which is ${latest} at the earliest` : `this year, the publication date being in ${known}`,
    })
  return found
}

const DAY_MS = 86_400_000
const two = (number: number): string => String(number).padStart(2, '0')

const resolve = (partial: PartialDate, day: string | null, year: number | null, ahead: boolean): string | null => {
  if (partial.kind === 'year') return year === null ? null : String(year + partial.years)
  if (partial.kind === 'month') {
    if (year === null || partial.year === null) return null
    return `${year + (partial.year === 'last' ? -1 : partial.year === 'next' ? 1 : 0)}-${two(partial.month)}`
  }
  if (day === null) return null
  const known = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(known)) return null
  if (partial.kind === 'days') return iso(known + partial.days * DAY_MS)
  if (partial.kind === 'day') {
    // Without its year a day is the nearest such day, on whichever side: words of what is to come stand beside past days too.
    const base = Number(day.slice(0, 4))
    const candidates = [base - 1, base, base + 1].map((one) => Date.UTC(one, partial.month - 1, partial.day))
    return iso(candidates.reduce((best, one) => (Math.abs(one - known) < Math.abs(best - known) ? one : best)))
  }
  // "On Monday" in what has happened is the last Monday, the day itself included; for what is ahead, the next.
  const back = (new Date(known).getUTCDay() - partial.weekday + 7) % 7
  if (partial.which === 'next') return null
  if (ahead && partial.which === null) return iso(known + ((7 - back) % 7) * DAY_MS)
  return iso(known - (back === 0 && partial.which === 'last' ? 7 : back) * DAY_MS)
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
