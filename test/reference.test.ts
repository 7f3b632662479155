import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldName } from '../src/reference/fold-name.ts'
import { loadReference } from '../src/reference/index.ts'
import { readPlaceIndex, writePlaceIndex } from '../src/reference/place-index.ts'

const { mentions } = loadReference()

describe('reference', () => {
  it('levels case, marks, hyphens, apostrophes and the Arabic article', () => {
    expect(['Deir ez-Zor', 'Deir al Zor', 'DEIR EZ-ZOR'].map(foldName)).toEqual(['deir zor', 'deir zor', 'deir zor'])
    expect(foldName('Côte d’Ivoire')).toBe('cote divoire')
    expect(foldName('U.S.')).toBe('us')
    expect(foldName('Al')).toBe('al')
    expect(foldName('—')).toBe('')
  })

  it('finds places under every spelling, the most populous first, and nothing under a name it lacks', () => {
    const bytes = writePlaceIndex([
      { geonames: 1, lat: 1.5, lon: -2.25, population: 500, country: 'RO', names: ['Ramley', 'Râmley-de-Sus'] },
      { geonames: 2, lat: -10, lon: 20, population: 90_000, country: 'AR', names: ['Ramley'] },
    ])
    const index = readPlaceIndex(bytes)
    expect(index.find('ramley').map(({ geonames }) => geonames)).toEqual([2, 1])
    expect(index.find('ramley de sus')).toEqual([{ geonames: 1, lat: 1.5, lon: -2.25, population: 500, country: 'RO' }])
    expect(index.largest('ramley')).toBe(90_000)
    expect(index.find('elsewhere')).toEqual([])
    expect(index.largest('elsewhere')).toBe(-1)
  })

  it('refuses damaged lists of places with a code', () => {
    const bytes = writePlaceIndex([{ geonames: 1, lat: 0, lon: 0, population: 1, country: 'RO', names: ['Ramley'] }])
    expect(() => readPlaceIndex(bytes.subarray(0, bytes.length - 9))).toThrowError(expect.objectContaining({ code: 'E_WEIGHTS' }))
    expect(() => readPlaceIndex(new Uint8Array(3))).toThrowError(expect.objectContaining({ code: 'E_WEIGHTS' }))
  })

  it('knows towns of GeoNames, countries, and sites that GeoNames lacks', () => {
    expect(mentions.towns('timisoara')[0]).toMatchObject({ geonames: 665087, country: 'RO' })
    expect(mentions.namedLand('romania')).toMatchObject({ country: 'RO', kind: 'country' })
    expect(mentions.namedLand(foldName('Al-Tanf'))?.lat).toBeCloseTo(33.5, 1)
    expect(mentions.namedLand(foldName('Rukhban'))?.lat).toBeCloseTo(33.3, 1)
  })

  it('tells kinds of nouns, arms and titles', () => {
    expect(mentions.nounKind('correspondent')).toBe('person')
    expect(mentions.nounKind('militia')).toBe('group')
    expect(mentions.materiel('heavy machine gun')).toBe('weapon')
    expect(mentions.materiel('frigate')).toBe('platform')
    expect(mentions.title('vice admiral')).toBe('rank')
  })

  it.each([
    'countries.tsv',
    'regions.tsv',
    'sites.tsv',
    'materiel.tsv',
    'organisations.tsv',
    'titles.tsv',
    'noun-kinds.tsv',
    'nouns.tsv',
    'nationalities.tsv',
    'name-heads.tsv',
  ])('%s says its columns, source and licence at its head', (file) => {
    const head = readFileSync(new URL(`../src/reference/data/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join(' ')
    expect(head).toMatch(/Columns?:/)
    expect(head).toMatch(/Source:/)
    expect(head).toMatch(/Licence:/)
  })

  it('lists each country once and with numbers that can be coordinates', () => {
    const rows = readFileSync(new URL('../src/reference/data/countries.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
    expect(new Set(rows.map((row) => row[1])).size).toBe(rows.length)
    for (const [, , , , lat, lon] of rows) {
      if (lat === '-' && lon === '-') continue
      expect(Math.abs(Number(lat))).toBeLessThanOrEqual(90)
      expect(Math.abs(Number(lon))).toBeLessThanOrEqual(180)
    }
  })
})
