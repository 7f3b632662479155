import type { Alignment } from './alignment.ts'
import { WIDEST_GAP } from './chain.ts'
import { gapCost, LIGHT } from './scoring.ts'
import type { Runs } from './sides.ts'

/** Where one text has a stretch of more words than this that the other lacks, a passage is cut in two. */
const INSERTED = 12
/** A piece worth less is dropped. In nats. */
const REMNANT = 4

/** Cuts a row of runs where one text has much that the other lacks, trims each piece to what gains, and adds the pieces. */
export const cut = (runs: Runs, weights: Float32Array, found: Alignment[]): void => {
  let from = 0
  for (let at = 1; at <= runs.count; at++) {
    if (at < runs.count) {
      const leftGap = gap(runs.left, runs.leftLength, at)
      const rightGap = gap(runs.right, runs.rightLength, at)
      const apart = Math.abs(leftGap - rightGap) > INSERTED || Math.max(leftGap, rightGap) > WIDEST_GAP
      if (!apart) continue
    }
    trim(runs, weights, from, at, found)
    from = at
  }
}

const gap = (first: Int32Array, length: Int32Array, at: number): number =>
  (first[at] as number) - (first[at - 1] as number) - (length[at - 1] as number)

/** Adds the part of a row of runs that is worth most, and likewise of what is left on both sides. Source: Bentley 1984, the largest sum of neighbours. */
const trim = (runs: Runs, weights: Float32Array, from: number, to: number, found: Alignment[]): void => {
  let best = 0
  let bestFrom = from
  let bestTo = from
  let sum = 0
  let start = from
  for (let at = from; at < to; at++) {
    if (at > start) sum -= gapCost(gap(runs.left, runs.leftLength, at), gap(runs.right, runs.rightLength, at))
    if (sum < 0) {
      sum = 0
      start = at
    }
    sum += runs.worth[at] as number
    if (sum > best) {
      best = sum
      bestFrom = start
      bestTo = at + 1
    }
  }
  if (bestTo === bestFrom || best < REMNANT) return
  const merged: number[] = []
  let words = 0
  let light = 0
  for (let at = bestFrom; at < bestTo; at++) {
    const last = merged.length - 4
    const left = runs.left[at] as number
    const right = runs.right[at] as number
    const leftLength = runs.leftLength[at] as number
    const rightLength = runs.rightLength[at] as number
    words += leftLength
    for (let i = left; i < left + leftLength; i++) if ((weights[i] as number) < LIGHT) light++
    if (
      last >= 0 &&
      // A word that the other text writes as two stays by itself: in every other run, words stand against each other one by one.
      leftLength === rightLength &&
      merged[last + 1] === merged[last + 3] &&
      (merged[last] as number) + (merged[last + 1] as number) === left &&
      (merged[last + 2] as number) + (merged[last + 3] as number) === right
    ) {
      merged[last + 1] = (merged[last + 1] as number) + leftLength
      merged[last + 3] = (merged[last + 3] as number) + rightLength
    } else merged.push(left, leftLength, right, rightLength)
  }
  const end = bestTo - 1
  found.push({
    leftStart: runs.left[bestFrom] as number,
    leftEnd: (runs.left[end] as number) + (runs.leftLength[end] as number),
    rightStart: runs.right[bestFrom] as number,
    rightEnd: (runs.right[end] as number) + (runs.rightLength[end] as number),
    runs: Int32Array.from(merged),
    words,
    light,
    score: best,
  })
  if (bestFrom > from) trim(runs, weights, from, bestFrom, found)
  if (bestTo < to) trim(runs, weights, bestTo, to, found)
}
