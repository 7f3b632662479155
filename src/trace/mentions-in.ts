import type { Mention, Span } from '../model/index.ts'

/**
 * The mentions that lie within a span.
 * @param mentions in text order. Cost: a binary search and the mentions found.
 */
export const mentionsIn = (mentions: readonly Mention[], { start, end }: Span): readonly Mention[] => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).span.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < mentions.length && (mentions[last] as Mention).span.start < end) last++
  return mentions.slice(low, last).filter(({ span }) => span.end <= end)
}
