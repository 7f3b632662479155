import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Examination, Reading, Report, ReportId, Span } from '../../src/model/index.ts'
import { openReader } from '../../src/read/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { paragraphs } from '../../src/text/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { weigh } from '../../src/weigh/index.ts'
import { GROWING, growthOf, LINEAR } from './linearity.ts'
import { oddText } from './odd-text.ts'

const reference = loadReference()
const read = openReader(reference)

const reportOf = (text: string, titled: boolean): Report => {
  const all = paragraphs(text)
  return {
    id: 'r1' as ReportId,
    capture: 'c1' as Report['capture'],
    file: 'odd.txt',
    text,
    title: titled ? (all[0] ?? null) : null,
    body: titled ? all.slice(1) : all,
    outlet: null,
    credits: [],
    links: [],
    dates: [],
    language: 'en',
    doubts: [],
  }
}

const examine = (text: string, titled: boolean): Examination => {
  const reading = read(reportOf(text, titled))
  const traced = trace([prepare(reading, reference.tracing)])
  const { claims, lineages, chains } = traced
  return { reading, claims, lineages, chains, ...weigh(reading, traced, reference.weighing) }
}

/** Every span of a record, however deep it lies, with the way to it. */
const spansIn = (record: unknown, way = ''): { readonly way: string; readonly span: Span }[] => {
  if (record === null || typeof record !== 'object') return []
  const { start, end } = record as Partial<Span>
  if (typeof start === 'number' && typeof end === 'number') return [{ way, span: { start, end } }]
  return Object.entries(record).flatMap(([name, value]) =>
    name === 'report' && way === '' ? [] : spansIn(value, `${way}.${name}`),
  )
}

const ascending = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, at) => at === 0 || start >= (spans[at - 1] as Span).end)

const idsHold = (reading: Reading): void => {
  const attributions = new Set(reading.attributions.map(({ id }) => id))
  const entities = new Set(reading.entities.map(({ id }) => id))
  const mentions = new Set(reading.mentions.map(({ id }) => id))
  expect(attributions.size).toBe(reading.attributions.length)
  expect(entities.size).toBe(reading.entities.length)
  expect(mentions.size).toBe(reading.mentions.length)
  expect(new Set(reading.statements.map(({ id }) => id)).size).toBe(reading.statements.length)
  for (const { within, speakers, via } of reading.attributions) {
    if (within) expect(attributions).toContain(within)
    for (const entity of [...speakers.value, ...via.value]) expect(entities).toContain(entity)
  }
  for (const { attribution, frame } of reading.statements) {
    if (attribution) expect(attributions).toContain(attribution)
    for (const { mention } of frame?.roles ?? []) if (mention) expect(mentions).toContain(mention)
  }
  for (const { entity } of reading.mentions) if (entity) expect(entities).toContain(entity)
  for (const { mentions: held } of reading.entities) for (const mention of held) expect(mentions).toContain(mention)
}

const noRing = (reading: Reading): void => {
  const within = new Map(reading.attributions.map(({ id, within }) => [id, within]))
  for (const { id } of reading.attributions) {
    let steps = 0
    for (let at = within.get(id) ?? null; at; at = within.get(at) ?? null)
      expect(++steps, `${id} lies within itself`).toBeLessThan(1000)
  }
}

describe('reading, tracing and weighing, on odd text', () => {
  it('never throw, give spans that lie in the text and are not empty, and names that stand for something', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(oddText, fc.boolean(), (text, titled) => {
        const examination = examine(text, titled)
        for (const { way, span } of spansIn(examination)) {
          expect(span.start, way).toBeGreaterThanOrEqual(0)
          expect(span.end, way).toBeGreaterThan(span.start)
          expect(span.end, way).toBeLessThanOrEqual(text.length)
        }
        idsHold(examination.reading)
        noRing(examination.reading)
      }),
      { numRuns: 500 },
    )
  })

  it('keep the pieces of each role in order and apart', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { attributions, statements } = read(reportOf(text, false))
        for (const { source, cue, content } of attributions)
          for (const role of [source, cue, content]) expect(ascending(role)).toBe(true)
        for (const { content } of statements) expect(ascending(content)).toBe(true)
        for (const { content } of attributions) expect(content.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('bound independent origins from below and from above, never crossed', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(oddText, (text) => {
        for (const { independentOrigins } of examine(text, true).assessments) {
          expect(independentOrigins.atLeast).toBeGreaterThanOrEqual(1)
          expect(independentOrigins.atMost).toBeGreaterThanOrEqual(independentOrigins.atLeast)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('say the same of the same text', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(examine(text, true)).toEqual(examine(text, true))
      }),
      { numRuns: 50 },
    )
  })
})

describe('reading, on texts that grow', () => {
  it.each(Object.entries(GROWING))('takes time in proportion to %s', { timeout: 300_000 }, async (_, make) => {
    expect(await growthOf(make, (text) => read(reportOf(text, false)), 60)).toBeLessThan(LINEAR)
  })
})

describe('tracing and weighing, on texts that grow', () => {
  it.each(['ordinary prose', 'one name again and again', 'one open quotation a paragraph'])(
    'take time in proportion to %s',
    { timeout: 300_000 },
    async (name) => {
      expect(await growthOf(GROWING[name] as (times: number) => string, (text) => examine(text, true), 30)).toBeLessThan(LINEAR)
    },
  )
})
