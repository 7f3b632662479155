import type { Alignment } from './alignment.ts'
import type { Side } from './sides.ts'

/** Which words of two texts stand against each other. The arrays are used again for the next two. */
export interface Pairing {
  readonly left: Side
  readonly right: Side
  /** For each word the word that it stands against in the other text, -1 where it is free. */
  readonly ofLeft: Int32Array
  readonly ofRight: Int32Array
}

let ofLeft = new Int32Array(1024)
let ofRight = new Int32Array(1024)

/** The words that passages put against each other. Cost: linear. */
export const pairing = (left: Side, right: Side, passages: readonly Alignment[]): Pairing => {
  if (ofLeft.length < left.words.length) ofLeft = new Int32Array(left.words.length * 2)
  if (ofRight.length < right.words.length) ofRight = new Int32Array(right.words.length * 2)
  ofLeft.fill(-1, 0, left.words.length)
  ofRight.fill(-1, 0, right.words.length)
  for (const { runs } of passages)
    for (let at = 0; at < runs.length; at += 4) {
      const [i, lefts, j, rights] = [runs[at] as number, runs[at + 1] as number, runs[at + 2] as number, runs[at + 3] as number]
      // Of a word that the other text writes as two, both stand against the one.
      for (let k = 0; k < lefts; k++) ofLeft[i + k] = j + Math.min(k, rights - 1)
      for (let k = 0; k < rights; k++) ofRight[j + k] = i + Math.min(k, lefts - 1)
    }
  return { left, right, ofLeft, ofRight }
}
