import { joined } from '../text/index.ts'
import { GAP_EXTEND, GAP_OPEN, REPLACED } from './scoring.ts'
import { pushRun, type Runs, type Stretch } from './sides.ts'

/** The largest grid, in words a side. */
export const WIDEST = 64
const ROW = WIDEST + 1
/** A forward or backward search looks this far off its diagonal, and gives up when it has lost so much, in nats. */
export const BAND = 8
export const LOST = 4
const IMPOSSIBLE = -1e9

/** Best score where the last two words stand against each other; where the last left word stands alone; the last right word. */
const paired = new Float64Array(ROW * ROW)
const leftAlone = new Float64Array(ROW * ROW)
const rightAlone = new Float64Array(ROW * ROW)
/** How `paired` came about: state before (0 to 2) and kind (0 replaced, 1 same, 2 two left words as one, 3 two right words as one). */
const before = new Uint8Array(ROW * ROW)
const kind = new Uint8Array(ROW * ROW)

/**
 * Aligns two short stretches word by word, with affine gaps, and adds the runs of equal words to `found` in reading order.
 *
 * @param open false: both stretches are used up (between two runs). true: the best part from their common corner on is taken (at the ends).
 * @param step 1: the corner is at the start; -1: at the end, and the stretches are read backwards.
 * @returns how many words of each side the part taken covers; both 0 where nothing is gained.
 * Cost: O(left x right), at most {@link WIDEST} squared; within a band where `open`.
 * Source: Gotoh 1982, affine gaps; Zhang, Schwartz, Wagner and Miller 2000, giving up after a loss.
 */
export const grid = (left: Stretch, right: Stretch, open: boolean, step: 1 | -1, found: Runs): { left: number; right: number } => {
  const rows = Math.min(left.reach, WIDEST)
  const columns = Math.min(right.reach, WIDEST)
  const leftHash = left.side.words.hash
  const rightHash = right.side.words.hash
  const leftSize = left.side.words.size
  const rightSize = right.side.words.size
  const leftWeights = left.side.weights
  const rightWeights = right.side.weights

  paired[0] = 0
  leftAlone[0] = IMPOSSIBLE
  rightAlone[0] = IMPOSSIBLE
  let best = 0
  let bestRow = 0
  let bestColumn = 0
  let done = 0
  for (let row = 0; row <= rows; row++) {
    const from = open ? Math.max(0, row - BAND) : 0
    const to = open ? Math.min(columns, row + BAND) : columns
    let most = IMPOSSIBLE
    const i = left.from + step * (row - 1)
    for (let column = from; column <= to; column++) {
      const cell = row * ROW + column
      if (cell === 0) {
        most = 0
        continue
      }
      const inBandAbove = row > 0 && (!open || column <= row - 1 + BAND)
      const inBandLeft = column > from
      if (inBandAbove) {
        const above = cell - ROW
        const opened = Math.max(paired[above] as number, rightAlone[above] as number) - GAP_OPEN - GAP_EXTEND
        leftAlone[cell] = Math.max(opened, (leftAlone[above] as number) - GAP_EXTEND)
      } else leftAlone[cell] = IMPOSSIBLE
      if (inBandLeft) {
        const beside = cell - 1
        const opened = Math.max(paired[beside] as number, leftAlone[beside] as number) - GAP_OPEN - GAP_EXTEND
        rightAlone[cell] = Math.max(opened, (rightAlone[beside] as number) - GAP_EXTEND)
      } else rightAlone[cell] = IMPOSSIBLE
      let score = IMPOSSIBLE
      if (row > 0 && column > 0) {
        const j = right.from + step * (column - 1)
        const same = leftHash[i] === rightHash[j]
        const gain = same ? Math.min(leftWeights[i] as number, rightWeights[j] as number) : -REPLACED
        score = enter(cell - ROW - 1) + gain
        before[cell] = entered
        kind[cell] = same ? 1 : 0
        if (!same && row > 1 && isJoined(leftHash, leftSize, i, step, rightHash[j] as number, rightSize[j] as number)) {
          const joint = enter(cell - 2 * ROW - 1) + Math.max(rightWeights[j] as number, leftWeights[i] as number)
          if (joint > score && (!open || column - 1 >= row - 2 - BAND)) {
            score = joint
            before[cell] = entered
            kind[cell] = 2
          }
        }
        if (!same && column > 1 && isJoined(rightHash, rightSize, j, step, leftHash[i] as number, leftSize[i] as number)) {
          const joint = enter(cell - ROW - 2) + Math.max(leftWeights[i] as number, rightWeights[j] as number)
          if (joint > score && (!open || column - 2 >= row - 1 - BAND)) {
            score = joint
            before[cell] = entered
            kind[cell] = 3
          }
        }
      }
      paired[cell] = score
      if (score > best) {
        best = score
        bestRow = row
        bestColumn = column
      }
      if (score > most) most = score
    }
    done = row
    if (open && most < best - LOST && row > bestRow + 2) break
  }
  if (!open && done === rows) {
    bestRow = rows
    bestColumn = columns
  }
  if (bestRow === 0 || bestColumn === 0) return { left: 0, right: 0 }
  trace(bestRow, bestColumn, left, right, step, found)
  return { left: bestRow, right: bestColumn }
}

/** The state of the best way into a cell, as last found by {@link enter}. */
let entered = 0
const enter = (cell: number): number => {
  let score = paired[cell] as number
  entered = 0
  if ((leftAlone[cell] as number) > score) {
    score = leftAlone[cell] as number
    entered = 1
  }
  if ((rightAlone[cell] as number) > score) {
    score = rightAlone[cell] as number
    entered = 2
  }
  return score
}

/** Whether the word at `at` and the one before it (in the direction of reading) are together the other word. */
const isJoined = (hash: Uint32Array, size: Uint8Array, at: number, step: number, other: number, otherSize: number): boolean => {
  const first = step === 1 ? at - 1 : at
  const second = first + 1
  const a = size[first] as number
  const b = size[second] as number
  return a > 0 && b > 0 && a + b === otherSize && joined(hash[first] as number, hash[second] as number, b) === other
}

const stackLeft = new Int32Array(ROW * 2)
const stackRight = new Int32Array(ROW * 2)
const stackKind = new Uint8Array(ROW * 2)

const trace = (row: number, column: number, left: Stretch, right: Stretch, step: 1 | -1, found: Runs): void => {
  let depth = 0
  enter(row * ROW + column)
  let state = entered
  let r = row
  let c = column
  while (r > 0 || c > 0) {
    const cell = r * ROW + c
    if (state === 1) {
      const above = cell - ROW
      const opened = Math.max(paired[above] as number, rightAlone[above] as number) - GAP_OPEN - GAP_EXTEND
      if (opened >= (leftAlone[above] as number) - GAP_EXTEND)
        state = (paired[above] as number) >= (rightAlone[above] as number) ? 0 : 2
      r--
    } else if (state === 2) {
      const beside = cell - 1
      const opened = Math.max(paired[beside] as number, leftAlone[beside] as number) - GAP_OPEN - GAP_EXTEND
      if (opened >= (rightAlone[beside] as number) - GAP_EXTEND)
        state = (paired[beside] as number) >= (leftAlone[beside] as number) ? 0 : 1
      c--
    } else {
      const how = kind[cell] as number
      state = before[cell] as number
      if (how > 0) {
        stackLeft[depth] = r
        stackRight[depth] = c
        stackKind[depth] = how
        depth++
      }
      r -= how === 2 ? 2 : 1
      c -= how === 3 ? 2 : 1
    }
  }
  // Read backwards, the cell farthest from the corner comes first in the text.
  for (let n = 0; n < depth; n++) {
    const at = step === 1 ? depth - 1 - n : n
    const how = stackKind[at] as number
    const leftLength = how === 2 ? 2 : 1
    const rightLength = how === 3 ? 2 : 1
    const i = left.from + step * ((stackLeft[at] as number) - 1) - (step === 1 ? leftLength - 1 : 0)
    const j = right.from + step * ((stackRight[at] as number) - 1) - (step === 1 ? rightLength - 1 : 0)
    const worth = Math.min(left.side.weights[i] as number, right.side.weights[j] as number)
    pushRun(found, i, leftLength, j, rightLength, worth)
  }
}
