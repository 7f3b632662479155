import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

describe('mentions', () => {
  it('names persons with the offices before their names', () => {
    const { words } = read('Defence Minister Ilse Brandt met Colonel Tarik Osman on Monday.')
    expect(words('person')).toEqual(['Defence Minister Ilse Brandt', 'Colonel Tarik Osman'])
  })

  it('counts one human being as a person and several as an organisation', () => {
    const { words } = read('A soldier was killed. Three soldiers were wounded, and the villagers fled.')
    expect(words('person')).toEqual(['A soldier'])
    expect(words('organisation')).toEqual(['Three soldiers', 'the villagers'])
  })

  it('takes a group that no list knows for an organisation by what is said of it', () => {
    const { words } = read('He fought with a rebel faction known as Saqour al-Wadi. Saqour al-Wadi fighters left the town.')
    expect(words('organisation')).toContain('Saqour al-Wadi')
    expect(words('organisation')).toContain('Saqour al-Wadi fighters')
  })

  it('takes a place that no list knows for a place by what stands beside it', () => {
    const { words } = read('There is a refugee camp, Mirqab, near the road. The people fled to Sarqun and Tell ez-Rumaan.')
    expect(words('place')).toEqual(['a refugee camp', 'Mirqab', 'the road', 'Sarqun', 'Tell ez-Rumaan'])
  })

  it('reads arms by list, in the plural, and by designation whatever its letters', () => {
    const { words } = read('They sold K-22 and XM-9 rifles, recoilless rifles, two heavy machine guns and ammunition.')
    expect(words('weapon')).toEqual(['K-22', 'XM-9 rifles', 'recoilless rifles', 'heavy machine guns', 'ammunition'])
  })

  it('parts arms from who holds them and how many', () => {
    const { words } = read('The army lost several rockets and the Ostian missiles.')
    expect(words('weapon')).toEqual(['rockets', 'missiles'])
  })

  it('does not take roads and grades for arms', () => {
    expect(read('He drove down the A40 and ate a B12 pill. Vitamin D3 was sold out.').words('weapon')).toEqual([])
    expect(read('He drove down the A40 and ate a B12 pill.').words('platform')).toEqual([])
  })

  it('reads ships and aircraft as platforms', () => {
    const { words } = read('The frigate HMS Larkspur fired. A drone and two tanks were destroyed by Ostian warplanes.')
    expect(words('platform')).toEqual(['The frigate HMS Larkspur', 'A drone', 'tanks', 'Ostian warplanes'])
  })

  it.each([
    ['It has gone on since June of this year.', 'June of this year'],
    ['It stopped in October of 2011.', 'October of 2011'],
    ['They met on Tuesday.', 'Tuesday'],
    ['He arrived on Monday, Dec. 26, with her.', 'Monday, Dec. 26'],
    ['It happened three weeks ago.', 'three weeks ago'],
    ['They left last month.', 'last month'],
    ['It began at 10:30 GMT on Thursday 28 July 2016.', '10:30 GMT on Thursday 28 July 2016'],
    ['The talks of 4-6 March 2015 failed.', '4-6 March 2015'],
  ])('reads the time in "%s"', (text, time) => {
    expect(read(text).words('time')).toEqual([time])
  })

  it('does not take "may" and "march" for months', () => {
    expect(read('They may march tomorrow. May they rest. The long march ended.').words('time')).toEqual(['tomorrow'])
  })

  it('reads sums of money and quantities apart', () => {
    const { words } = read('They paid $5 million for 300 square miles, and 2,000 people got two dinars each.')
    expect(words('money')).toEqual(['$5 million', 'two dinars'])
    expect(words('quantity')).toEqual(['300 square miles', '2,000'])
  })

  it('reads peoples and faiths as nationalities, and never as the country', () => {
    const { words, entity } = read('Turkish and Kurdish forces met. The minister flew to Turkey.')
    expect(words('nationality')).toEqual(['Turkish', 'Kurdish'])
    expect(entity('Turkey')?.mentions).toHaveLength(1)
  })

  it('reads a people that only the report tells of', () => {
    const { words } = read('He left Ostia. The Ostian army said that Ostians fled.')
    expect(words('nationality')).toEqual(['Ostian'])
    expect(words('organisation')).toEqual(['The Ostian army', 'Ostians'])
  })

  it('marks pronouns of persons and groups, and no "there" that only opens a sentence', () => {
    const { words } = read('He said that we left. There is no water there.')
    expect(words('person')).toEqual(['He'])
    expect(words('organisation')).toEqual(['we'])
    expect(words('place')).toEqual(['there'])
  })

  it('takes a country that acts for a body and its entity for a place', () => {
    const { mentions, entity } = read('Brazil has condemned the attack in Peru.')
    expect(mentions.find(({ span }) => span.start === 0)?.type).toBe('organisation')
    expect(entity('Brazil')?.type).toBe('place')
  })

  it('reads a place of two words at the head of a sentence whole', () => {
    expect(read('New Delhi is large.').words('place')).toEqual(['New Delhi'])
  })

  it('takes a lone given name for a person, though a town bears it', () => {
    expect(read('Elizabeth said nothing.').words('person')).toEqual(['Elizabeth'])
    expect(read('He lives in Elizabeth.').words('place')).toEqual(['Elizabeth'])
  })

  it('does not take the common words of a headline in title case for names', () => {
    const { entities } = read('Ostian Defence Minister Tells Parliament That Rebels Shelled Sarqun')
    expect(entities.map(({ name }) => name)).not.toContain('Tells Parliament')
    expect(entities.map(({ name }) => name)).not.toContain('Rebels Shelled Sarqun')
  })

  it('names a ministry inside the title of its spokeswoman', () => {
    expect(read('Ostian Health Ministry Spokeswoman Ada Lindqvist replied.').words('organisation')).toEqual([
      'Ostian Health Ministry',
    ])
  })

  it('gives nothing for an empty text', () => {
    expect(read('')).toMatchObject({ mentions: [], entities: [] })
  })

  it('keeps every span inside the text, trimmed and in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ' ',
        '\n\n',
        ',',
        '. ',
        '“',
        '”',
        "'s",
        ' of ',
        ' and ',
        'Gen.',
        'the ',
        'Ministry',
        'Al-Qasbi',
        'M-16',
        '$',
        '300',
        'May',
        ' 5 ',
        'US',
        'rebels',
        '\u00a0',
        '\u200e',
        '–',
        '(',
        ')',
        'Ivo',
        'Maran',
        'one of ',
        'NATO',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { mentions, entities } = read(text)
        let before = 0
        for (const { span } of mentions) {
          expect(span.start).toBeGreaterThanOrEqual(before)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
          before = span.start
        }
        const ids = new Set(mentions.map(({ id }) => id))
        for (const entity of entities) {
          expect(entity.mentions.length).toBeGreaterThan(0)
          for (const mention of entity.mentions) expect(ids.has(mention)).toBe(true)
        }
        for (const { entity, id } of mentions) if (entity) expect(entities.find((one) => one.id === entity)?.mentions).toContain(id)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same for the same text', () => {
    const text = 'General Omar Tal of the Ostian army left Brasov, Romania, on May 5.'
    expect(read(text).mentions).toEqual(read(text).mentions)
  })
})
