import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage, Reading, Span } from '../../src/model/index.ts'
import { annotated } from '../support/annotated.ts'
import { riverGuards } from '../support/river-guards.ts'
import { traceAndWeigh } from '../support/weighed.ts'

describe('tracing one report', () => {
  it('gives the same to the letter when asked again', () => {
    expect(JSON.stringify(traceAndWeigh(annotated(riverGuards)))).toBe(JSON.stringify(traceAndWeigh(annotated(riverGuards))))
  })

  it('puts every statement into one claim, named by its first statement, and gives it one chain', () => {
    const reading = annotated(riverGuards)
    const { claims, chains, lineages } = traceAndWeigh(reading)
    expect(claims.flatMap(({ statedIn }) => statedIn).sort()).toEqual(reading.statements.map(({ id }) => id).sort())
    for (const { id, statedIn } of claims) expect(id).toBe(statedIn[0])
    expect(chains.map(({ statement }) => statement)).toEqual(reading.statements.map(({ id }) => id))
    expect(lineages.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id))
  })

  it('words a claim by the statement that stands best by itself, without how somebody came to know', () => {
    const told = traceAndWeigh(
      annotated(`{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: {statement a: new details of the affair of {giver@a: guards} it armed openly {predicate@a: selling} {item@a: {weapon : rifles}} to {taker@a: the hill band}}}. {source 2: {person x: Krol}} {cue 2: said} {content 2: {statement b: we learned in the mess that {giver@b: our captain} was {predicate@b: selling} {item@b: {weapon : rifles}} to {taker@b: the hill band}}}.
---
report: body-only
a: kind=transfer
b: kind=transfer`),
    )
    expect(told.claims.map(({ gist }) => gist)).toEqual(['our captain was selling rifles to the hill band'])
  })

  it('leaves whole what is denied, for what stands before it is no way of knowing', () => {
    const told = traceAndWeigh(
      annotated(`{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: {statement a: nobody had told her that {giver@a: the captain} {predicate@a: sold} {item@a: {weapon : rifles}} to {taker@a: the hill band}}}.
---
report: body-only
a: kind=transfer`),
    )
    expect(told.claims[0]?.gist).toBe('nobody had told her that the captain sold rifles to the hill band')
  })

  it('gives nothing for a report in which nothing was read', () => {
    expect(traceAndWeigh(annotated('Only a title'))).toMatchObject({
      claims: [],
      lineages: [],
      chains: [],
      assessments: [],
      next: [],
    })
  })

  it('ends every chain at this copy, and only there without a sign', () => {
    for (const { stations } of traceAndWeigh(annotated(riverGuards)).chains) {
      expect(stations.at(-1)?.label).toBe('this copy')
      expect(stations.map(({ sign }) => sign === null)).toEqual(stations.map((_, at) => at === stations.length - 1))
    }
  })

  it('says nothing of translation where the speaker stands before the reporter', () => {
    const { chains } = traceAndWeigh(
      annotated('{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: the well is dry}.\n---\nreport: body-only'),
    )
    expect(chains[0]?.stations.map(({ label }) => label)).toEqual(['Ada Krol', 'this copy'])
  })

  it('says that words may be translated where the speaker’s office is of a nation of another tongue', () => {
    const { chains } = traceAndWeigh(
      annotated(
        '{source 1: {nationality : Velmarian} minister {person x: Ada Krol}} {cue 1: said} {content 1: the well is dry}.\n---\nreport: body-only',
      ),
    )
    expect(chains[0]?.stations[1]?.label).toMatch(/possibly translated/)
  })

  it('says so of a British minister never', () => {
    const { chains } = traceAndWeigh(
      annotated(
        '{source 1: {nationality : British} minister {person x: Ada Krol}} {cue 1: said} {content 1: the well is dry}.\n---\nreport: body-only',
      ),
    )
    expect(chains[0]?.stations).toHaveLength(2)
  })

  it('keeps its promises on readings of any shape', () => {
    fc.assert(
      fc.property(anyReport, (source) => {
        const reading = annotated(source)
        const { claims, assessments, headline, questions, lineages, chains } = traceAndWeigh(reading)
        expect(claims.flatMap(({ statedIn }) => statedIn).sort()).toEqual(reading.statements.map(({ id }) => id).sort())
        for (const { independentOrigins } of assessments) {
          expect(independentOrigins.atLeast).toBeGreaterThanOrEqual(1)
          expect(independentOrigins.atMost).toBeGreaterThanOrEqual(independentOrigins.atLeast)
        }
        for (const [at, { independentOrigins }] of assessments.entries()) {
          const named = lineages[at]?.origins.filter(({ kind }) => kind === 'named' || kind === 'document') ?? []
          expect(independentOrigins.atLeast).toBeLessThanOrEqual(Math.max(1, named.length))
        }
        const spans = [
          ...assessments.flatMap(({ reasons }) => reasons.flatMap((reason) => spansOf(reason.evidence))),
          ...(headline?.reasons.flatMap((reason) => spansOf(reason.evidence)) ?? []),
          ...questions.flatMap((question) => spansOf(question.evidence)),
          ...chains.flatMap(({ stations }) => stations.flatMap((station) => spansOf(station.evidence))),
        ]
        for (const span of spans) expect(inside(span, reading)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('takes time that grows with the text, not with its square', () => {
    const time = (times: number): number => {
      const lines = Array.from({ length: times }, (_, at) => {
        const key = String(at + 1)
        return `{source ${key}: {person p${at % 7}: Ada Krol}} {cue ${key}: said} {content ${key}: {statement t${key}: {attacker@t${key}: the militia} {predicate@t${key}: shelled} {target@t${key}: the mill at ford ${at % 50}}}}.`
      })
      const notes = Array.from({ length: times }, (_, at) => `t${at + 1}: kind=attack`)
      const reading = annotated(`${lines.join('\n\n')}\n---\nreport: body-only\n${notes.join('\n')}`)
      const start = performance.now()
      traceAndWeigh(reading)
      return performance.now() - start
    }
    time(50)
    const small = Math.max(5, Math.min(time(250), time(250)))
    expect(Math.min(time(1000), time(1000)) / small).toBeLessThan(12)
  })
})

const spansOf = (evidence: readonly Passage[]): Span[] => evidence.flatMap(({ spans }) => spans)

const inside = ({ start, end }: Span, { report }: Reading): boolean => start >= 0 && start < end && end <= report.text.length

const name = fc.constantFrom('Ada Krol', 'Jonna Reve', 'Mikel Arn')
const sentence = fc.record({
  who: fc.oneof(
    name.map((one) => `{person ${one.slice(0, 1).toLowerCase()}: ${one}}`),
    fc.constantFrom('Officials', 'Two residents', 'He', 'A logbook seen by The Ebb', 'witness reports'),
  ),
  content: fc.constantFrom(
    'the militia shelled the mill',
    'the militia did not shell the mill',
    'those materials need study',
    'nine people may have died',
    '…',
  ),
  access: fc.constantFrom('first-hand', 'second-hand', 'undisclosed'),
  polarity: fc.constantFrom('affirms', 'denies', 'questions'),
  nested: fc.boolean(),
})
const anyReport = fc
  .tuple(
    fc.constantFrom('CONFIRMED: militia shelled mill', 'Did it?', '‘…’', 'Militia shelled mill, says Ada Krol', '9'),
    fc.array(sentence, { maxLength: 7 }),
  )
  .map(([title, list]) => {
    const lines = list.map(({ who, content, nested }, at) => {
      const key = at + 1
      const inner = nested ? `{source n${key}: friends} {cue n${key}: say} {content n${key}: ${content}}` : content
      return `{source ${key}: ${who}} {cue ${key}: said} {content ${key}: ${inner}}.`
    })
    const notes = list.map(({ access, polarity }, at) => `s${at + 1}: access=${access}\n${at + 1}: polarity=${polarity}`)
    return `${title}\n\n${lines.join('\n\n')}\n---\nreport: sentences\n${notes.join('\n')}`
  })

describe('what a claim is called', () => {
  const gist = (words: string): string | undefined =>
    traceAndWeigh(annotated(`{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: ${words}}.\n---\nreport: body-only`))
      .claims[0]?.gist

  it('leaves out the “that” before a clause, and keeps the one that is its subject', () => {
    expect(gist('that the weir had burst')).toBe('the weir had burst')
    expect(gist('that is where it began')).toBe('that is where it began')
  })
})
