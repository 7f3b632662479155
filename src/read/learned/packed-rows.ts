import type { LinearModel } from './linear-model.ts'

/**
 * A model's weights laid out for adding many rows up quickly: each class stands as its difference from the first, two classes to
 * a 32-bit number. A difference is at most 254, so the sum of 128 rows stays within its 16 bits.
 */
export interface PackedRows {
  readonly mask: number
  /** Half as many numbers a row as there are classes after the first. */
  readonly lanes: Int32Array
}

/** @param model whose features share rows. Cost: one pass over the weights; once a process. */
export const packRows = ({ weights, classes, bits }: LinearModel): PackedRows => {
  const count = classes.length
  const size = 2 ** bits
  const lanes = new Int32Array(size * (count >> 1))
  for (let row = 0, from = 0, to = 0; row < size; row++, from += count) {
    const first = weights[from] as number
    for (let k = 1; k < count; k += 2) {
      const one = (weights[from + k] as number) - first
      const other = k + 1 < count ? (weights[from + k + 1] as number) - first : 0
      lanes[to++] = (other << 16) + one
    }
  }
  return { mask: size - 1, lanes }
}

/** The first of the two classes in a sum. */
export const low = (sum: number): number => (sum << 16) >> 16
/** The second of them. */
export const high = (sum: number): number => (sum - ((sum << 16) >> 16)) >> 16

/** The sum of the rows of `count` features, for models of two or three classes. */
export const sumRows = ({ lanes, mask }: PackedRows, features: Uint32Array, count: number): number => {
  let sum = 0
  for (let slot = 0; slot < count; slot++) sum = (sum + (lanes[(features[slot] as number) & mask] as number)) | 0
  return sum
}
