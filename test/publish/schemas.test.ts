import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { type Examined, examine } from '../../src/inquiry/index.ts'
import { match } from '../../src/match/index.ts'
import type { ReportId } from '../../src/model/index.ts'
import { examineLine, findingsView, matchFamilyLine, matchPairLine, readLine, traceLine } from '../../src/publish/index.ts'
import { jsonSchemas } from '../../src/publish/json-schemas.ts'
import { examineSchema, readSchema, traceSchema } from '../../src/publish/schemas.ts'
import { file, temporaryFolder } from '../robustness/command.ts'
import { captureOf, examination } from '../support/examination.ts'
import { riverGuards } from '../support/river-guards.ts'
import { sluice } from '../support/sluice.ts'

const names = ['read', 'examine', 'match', 'trace'] as const
const published = jsonSchemas()
const closed = jsonSchemas(true)
const ajv = new Ajv2020({ allErrors: true, strict: false })
const compiled = Object.fromEntries(names.map((name) => [name, [ajv.compile(published[name]), ajv.compile(closed[name])]]))

const complaints = (name: (typeof names)[number], line: unknown): unknown[] => {
  const parsed: unknown = JSON.parse(JSON.stringify(line))
  return (compiled[name] ?? []).flatMap((validate) => (validate(parsed) ? [] : (validate.errors ?? [])))
}

const page = file(
  temporaryFolder(),
  'page.html',
  `<html lang="en"><head><title>Ferry stopped</title><meta property="article:published_time" content="2021-05-04T08:00:00Z">
<link rel="canonical" href="https://elsewhere.example/ferry"></head><body><article><h1>Ferry stopped</h1>${'<p>The ferry at Lower Hamm was stopped on Monday, the harbour master Ilka Brandt said. <a href="/list">“Nobody was hurt,”</a> she added.</p>'.repeat(6)}</article></body></html>`,
)

const given = async (): Promise<Examined[]> => {
  const found: Examined[] = []
  for await (const outcome of examine(['examples', page], { threads: 0 })) {
    if ('error' in outcome) throw outcome.error
    found.push(outcome)
  }
  return found
}

describe('the exchange formats', () => {
  // After a change to src/publish/schemas.ts: npx vitest run test/publish/schemas.test.ts --update
  it.each(names)('are published as they are: docs/formats/%s.schema.json', async (name) => {
    await expect(`${JSON.stringify(published[name], null, 2)}\n`).toMatchFileSnapshot(`../../docs/formats/${name}.schema.json`)
  })

  it('hold for what is really written, which has no field that they do not name', async () => {
    const reports = await given()
    expect(reports.length).toBeGreaterThan(1)
    for (const { capture, examination: found } of reports) {
      expect(complaints('read', readLine(capture, found.reading))).toEqual([])
      expect(complaints('examine', examineLine(capture, found))).toEqual([])
    }
  })

  it('hold for a report with every kind of finding', () => {
    const found = examination(riverGuards)
    const capture = captureOf(found.reading.report.text)
    const line = examineLine(capture, found)
    expect(complaints('examine', line)).toEqual([])
    for (const list of [line.attributions, line.statements, line.claims, line.chains, line.questions, line.next, line.gaps])
      expect(list.length).toBeGreaterThan(0)
    expect(line.headline?.exceeds).toBe(true)
  })

  it('hold for pairs that share passages and for families', () => {
    const told = 'The ferry at Lower Hamm was stopped on Monday after an inspection of its engine, the harbour master said.'
    const texts = ['one', 'two'].map((id) => ({ id: id as ReportId, text: told }))
    const { reuse, families } = match(texts)
    expect(reuse.length).toBe(1)
    for (const line of [
      matchPairLine(reuse),
      matchPairLine(reuse, true),
      ...families.map(({ members }) => matchFamilyLine(members)),
    ])
      expect(complaints('match', line)).toEqual([])
  })

  it('hold for claims of many reports, with every kind of finding', () => {
    const view = findingsView(sluice)
    const lines = view.claims.map((claim) => traceLine(view, claim))
    expect(lines.length).toBe(2)
    for (const line of lines) expect(complaints('trace', line)).toEqual([])
    const [line] = lines
    for (const list of [
      line?.statedIn,
      line?.origins,
      line?.unseen,
      line?.descents,
      line?.loops,
      line?.changes,
      line?.gaps,
      line?.reasons,
      line?.links,
    ])
      expect(list?.length).toBeGreaterThan(0)
    for (const { spans } of line?.changes ?? []) expect(spans.length).toBeGreaterThan(0)
    const broken = JSON.parse(JSON.stringify(line)) as { descents: { direction: string }[] }
    ;(broken.descents[0] as { direction: string }).direction = 'certain'
    expect(complaints('trace', broken).length).toBeGreaterThan(0)
  })

  it('would be broken by a span without an end, and by an unknown kind', () => {
    const found = examination(riverGuards)
    const line = JSON.parse(JSON.stringify(readLine(captureOf(found.reading.report.text), found.reading))) as {
      title: number[]
      statements: { access: string }[]
    }
    line.title = [0]
    ;(line.statements[0] as { access: string }).access = 'hearsay'
    expect(complaints('read', line).length).toBeGreaterThan(1)
    expect(readSchema.safeParse(line).success).toBe(false)
  })

  it('keep every name that measurements rely on', () => {
    expect(Object.keys(readSchema.shape)).toEqual(
      expect.arrayContaining(
        'schema id file text title outlet language credits dates attributions statements mentions entities wording'.split(' '),
      ),
    )
    expect(Object.keys(examineSchema.shape)).toEqual(expect.arrayContaining('headline chains claims questions next'.split(' ')))
    expect(Object.keys(traceSchema.shape)).toEqual(
      expect.arrayContaining(
        'claim gist frame statedIn origins unseen descents loops changes gaps independentOrigins reasons'.split(' '),
      ),
    )
  })
})
