import { GAP_EXTEND, GAP_OPEN, REPLACED } from './scoring.ts'
import type { Stretch } from './sides.ts'

const ROOM = 1024
/** By the last bits of a hash: the question in which it was met last. */
const met = new Uint32Array(ROOM)
let question = 0

/** Whether two short stretches may have a word in common: never wrong where it says no, but for a word that is written as two. */
export const mayShare = (
  left: Uint32Array,
  leftFrom: number,
  leftTo: number,
  right: Uint32Array,
  rightFrom: number,
  rightTo: number,
): boolean => {
  question = (question + 1) >>> 0
  if (question === 0) met.fill(question++)
  for (let at = leftFrom; at < leftTo; at++) met[(left[at] as number) & (ROOM - 1)] = question
  for (let at = rightFrom; at < rightTo; at++) if (met[(right[at] as number) & (ROOM - 1)] === question) return true
  return false
}

/**
 * Whether going on from a common corner of two texts may gain anything: tells before a grid is filled, for a small part of its cost.
 *
 * Looks at one side, as if every word that the other has nearby stood in the right place there: the best that can be gained so is no less than
 * what a grid finds, but for words that one text writes as two.
 * @param step 1: forwards; -1: backwards. @param band how far off the diagonal is nearby. @param lost the search is given up where so much
 * has been lost, as the grid does; in nats. Cost: reach x band, most often much less.
 */
export const mayGain = (left: Stretch, right: Stretch, step: 1 | -1, band: number, lost: number): boolean => {
  const { hash } = left.side.words
  const { weights } = left.side
  const other = right.side.words.hash
  const others = right.side.weights
  const reach = Math.min(left.reach, right.reach + band)
  let paired = 0
  let alone = Number.NEGATIVE_INFINITY
  for (let n = 0; n < reach; n++) {
    const i = left.from + step * n
    const word = hash[i] as number
    const to = Math.min(right.reach - 1, n + band)
    let worth = 0
    for (let column = Math.max(0, n - band); column <= to; column++) {
      const j = right.from + step * column
      if (other[j] === word && (others[j] as number) > worth) worth = others[j] as number
    }
    const best = paired > alone ? paired : alone
    const opened = paired - GAP_OPEN - GAP_EXTEND
    alone -= GAP_EXTEND
    if (opened > alone) alone = opened
    if (worth > 0) {
      paired = best + Math.min(worth, weights[i] as number)
      if (paired > 0) return true
    } else paired = best - REPLACED
    if (paired < -lost && alone < -lost) return false
  }
  return false
}
