import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/match/in-order.ts'
import { pairing } from '../../src/match/pairing.ts'
import type { Side } from '../../src/match/sides.ts'

/** Words are numbers here, each worth one nat. */
const side = (values: readonly number[]): Side => ({
  words: {
    length: values.length,
    hash: Uint32Array.from(values),
    start: Uint32Array.from(values, (_, at) => at * 8),
    width: new Uint16Array(values.length).fill(7),
    size: new Uint8Array(values.length).fill(7),
    behind: null,
  },
  weights: new Float32Array(values.length).fill(1),
  triples: new Uint32Array(0),
  sentences: { count: 1, starts: Uint32Array.of(0, values.length), of: new Uint32Array(values.length) },
})
const pairs = (left: readonly number[], right: readonly number[]): [number, number][] => {
  const { count, lefts, rights } = inOrder(pairing(side(left), side(right), []), [0, left.length], [0, right.length])
  return Array.from({ length: count }, (_, at): [number, number] => [lefts[at] as number, rights[at] as number]).reverse()
}

/** The length of the longest common subsequence, by trying everything. */
const longest = (left: readonly number[], right: readonly number[]): number => {
  if (left.length === 0 || right.length === 0) return 0
  if (left[0] === right[0]) return 1 + longest(left.slice(1), right.slice(1))
  return Math.max(longest(left.slice(1), right), longest(left, right.slice(1)))
}

describe('equal words in order', () => {
  it('keeps words together that stand together, where there is a choice', () => {
    expect(pairs([1, 2], [1, 9, 1, 2])).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it('leaves out words that stand against others already', () => {
    const passages = [
      { leftStart: 0, leftEnd: 1, rightStart: 0, rightEnd: 1, runs: Int32Array.of(0, 1, 0, 1), words: 1, light: 0, score: 1 },
    ]
    expect(inOrder(pairing(side([1]), side([1, 1]), passages), [0, 1], [0, 2]).count).toBe(0)
  })

  it('pairs equal words alone, each once, rising in both, and nearly as many as can be', () => {
    const row = fc.array(fc.nat({ max: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(row, row, (left, right) => {
        const found = pairs(left, right)
        for (const [at, [i, j]] of found.entries()) {
          expect(left[i]).toBe(right[j])
          if (at > 0) expect(i > (found[at - 1]?.[0] ?? 0) && j > (found[at - 1]?.[1] ?? 0)).toBe(true)
        }
        // Words that stand together count a little more.
        expect(found.length).toBeLessThanOrEqual(longest(left, right))
        expect(found.length).toBeGreaterThanOrEqual(longest(left, right) / 1.4)
      }),
    )
  })
})
