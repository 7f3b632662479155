import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchIndex } from '../../src/match/batch-index.ts'
import { indexBuilder, numbered, sharedLists } from '../../src/match/shared-index.ts'
import { PARTS, partLists, type SplitFingerprints, splitFingerprints } from '../../src/match/split-fingerprints.ts'

it('gives, part by part and chunk by chunk, the index that is made at once', () => {
  const fingerprint = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 2 ** 31 - 20, max: 2 ** 31 + 20 }),
    fc.constant(2 ** 32 - 1),
  )
  const report = fc.uniqueArray(fingerprint, { maxLength: 12 }).map((values) => Uint32Array.from(values).sort())
  fc.assert(
    fc.property(fc.array(report, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (reports, chunkSize) => {
      const chunks: { first: number; size: number; split: SplitFingerprints }[] = []
      for (let first = 0; first < reports.length; first += chunkSize) {
        const own = reports.slice(first, first + chunkSize)
        chunks.push({ first, size: own.length, split: splitFingerprints(own) })
      }
      const parts = Array.from({ length: PARTS }, (_, part) => {
        const fingerprints: number[] = []
        const carriers: number[] = []
        for (const { first, split } of chunks)
          for (let at = split.parts[part] as number; at < (split.parts[part + 1] as number); at++) {
            fingerprints.push(split.fingerprints[at] as number)
            carriers.push((split.reports[at] as number) + first)
          }
        return partLists(Uint32Array.from(fingerprints), Uint32Array.from(carriers))
      })
      const lists = sharedLists(parts)
      const builder = indexBuilder(lists, reports.length)
      for (const { split, size } of chunks) builder.add(numbered(lists, split, size))
      const all = Uint32Array.from(reports.flatMap((own) => [...own]))
      let end = 0
      const ends = Uint32Array.from(reports, (own) => {
        end += own.length
        return end
      })
      const plain = Object.entries(batchIndex(all, ends)).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : [...value],
      ])
      const built = Object.entries(builder.index()).map(([name, value]) => [name, typeof value === 'number' ? value : [...value]])
      expect(Object.fromEntries(built)).toEqual(Object.fromEntries(plain))
    }),
    { numRuns: 300 },
  )
})
