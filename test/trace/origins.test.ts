import { describe, expect, it } from 'vitest'
import type { Claim, Lineage, Reading } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { bounds } from '../../src/weigh/index.ts'
import { annotated } from '../support/annotated.ts'

const { tracing } = loadReference()

const LOCK = 'the wardens of Ostrel opened the upper lock on nine barges before dawn'

const lineageOf = (readings: readonly Reading[], statement: string): { claim: Claim; lineage: Lineage } => {
  const found = trace(
    readings.map((reading) => prepare(reading, tracing)),
    [],
  )
  const at = found.claims.findIndex(({ statedIn }) => statedIn.some((id) => id === statement))
  return { claim: found.claims[at] as Claim, lineage: found.lineages[at] as Lineage }
}

const weighed = (readings: readonly Reading[], statement: string) => {
  const { claim, lineage } = lineageOf(readings, statement)
  return { ...bounds(claim, lineage), lineage }
}

const report = (id: string, text: string, notes: string): Reading =>
  annotated(`${text}\n---\nreport: body-only outlet=${id === 'r1' ? 'The_Cairn' : 'The_Rook'}\n${notes}`, id)

const witness = report(
  'r1',
  `{source 1: {person x: Ansa Dell}, a ferryman,} {cue 1: said} {content 1: {statement a: she saw that ${LOCK}}}.`,
  'a: access=first-hand evidence=she_saw',
)

describe('who hands on what others told', () => {
  const hearsay = report(
    'r2',
    `{source 1: {person y: Osk Tarn}, a baker,} {cue 1: said} {content 1: {statement b: he had heard that ${LOCK}}}.`,
    'b: access=second-hand evidence=he_had_heard',
  )

  it('is no origin beside one that is, and the words that say so are shown', () => {
    const { independentOrigins, reasons, lineage } = weighed([witness, hearsay], 'r2/b')
    expect(independentOrigins).toEqual({ atLeast: 1, atMost: 1 })
    const reason = reasons.find(({ text }) => text.startsWith('Not counted: Osk Tarn has it from others'))
    const spans = reason?.evidence.filter((one) => one.report === 'r2').flatMap((one) => one.spans) ?? []
    expect(spans.map(({ start, end }) => hearsay.report.text.slice(start, end))).toContain('he had heard')
    const teller = lineage.unseen.find(({ label }) => label === 'whoever told Osk Tarn')
    expect(lineage.descents.find(({ from }) => from === teller?.id)).toMatchObject({ direction: 'shown', sign: 'attribution' })
  })

  it('stays possible where the claim has no other origin', () => {
    expect(weighed([hearsay], 'r2/b').independentOrigins).toEqual({ atLeast: 1, atMost: 1 })
  })

  it('names who told it where the words do, whatever the trade', () => {
    const told = report(
      'r2',
      `{source 1: {person y: Osk Tarn}, a baker,} {cue 1: said} {content 1: {statement b: he had it from a cooper that ${LOCK}}}.`,
      'b: access=second-hand evidence=he_had_it_from_a_cooper',
    )
    const { lineage } = weighed([told], 'r2/b')
    expect(lineage.origins.map(({ label }) => label)).toContain('a cooper')
  })

  it('keeps a person whose words the writer hedged', () => {
    const hedged = report(
      'r2',
      `{source 1: {person y: Osk Tarn}, a baker,} {cue 1: said} {content 1: {statement b: reportedly ${LOCK}}}.`,
      'b: access=second-hand evidence=reportedly',
    )
    expect(weighed([witness, hedged], 'r2/b').independentOrigins.atMost).toBe(2)
  })
})

describe('what is no speaker', () => {
  const sourcesOf = (text: string): readonly string[] =>
    prepare(report('r2', text, 'b: access=undisclosed'), tracing).statements.map(
      ({ source }, _, all) =>
        prepare(report('r2', text, 'b: access=undisclosed'), tracing).sources[source]?.kind ?? `${all.length}`,
    )

  it('is whoever is reported to have done it, or a thing that shows', () => {
    expect(
      sourcesOf('{source 1: Wardens of the lock} {cue 1: reportedly opened} {content 1: {statement b: the gate on nine barges}}.'),
    ).toEqual(['author'])
    expect(sourcesOf('{source 1: nine samples} {cue 1: showing} {content 1: {statement b: lead in the well at Ostrel}}.')).toEqual([
      'author',
    ])
  })

  it('is not a spokesman who reportedly said it', () => {
    expect(sourcesOf(`{source 1: a spokesman} {cue 1: reportedly said} {content 1: {statement b: ${LOCK}}}.`)).toEqual(['unnamed'])
  })
})

describe('the words for a source', () => {
  const labelOf = (source: string): { label: string; kind: string; names: readonly string[] } => {
    const made = prepare(
      report('r2', `{source 1: ${source}} {cue 1: said} {content 1: {statement b: ${LOCK}}}.`, 'b: access=undisclosed'),
      tracing,
    )
    const { label, kind, names } = made.sources[made.statements[0]?.source ?? -1] as (typeof made.sources)[number]
    return { label, kind, names: names.map(({ name }) => name) }
  }

  it('may be a part of a paper, which is the paper', () => {
    expect(labelOf('a line in the logbook')).toMatchObject({ label: 'the logbook', kind: 'document' })
  })

  it('may follow a clause of what is told', () => {
    expect(labelOf('by men of the lock at Ostrel, Cairn Sentinel')).toMatchObject({ kind: 'named', names: ['Cairn Sentinel'] })
  })

  it('may be an outlet that is called as papers are', () => {
    expect(labelOf('Ostrel Record')).toMatchObject({ kind: 'named' })
    expect(labelOf('Ostrel Report')).toMatchObject({ kind: 'document', names: ['Ostrel Report'] })
    expect(labelOf('the record')).toMatchObject({ kind: 'document', names: [] })
  })
})

describe('two speakers of one report', () => {
  it('stay two, though a third gives both the same words', () => {
    const both = report(
      'r2',
      `{source 1: {person y: Osk Tarn}} {cue 1: said} {content 1: {statement b: he saw that ${LOCK}}}.\n\n{source 2: {person z: Ila Marr}} {cue 2: said} {content 2: {statement c: she saw that ${LOCK}}}.`,
      'b: access=first-hand evidence=he_saw\nc: access=first-hand evidence=she_saw',
    )
    const { independentOrigins } = weighed([both], 'r2/b')
    expect(independentOrigins.atMost).toBeGreaterThanOrEqual(2)
  })

  it('and a trade that the report gave a name to is that person', () => {
    const later = report(
      'r2',
      `{source 1: {person y: Osk Tarn}, a ferryman,} {cue 1: said} {content 1: {statement b: the frost broke the pump}}.\n\n{source 2: The ferryman} {cue 2: said} {content 2: {statement c: ${LOCK}}}.`,
      'b: access=undisclosed\nc: access=undisclosed',
    )
    expect(lineageOf([later], 'r2/c').lineage.origins.map(({ label }) => label)).toEqual(['Osk Tarn'])
  })
})
