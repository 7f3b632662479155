import { describe, expect, it } from 'vitest'
import { spellsAlike } from '../../../src/read/mentions/same-name.ts'
import { read } from './reading.ts'

describe('entities', () => {
  it('joins a last name with the full name it fits', () => {
    const { entity } = read('Daniyar Al-Qasbi spoke. Mr Al-Qasbi was tired. Al-Qasbi left.')
    expect(entity('Daniyar Al-Qasbi')?.mentions).toHaveLength(3)
  })

  it('keeps two full names apart that share a last name, and joins neither with the last name alone', () => {
    const { entity } = read('Omar Haddad met Samira Haddad. Haddad left early.')
    expect(entity('Omar Haddad')?.id).not.toBe(entity('Samira Haddad')?.id)
    expect(entity('Omar Haddad')?.mentions).toHaveLength(1)
    expect(entity('Samira Haddad')?.mentions).toHaveLength(1)
  })

  it('joins an organisation with its initials', () => {
    const { entity } = read('The Northern Valley Rescue Council (NVRC) said so. The NVRC denied it.')
    expect(entity('NVRC')?.id).toBe(entity('The Northern Valley Rescue Council')?.id)
  })

  it('joins known short forms of one organisation', () => {
    const { entity } = read('Fighters of the Islamic State left. Daesh said nothing. ISIS fighters stayed.')
    expect(entity('Daesh')?.id).toBe(entity('ISIS fighters')?.id)
  })

  it('joins spellings of a transliterated name', () => {
    const { entity } = read(
      'They left Tell ez-Rumaan on Monday. The road to Tall al-Rumaan is closed. In Tell ez Rumayn nobody stayed.',
    )
    expect(entity('Tell ez-Rumaan')?.mentions).toHaveLength(3)
  })

  it.each([
    ['deir zor', 'dayr zawr', true],
    ['mohammed', 'muhammad', true],
    ['raqqa', 'raqqah', true],
    ['yusuf', 'youssef', true],
    ['maria', 'marie', false],
    ['hama', 'homs', false],
    ['aden', 'odin', false],
    ['daniel', 'daniela', false],
    ['iran', 'iraq', false],
  ])('holds %s and %s to be one name: %s', (left, right, same) => {
    expect(spellsAlike(left, right)).toBe(same)
  })

  it('finds coordinates of a town, and leaves a place open that no list holds', () => {
    const { entity } = read('They met in Timisoara, in western Romania, and in Sarqunabad.')
    expect(entity('Timisoara')?.lat).toBeCloseTo(45.75, 1)
    expect(entity('Timisoara')?.geonames).toBe(665087)
    expect(entity('Sarqunabad')).toMatchObject({ type: 'place', lat: null, lon: null, geonames: null })
  })

  it('chooses among towns of one name by the country after the comma, then by the countries that the report names', () => {
    expect(read('He lives in Cordoba, Argentina.').entity('Cordoba, Argentina')?.lat).toBeLessThan(0)
    expect(read('Spanish police said that he lives in Cordoba.').entity('Cordoba')?.lat).toBeGreaterThan(30)
  })

  it('does not take a village for a great city of its name because the report names its country', () => {
    expect(read('U.S. officials flew to London on Friday.').entity('London')?.lat).toBeCloseTo(51.5, 0)
  })

  it('gives an office without a name no entity', () => {
    const { words, entities } = read('The compound of the U.S. Ambassador was attacked.')
    expect(words('person')).toEqual(['the U.S. Ambassador'])
    expect(entities.filter(({ type }) => type === 'person')).toEqual([])
  })

  it('leaves a small town open when the report names no country of its', () => {
    expect(read('They stayed in El Pinar for a week.').entity('El Pinar')?.lat ?? null).toBeNull()
  })

  it('takes roles from before the name and from between commas', () => {
    const { entities } = read(
      'Vestnik-7 correspondent Matvey Korolenko spoke to Ada Lindqvist, the deputy director of the Ostian Museum, and to Mr Petrov.',
    )
    expect(entities.filter(({ type }) => type === 'person').map(({ name, role }) => [name, role])).toEqual([
      ['Matvey Korolenko', 'Vestnik-7 correspondent'],
      ['Ada Lindqvist', 'deputy director of the Ostian Museum'],
      ['Petrov', null],
    ])
  })

  it('ties a plain noun to the name it introduces', () => {
    const { entity } = read('Reporters met a man called Daniyar Al-Qasbi, a farmer, in the town.')
    expect(entity('a man')?.name).toBe('Daniyar Al-Qasbi')
    expect(entity('a farmer')?.name).toBe('Daniyar Al-Qasbi')
  })

  it('never joins a person with a place of the same name', () => {
    const { entities } = read('President Paulo Cordoba flew to Cordoba in Argentina. Cordoba is a city.')
    expect(entities.filter(({ name }) => name.endsWith('Cordoba')).map(({ type }) => type)).toEqual(['person', 'place'])
  })
})
