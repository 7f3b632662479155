import type { DateEvidence, Span } from '../../model/index.ts'
import { knownDay, knownYear } from './known-day.ts'
import { writtenDates } from './written-dates.ts'

/**
 * Candidates for the publication from datelines and lines of date.
 *
 * "July 3" has no year of its own: it becomes a date only beside a year that the other candidates agree on, and next to
 * the turn of a year only when that keeps it near the day they name.
 */
export const datelineDates = (text: string, datelines: readonly Span[], others: readonly DateEvidence[]): DateEvidence[] => {
  const found: DateEvidence[] = []
  for (const span of datelines)
    for (const { start, end, value, partial } of writtenDates(text, span.start, span.end)) {
      const own = value ?? (partial?.kind === 'day' ? inYear(partial.month, partial.day, others) : null)
      if (own !== null)
        found.push({
          value: own,
          of: 'publication',
          relation: 'on',
          origin: 'text',
          span: { start, end },
          source: `dateline ${text.slice(start, end)}`,
        })
    }
  return found
}

const inYear = (month: number, day: number, others: readonly DateEvidence[]): string | null => {
  const year = knownYear(others)
  if (year === null) return null
  const known = knownDay(others)
  const years = known === null ? [year] : [year - 1, year, year + 1]
  const near = known === null ? 0 : Date.parse(`${known}T00:00:00Z`)
  const nearest = years
    .map((one) => Date.UTC(one, month - 1, day))
    .reduce((best, one) => (Math.abs(one - near) < Math.abs(best - near) ? one : best))
  return new Date(nearest).toISOString().slice(0, 10)
}
