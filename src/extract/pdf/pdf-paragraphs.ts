import type { PdfLine } from './lines.ts'

/** A paragraph put together again, with the size of its letters in points. */
export interface PdfParagraph {
  readonly text: string
  readonly size: number
  /** From 0. */
  readonly page: number
}

/**
 * Joins lines into paragraphs: a wider gap, an indent, other letters, or a short line that ends a sentence begins a new one; a page's or
 * a column's end does not, where a sentence is still open.
 *
 * A word parted at a line's end is joined; its hyphen stays where the document writes the word with one elsewhere.
 * Cost: linear.
 */
export const pdfParagraphs = (lines: readonly PdfLine[]): PdfParagraph[] => {
  const hyphenated = wordsWithHyphen(lines)
  const widths = rightEdges(lines)
  const spacing = usualSpacing(lines)
  const found: PdfParagraph[] = []
  let open: { text: string; size: number; page: number } | null = null
  let before: PdfLine | null = null
  for (const line of lines) {
    if (open && before && goesOn(before, line, spacing, widths)) open.text = joined(open.text, line.text, hyphenated)
    else {
      if (open) found.push(open)
      open = { text: line.text, size: line.size, page: line.page }
    }
    before = line
  }
  if (open) found.push(open)
  return found
}

const goesOn = (before: PdfLine, line: PdfLine, spacing: number, widths: ReadonlyMap<number, number>): boolean => {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > size * 0.12) return false
  const ended = /[.!?:…]["”’»)\]]*$/.test(before.text)
  const short = before.right < (widths.get(before.page) ?? before.right) - size * 6
  if (/^(?:[•▪●◦*–—]|\d{1,2}[.)])\s/.test(line.text)) return false
  const drop = before.y - line.y
  const elsewhere = line.page !== before.page || drop < -size * 0.5 || drop > size * 6
  if (elsewhere) return !ended && !(short && /^\p{Lu}/u.test(line.text)) && (!short || /^\p{Ll}/u.test(line.text))
  if (drop > Math.max(spacing * 1.35, size * 1.05)) return false
  if (ended && short) return false
  return !(line.x > before.x + size * 0.8 && line.x < before.x + size * 4 && ended)
}

/** Between two lines of running text, in points. */
const usualSpacing = (lines: readonly PdfLine[]): number => {
  const drops: number[] = []
  for (let at = 1; at < lines.length; at++) {
    const drop = (lines[at - 1] as PdfLine).y - (lines[at] as PdfLine).y
    if (lines[at]?.page === lines[at - 1]?.page && drop > 0 && drop < 60) drops.push(drop)
  }
  drops.sort((left, right) => left - right)
  return drops[Math.floor(drops.length * 0.4)] ?? 14
}

/** How far right the lines of each page reach: all but the longest fifth of them. */
const rightEdges = (lines: readonly PdfLine[]): ReadonlyMap<number, number> => {
  const byPage = new Map<number, number[]>()
  for (const { page, right } of lines) {
    const edges = byPage.get(page)
    if (edges) edges.push(right)
    else byPage.set(page, [right])
  }
  return new Map(
    [...byPage].map(([page, edges]) => [page, edges.sort((left, right) => left - right)[Math.floor(edges.length * 0.8)] ?? 0]),
  )
}

const wordsWithHyphen = (lines: readonly PdfLine[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { text } of lines) for (const [word] of text.matchAll(/\p{L}{2,30}-\p{L}{2,30}/gu)) found.add(word.toLowerCase())
  return found
}

const joined = (before: string, next: string, hyphenated: ReadonlySet<string>): string => {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next
  const first = /(\p{L}{1,30})[-\u2010]$/u.exec(before)?.[1]
  const second = /^\p{Ll}{1,30}/u.exec(next)?.[0]
  if (first === undefined || second === undefined)
    return /[-–—/\u2010]$/.test(before) && !/\s[-–—]$/.test(before) ? before + next : `${before} ${next}`
  return hyphenated.has(`${first}-${second}`.toLowerCase()) ? before + next : before.slice(0, -1) + next
}
