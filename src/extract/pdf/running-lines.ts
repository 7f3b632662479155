import type { PdfLine } from './lines.ts'

/** So many lines at the top and at the bottom of a page may be running ones. */
const NEAR_EDGE = 3
/** A line that stands on so large a share of pages at an edge runs through the document. */
const SHARE = 0.4

/**
 * The lines that run through a document's pages: headers, footers and page numbers, told by standing at an edge on many pages with nothing
 * but figures changed, and apart from the text by a gap or by their size; or by being a page's number.
 * @param pages each page's lines, by page. Cost: a sort of each page's lines.
 */
export const runningLines = (pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> => {
  const counts = new Map<string, number>()
  const sorted = pages.map((lines) => [...lines].sort((left, right) => right.y - left.y))
  for (const lines of sorted)
    for (const key of new Set([...lines.slice(0, NEAR_EDGE), ...lines.slice(-NEAR_EDGE)].map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length * SHARE))
  const isRunning = (line: PdfLine): boolean =>
    isNumber(line) || (line.text.length <= 200 && (counts.get(keyOf(line)) ?? 0) >= least)
  const running = new Set<PdfLine>()
  for (const lines of sorted)
    for (const inwards of [lines, lines.toReversed()])
      for (const line of inwards.slice(0, edge(inwards, isRunning))) running.add(line)
  return running
}

/** How many lines from an edge on run through: up to the last of them behind which the text begins after a gap or in other letters. */
const edge = (inwards: readonly PdfLine[], isRunning: (line: PdfLine) => boolean): number => {
  let count = 0
  for (let at = 0; at < NEAR_EDGE && at < inwards.length && isRunning(inwards[at] as PdfLine); at++) {
    const line = inwards[at] as PdfLine
    const next = inwards[at + 1]
    if (
      next === undefined ||
      isNumber(line) ||
      Math.abs(line.size - next.size) > 0.6 ||
      Math.abs(line.y - next.y) > Math.max(line.size, next.size) * 1.8
    )
      count = at + 1
  }
  return count
}

const keyOf = ({ text, size }: PdfLine): string =>
  `${Math.round(size)} ${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`

/** A number alone, "3 / 9", "- 3 -", "Page 3 of 9". */
const isNumber = ({ text }: PdfLine): boolean =>
  /^(?:page |p\. ?|seite |стр\. ?|صفحة )?[-–—|[(]?\s?\d{1,4}\s?[-–—|\])]?(?:\s?(?:\/|of|von|из|de)\s?\d{1,4})?$/i.test(text)
