/*
 * What likeness is worth. A shared word counts its weight (see `wordWeights`), in nats; these are what differences cost.
 * The figures were chosen on edited copies of invented and real texts: measure/quality/match.md.
 */

/** A word put in the place of another. So little that a copy with every second word replaced still gains on the whole. */
export const REPLACED = 0.35
/** Words left out or put in: for the place, and for each word. */
export const GAP_OPEN = 0.8
export const GAP_EXTEND = 0.12

/** A word worth less is common. */
export const LIGHT = 1.8

/** What it costs to pass from one shared run to the next over so many words on either side: replaced, or left out and put in anew. */
export const gapCost = (left: number, right: number): number => {
  const both = left < right ? left : right
  const more = left < right ? right - left : left - right
  const replaced = both * REPLACED + (more > 0 ? GAP_OPEN + more * GAP_EXTEND : 0)
  const anew = 2 * GAP_OPEN + (left + right) * GAP_EXTEND
  return both > 0 && anew < replaced ? anew : replaced
}
