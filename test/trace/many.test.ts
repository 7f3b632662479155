import { describe, expect, it } from 'vitest'
import type { Lineage, Reading, ReportId, Reuse, TracedWhole } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { bounds } from '../../src/weigh/index.ts'
import { annotated } from '../support/annotated.ts'
import { sharing } from '../support/sharing.ts'

const { tracing } = loadReference()

const traced = (readings: readonly Reading[], reuse: readonly Reuse[] = []): TracedWhole =>
  trace(
    readings.map((reading) => prepare(reading, tracing)),
    reuse,
  )

const lineageWith = (found: TracedWhole, statement: string): Lineage => {
  const at = found.claims.findIndex(({ statedIn }) => statedIn.some((id) => id === statement))
  return found.lineages[at] as Lineage
}

const boundsOf = (found: TracedWhole, statement: string): { atLeast: number; atMost: number } => {
  const lineage = lineageWith(found, statement)
  const claim = found.claims.find(({ id }) => id === lineage.claim)
  return bounds(claim as (typeof found.claims)[number], lineage).independentOrigins
}

const MILL = 'the militia shelled the mill at Arle with nine mortars before dawn'
const MORE =
  'Nobody has lived in the upper street since the flood and the school bus no longer stops there in winter because the bridge is closed to all but carts and the ferry does not run'

const said = (id: string, by: string, notes: string, access = 'undisclosed', words = MILL): Reading =>
  annotated(
    `{source 1: {person x: ${by}}} {cue 1: said} {content 1: {statement a: ${words}}}.\n\n${MORE}.\n---\nreport: body-only ${notes}\na: access=${access}`,
    id,
  )

describe('tracing many reports', () => {
  it('counts one witness in copies once, and gives the later copy its parent', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-01')
    const two = said('r2', 'Jonna Reve', 'outlet=The_Ebb published=2020-05-03')
    const found = traced([one, two], sharing(one, two, MILL, MORE))
    expect(boundsOf(found, 'r1/a')).toEqual({ atLeast: 1, atMost: 1 })
    const [descent] = lineageWith(found, 'r1/a').descents.filter(({ from }) => from === 'r1/a')
    expect(descent).toMatchObject({ to: 'r2/a', sign: 'reuse', direction: 'likely' })
    expect(descent?.reason.evidence.map(({ report }) => report)).toEqual(expect.arrayContaining(['r1', 'r2']))
  })

  it('holds the direction open where a report’s own dates disagree', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-02')
    const two = said('r2', 'Jonna Reve', 'outlet=The_Ebb published=2020-05-03')
    const { report } = two
    const date = report.dates[0] as (typeof report.dates)[number]
    const torn = { ...two, report: { ...report, dates: [date, { ...date, value: '2020-05-01' }] } }
    const found = traced([one, torn], sharing(one, torn, MILL, MORE))
    expect(lineageWith(found, 'r1/a').descents.find(({ from, to }) => from === 'r1/a' && to === 'r2/a')?.direction).toBe('open')
  })

  it('takes a credit as showing the direction, whatever was added first', () => {
    const copy = said('r1', 'Jonna Reve', 'outlet=The_Ebb syndication=The_Lantern')
    const first = said('r2', 'Jonna Reve', 'outlet=The_Lantern')
    const found = traced([copy, first], sharing(copy, first, MILL, MORE))
    expect(lineageWith(found, 'r1/a').descents.find(({ to }) => to === 'r1/a')).toMatchObject({
      from: 'r2/a',
      sign: 'credit',
      direction: 'shown',
    })
  })

  it('withholds the direction where a credit and the dates disagree', () => {
    const copy = said('r1', 'Jonna Reve', 'outlet=The_Ebb syndication=The_Lantern published=2020-05-01')
    const first = said('r2', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-09')
    const found = traced([copy, first], sharing(copy, first, MILL, MORE))
    const between = lineageWith(found, 'r1/a').descents.filter(({ from, to }) => from.endsWith('/a') && to.endsWith('/a'))
    expect(between.map(({ direction }) => direction)).toEqual(['open'])
  })

  it('makes no further origin of what the author of a copy says in his own voice', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-01')
    const two = annotated(
      `{statement b: The militia shelled the mill at Arle with nine mortars before dawn}.\n\n${MORE}.\n---\nreport: body-only outlet=The_Ebb published=2020-05-03\nb: by=author`,
      'r2',
    )
    const words = 'militia shelled the mill at Arle with nine mortars before dawn'
    expect(boundsOf(traced([one, two], sharing(one, two, words, MORE)), 'r1/a')).toEqual({ atLeast: 1, atMost: 1 })
  })

  it('keeps what is said and what is denied apart, however much they share', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern')
    const two = annotated(
      `{source 1: {person x: Mikel Arn}} {cue 1: denied} {content 1: {statement b: ${MILL}}}.\n---\nreport: body-only outlet=The_Ebb\n1: polarity=denies`,
      'r2',
    )
    const found = traced([one, two], sharing(one, two, MILL))
    expect(found.claims.find(({ statedIn }) => statedIn.some((id) => id === 'r1/a'))?.statedIn).not.toContain('r2/b')
  })

  it('counts two named witnesses at first hand apart, in their own words', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern', 'first-hand')
    const two = said('r2', 'Mikel Arn', 'outlet=The_Ebb', 'first-hand', 'nine mortars of the militia shelled the mill at Arle')
    expect(boundsOf(traced([one, two]), 'r1/a')).toEqual({ atLeast: 2, atMost: 2 })
  })

  it('does not hold two speakers apart to whom the same words are put, nor shows that they are one', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern', 'first-hand')
    const other = annotated(
      `{source 1: {person x: Mikel Arn}} {cue 1: said} {content 1: {statement a: ${MILL}}}.\n---\nreport: body-only outlet=The_Ebb\na: access=first-hand`,
      'r2',
    )
    expect(boundsOf(traced([one, other], sharing(one, other, MILL)), 'r1/a')).toEqual({ atLeast: 1, atMost: 2 })
  })

  it('takes a paper that sets down what a witness told for her account', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern', 'first-hand')
    const two = annotated(
      `{cue 1: According to} {source 1: a harbour log that notes what {person x: Jonna Reve} told the desk}, {content 1: {statement b: ${MILL}}}.\n---\nreport: body-only outlet=The_Ebb`,
      'r2',
    )
    const found = traced([one, two])
    expect(lineageWith(found, 'r2/b').claim).toBe('r1/a')
    expect(boundsOf(found, 'r1/a')).toEqual({ atLeast: 1, atMost: 1 })
  })

  it('lets what is put to an outlet descend from that outlet’s own report', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-01')
    const two = annotated(
      `{source 1: {organisation lantern: The Lantern}} {cue 1: reported} {content 1: {statement b: the mill at Arle was shelled by the militia with nine mortars}}.\n---\nreport: body-only outlet=The_Ebb published=2020-05-03`,
      'r2',
    )
    const found = traced([one, two])
    expect(lineageWith(found, 'r2/b').descents.find(({ to }) => to === 'r2/b')).toMatchObject({
      from: 'r1/a',
      sign: 'attribution',
      direction: 'shown',
    })
    expect(boundsOf(found, 'r2/b')).toEqual({ atLeast: 1, atMost: 1 })
  })

  it('asks about outlets that name each other for one claim', () => {
    const naming = (id: string, outlet: string, other: string): Reading =>
      annotated(
        `{source 1: {organisation o: ${other}}} {cue 1: reported} {content 1: {statement a: ${MILL}}}.\n---\nreport: body-only outlet=${outlet}`,
        id,
      )
    const found = traced([naming('r1', 'The_Lantern', 'The Ebb'), naming('r2', 'The_Ebb', 'The Lantern')])
    expect(lineageWith(found, 'r1/a').loops[0]?.nodes).toEqual(expect.arrayContaining(['r1/a', 'r2/a']))
  })

  it('tells what changed on the way, with the words of both', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-01')
    const words = MILL.replace('nine', 'forty')
    const two = said('r2', 'Jonna Reve', 'outlet=The_Ebb published=2020-05-03', 'undisclosed', words)
    const reuse = sharing(one, two, 'the militia shelled the mill at Arle with', 'mortars before dawn', MORE)
    const { changes } = lineageWith(traced([one, two], reuse), 'r1/a')
    expect(changes).toMatchObject([{ kind: 'number-altered', from: 'r1/a', to: 'r2/a' }])
    expect(changes[0]?.reason.evidence.map(({ report, spans }) => [report, spans.length])).toEqual([
      ['r1', 1],
      ['r2', 1],
    ])
  })

  it.each([
    ['hedge-dropped', 'perhaps the militia shelled the mill at Arle with nine mortars before dawn', MILL, 'perhaps'],
    ['number-altered', MILL, MILL.replace('nine', 'forty'), 'nine'],
  ])('tells %s in a sentence retold in the same report family, with the words', (kind, before, after, words) => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-01', 'undisclosed', before)
    const two = said('r2', 'Jonna Reve', 'outlet=The_Ebb published=2020-05-03', 'undisclosed', after)
    const { changes } = lineageWith(
      traced([one, two], sharing(one, two, 'the militia shelled the mill at Arle with', MORE)),
      'r1/a',
    )
    const [change] = changes
    expect(change).toMatchObject({ kind, from: 'r1/a', to: 'r2/a' })
    const [span] = change?.reason.evidence[0]?.spans ?? []
    expect(one.report.text.slice(span?.start, span?.end)).toBe(words)
  })

  it('tells a lost speaker, and says where the order is not known', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern')
    const two = annotated(`{statement a: ${MILL.replace('the', 'The')}}.\n\n${MORE}.\n---\nreport: body-only outlet=The_Ebb`, 'r2')
    const { changes } = lineageWith(
      traced([one, two], sharing(one, two, 'militia shelled the mill at Arle with nine mortars before dawn', MORE)),
      'r1/a',
    )
    expect(changes).toMatchObject([{ kind: 'speaker-lost', from: 'r1/a', to: 'r2/a' }])
    expect(changes[0]?.reason.text).toContain('not known')
  })

  it('tells no change between copies that differ in nothing', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern published=2020-05-01')
    const two = said('r2', 'Jonna Reve', 'outlet=The_Ebb published=2020-05-03')
    expect(lineageWith(traced([one, two], sharing(one, two, MILL, MORE)), 'r1/a').changes).toEqual([])
  })

  it('puts every statement into one claim, named by its first-added, and gives the same to the letter when asked again', () => {
    const readings = [
      said('r1', 'Jonna Reve', 'outlet=The_Lantern'),
      said('r2', 'Mikel Arn', 'outlet=The_Ebb'),
      said('r3', 'Odo Finn', 'outlet=The_Tide'),
    ]
    const reuse = sharing(readings[0] as Reading, readings[2] as Reading, MILL, MORE)
    const found = traced(readings, reuse)
    expect(found.claims.flatMap(({ statedIn }) => statedIn).sort()).toEqual(
      readings.flatMap(({ statements }) => statements.map(({ id }) => id)).sort(),
    )
    for (const { id, statedIn } of found.claims) expect(id).toBe(statedIn[0])
    expect(JSON.stringify(traced(readings, reuse))).toBe(JSON.stringify(found))
  })

  it('passes over passages of reports that are not there', () => {
    const one = said('r1', 'Jonna Reve', 'outlet=The_Lantern')
    const gone = said('r9' as ReportId, 'Jonna Reve', 'outlet=The_Ebb')
    expect(traced([one], sharing(one, gone, MILL)).claims).toHaveLength(traced([one]).claims.length)
  })
})
