import { high, low, type PackedRows } from '../learned/packed-rows.ts'

/**
 * Adds up the rows of `count` features of a model with 17 classes, and returns the class that scores best, the lowest number among
 * equals. The eight numbers of a row are added in eight variables: an array of sums would take four times as long.
 * Cost: features x 8.
 */
export const chooseOfSeventeen = ({ lanes, mask }: PackedRows, features: Uint32Array, count: number): number => {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let slot = 0; slot < count; slot++) {
    const row = ((features[slot] as number) & mask) << 3
    a = (a + (lanes[row] as number)) | 0
    b = (b + (lanes[row + 1] as number)) | 0
    c = (c + (lanes[row + 2] as number)) | 0
    d = (d + (lanes[row + 3] as number)) | 0
    e = (e + (lanes[row + 4] as number)) | 0
    f = (f + (lanes[row + 5] as number)) | 0
    g = (g + (lanes[row + 6] as number)) | 0
    h = (h + (lanes[row + 7] as number)) | 0
  }
  // Class and score in one number: 15 bits of score stand above 5 bits that prefer the lower class.
  let best = 31
  best = Math.max(best, ranked(a, 1), ranked(b, 3), ranked(c, 5), ranked(d, 7))
  best = Math.max(best, ranked(e, 9), ranked(f, 11), ranked(g, 13), ranked(h, 15))
  return 31 - (best & 31)
}

/** The better of the two classes in a sum, as its score times 32 and 31 less its number. */
const ranked = (sum: number, first: number): number => Math.max(low(sum) * 32 + 31 - first, high(sum) * 32 + 30 - first)
