import type { Syntax } from '../syntax/syntax.ts'

/** Tokens `[first, last)`. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const MONTHS = words(
  'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.',
)
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday mon. tue. wed. thu. fri. sat. sun.')
const DAYS = words('today yesterday tomorrow tonight nowadays')
const UNITS = words(
  'second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight month months year years decade decades century centuries',
)
const PARTS = words('morning afternoon evening night dawn dusk noon midnight sunrise sunset daybreak')
const SEASONS = words('spring summer autumn winter fall')
const FEASTS = words('ramadan christmas easter thanksgiving eid nowruz passover hanukkah diwali')
const WHICH = words('this last next past previous following coming recent early late mid same earlier later each every')
const NUMBERS = words(
  'a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty several few many couple some dozen half',
)
const ABOUT = words('about around nearly almost over more than at least less some the past last next few coming')

const YEAR = /^(?:1[5-9]|20)\d\d$/
const YEARS = /^(?:1[5-9]|20)\d0s$|^'?\d0s$/
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const DAYS_RANGE = /^(?:[12]?\d|3[01])[-–](?:[12]?\d|3[01])$/
const CLOCK = /^(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:am|pm|a\.m\.?|p\.m\.?|gmt)?$|^(?:[01]?\d|2[0-3])[:.][0-5]\d$/
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$|^\d{4}-\d{2}(?:-\d{2})?$/
const COUNT = /^\d{1,3}(?:-plus|\+)?$/
const ZONES = words('gmt utc bst est edt pst cet local')
const DASH = /^[-–—]$/

const STARTERS = new Set([...MONTHS, ...WEEKDAYS, ...DAYS, ...UNITS, ...SEASONS, ...FEASTS, ...WHICH, ...NUMBERS, ...ABOUT, 'the'])

/**
 * Dates, times of day and stretches of time, longest first, never overlapping.
 *
 * "May" and "March" count as months only with a day, a year, or a preposition of time before them. Cost: linear.
 */
export const times = (syntax: Syntax, first: number, last: number): TokenRange[] => {
  const found: TokenRange[] = []
  let at = first
  while (at < last) {
    const end = timeAt(syntax, at, first, last)
    if (end > at) {
      found.push({ first: at, last: end })
      at = end
    } else at++
  }
  return found
}

const hasDigit = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

const timeAt = (syntax: Syntax, at: number, first: number, last: number): number => {
  const { lower, words: written } = syntax
  const word = (i: number): string => (i < last ? (lower[i] as string) : '')
  const here = word(at)
  if (!STARTERS.has(here) && !hasDigit(here)) return at
  const capital = (i: number): boolean => i < last && /^\p{Lu}/u.test(written[i] as string)

  // A leading article or "this/last/the past" with what it points at.
  let from = at
  if (here === 'the') from++
  let which = false
  let count = false
  const start = from
  while (
    from < last &&
    from - start < 5 &&
    (WHICH.has(word(from)) || ABOUT.has(word(from)) || NUMBERS.has(word(from)) || COUNT.test(word(from)))
  ) {
    if (from > start && word(from) === 'the' && !which) break
    if (WHICH.has(word(from))) which = true
    if (NUMBERS.has(word(from)) || COUNT.test(word(from))) count = true
    from++
  }
  if (from > at) {
    const plain = dateAt(syntax, from, last)
    if (plain > from && which && from - start === 1 && !COUNT.test(word(from - 1))) return withYear(syntax, plain, last)
    const or = word(from) === 'or' && NUMBERS.has(word(from + 1)) ? from + 2 : from
    const unit = word(or)
    if (UNITS.has(unit) && (which || count)) {
      let end = or + 1
      if (word(end) === 'and' && UNITS.has(word(end + 1))) end += 2
      if (word(end) === 'ago' || word(end) === 'earlier' || word(end) === 'later') end++
      else if (word(end) === 'of' && word(end + 1) === 'this' && word(end + 2) === 'year') end += 3
      return end
    }
    if (PARTS.has(unit) && which && word(from - 1) !== 'the') return or + 1
    if ((SEASONS.has(unit) || FEASTS.has(unit)) && (which || here === 'the')) {
      let end = or + 1
      if (word(end) === 'day') end++
      return withYear(syntax, end, last)
    }
  }
  if (DAYS.has(here) && at + 1 <= last) return at + 1
  if (UNITS.has(here) && word(at + 1) === 'ago') return at + 2
  if (
    (here === 'days' || here === 'hours' || here === 'weeks' || here === 'months' || here === 'years') &&
    (word(at + 1) === 'earlier' || word(at + 1) === 'later')
  )
    return at + 2
  if ((here === 'earlier' || here === 'later' || here === 'late' || here === 'early') && at + 1 < last) {
    if (DAYS.has(word(at + 1))) return at + 2
    if (word(at + 1) === 'in' && word(at + 2) === 'the' && (UNITS.has(word(at + 3)) || PARTS.has(word(at + 3)))) return at + 4
    const dated = dateAt(syntax, at + 1, last)
    if (dated > at + 1) return dated
  }
  if ((SEASONS.has(here) || FEASTS.has(here)) && (capital(at) || here !== 'fall') && at > first) {
    const before = lower[at - 1] as string
    if (FEASTS.has(here) && capital(at)) return word(at + 1) === 'day' ? at + 2 : at + 1
    if (before === 'in' || before === 'since' || before === 'of') return withYear(syntax, at + 1, last)
  }
  const dated = dateAt(syntax, at, last)
  if (dated > at) return dated
  if (YEAR.test(here)) {
    const before = at > first ? (lower[at - 1] as string) : ''
    const next = word(at + 1)
    if (
      /^(?:in|since|from|by|until|till|before|after|of|during|the|to|and|late|early|mid|between|year|than|around|circa|about|\(|,|-|–)$/.test(
        before,
      ) &&
      !/^(?:people|men|troops|soldiers|fighters|civilians|refugees|members|square|miles|km|kilometres|kilometers|feet|tons|tonnes|dollars|euros)$/.test(
        next,
      )
    ) {
      if (DASH.test(next) && YEAR.test(word(at + 2))) return at + 3
      return at + 1
    }
    return at === first ? at + 1 : at
  }
  if (YEARS.test(here)) return at + 1
  if (DATE.test(here)) return at + 1
  // "10:30", which the tokeniser parts at the colon
  if (
    /^(?:[01]?\d|2[0-3])$/.test(here) &&
    word(at + 1) === ':' &&
    /^[0-5]\d(?:am|pm)?$/.test(word(at + 2)) &&
    touching(syntax, at)
  ) {
    let end = at + 3
    if (/^(?:a\.m\.?|p\.m\.?|am|pm|gmt|o'clock)$/.test(word(end))) end++
    if (ZONES.has(word(end))) end++
    const day = word(end) === 'on' || word(end) === ',' ? end + 1 : end
    const dated = dateAt(syntax, day, last)
    return dated > day ? dated : Math.min(end, last)
  }
  if (CLOCK.test(here) && (/[:ap]/.test(here) || /^(?:a\.m\.?|p\.m\.?|am|pm|gmt|o'clock)$/.test(word(at + 1)))) {
    if (
      /^\d{1,2}[:.]\d\d$/.test(here) &&
      !/^(?:a\.m\.?|p\.m\.?|am|pm|gmt|local|utc|on|,)$/.test(word(at + 1)) &&
      word(at - 1) !== 'at'
    )
      return at
    let end = at + 1
    if (/^(?:a\.m\.?|p\.m\.?|am|pm|gmt|o'clock)$/.test(word(end))) end++
    if (ZONES.has(word(end))) end += word(end) === 'local' ? 2 : 1
    if (word(end) === 'on' && dateAt(syntax, end + 1, last) > end + 1) end = dateAt(syntax, end + 1, last)
    return Math.min(end, last)
  }
  return at
}

const touching = ({ tokens: { start, end } }: Syntax, at: number): boolean =>
  (end[at] as number) === (start[at + 1] as number) && (end[at + 1] as number) === (start[at + 2] as number)

/** A weekday or month with its day and year, in any of their orders; returns `at` where none stands. */
const dateAt = (syntax: Syntax, at: number, last: number): number => {
  const { lower, words: written } = syntax
  const word = (i: number): string => (i < last ? (lower[i] as string) : '')
  const capital = (i: number): boolean => i < last && /^\p{Lu}/u.test(written[i] as string)
  let end = at
  if (WEEKDAYS.has(word(end)) && capital(end)) {
    end++
    if (PARTS.has(word(end))) end++
    const comma = word(end) === ',' ? end + 1 : end
    const dated = calendarAt(syntax, comma, last)
    return dated > comma ? dated : end
  }
  return calendarAt(syntax, at, last)
}

const calendarAt = (syntax: Syntax, at: number, last: number): number => {
  const { lower, words: written } = syntax
  const word = (i: number): string => (i < last ? (lower[i] as string) : '')
  const month = (i: number): boolean => i < last && MONTHS.has(word(i)) && /^\p{Lu}/u.test(written[i] as string)
  const joined = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\d{1,2}(?:st|nd|rd|th)?$/.test(word(at))
  if (joined) return at + 1
  if (month(at)) {
    let end = at + 1
    if (word(end) === '.' && (DAY.test(word(end + 1)) || DAYS_RANGE.test(word(end + 1)))) end++
    const day = end
    if (DAY.test(word(end)) || DAYS_RANGE.test(word(end))) end++
    if (
      end > day &&
      (DASH.test(word(end)) || word(end) === 'to') &&
      (DAY.test(word(end + 1)) || /^[-–]\d{1,2}$/.test(word(end + 1)))
    )
      end += 2
    else if (end > day && /^[-–]\d{1,2}$/.test(word(end))) end++
    const dated = withYear(syntax, end, last)
    if (dated > at + 1) return dated
    // Bare "May" and "March" are verbs more often than months.
    if (word(at) === 'may' || word(at) === 'march' || word(at) === 'mar' || word(at) === 'sun.') {
      const before = at > 0 ? (lower[at - 1] as string) : ''
      return /^(?:in|since|until|till|by|of|from|during|last|next|this|early|late|mid|before|after)$/.test(before) ? at + 1 : at
    }
    return at + 1
  }
  if (DAY.test(word(at)) || DAYS_RANGE.test(word(at))) {
    let end = at + 1
    if ((DASH.test(word(end)) || word(end) === 'and' || word(end) === 'to') && DAY.test(word(end + 1)) && month(end + 2)) end += 2
    if (word(end) === 'of' && month(end + 1)) end++
    if (month(end)) return withYear(syntax, end + 1, last)
  }
  return at
}

const withYear = (syntax: Syntax, at: number, last: number): number => {
  const word = (i: number): string => (i < last ? (syntax.lower[i] as string) : '')
  if (YEAR.test(word(at))) return at + 1
  if ((word(at) === ',' || word(at) === 'of') && YEAR.test(word(at + 1))) return at + 2
  if (
    word(at) === 'of' &&
    (word(at + 1) === 'this' || word(at + 1) === 'last' || word(at + 1) === 'next' || word(at + 1) === 'that') &&
    word(at + 2) === 'year'
  )
    return at + 3
  return at
}
