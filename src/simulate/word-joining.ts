import type { Piece } from './sentence.ts'

/**
 * Joins pieces into one text and tells at which letter each piece begins.
 *
 * An empty piece leaves no second space; a mark after a mark gives way to the stronger one; a full stop closes what has no closing mark.
 */
export const joinWords = (pieces: readonly Piece[]): { text: string; partAt: { at: number; part: number }[] } => {
  let text = ''
  const partAt: { at: number; part: number }[] = []
  for (const piece of pieces) {
    let added = piece.text
    if (added === '') continue
    if (text === '' || text.endsWith(' ') || text.endsWith('“')) added = added.trimStart()
    if (added === '') continue
    const first = added.charCodeAt(0)
    if (first === COMMA || first === STOP || first === SEMICOLON || first === QUESTION) {
      let keep = text.length
      while (keep > 0 && (text.charCodeAt(keep - 1) === SPACE || text.charCodeAt(keep - 1) === COMMA)) keep--
      if (keep > 0 && first !== QUESTION && /[.!?][”’]?$/.test(text.slice(Math.max(0, keep - 2), keep))) {
        added = added.slice(1)
        if (added === '') continue
        keep = text.length
      }
      if (keep < text.length) text = text.slice(0, keep)
    }
    partAt.push({ at: text.length, part: piece.part })
    text += added
  }
  text = text.trimEnd()
  if (text.endsWith(',')) text = text.slice(0, -1)
  if (text !== '' && !/[.!?:…][”’)]?$/.test(text)) text += '.'
  return { text, partAt }
}

const COMMA = 0x2c
const STOP = 0x2e
const SEMICOLON = 0x3b
const QUESTION = 0x3f
const SPACE = 0x20
