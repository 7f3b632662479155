import type { Span } from '../../../model/index.ts'

/** Words that are shown in some way. */
export interface Marked {
  readonly span: Span
  readonly kind: string
  /** Number of the statement it belongs to. */
  readonly number?: number
}

/** A stretch of text that is shown in one way. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Ways it is shown, with a space between. */
  readonly kinds: string
  /** Numbers of the statements it belongs to. */
  readonly numbers: readonly number[]
  /** Numbers of the statements of which a part that shows its number starts here. */
  readonly starts: readonly number[]
}

/**
 * A stretch of a text, cut wherever it is to be shown in another way. Marks that lie outside count for nothing.
 *
 * @returns in text order, together the whole stretch; empty where that is. Cost: n log n in the marks, and the overlaps.
 */
export const pieces = (text: string, marks: readonly Marked[], shown: Span = { start: 0, end: text.length }): readonly Piece[] => {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.span.start, shown.start), end: Math.min(mark.span.end, shown.end) }))
    .filter(({ start, end }) => start < end)
  const cuts = new Set([shown.start, shown.end])
  const opening = new Map<number, typeof inside>()
  const closing = new Map<number, typeof inside>()
  const put = (map: Map<number, typeof inside>, at: number, mark: (typeof inside)[number]): void => {
    const list = map.get(at)
    if (list) list.push(mark)
    else map.set(at, [mark])
  }
  for (const mark of inside) {
    cuts.add(mark.start)
    cuts.add(mark.end)
    put(opening, mark.start, mark)
    put(closing, mark.end, mark)
  }
  const ends = [...cuts].sort((left, right) => left - right)
  const open = new Set<(typeof inside)[number]>()
  const found: Piece[] = []
  for (const [at, start] of ends.entries()) {
    const end = ends[at + 1]
    if (end === undefined) break
    for (const mark of closing.get(start) ?? []) open.delete(mark)
    const opened = opening.get(start) ?? []
    for (const mark of opened) open.add(mark)
    found.push({
      start,
      end,
      text: text.slice(start, end),
      kinds: [...new Set([...open].map(({ kind }) => kind))].join(' '),
      numbers: numbersOf([...open]),
      starts: numbersOf(opened.filter(({ kind }) => kind === 'content' || kind === 'own')),
    })
  }
  return found
}

const numbersOf = (marks: readonly Marked[]): number[] => [
  ...new Set(marks.flatMap(({ number }) => (number === undefined ? [] : [number]))),
]
