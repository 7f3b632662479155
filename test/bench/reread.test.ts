import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { About, Act, Answer } from '../../src/bench/api.ts'
import { openEmbedded } from '../../src/engines/embedded/embedded.ts'
import { pack, unpackReading } from '../../src/inquiry/pack.ts'
import type { Reading, StatementId } from '../../src/model/index.ts'
import { hearsay, temporaryFolder } from '../robustness/command.ts'
import { startBench, type Visitor, visit } from '../support/bench.ts'
import { guardReport } from '../support/bench-reports.ts'

const folder = temporaryFolder()

/** As another reader would have it: other ids throughout, one statement with other ends, one not read at all. */
const readOtherwise = (reading: Reading, moved: string, lost: string): Reading => {
  const statement = reading.statements.find(({ id }) => id === lost)
  const kept: Reading = {
    ...reading,
    statements: reading.statements
      .filter(({ id, attribution }) => id !== lost && (attribution === null || attribution !== statement?.attribution))
      .map((one) => (one.id === moved ? { ...one, content: one.content.map(({ start, end }) => ({ start, end: end - 1 })) } : one)),
    attributions: reading.attributions.filter(({ id }) => id !== statement?.attribution),
  }
  const { report, ...rest } = kept
  const renamed = JSON.stringify(rest).replace(
    /"(r[0-9a-f]{16}\.[a-z]+)(\d+)"/g,
    (_, before: string, number: string) => `"${before}${Number(number) + 500}"`,
  )
  return { report, ...(JSON.parse(renamed) as Omit<Reading, 'report'>) }
}

it('judgements stand by their words after a rebuild, and with a reader that reads otherwise; what has no words any more is shown as such', async () => {
  const inquiry = join(folder, 'reread')
  let bench = await startBench(inquiry)
  let known: Visitor = await visit(bench)
  await known.upload([['guard.txt', guardReport]])
  await known.settled()
  const reportOf = async (): Promise<Answer<'report'>> => {
    const [row] = (await known.ask('reports')).rows
    return known.ask('report', { params: { report: row?.id as never } })
  }
  const before = await reportOf()
  const said = (words: string, speaker: string): Answer<'report'>['statements'][number] => {
    const found = before.statements.find(
      (one) => one.speaker.includes(speaker) && one.content.some(({ start, end }) => before.text.slice(start, end).includes(words)),
    )
    if (!found) throw new Error(`Nobody says ${words}.`)
    return found
  }
  const [camp, racks, estuary] = [
    said('three lorries', 'Ilvane'),
    said('the racks were bare', 'Ilvane'),
    said('a complaint about the guard', 'commission'),
  ]
  const judge = async (about: About, act: Act): Promise<string> =>
    (await known.ask('judge', { body: { about, act, why: 'As read.' } })).judgement.id
  const stays = await judge({ kind: 'statement', statement: camp.id }, { kind: 'access', access: 'second-hand' })
  const moves = await judge({ kind: 'statement', statement: racks.id }, { kind: 'comment' })
  const goes = await judge({ kind: 'statement', statement: estuary.id }, { kind: 'comment' })
  const speaks = await judge(
    { kind: 'attribution', attribution: camp.attribution as never },
    { kind: 'speaker', speakers: [], name: 'Ona Trell' },
  )
  await bench.stop()

  const restart = async (): Promise<Map<string, Answer<'judgements'>['rows'][number]>> => {
    bench = await startBench(inquiry)
    known = await visit(bench)
    await known.settled()
    return new Map((await known.ask('judgements')).rows.map((row) => [row.id, row]))
  }
  expect(hearsay(['rebuild', inquiry]).status).toBe(0)
  const rebuilt = await restart()
  for (const id of [stays, moves, goes, speaks]) expect(rebuilt.get(id), id).toMatchObject({ orphaned: false, stands: true })
  expect(rebuilt.get(stays)?.on).toBe(camp.id)
  expect((await known.ask('inquiry')).counts.orphaned).toBe(0)
  await bench.stop()

  const engine = await openEmbedded(inquiry, { write: true })
  for await (const packed of engine.packed({ reading: true })) {
    const reading = unpackReading(packed)
    const again = pack(readOtherwise(reading, racks.id, estuary.id))
    await engine.commit([{ kind: 'reports', capture: reading.report.capture, made: 'another reader', reports: [again] }])
  }
  await engine.close()

  const read = await restart()
  const after = await reportOf()
  expect(after.statements.some(({ id }) => id === camp.id)).toBe(false)
  const on = (id: string): string => {
    const statement = after.statements.find((one) => one.id === (read.get(id)?.on as StatementId | null))
    return statement?.content.map(({ start, end }) => after.text.slice(start, end)).join(' … ') ?? ''
  }
  expect(read.get(stays)).toMatchObject({ orphaned: false, stands: true })
  expect(on(stays)).toContain('three lorries')
  expect(on(moves)).toContain('the racks were bare')
  const landed = after.statements.find(({ id }) => id === read.get(stays)?.on)
  expect(landed).toMatchObject({ access: 'second-hand', speaker: 'Ona Trell' })
  // Its words are still in the text, but nothing is read there: shown with its words, never dropped.
  expect(read.get(goes)).toMatchObject({ orphaned: true, on: null, why: 'As read.' })
  expect(read.get(goes)?.quote).toContain('a complaint about the guard')
  expect((await known.ask('inquiry')).counts).toMatchObject({ orphaned: 1, judgements: 4 })
  expect((await known.ask('judgements', { query: { filter: 'orphaned' } })).rows.map(({ id }) => id)).toEqual([goes])
  await bench.stop()
}, 240_000)
