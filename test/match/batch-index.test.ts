import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchIndex, frequencyOf } from '../../src/match/batch-index.ts'
import { families } from '../../src/match/families.ts'

const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }).map((values) => values.sort((a, b) => a - b))

describe('the index of fingerprints', () => {
  it('holds those that more than one report has, with their reports, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(distinct, { maxLength: 12 }), (given) => {
        // Large and small values: the sort goes by all bits.
        const key = (value: number): number => Math.imul(value, 0x9e3779b1) >>> 0
        const reports = given.map((values) => values.map(key).sort((a, b) => a - b))
        const ends = Uint32Array.from(reports.map((_, at) => reports.slice(0, at + 1).flat().length))
        const index = batchIndex(Uint32Array.from(reports.flat()), ends)
        const wanted = new Map<number, number[]>()
        for (const [report, values] of reports.entries())
          for (const value of values) wanted.set(value, [...(wanted.get(value) ?? []), report])
        const shared = [...wanted].filter(([, carriers]) => carriers.length > 1).sort(([a], [b]) => a - b)
        expect([...index.keys]).toEqual(shared.map(([value]) => value))
        for (const [id, [, carriers]] of shared.entries()) {
          expect([...index.carriers.slice(index.offsets[id], index.offsets[id + 1])]).toEqual(carriers)
          expect(frequencyOf(index, id)).toBe(carriers.length)
        }
        for (const [report, values] of reports.entries()) {
          expect(index.totals[report]).toBe(values.length)
          const own = [...index.ids.slice(index.starts[report], index.starts[report + 1])].map((id) => index.keys[id])
          expect(own).toEqual(values.filter((value) => (wanted.get(value)?.length ?? 0) > 1))
        }
      }),
    )
  })
})

describe('families', () => {
  it('hold all that can be reached from one another', () => {
    const tie = fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 })).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 20 }), (ties) => {
        const reach = (from: number): number[] => {
          const seen = new Set([from])
          for (const one of seen) for (const [a, b] of ties) if (a === one || b === one) seen.add(a === one ? b : a)
          return [...seen].sort((a, b) => a - b)
        }
        const wanted = Array.from({ length: 15 }, (_, report) => reach(report)).filter(
          (members, report) => members.length > 1 && members[0] === report,
        )
        expect(families(15, ties.flat())).toEqual(wanted)
      }),
    )
  })
})
