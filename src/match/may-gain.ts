import { GAP_EXTEND, GAP_OPEN, REPLACED } from './scoring.ts'
import type { Side } from './sides.ts'

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
  mark(left, leftFrom, leftTo - leftFrom, 1)
  for (let at = rightFrom; at < rightTo; at++) if (met[(right[at] as number) & (ROOM - 1)] === question) return true
  return false
}

const mark = (hash: Uint32Array, from: number, reach: number, step: 1 | -1): void => {
  question = (question + 1) >>> 0
  if (question === 0) met.fill(question++)
  for (let n = 0; n < reach; n++) met[(hash[from + step * n] as number) & (ROOM - 1)] = question
}

/**
 * Whether going on from a common corner of two texts may gain anything: tells before a grid is filled, for a fiftieth of its cost.
 *
 * Each side is looked at by itself, as if every word that the other has nearby stood in the right place there: the best that can be gained
 * so is no less than what a grid finds, but for words that one text writes as two.
 * @param step 1: forwards; -1: backwards. @param lost the search is given up where so much has been lost, as the grid does. In nats.
 * Cost: linear in both reaches.
 */
export const mayGain = (
  left: Side,
  leftFrom: number,
  leftReach: number,
  right: Side,
  rightFrom: number,
  rightReach: number,
  step: 1 | -1,
  lost: number,
): boolean => {
  mark(right.words.hash, rightFrom, rightReach, step)
  if (!gains(left, leftFrom, leftReach, step, lost)) return false
  mark(left.words.hash, leftFrom, leftReach, step)
  return gains(right, rightFrom, rightReach, step, lost)
}

/** Whether some words of one side, those marked as met and no others being shared, are worth more than what lies between them costs. */
const gains = ({ words: { hash }, weights }: Side, from: number, reach: number, step: 1 | -1, lost: number): boolean => {
  let paired = 0
  let alone = Number.NEGATIVE_INFINITY
  for (let n = 0; n < reach; n++) {
    const at = from + step * n
    const best = paired > alone ? paired : alone
    const opened = paired - GAP_OPEN - GAP_EXTEND
    alone -= GAP_EXTEND
    if (opened > alone) alone = opened
    if (met[(hash[at] as number) & (ROOM - 1)] === question) {
      paired = best + (weights[at] as number)
      if (paired > 0) return true
    } else paired = best - REPLACED
    if (paired < -lost && alone < -lost) return false
  }
  return false
}
