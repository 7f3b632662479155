import type { Span } from '../model/index.ts'
import { type ContentWord, numeral } from '../text/index.ts'

/** How many of what. */
export interface Count {
  readonly value: number
  /** Stems of the one or two words that follow: "ninety empty racks" counts `empti` or `rack`. */
  readonly things: readonly string[]
  readonly span: Span
}

/**
 * What some words count; years, days, hours and ages left out, and "one", which is mostly no number.
 * @param words of one sentence, in text order. Cost: linear.
 */
export const countsIn = (words: readonly ContentWord[]): Count[] => {
  const found: Count[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as ContentWord
    const first = numberOf(word)
    if (first === null || (found.at(-1)?.span.end ?? -1) >= word.span.end) continue
    let value = first
    let last = at
    for (let next = words[at + 1]; next && last - at < 2; next = words[last + 1]) {
      const scale = SCALES[next.lower]
      if (scale === undefined || next.span.start - (words[last] as ContentWord).span.end > 1) break
      value *= scale
      last++
    }
    const before = words[at - 1]?.lower ?? ''
    const after = words[last + 1]?.lower ?? ''
    if (value < 2 || (value >= 1900 && value <= 2100) || MONTH.test(before) || MONTH.test(after) || NO_COUNT.test(after)) continue
    const things = words
      .slice(last + 1, last + 3)
      .filter((one) => numberOf(one) === null)
      .map((one) => one.stem)
    found.push({ value, things, span: { start: word.span.start, end: (words[last] as ContentWord).span.end } })
  }
  return found
}

const SCALES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }

/** "97", "twelve", "ninety-seven"; null for what is no number by itself. */
const numberOf = ({ lower, number }: ContentWord): number | null => {
  if (number !== null) return number
  const [tens, units, more] = lower.split('-')
  if (tens === undefined || units === undefined || more !== undefined) return null
  const [ten, unit] = [numeral(tens), units === 'one' ? 1 : numeral(units)]
  return ten !== null && unit !== null && ten >= 20 && ten <= 90 && unit < 10 ? ten + unit : null
}

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/

const NO_COUNT = /^(a\.?m|p\.?m|o'clock|gmt|utc|years-old|year-old|th|st|nd|rd)$/
