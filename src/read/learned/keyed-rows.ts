import { type LinearModel, PROBES } from './linear-model.ts'

/**
 * A model whose features have rows of their own, laid out so that a look-up reads one place in memory: the key and the weights of a
 * row stand side by side. Each class stands as half its difference from the first, in a byte.
 *
 * Three classes: a number a row, of a key of 16 bits and two weights. Five classes: two numbers, of which the second holds four weights.
 * Memory decides here: most of reading's time went into waiting for keys and weights from two tables.
 */
export interface KeyedRows {
  readonly mask: number
  readonly rows: Int32Array
  /** What a unit of a sum is worth. */
  readonly unit: number
}

/** Weights are kept as 1 to 255. */
export const MIDDLE = 128

/** Half a difference, from 1 to 255 about `MIDDLE`. Rounds halves to the even number: to round them up would favour the later classes in every sum. */
export const halfDifference = (difference: number): number => {
  const down = Math.floor(difference / 2)
  return MIDDLE + down + (difference & 1 & down)
}

/** @param model of three or five classes, with checks. Cost: one pass over the weights; once a process. */
export const keyRows = ({ weights, classes, bits, checks, scale }: LinearModel): KeyedRows => {
  const count = classes.length
  const size = 2 ** bits
  const wide = count > 3
  const rows = new Int32Array(wide ? size * 2 : size)
  for (let row = 0; row < size; row++) {
    const from = row * count
    const at = (k: number): number => halfDifference((weights[from + k] as number) - (weights[from] as number))
    const key = (checks?.[row] ?? 0) << 16
    if (!wide) rows[row] = key | (at(2) << 8) | at(1)
    else {
      rows[row * 2] = key
      rows[row * 2 + 1] = (at(4) << 24) | (at(3) << 16) | (at(2) << 8) | at(1)
    }
  }
  return { mask: size - 1, rows, unit: scale * 2 }
}

/** Adds up the weights of `count` features, for three classes: the second in the low half of the sum, the third in the high one. */
export const sumOfThree = ({ rows, mask }: KeyedRows, features: Uint32Array, count: number): number => {
  let sum = 0
  let found = 0
  for (let slot = 0; slot < count; slot++) {
    const feature = features[slot] as number
    const check = feature >>> 16 || 1
    let at = feature & mask
    for (let probe = 0; probe < PROBES; probe++) {
      const row = rows[at] as number
      const owner = row >>> 16
      if (owner === check) {
        sum += (row & 0xff) | ((row & 0xff00) << 8)
        found++
        break
      }
      if (owner === 0) break
      at = (at + 1) & mask
    }
  }
  return (sum - found * (MIDDLE * 0x10001)) | 0
}

/**
 * The same for five classes: adds the second and fourth to `into[at]`, the third and fifth to `into[at + 1]`, each pair as the low and
 * the high half.
 */
export const sumOfFive = ({ rows, mask }: KeyedRows, features: Uint32Array, count: number, into: Int32Array, at: number): void => {
  let odd = 0
  let even = 0
  let found = 0
  for (let slot = 0; slot < count; slot++) {
    const feature = features[slot] as number
    const check = feature >>> 16 || 1
    let row = (feature & mask) * 2
    for (let probe = 0; probe < PROBES; probe++) {
      const owner = (rows[row] as number) >>> 16
      if (owner === check) {
        const weights = rows[row + 1] as number
        odd += weights & 0x00ff00ff
        even += (weights >>> 8) & 0x00ff00ff
        found++
        break
      }
      if (owner === 0) break
      row = (row + 2) & (mask * 2 + 1)
    }
  }
  const middle = found * (MIDDLE * 0x10001)
  into[at] = (into[at] as number) + odd - middle
  into[at + 1] = (into[at + 1] as number) + even - middle
}
