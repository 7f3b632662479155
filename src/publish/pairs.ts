import type { Span } from '../model/index.ts'

/** A span as the exchange formats write it: start and end, end exclusive, in UTF-16 code units. */
export type Pair = [number, number]

/** One span as `[start, end]`. */
export const pair = (span: Span): Pair => [span.start, span.end]

/** Spans as `[start, end]` pairs, in the order given; empty when there are none. */
export const pairs = (spans: readonly Span[]): Pair[] => spans.map(pair)
