import type { Report } from '../model/index.ts'
import type { Period } from './prepared.ts'

/**
 * Between when and when a report was published, from every candidate date.
 *
 * Dates that disagree widen the period over all of them, so that nothing is held to be before or after what only one of them shows.
 */
export const publishedOf = ({ dates }: Report): Period => {
  const published = dates.filter(({ of }) => of === 'publication')
  const on = published.filter(({ relation }) => relation === 'on')
  const values = (relation: string): readonly string[] =>
    published.filter((date) => date.relation === relation).map(({ value }) => value)
  const spans = published.flatMap(({ span }) => (span ? [span] : []))
  if (on.length === 0) {
    const floors = values('not-before')
    const ceilings = values('not-after')
    return {
      earliest: floors.length > 0 ? floors.map(firstInstant).reduce(later) : null,
      latest: ceilings.length > 0 ? ceilings.map(lastInstant).reduce(earlier) : null,
      conflicting: false,
      spans,
    }
  }
  const all = on.map(({ value }) => value)
  const starts = all.map(firstInstant)
  const ends = all.map(lastInstant)
  // "2019-03" and "2019-03-04" agree; "2019-03-04" and "2019-03-06" do not.
  const conflicting = starts.reduce(later) > ends.reduce(earlier)
  return conflicting
    ? { earliest: starts.reduce(earlier), latest: ends.reduce(later), conflicting, spans }
    : { earliest: starts.reduce(later), latest: ends.reduce(earlier), conflicting, spans }
}

const earlier = (one: string, other: string): string => (one < other ? one : other)
const later = (one: string, other: string): string => (one > other ? one : other)

/** The first instant that a date may mean, as letters that can be compared. */
const firstInstant = (value: string): string => instant(value, '0000-01-01T00:00:00')

const lastInstant = (value: string): string => instant(value, '9999-12-31T23:59:59')

const instant = (value: string, rest: string): string => {
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(zoned)) return new Date(zoned).toISOString().slice(0, 19)
  const known = value.slice(0, 10)
  return known + rest.slice(known.length)
}

/** Whether all of the one period lies before all of the other; null where that cannot be told. */
export const isBefore = (one: Period, other: Period): boolean | null => {
  if (one.latest !== null && other.earliest !== null && one.latest < other.earliest) return true
  if (other.latest !== null && one.earliest !== null && other.latest < one.earliest) return false
  return null
}
