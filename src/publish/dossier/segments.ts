import type { Span } from '../../model/index.ts'

/** A run of text with the marks that lie over it, in the order in which they were given. */
export interface Segment<Mark> {
  readonly span: Span
  readonly marks: readonly Mark[]
}

/**
 * Splits a stretch of text where marks begin and end, however they overlap or nest, so that each segment lies under the same marks
 * throughout.
 *
 * The segments cover the stretch without gap or overlap. Marks are cut at its ends; empty ones are left out.
 * @param cuts further places at which to split.
 * Cost: n log n in the marks, and for each segment the marks over it.
 */
export const segments = <Mark extends { readonly span: Span }>(
  stretch: Span,
  marks: readonly Mark[],
  cuts: Iterable<number> = [],
): Segment<Mark>[] => {
  const edges = new Set<number>([stretch.start, stretch.end])
  const inside: Mark[] = []
  for (const mark of marks) {
    const { start, end } = mark.span
    if (end <= stretch.start || start >= stretch.end || end <= start) continue
    inside.push(mark)
    edges.add(Math.max(start, stretch.start))
    edges.add(Math.min(end, stretch.end))
  }
  for (const cut of cuts) if (cut > stretch.start && cut < stretch.end) edges.add(cut)
  const places = [...edges].sort((left, right) => left - right)
  const waiting = inside.map((mark, order) => ({ mark, order })).sort((left, right) => left.mark.span.start - right.mark.span.start)
  let open: { readonly mark: Mark; readonly order: number }[] = []
  let at = 0
  const found: Segment<Mark>[] = []
  for (let place = 0; place + 1 < places.length; place++) {
    const start = places[place] as number
    const end = places[place + 1] as number
    open = open.filter(({ mark }) => mark.span.end > start)
    for (let one = waiting[at]; one && one.mark.span.start <= start; one = waiting[++at]) open.push(one)
    const over = [...open].sort((left, right) => left.order - right.order).map(({ mark }) => mark)
    found.push({ span: { start, end }, marks: over })
  }
  return found
}
