import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earthPath, layFlat } from '../../src/bench/ui/drawing/earth.ts'
import { placeDays } from '../../src/bench/ui/drawing/place-days.ts'
import { placeNames } from '../../src/bench/ui/drawing/place-names.ts'
import { timeScale } from '../../src/bench/ui/drawing/time-scale.ts'
import { tableFile } from '../../src/bench/ui/parts/table-file.ts'

describe('a scale of time', () => {
  it('never puts a later moment before an earlier one, and stays between 0 and 1', () => {
    const moment = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((at) => new Date(at).toISOString())
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 40 }), (whens) => {
        const scale = timeScale(whens)
        const places = [...whens].sort().map((when) => scale.at(when) as number)
        expect(places.every((place, at) => place >= 0 && place <= 1 + 1e-9 && place >= (places[at - 1] ?? 0))).toBe(true)
      }),
    )
  })

  it('shortens a long stretch in which nothing happened, and says so', () => {
    const scale = timeScale(['2031-05-01', '2031-05-02', '2031-05-03', '2031-05-04', '2031-12-01'])
    expect(scale.breaks).toHaveLength(1)
    expect(scale.at('2031-05-04')).toBeGreaterThan(0.25)
  })

  it('is true to scale where no stretch is long', () => {
    const scale = timeScale(['2031-05-01', '2031-05-02', '2031-05-05'])
    expect(scale.breaks).toEqual([])
    expect(scale.at('2031-05-02')).toBeCloseTo(0.25)
  })

  it('takes years and months for dates, and passes over what is none', () => {
    const scale = timeScale(['2030', '2031-05', 'last spring', null])
    expect([scale.at('2030'), scale.at('2031-05'), scale.at('last spring'), scale.at(null)]).toEqual([0, 1, null, null])
  })

  it('gives every dated day a bar, and none to what has no date', () => {
    const { bars } = placeDays(
      [
        { day: '2031-05-01', reports: 4, told: 0 },
        { day: 'unknown', reports: 1, told: 1 },
        { day: '2031-05-02', reports: 1, told: 2 },
      ],
      800,
      80,
    )
    expect(bars.map(({ at, up, down }) => [at, up > 0, down > 0])).toEqual([
      [0, true, false],
      [2, true, true],
    ])
    expect(bars[0]?.up).toBeGreaterThan(bars[1]?.up ?? 0)
  })
})

describe('a flat earth', () => {
  it('holds every place, north up and east right', () => {
    const place = fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const flat = layFlat(places)
        for (const { lat, lon } of places) {
          expect(flat.x(lon)).toBeGreaterThanOrEqual(-0.1)
          expect(flat.x(lon)).toBeLessThanOrEqual(flat.width + 0.1)
          expect(flat.y(lat)).toBeGreaterThanOrEqual(-1)
          expect(flat.y(lat)).toBeLessThanOrEqual(flat.height + 1)
        }
      }),
    )
    const flat = layFlat([{ lat: 10, lon: 20 }])
    expect(flat.y(11)).toBeLessThan(flat.y(9))
    expect(flat.x(21)).toBeGreaterThan(flat.x(19))
  })

  it('leaves out lines that lie wholly out of sight', () => {
    const flat = layFlat([{ lat: 10, lon: 20 }])
    expect(earthPath([100, -40, 110, -50], flat, false)).toBe('')
    expect(earthPath([19, 9, 21, 9, 21, 11], flat, true)).toMatch(/^M.*Z$/)
  })

  it('lets no name cover another or its mark', () => {
    const marks = Array.from({ length: 80 }, (_, at) => ({ name: `Place ${at}`, x: (at * 37) % 900, y: (at * 53) % 500, r: 6 }))
    const names = placeNames(marks, { width: 1000, height: 520 }, 15)
    const boxes = names.map(({ name, x, y, end }) => ({
      left: end ? x - name.length * 8.7 : x,
      right: end ? x : x + name.length * 8.7,
      y,
    }))
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < 18).toBe(false)
    expect(names.length).toBeGreaterThan(10)
  })
})

describe('a table to keep', () => {
  it('lets no spreadsheet take a cell for a formula, and keeps quotation marks and lines', () => {
    expect(
      tableFile(
        ['a', 'b'],
        [
          ['=1+1', 'say "so"\nagain'],
          [-3, null],
        ],
      ),
    ).toBe('a,b\r\n\'=1+1,"say ""so""\nagain"\r\n-3,\r\n')
  })
})
