import { type Alignment, BESIDE, distance } from './alignment.ts'
import { anchors, type Prepared } from './anchors.ts'
import { type Chain, chains, WEAK, WIDEST_GAP } from './chain.ts'
import { cut } from './cut.ts'
import { BAND, grid, LOST, WIDEST } from './grid.ts'
import { mayGain, mayShare } from './may-gain.ts'
import { emptyRuns, pushRun, type Runs, type Side } from './sides.ts'

/** Chains of landmarks that are worth less, one by one and together, are not looked into: no pair that `judge` keeps is lost. */
const PROMISING = 16
const PROMISING_TOGETHER = 45

const seeds = emptyRuns()
const pieces = emptyRuns()
let leftTaken = new Uint8Array(1024)
let rightTaken = new Uint8Array(1024)

/**
 * Finds the passages that two texts share, whatever their order: runs of equal words with little between them.
 *
 * Landmarks are extended and chained, what lies between the runs of a chain and at its ends is aligned word by word with affine gaps. No
 * word of either text stands in two passages.
 * @returns by left start; empty when nothing of worth is shared. Not yet judged: see `judge`.
 * Cost: near-linear in both texts for copies, bounded by the widths above for any.
 * Source: Smith and Waterman 1981 for what is sought; Li 2018 (minimap2) for chaining landmarks.
 */
export const align = (left: Prepared, right: Side): Alignment[] => {
  anchors(left, right, seeds)
  const found: Alignment[] = []
  const joinedUp = chains(seeds)
  if ((joinedUp[0]?.worth ?? 0) < PROMISING && sumOf(joinedUp) < PROMISING_TOGETHER) return found
  const n = left.words.length
  const m = right.words.length
  if (leftTaken.length < n) leftTaken = new Uint8Array(n * 2)
  if (rightTaken.length < m) rightTaken = new Uint8Array(m * 2)
  leftTaken.fill(0, 0, n)
  rightTaken.fill(0, 0, m)
  for (const { runs: chain, worth } of joinedUp) {
    const weak = worth < WEAK
    if (weak && !isBeside(chain, found)) continue
    pieces.count = 0
    settle(chain, left, right, !weak)
    if (pieces.count === 0) continue
    for (let i = 0; i < pieces.count; i++) {
      leftTaken.fill(1, pieces.left[i], (pieces.left[i] as number) + (pieces.leftLength[i] as number))
      rightTaken.fill(1, pieces.right[i], (pieces.right[i] as number) + (pieces.rightLength[i] as number))
    }
    cut(pieces, left.weights, found)
  }
  const whole = left.words.behind && right.words.behind ? found.map((one) => withBehind(one, left)) : found
  return whole.sort((a, b) => a.leftStart - b.leftStart || a.rightStart - b.rightStart)
}

/** The same passage with the characters that the hashes at the ends of its runs speak for; see `matchWords`. */
const withBehind = (one: Alignment, left: Side): Alignment => {
  const runs = one.runs.slice()
  let words = one.words
  for (let at = 0; at < runs.length; at += 4) {
    if (runs[at + 1] !== runs[at + 3]) continue
    const i = (runs[at] as number) + (runs[at + 1] as number)
    const j = (runs[at + 2] as number) + (runs[at + 3] as number)
    const most = left.words.behind?.[i - 1] ?? 0
    let more = 0
    while (more < most && leftTaken[i + more] === 0 && rightTaken[j + more] === 0) {
      leftTaken[i + more] = 1
      rightTaken[j + more] = 1
      more++
    }
    runs[at + 1] = (runs[at + 1] as number) + more
    runs[at + 3] = (runs[at + 3] as number) + more
    words += more
  }
  const last = runs.length - 4
  return {
    ...one,
    runs,
    words,
    leftEnd: (runs[last] as number) + (runs[last + 1] as number),
    rightEnd: (runs[last + 2] as number) + (runs[last + 3] as number),
  }
}

const sumOf = (found: readonly Chain[]): number => found.reduce((sum, { worth }) => (worth < WEAK ? sum : sum + worth), 0)

/** Whether a chain follows or precedes, in both texts, a passage that was found, and not far off. */
const isBeside = (chain: readonly number[], found: readonly Alignment[]): boolean => {
  const first = chain[0] as number
  const last = chain.at(-1) as number
  const [leftStart, rightStart] = [seeds.left[first] as number, seeds.right[first] as number]
  const leftEnd = (seeds.left[last] as number) + (seeds.leftLength[last] as number)
  const rightEnd = (seeds.right[last] as number) + (seeds.rightLength[last] as number)
  return found.some((one) => distance(one, { leftStart, leftEnd, rightStart, rightEnd }) <= BESIDE)
}

const bare = emptyRuns()

/** Turns a chain into runs without overlaps and writes them, with what stands between and beside them, to `pieces`. */
const settle = (chain: readonly number[], left: Side, right: Side, further: boolean): void => {
  bare.count = 0
  let leftAt = 0
  let rightAt = 0
  for (const at of chain) {
    const i0 = seeds.left[at] as number
    const j0 = seeds.right[at] as number
    const length = seeds.rightLength[at] as number
    let skip = Math.max(0, leftAt - i0, rightAt - j0)
    while (skip < length) {
      while (skip < length && (leftTaken[i0 + skip] === 1 || rightTaken[j0 + skip] === 1)) skip++
      let end = skip
      let worth = 0
      while (end < length && leftTaken[i0 + end] === 0 && rightTaken[j0 + end] === 0) {
        worth += Math.min(left.weights[i0 + end] as number, right.weights[j0 + end] as number)
        end++
      }
      if (end > skip) pushRun(bare, i0 + skip, end - skip, j0 + skip, end - skip, worth)
      skip = end
    }
    leftAt = Math.max(leftAt, i0 + length)
    rightAt = Math.max(rightAt, j0 + length)
  }
  if (bare.count === 0) return
  if (further) reachBack(left, right, bare.left[0] as number, bare.right[0] as number)
  for (let at = 0; at < bare.count; at++) {
    pushRun(
      pieces,
      bare.left[at] as number,
      bare.leftLength[at] as number,
      bare.right[at] as number,
      bare.rightLength[at] as number,
      bare.worth[at] as number,
    )
    const leftEnd = (bare.left[at] as number) + (bare.leftLength[at] as number)
    const rightEnd = (bare.right[at] as number) + (bare.rightLength[at] as number)
    if (at + 1 < bare.count) bridge(left, right, leftEnd, bare.left[at + 1] as number, rightEnd, bare.right[at + 1] as number)
    else if (further) reachOn(left, right, leftEnd, rightEnd)
  }
}

/** Aligns what lies between two runs of a chain. */
const bridge = (left: Side, right: Side, leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): void => {
  const leftGap = leftTo - leftFrom
  const rightGap = rightTo - rightFrom
  // One word put in the place of another is the commonest gap of all: runs end where words differ.
  if (leftGap === 0 || rightGap === 0 || (leftGap === 1 && rightGap === 1)) return
  if (leftGap > WIDEST_GAP || rightGap > WIDEST_GAP) {
    reachOn(left, right, leftFrom, rightFrom, leftTo, rightTo)
    return
  }
  if (!isFree(leftTaken, leftFrom, leftTo) || !isFree(rightTaken, rightFrom, rightTo)) return
  // Short ones may be a word that is written as two.
  const joins = leftGap !== rightGap && leftGap < 4 && rightGap < 4
  if (!joins && !mayShare(left.words.hash, leftFrom, leftTo, right.words.hash, rightFrom, rightTo)) return
  grid({ side: left, from: leftFrom, reach: leftGap }, { side: right, from: rightFrom, reach: rightGap }, false, 1, pieces)
}

const isFree = (taken: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (taken[at] === 1) return false
  return true
}

/** Goes on behind the last run for as long as something is gained. */
const reachOn = (
  left: Side,
  right: Side,
  leftFrom: number,
  rightFrom: number,
  leftTo = left.words.length,
  rightTo = right.words.length,
): void => {
  let i = leftFrom
  let j = rightFrom
  while (true) {
    let leftReach = 0
    while (leftReach < WIDEST && i + leftReach < leftTo && leftTaken[i + leftReach] === 0) leftReach++
    let rightReach = 0
    while (rightReach < WIDEST && j + rightReach < rightTo && rightTaken[j + rightReach] === 0) rightReach++
    if (leftReach === 0 || rightReach === 0) return
    const [one, other] = [
      { side: left, from: i, reach: leftReach },
      { side: right, from: j, reach: rightReach },
    ]
    if (!mayGain(one, other, 1, BAND, LOST)) return
    const gained = grid(one, other, true, 1, pieces)
    i += gained.left
    j += gained.right
    if (gained.left < WIDEST / 2) return
  }
}

/** Goes back before the first run for as long as something is gained. */
const reachBack = (left: Side, right: Side, leftFirst: number, rightFirst: number): void => {
  const steps: Runs[] = []
  let i = leftFirst - 1
  let j = rightFirst - 1
  while (true) {
    let leftReach = 0
    while (leftReach < WIDEST && i - leftReach >= 0 && leftTaken[i - leftReach] === 0) leftReach++
    let rightReach = 0
    while (rightReach < WIDEST && j - rightReach >= 0 && rightTaken[j - rightReach] === 0) rightReach++
    if (leftReach === 0 || rightReach === 0) break
    const [one, other] = [
      { side: left, from: i, reach: leftReach },
      { side: right, from: j, reach: rightReach },
    ]
    if (!mayGain(one, other, -1, BAND, LOST)) break
    const step = emptyRuns()
    const gained = grid(one, other, true, -1, step)
    steps.push(step)
    i -= gained.left
    j -= gained.right
    if (gained.left < WIDEST / 2) break
  }
  for (const step of steps.reverse())
    for (let at = 0; at < step.count; at++)
      pushRun(
        pieces,
        step.left[at] as number,
        step.leftLength[at] as number,
        step.right[at] as number,
        step.rightLength[at] as number,
        step.worth[at] as number,
      )
}
