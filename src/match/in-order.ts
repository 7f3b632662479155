import type { Pairing } from './pairing.ts'

/** Of a longer stretch only so many words that may be shared are looked at. */
const WIDEST = 64
const ROW = WIDEST + 1
/** A pair that stands directly behind the pair before it, in both texts, is worth so much more: words that were taken over stay together. In nats. */
const TOGETHER = 0.4

/** Free words of two stretches that are the same, in the same order; places mean something up to `count`. */
export interface InOrder {
  count: number
  /** Words, falling: the last is told first. */
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** What the words are worth, in nats. */
  worth: number
}

const found: InOrder = { count: 0, lefts: new Int32Array(WIDEST), rights: new Int32Array(WIDEST), worth: 0 }
const lefts = new Int32Array(WIDEST)
const rights = new Int32Array(WIDEST)
/** The most that words up to a cell's are worth, and the most where the cell's own two stand against each other; -1 where they are not the same. */
const upTo = new Float64Array(ROW * ROW)
const ending = new Float64Array(ROW * ROW)
/** 1 where the best way into a pair comes from the pair directly before. */
const joined = new Uint8Array(ROW * ROW)

/**
 * Puts free words of two short stretches against each other that are the same and in the same order, so that they are worth most together.
 *
 * Nothing is lost for what lies between: the stretches are known to say the same. Pairs nothing yet; see `Pairing`.
 * @returns the same record each time, valid until the next call. Ends are exclusive. Cost: the product of both lengths.
 * Source: Wagner and Fischer 1974, longest common subsequence; here with weights.
 */
export const inOrder = (
  { left, right, ofLeft, ofRight }: Pairing,
  [leftFrom, leftTo]: readonly [number, number],
  [rightFrom, rightTo]: readonly [number, number],
): InOrder => {
  found.count = 0
  found.worth = 0
  const leftHash = left.words.hash
  const rightHash = right.words.hash
  markFree(rightHash, ofRight, rightFrom, rightTo)
  const rows = freeAndMet(leftHash, ofLeft, leftFrom, leftTo, lefts)
  if (rows === 0) return found
  question++
  for (let row = 0; row < rows; row++) met[(leftHash[lefts[row] as number] as number) & (ROOM - 1)] = question
  const columns = freeAndMet(rightHash, ofRight, rightFrom, rightTo, rights)
  if (columns === 0) return found
  upTo.fill(0, 0, columns + 1)
  ending.fill(-1, 0, columns + 1)
  for (let row = 1; row <= rows; row++) {
    const i = lefts[row - 1] as number
    const hash = leftHash[i]
    upTo[row * ROW] = 0
    ending[row * ROW] = -1
    for (let column = 1; column <= columns; column++) {
      const cell = row * ROW + column
      const beside = upTo[cell - 1] as number
      const above = upTo[cell - ROW] as number
      let most = beside > above ? beside : above
      ending[cell] = -1
      const j = rights[column - 1] as number
      if (hash === rightHash[j]) {
        const before = cell - ROW - 1
        let score = upTo[before] as number
        joined[cell] = 0
        const isNext = (ending[before] as number) >= 0 && lefts[row - 2] === i - 1 && rights[column - 2] === j - 1
        if (isNext && (ending[before] as number) + TOGETHER >= score) {
          score = (ending[before] as number) + TOGETHER
          joined[cell] = 1
        }
        score += Math.min(left.weights[i] as number, right.weights[j] as number)
        ending[cell] = score
        if (score > most) most = score
      }
      upTo[cell] = most
    }
  }
  trace({ left, right, ofLeft, ofRight }, rows, columns)
  return found
}

const ROOM = 1024
/** By the last bits of a hash: the question in which it was met last. So most words that only one of two sentences has cost next to nothing. */
const met = new Float64Array(ROOM)
let question = 0

const markFree = (hash: Uint32Array, of: Int32Array, from: number, to: number): void => {
  question++
  for (let at = from; at < to; at++) if (of[at] === -1) met[(hash[at] as number) & (ROOM - 1)] = question
}

const freeAndMet = (hash: Uint32Array, of: Int32Array, from: number, to: number, into: Int32Array): number => {
  let count = 0
  for (let at = from; at < to && count < WIDEST; at++)
    if (of[at] === -1 && met[(hash[at] as number) & (ROOM - 1)] === question) into[count++] = at
  return count
}

const trace = ({ left, right }: Pairing, rows: number, columns: number): void => {
  let row = rows
  let column = columns
  let goesOn = false
  while (row > 0 && column > 0) {
    const cell = row * ROW + column
    if (goesOn || ((ending[cell] as number) >= 0 && ending[cell] === upTo[cell])) {
      const i = lefts[row - 1] as number
      const j = rights[column - 1] as number
      found.lefts[found.count] = i
      found.rights[found.count++] = j
      found.worth += Math.min(left.weights[i] as number, right.weights[j] as number)
      goesOn = joined[cell] === 1
      row--
      column--
    } else if (upTo[cell - ROW] === upTo[cell]) row--
    else column--
  }
}
