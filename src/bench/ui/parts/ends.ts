import type { Span } from '../../../model/index.ts'

export type End = 'start' | 'end'

/** Code units: no text leaves more room between words. */
const GAP = 400

const WORD = /[\p{L}\p{N}\p{M}'’_-]/u
const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(letterAt(text, at))
/** The whole letter of which a code unit is a half. */
const letterAt = (text: string, at: number): string => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? text.slice(at - 1, at + 1) : String.fromCodePoint(text.codePointAt(at) ?? 0)
}

/** Where an end that is dragged to a place comes to lie: at the nearest end of the word there; between words, at the one it belongs to. */
export const atWord = (text: string, at: number, end: End): number => {
  const before = at > 0 && /\s/.test(text[at - 1] ?? '')
  const after = /\s/.test(text[at] ?? '')
  if (end === 'end' && before) return text.slice(0, at).trimEnd().length
  if (end === 'start' && after) return at + (/^\s+/.exec(text.slice(at, at + GAP))?.[0].length ?? 0)
  if (!isWord(text, at) || !isWord(text, at - 1)) return at
  let [left, right] = [at, at]
  while (isWord(text, left - 1)) left -= 1
  while (isWord(text, right)) right += 1
  return at - left <= right - at ? left : right
}

/** Where an end comes to lie when it is moved by a word: a start before a word, an end behind one. */
export const byWord = (text: string, at: number, end: End, by: 1 | -1): number => {
  let to = at
  const skip = (word: boolean): void => {
    if (by > 0) while (to < text.length && isWord(text, to) === word) to += 1
    else while (to > 0 && isWord(text, to - 1) === word) to -= 1
  }
  const wordFirst = (end === 'start') === by > 0
  skip(wordFirst)
  skip(!wordFirst)
  return to
}

/** Where an end comes to lie when it is moved by a letter; never inside one. */
export const byLetter = (text: string, at: number, by: 1 | -1): number => {
  const to = Math.max(0, Math.min(text.length, at + by))
  const unit = text.charCodeAt(to)
  return unit >= 0xdc00 && unit <= 0xdfff && to > 0 && to < text.length ? to + by : to
}

/** Spans with one end moved: none becomes empty, and none runs into the next. @returns the same where nothing can move. */
export const moveEnd = (spans: readonly Span[], index: number, end: End, to: number, length: number): readonly Span[] => {
  const span = spans[index]
  if (!span) return spans
  const least = end === 'start' ? (spans[index - 1]?.end ?? 0) : span.start + 1
  const most = end === 'start' ? span.end - 1 : (spans[index + 1]?.start ?? length)
  const at = Math.max(least, Math.min(most, to))
  return at === span[end] ? spans : spans.with(index, { ...span, [end]: at })
}
