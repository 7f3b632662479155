import { type LinearModel, PROBES } from './linear-model.ts'

/**
 * A model's weights laid out for adding many rows up quickly: each class stands as its difference from the first, two classes to
 * a 32-bit number. A difference is at most 254, so the sum of 128 rows stays within its 16 bits.
 */
export interface PackedRows {
  /** Numbers a row: half the classes after the first. */
  readonly width: number
  readonly mask: number
  readonly checks: Uint16Array | null
  readonly lanes: Int32Array
}

/** Rows that may be added into one sum before its halves run over. */
export const MOST_ROWS = 128

/** Cost: one pass over the weights; once a process. */
export const packRows = ({ weights, classes, bits, checks }: LinearModel): PackedRows => {
  const count = classes.length
  const width = count >> 1
  const size = 2 ** bits
  const lanes = new Int32Array(size * width)
  for (let row = 0, from = 0, to = 0; row < size; row++, from += count) {
    const first = weights[from] as number
    for (let k = 1; k < count; k += 2) {
      const low = (weights[from + k] as number) - first
      const high = k + 1 < count ? (weights[from + k + 1] as number) - first : 0
      lanes[to++] = (high << 16) + low
    }
  }
  return { width, mask: size - 1, checks, lanes }
}

/** The first of the two classes in a sum. */
export const low = (sum: number): number => (sum << 16) >> 16
/** The second of them. */
export const high = (sum: number): number => (sum - ((sum << 16) >> 16)) >> 16

/** The sum of the rows of `count` features, for models of two or three classes. A feature that is 0 or not kept adds nothing. */
export const sumOne = ({ lanes, mask, checks }: PackedRows, features: Uint32Array, count: number): number => {
  let sum = 0
  if (!checks) {
    for (let slot = 0; slot < count; slot++) sum = (sum + (lanes[(features[slot] as number) & mask] as number)) | 0
    return sum
  }
  for (let slot = 0; slot < count; slot++) {
    const feature = features[slot] as number
    const check = feature >>> 16 || 1
    let row = feature & mask
    for (let probe = 0; probe < PROBES; probe++) {
      const owner = checks[row] as number
      if (owner === check) {
        sum = (sum + (lanes[row] as number)) | 0
        break
      }
      if (owner === 0) break
      row = (row + 1) & mask
    }
  }
  return sum
}

/** The same for models of four or five classes; adds to `into[at]` and `into[at + 1]`. */
export const sumTwo = (
  { lanes, mask, checks }: PackedRows,
  features: Uint32Array,
  count: number,
  into: Int32Array,
  at: number,
): void => {
  if (!checks) return
  let one = into[at] as number
  let two = into[at + 1] as number
  for (let slot = 0; slot < count; slot++) {
    const feature = features[slot] as number
    const check = feature >>> 16 || 1
    let row = feature & mask
    for (let probe = 0; probe < PROBES; probe++) {
      const owner = checks[row] as number
      if (owner === check) {
        one = (one + (lanes[row * 2] as number)) | 0
        two = (two + (lanes[row * 2 + 1] as number)) | 0
        break
      }
      if (owner === 0) break
      row = (row + 1) & mask
    }
  }
  into[at] = one
  into[at + 1] = two
}
