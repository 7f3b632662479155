import { halfDifference, MIDDLE } from '../learned/keyed-rows.ts'
import type { LinearModel } from '../learned/linear-model.ts'

/**
 * The rows of a model with 17 classes, four numbers each: a byte a class after the first, half its difference from the first. Half as
 * large as any other layout tried, and a row never lies across two lines of the cache.
 */
export interface RowsOfSeventeen {
  readonly mask: number
  readonly rows: Int32Array
}

/** Cost: one pass over the weights; once a process. */
export const packSeventeen = ({ weights, classes, bits }: LinearModel): RowsOfSeventeen => {
  const count = classes.length
  const size = 2 ** bits
  const bytes = new Uint8Array(size * 16)
  for (let row = 0; row < size; row++) {
    const from = row * count
    for (let k = 1; k < count; k++)
      bytes[row * 16 + k - 1] = halfDifference((weights[from + k] as number) - (weights[from] as number))
  }
  return { mask: size - 1, rows: new Int32Array(bytes.buffer) }
}

const PAIR = 0x00ff00ff

/**
 * Adds up the rows of `count` features and returns the class that scores best, the lowest number among equals. The sums are kept in
 * eight variables, two to each: an array of sums would take four times as long.
 * Cost: features x 4.
 */
export const chooseOfSeventeen = ({ rows, mask }: RowsOfSeventeen, features: Uint32Array, count: number): number => {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let slot = 0; slot < count; slot++) {
    const row = ((features[slot] as number) & mask) << 2
    const first = rows[row] as number
    const second = rows[row + 1] as number
    const third = rows[row + 2] as number
    const fourth = rows[row + 3] as number
    a = (a + (first & PAIR)) | 0
    b = (b + ((first >>> 8) & PAIR)) | 0
    c = (c + (second & PAIR)) | 0
    d = (d + ((second >>> 8) & PAIR)) | 0
    e = (e + (third & PAIR)) | 0
    f = (f + ((third >>> 8) & PAIR)) | 0
    g = (g + (fourth & PAIR)) | 0
    h = (h + ((fourth >>> 8) & PAIR)) | 0
  }
  // Score and class in one number: the score stands above five bits that prefer the lower class.
  let best = count * MIDDLE * 32 + 31
  best = Math.max(best, better(a, 1), better(b, 2), better(c, 5), better(d, 6))
  best = Math.max(best, better(e, 9), better(f, 10), better(g, 13), better(h, 14))
  return 31 - (best & 31)
}

/** The better of the two classes in a sum, `first` and the one after the next, as its score times 32 and 31 less its number. */
const better = (sum: number, first: number): number => Math.max((sum & 0xffff) * 32 + 31 - first, (sum >>> 16) * 32 + 29 - first)
