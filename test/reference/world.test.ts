import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { readWorld, writeWorld } from '../../src/reference/world-outlines.ts'

/** Two countries that share a border, in hundredths of a degree. */
const lines = [
  [0, 0, 0, 500],
  [0, 500, -17950, 500, -17950, 0, 0, 0],
  [0, 500, 400, 500, 400, 0, 0, 0],
]
const bytes = writeWorld({
  lines,
  countries: [
    { name: 'Westria', rings: [[0, 1]] },
    { name: 'Östria', rings: [[~0, ~2].reverse()] },
  ],
})

describe('the outlines of countries', () => {
  it('come out as they were put in, borders told from coasts', () => {
    const { countries, coasts, borders } = readWorld(bytes)
    expect(countries.map(({ name }) => name)).toEqual(['Westria', 'Östria'])
    expect(borders).toEqual([[0, 0, 0, 5]])
    expect(coasts.length).toBe(2)
    expect(countries[0]?.rings[0]).toEqual([0, 0, 0, 5, 0, 5, -179.5, 5, -179.5, 0, 0, 0])
    expect(countries[1]?.rings[0]).toEqual([0, 0, 4, 0, 4, 5, 0, 5, 0, 5, 0, 0])
  })

  it('are refused where the bytes are damaged', () => {
    expect(() => readWorld(bytes.subarray(0, bytes.length - 3))).toThrow(HearsayError)
    expect(() => readWorld(new Uint8Array(40))).toThrow(HearsayError)
  })

  it('are those of the earth, every ring closed and on it', () => {
    const { countries, coasts, borders } = loadReference().world
    expect(countries.length).toBeGreaterThan(200)
    expect(coasts.length).toBeGreaterThan(1000)
    expect(borders.length).toBeGreaterThan(300)
    for (const { rings } of countries)
      for (const ring of rings) {
        expect(ring.slice(0, 2)).toEqual(ring.slice(-2))
        for (let at = 0; at < ring.length; at += 2) {
          expect(Math.abs(ring[at] as number)).toBeLessThanOrEqual(180)
          expect(Math.abs(ring[at + 1] as number)).toBeLessThanOrEqual(90)
        }
      }
  })
})
