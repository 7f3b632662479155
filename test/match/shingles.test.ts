import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mix, shingles, winnow } from '../../src/text/index.ts'

const row = (max: number) => fc.array(fc.nat({ max }), { maxLength: 120 }).map((values) => Uint32Array.from(values))

describe('shingles', () => {
  it('are the same for the same values in the same order, and for no others', () => {
    fc.assert(
      fc.property(row(3), fc.integer({ min: 1, max: 6 }), (values, size) => {
        const found = shingles(values, size)
        expect(found.length).toBe(Math.max(0, values.length - size + 1))
        const seen = new Map<string, number>()
        for (const [at, hash] of found.entries()) {
          const key = values.slice(at, at + size).join(' ')
          expect(seen.get(key) ?? hash).toBe(hash)
          seen.set(key, hash)
        }
        expect(new Set(seen.values()).size).toBe(seen.size)
      }),
    )
  })
})

/** By the definition: the smallest of each window, the rightmost of equals. */
const slowly = (hashes: Uint32Array, window: number): number[] => {
  const chosen = new Set<number>()
  const count = Math.max(hashes.length > 0 ? 1 : 0, hashes.length - window + 1)
  for (let first = 0; first < count; first++) {
    let least = first
    for (let at = first; at < Math.min(hashes.length, first + window); at++)
      if ((hashes[at] as number) <= (hashes[least] as number)) least = at
    chosen.add(least)
  }
  return [...chosen].sort((a, b) => a - b)
}

describe('winnowing', () => {
  it('chooses what the definition chooses', () => {
    fc.assert(
      fc.property(row(9), fc.integer({ min: 1, max: 8 }), (hashes, window) => {
        expect([...winnow(hashes, window)]).toEqual(slowly(hashes, window))
      }),
    )
  })

  it('chooses a common shingle wherever two texts share a run of window and size less one', () => {
    fc.assert(
      fc.property(
        row(50),
        row(50),
        row(50),
        row(50),
        fc.array(fc.nat({ max: 50 }), { minLength: 9, maxLength: 9 }),
        (a, b, c, d, common) => {
          const size = 4
          const window = 6
          const chosenIn = (values: Uint32Array): Set<number> => {
            const hashes = shingles(values, size)
            return new Set([...winnow(hashes, window)].map((at) => hashes[at] as number))
          }
          const left = chosenIn(Uint32Array.from([...a, ...common, ...b]))
          const right = chosenIn(Uint32Array.from([...c, ...common, ...d]))
          const own = new Set(shingles(Uint32Array.from(common), size))
          expect([...own].some((hash) => left.has(hash) && right.has(hash))).toBe(true)
        },
      ),
    )
  })

  it('spreads bits so that neighbours are far apart', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, at) => mix(at) >>> 20)).size).toBeGreaterThan(700)
  })
})
