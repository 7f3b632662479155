import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMemory } from '../../src/engines/memory/memory.ts'
import { type Inquiry, openInquiry, openTracing, traceInquiry } from '../../src/inquiry/index.ts'
import type { About, Act, Capture, Findings, Judgement, Reading, Statement } from '../../src/model/index.ts'
import { anchorOf, attributionSpan, statementSpan } from '../../src/review/index.ts'
import { file, temporaryFolder } from '../robustness/command.ts'

const folder = temporaryFolder()

const ALMERO = `Trucks cross at Almero

Mira Tolse, a ferry clerk, said on Monday that guards sold forty rifles to the hill band at Almero. "I saw the crates on the deck," she said.

The harbour office said nothing.
`
const OTHER = `Rifles sold, clerk says

The baker Odo Fenn said that the guards at Almero sold forty rifles to the hill band. "I was on the quay," he said.
`

let made = 0
const fresh = async (): Promise<Inquiry> => {
  const inquiry = openInquiry(openMemory())
  const place = join(folder, String(made++))
  mkdirSync(place)
  file(place, 'a.txt', ALMERO)
  file(place, 'b.txt', OTHER)
  for await (const _ of inquiry.add([place], { threads: 0 })) void _
  return inquiry
}

let number = 0
const judge = async (inquiry: Inquiry, about: About, act: Act, why = ''): Promise<Judgement> => {
  const judgement = { id: `j${++number}`, about, by: 'Imke', at: '2031-03-02T09:00:00.000Z', why, act } as unknown as Judgement
  await inquiry.judge(judgement)
  return judgement
}

const statementWith = ({ readings }: Findings, words: string): { reading: Reading; statement: Statement } => {
  for (const reading of readings)
    for (const statement of reading.statements)
      if (statement.content.some(({ start, end }) => reading.report.text.slice(start, end).includes(words)))
        return { reading, statement }
  throw new Error(`Nothing states ${words}.`)
}
const bytesOf = ({ captures }: Findings, { report }: Reading): Capture['bytes'] =>
  (captures.find(({ id }) => id === report.capture) as Capture).bytes
const anchorTo = (findings: Findings, words: string) => {
  const { reading, statement } = statementWith(findings, words)
  return anchorOf(bytesOf(findings, reading), reading.report.text, statementSpan(statement) as never)
}
const claimOf = ({ traced, assessments }: Findings, { statement }: { statement: Statement }) => {
  const at = traced.claims.findIndex(({ statedIn }) => statedIn.includes(statement.id))
  return { claim: traced.claims[at], bounds: assessments[at]?.independentOrigins, lineage: traced.lineages.at(at) }
}

describe('tracing what people decided', () => {
  it('keeps what it found until somebody decides something, and which words are shared until a report comes, the same to the letter', async () => {
    const inquiry = await fresh()
    const steps: string[] = []
    const progress = (doing: string): void => void steps.push(doing)
    const first = await traceInquiry(inquiry, { progress })
    expect(steps).toContain('matching')
    steps.length = 0
    const second = await traceInquiry(inquiry, { progress })
    expect(steps).not.toContain('matching')
    expect(steps).not.toContain('tracing')
    expect(JSON.stringify(second) === JSON.stringify(first)).toBe(true)
    const about: About = { kind: 'statement', anchor: anchorTo(first, 'sold forty rifles') }
    await judge(inquiry, about, { kind: 'comment' }, 'see the ledger')
    steps.length = 0
    await traceInquiry(inquiry, { progress })
    expect(steps).not.toContain('matching')
    expect(steps).toContain('tracing')
  })

  it('joins and parts statements as decided, and takes it back', async () => {
    const inquiry = await fresh()
    const tracing = await openTracing(inquiry)
    const [one, other] = ['guards sold forty', 'the guards at Almero sold']
    const from = anchorTo(tracing.findings(), one)
    const to = anchorTo(tracing.findings(), other)
    const together = (): boolean =>
      claimOf(tracing.findings(), statementWith(tracing.findings(), one)).claim ===
      claimOf(tracing.findings(), statementWith(tracing.findings(), other)).claim
    const before = together()
    const decision = await judge(
      inquiry,
      { kind: 'statement', anchor: from },
      { kind: before ? 'not-same' : 'same', other: to },
      'two deals',
    )
    expect((await tracing.follow()).length).toBeGreaterThan(0)
    expect(together()).toBe(!before)
    const undo = await judge(inquiry, decision.about, { kind: 'retract', judgement: decision.id })
    await tracing.follow()
    expect(together()).toBe(before)
    await judge(inquiry, decision.about, { kind: 'retract', judgement: undo.id })
    await tracing.follow()
    expect(together()).toBe(!before)
    expect(tracing.findings().judged.map(({ stands }) => stands)).toEqual([true, false, true])
  })

  it('takes in a comment and a confirmation without tracing anew, and traces anew for what changes a reading', async () => {
    const inquiry = await fresh()
    const tracing = await openTracing(inquiry)
    await tracing.ready()
    const before = tracing.findings()
    const about: About = { kind: 'statement', anchor: anchorTo(before, 'sold forty rifles') }
    await judge(inquiry, about, { kind: 'comment' }, 'see the ledger')
    await judge(inquiry, about, { kind: 'confirm' }, 'as it stands')
    expect(await tracing.follow()).toEqual([])
    expect(tracing.findings().traced).toBe(before.traced)
    expect(tracing.findings().judged).toHaveLength(2)
    await judge(inquiry, about, { kind: 'reject' }, 'no statement')
    expect((await tracing.follow()).length).toBeGreaterThan(0)
    expect(tracing.findings().traced).not.toBe(before.traced)
  })

  it('notes at once where a judgement stands, and leaves what follows from it for later', async () => {
    const inquiry = await fresh()
    const tracing = await openTracing(inquiry)
    const before = tracing.findings()
    const about: About = { kind: 'statement', anchor: anchorTo(before, 'sold forty rifles') }
    await judge(inquiry, about, { kind: 'comment' }, 'see the ledger')
    expect(await tracing.note()).toBe(false)
    await judge(inquiry, about, { kind: 'reject' }, 'no statement')
    expect(await tracing.note()).toBe(true)
    expect(tracing.findings().judged).toHaveLength(2)
    expect(tracing.findings().traced).toBe(before.traced)
    const changed = await tracing.follow()
    expect(changed.length).toBeGreaterThan(0)
    expect(JSON.stringify(tracing.findings().traced)).toBe(JSON.stringify((await openTracing(inquiry)).findings().traced))
    expect(await tracing.note()).toBe(false)
  })

  it('counts origins by the speakers that people put right, and tells which claims changed', async () => {
    const inquiry = await fresh()
    const tracing = await openTracing(inquiry)
    const findings = tracing.findings()
    const { reading, statement } = statementWith(findings, 'the guards at Almero sold')
    const attribution = reading.attributions.find(({ id }) => id === statement.attribution)
    const anchor = anchorOf(bytesOf(findings, reading), reading.report.text, attributionSpan(attribution as never) as never)
    await judge(inquiry, { kind: 'attribution', anchor }, { kind: 'speaker', names: ['Mira Tolse'] }, 'the recording is hers')
    const changed = await tracing.follow()
    expect(changed.map(({ claim }) => claim)).toContain(claimOf(findings, { statement }).claim?.id)
    const after = statementWith(tracing.findings(), 'the guards at Almero sold')
    const labels = claimOf(tracing.findings(), after).lineage?.origins.map((origin) => origin.label)
    expect(labels?.some((name) => name.includes('Mira Tolse'))).toBe(true)
    expect(labels?.some((name) => name.includes('Odo Fenn'))).toBe(false)
    expect(tracing.original(reading.report.id)).toEqual(reading)
  })

  it('traces no statement that was rejected, and lets go of what it cannot find', async () => {
    const inquiry = await fresh()
    const tracing = await openTracing(inquiry)
    const about: About = { kind: 'statement', anchor: anchorTo(tracing.findings(), 'sold forty rifles to the hill band at Almero') }
    await judge(inquiry, about, { kind: 'reject' }, 'a caption')
    await judge(inquiry, { kind: 'statement', anchor: { ...about.anchor, bytes: 'gone' as never } }, { kind: 'reject' })
    await tracing.follow()
    expect(() => statementWith(tracing.findings(), 'hill band at Almero')).toThrow()
    expect(tracing.findings().judged.map(({ orphaned }) => orphaned)).toEqual([false, true])
    expect(JSON.stringify(await traceInquiry(inquiry)) === JSON.stringify(tracing.findings())).toBe(true)
  })
})
