import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Possible, sharesOfTrees } from '../../src/trace/shares-of-trees.ts'

/** The slow way: every choice of a parent or none for each, less those in which something is its own ancestor. */
const byListing = (possible: readonly (readonly Possible[])[], none: number): number[][] => {
  const shares = possible.map((list) => list.map(() => 0))
  let all = 0
  const choose = (at: number, chosen: readonly number[], weight: number): void => {
    if (at < possible.length) {
      choose(at + 1, [...chosen, -1], weight * none)
      for (const [place, one] of (possible[at] as readonly Possible[]).entries())
        choose(at + 1, [...chosen, place], weight * one.weight)
      return
    }
    const parentOf = (child: number): number | null => possible[child]?.[chosen[child] as number]?.other ?? null
    for (let start = 0; start < possible.length; start++) {
      let up = parentOf(start)
      for (let steps = 0; up !== null && steps <= possible.length; steps++) {
        if (up === start) return
        up = parentOf(up)
      }
    }
    all += weight
    for (const [child, place] of chosen.entries())
      if (place >= 0) (shares[child] as number[])[place] = ((shares[child] as number[])[place] as number) + weight
  }
  choose(0, [], 1)
  return shares.map((row) => row.map((share) => share / all))
}

describe('what tellings may come from, looked at together', () => {
  it('is what listing all ways gives', () => {
    const size = 4
    const weight = fc.double({ min: 0.01, max: 1000, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(weight), { minLength: size, maxLength: size }), { minLength: 1, maxLength: size }),
        (rows) => {
          const possible = rows.map((row, at) =>
            row
              .slice(0, rows.length)
              .flatMap((one, other): Possible[] => (one === null || other === at ? [] : [{ other, weight: one }])),
          )
          const slow = byListing(possible, 2)
          for (const [at, row] of sharesOfTrees(possible, 2).entries())
            for (const [place, share] of row.entries()) expect(share).toBeCloseTo(slow[at]?.[place] as number, 6)
        },
      ),
    )
  })

  it('halves what two may each come from the other', () => {
    const shares = sharesOfTrees([[{ other: 1, weight: 1e6 }], [{ other: 0, weight: 1e6 }]], 1)
    expect(shares[0]?.[0]).toBeCloseTo(0.5, 5)
    expect(shares[1]?.[0]).toBeCloseTo(0.5, 5)
  })

  it('gives nothing for nothing', () => {
    expect(sharesOfTrees([], 1)).toEqual([])
    expect(sharesOfTrees([[]], 1)).toEqual([[]])
  })
})
