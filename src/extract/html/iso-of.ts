import { writtenDates } from '../dates/written-dates.ts'

/**
 * A date as a page's markup writes it, in ISO 8601 and no more precise than written; null where it is none.
 *
 * A time without its zone keeps the day alone, since the hour is then unknown.
 */
export const isoOf = (written: string): string | null => {
  const text = written.trim().slice(0, 80)
  const match =
    /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d:?\d\d|UTC|GMT)?)?)?)?/i.exec(
      text,
    )
  if (match && !(match[2] !== undefined && Number(match[2]) > 12)) {
    const [, year, month, day, hour, minute, second, zone] = match
    if (Number(year) < 1800 || Number(year) > 2200) return null
    if (month === undefined) return text.length === 4 ? (year as string) : null
    if (day === undefined) return `${year}-${month}`
    const date = `${year}-${month}-${day}`
    if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || Number(day) > 31) return null
    if (hour === undefined || zone === undefined) return date
    const offset = /^[a-z]/i.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
    const time = Date.parse(`${date}T${hour}:${minute}:${second ?? '00'}${offset.toUpperCase()}`)
    return Number.isNaN(time) ? date : new Date(time).toISOString().replace('.000Z', 'Z')
  }
  return writtenDates(text).find(({ value }) => value !== null && value.length > 4)?.value ?? null
}
