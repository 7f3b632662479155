import { describe, expect, it } from 'vitest'
import { headlinePairs, headlineReading, headlineText, scoreHeadlines, weighHeadline } from '../../measure/quality/headline.ts'
import type { Title } from '../../src/model/index.ts'
import { annotated } from '../support/annotated.ts'
import { traceAndWeigh } from '../support/weighed.ts'

const title = (words: string): Title =>
  traceAndWeigh(annotated(`${words}\n\nA line that says nothing of it.\n---\nreport: sentences`)).titles[0] as Title

describe('a title taken apart', () => {
  const cases: readonly (readonly [string, Title['states']])[] = [
    ['CONFIRMED: Guards sold fuel', 'confirmed'],
    ['It’s official: quarry closes', 'confirmed'],
    ['Proof that guards sold fuel', 'confirmed'],
    ['Leaked logs prove guards sold fuel', 'confirmed'],
    ['Guards sold fuel', 'asserted'],
    ['Breaking: guards sold fuel', 'asserted'],
    ['Tarn mine: nine bodies brought up', 'asserted'],
    ['Storm claims nine lives', 'asserted'],
    ['Guards sold fuel, nurse says', 'attributed'],
    ['Guards sold fuel, says nurse', 'attributed'],
    ['Nurse: guards sold fuel', 'asserted'],
    ['{person a: Ada Krol}: guards sold fuel', 'attributed'],
    ['Witnesses: guards sold fuel', 'attributed'],
    ['Guards sold fuel: report', 'attributed'],
    ['Guards sold fuel, according to nurse', 'attributed'],
    ['Guards allegedly sold fuel', 'attributed'],
    ['Guards accused of selling fuel', 'attributed'],
    ['Ministry denies guards sold fuel', 'attributed'],
    ['‘They sold the hospital fuel for cash’', 'attributed'],
    ['Guards may have sold fuel', 'questioned'],
    ['Did guards sell fuel?', 'questioned'],
    ['UNCONFIRMED: guards sold fuel', 'attributed'],
    ['A week in pictures', 'none'],
  ]
  for (const [words, states] of cases)
    it(`${words}: ${states}`, () => {
      expect(title(words).states).toBe(states)
    })

  it('names its source and what the source does', () => {
    const { source, stance } = title('The ministry denies guards sold fuel')
    expect(source).toEqual([{ start: 0, end: 12 }])
    expect(stance).toBe('denies')
  })

  it.each([
    ['Guard chief: no fuel was sold', 'attributed'],
    ['Missing nurse: guards search the quay', 'asserted'],
    ['Nurse confirms: guards sold fuel', 'attributed'],
  ] as const)('has a source before a colon where the body has it from somebody: %s', (words, states) => {
    const body =
      '{source 1: The head of the guard} {cue 1: said} {content 1: no fuel was sold}.\n\nGuards searched the quay for a nurse.'
    const reading = annotated(`${words}\n\n${body}\n---\nreport: sentences`)
    expect(traceAndWeigh(reading).titles[0]?.states).toBe(states)
  })

  it('has no source where it leaves out who accuses: not whom it names first', () => {
    for (const words of [
      'Guards accused of selling the fuel',
      'Guards said to have sold the fuel',
      'Guards were accused of selling the fuel',
    ]) {
      const { source, proposition } = title(words)
      expect(source).toEqual([])
      expect(proposition[0]).toEqual({ start: 0, end: 6 })
    }
  })

  it('is not the outlet behind a bar', () => {
    const reading = annotated('Guards sold fuel | The Ebb\n\nA line.\n---\nreport: sentences outlet=The_Ebb')
    expect(traceAndWeigh(reading).titles[0]?.proposition).toEqual([{ start: 0, end: 16 }])
  })
})

describe('a headline held against its body', () => {
  it('has a yardstick of at least sixty invented pairs, about half of them supported, half of them held', () => {
    const pairs = headlinePairs()
    expect(pairs.length).toBeGreaterThanOrEqual(60)
    expect(Math.abs(pairs.filter(({ exceeds }) => exceeds).length / pairs.length - 0.5)).toBeLessThan(0.05)
    expect(headlinePairs('held').length).toBeGreaterThanOrEqual(pairs.length / 2 - 1)
    expect(new Set(pairs.map(headlineText)).size).toBe(pairs.length)
  })

  it('keeps its precision and recall, on held pairs as well', async () => {
    for (const set of ['dev', 'held'] as const) {
      const { precision, recall } = await scoreHeadlines(headlinePairs(set), headlineReading)
      expect(precision, set).toBeGreaterThanOrEqual(0.8)
      expect(recall, set).toBeGreaterThanOrEqual(0.8)
    }
  })

  it('gives words for every reason', () => {
    for (const pair of headlinePairs()) {
      const finding = weighHeadline(headlineReading(pair))
      expect(finding?.reasons.length, pair.id).toBeGreaterThan(0)
      for (const reason of finding?.reasons ?? []) expect(reason.evidence.length, `${pair.id}: ${reason.text}`).toBeGreaterThan(0)
    }
  })

  it('is null without a title', () => {
    expect(weighHeadline(annotated('A line.\n---\nreport: body-only'))).toBeNull()
  })
})
