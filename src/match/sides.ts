import type { MatchWords } from './match-words.ts'
import type { Sentences } from './sentences-of.ts'

/** A report's words with what each is worth; see `wordWeights` and `stockPhrases`. */
export interface Side {
  readonly words: MatchWords
  readonly weights: Float32Array
  /** The hash of each word and the two behind it. */
  readonly triples: Uint32Array
  readonly sentences: Sentences
}

/** One corner of two texts: `reach` words from `from` on, forwards (1) or backwards (-1). */
export interface Stretch {
  readonly side: Side
  readonly from: number
  readonly reach: number
}

/** Shared runs of words, as parallel arrays that are used again and again; only the first `count` places mean anything. */
export interface Runs {
  count: number
  /** First word, and how many: 2 against 1 where one text writes a word as two. */
  left: Int32Array
  leftLength: Int32Array
  right: Int32Array
  rightLength: Int32Array
  /** Worth of the words. */
  worth: Float64Array
}

export const emptyRuns = (): Runs => ({
  count: 0,
  left: new Int32Array(64),
  leftLength: new Int32Array(64),
  right: new Int32Array(64),
  rightLength: new Int32Array(64),
  worth: new Float64Array(64),
})

export const pushRun = (runs: Runs, left: number, leftLength: number, right: number, rightLength: number, worth: number): void => {
  const at = runs.count
  if (at === runs.left.length) {
    for (const name of ['left', 'leftLength', 'right', 'rightLength'] as const) {
      const wider = new Int32Array(at * 2)
      wider.set(runs[name])
      runs[name] = wider
    }
    const wider = new Float64Array(at * 2)
    wider.set(runs.worth)
    runs.worth = wider
  }
  runs.left[at] = left
  runs.leftLength[at] = leftLength
  runs.right[at] = right
  runs.rightLength[at] = rightLength
  runs.worth[at] = worth
  runs.count = at + 1
}
