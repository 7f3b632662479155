import type { Frame, Span } from '../model/index.ts'
import { JOINING_THAT } from '../text/index.ts'

/** Words of a gist: enough for one clause. */
const GIST = 24

/** "We found out in the mess that …": how it is known, which stands with the claim's origins. What is denied or doubted stays whole. */
const KNOWN =
  /\b(?:found out|learn(?:ed|t)|kn[eo]wn?|saw|seen|heard|understood|discovered|realised|realized|noticed|recalled|told|said|says|informed)\b[^.;:]*\b(?:that|how)\s*$/i
const AGAINST = /\b(?:not|never|no|nobody|den(?:y|ied|ies)|doubt(?:s|ed)?|n[’']t)\b/i

/** The part of a statement that says what happened: what stands before it tells only how somebody came to know. */
export const clauseOf = (text: string, own: Span, frame: Frame | null): Span => {
  if (!frame) return own
  const starts = [...frame.predicate, ...frame.roles.map(({ span }) => span)].flatMap(({ start, end }) =>
    start >= own.start && end <= own.end ? [start] : [],
  )
  const start = Math.min(own.end, ...starts)
  const lead = text.slice(own.start, Math.min(start, own.start + 200))
  return start < own.end && start - own.start <= 200 && KNOWN.test(lead) && !AGAINST.test(lead) ? { start, end: own.end } : own
}

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

const JOINED = new RegExp(`^(?:how|${JOINING_THAT}|when|while|and|but) `, 'i')

/** At most a few lines are looked at: a statement may be a whole unbroken page. */
const wordsOf = (text: string, start: number, end: number): string[] =>
  text
    .slice(start, Math.min(end, start + 600))
    .replace(/^[\s"“”'‘]+|[\s"“”,;:]+$/g, '')
    .replace(JOINED, '')
    .split(/\s+/)

const inFew = (words: readonly string[]): string => (words.length <= GIST ? words.join(' ') : `${words.slice(0, GIST).join(' ')} …`)
