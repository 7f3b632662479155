import type { Alignment } from './alignment.ts'
import { LIGHT } from './scoring.ts'
import type { Side } from './sides.ts'

/** Single words that were put against each other, two numbers a pair. */
export interface Placed {
  /** In the order in which both texts have them, among what stands beside them. */
  readonly straight: number[]
  /** Moved inside their sentence. */
  readonly moved: number[]
}

/** Passages grow together over gaps of so many words, and so much longer on one side than on the other. */
const GAP = 24
const INSERTED = 12
/** What stands by itself must be worth so much. In nats. */
const ALONE = 2
const NEW = -1

interface Run {
  readonly left: number
  readonly leftLength: number
  readonly right: number
  readonly rightLength: number
  /** The passage that it was part of, or NEW. */
  readonly of: number
}

/** Puts single pairs of words into the passages in which or beside which they stand; what stands elsewhere becomes new ones. Cost: that of sorting. */
export const assemble = (left: Side, right: Side, passages: readonly Alignment[], { straight, moved }: Placed): Alignment[] => {
  const runs: Run[] = []
  for (const [of, { runs: own }] of passages.entries())
    for (let at = 0; at < own.length; at += 4)
      runs.push({
        left: own[at] as number,
        leftLength: own[at + 1] as number,
        right: own[at + 2] as number,
        rightLength: own[at + 3] as number,
        of,
      })
  addPairs(straight, runs)
  const groups = grouped(runs)
  const bySentences = new Map<number, Run[]>()
  const keyOf = (run: Run): number =>
    (left.sentences.of[run.left] as number) * right.sentences.count + (right.sentences.of[run.right] as number)
  for (const group of groups) for (const run of group) if (!bySentences.has(keyOf(run))) bySentences.set(keyOf(run), group)
  const strays: Run[] = []
  addPairs(moved, strays)
  for (const run of strays) bySentences.get(keyOf(run))?.push(run)
  const found: Alignment[] = []
  for (const group of groups) {
    const one = alignmentOf(left, right, group)
    if (one.score >= ALONE || group.some(({ of }) => of !== NEW)) found.push(one)
  }
  return found
}

const addPairs = (pairs: readonly number[], runs: Run[]): void => {
  for (let at = 0; at < pairs.length; at += 2)
    runs.push({ left: pairs[at] as number, leftLength: 1, right: pairs[at + 1] as number, rightLength: 1, of: NEW })
}

/** Runs that follow each other in both texts without much or anything else between them. */
const grouped = (runs: Run[]): Run[][] => {
  const byRight = [...runs].sort((one, other) => one.right - other.right)
  const next = new Map(byRight.map((run, at) => [run, byRight[at + 1]]))
  const groups: Run[][] = []
  let before: Run | null = null
  for (const run of runs.sort((one, other) => one.left - other.left)) {
    if (before && next.get(before) === run && goesOn(before, run)) groups.at(-1)?.push(run)
    else groups.push([run])
    before = run
  }
  return groups
}

const goesOn = (before: Run, run: Run): boolean => {
  if (before.of !== NEW && before.of === run.of) return true
  const leftGap = run.left - before.left - before.leftLength
  const rightGap = run.right - before.right - before.rightLength
  return Math.max(leftGap, rightGap) <= GAP && Math.abs(leftGap - rightGap) <= INSERTED
}

const alignmentOf = (left: Side, right: Side, group: Run[]): Alignment => {
  const runs: number[] = []
  let [words, light, score, rightStart, rightEnd] = [0, 0, 0, Number.POSITIVE_INFINITY, 0]
  for (const one of group.sort((a, b) => a.left - b.left)) {
    words += one.leftLength
    rightStart = Math.min(rightStart, one.right)
    rightEnd = Math.max(rightEnd, one.right + one.rightLength)
    for (let k = 0; k < one.leftLength; k++) {
      const j = one.right + Math.min(k, one.rightLength - 1)
      const worth = Math.min(left.weights[one.left + k] as number, right.weights[j] as number)
      if (worth < LIGHT) light++
      score += worth
    }
    pushRow(runs, one)
  }
  const last = runs.length - 4
  return {
    leftStart: runs[0] as number,
    leftEnd: (runs[last] as number) + (runs[last + 1] as number),
    rightStart,
    rightEnd,
    runs: Int32Array.from(runs),
    words,
    light,
    score,
  }
}

/** Adds a run, as one with that before it where it goes on without a gap. */
const pushRow = (runs: number[], { left, leftLength, right, rightLength }: Run): void => {
  const last = runs.length - 4
  const goesOn =
    last >= 0 &&
    leftLength === rightLength &&
    runs[last + 1] === runs[last + 3] &&
    (runs[last] as number) + (runs[last + 1] as number) === left &&
    (runs[last + 2] as number) + (runs[last + 3] as number) === right
  if (!goesOn) runs.push(left, leftLength, right, rightLength)
  else {
    runs[last + 1] = (runs[last + 1] as number) + leftLength
    runs[last + 3] = (runs[last + 3] as number) + rightLength
  }
}
