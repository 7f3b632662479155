import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../robustness/command.ts'
import { type Sent, startBench, type Visitor, visit } from '../support/bench.ts'
import { corpusOf, guardReport } from '../support/bench-reports.ts'

const folder = temporaryFolder()
const json = (method: string, path: string, body: unknown): Sent => ({
  method,
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('the bench, asked what it cannot do', () => {
  let known: Visitor
  let report: string
  beforeAll(async () => {
    known = await visit(await startBench(join(folder, 'asked')))
    await known.upload([['guard.txt', guardReport]])
    await known.settled()
    report = (await known.ask('reports')).rows[0]?.id as string
  })

  it('says what is wrong with a question, and what state that leaves', async () => {
    const paths = [
      '/api/reports?after=-1',
      '/api/reports?after=1.5',
      '/api/reports?limit=0',
      '/api/reports?limit=501',
      '/api/reports?limit=many',
      '/api/reports?sort=beauty',
      '/api/reports?order=sideways',
      '/api/reports?format=exe',
      `/api/reports?q=${'x'.repeat(401)}`,
      '/api/claims?filter=nice',
      '/api/claims/x?most=0',
      '/api/aligned',
      '/api/aligned?left=x',
      '/api/people?type=ghost',
      '/api/search',
      '/api/search?q=x&in=dreams',
      `/api/search?q=${'x'.repeat(401)}`,
      '/api/review?kind=idle',
      '/api/judgements?filter=mine',
      '/api/captures?filter=none',
      '/api/dossier?download=no',
    ]
    for (const path of paths) {
      const { status, code, message } = await known.refusal({ path })
      expect([status, code], path).toEqual([400, 'E_USAGE'])
      expect(message).toMatch(/^In the address, \S+ is not as it should be: .+ Nothing was changed\.$/)
    }
  })

  it('says what is wrong with what it is sent', async () => {
    const statement = (await known.ask('report', { params: { report: report as never } })).statements[0]?.id
    const about = { kind: 'statement', statement }
    const bodies: readonly (readonly [path: string, body: unknown])[] = [
      ['/api/me', {}],
      ['/api/me', { name: 7 }],
      ['/api/me', null],
      ['/api/sources', {}],
      ['/api/sources', { sources: 'x' }],
      ['/api/sources', { sources: [''] }],
      ['/api/removals', { items: [report], act: 'erase', reason: 'x' }],
      ['/api/removals', { items: [report], act: 'remove', reason: '' }],
      ['/api/judgements', { about, act: { kind: 'praise' } }],
      ['/api/judgements', { about: { kind: 'weather' }, act: { kind: 'confirm' } }],
      ['/api/judgements', { about, act: { kind: 'reliability', grade: 'G' } }],
      ['/api/judgements', { about, act: { kind: 'credibility', grade: 7 } }],
      ['/api/judgements', { about, act: { kind: 'access', access: 'telepathy' } }],
      ['/api/judgements', { about, act: { kind: 'comment' }, why: 'x'.repeat(10_001) }],
      ['/api/judgements', { about, act: { kind: 'spans', part: 'content', spans: [{ start: -1, end: 2 }] } }],
    ]
    for (const [path, body] of bodies) {
      const { status, code, message } = await known.refusal(json('POST', path, body))
      expect([status, code], JSON.stringify(body).slice(0, 120)).toEqual([400, 'E_USAGE'])
      expect(message).toContain('Nothing was changed.')
    }
    expect(await known.refusal({ ...json('POST', '/api/me', null), body: '{"name":' })).toMatchObject({
      status: 400,
      code: 'E_USAGE',
    })
    expect((await known.ask('judgements')).total).toBe(0)
    expect((await known.ask('inquiry')).me.name).toBe('Mara Quill')
  })

  it('says so where something is not there, or not any more', async () => {
    const paths = [
      '/api/nothing',
      '/api',
      '/api/reports/r0000000000000000',
      `/api/reports/${encodeURIComponent('../../etc/passwd')}`,
      '/api/reports/x/editions',
      '/api/reports/x/dossier',
      '/api/claims/x',
      '/api/aligned?left=x&right=y',
      '/api/people/nobody',
      '/api/outlets/none',
      '/api/map/places/nowhere',
      '/api/timeline?claim=x',
      '/api/map?claim=x',
      '/api/jobs/job-99',
    ]
    for (const path of paths) expect(await known.refusal({ path }), path).toMatchObject({ status: 404, code: 'E_NOT_FOUND' })
    const act = { kind: 'comment' }
    for (const about of [
      { kind: 'statement', statement: 'x' },
      { kind: 'statement', statement: `${report}.s999` },
      { kind: 'attribution', attribution: `${report}.a999` },
      { kind: 'report', report: 'x' },
      { kind: 'claim', claim: 'x' },
      { kind: 'question', question: 'x' },
      { kind: 'link', from: 'x', to: 'y' },
      { kind: 'loop', claim: 'x', nodes: ['y'] },
      { kind: 'descent', claim: 'x', from: 'y', to: 'z' },
      { kind: 'passage', report, span: { start: 10, end: 1_000_000 } },
      { kind: 'passage', report, span: { start: 10, end: 10 } },
    ])
      expect(await known.refusal(json('POST', '/api/judgements', { about, act, why: 'x' })), JSON.stringify(about)).toMatchObject({
        status: 404,
        code: 'E_NOT_FOUND',
      })
    for (const path of ['/api/judgements/x/retract'])
      expect(await known.refusal(json('POST', path, {}))).toMatchObject({ status: 404 })
    for (const sent of [
      { method: 'DELETE', path: '/api/jobs/x' },
      { method: 'POST', path: '/api/jobs/x/resume' },
    ])
      expect(await known.refusal(sent)).toMatchObject({ status: 404, code: 'E_NOT_FOUND' })
    expect(await known.refusal(json('POST', '/api/removals', { items: ['x'], act: 'remove', reason: 'x' }))).toMatchObject({
      status: 404,
    })
    expect((await known.ask('judgements')).total).toBe(0)
  })

  it('takes no more at once than it can bear, and says how the rest is added', async () => {
    const large = await known.refusal({ ...json('POST', '/api/me', {}), body: JSON.stringify({ name: 'x'.repeat(1024 * 1024) }) })
    expect(large).toMatchObject({ status: 413, code: 'E_TOO_LARGE' })
    const declared = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(300 * 1024 * 1024) }
    const { status, text } = await known
      .send({ method: 'POST', path: '/api/files', headers: declared })
      .catch(() => ({ status: 413, text: 'E_TOO_LARGE' }))
    expect([status, text]).toEqual([413, expect.stringContaining('E_TOO_LARGE')])
  })

  it('takes no form without a file', async () => {
    const form = new FormData()
    form.append('name', 'Ona Trell')
    expect(await known.refusal({ method: 'POST', path: '/api/files', body: form })).toMatchObject({ status: 400, code: 'E_USAGE' })
    const headers = { 'content-type': 'application/json' }
    const { status } = await known.refusal({ method: 'POST', path: '/api/files', headers, body: '{}' })
    expect(status).toBe(400)
  })

  it('keeps uploads under labels, tells files of one name apart, and leaves nothing behind', async () => {
    const before = leftovers()
    await known.upload([
      ['../../etc/passwd.txt', 'Ana Dell said the boats came in.\n\n“All are well”, she said.'],
      ['guard.txt', guardReport.replaceAll('Ilvane', 'Orlan')],
      ['a#b\u0000c.txt', 'Bo Fenn said the boats went out.\n\n“None is back”, he said.'],
    ])
    await known.settled()
    const { rows } = await known.ask('captures')
    expect(rows.map(({ locator }) => locator)).toEqual(['guard.txt', 'passwd.txt', 'guard (2).txt', 'a b c.txt'])
    expect(existsSync('/etc/passwd.txt')).toBe(false)
    expect(leftovers()).toEqual(before)
  })
})

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => /^hearsay-[A-Za-z0-9]{6}$/.test(name))

describe('work at the bench', () => {
  it('is stopped at any moment and gone on with, and comes to the same', async () => {
    const known = await visit(await startBench(join(folder, 'worked')))
    const { id } = await known.upload([['corpus.jsonl', corpusOf(40)]])
    for (let tries = 0; tries < 200 && (await known.ask('job', { params: { job: id } })).added === 0; tries++)
      await new Promise((done) => setTimeout(done, 25))
    await known.ask('stop', { params: { job: id } })
    let job = await known.ask('job', { params: { job: id } })
    for (let tries = 0; tries < 400 && job.endedAt === null; tries++) {
      await new Promise((done) => setTimeout(done, 25))
      job = await known.ask('job', { params: { job: id } })
    }
    expect(job.state).toBe('stopped')
    expect(job.problem).toBeNull()
    const kept = (await known.ask('inquiry')).counts.reports
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(40)
    expect(await known.ask('resume', { params: { job: id } })).toMatchObject({ id, endedAt: null })
    await known.settled()
    expect(await known.ask('job', { params: { job: id } })).toMatchObject({ state: 'done', failed: 0 })
    expect((await known.ask('inquiry')).counts).toMatchObject({ reports: 40, failures: 0 })
    // Asked to go on once more, it finds all there.
    await known.ask('resume', { params: { job: id } })
    await known.settled()
    expect((await known.ask('inquiry')).counts.reports).toBe(40)
  }, 240_000)
})
