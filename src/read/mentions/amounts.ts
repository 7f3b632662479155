import type { Syntax } from '../syntax/syntax.ts'
import { NUM, PROPN } from '../syntax/tags.ts'
import type { TokenRange } from './times.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const SIGNS = /^[$£€¥₽]$/
const CURRENCIES = words(
  'dollar dollars euro euros pound pounds sterling rouble roubles ruble rubles dinar dinars lira liras riyal riyals rial rials shekel shekels yen yuan rupee rupees dirham dirhams franc francs cent cents pence krone kronor peso pesos usd eur gbp',
)
const SCALES = words(
  'hundred thousand million billion trillion m bn k mn hundreds thousands millions billions dozen dozens tens scores',
)
const MEASURES = words(
  'km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m ft feet foot inch inches yard yards hectare hectares acre acres kg kilogram kilograms kilogramme kilogrammes gram grams ton tons tonne tonnes pound-weight litre litres liter liters barrel barrels gallon gallons percent per-cent % mph kph km/h knots degrees mm cm kilotons megawatts',
)
const COUNTS = words('dozens hundreds thousands millions scores tens')
const ATTACHED = /^[£€$]?\d[\d,.]*(?:km|kms|m|ft|kg|mm|cm|bn|mn|k|%|-year-old|-plus|\+)$/

export interface Amount extends TokenRange {
  readonly type: 'money' | 'quantity'
}

/**
 * Sums of money and quantities: counts, shares, lengths, ages. One that is part of a date is not looked at.
 *
 * @param taken tells tokens that belong to a time. Cost: linear.
 */
export const amounts = (syntax: Syntax, first: number, last: number, taken: (token: number) => boolean): Amount[] => {
  const { lower, pos } = syntax
  const found: Amount[] = []
  const word = (i: number): string => (i < last ? (lower[i] as string) : '')
  let at = first
  while (at < last) {
    if (taken(at)) {
      at++
      continue
    }
    const here = word(at)
    // "$5 million", "£2.10", "US$3bn"
    if (SIGNS.test(here) || /^(?:us|a|c|hk)?[$£€¥]\d/.test(here) || (/^(?:us|a|c)$/.test(here) && SIGNS.test(word(at + 1)))) {
      let end = at + 1
      while (end < last && end - at < 5 && (SIGNS.test(word(end)) || /^\d/.test(word(end)) || SCALES.has(word(end)))) end++
      if (/\d/.test(here) || end > at + 1) {
        found.push({ type: 'money', first: before(syntax, at, first), last: end })
        at = end
        continue
      }
    }
    if (ATTACHED.test(here)) {
      found.push({ type: 'quantity', first: at, last: at + 1 })
      at++
      continue
    }
    const numeral = pos[at] === NUM || /^\d[\d,.]*$/.test(here)
    if (numeral || COUNTS.has(here)) {
      const next = word(at + 1)
      const single = here === 'one' && !SCALES.has(next) && !MEASURES.has(next) && !CURRENCIES.has(next)
      // Telephone numbers, "Henry IV", "Order 66", "(L 12)"
      const label =
        /^\d+-\d+-\d/.test(here) ||
        (/^[ivx]+$/.test(here) && syntax.words[at] === here.toUpperCase()) ||
        (/^\d/.test(here) &&
          at > first &&
          pos[at - 1] === PROPN &&
          /^\p{Lu}/u.test(syntax.words[at - 1] as string) &&
          !CURRENCIES.has(next) &&
          next !== '%')
      if (single || label) {
        at++
        continue
      }
      let end = at + 1
      while (end < last && end - at < 6 && !taken(end)) {
        const next = word(end)
        if (SCALES.has(next) || next === 'point') end++
        else if (
          (next === 'of' || next === 'to' || next === 'or' || next === 'and') &&
          end + 1 < last &&
          (COUNTS.has(word(end + 1)) || (next !== 'of' && next !== 'and' && pos[end + 1] === NUM))
        )
          end += 2
        else if ((next === '-' || next === '–') && /^\d/.test(word(end + 1))) end += 2
        else break
      }
      const currency = CURRENCIES.has(word(end))
        ? end
        : word(end) === 'of' && CURRENCIES.has(word(end + 1))
          ? end + 1
          : /^(?:us|syrian|jordanian|iraqi|turkish|american|canadian|australian)$/.test(word(end)) && CURRENCIES.has(word(end + 1))
            ? end + 1
            : -1
      if (currency >= 0) {
        found.push({ type: 'money', first: before(syntax, at, first), last: currency + 1 })
        at = currency + 1
        continue
      }
      if (word(end) === 'square' || word(end) === 'cubic' || word(end) === 'nautical') end++
      if (word(end) === 'per' && word(end + 1) === 'cent') end += 2
      else if (MEASURES.has(word(end)) && !(word(end) === 'm' && !/\d/.test(here))) end++
      found.push({ type: 'quantity', first: at, last: end })
      at = end
      continue
    }
    at++
  }
  return found
}

/** "more than", "at least", "up to" belong to the sum or count they bound. */
const before = (syntax: Syntax, at: number, first: number): number => {
  const two = at - 2 >= first ? `${syntax.lower[at - 2]} ${syntax.lower[at - 1]}` : ''
  if (two === 'more than' || two === 'less than' || two === 'fewer than') return at - 2
  return at
}
