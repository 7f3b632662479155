/** A date of a timeline. */
interface Dated {
  /** ISO 8601, no more precise than its evidence. */
  readonly day: string
  /** How many reports came out then. */
  readonly reports: number
}

/** Dates of the time that is reported on, and all others. */
export interface Period<Day extends Dated> {
  readonly shown: readonly Day[]
  /** Long before or after, or less exact than a month: “since 1950” tells little of what happened. */
  readonly aside: readonly Day[]
}

const DAY = 86_400_000
/** So long before the first copies what they tell of may well have happened, in days. */
const LEAST = 90
/** A wrong date or two do not make the period: these shares of all copies are left out at either end when it is reckoned. */
const OUTLIERS = 0.05

/**
 * Tells the dates of the time in which copies came out, and as long again before and after, from all others.
 *
 * Every date at which something was published is shown. Where nothing is, all that is exact to the month is.
 * @param days in order of time, which both lists keep. Cost: n log n.
 */
export const periodOf = <Day extends Dated>(days: readonly Day[]): Period<Day> => {
  const published = days
    .filter(({ reports }) => reports > 0)
    .flatMap(({ day, reports }) => Array.from({ length: Math.min(reports, 1000) }, () => Date.parse(day)))
    .sort((left, right) => left - right)
  const cut = Math.floor(published.length * OUTLIERS)
  const first = published[cut]
  const last = published[published.length - 1 - cut]
  const margin = first === undefined || last === undefined ? 0 : Math.max(LEAST * DAY, last - first)
  const within = ({ day, reports }: Dated): boolean => {
    if (reports > 0) return true
    if (day.length < 7) return false
    if (first === undefined || last === undefined) return true
    const moment = Date.parse(day)
    return moment >= first - margin && moment <= last + margin
  }
  return { shown: days.filter(within), aside: days.filter((day) => !within(day)) }
}
