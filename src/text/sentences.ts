import type { Span } from '../model/index.ts'
import { datelineEnd } from './dateline-end.ts'
import { english, type WritingHabits } from './english.ts'
import type { Tokens } from './tokenise.ts'

/** A sentence as a half-open range of token numbers, and the number of the paragraph it stands in. */
export interface Sentence {
  readonly first: number
  readonly last: number
  readonly paragraph: number
}

const ENDING = /^(\.+|[!?…]|。|！|？|؟|۔)$/u
const CLOSING = /^["”’'»)\]}›]$/u

/**
 * Sentences in order; together they hold every token that lies in a paragraph, and no sentence crosses one.
 *
 * A dateline is a sentence by itself. A full stop that belongs to an abbreviation ends a sentence only before a capital and where the abbreviation may close one.
 * @param paragraphs ascending, not overlapping.
 * Cost: linear.
 */
export const sentences = (
  text: string,
  tokens: Tokens,
  paragraphs: readonly Span[],
  habits: WritingHabits = english,
): Sentence[] => {
  const found: Sentence[] = []
  let at = 0
  for (const [paragraph, span] of paragraphs.entries()) {
    while (at < tokens.length && (tokens.start[at] as number) < span.start) at++
    let first = at
    const begin = datelineEnd(text, span)
    while (begin > span.start && at < tokens.length && (tokens.start[at] as number) < begin) at++
    if (first < at) {
      found.push({ first, last: at, paragraph })
      first = at
    }
    while (at < tokens.length && (tokens.start[at] as number) < span.end) {
      if (!mayEnd(text, tokens, at, habits)) {
        at++
        continue
      }
      let next = at + 1
      while (next < tokens.length && (tokens.start[next] as number) < span.end && closes(text, tokens, next)) next++
      if (next < tokens.length && (tokens.start[next] as number) < span.end && !mayBegin(text, tokens, next)) {
        at = next
        continue
      }
      found.push({ first, last: next, paragraph })
      at = next
      first = next
    }
    if (first < at) found.push({ first, last: at, paragraph })
  }
  return found
}

const word = (text: string, tokens: Tokens, at: number): string => text.slice(tokens.start[at], tokens.end[at])

const mayEnd = (text: string, tokens: Tokens, at: number, habits: WritingHabits): boolean => {
  const end = tokens.end[at] as number
  const last = text.charCodeAt(end - 1)
  if (last < 0x80 && last !== 0x2e && last !== 0x21 && last !== 0x3f) return false
  const token = word(text, tokens, at)
  if (ENDING.test(token)) return true
  if (last !== 0x2e) return false
  const bare = token.slice(0, -1).toLowerCase()
  if (!habits.closingAbbreviations.has(bare) && !/\./.test(bare)) return false
  const next = at + 1 < tokens.length ? word(text, tokens, at + 1) : ''
  return SENTENCE_STARTERS.has(next)
}

/** After "U.S." a capital is more often a name than a new sentence; these are not names. */
const SENTENCE_STARTERS = new Set(
  'The A An He She It They We I You This That These Those But And In On At For If When While As After Before However His Her Their Its There What Why How Who'.split(
    ' ',
  ),
)

/** A straight quote closes only when it stands directly at the end of what it closes. */
const closes = (text: string, tokens: Tokens, at: number): boolean => {
  const token = word(text, tokens, at)
  if (!CLOSING.test(token)) return false
  if (token !== '"' && token !== "'") return true
  return (tokens.end[at - 1] as number) === (tokens.start[at] as number)
}

const mayBegin = (text: string, tokens: Tokens, at: number): boolean => {
  const token = word(text, tokens, at)
  return !/^[\p{Ll},;:)\]”’…-]/u.test(token)
}
