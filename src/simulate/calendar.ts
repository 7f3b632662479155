/** Minutes since the first of January 2031, midnight: the simulator's own time, so that nothing looks at a clock. */
export type Minute = number

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Wednesday Thursday Friday Saturday Sunday Monday Tuesday'.split(' ')

const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365)
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  month === 1 ? (isLeap(year) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31

interface Day {
  readonly year: number
  /** 0 to 11. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
  readonly weekday: string
}

const dayOf = (minute: Minute): Day => {
  const whole = Math.floor(minute / 1440)
  const weekday = WEEKDAYS[((whole % 7) + 7) % 7] as string
  let left = whole
  let year = 2031
  while (left < 0) left += daysInYear(--year)
  while (left >= daysInYear(year)) left -= daysInYear(year++)
  let month = 0
  while (left >= daysIn(year, month)) left -= daysIn(year, month++)
  return { year, month, day: left + 1, weekday }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** ISO 8601 in UTC, to the minute: `2031-03-04T10:05:00.000Z`. */
export const instantOf = (minute: Minute): string => {
  const { year, month, day } = dayOf(minute)
  const within = ((Math.floor(minute) % 1440) + 1440) % 1440
  return `${year}-${two(month + 1)}-${two(day)}T${two(Math.floor(within / 60))}:${two(within % 60)}:00.000Z`
}

/** ISO 8601, the day alone. */
export const isoDay = (minute: Minute): string => instantOf(minute).slice(0, 10)

/** "March 4". */
export const monthAndDay = (minute: Minute): string => {
  const { month, day } = dayOf(minute)
  return `${MONTHS[month]} ${day}`
}

export const weekdayOf = (minute: Minute): string => dayOf(minute).weekday

/** "March", or the month so many months before. */
export const monthName = (minute: Minute, before = 0): string => MONTHS[(dayOf(minute).month - before + 1200) % 12] as string

export const yearOf = (minute: Minute): number => dayOf(minute).year
