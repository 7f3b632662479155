import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { body, dates, reportOf, words } from './given.ts'

const path = join(process.env['HEARSAY_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'seed/at-tanf.txt')
const present = existsSync(path)
const title = present
  ? 'the first user’s report'
  : `the first user’s report (left out: ${path} is not there; set HEARSAY_SHARED to the folder that holds seed/)`

/** The same report with other names, months, years and outlet: nothing may be found because of its words. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/The Duran/g, 'Coast Gazette'],
  [/June/g, 'March'],
  [/July/g, 'May'],
  [/2017/g, '2011'],
  [/ISIS/g, 'the Grey Band'],
  [/Syria\w*/g, 'Velmia'],
  [/Russia\w*/g, 'Tarnow'],
  [/Americans?/g, 'Ostrian'],
  [/\bUS\b/g, 'Ostrian'],
]

describe.skipIf(!present)(title, () => {
  const text = present ? readFileSync(path, 'utf8') : ''
  const swapped = SWAPS.reduce((sum, [from, to]) => sum.replace(from, to), text)
  const lines = (of: string): string[] => of.split(/\r?\n/).filter((line) => line.trim() !== '')

  it.each([
    ['as it came', text, 'The Duran', ['2017-06', '2017-07']],
    ['with its names and numbers swapped', swapped, 'Coast Gazette', ['2011-03', '2011-05']],
  ])('%s: title, credit, body and a bound on its date', async (_, given, outlet, bounds) => {
    const report = await reportOf(given)
    const all = lines(given)
    expect(report.text).toBe(given.replace(/^\ufeff/, ''))
    expect(words(report, report.title)).toBe(all[0]?.trim())
    expect(report.credits).toHaveLength(1)
    expect(report.credits[0]).toMatchObject({ kind: 'syndication', agency: outlet })
    expect(words(report, report.credits[0]?.span ?? null)).toBe(all.at(-1)?.trim())
    expect(report.outlet?.name).toBe(outlet)
    expect(words(report, report.outlet?.span ?? null)).toBe(outlet)
    expect(body(report)).toEqual(all.slice(1, -1).map((line) => line.trim()))
    expect(dates(report).filter((date) => date.startsWith('publication'))).toEqual(
      bounds.map((bound) => `publication not-before ${bound} (text)`),
    )
    expect(report.language).toBe('en')
    expect(report.doubts).toEqual([])
  })
})
