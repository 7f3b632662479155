import { describe, expect, it } from 'vitest'
import { body, credits, reportOf, words } from './given.ts'

const STORY = [
  'The harbour of Velm was closed for three days after divers found a hole in the northern wall, its keeper said.',
  'Boats that had been waiting outside since the weekend were sent on to Tarnow, where there was room for only half of them.',
  'Nobody was hurt, and the wall is to be mended before the first storms of the autumn reach the coast.',
]
const around = (before: readonly string[], after: readonly string[]): string =>
  ['Velm closes its harbour', ...before, ...STORY, ...after].join('\n\n')

describe('credits that are lines of their own', () => {
  it.each([
    ['By Orla Venn', ['byline: Orla Venn [By Orla Venn]']],
    [
      'By Orla Venn and Piet van der Aa',
      ['byline: Orla Venn [By Orla Venn and Piet van der Aa]', 'byline: Piet van der Aa [By Orla Venn and Piet van der Aa]'],
    ],
    [
      'BY ORLA VENN, Associated Press',
      ['byline: ORLA VENN [BY ORLA VENN, Associated Press]', 'agency: Associated Press [BY ORLA VENN, Associated Press]'],
    ],
    [
      'By Orla Venn | Reuters | March 4, 2019',
      ['byline: Orla Venn [By Orla Venn | Reuters | March 4, 2019]', 'agency: Reuters [By Orla Venn | Reuters | March 4, 2019]'],
    ],
    ['Orla Venn, Reuters', ['byline: Orla Venn [Orla Venn, Reuters]', 'agency: Reuters [Orla Venn, Reuters]']],
    ['(Reuters)', ['agency: Reuters [(Reuters)]']],
  ])('reads %s under the headline', async (line, expected) => {
    const report = await reportOf(around([line], []))
    expect(credits(report)).toEqual(expected)
    expect(body(report)).toEqual(STORY)
  })

  it.each([
    ['The Associated Press contributed to this report.', ['agency: Associated Press']],
    [
      'Associated Press writers Orla Venn in Velm and Ugo Sand in Tarnow contributed to this report.',
      ['agency: Associated Press', 'reporting: Orla Venn', 'reporting: Ugo Sand'],
    ],
    ['Orla Venn contributed reporting.', ['reporting: Orla Venn']],
    ['(Reporting by Orla Venn in Velm; Editing by Ugo Sand)', ['reporting: Orla Venn', 'reporting: Ugo Sand']],
    ['Reported by Orla Venn', ['reporting: Orla Venn']],
    ['With reporting from Agence France-Presse and Radio Velm', ['agency: Agence France-Presse', 'reporting: Radio Velm']],
    ['With files from Reuters', ['agency: Reuters']],
    ['Source: TASS', ['via: TASS']],
    ['h/t: The Velm Observer', ['via: The Velm Observer']],
    ['Via: Orla Venn', ['via: Orla Venn']],
    ['Reuters / AFP', ['agency: Reuters', 'agency: AFP']],
    ['© 2019 Reuters. All rights reserved.', ['agency: Reuters']],
    ['Copyright 2019 The Velm Observer. All rights reserved.', ['publisher: Velm Observer']],
  ])('reads %s behind the story', async (line, expected) => {
    const report = await reportOf(around([], [line]))
    expect(credits(report)).toEqual(expected.map((one) => `${one} [${line}]`))
    expect(body(report)).toEqual(STORY)
  })

  it('takes rights, sharing and reading on for the page’s, not the story’s', async () => {
    const report = await reportOf(around([], ['Read more: Storms on the coast', 'All rights reserved.']))
    expect(body(report)).toEqual(STORY)
    expect(report.credits).toEqual([])
  })
})

describe('credits inside a paragraph of the story', () => {
  it.each([
    ['VELM, March 4 (AP) — ', ['agency: AP [(AP)]']],
    ['VELM, Aa Coast (Reuters) - ', ['agency: Reuters [(Reuters)]']],
    ['Velm (AFP) – ', ['agency: AFP [(AFP)]']],
    ['VELM, March 4. /TASS/. ', ['agency: TASS [/TASS/]']],
    ['(Xinhua) -- ', ['agency: Xinhua [(Xinhua)]']],
    ['NEW VELM/TARNOW (Coastwire) - ', ['agency: Coastwire [(Coastwire)]']],
    ['VELM, March 4 — ', []],
  ])('reads the dateline %sand keeps the sentence', async (dateline, expected) => {
    const report = await reportOf(['Velm closes its harbour', dateline + STORY[0], ...STORY.slice(1)].join('\n\n'))
    expect(credits(report)).toEqual(expected)
    expect(body(report)).toEqual([dateline + STORY[0], ...STORY.slice(1)])
  })

  it.each([
    [' (Reuters)', ['agency: Reuters [(Reuters)]']],
    [' – AFP', ['agency: AFP [– AFP]']],
    [' (via Reuters)', ['via: Reuters [(via Reuters)]']],
  ])('reads %s behind the last full stop', async (credit, expected) => {
    const report = await reportOf(around([], []) + credit)
    expect(credits(report)).toEqual(expected)
    expect(body(report)[2]).toBe(`${STORY[2]}${credit}`)
  })

  it.each([
    'The keeper told the Associated Press (AP) that the wall was older than the town.',
    'She works for a news agency (Reuters) and saw the divers come up.',
    'By Monday night the harbour was full again.',
    'By Air and Sea',
    'The divers contributed to this report on walls, which the council will read.',
    'He wrote via Telegram that the wall had held.',
    'Reporting by the council had been slow, its members said.',
    'Time will tell.',
  ])('takes no credit from: %s', async (sentence) => {
    const report = await reportOf(['Velm closes its harbour', STORY[0], sentence, STORY[1], STORY[2]].join('\n\n'))
    expect(report.credits).toEqual([])
    expect(body(report)).toContain(sentence)
  })
})

describe('syndication', () => {
  it('takes the outlet a copy came from, from the line that feeds append', async () => {
    const line = 'The post Velm closes its harbour appeared first on The Coast Gazette.'
    const report = await reportOf(around([], [line]))
    expect(credits(report)).toEqual([`syndication: The Coast Gazette [${line}]`])
    expect(report.outlet?.name).toBe('The Coast Gazette')
    expect(words(report, report.outlet?.span ?? null)).toBe('The Coast Gazette')
    expect(body(report)).toEqual(STORY)
  })

  it('reads it behind the last sentence, without a blank line, when it repeats the title', async () => {
    const report = await reportOf(`${around([], [])} The post Velm Closes Its Harbour appeared first on coastgazette.example.`)
    expect(report.outlet?.name).toBe('coastgazette.example')
    expect(body(report)).toEqual(STORY)
  })

  it.each([
    ['This article was originally published in The Coast Gazette.', 'The Coast Gazette'],
    ['This story first appeared on Coastwire.', 'Coastwire'],
    [
      'This article was originally published on 3 March 2019 by The Coast Gazette and is republished here with permission.',
      'The Coast Gazette',
    ],
    ['Originally published at coastgazette.example', 'coastgazette.example'],
    ['Republished from The Coast Gazette under a Creative Commons license.', 'The Coast Gazette'],
    ['Reprinted with permission from The Coast Gazette.', 'The Coast Gazette'],
    ['A version of this story first appeared in The Coast Gazette.', 'The Coast Gazette'],
    ['The article was first published by Coast Gazette.', 'Coast Gazette'],
    ['This post was first published on Coast Gazette', 'Coast Gazette'],
    ['First published by Coast Gazette, 4 March 2019', 'Coast Gazette'],
    ['Originally published: Coast Gazette', 'Coast Gazette'],
    ['The original article appeared in Coast Gazette.', 'Coast Gazette'],
    ['This is a translation of an article originally published in Coast Gazette.', 'Coast Gazette'],
    ['Read the original article on The Coast Gazette.', 'The Coast Gazette'],
    ['Published originally in The Coast Gazette under the title “Harbour shut”.', 'The Coast Gazette'],
    ['A version of this article appeared in Coast Gazette on March 3, 2019.', 'Coast Gazette'],
    ['A shorter version of this article appeared in the Coast Gazette.', 'Coast Gazette'],
    ['A version of this story appears in the Coast Gazette.', 'Coast Gazette'],
    ['First published in The Coast Gazette', 'The Coast Gazette'],
    ['First published in the Coast Gazette, March 2019.', 'Coast Gazette'],
  ])('reads %s as a credit that leaves the outlet of this copy open', async (line, name) => {
    const report = await reportOf(around([], [line]))
    expect(credits(report)).toEqual([`syndication: ${name} [${line}]`])
    expect(report.outlet).toBeNull()
    expect(body(report)).toEqual(STORY)
  })

  it.each([
    ['As first reported by Coast Gazette.', 'Coast Gazette'],
    ['As first reported by the Coast Gazette', 'Coast Gazette'],
    ['(As first reported by Coastwire)', 'Coastwire'],
    ['As reported by The Coast Gazette on 3 March.', 'The Coast Gazette'],
    ['First reported by Radio Velm.', 'Radio Velm'],
    ['This story was first reported by The Coast Gazette.', 'The Coast Gazette'],
    ['The news was originally broken by coastgazette.example.', 'coastgazette.example'],
  ])('takes %s for who had the story before', async (line, name) => {
    for (const report of [
      await reportOf(around([line], [])),
      await reportOf(around([], [line])),
      await reportOf(`${around([], [])} ${line}`),
    ]) {
      expect(credits(report)).toEqual([`via: ${name} [${line}]`])
      expect(report.outlet).toBeNull()
      expect(body(report)).toEqual(STORY)
    }
  })

  it.each([
    'As first reported by the Coast Gazette, the wall was cracked.',
    'As first reported by residents.',
    'As first reported by Orla Venn.',
    'As reported by Mayor Ugo Sand.',
    'The damage was first reported by Orla Venn, a diver.',
    'First reported by Radio Velm in the spring, the crack has widened.',
    'This report appears in Annex 3.',
    'The post appeared first on Monday.',
    'The song first appeared on radio in the spring.',
    'The post appeared first on Facebook.',
    'The post he had written appeared first on Telegram, she said.',
    'The study was originally published in The Coast Gazette.',
    'This report was first published by the ministry in 2009, officials said.',
    'The story was first published in May.',
    'The article first appeared on Friday.',
    'The post of harbour keeper appeared first on the list.',
    'A photograph of the wall was originally published by The Coast Gazette.',
  ])('leaves a sentence of the story alone: %s', async (sentence) => {
    for (const report of [await reportOf(around([], [sentence])), await reportOf(`${around([], [])} ${sentence}`)]) {
      expect(report.credits).toEqual([])
      expect(report.outlet).toBeNull()
      expect(body(report).join(' ')).toContain(sentence)
    }
  })
})
