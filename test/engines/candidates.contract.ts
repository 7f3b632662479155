import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, type CandidateFinder, LONGEST_LIST, MOST_LOOKED_AT, rarity } from '../../src/match/candidate-finder.ts'

/** A finder to be tested, and what brings it back as another process would find it. */
export interface Opened {
  readonly finder: CandidateFinder
  readonly reopen: () => CandidateFinder
  readonly close: () => void
}

/** What every index of fingerprints promises. */
export const candidateFinderContract = (name: string, open: () => Opened): void => {
  describe(name, () => {
    const withFinder = (work: (finder: CandidateFinder, reopen: () => CandidateFinder) => void): void => {
      const { finder, reopen, close } = open()
      try {
        work(finder, reopen)
      } finally {
        close()
      }
    }
    const of = (...fingerprints: number[]): Uint32Array => Uint32Array.from(fingerprints).sort()

    it('holds nothing at first', () => {
      withFinder((finder) => {
        expect(finder.size).toBe(0)
        expect(finder.candidates(of(1, 2), 5)).toEqual([])
        expect([...finder.frequencies(of(1, 2))]).toEqual([0, 0])
        expect(finder.candidates(of(), 5)).toEqual([])
      })
    })
    it('puts what few reports have before what many have', () => {
      withFinder((finder) => {
        finder.add(0, of(1, 2, 3))
        finder.add(1, of(1, 2, 9))
        finder.add(2, of(1, 9))
        finder.add(3, of(2 ** 32 - 1))
        expect([...finder.frequencies(of(1, 2, 9, 2 ** 32 - 1))]).toEqual([3, 2, 2, 1])
        const [first, second, ...others] = finder.candidates(of(2, 9), 5)
        expect(first).toEqual({ report: 1, shared: 2, weight: rarity(2, 4) + rarity(2, 4) })
        expect(second).toEqual({ report: 0, shared: 1, weight: rarity(2, 4) })
        expect(others.map(({ report }) => report)).toEqual([2])
      })
    })
    it('gives no more than asked for', () => {
      withFinder((finder) => {
        for (let report = 0; report < 10; report++) finder.add(report, of(7))
        expect(finder.candidates(of(7), 3).map(({ report }) => report)).toEqual([0, 1, 2])
        expect(finder.candidates(of(7), 0)).toEqual([])
      })
    })
    it('counts a report without fingerprints, and never finds it', () => {
      withFinder((finder) => {
        finder.add(4, of())
        expect(finder.size).toBe(1)
        finder.remove(4, of())
        expect(finder.size).toBe(0)
      })
    })
    it('forgets what is removed', () => {
      withFinder((finder) => {
        finder.add(0, of(1, 2))
        finder.add(1, of(2, 3))
        finder.remove(0, of(1, 2))
        expect([...finder.frequencies(of(1, 2, 3))]).toEqual([0, 1, 1])
        expect(finder.candidates(of(1, 2), 5).map(({ report }) => report)).toEqual([1])
        expect(finder.size).toBe(1)
      })
    })
    it('looks at the first reports of a long list alone', () => {
      withFinder((finder) => {
        for (let report = 0; report < LONGEST_LIST + 40; report++) finder.add(report, of(5))
        expect([...finder.frequencies(of(5))]).toEqual([LONGEST_LIST + 40])
        finder.remove(0, of(5))
        const found = finder.candidates(of(5), LONGEST_LIST * 2)
        expect(found.length).toBe(LONGEST_LIST)
        expect(found.at(-1)?.report).toBe(LONGEST_LIST)
      })
    })
    it('finds after it was opened anew what it found before', () => {
      withFinder((finder, reopen) => {
        for (let report = 0; report < 1500; report++) finder.add(report, of(report % 7, 1000 + report, 5000 + (report >> 2)))
        finder.remove(3, of(3, 1003, 5000))
        finder.remove(1400, of(0, 2400, 5350))
        const asked = of(3, 1003, 5000, 5350, 2401)
        const before = finder.candidates(asked, 20)
        const again = reopen()
        expect(again.candidates(asked, 20)).toEqual(before)
        expect([...again.frequencies(asked)]).toEqual([...finder.frequencies(asked)])
        expect(again.size).toBe(1498)
      })
    })
    it('answers as a plain count of all reports does, whatever is added and removed', () => {
      // Past two merges of the embedded index, with lists long and short.
      const many = 5200
      fc.assert(
        fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, spread) => {
          withFinder((finder) => {
            const random = seeded(seed)
            const plain = new Map<number, Uint32Array>()
            let report = 0
            for (let step = 0; step < many; step++) {
              report += 1 + (random() % 3)
              const fingerprints = distinct(
                Array.from({ length: random() % 6 }, () => ((random() % (spread * 40)) * 2654435761) >>> 0),
              )
              finder.add(report, fingerprints)
              plain.set(report, fingerprints)
              if (random() % 20 !== 0) continue
              const gone = [...plain.keys()][random() % plain.size] as number
              finder.remove(gone, plain.get(gone) as Uint32Array)
              plain.delete(gone)
            }
            expect(finder.size).toBe(plain.size)
            for (let question = 0; question < 30; question++) {
              const asked = distinct(Array.from({ length: 40 }, () => ((random() % (spread * 40)) * 2654435761) >>> 0))
              expect([...finder.frequencies(asked)]).toEqual(asked.length === 0 ? [] : [...plainFrequencies(plain, asked)])
              expect(finder.candidates(asked, 9)).toEqual(plainCandidates(plain, asked, 9))
            }
          })
        }),
        { numRuns: 4 },
      )
    })
  })
}

const distinct = (fingerprints: readonly number[]): Uint32Array => Uint32Array.from(new Set(fingerprints)).sort()

const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}

const plainFrequencies = (plain: ReadonlyMap<number, Uint32Array>, asked: Uint32Array): Uint32Array =>
  asked.map((fingerprint) => [...plain.values()].filter((its) => its.includes(fingerprint)).length)

/** The rules of the port, word by word. */
const plainCandidates = (plain: ReadonlyMap<number, Uint32Array>, asked: Uint32Array, limit: number): Candidate[] => {
  const frequencies = plainFrequencies(plain, asked)
  const places = [...asked.keys()]
    .filter((place) => (frequencies[place] as number) > 0)
    .sort((one, other) => (frequencies[one] as number) - (frequencies[other] as number) || one - other)
  const found = new Map<number, { shared: number; weight: number }>()
  let looked = 0
  for (const place of places) {
    const having = [...plain].filter(([, its]) => its.includes(asked[place] as number)).map(([report]) => report)
    const first = having.slice(0, LONGEST_LIST)
    looked += first.length
    if (looked > MOST_LOOKED_AT) break
    for (const report of first) {
      const its = found.get(report) ?? { shared: 0, weight: 0 }
      found.set(report, { shared: its.shared + 1, weight: its.weight + rarity(having.length, plain.size) })
    }
  }
  return [...found]
    .map(([report, its]) => ({ report, ...its }))
    .sort((one, other) => other.weight - one.weight || one.report - other.report)
    .slice(0, limit)
}
