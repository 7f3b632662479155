import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAND, grid, LOST } from '../../src/match/grid.ts'
import { mayGain, mayShare } from '../../src/match/may-gain.ts'
import { emptyRuns, type Side } from '../../src/match/sides.ts'

const row = fc.array(fc.record({ word: fc.nat({ max: 30 }), worth: fc.constantFrom(0.1, 0.3, 0.5, 1, 3) }), {
  minLength: 1,
  maxLength: 40,
})
const side = (values: readonly { readonly word: number; readonly worth: number }[]): Side => ({
  words: {
    length: values.length,
    hash: Uint32Array.from(values, ({ word }) => (word + 1) * 7919),
    start: Uint32Array.from(values, (_, at) => at * 8),
    width: new Uint16Array(values.length).fill(7),
    // No two words are written as one here.
    size: new Uint8Array(values.length),
    behind: null,
  },
  weights: Float32Array.from(values, ({ worth }) => worth),
  triples: new Uint32Array(0),
  sentences: { count: 1, starts: Uint32Array.of(0, values.length), of: new Uint32Array(values.length) },
})

describe('looking before a grid is filled', () => {
  it('never says that nothing can be gained where a grid gains', () => {
    fc.assert(
      fc.property(row, row, fc.constantFrom<1 | -1>(1, -1), (one, other, step) => {
        const [left, right] = [side(one), side(other)]
        const stretches = [
          { side: left, from: step === 1 ? 0 : one.length - 1, reach: one.length },
          { side: right, from: step === 1 ? 0 : other.length - 1, reach: other.length },
        ] as const
        const gained = grid(...stretches, true, step, emptyRuns())
        if (gained.left > 0) expect(mayGain(...stretches, step, BAND, LOST)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('never says that no word is shared where one is', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const [left, right] = [side(one), side(other)]
        const shared = one.some(({ word }) => other.some((that) => that.word === word))
        if (shared) expect(mayShare(left.words.hash, 0, one.length, right.words.hash, 0, other.length)).toBe(true)
      }),
    )
  })
})
