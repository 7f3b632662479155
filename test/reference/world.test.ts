import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { partLine, partRing } from '../../src/reference/part-lines.ts'
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

describe('a ring across the line of 180 degrees', () => {
  it('is parted there, each side on its own side of the map', () => {
    expect(partRing([170, 10, -170, 10, -170, 0, 170, 0, 170, 10])).toEqual([
      [170, 10, 180, 10, 180, 0, 170, 0, 170, 10, 170, 10],
      [-180, 10, -170, 10, -170, 0, -180, 0, -180, 10],
    ])
    expect(partLine([170, 10, 179, 10, -179, 10, -170, 10])).toEqual([
      [170, 10, 179, 10],
      [-179, 10, -170, 10],
    ])
  })

  it('is closed along the pole that it goes round', () => {
    const land = partRing([0, -70, 120, -70, -120, -70, 0, -70])
    const area = land.reduce((sum, ring) => sum + areaOf(ring), 0)
    expect(area).toBeCloseTo(360 * 20)
  })

  it('is left as it is where it does not cross', () => {
    const ring = [0, 0, 10, 0, 10, 10, 0, 0]
    expect(partRing(ring)).toEqual([ring])
  })
})

const areaOf = (ring: readonly number[]): number => {
  let twice = 0
  for (let at = 0; at + 3 < ring.length; at += 2)
    twice += (ring[at] as number) * (ring[at + 3] as number) - (ring[at + 2] as number) * (ring[at + 1] as number)
  return Math.abs(twice / 2)
}

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
    // Nothing runs once round the earth where it crosses the line of 180 degrees.
    for (const line of [...coasts, ...borders])
      for (let at = 2; at < line.length; at += 2)
        expect(Math.abs((line[at] as number) - (line[at - 2] as number))).toBeLessThan(180)
    const russia = countries.find(({ name }) => name === 'Russia')?.rings ?? []
    for (const ring of russia) {
      const lons = ring.filter((_, at) => at % 2 === 0)
      expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(180)
    }
  })
})
