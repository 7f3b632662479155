import type { LinearModel } from '../learned/linear-model.ts'

/**
 * Adds up the rows of `count` features and returns the class that scores best, the lowest number among equals.
 * @param sums receives the scores, in units of the model's scale.
 * Cost: features x classes.
 */
export const choose = (model: LinearModel, features: Uint32Array, count: number, sums: Int32Array): number => {
  const { weights } = model
  const classes = model.classes.length
  const mask = 2 ** model.bits - 1
  for (let k = 0; k < classes; k++) sums[k] = 0
  for (let slot = 0; slot < count; slot++) {
    const row = ((features[slot] as number) & mask) * classes
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] as number) + (weights[row + k] as number)
  }
  let best = 0
  for (let k = 1; k < classes; k++) if ((sums[k] as number) > (sums[best] as number)) best = k
  return best
}
