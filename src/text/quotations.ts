import type { Span } from '../model/index.ts'

/** Words between quotation marks. */
export interface Quotation {
  /** With its marks. */
  readonly start: number
  readonly end: number
  /** 1 outermost; 2 a quotation inside a quotation. */
  readonly depth: number
  /** False where no closing mark was found: the quotation then ends with its paragraph. */
  readonly closed: boolean
  /** The quotation of the paragraph before runs on here: it had no closing mark, and this paragraph opens with one. */
  readonly continues: boolean
  /** Single marks: ‘so’ or 'so'. */
  readonly single: boolean
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '‹': '›',
  '„': '“',
  '「': '」',
  '『': '』',
}
const letter = /[\p{L}\p{N}]/u

/**
 * Quotations in order of their start, outer before inner. Apostrophes are told from closing marks by their neighbours.
 *
 * Marks may be straight or typographic, even closing marks used to open. A quotation without an end runs to the end of its
 * paragraph; by the newspaper habit, the next paragraph continues it when it opens with a mark of its own,
 * or when the next double mark after it is a closing one.
 * @param paragraphs ascending, not overlapping.
 * Cost: linear.
 */
export const quotations = (text: string, paragraphs: readonly Span[]): Quotation[] => {
  const found: Quotation[] = []
  let carried = false
  for (const [number, paragraph] of paragraphs.entries()) {
    const open: { mark: string; start: number; index: number }[] = []
    let first = true
    const unmarked = carried && !OPENING.test(text[paragraph.start] as string) ? closesIn(text, paragraphs, number) : false
    const end = (at: number): void => {
      const top = open.pop()
      if (!top) return
      const quotation = found[top.index] as Quotation
      found[top.index] = { ...quotation, end: at + 1, closed: true }
    }
    const begin = (mark: string, at: number): void => {
      found.push({
        start: at,
        end: paragraph.end,
        depth: open.length + 1,
        closed: false,
        continues: first && carried && at === paragraph.start && !unmarked,
        single: mark === '’' || mark === "'",
      })
      open.push({ mark, start: at, index: found.length - 1 })
    }
    if (unmarked) {
      found.push({ start: paragraph.start, end: paragraph.end, depth: 1, closed: false, continues: true, single: false })
      open.push({ mark: '”', start: paragraph.start, index: found.length - 1 })
    }
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const code = text.charCodeAt(at)
      if (code < 0x80 ? code !== 0x22 && code !== 0x27 : code < 0xab) continue
      const mark = text[at] as string
      const top = open[open.length - 1]
      const before = at > paragraph.start ? (text[at - 1] as string) : ' '
      const after = at + 1 < paragraph.end ? (text[at + 1] as string) : ' '
      if (mark === '"') {
        const enclosing = open.findIndex((one) => one.mark === '"' || one.mark === '”')
        if (enclosing >= 0 && !opensHere(before, after)) {
          while (open.length > enclosing + 1) open.pop()
          end(at)
        } else if (enclosing >= 0) {
          while (open.length > enclosing + 1) open.pop()
          end(at)
        } else begin('"', at)
      } else if (mark === "'") {
        if (top?.mark === "'" && !letter.test(after)) end(at)
        else if (!letter.test(before) && letter.test(after) && closesLater(text, at, paragraph.end, "'")) begin("'", at)
      } else if (mark === '’') {
        if (top?.mark === '’' && !letter.test(after)) end(at)
      } else if (mark === '‘') {
        if (!letter.test(before) && closesLater(text, at, paragraph.end, '’')) begin('’', at)
      } else if (top && mark === top.mark) end(at)
      else if (mark === '”') {
        // Inner marks left open are closed with the outer one; a closing mark may also stand where an opening one should.
        const enclosing = open.findIndex((one) => one.mark === '”' || one.mark === '"')
        if (enclosing >= 0) {
          while (open.length > enclosing + 1) open.pop()
          end(at)
        } else if (opensHere(before, after)) begin('”', at)
      } else if (mark in PAIRS) {
        const closing = PAIRS[mark] as string
        if (open.length < 4) begin(closing, at)
      }
      first = false
    }
    carried = open.length > 0 && open[0]?.mark !== '’' && open[0]?.mark !== "'"
    // A single mark that never closed was an apostrophe.
    for (const left of open.filter((one) => one.mark === '’' || one.mark === "'").reverse()) found.splice(left.index, 1)
  }
  return found
}

const OPENING = /["“„«”]/

/**
 * Whether the first double mark from this paragraph on, at most twelve paragraphs down, is a closing one: then a quotation left
 * open before runs on through this paragraph although it has no opening mark.
 */
const closesIn = (text: string, paragraphs: readonly Span[], number: number): boolean => {
  for (const { start, end } of paragraphs.slice(number, number + 12)) {
    for (let at = start; at < end; at++) {
      const mark = text[at] as string
      if (mark === '“' || mark === '„' || mark === '«') return false
      if (mark !== '”' && mark !== '"' && mark !== '»') continue
      return at > start && !opensHere(text[at - 1] as string, at + 1 < end ? (text[at + 1] as string) : ' ')
    }
  }
  return false
}

const opensHere = (before: string, after: string): boolean => /[\s([—–-]/.test(before) && !/\s/.test(after)

const closesLater = (text: string, at: number, end: number, mark: string): boolean => {
  for (let next = at + 2; next < Math.min(end, at + 600); next++) {
    if (
      text[next] === mark &&
      letterOrMark(text[next - 1] as string) &&
      (next + 1 >= end || !letter.test(text[next + 1] as string))
    )
      return true
  }
  return false
}
const letterOrMark = (character: string): boolean => !/\s/.test(character)
