import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, ROUTES, type RouteName } from '../../src/bench/api.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { asAgreed, startBench, type Visitor, visit } from '../support/bench.ts'
import { corpusOf, guardPage, guardReport } from '../support/bench-reports.ts'

const folder = temporaryFolder()

describe('the bench over a small invented inquiry', () => {
  let known: Visitor
  const asked = new Set<RouteName>()
  /** Asks a route; what it answers is held against the contract. */
  const ask: Visitor['ask'] = (name, call) => {
    asked.add(name)
    return known.ask(name, call)
  }

  beforeAll(async () => {
    known = await visit(await startBench(join(folder, 'small')))
    asked.add('upload')
    await known.upload([
      ['guard.txt', guardReport],
      ['page.html', guardPage],
      ['corpus.jsonl', corpusOf(30)],
    ])
    await known.settled()
    // A failure.
    await ask('add', { body: { sources: [join(folder, 'nothing-here.txt')], follow: false } })
    await known.settled()
  })

  const one = async <Name extends 'reports' | 'claims' | 'people' | 'outlets'>(
    name: Name,
  ): Promise<Answer<Name>['rows'][number]> => {
    const { rows, total } = await ask(name, { query: { limit: 500 } } as never)
    expect(total).toBeGreaterThan(0)
    expect(rows).toHaveLength(total)
    return rows[0] as Answer<Name>['rows'][number]
  }

  it('answers the lists and whatever they lead to', async () => {
    const inquiry = await ask('inquiry')
    expect(inquiry.counts).toMatchObject({ reports: 32, failures: 1, judgements: 0 })
    expect(inquiry.standsOut.length).toBeGreaterThan(0)
    for (const { id } of (await ask('reports', { query: { limit: 500 } })).rows) {
      const report = await ask('report', { params: { report: id } })
      expect(report.statements.every(({ claim }) => claim !== null)).toBe(true)
    }
    await one('reports')
    const { rows } = await ask('claims', { query: { limit: 60 } })
    for (const { id } of rows) {
      const claim = await ask('claim', { params: { claim: id } })
      for (const { from, to } of claim.links.slice(0, 3)) await ask('aligned', { query: { left: from, right: to } })
    }
    expect(asked).toContain('aligned')
    const person = await one('people')
    expect((await ask('person', { params: { person: person.key } })).total).toBe(person.statements)
    for (const { key } of (await ask('people', { query: { limit: 500 } })).rows) await ask('person', { params: { person: key } })
    await one('outlets')
    for (const { key } of (await ask('outlets')).rows) await ask('outlet', { params: { outlet: key } })
  })

  it('answers what lies in time, in space and in words', async () => {
    const { days, undated } = await ask('timeline')
    const { total } = await ask('reports')
    expect(days.reduce((sum, { reports }) => sum + reports, undated)).toBeGreaterThanOrEqual(total)
    const { places, missing } = await ask('map')
    const [place] = [...places, ...missing]
    expect(place).toBeDefined()
    for (const { key } of [...places, ...missing].slice(0, 30)) await ask('place', { params: { place: key } })
    expect((await ask('outlines')).coasts.length).toBeGreaterThan(10)
    for (const where of ['text', 'statements', 'speakers'] as const) {
      const { hits } = await ask('search', { query: { q: where === 'speakers' ? 'Ilvane' : 'lorries', in: where } })
      expect(hits.length, where).toBeGreaterThan(0)
    }
    expect(await ask('search', { query: { q: 'xyzzyx' } })).toMatchObject({ hits: [] })
    await ask('search', { query: { q: '"' } })
  })

  it('answers what came in, what failed, what waits and what was decided', async () => {
    const { rows } = await ask('reports', { query: { q: 'guard.txt' } })
    const id = rows[0]?.id as never
    expect(rows).toHaveLength(1)
    await known.upload([['guard.txt', guardReport]])
    await known.settled()
    await ask('editions', { params: { report: id } })
    expect((await ask('captures', { query: { filter: 'containers' } })).total).toBe(1)
    expect((await ask('failures')).rows).toMatchObject([{ code: 'E_NOT_FOUND' }])
    expect((await ask('review')).total).toBeGreaterThan(0)
    expect((await ask('judgements')).total).toBe(0)
    expect((await ask('reportDossier', { params: { report: id } })).startsWith('<!')).toBe(true)
    expect((await ask('dossier')).startsWith('<!')).toBe(true)
  })

  it('answers what is told it', async () => {
    await ask('me', { body: { name: 'Ona Trell' } })
    const [report] = (await ask('reports', { query: { q: 'guard.txt' } })).rows
    const { statements } = await ask('report', { params: { report: report?.id as never } })
    const about = { kind: 'statement', statement: statements[0]?.id as never } as const
    const { judgement } = await ask('judge', { body: { about, act: { kind: 'comment' }, why: 'Read it twice.' } })
    expect(judgement).toMatchObject({ by: 'Ona Trell', why: 'Read it twice.', stands: true, orphaned: false })
    const { judgement: back } = await ask('retract', { params: { judgement: judgement.id }, body: { why: '' } })
    expect(back.retracts).toBe(judgement.id)
    const removed = await ask('remove', { body: { items: [report?.id as string], act: 'remove', reason: 'A copy.' } })
    expect(removed.captures).toEqual([report?.capture])
    await known.settled()
    expect((await ask('reports', { query: { q: 'guard.txt' } })).total).toBe(0)
    expect((await ask('captures', { query: { filter: 'removed' } })).rows).toMatchObject([{ removal: { by: 'Ona Trell' } }])
    expect(await ask('inquiry')).toMatchObject({ counts: { removed: 1 } })
    await ask('remove', { body: { items: removed.captures, act: 'restore', reason: 'No copy after all.' } })
    await known.settled()
    expect((await ask('reports', { query: { q: 'guard.txt' } })).total).toBe(1)
  })

  it('answers what goes on, and is told to stop and to go on', async () => {
    const job = await ask('trace')
    expect(await ask('job', { params: { job: job.id } })).toMatchObject({ id: job.id, kind: 'trace' })
    await ask('stop', { params: { job: job.id } })
    await ask('jobs')
    await ask('resume', { params: { job: job.id } })
    await known.settled()
  })

  it('tells what happens as events', async () => {
    const ending = new AbortController()
    const events = await fetch(`${known.origin}${ROUTES.events.path}`, { headers: { cookie: known.cookie }, signal: ending.signal })
    expect(events.headers.get('content-type')).toContain('text/event-stream')
    const job = await ask('trace')
    const kinds = new Set<string>()
    let text = ''
    const decoder = new TextDecoder()
    for await (const piece of events.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true })
      const whole = text.split('\n\n').slice(0, -1)
      for (const event of whole.map((lines) => lines.replace(/^data: /, '')).filter((line) => line.startsWith('{'))) {
        const told = asAgreed('events', JSON.parse(event))
        kinds.add(told.kind === 'job' ? `${told.job.id === job.id ? 'this job' : 'job'} ${told.job.state}` : told.kind)
      }
      if (kinds.has('this job done') && kinds.has('changed')) break
    }
    asked.add('events')
    expect([...kinds]).toEqual(expect.arrayContaining(['changed', 'this job running', 'this job done']))
    ending.abort()
    await known.settled()
  })

  it('goes on answering while what it shows is laid out anew and takes the place of what was there', async () => {
    for (let round = 0; round < 2; round++) {
      await ask('trace')
      let answered = 0
      for (let rests = false; !rests; ) {
        const [{ jobs }] = await Promise.all([ask('jobs'), ask('inquiry'), ask('claims'), ask('people'), ask('review')])
        rests = jobs.every(({ endedAt }) => endedAt !== null)
        answered++
      }
      expect(answered).toBeGreaterThan(3)
    }
  })

  it('describes itself as OpenAPI 3.1, every route of it', async () => {
    const document = (await ask('openapi')) as Record<string, unknown>
    expect(document['openapi']).toMatch(/^3\.1\.\d+$/)
    expect(document['info']).toMatchObject({ title: expect.any(String), version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
    const paths = document['paths'] as Record<string, Record<string, Operation>>
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(ROUTES).sort())
    for (const { path, method, operation } of operations) {
      const route = ROUTES[operation.operationId as RouteName]
      expect([method, path]).toEqual([route.method.toLowerCase(), route.path.replace(/:(\w+)/g, '{$1}')])
      const inPath = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      for (const { name, schema, required } of operation.parameters) {
        expect(schema, `${path} ${name}`).toHaveProperty(['type'])
        expect(typeof required).toBe('boolean')
      }
      expect(operation.responses['200'].description).not.toBe('')
      expect(operation.responses['default'].content['application/json']?.schema).toMatchObject({ type: 'object' })
      expect(operation.requestBody === undefined).toBe(!('body' in route))
    }
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#)/)
  })

  it('has been asked every route that the contract has', () => {
    expect([...asked].sort()).toEqual(Object.keys(ROUTES).sort())
  })
})

interface Operation {
  readonly operationId: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: object
  }[]
  readonly requestBody?: unknown
  readonly responses: Readonly<
    Record<
      '200' | 'default',
      { readonly description: string; readonly content: Readonly<Record<string, { readonly schema: object }>> }
    >
  >
}
