import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchText, match } from '../../src/match/index.ts'
import type { ReportId, Span } from '../../src/model/index.ts'
import { invented } from './invented.ts'

const texts = (...given: readonly string[]): MatchText[] => given.map((text, at) => ({ id: `r${at}` as ReportId, text }))
const slice = (text: string, { start, end }: Span): string => text.slice(start, end)
const pairs = (given: readonly MatchText[]): string[] => [
  ...new Set(match(given, { allPairs: true }).reuse.map(({ left, right }) => `${left.report} ${right.report}`)),
]

const ferry = `The harbour master of Lower Hamm, Ilka Brandt, said on Monday that the ferry Aurelia had been stopped because inspectors found
a crack in its rudder. “Nobody was hurt, and nobody will sail before the welders are done,” she told reporters at the quay. Forty passengers
were taken across by fishing boats during the afternoon.`

describe('matching', () => {
  it('finds a passage with its place in both texts', () => {
    const copy = `Short news.\n\nA market was held in Oberweil.\n\n${ferry}\n\nThe strike goes on.`
    const { reuse, families } = match(texts(ferry, copy))
    expect(reuse).toHaveLength(1)
    const [one] = reuse
    expect(slice(ferry, one?.left.spans[0] as Span)).toBe(ferry.slice(0, -1))
    expect(slice(copy, one?.right.spans[0] as Span)).toBe(ferry.slice(0, -1))
    expect(one).toMatchObject({ similarity: 1, words: one?.matched.length === 1 ? one.words : 0 })
    expect(families).toEqual([{ id: 'family-r0', members: ['r0', 'r1'] }])
  })

  it('is not put off by quotation marks, hyphens, capitals, accents and damage from scanning', () => {
    const copy = ferry
      .replace(/[“”]/g, '"')
      .replace('inspectors', 'inspec-\ntors')
      .replace('fishing boats', 'fishingboats')
      .replace('Aurelia', 'AURÉLIA')
      .replace('reporters', 'rep0rters')
      .replace('welders', 'we1ders')
      .replace('harbour master', 'harbour-master')
    const { reuse } = match(texts(ferry, copy))
    expect(reuse).toHaveLength(1)
    const [one] = reuse
    expect(one?.similarity).toBeGreaterThan(0.93)
    const written = one?.matched.map(([left, right]) => [slice(ferry, left), slice(copy, right)]) ?? []
    expect(written.some(([left, right]) => left?.includes('inspectors') && right?.includes('inspec-\ntors'))).toBe(true)
    expect(written.some(([left, right]) => left?.includes('fishing boats') && right?.includes('fishingboats'))).toBe(true)
  })

  it('finds what a rewording left of the next sentence, and what it moved inside a sentence', () => {
    const source = `${ferry} On Thursday the owners, who live in Oberweil, promised a new rudder to the town council.`
    const copy = `${ferry} A rudder that is new was pledged on Thursday to councillors by proprietors from Oberweil.`
    const { reuse } = match(texts(source, copy))
    expect(reuse).toHaveLength(1)
    const written = reuse[0]?.matched.map(([left, right]) => [slice(source, left), slice(copy, right)]) ?? []
    expect(written.slice(1)).toEqual(
      expect.arrayContaining([
        ['On Thursday', 'on Thursday'],
        ['Oberweil', 'Oberweil'],
        ['rudder', 'rudder'],
      ]),
    )
  })

  it('finds a copy in which every second word or so was replaced', () => {
    const source = invented(1, 24)
    let number = 0
    const copy = source
      .split(' ')
      .map((word, at) => ((at * 7) % 9 < 4 ? `other${number++}` : word))
      .join(' ')
    const { reuse } = match(
      texts(source, `${invented(2, 6)}\n\n${copy}`, ...Array.from({ length: 30 }, (_, at) => invented(50 + at, 20))),
    )
    expect(new Set(reuse.map(({ left, right }) => `${left.report} ${right.report}`))).toEqual(new Set(['r0 r1']))
    const kept = source.split(' ').filter((_, at) => (at * 7) % 9 >= 4).length
    expect(reuse.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(kept * 0.9)
  })

  it('works in scripts without spaces and from right to left', () => {
    const chinese =
      '港务长周一表示，由于检查人员发现船舵有裂缝，渡轮已经停航，四十名乘客下午由渔船送过河。焊接工人完工之前不会有人出航。'
    const arabic =
      'قالت مديرة الميناء يوم الاثنين إن العبّارة توقفت بعدما وجد المفتشون شقا في الدفة ونقل أربعون راكبا بقوارب الصيد بعد الظهر'
    for (const told of [chinese, arabic]) {
      const copy = `${told.slice(0, 4)}${told.slice(8)} 2031`
      const { reuse } = match(texts(told, copy))
      expect(reuse.length).toBeGreaterThan(0)
      const [one] = reuse
      for (const [left, right] of one?.matched ?? []) expect(slice(told, left)).toBe(slice(copy, right))
    }
  })

  it('does not tie reports that share a subject, names and titles', () => {
    const one = `Prime Minister Odile Marchetti met Foreign Minister Tomas Reinholt in Lower Hamm on Tuesday. The two spoke about fishing rights on the river.`
    const other = `Talks between Foreign Minister Tomas Reinholt and Prime Minister Odile Marchetti ended without a result. A spokesman named the ferry accident as the reason why the delegation left Lower Hamm early.`
    expect(match(texts(one, other)).reuse).toEqual([])
  })

  it('ties nobody by what an outlet says under every report', () => {
    const closing =
      'The Lower Hamm Courier is read in forty towns between the river and the sea. Write to our desk if you know more than we do.'
    const given = Array.from(
      { length: 12 },
      (_, at): MatchText => ({
        id: `r${at}` as ReportId,
        text: `${invented(100 + at, 15)}\n\n${closing}`,
        series: 'Lower Hamm Courier',
      }),
    )
    expect(pairs(given)).toEqual([])
  })

  it('ties nobody by a notice or a phrase that reports on many subjects have, from whichever outlet', () => {
    const notice =
      'This page keeps small files on your device so that it can remember what you chose and count how many people came by.'
    const given = texts(...Array.from({ length: 12 }, (_, at) => `${invented(200 + at, 15)} ${notice} ${invented(300 + at, 5)}`))
    expect(pairs(given)).toEqual([])
  })

  it('ties nobody by lines that say what only the frame of a page says', () => {
    const frame =
      'Subscribe to our newsletter and never miss a story. All rights reserved, 2031 Aurelia Media Holding, printed in Oberweil by Brandt.'
    expect(pairs(texts(`${invented(1, 8)}\n${frame}`, `${invented(2, 8)}\n${frame}`))).toEqual([])
  })

  it('keeps a text that many copy from each other, though all of them have it', () => {
    const source = invented(7, 12)
    const given = texts(
      ...Array.from({ length: 14 }, (_, at) => `${invented(400 + at, 1)} ${source}`),
      ...Array.from({ length: 20 }, (_, at) => invented(500 + at, 12)),
    )
    const { families, reuse } = match(given)
    expect(families.map(({ members }) => members.length)).toEqual([14])
    expect(reuse.length).toBeLessThan(14 * 8 + 1)
    expect(pairs(given)).toHaveLength((14 * 13) / 2)
  })

  it('keeps a family together whose members have only their neighbours’ text', () => {
    const parts = Array.from({ length: 9 }, (_, at) => invented(600 + at, 5))
    const { families } = match(texts(...Array.from({ length: 8 }, (_, at) => `${parts[at]}\n\n${parts[at + 1]}`)))
    expect(families.map(({ members }) => members.length)).toEqual([8])
  })

  it('looks only into the spans given', () => {
    const [one, other] = texts(ferry, ferry) as [MatchText, MatchText]
    const { reuse } = match([one, { ...other, spans: [{ start: 60, end: ferry.length }] }])
    for (const { right } of reuse) expect((right.spans[0] as Span).start).toBeGreaterThanOrEqual(60)
    expect(match([one, { ...other, spans: [] }]).reuse).toEqual([])
  })

  it('gives families alone where passages are not wanted', () => {
    expect(match(texts(ferry, ferry), { familiesOnly: true })).toMatchObject({ reuse: [], families: [{ members: ['r0', 'r1'] }] })
  })

  it('never throws, and gives spans inside the texts, whatever the texts', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', ferry, ferry.toUpperCase(), ferry.repeat(3)),
    )
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 5 }), (given) => {
        const all = texts(...given)
        for (const { left, right, matched, words, similarity } of match(all, { allPairs: true }).reuse) {
          const inside = ({ report, spans }: { report: ReportId; spans: readonly Span[] }): boolean =>
            spans.every(({ start, end }) => start >= 0 && start < end && end <= (given[Number(report.slice(1))] as string).length)
          expect(inside(left) && inside(right) && matched.length > 0 && words > 0 && similarity > 0 && similarity <= 1).toBe(true)
        }
        expect(match(all, { allPairs: true })).toEqual(match(all, { allPairs: true }))
      }),
      { numRuns: 40 },
    )
  })
})
