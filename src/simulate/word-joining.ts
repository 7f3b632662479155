import type { Piece } from './sentence.ts'

const SPACE = 0x20
const COMMA = 0x2c
const STOP = 0x2e
const SEMICOLON = 0x3b
const OPEN_QUOTE = 0x201c
const CLOSE_QUOTE = 0x201d

export interface Joined {
  readonly text: string
  /** Where each piece begins, ascending. */
  readonly at: readonly number[]
  readonly parts: readonly number[]
}

/**
 * Joins pieces into one text and tells at which letter each piece begins.
 *
 * An empty piece leaves no second space; a mark after a mark gives way to the stronger one; a full stop closes what has no closing mark.
 * Cost: linear.
 */
export const joinWords = (pieces: readonly Piece[]): Joined => {
  const texts: string[] = []
  const at: number[] = []
  const parts: number[] = []
  let length = 0
  let last = SPACE
  /** Takes so many letters off the end of what was joined. */
  const drop = (): void => {
    const end = texts.length - 1
    const text = texts[end] as string
    length--
    if (text.length > 1) texts[end] = text.slice(0, -1)
    else {
      texts.pop()
      at.pop()
      parts.pop()
    }
    last = lastOf(texts)
  }
  for (const { text, part } of pieces) {
    let from = 0
    if (last === SPACE || last === OPEN_QUOTE) while (from < text.length && text.charCodeAt(from) === SPACE) from++
    if (from === text.length) continue
    const first = text.charCodeAt(from)
    if (first === COMMA || first === STOP || first === SEMICOLON) {
      while (texts.length > 0 && (last === SPACE || last === COMMA)) drop()
      if (isClosing(last, texts)) {
        from++
        if (from === text.length) continue
      }
    }
    const added = from === 0 ? text : text.slice(from)
    texts.push(added)
    at.push(length)
    parts.push(part)
    length += added.length
    last = added.charCodeAt(added.length - 1)
  }
  while (texts.length > 0 && (last === SPACE || last === COMMA)) drop()
  if (texts.length > 0 && !isClosing(last, texts) && last !== 0x3a && last !== 0x2026) texts.push('.')
  return { text: texts.join(''), at, parts }
}

const lastOf = (texts: readonly string[]): number => {
  const text = texts.at(-1)
  return text === undefined ? SPACE : text.charCodeAt(text.length - 1)
}

/** A full stop, an exclamation or question mark, or one of them before a closing quotation mark. */
const isClosing = (last: number, texts: readonly string[]): boolean => {
  if (last === STOP || last === 0x21 || last === 0x3f) return true
  if (last !== CLOSE_QUOTE) return false
  const text = texts.at(-1) as string
  return text.length > 1 && /[.!?]/.test(text.charAt(text.length - 2))
}
