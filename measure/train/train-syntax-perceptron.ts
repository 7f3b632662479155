import type { LinearModel } from '../../src/read/learned/linear-model.ts'
import { quantise } from './train-linear.ts'

/**
 * A multi-class averaged perceptron over hashed features, for decisions whose features depend on the decisions before them.
 *
 * Source: Collins 2002; lazy averaging. Cost of one update: features.
 */
export interface Perceptron {
  readonly sums: Float32Array
  /** Scores of all classes for these features, in `sums`. */
  readonly score: (features: Uint32Array, count: number) => void
  /** Moves weight from the class that was guessed to the one that is right. */
  readonly update: (features: Uint32Array, count: number, right: number, guessed: number) => void
  /** The averaged weights, as bytes. */
  readonly model: (name: string, classes: readonly string[]) => LinearModel
}

export const perceptron = (bits: number, classes: number): Perceptron => {
  const size = 2 ** bits
  const mask = size - 1
  const weights = new Float32Array(size * classes)
  const totals = new Float64Array(size * classes)
  const sums = new Float32Array(classes)
  let clock = 1
  return {
    sums,
    score: (features, count) => {
      sums.fill(0)
      for (let slot = 0; slot < count; slot++) {
        const row = ((features[slot] as number) & mask) * classes
        for (let k = 0; k < classes; k++) sums[k] = (sums[k] as number) + (weights[row + k] as number)
      }
    },
    update: (features, count, right, guessed) => {
      clock++
      for (let slot = 0; slot < count; slot++) {
        const row = ((features[slot] as number) & mask) * classes
        weights[row + right] = (weights[row + right] as number) + 1
        totals[row + right] = (totals[row + right] as number) + clock
        weights[row + guessed] = (weights[row + guessed] as number) - 1
        totals[row + guessed] = (totals[row + guessed] as number) - clock
      }
    },
    model: (name, names) => {
      const averaged = new Float32Array(weights.length)
      // Adding `delta` at time t counts for (clock - t) / clock of the whole: average = weight - total / clock.
      for (let cell = 0; cell < weights.length; cell++)
        averaged[cell] = (weights[cell] as number) - (totals[cell] as number) / clock
      return { name, classes: names, bits, checks: null, transitions: null, ...quantise(averaged) }
    },
  }
}
