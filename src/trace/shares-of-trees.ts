/** One that something may come from: its place among all, and how likely it is beside others. */
export interface Possible {
  readonly other: number
  readonly weight: number
}

/**
 * How likely each of some things comes from each other, where all are to have come about in some order: nothing comes from what comes from it.
 *
 * By itself a copy of a telling is as near to it as what the telling was copied from. Over all ways in which each has one parent or none, and none is its own
 * ancestor, each weighing the product of its weights, the share of those in which one comes from another is exact.
 * @param none what having no parent here weighs.
 * @returns for each its shares, in the order given, 0 to 1; what is left of 1 is the share of having no parent here. Of more than `MOST` things each is
 * looked at by itself. Cost: the cube of the things.
 * Source: the matrix-tree theorem for directed trees (Tutte 1948), as used for parsing by Koo, Globerson, Carreras and Collins 2007.
 */
export const sharesOfTrees = (possible: readonly (readonly Possible[])[], none: number): readonly (readonly number[])[] => {
  const size = possible.length
  const alone = possible.map((list) => {
    const sum = list.reduce((total, { weight }) => total + weight, none)
    return list.map(({ weight }) => weight / sum)
  })
  if (size > MOST) return alone
  // Columns are what comes, rows what it comes from; each column is scaled by its sum, which changes no share.
  const rows = Array.from({ length: size }, () => new Float64Array(size))
  for (const [at, list] of possible.entries()) {
    for (const [place, { other }] of list.entries()) {
      const row = rows[other] as Float64Array
      row[at] = (row[at] as number) - ((alone[at] as readonly number[])[place] as number)
    }
    const row = rows[at] as Float64Array
    row[at] = (row[at] as number) + 1
  }
  const inverse = invert(rows)
  return possible.map((list, at) => {
    const own = inverse[at] as Float64Array
    return list.map(({ other }, place) => {
      const share = ((alone[at] as readonly number[])[place] as number) * ((own[at] as number) - (own[other] as number))
      return Math.min(1, Math.max(0, share))
    })
  })
}

/** Things that are looked at together. */
const MOST = 400

/** Gauss and Jordan, in place. No pivoting: each column is held by its diagonal, for some share of having no parent is left in it. */
const invert = (rows: readonly Float64Array[]): readonly Float64Array[] => {
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot++) {
    const main = rows[pivot] as Float64Array
    const scale = 1 / (main[pivot] as number)
    main[pivot] = 1
    for (let column = 0; column < size; column++) main[column] = (main[column] as number) * scale
    for (let at = 0; at < size; at++) {
      if (at === pivot) continue
      const row = rows[at] as Float64Array
      const factor = row[pivot] as number
      if (factor === 0) continue
      row[pivot] = 0
      for (let column = 0; column < size; column++) row[column] = (row[column] as number) - factor * (main[column] as number)
    }
  }
  return rows
}
