import type { Frame, Span } from '../model/index.ts'

/** Words of a gist: enough for one clause. */
const GIST = 24

/** A statement in a few of its own words; of a long one those around its frame. Empty where it has none. */
export const gistOf = (text: string, own: Span | undefined, frame: Frame | null): string => {
  if (!own) return ''
  const whole = wordsOf(text, own.start, own.end)
  if (whole.length <= GIST || !frame) return inFew(whole)
  const parts = [...frame.predicate, ...frame.roles.map(({ span }) => span)].filter(
    ({ start, end }) => start >= own.start && end <= own.end,
  )
  const start = Math.min(own.end, ...parts.map((span) => span.start))
  const before = wordsOf(text, own.start, start).length
  return inFew(before < GIST / 2 || parts.length === 0 ? whole : wordsOf(text, start, own.end))
}

/** At most a few lines are looked at: a statement may be a whole unbroken page. */
const wordsOf = (text: string, start: number, end: number): string[] =>
  text
    .slice(start, Math.min(end, start + 600))
    .replace(/^[\s"“”'‘]+|[\s"“”,;:]+$/g, '')
    .replace(/^(how|that|when|while|and|but) /i, '')
    .split(/\s+/)

const inFew = (words: readonly string[]): string => (words.length <= GIST ? words.join(' ') : `${words.slice(0, GIST).join(' ')} …`)
