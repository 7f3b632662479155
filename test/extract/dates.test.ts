import { describe, expect, it } from 'vitest'
import { codes, dates, reportOf, words } from './given.ts'

const page = (
  head: string,
  text = 'The harbour of Velm was closed for three days, its keeper said, and boats were sent to Tarnow instead. ',
): string =>
  `<!doctype html><html><head><title>Velm closes its harbour</title>${head}</head><body><article><h1>Velm closes its harbour</h1><p>${text.repeat(3)}</p></article></body></html>`
const story = (sentence: string): string =>
  `Velm closes its harbour\n\nThe harbour of Velm was closed after divers found a hole in its wall. ${sentence}\n\nNobody was hurt, the keeper said, and boats went on to Tarnow.`

describe('dates in the text', () => {
  it.each([
    ['It was built on 3 July 1987.', ['event on 1987-07-03 (text)']],
    ['It was built on July 3rd, 1987.', ['event on 1987-07-03 (text)']],
    ['It was built in July of 1987.', ['event on 1987-07 (text)']],
    ['It was built in July 1987.', ['event on 1987-07 (text)']],
    ['It was built in 1987.', ['event on 1987 (text)']],
    ['It was built on 1987-07-03.', ['event on 1987-07-03 (text)']],
    ['It was built on 23/07/1987.', ['event on 1987-07-23 (text)']],
    ['It was built on 3/7/1987.', ['event on 1987 (text)']],
    ['It was built on 31 June 1987.', ['event on 1987-06 (text)']],
  ])('keeps the precision written: %s', async (sentence, expected) => {
    expect(dates(await reportOf(story(sentence))).filter((date) => date.startsWith('event'))).toEqual(expected)
  })

  it.each([
    'It cost 1987 crowns.',
    'Of 1987 boats none sank.',
    'It holds 2,017 boats.',
    'See rule 17.2017.3.',
    'It may hold.',
    'They march on.',
  ])('takes no date from: %s', async (sentence) => {
    expect(dates(await reportOf(story(sentence)))).toEqual([])
  })

  it('bounds the publication by what had happened, shown with its words and never as a date', async () => {
    const report = await reportOf(
      story('Leaks have stopped the pumps since March of this year, and work ended starting from May of 2011.'),
    )
    expect(dates(report)).toEqual([
      'publication not-before 2011-03 (text)',
      'event not-before 2011-05 (text)',
      'publication not-before 2011-05 (text)',
    ])
    expect(report.dates.map(({ span }) => words(report, span))).toEqual([
      'since March of this year',
      'starting from May of 2011',
      'starting from May of 2011',
    ])
  })

  it.each(['The wall will be mended by 2035.', 'A new one is planned for 2035.', 'Work is due to end in May 2035.'])(
    'does not take what is to come for a bound: %s',
    async (sentence) => {
      const found = dates(await reportOf(story(sentence)))
      expect(found.filter((date) => date.startsWith('publication'))).toEqual([])
      expect(found.length).toBe(1)
    },
  )

  it('leaves relative words alone where no date is known', async () => {
    expect(dates(await reportOf(story('It leaked on Monday, again yesterday, and on July 3.')))).toEqual([])
  })

  it('counts relative words from the one date of publication that all agree on', async () => {
    const report = await reportOf(story('It leaked on Monday, again yesterday, on July 3, and in May of last year.'), {
      locator: 'velm-2019-07-10.txt',
    })
    expect(dates(report)).toEqual([
      'publication on 2019-07-10 (file)',
      'event on 2019-07-08 (text)',
      'event on 2019-07-09 (text)',
      'event on 2019-07-03 (text)',
      'event on 2018-05 (text)',
    ])
  })
})

describe('dates of publication', () => {
  it('keeps every candidate with the field it was read from', async () => {
    const report = await reportOf(
      page(
        `<meta property="article:published_time" content="2019-07-10T08:00:00+02:00">
         <meta property="article:modified_time" content="2019-07-11">
         <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2019-07-10T06:00:00Z"}]}</script>
         <meta property="og:url" content="https://velm.example/2019/07/10/harbour">`,
      ),
      { mediaType: 'text/html', locator: 'saved/2019-07-12.html' },
    )
    expect(report.dates.map(({ value, relation, origin, source }) => [value, relation, origin, source])).toEqual([
      ['2019-07-10T06:00:00Z', 'on', 'meta', 'meta article:published_time'],
      ['2019-07-10T06:00:00Z', 'on', 'meta', 'JSON-LD datePublished'],
      ['2019-07-11', 'not-after', 'meta', 'meta article:modified_time'],
      ['2019-07-12', 'on', 'file', 'file name 2019-07-12.html'],
      ['2019-07-10', 'on', 'url', 'address https://velm.example/2019/07/10/harbour'],
    ])
    expect(codes(report)).toContain('D_DATES_CONFLICT')
  })

  it('finds no conflict between a day and the same day in another time zone', async () => {
    const report = await reportOf(
      page('<meta name="date" content="2019-07-10T23:30:00-08:00"><meta property="article:published_time" content="2019-07-10">'),
      { mediaType: 'text/html' },
    )
    expect(codes(report)).not.toContain('D_DATES_CONFLICT')
  })

  it('doubts a date of publication before what the text says had happened', async () => {
    const report = await reportOf(story('The old wall fell in May 2014.'), { locator: 'velm-2012-01-05.txt' })
    expect(codes(report)).toContain('D_DATES_CONFLICT')
  })

  it('gives a dateline’s day the year that the other candidates agree on, and none otherwise', async () => {
    const text =
      'Velm closes its harbour\n\nVELM, Dec. 30 (Reuters) - The harbour of Velm was closed.\n\nNobody was hurt, its keeper said.'
    expect(dates(await reportOf(text))).toEqual([])
    expect(dates(await reportOf(text, { locator: '2019-01-02.txt' }))).toContain('publication on 2018-12-30 (text)')
  })

  it('reads the line of date under a headline and leaves it out of the body', async () => {
    const report = await reportOf(
      'Velm closes its harbour\n\nPublished: 3 July 2019\n\nThe harbour of Velm was closed after divers found a hole in its wall.',
    )
    expect(dates(report)).toEqual(['publication on 2019-07-03 (text)'])
    expect(report.body.length).toBe(1)
  })

  it('is not moved by the folder a file lies in, nor by when it was taken', async () => {
    expect(dates(await reportOf(story(''), { locator: 'in/2019-07-10/report.txt' }))).toEqual([])
  })
})
