import type { Mention, Span } from '../../model/index.ts'

/** Finds the mentions that overlap a span. Mentions are in text order and may nest. */
export interface MentionIndex {
  readonly overlapping: (span: Span) => readonly Mention[]
  /** The mention that names what the span is about: the one that ends nearest its head; null where none is read. */
  readonly naming: (span: Span, head: Span) => Mention | null
}

/** Cost: building n; each question log n plus what it finds. */
export const indexMentions = (mentions: readonly Mention[]): MentionIndex => {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let longest = 0
  for (const { span } of sorted) longest = Math.max(longest, Math.min(400, span.end - span.start))
  const overlapping = (span: Span): readonly Mention[] => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as Mention).span.start < span.start - longest) low = middle + 1
      else high = middle
    }
    const found: Mention[] = []
    for (let at = low; at < sorted.length && (sorted[at] as Mention).span.start < span.end; at++)
      if ((sorted[at] as Mention).span.end > span.start) found.push(sorted[at] as Mention)
    return found
  }
  const naming = (span: Span, head: Span): Mention | null => {
    let best: Mention | null = null
    for (const mention of overlapping(span)) {
      if (mention.span.start < span.start || mention.span.end > span.end) {
        if (mention.span.start > head.start || mention.span.end < head.end) continue
      }
      const holds = mention.span.start <= head.start && mention.span.end >= head.end
      const bestHolds = best !== null && best.span.start <= head.start && best.span.end >= head.end
      if (!best || (holds && !bestHolds)) best = mention
      else if (holds === bestHolds && mention.span.end - mention.span.start > best.span.end - best.span.start) best = mention
    }
    // A mention that does not hold the head names something else: "the Veltran army's depot" is no Veltran.
    return best && best.span.start <= head.start && best.span.end >= head.end ? best : null
  }
  return { overlapping, naming }
}
