import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmbedded, openEmbedded } from '../../src/engines/embedded/embedded.ts'
import { type Engine, MOST_REPORTS, type SearchTerm } from '../../src/engines/engine.ts'
import { openMemory } from '../../src/engines/memory/memory.ts'
import type { CaptureId, Instant, Judgement, JudgementId, PersonId, Removal, ReportId } from '../../src/model/index.ts'
import { AT, added, all, bytesOf, captureOf, digestOf, factsOf, packedOf, take } from './records.ts'

const root = mkdtempSync(join(tmpdir(), 'hearsay-engines-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folders = 0

const engines: readonly { readonly name: string; readonly open: () => Promise<Engine> }[] = [
  { name: 'memory', open: async () => openMemory() },
  {
    name: 'embedded',
    open: async () => {
      const folder = join(root, String(folders++))
      await createEmbedded(folder)
      return openEmbedded(folder, { write: true })
    },
  },
]

const removal = (capture: CaptureId, act: Removal['act'] = 'removed'): Removal => ({
  capture,
  act,
  reason: 'off topic',
  by: 'Imke',
  at: AT,
})

const term = (...words: string[]): SearchTerm => ({ words, begun: false })

const judgement = (id: string): Judgement => ({
  id: id as JudgementId,
  about: { kind: 'attribution', anchor: { bytes: digestOf('a'), exact: 'nine trucks', prefix: 'of ', suffix: ' came', start: 12 } },
  by: 'Imke' as PersonId,
  at: AT,
  why: 'she was there',
  act: { kind: 'confirm' },
})

describe.each(engines)('the $name engine', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
  })
  afterEach(() => engine.close())

  it('is empty and writable at first', async () => {
    expect(engine.readOnly).toBeNull()
    expect(await engine.state()).toBe(0)
    expect(await engine.counts('made')).toEqual({
      captures: 0,
      removed: 0,
      reports: 0,
      earlier: 0,
      outdated: 0,
      failures: 0,
      judgements: 0,
      bytes: 0,
    })
    expect(await all(engine.reports())).toEqual([])
    expect(await engine.capture('c1' as CaptureId)).toBeNull()
    expect(await engine.report('r1' as ReportId)).toBeNull()
    expect(await engine.result('match')).toBeNull()
    expect(await engine.original(digestOf('nothing'))).toBeNull()
  })

  it('gives bytes back under their digest, and keeps them once', async () => {
    const original = { digest: digestOf('one'), size: 3, bytes: bytesOf('one') }
    await engine.keepOriginals([original, original])
    await engine.keepOriginals([original])
    expect(Buffer.from((await engine.original(original.digest)) as Uint8Array).toString()).toBe('one')
    expect(await engine.held(original.digest)).not.toBeNull()
    await engine.eraseOriginal(original.digest)
    expect(await engine.original(original.digest)).toBeNull()
    expect(await engine.held(original.digest)).toBeNull()
  })

  it('takes bytes from a file, unless it changed meanwhile', async () => {
    const path = join(root, 'container.jsonl')
    writeFileSync(path, 'as it was')
    await engine.keepOriginals([{ digest: digestOf('as it was'), size: 9, path }])
    expect(Buffer.from((await engine.original(digestOf('as it was'))) as Uint8Array).toString()).toBe('as it was')
    const other = { digest: digestOf('something else'), size: 14, path }
    await expect(engine.keepOriginals([other])).rejects.toMatchObject({ code: 'E_READ' })
    expect(await engine.original(other.digest)).toBeNull()
  })

  it('gives captures and reports in order of adding', async () => {
    for (const name of ['c', 'a', 'b']) await take(engine, name, `text of ${name}`)
    expect((await all(engine.captures())).map(({ capture }) => capture.locator)).toEqual(['c', 'a', 'b'])
    expect((await all(engine.reports())).map(({ file }) => file)).toEqual(['c', 'a', 'b'])
    const packed = await all(engine.packed({ reading: true }))
    expect(packed.map(({ reading }) => Buffer.from(reading).toString())).toEqual([
      'reading text of c',
      'reading text of a',
      'reading text of b',
    ])
    expect(packed.map(({ number }) => number)).toEqual([MOST_REPORTS, 2 * MOST_REPORTS, 3 * MOST_REPORTS])
    expect((await all(engine.packed())).map(({ reading }) => reading.length)).toEqual([0, 0, 0])
    expect((await engine.reportNumbered(2 * MOST_REPORTS))?.file).toBe('a')
    expect(await engine.counts('made')).toMatchObject({ captures: 3, reports: 3, bytes: 27 })
  })

  it('gives those after one, those of one capture, and those asked for', async () => {
    const captures = []
    for (const name of ['c', 'a', 'b']) captures.push(await take(engine, name, `text of ${name}`))
    const ids = (await all(engine.reports())).map(({ id }) => id)
    const [first, second, third] = ids as [ReportId, ReportId, ReportId]
    expect((await all(engine.reports({ after: first }))).map(({ id }) => id)).toEqual([second, third])
    expect((await all(engine.packed({ capture: (captures[1] as { id: CaptureId }).id }))).map(({ id }) => id)).toEqual([second])
    expect((await all(engine.packed({ only: [third, first, 'nowhere' as ReportId] }))).map(({ id }) => id)).toEqual([first, third])
  })

  it('makes all changes of a commit or none, and counts those that change the reports', async () => {
    const capture = captureOf('a', 'text')
    const before = await engine.state()
    const impossible = [...added(capture, 'text'), { kind: 'removal', removal: removal('nowhere' as CaptureId) } as const]
    await expect(engine.commit(impossible)).rejects.toThrow()
    expect(await engine.capture(capture.id)).toBeNull()
    expect(await all(engine.reports())).toEqual([])
    expect(await engine.state()).toBe(before)
    expect(await engine.commit(added(capture, 'text'))).toBe(before + 1)
    expect(await engine.commit([{ kind: 'judgement', judgement: judgement('j1') }])).toBe(before + 1)
    expect(await engine.state()).toBe(before + 1)
  })

  it('shows the latest edition, and earlier ones when asked', async () => {
    const later = '2031-03-09T10:00:00.000Z' as Instant
    const old = await take(engine, 'page', 'first words')
    const young = await take(engine, 'page', 'second words', { takenAt: later })
    await take(engine, 'page', 'zeroth words', { takenAt: '2031-02-01T10:00:00.000Z' as Instant })
    expect((await all(engine.reports())).map(({ capture }) => capture)).toEqual([young.id])
    expect((await all(engine.reports({ editions: 'all' }))).length).toBe(3)
    expect(await engine.counts('made')).toMatchObject({ captures: 3, reports: 1, earlier: 2 })
    await engine.commit([{ kind: 'removal', removal: removal(young.id) }])
    expect((await all(engine.reports())).map(({ capture }) => capture)).toEqual([old.id])
    expect((await all(engine.captures({ locator: 'page' }))).map(({ current }) => current)).toEqual([true, false, false])
  })

  it('takes nothing on standard input for an edition of another', async () => {
    await take(engine, '-', 'first')
    await take(engine, '-', 'second')
    expect((await all(engine.reports())).length).toBe(2)
  })

  it('does not put an edition that could not be read in the place of one that was', async () => {
    const old = await take(engine, 'page', 'words')
    const young = captureOf('page', '<html>', { takenAt: '2031-03-09T10:00:00.000Z' as Instant })
    await engine.commit([
      { kind: 'capture', capture: young, addedAt: AT, container: false },
      { kind: 'reports', capture: young.id, made: 'made', reports: [] },
    ])
    expect((await all(engine.reports())).map(({ capture }) => capture)).toEqual([old.id])
  })

  it('drops what was read in a removed capture and keeps the capture and the record', async () => {
    const capture = await take(engine, 'a', 'nine trucks')
    await engine.commit([{ kind: 'removal', removal: removal(capture.id) }])
    expect(await all(engine.reports({ editions: 'all' }))).toEqual([])
    expect(await engine.search([term('trucks')], { field: 'text', limit: 5, editions: 'all' })).toEqual([])
    expect((await engine.capture(capture.id))?.removal).toEqual(removal(capture.id))
    expect(await all(engine.removals())).toEqual([removal(capture.id)])
    expect(await all(engine.outdated('made'))).toEqual([])
    await engine.commit([{ kind: 'removal', removal: removal(capture.id, 'restored') }])
    expect((await engine.capture(capture.id))?.removal).toBeNull()
    expect((await all(engine.outdated('made'))).map(({ id }) => id)).toEqual([capture.id])
    expect((await all(engine.removals())).length).toBe(2)
  })

  it('gives captures that were not read in this way, none that are containers or removed', async () => {
    const capture = await take(engine, 'a', 'text')
    const container = captureOf('feed', 'feed')
    await engine.commit([{ kind: 'capture', capture: container, addedAt: AT, container: true }])
    expect(await all(engine.outdated('made'))).toEqual([])
    expect((await all(engine.outdated('made otherwise'))).map(({ id }) => id)).toEqual([capture.id])
    await engine.commit([{ kind: 'outdated' }])
    expect((await all(engine.outdated('made'))).map(({ id }) => id)).toEqual([capture.id])
    expect((await all(engine.reports())).length).toBe(1)
    expect((await all(engine.captures({ containers: true }))).map(({ capture: { id }, next }) => [id, next])).toEqual([
      [container.id, 0],
    ])
    await engine.commit([{ kind: 'entered', container: container.id, next: 7 }])
    expect((await engine.capture(container.id))?.next).toBe(7)
    await engine.commit([{ kind: 'entered', container: container.id, next: null }])
    expect((await engine.capture(container.id))?.next).toBeNull()
    const removal = { capture: container.id, act: 'removed', reason: 'another port', by: null, at: AT } as const
    await engine.commit([{ kind: 'removal', removal }])
    expect((await engine.counts('made')).removed).toBe(0)
  })

  it('keeps the last failure of each source until it succeeds', async () => {
    const failure = { locator: 'a', capture: null, code: 'E_EMPTY', message: 'a: holds nothing', at: AT } as const
    await engine.commit([{ kind: 'failure', failure }])
    await engine.commit([{ kind: 'failure', failure: { ...failure, message: 'a: holds nothing still' } }])
    expect((await all(engine.failures())).map(({ message }) => message)).toEqual(['a: holds nothing still'])
    await engine.commit([{ kind: 'recovered', locator: 'a' }])
    expect(await all(engine.failures())).toEqual([])
  })

  it('keeps judgements in order, through whatever becomes of reports', async () => {
    const capture = await take(engine, 'a', 'text')
    await engine.commit([{ kind: 'judgement', judgement: judgement('j2') }])
    await engine.commit([{ kind: 'judgement', judgement: judgement('j1') }, { kind: 'outdated' }])
    await engine.commit([{ kind: 'removal', removal: removal(capture.id, 'erased') }])
    expect(await all(engine.judgements())).toEqual([judgement('j2'), judgement('j1')])
  })

  it('keeps what a step gave, piece by piece, and in its place what it gives next', async () => {
    await engine.commit([{ kind: 'result-start', step: 'match', made: 'match@1', state: 4 }])
    for (const piece of ['one', 'two', 'three'])
      await engine.commit([{ kind: 'result-piece', step: 'match', piece: bytesOf(piece) }])
    expect(await engine.result('match')).toEqual({ step: 'match', made: 'match@1', state: 4, complete: false })
    await engine.commit([{ kind: 'result-end', step: 'match' }])
    await engine.commit([{ kind: 'result-start', step: 'trace', made: 'trace@1', state: 5 }])
    await engine.commit([{ kind: 'result-piece', step: 'trace', piece: bytesOf('other') }])
    const pieces = async (step: string): Promise<string[]> =>
      (await all(engine.resultPieces(step))).map((piece) => Buffer.from(piece).toString())
    expect(await engine.result('match')).toMatchObject({ complete: true })
    expect(await pieces('match')).toEqual(['one', 'two', 'three'])
    expect(await pieces('trace')).toEqual(['other'])
    await engine.commit([{ kind: 'result-start', step: 'match', made: 'match@2', state: 6 }])
    expect(await pieces('match')).toEqual([])
    expect(await engine.result('match')).toMatchObject({ made: 'match@2', complete: false })
  })

  it('takes the reports of a capture away when it is read anew', async () => {
    const capture = captureOf('a', 'text')
    await engine.commit([
      { kind: 'capture', capture, addedAt: AT, container: false },
      {
        kind: 'reports',
        capture: capture.id,
        made: 'made',
        reports: [packedOf(capture, 'one ferry'), packedOf(capture, 'two ferries', 1)],
      },
    ])
    expect((await all(engine.reports())).length).toBe(2)
    await engine.commit([{ kind: 'reports', capture: capture.id, made: 'again', reports: [packedOf(capture, 'one barge')] }])
    expect((await all(engine.reports())).length).toBe(1)
    expect(await engine.search([term('ferry')], { field: 'text', limit: 5 })).toEqual([])
    expect((await engine.search([term('barge')], { field: 'text', limit: 5 })).length).toBe(1)
  })

  it('finds words, words side by side, and words begun; in the fields asked for, best first', async () => {
    await take(engine, 'a', 'nine trucks reached the bay and nine trucks left it')
    await take(engine, 'b', 'trucks were nine in number some say and the bay was closed to all others for a long while after that')
    await take(engine, 'c', 'the ferry sails')
    for (const name of ['d', 'e', 'f', 'g']) await take(engine, name, `nothing of it ${name}`)
    const files = async (...terms: SearchTerm[]): Promise<string[]> => {
      const ids = await engine.search(terms, { field: 'text', limit: 10 })
      return Promise.all(ids.map(async (id) => (await engine.report(id))?.file ?? ''))
    }
    expect(await files(term('trucks'), term('nine'))).toEqual(['a', 'b'])
    expect(await files(term('nine', 'trucks'))).toEqual(['a'])
    expect(await files({ words: ['ferr'], begun: true })).toEqual(['c'])
    expect(await files({ words: ['nine', 'tru'], begun: true })).toEqual(['a'])
    expect(await files(term('ferr'))).toEqual([])
    expect(await files(term('trucks'), term('ferry'))).toEqual([])
    expect(await files()).toEqual([])
    expect(await engine.search([term('trucks')], { field: 'speakers', limit: 10 })).toEqual([])
    expect((await engine.search([term('nothing')], { field: 'text', limit: 2 })).length).toBe(2)
  })

  it('finds reports by their fingerprints, through whatever becomes of them', async () => {
    const one = await take(engine, 'a', 'nine trucks reached the bay')
    await take(engine, 'b', 'nine trucks left it')
    await take(engine, 'c', 'ferry')
    const near = async (text: string): Promise<string[]> => {
      const { fingerprints } = packedOf(one, text)
      const ids = await engine.reportsIndexed(engine.candidates.candidates(fingerprints, 10).map(({ report }) => report))
      return (await Promise.all(ids.map(async (id) => (await engine.report(id))?.file ?? ''))).sort()
    }
    expect(await near('nine trucks')).toEqual(['a', 'b'])
    const number = await engine.indexed(factsOf(one).id)
    expect(number).not.toBeNull()
    await engine.commit([{ kind: 'reports', capture: one.id, made: 'again', reports: [packedOf(one, 'nine barges')] }])
    expect(await near('trucks')).toEqual(['b'])
    expect(await near('barges')).toEqual(['a'])
    expect(await engine.indexed(factsOf(one).id)).not.toBe(number)
    const impossible = { kind: 'removal', removal: removal('nowhere' as CaptureId) } as const
    await expect(engine.commit([{ kind: 'removal', removal: removal(one.id) }, impossible])).rejects.toThrow()
    await expect(engine.commit([...added(captureOf('d', 'barges'), 'barges'), impossible])).rejects.toThrow()
    expect(await near('barges')).toEqual(['a'])
    await engine.commit([{ kind: 'removal', removal: removal(one.id) }])
    expect(await near('barges nine')).toEqual(['b'])
    expect(engine.candidates.size).toBe(2)
  })

  it('takes no word for an operator', async () => {
    await take(engine, 'a', 'north and south or not near east')
    for (const word of ['and', 'or', 'not', 'near'])
      expect(await engine.search([term(word)], { field: 'text', limit: 5 })).toHaveLength(1)
  })
})

it('answers searches alike on both engines', async () => {
  const words = ['bay', 'ferry', 'truck', 'nine', 'northern', 'north', '港', 'مرفأ']
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((found) => found.join(' '))
  const asked = fc.array(
    fc.record({ words: fc.array(fc.constantFrom(...words, 'nor'), { minLength: 1, maxLength: 3 }), begun: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.array(asked, { minLength: 4, maxLength: 4 }),
      async (texts, questions) => {
        const both = await Promise.all(engines.map(({ open }) => open()))
        for (const engine of both)
          for (const [number, one] of texts.entries()) await engine.commit(added(captureOf(String(number), one), one))
        for (const terms of questions) {
          const found = await Promise.all(both.map((engine) => engine.search(terms, { field: 'text', limit: 100 })))
          expect([...(found[0] ?? [])].sort()).toEqual([...(found[1] ?? [])].sort())
        }
        for (const engine of both) await engine.close()
      },
    ),
    { numRuns: 15 },
  )
})
