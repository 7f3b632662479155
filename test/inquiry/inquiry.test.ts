import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmbedded, openEmbedded } from '../../src/engines/embedded/embedded.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { openMemory } from '../../src/engines/memory/memory.ts'
import { type Added, type Inquiry, openInquiry } from '../../src/inquiry/index.ts'
import type { JudgementId, PersonId, ReportId } from '../../src/model/index.ts'
import { file, temporaryFolder } from '../robustness/command.ts'

const folder = temporaryFolder()
let number = 0

const CONVOY = `Convoy reaches Marrow Bay

A convoy of nine trucks reached Marrow Bay on Monday, spokesman Idris Kolle said. "We saw the trucks ourselves," he said.

The mayor, Ana Dell, said that nobody had told her.
`
const FERRY = `Ferry stays in port

The ferry to Lower Hamm stays in port until Friday, the harbour master Ilka Brandt said on Tuesday. She did not say why.
`

const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}
const kinds = (outcomes: readonly Added[]): string[] => outcomes.map(({ kind }) => kind)
const sources = (): string => {
  const place = join(folder, `sources-${number++}`)
  mkdirSync(place)
  return place
}

const engines: readonly { readonly name: string; readonly open: () => Promise<Engine> }[] = [
  { name: 'memory', open: async () => openMemory() },
  {
    name: 'embedded',
    open: async () => {
      const place = join(folder, `inquiry-${number++}`)
      await createEmbedded(place)
      return openEmbedded(place, { write: true })
    },
  },
]

describe.each(engines)('an inquiry on the $name engine', ({ open }) => {
  const opened: Inquiry[] = []
  /** In this thread: others run compiled files alone. */
  const here = { threads: 0 } as const
  const fresh = async (): Promise<{ readonly inquiry: Inquiry; readonly engine: Engine }> => {
    const engine = await open()
    const inquiry = openInquiry(engine)
    opened.push(inquiry)
    return { inquiry, engine }
  }
  afterEach(async () => {
    for (const inquiry of opened.splice(0)) await inquiry.close()
  })

  it('takes in files once, members of containers one by one, and never loses the batch to a bad one', async () => {
    const { inquiry } = await fresh()
    const place = sources()
    file(place, 'a.txt', CONVOY)
    file(
      place,
      'b.jsonl',
      [FERRY, 'not JSON', CONVOY].map((text, at) => (at === 1 ? text : JSON.stringify({ id: `n${at}`, text }))).join('\n'),
    )
    file(place, 'c.txt', FERRY)
    const given = [place, join(place, 'missing.txt')]
    const first = await all(inquiry.add(given, here))
    expect(kinds(first).sort()).toEqual(['added', 'added', 'added', 'added', 'failed', 'failed'])
    expect((await all(inquiry.list())).map((facts) => facts.file.slice(place.length + 1))).toEqual([
      'a.txt',
      'b.jsonl#1',
      'b.jsonl#3',
      'c.txt',
    ])
    expect((await all(inquiry.failures())).map(({ code }) => code).sort()).toEqual(['E_FORMAT', 'E_NOT_FOUND'])
    expect(await inquiry.status()).toMatchObject({ reports: 4, captures: 5, failures: 2, outdated: 0, unfinished: [] })
    const second = await all(inquiry.add(given, here))
    expect(kinds(second)).toEqual(['known', 'known', 'known', 'failed'])
    expect(await inquiry.status()).toMatchObject({ reports: 4, captures: 5, failures: 2 })
    file(place, 'missing.txt', 'It is there now, Ana Dell said.')
    expect(kinds(await all(inquiry.add([join(place, 'missing.txt')], here)))).toEqual(['added'])
    expect((await all(inquiry.failures())).map(({ code }) => code)).toEqual(['E_FORMAT'])
  })

  it('goes on in a container where it was interrupted', async () => {
    const { inquiry } = await fresh()
    const rows = Array.from({ length: 600 }, (_, at) => JSON.stringify({ text: `Boat ${at} came in on Monday, Ana Dell said.` }))
    const corpus = file(sources(), 'corpus.jsonl', rows.join('\n'))
    const stopping = new AbortController()
    const kept: string[] = []
    const adding = async (): Promise<void> => {
      for await (const outcome of inquiry.add([corpus], { signal: stopping.signal, threads: 0 })) {
        if (outcome.kind === 'added') kept.push(outcome.capture.id)
        stopping.abort()
      }
    }
    await expect(adding()).rejects.toMatchObject({ code: 'E_INTERRUPTED' })
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(600)
    expect((await inquiry.status()).unfinished.map(({ locator }) => locator)).toEqual([corpus])
    const there = new Set((await all(inquiry.list())).map(({ capture }) => capture as string))
    for (const id of kept) expect(there).toContain(id)
    const rest = await all(inquiry.add([corpus], here))
    expect(kinds(rest).filter((kind) => kind === 'added').length).toBe(600 - there.size)
    // It goes on where it stopped, give or take the last one.
    expect(rest.length).toBeLessThanOrEqual(600 - there.size + 1)
    expect((await all(inquiry.list())).map((facts) => facts.file)).toEqual(rows.map((_, at) => `${corpus}#${at + 1}`))
    expect((await inquiry.status()).unfinished).toEqual([])
  })

  it('tells a container that holds nothing as not read, never as one to go on with, until it holds something', async () => {
    const { inquiry } = await fresh()
    const feed = (items: string): string => `<rss version="2.0"><channel><title>Velm Gazette</title>${items}</channel></rss>`
    const path = file(sources(), 'feed.xml', feed(''))
    expect(kinds(await all(inquiry.add([path], here)))).toEqual(['failed'])
    expect(await inquiry.status()).toMatchObject({ failures: 1, unfinished: [] })
    expect(kinds(await all(inquiry.add([path], here)))).toEqual(['failed'])
    writeFileSync(
      path,
      feed('<item><title>Boats leave</title><description>Three boats left Velm, Ana Dell said.</description></item>'),
    )
    expect(kinds(await all(inquiry.add([path], here)))).toEqual(['added'])
    expect(await inquiry.status()).toMatchObject({ reports: 1, failures: 0, unfinished: [] })
  })

  it('gives readings as reading the files gives them, and reports without', async () => {
    const { inquiry } = await fresh()
    const place = sources()
    file(place, 'a.txt', CONVOY)
    await all(inquiry.add([place], { threads: 0 }))
    const [reading] = await all(inquiry.readings())
    expect(reading?.report.text).toBe(CONVOY)
    expect(reading?.attributions.length).toBeGreaterThan(1)
    expect(await all(inquiry.reports())).toEqual([reading?.report])
    const facts = (await all(inquiry.list()))[0]
    expect(facts).toMatchObject({ title: 'Convoy reaches Marrow Bay', language: 'en', attributions: reading?.attributions.length })
  })

  it('makes the same again when it rebuilds, to the byte, and judgements keep their place', async () => {
    const { inquiry, engine } = await fresh()
    const place = sources()
    file(place, 'a.txt', CONVOY)
    file(place, 'b.csv', `title,text\nFerry,"${FERRY.replaceAll('\n', ' ')}"\nConvoy,"${CONVOY.replaceAll('"', '""')}"\n`)
    await all(inquiry.add([place], here))
    const judgement = {
      id: 'j1' as JudgementId,
      about: { kind: 'statement', anchor: { bytes: 'd' as never, exact: 'nine trucks', prefix: '', suffix: '', start: 40 } },
      by: 'Imke' as PersonId,
      at: '2031-03-02T09:00:00.000Z' as never,
      why: 'the video shows nine',
      act: { kind: 'confirm' },
    } as const
    await inquiry.judge(judgement)
    const everything = async (): Promise<unknown[]> => {
      const packed = (await all(engine.packed({ reading: true, editions: 'all' }))).map(({ id, number: at, report, reading }) => [
        id,
        at,
        Buffer.from(report).toString('base64'),
        Buffer.from(reading).toString('base64'),
      ])
      const found = await inquiry.search('trucks')
      return [packed, await all(inquiry.list()), await all(engine.captures()), await all(inquiry.judgements()), found]
    }
    const before = await everything()
    const state = await inquiry.state()
    const rebuilt = await all(inquiry.rebuild(here))
    expect(rebuilt.map(({ error }) => error)).toEqual([null, null, null])
    expect(await everything()).toEqual(before)
    expect(await inquiry.state()).toBeGreaterThan(state)
    expect((before[3] as unknown[]).length).toBe(1)
  })

  it('goes on with a rebuild that was interrupted, and nothing is missing meanwhile', async () => {
    const { inquiry } = await fresh()
    const rows = Array.from({ length: 300 }, (_, at) => JSON.stringify({ text: `Boat ${at} came in on Monday, Ana Dell said.` }))
    const corpus = file(sources(), 'corpus.jsonl', rows.join('\n'))
    await all(inquiry.add([corpus], here))
    const stopping = new AbortController()
    const rebuilding = async (): Promise<void> => {
      for await (const _ of inquiry.rebuild({ signal: stopping.signal, threads: 0 })) stopping.abort()
    }
    await expect(rebuilding()).rejects.toMatchObject({ code: 'E_INTERRUPTED' })
    const { outdated, reports } = await inquiry.status()
    expect(reports).toBe(300)
    expect(outdated).toBeGreaterThan(0)
    expect(outdated).toBeLessThan(300)
    expect((await all(inquiry.rebuild(here))).length).toBe(outdated)
    expect((await all(inquiry.rebuild(here))).length).toBe(300)
  })

  it('removes with a reason, leaves removed ones out when they are added again, and puts them back', async () => {
    const { inquiry, engine } = await fresh()
    const place = sources()
    const path = file(place, 'a.txt', CONVOY)
    file(place, 'b.txt', FERRY)
    await all(inquiry.add([place], here))
    await expect(inquiry.remove([path], { reason: ' ' })).rejects.toMatchObject({ code: 'E_USAGE' })
    await expect(inquiry.remove([path, 'nowhere'], { reason: 'off topic' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    expect((await all(inquiry.list())).length).toBe(2)
    const [removal] = await inquiry.remove([path], { reason: 'off topic', by: 'Imke', now: () => 0 })
    expect(removal).toMatchObject({ act: 'removed', reason: 'off topic', by: 'Imke', at: '1970-01-01T00:00:00.000Z' })
    expect((await all(inquiry.list())).length).toBe(1)
    expect(await inquiry.search('trucks')).toEqual([])
    expect(kinds(await all(inquiry.add([place], here)))).toEqual(['removed', 'known'])
    expect((await all(inquiry.rebuild(here))).length).toBe(1)
    await inquiry.remove([path], { reason: 'it is on topic', restore: true })
    await all(inquiry.rebuild({ ...here, outdatedOnly: true }))
    expect((await all(inquiry.list())).map((facts) => facts.file.slice(-5))).toEqual(['a.txt', 'b.txt'])
    expect((await inquiry.search('trucks')).length).toBe(1)
    const id = (await all(inquiry.list()))[0]?.id as string
    const capture = (await all(engine.captures()))[0]?.capture
    await inquiry.remove([id], { reason: 'asked to', erase: true })
    expect(capture && (await engine.original(capture.bytes))).toBeNull()
    await expect(inquiry.remove([path], { reason: 'again', restore: true })).rejects.toMatchObject({ code: 'E_USAGE' })
    expect((await all(inquiry.removals())).map(({ act }) => act)).toEqual(['removed', 'restored', 'erased'])
  })

  it('keeps bytes that another capture has, and takes a container with all its members', async () => {
    const { inquiry, engine } = await fresh()
    const place = sources()
    const [one, two] = [file(place, 'a.txt', CONVOY), file(place, 'b.txt', CONVOY)]
    const corpus = file(place, 'c.jsonl', [FERRY, CONVOY].map((text) => JSON.stringify({ text })).join('\n'))
    await all(inquiry.add([place], here))
    const bytes = (await all(engine.captures({ locator: one })))[0]?.capture.bytes as never
    await inquiry.remove([one], { reason: 'asked to', erase: true })
    expect(await engine.original(bytes)).not.toBeNull()
    await inquiry.remove([two], { reason: 'asked to', erase: true })
    expect(await engine.original(bytes)).toBeNull()
    await expect(inquiry.remove([`${corpus}#1`], { reason: 'asked to', erase: true })).rejects.toMatchObject({ code: 'E_USAGE' })
    await inquiry.remove([`${corpus}#1`], { reason: 'off topic' })
    expect((await all(inquiry.list())).map((facts) => facts.file)).toEqual([`${corpus}#2`])
    await inquiry.remove([corpus], { reason: 'asked to', erase: true })
    expect(await all(inquiry.list())).toEqual([])
    expect(await inquiry.status()).toMatchObject({ unfinished: [] })
  })

  it('shows what changed from one edition to the next, and traces the latest alone', async () => {
    const { inquiry } = await fresh()
    const place = sources()
    const path = file(place, 'a.txt', CONVOY)
    utimesSync(path, new Date('2031-03-01T10:00:00Z'), new Date('2031-03-01T10:00:00Z'))
    await all(inquiry.add([path], here))
    writeFileSync(path, CONVOY.replace('nine trucks', 'several trucks').replace(' on Monday', ''))
    utimesSync(path, new Date('2031-03-02T10:00:00Z'), new Date('2031-03-02T10:00:00Z'))
    const [outcome] = await all(inquiry.add([path], here))
    expect(outcome?.kind === 'added' && outcome.earlier?.takenAt).toBe('2031-03-01T10:00:00.000Z')
    expect((await all(inquiry.list())).length).toBe(1)
    expect((await all(inquiry.list({ editions: 'all' }))).length).toBe(2)
    const [comparison, ...others] = await all(inquiry.editions())
    expect(others).toEqual([])
    const { earlier, later, changes } = comparison as NonNullable<typeof comparison>
    expect([earlier.takenAt.slice(0, 10), later.takenAt.slice(0, 10)]).toEqual(['2031-03-01', '2031-03-02'])
    const words = changes.map(({ before, after }) => [
      before && earlier.text.slice(before.start, before.end),
      after && later.text.slice(after.start, after.end),
    ])
    expect(words).toEqual([
      ['nine', 'several'],
      ['on Monday', null],
    ])
    expect((await inquiry.search('several')).length).toBe(1)
    expect((await inquiry.search('nine')).length).toBe(0)
    expect((await inquiry.search('nine', { editions: 'all' })).length).toBe(1)
  })

  it('finds what a report shares with others, without comparing all', async () => {
    const { inquiry } = await fresh()
    const place = sources()
    const passage = CONVOY.split('\n\n')[1] as string
    file(place, 'a.txt', CONVOY)
    file(place, 'b.txt', FERRY)
    file(
      place,
      'c.txt',
      `Trucks seen at the bay\n\n${passage}\n\nThe port office of Lower Hamm gave no answer when it was asked.\n`,
    )
    await all(inquiry.add([place], here))
    const [first, other, last] = (await all(inquiry.list())).map(({ id }) => id)
    for (const asked of [first, last]) {
      const shared = await inquiry.relatives(asked as ReportId)
      expect(shared.map(({ left, right }) => [left.report, right.report])).toEqual([[first, last]])
      const [span] = shared[0]?.left.spans ?? []
      expect(span && CONVOY.slice(span.start, span.end)).toContain('reached Marrow Bay on Monday')
    }
    expect(await inquiry.relatives(other as ReportId)).toEqual([])
    await inquiry.remove([first as string], { reason: 'off topic' })
    expect(await inquiry.relatives(last as ReportId)).toEqual([])
    await expect(inquiry.relatives(first as ReportId)).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })

  it('keeps what a step gave until reports are added or removed', async () => {
    const { inquiry } = await fresh()
    const place = sources()
    const path = file(place, 'a.txt', CONVOY)
    await all(inquiry.add([path], here))
    const keeping = await inquiry.keeping('match', { words: 8 })
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      at,
      text: `row ${at} of many, made long enough to fill more than one piece of them`,
    }))
    for (const row of rows) await keeping.row(row)
    expect(await inquiry.kept('match', { words: 8 })).toBeNull()
    await keeping.end()
    const kept = await inquiry.kept<{ at: number }>('match', { words: 8 })
    expect(kept && (await all(kept.rows()))).toEqual(rows)
    expect(await inquiry.kept('match', { words: 9 })).toBeNull()
    await all(inquiry.add([path], here))
    expect(await inquiry.kept('match', { words: 8 })).not.toBeNull()
    await all(inquiry.add([file(place, 'b.txt', FERRY)], here))
    expect(await inquiry.kept('match', { words: 8 })).toBeNull()
  })
})

it('takes nothing of its own folder for a source', async () => {
  const place = sources()
  const [inside, path] = [join(place, 'inquiry'), file(place, 'a.txt', CONVOY)]
  await createEmbedded(inside)
  const inquiry = openInquiry(await openEmbedded(inside, { write: true }))
  const skipped: string[] = []
  const options = { threads: 0, skipped: (locator: string) => void skipped.push(locator) }
  expect(kinds(await all(inquiry.add([path], options)))).toEqual(['added'])
  expect(kinds(await all(inquiry.add([place], options)))).toEqual(['known'])
  expect(skipped.some((locator) => locator.includes('originals'))).toBe(true)
  await inquiry.close()
})
