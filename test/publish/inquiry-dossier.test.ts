import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Findings, Lineage } from '../../src/model/index.ts'
import { STYLE, STYLE_DIGEST } from '../../src/publish/dossier/style.ts'
import { inquiryDossier } from '../../src/publish/index.ts'
import { idsIn, linksIn, words } from '../support/markup.ts'
import { sluice } from '../support/sluice.ts'

/** Two countries side by side, with a coast all round. */
const outlines = {
  countries: [
    { name: 'Ostria', rings: [[30, 0, 40.2, 0, 40.2, 20, 30, 20, 30, 0]] },
    { name: 'Corva', rings: [[40.2, 0, 50, 0, 50, 20, 40.2, 20, 40.2, 0]] },
  ],
  coasts: [[30, 0, 50, 0]],
  borders: [[40.2, 0, 40.2, 5, 40.2, 10, 40.2, 15, 40.2, 20]],
}
const page = inquiryDossier(sluice, outlines)

const sound = (markup: string): void => {
  const ids = idsIn(markup)
  expect(new Set(ids).size).toBe(ids.length)
  const known = new Set(ids)
  expect(linksIn(markup).filter((link) => !link.startsWith('#') || !known.has(link.slice(1)))).toEqual([])
  for (const tag of ['section', 'table', 'span', 'a', 'details', 'svg', 'article'])
    expect(markup.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0, tag).toBe(
      markup.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
    )
}

describe('the dossier of an inquiry', () => {
  it('has every id once, and every link leads to one of them', () => {
    sound(page)
    expect(linksIn(page).length).toBeGreaterThan(150)
  })

  it('leads from each finding to its words and from the words back to each finding', () => {
    const quoted = idsIn(page).filter((id) => /^q\d+$/.test(id))
    expect(quoted.length).toBeGreaterThan(20)
    const rest = page.slice(page.indexOf('<section id="words"'), page.indexOf('<section id="reports"'))
    for (const id of quoted) {
      expect(page.slice(0, page.indexOf('<section id="words"'))).toContain(`href="#${id}"`)
      expect(rest).toContain(`id="${id}"`)
    }
    const back = new Set(linksIn(rest).filter((link) => !/^#[qr]\d+$/.test(link)))
    for (const home of ['#c1why', '#c1b1', '#c1x1', '#ask1', '#gap1', '#c1p1', '#o1']) expect([...back]).toContain(home)
  })

  it('tells reach, bounds, the way, changes, questions, gaps, dates, places, digests and what it cannot tell', () => {
    const told = words(page)
    for (const part of [
      'At least 2, at most 3 independent origins',
      '15 reports of 14 outlets',
      'and 7 copies, 2021-05-04 to 2021-05-06',
      'County Sheet 8',
      'A number is altered',
      'come round through the Water Ministry',
      'Not collected: what Radio Brin broadcast',
      '10.500° N 40.250° E',
      'Not found in the gazetteer',
      sluice.captures[0]?.bytes ?? 'no capture',
      'What this cannot tell',
    ])
      expect(told).toContain(part)
  })

  it('draws each lineage in rows beside the table, and a map with what lies round the places', () => {
    expect(page.match(/<svg class="graph" /g)?.length).toBeGreaterThan(12)
    expect(page).toContain('<circle class="place"')
    expect(page).toMatch(/<path class="border" d="M/)
    expect(words(page)).toContain('Ostria')
    expect(inquiryDossier(sluice, null)).not.toContain('class="map"')
  })

  it('shows shared passages side by side with the words that both have marked', () => {
    const pair = page.slice(page.indexOf('<figure class="pair"'), page.indexOf('</figure>', page.indexOf('<figure class="pair"')))
    expect(pair.match(/<mark>/g)?.length).toBe(2)
    expect(words(pair)).toContain('19 words shared')
  })

  it('says so where nothing was found', () => {
    const nothing = { claims: [], lineages: [], chains: [], titles: [] }
    const empty = inquiryDossier(
      { ...sluice, captures: [], readings: [], traced: nothing, assessments: [], reuse: [], families: [] },
      outlines,
    )
    sound(empty)
    expect(words(empty)).toContain('None was found')
  })

  it('has a policy that admits its own style sheet and nothing else', () => {
    expect(STYLE_DIGEST).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`)
    expect(page).toContain(`content="default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'"`)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|\sstyle=|\son[a-z]+=|url\(|@import|https?:/i)
  })

  it('is the same to the byte when made again', () => {
    expect(inquiryDossier(sluice, outlines)).toBe(page)
  })

  it('makes no markup of what reports, names, reasons and files hold', () => {
    const hostile =
      '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;</p></td></section><style>*</style></svg>\u202e\u0000'
    const spoil = <Value>(value: Value): Value => {
      if (typeof value === 'string') return value as Value
      if (Array.isArray(value)) return value.map(spoil) as Value
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          ['label', 'gist', 'file', 'name', 'domain', 'locator', 'source', 'agency'].includes(name) && typeof inner === 'string'
            ? `${inner}${hostile}`
            : name === 'text' && typeof inner === 'string'
              ? inner.replace(/ /g, (space, at: number) => (at % 40 === 0 ? '<' : space)) + hostile
              : spoil(inner),
        ]),
      ) as Value
    }
    const attacked = spoil({ ...sluice, name: `${sluice.name}${hostile}` } as Findings)
    const markup = inquiryDossier(attacked, {
      ...outlines,
      countries: outlines.countries.map((one) => ({ ...one, name: hostile })),
    })
    expect(markup).not.toMatch(/<script|<img|<style>\*|onerror=(?!alert)/)
    expect(markup).not.toContain('\u0000')
    sound(markup)
  })

  it('stays within a size for many reports, says what is left out, and leads nowhere that is not there', () => {
    const [first] = sluice.readings
    const [capture] = sluice.captures
    if (!first || !capture) throw new Error('the story has a report')
    const swap =
      (id: string): ((text: string) => string) =>
      (text) =>
        text.replaceAll(/\br1\b/g, id)
    const many = Array.from({ length: 1200 }, (_, at) => JSON.parse(swap(`x${at}`)(JSON.stringify(first))) as typeof first)
    const single = many.map((reading, at) => ({
      ...(sluice.traced.claims[0] as Findings['traced']['claims'][number]),
      id: `one${at}` as Findings['traced']['claims'][number]['id'],
      statedIn: reading.statements.slice(0, 1).map(({ id }) => id),
      restated: at < 9 ? Array.from({ length: 40 }, () => ({ report: reading.report.id, spans: [{ start: 0, end: 4 }] })) : [],
    }))
    const claims = [
      ...sluice.traced.claims.map((claim) => ({
        ...claim,
        statedIn: [...claim.statedIn, ...many.flatMap(({ statements }) => statements.map(({ id }) => id))],
      })),
      ...single,
    ]
    const lineages = [
      ...sluice.traced.lineages,
      ...single.map(({ id }) => ({ ...(sluice.traced.lineages.at(1) as Lineage), claim: id })),
    ]
    const markup = inquiryDossier(
      { ...sluice, readings: [...sluice.readings, ...many], traced: { ...sluice.traced, claims, lineages } },
      outlines,
    )
    sound(markup)
    expect(markup.length).toBeLessThan(2_000_000)
    expect(words(markup)).toContain('215 further reports not listed here')
    expect(words(markup)).toMatch(/which nothing ties to these/)
    // What is long is folded: so few rows and items stand open.
    const open = markup.replace(/<details[\s\S]*?<\/details>/g, '')
    expect(open.match(/<(?:tr|li) /g)?.length).toBeLessThan(200)
    expect(markup.match(/<(?:tr|li) /g)?.length).toBeGreaterThan(1200)
  })

  it('tells what people decided, who, when, why, and on which words, and what was taken back', () => {
    const [reading] = sluice.readings
    const statement = reading?.statements[0]
    if (!reading || !statement) throw new Error('the story states nothing')
    const span = { start: statement.content[0]?.start ?? 0, end: statement.content.at(-1)?.end ?? 1 }
    const exact = reading.report.text.slice(span.start, span.end)
    const anchor = { bytes: '00'.repeat(32), exact, prefix: '', suffix: '', start: span.start }
    const landed = (number: number, stands: boolean, act: object, places: readonly object[], why = '') => ({
      judgement: {
        id: `j${number}`,
        about: { kind: 'statement', anchor },
        by: 'Imke <b>',
        at: '2031-04-02T09:30:00.000Z',
        why,
        act,
      },
      stands,
      retractedBy: null,
      places,
      orphaned: places.length === 0,
    })
    const place = { report: reading.report.id, span, on: statement.id }
    const judged = [
      landed(1, true, { kind: 'access', access: 'second-hand' }, [place], 'She was not there.'),
      landed(2, false, { kind: 'reject' }, [place]),
      landed(3, true, { kind: 'reject' }, []),
    ] as unknown as Findings['judged']
    const markup = inquiryDossier({ ...sluice, judged }, outlines)
    sound(markup)
    const section = markup.slice(markup.indexOf('<section id="judgements"'), markup.indexOf('<section id="questions"'))
    const told = words(section)
    expect(told).toContain('How the speaker knows: second-hand.')
    expect(told).toContain('She was not there.')
    expect(told).toContain('Imke <b>, 2031-04-02 09:30 UTC')
    expect(told).toContain('1 decision was taken back.')
    expect(told).toContain('are not found any more')
    expect(section.match(/Rejected the statement/g)).toHaveLength(1)
    expect(section).not.toContain('<b>')
    expect(markup.slice(markup.indexOf('<section id="words"'))).toContain('href="#judged2"')
    expect(page).not.toContain('id="judgements"')
  })
})
