import { pushRun, type Runs, type Side } from './sides.ts'
import { firstPlace, type WordIndex, wordIndex } from './word-index.ts'

/** A word worth less is no landmark by itself. In nats. */
const LANDMARK = 2
/**
 * A run of so many words is passed over once it is found: what else shares its words shares fewer of them, or goes beyond its end, where it
 * is met, and extended back. So near-copies cost little.
 */
const LONG = 16
/** Words of a landmark, less one: one that goes beyond the end of a run begins so many words before it. */
const TRIPLE = 2
/** Extending landmarks looks at no more words than so many times both texts. */
const MOST_EXTENDED = 64

/** One text made ready to be compared with others. */
export interface Prepared extends Side {
  readonly byWord: WordIndex
  readonly byTriple: WordIndex
}

/** Cost: linear; pays off where a text is compared with several. */
export const prepare = (side: Side): Prepared => ({
  ...side,
  byWord: wordIndex(side.words.hash),
  byTriple: wordIndex(side.triples),
})

let covered = new Int32Array(1024)

/**
 * Finds where two texts share a landmark (a weighty word, or three words in a row, that the left has at most a few times), each extended
 * as far as the words are the same.
 *
 * Runs come by the place of their landmark in the right; no run is given twice. Cost: linear in both, however often words repeat.
 */
export const anchors = (left: Prepared, right: Side, found: Runs): void => {
  found.count = 0
  const n = left.words.length
  const m = right.words.length
  if (covered.length < n + m) covered = new Int32Array((n + m) * 2)
  covered.fill(0, 0, n + m)
  budget = MOST_EXTENDED * (n + m)
  const { byWord, byTriple } = left
  const leftHash = left.words.hash
  const rightHash = right.words.hash
  const { weights, triples: rightTriples } = right
  passed = 0
  for (let j = 0; j < m; j = Math.max(j + 1, passed)) {
    const hash = rightHash[j] as number
    if (j < rightTriples.length)
      for (let i = firstPlace(byTriple, rightTriples[j] as number); i !== -1; i = byTriple.nexts[i] as number)
        if (leftHash[i] === hash && (covered[i - j + m - 1] as number) <= j) extend(left, right, i, j, found)
    if ((weights[j] as number) < LANDMARK) continue
    for (let i = firstPlace(byWord, hash); i !== -1; i = byWord.nexts[i] as number)
      if ((covered[i - j + m - 1] as number) <= j) extend(left, right, i, j, found)
  }
}

let budget = 0
/** Words of the right before this one stand in a long run that was found. */
let passed = 0

/** Extends one landmark both ways along its diagonal, no further back than what was covered before. */
const extend = (left: Side, right: Side, i: number, j: number, found: Runs): void => {
  if (budget < 0) return
  const leftHash = left.words.hash
  const rightHash = right.words.hash
  const n = leftHash.length
  const m = rightHash.length
  const diagonal = i - j + m - 1
  const floor = covered[diagonal] as number
  let start = 0
  while (i - start > 0 && j - start > floor && leftHash[i - start - 1] === rightHash[j - start - 1]) start++
  let end = 0
  while (i + end < n && j + end < m && leftHash[i + end] === rightHash[j + end]) end++
  covered[diagonal] = j + end
  budget -= start + end
  if (start + end >= LONG && j + end - TRIPLE > passed) passed = j + end - TRIPLE
  let worth = 0
  for (let k = -start; k < end; k++) worth += Math.min(left.weights[i + k] as number, right.weights[j + k] as number)
  pushRun(found, i - start, start + end, j - start, start + end, worth)
}
