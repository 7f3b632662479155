import { describe, expect, it } from 'vitest'
import type { Loop, Reading } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { annotated } from '../support/annotated.ts'

const { tracing } = loadReference()

const KILN = 'the kiln at Ostrel was lit by the wardens with thirty boys inside'

const loopsOf = (...readings: readonly Reading[]): Loop[] =>
  trace(
    readings.map((reading) => prepare(reading, tracing)),
    [],
  ).lineages.flatMap(({ loops }) => loops)

/** The account, as one outlet has it from a witness. */
const account = annotated(
  `{source 1: {person x: Ansa Dell}} {cue 1: said} {content 1: {statement a: ${KILN}}}.\n---\nreport: body-only outlet=The_Cairn published=2020-05-01`,
  'r1',
)

/** A warden who states it in turn; `words` say what he answers to. */
const answer = (
  words: string,
  options: { readonly states?: string; readonly after?: string; readonly outlet?: string } = {},
): Reading =>
  annotated(
    `${words.replace('WARDEN', '{source 1: {person y: Osk Tarn}, a warden,}')} {cue 1: said} {content 1: {statement b: ${options.states ?? KILN}}}.${options.after ?? ''}\n---\nreport: body-only outlet=${options.outlet ?? 'The_Rook'} published=2020-05-04`,
    'r2',
  )

const wordsOf = ({ reason }: Loop, reading: Reading): string =>
  reason.evidence
    .filter(({ report }) => report === reading.report.id)
    .flatMap(({ spans }) => spans.map(({ start, end }) => reading.report.text.slice(start, end)))
    .join(' | ')

describe('an account that may have come round', () => {
  it('is asked about where a speaker answers to a report and states what it states, with the words of both', () => {
    const back = answer('Asked about the report in The Cairn, WARDEN')
    const [loop, ...others] = loopsOf(account, back)
    expect(others).toEqual([])
    expect(loop?.nodes).toEqual(['r1/a', 'r2/b'])
    expect(wordsOf(loop as Loop, account)).toContain('kiln at Ostrel')
    expect(wordsOf(loop as Loop, back)).toContain('Asked about the report in The Cairn')
  })

  it('is asked about where the report is named by its letters alone', () => {
    const named = { ...account, report: { ...account.report, outlet: { name: 'ONPA', domain: null } } } as Reading
    expect(loopsOf(named, answer('Asked about the report by ONPA, WARDEN'))).toHaveLength(1)
  })

  it('is asked about where the sentence before says so of the very speaker', () => {
    const before = 'Asked about the report in The Cairn, Osk Tarn of the parish said: “We will look into it.” '
    const loops = loopsOf(account, answer(`${before}WARDEN`))
    expect(loops).toHaveLength(1)
    expect(loopsOf(account, answer(`${before.replace('Osk Tarn', 'Ulla Venn')}WARDEN`))).toEqual([])
    expect(loopsOf(account, answer(`${before.trimEnd()}\n\nWARDEN`))).toEqual([])
  })

  it('is not asked about where nobody else gives the account', () => {
    const comment = 'whoever lights a kiln in a dry summer answers to the whole parish'
    expect(loopsOf(account, answer('Asked about the report in The Cairn, WARDEN', { states: comment }))).toEqual([])
  })

  it('is not asked about where what is stated is no account, but the report itself', () => {
    const both = [account, annotated(account.report.text, 'r3')]
    expect(loopsOf(...both, answer('Asked about the report in The Cairn, WARDEN', { states: 'the report by the Cairn' }))).toEqual(
      [],
    )
  })

  it('needs the account beside it, where what it answers to is not named or was not collected', () => {
    const beside = ` {source 2: {person x: Ansa Dell}} {cue 2: said} {content 2: {statement c: ${KILN}}}.`
    for (const words of ['Asked about these revelations, WARDEN', 'Asked about the report in The Far Heron, WARDEN']) {
      expect(loopsOf(account, answer(words))).toEqual([])
      const [loop] = loopsOf(account, answer(words, { after: beside }))
      expect([words, loop?.reason.evidence.length]).toEqual([words, 2])
    }
  })

  it('is not asked about where an outlet only cites a witness', () => {
    const citing = annotated(
      `{source 1: {organisation o: The Rook}} {cue 1: reported}, referring to documents, {content 1: {statement b: ${KILN}}}.\n---\nreport: body-only outlet=The_Gull published=2020-05-04`,
      'r2',
    )
    expect(loopsOf(account, citing)).toEqual([])
  })

  it('is one question for each report that one person answers to', () => {
    const second = annotated(
      `{source 1: {person x: Ansa Dell}} {cue 1: said} {content 1: {statement a: ${KILN}}}.\n---\nreport: body-only outlet=The_Wherry published=2020-05-02`,
      'r3',
    )
    const one = answer('Asked about the report in The Cairn, WARDEN')
    const other = annotated(
      `Asked about the report in The Wherry, {source 1: {person y: Osk Tarn}, a warden,} {cue 1: said} {content 1: {statement b: ${KILN}}}.\n---\nreport: body-only outlet=The_Gull published=2020-05-05`,
      'r4',
    )
    expect(loopsOf(account, one, second, other).map(({ nodes }) => nodes[0])).toEqual(expect.arrayContaining(['r1/a', 'r3/a']))
  })
})
