import type { DateEvidence, Doubt, Span } from '../../model/index.ts'

/**
 * Whether the candidates for the publication date can all hold; a doubt that names those that cannot, else null.
 *
 * Dates are compared at the coarser precision of the two; two days may differ by one, as time zones do.
 */
export const dateConflict = (dates: readonly DateEvidence[]): Doubt | null => {
  const published = dates.filter(({ of }) => of === 'publication')
  const days = published.filter(({ relation }) => relation === 'on')
  const against: [DateEvidence, DateEvidence][] = []
  const kinds = distinct(days)
  for (const [at, left] of kinds.entries())
    for (const right of kinds.slice(at + 1)) if (differ(left, right)) against.push([left, right])
  const floors = distinct(published.filter(({ relation }) => relation === 'not-before'))
  for (const day of kinds)
    for (const floor of floors) if (earliest(day.value) !== null && before(day.value, floor.value)) against.push([day, floor])
  const first = against[0]
  if (first === undefined) return null
  const involved = [...new Set(against.flat())]
  const spans: Span[] = involved.flatMap(({ span }) => (span ? [span] : [])).sort((left, right) => left.start - right.start)
  return {
    code: 'D_DATES_CONFLICT',
    text: `The dates of publication do not agree: ${involved
      .slice(0, 4)
      .map(({ value, source, relation }) => `${relation === 'on' ? '' : 'not before '}${value} (${source})`)
      .join('; ')}. None is preferred.`,
    spans,
  }
}

const MOST = 24
const distinct = (dates: readonly DateEvidence[]): DateEvidence[] =>
  [...new Map(dates.map((date) => [date.value, date])).values()].slice(0, MOST)

const earliest = (value: string): number | null => {
  const time = Date.parse(
    value.length === 4
      ? `${value}-01-01T00:00:00Z`
      : value.length === 7
        ? `${value}-01T00:00:00Z`
        : value.length === 10
          ? `${value}T00:00:00Z`
          : value,
  )
  return Number.isNaN(time) ? null : time
}

const differ = (left: DateEvidence, right: DateEvidence): boolean => {
  const precision = Math.min(left.value.length, right.value.length)
  if (precision < 10) return left.value.slice(0, precision) !== right.value.slice(0, precision)
  const [a, b] = [earliest(left.value.slice(0, 10)), earliest(right.value.slice(0, 10))]
  return a !== null && b !== null && Math.abs(a - b) > 86_400_000
}

/** Whether a day is surely before the start of a bound, a day of time zones allowed. */
const before = (day: string, floor: string): boolean => {
  const precision = Math.min(day.length, floor.length, 10)
  if (precision < 10) return day.slice(0, precision) < floor.slice(0, precision)
  const [a, b] = [earliest(day.slice(0, 10)), earliest(floor.slice(0, 10))]
  return a !== null && b !== null && a + 86_400_000 < b
}
