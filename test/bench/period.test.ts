import { describe, expect, it } from 'vitest'
import { earthPath, layFlat } from '../../src/bench/ui/drawing/earth.ts'
import { periodOf } from '../../src/bench/ui/drawing/period.ts'

const told = (day: string) => ({ day, reports: 0 })
const out = (day: string, reports = 1) => ({ day, reports })
const days = (list: readonly { readonly day: string }[]) => list.map(({ day }) => day)

describe('the time that is reported on', () => {
  it('is told from dates long before, and from those less exact than a month', () => {
    const { shown, aside } = periodOf([
      told('1950'),
      told('1994-06'),
      told('2021-04-30'),
      out('2021-05-02', 4),
      told('2021-05'),
      told('2021'),
    ])
    expect(days(shown)).toEqual(['2021-04-30', '2021-05-02', '2021-05'])
    expect(days(aside)).toEqual(['1950', '1994-06', '2021'])
  })

  it('holds every date at which something was published, and is not made by a wrong one', () => {
    const { shown, aside } = periodOf([out('1970-01-01'), told('1971-03-04'), out('2021-05-02', 40), told('2021-06-01')])
    expect(days(shown)).toEqual(['1970-01-01', '2021-05-02', '2021-06-01'])
    expect(days(aside)).toEqual(['1971-03-04'])
  })

  it('is whatever is exact where nothing is published', () => {
    expect(days(periodOf([told('1950'), told('1994-06-01')]).shown)).toEqual(['1994-06-01'])
    expect(periodOf([])).toEqual({ shown: [], aside: [] })
  })
})

describe('a line across the edge of the world', () => {
  const flat = layFlat([])

  it('is broken there, not drawn across the map', () => {
    expect(earthPath([178, 60, 179, 62, -179, 62, -178, 60], flat, false).match(/M/g)).toHaveLength(2)
  })

  it('that is closed has a part at each edge', () => {
    const path = earthPath([170, 60, 179, 62, -179, 62, -179, 58, 179, 58, 170, 60], flat, true)
    expect(path.match(/M[^MZ]*Z/g)).toHaveLength(2)
  })
})
