import type { Span } from '../../model/index.ts'

/** A date as a text writes it. */
export interface WrittenDate extends Span {
  /** ISO 8601 to the precision written; null where only a day or month without its year, or a relative word, stands there. */
  readonly value: string | null
  /** Without its year: "July 3", "June of this year", "Monday", "yesterday". */
  readonly partial: PartialDate | null
  /** The preposition before it, lower case: "since", "starting from"; empty where there is none. */
  readonly preposition: string
  /** Where the preposition begins; the date's own start where there is none. */
  readonly from: number
}

export type PartialDate =
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly month: number; readonly year: 'this' | 'last' | 'next' | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'this' | 'last' | 'next' | null }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'year'; readonly years: number }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?:1[89]|20)\\d\\d'
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const S = '[ \\u00a0\\n]{1,3}'

/** Every alternative begins with a fixed word or a figure and is bounded, so that the whole is linear. */
const PATTERN = new RegExp(
  [
    `(?<iso>(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))`,
    `(?<mdy>(?<mdyM>${MONTH})${S}(?<mdyD>${DAY}),?${S}(?<mdyY>${YEAR}))`,
    `(?<dmy>(?<dmyD>${DAY})${S}(?:of${S})?(?<dmyM>${MONTH}),?${S}(?:of${S})?(?<dmyY>${YEAR}))`,
    `(?<my>(?<myM>${MONTH}),?${S}(?:of${S}(?:the${S}year${S})?)?(?<myY>${YEAR}))`,
    `(?<mThis>(?<mThisM>${MONTH})${S}(?:of${S})?(?<mThisW>this|last|next)${S}year)`,
    `(?<md>(?<mdM>${MONTH})${S}(?<mdD>${DAY}))`,
    `(?<dm>(?<dmD>${DAY})${S}(?:of${S})?(?<dmM>${MONTH}))`,
    `(?<slash>(?<slashA>0?[1-9]|[12]\\d|3[01])[/.](?<slashB>0?[1-9]|[12]\\d|3[01])[/.](?<slashY>${YEAR}))`,
    `(?<last>(?<lastW>last|this|next)${S}(?<lastD>${WEEKDAY}|${MONTH}|year))`,
    `(?<year>${YEAR})`,
    `(?<weekday>${WEEKDAY})`,
    `(?<rel>yesterday|today|tonight|tomorrow)`,
  ].join('|'),
  'g',
)
/** "Dec." and "Sept" are months anywhere; "Mar", "May" and "March" as bare words are not, so a month alone is never taken. */
const PREPOSITION =
  /(?:^|[\s\u00a0(“"])((?:since|starting|beginning|from|as of|after|following|by|before|until|till|through|on|in|during|late|early|mid|of|throughout|between|ending|for|to|and)(?:[\s\u00a0]{1,2}(?:from|in|on|with|about|around|late|early|mid|the[\s\u00a0](?:end|start|beginning|summer|spring|autumn|fall|winter)[\s\u00a0]of|at[\s\u00a0]least))?)[\s\u00a0-]{1,2}(?:the[\s\u00a0])?$/i

/**
 * The dates written in a stretch of English text, in order, not overlapping.
 *
 * A year stands for itself only behind a preposition ("in 2016", "since 2014") or within brackets; figures such as "2,016" and "2016 men"
 * are none. A date in figures whose day and month could be exchanged keeps its year alone.
 * @param most where to stop.
 * Cost: linear, about 30 million characters a second.
 */
export const writtenDates = (text: string, start = 0, end = text.length, most = Number.POSITIVE_INFINITY): WrittenDate[] => {
  const found: WrittenDate[] = []
  // Searched in the stretch alone: a search in the whole text would run on past its end, once for every paragraph.
  const stretch = text.slice(start, end)
  for (const match of stretch.matchAll(PATTERN)) {
    if (found.length >= most) break
    const at = match.index
    const to = at + match[0].length
    const before = stretch[at - 1] ?? ' '
    const after = stretch[to] ?? ' '
    if (/[\p{L}\p{N}$£€#@/_-]/u.test(before) || /[\p{L}\p{N}%_]/u.test(after)) continue
    if (/[.,:]/.test(before) && /\d/.test(stretch[at - 2] ?? '')) continue
    if (/[.,:/-]/.test(after) && /\d/.test(stretch[to + 1] ?? '')) continue
    const window = Math.max(0, at - 40)
    const led = PREPOSITION.exec(stretch.slice(window, at))
    const preposition = (led?.[1] ?? '').toLowerCase().replace(/[\s\u00a0]+/g, ' ')
    const from = led ? window + led.index + led[0].indexOf(led[1] as string) : at
    const read = value(match.groups as Readonly<Record<string, string | undefined>>)
    if (match.groups?.['year'] !== undefined && !standsAlone(stretch, at, to, preposition)) continue
    found.push({ start: start + at, end: start + to, preposition, from: start + from, ...read })
  }
  return found
}

const standsAlone = (text: string, start: number, end: number, preposition: string): boolean => {
  if (text[start - 1] === '(' && /[)–—-]/.test(text[end] ?? '')) return true
  if (preposition === '' || preposition === 'to') return false
  // "in 2016 men", "of 2000 fighters": a count, as a noun in the plural follows.
  return (
    !/^[\s\u00a0](?:\p{Ll}+(?:s|en|ople)|feet|km|dollars)\b/u.test(text.slice(end, end + 30)) ||
    (/^(?:since|in|during|until|by)$/.test(preposition) &&
      /^[\s\u00a0](?:as|was|has|is|its|his|this|when)\b/.test(text.slice(end, end + 6)))
  )
}

type Read = Pick<WrittenDate, 'value' | 'partial'>
const whole = (value: string): Read => ({ value, partial: null })
const part = (partial: PartialDate): Read => ({ value: null, partial })
const two = (number: number): string => String(number).padStart(2, '0')
const month = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
const which = (word: string | undefined): 'this' | 'last' | 'next' | null =>
  word === 'this' || word === 'last' || word === 'next' ? word : null

const value = (groups: Readonly<Record<string, string | undefined>>): Read => {
  const at = (name: string): string | undefined => groups[name]
  const number = (name: string): number => Number.parseInt(groups[name] ?? '', 10)
  if (at('iso')) return day(Number(at('iso')?.slice(0, 4)), Number(at('iso')?.slice(5, 7)), Number(at('iso')?.slice(8)))
  if (at('mdy')) return day(number('mdyY'), month(at('mdyM')), number('mdyD'))
  if (at('dmy')) return day(number('dmyY'), month(at('dmyM')), number('dmyD'))
  if (at('my')) return whole(`${at('myY')}-${two(month(at('myM')))}`)
  if (at('mThis')) return part({ kind: 'month', month: month(at('mThisM')), year: which(at('mThisW')) })
  if (at('md')) return part({ kind: 'day', month: month(at('mdM')), day: number('mdD') })
  if (at('dm')) return part({ kind: 'day', month: month(at('dmM')), day: number('dmD') })
  if (at('slash')) {
    const [first, second] = [number('slashA'), number('slashB')]
    if (first > 12 && second <= 12) return day(number('slashY'), second, first)
    if (second > 12 && first <= 12) return day(number('slashY'), first, second)
    if (first === second) return day(number('slashY'), first, second)
    return whole(at('slashY') as string)
  }
  if (at('last')) {
    const word = at('lastD') as string
    if (word === 'year') return part({ kind: 'year', years: at('lastW') === 'last' ? -1 : at('lastW') === 'next' ? 1 : 0 })
    if (word.endsWith('day')) return part({ kind: 'weekday', weekday: weekday(word), which: which(at('lastW')) })
    return part({ kind: 'month', month: month(word), year: which(at('lastW')) })
  }
  if (at('year')) return whole(at('year') as string)
  if (at('weekday')) return part({ kind: 'weekday', weekday: weekday(at('weekday') as string), which: null })
  return part({ kind: 'days', days: at('rel') === 'yesterday' ? -1 : at('rel') === 'tomorrow' ? 1 : 0 })
}

const weekday = (name: string): number => WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase())

/** A day that its month does not have keeps the month. */
const day = (year: number, number: number, of: number): Read => {
  const made = new Date(Date.UTC(year, number - 1, of))
  return made.getUTCMonth() === number - 1 ? whole(`${year}-${two(number)}-${two(of)}`) : whole(`${year}-${two(number)}`)
}
