import { get as otherGet } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROUTES, type RouteName } from '../../src/bench/api.ts'
import { temporaryFolder } from '../robustness/command.ts'
import { type Received, type Started, send, startBench, type Visitor } from '../support/bench.ts'

const folder = temporaryFolder()

describe('the bench answers nobody but the person at this machine', () => {
  let bench: Started
  let visitor: Visitor
  let port: string
  const code = ({ text }: Received): string | undefined => /"code":"(\w+)"/.exec(text)?.[1]
  const paths = (Object.keys(ROUTES) as RouteName[])
    .filter((name) => name !== 'events')
    .map((name) => ({ method: ROUTES[name].method, path: ROUTES[name].path.replace(/:\w+/g, 'x') }))

  beforeAll(async () => {
    bench = await startBench(join(folder, 'guarded'))
    port = new URL(bench.origin).port
  })

  it('gives nothing away before its address was opened: no route, no page, no script', async () => {
    const all = [
      ...paths,
      { method: 'GET', path: '/' },
      { method: 'GET', path: '/assets/x.js' },
      { method: 'GET', path: '/claims' },
    ]
    for (const asked of all) {
      const received = await send(bench.origin, { ...asked, headers: { origin: bench.origin } })
      expect([received.status, code(received)], `${asked.method} ${asked.path}`).toEqual([403, 'E_BENCH_TOKEN'])
    }
  })

  it('tells a person who comes by an old address in words, on a page that holds nothing of what was asked', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml', host: `127.0.0.1:${port}` }
    const received = await send(bench.origin, { path: '/claims?<script>=1', headers })
    expect(received.status).toBe(403)
    expect(received.headers['content-type']).toMatch(/^text\/html/)
    expect(received.text).toContain('Start “hearsay bench” again')
    expect(received.text).not.toContain('<script')
    const foreign = await send(bench.origin, { path: '/', headers: { ...headers, host: 'evil.invalid' } })
    expect(foreign.status).toBe(421)
    expect(foreign.headers['content-type']).toMatch(/^text\/html/)
  })

  it('takes no token but its own, and is not worn down by wrong ones', async () => {
    for (const token of ['', 'x', 'x'.repeat(32), `${new URL(bench.url).searchParams.get('token')}x`]) {
      const received = await send(bench.origin, { path: `/?token=${token}` })
      expect([received.status, code(received)]).toEqual([403, 'E_BENCH_TOKEN'])
      expect(received.headers['set-cookie']).toBeUndefined()
    }
    expect((await send(bench.origin, { path: `/claims${new URL(bench.url).search}` })).status).toBe(403)
  })

  it('takes its token once, for a cookie that scripts and other sites cannot have', async () => {
    const path = `/${new URL(bench.url).search}`
    const first = await send(bench.origin, { path })
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    const [cookie = ''] = first.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^hearsay-\d+=[\w-]{32};/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    const again = await send(bench.origin, { path })
    expect([again.status, code(again)]).toEqual([403, 'E_BENCH_TOKEN'])
    expect(again.headers['set-cookie']).toBeUndefined()
    const value = cookie.split(';')[0] as string
    // Whoever is known and opens the address again, from a bookmark, goes on.
    expect((await send(bench.origin, { path, headers: { cookie: value } })).status).toBe(303)
    expect((await send(bench.origin, { path: '/', headers: { cookie: value } })).text).toContain('<title>')
    for (const wrong of [`${value}x`, value.slice(0, -1), value.replace(/=.*/, '='), value.replace(port, '1')])
      expect((await send(bench.origin, { path: '/api/inquiry', headers: { cookie: wrong } })).status, wrong).toBe(403)
    visitor = { ...(await knownVisitor(value)) }
  })

  const knownVisitor = async (cookie: string): Promise<Visitor> => {
    const headers = { cookie }
    const own = (sent: Parameters<Visitor['send']>[0]) => send(bench.origin, { ...sent, headers: { ...headers, ...sent.headers } })
    return { send: own } as Visitor
  }

  it('answers under this machine’s own names alone, so that a foreign name that points here leads nowhere', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${Number(port) + 1}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `0.0.0.0:${port}`,
    ]) {
      const received = await visitor.send({ path: '/api/inquiry', headers: { host } })
      expect([received.status, code(received)], host).toEqual([421, 'E_BENCH_HOST'])
    }
    expect((await visitor.send({ path: '/api/inquiry', headers: { host: `127.0.0.1:${port}@evil.example` } })).status).toBe(400)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect((await visitor.send({ path: '/api/inquiry', headers: { host } })).status, host).toBe(200)
  })

  it('listens on the loopback alone', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal)
      .map((one) => (one as { address: string }).address)
    for (const host of others) {
      const reached = await new Promise<string>((done) => {
        otherGet({ host, port, path: '/', timeout: 2000 }, ({ statusCode }) => done(`answered ${statusCode}`))
          .on('error', ({ message }) => done(message))
          .on('timeout', () => done('no answer'))
      })
      expect(reached, host).not.toMatch(/^answered/)
    }
  })

  it('changes nothing for another page, however it asks', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
      { origin: `https://127.0.0.1:${port}` },
      { origin: `http://localhost:${port}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: bench.origin, 'sec-fetch-site': 'cross-site' },
    ]
    for (const { method, path } of paths.filter((one) => one.method !== 'GET'))
      for (const headers of foreign) {
        const received = await visitor.send({
          method,
          path,
          headers: { 'content-type': 'application/json', ...headers },
          body: '{}',
        })
        expect([received.status, code(received)], `${method} ${path} ${JSON.stringify(headers)}`).toEqual([403, 'E_BENCH_ORIGIN'])
      }
  })

  it('takes no form and no plain text for what it is told, as other pages can send without asking', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const headers = { origin: bench.origin, ...(type === '' ? {} : { 'content-type': type }) }
      const received = await visitor.send({ method: 'POST', path: '/api/me', headers, body: '{"name":"Ona Trell"}' })
      expect([received.status, code(received)], type).toEqual([400, 'E_USAGE'])
    }
    expect(JSON.parse((await visitor.send({ path: '/api/inquiry' })).text)).toMatchObject({ me: { name: 'Mara Quill' } })
  })

  it('changes nothing on a GET', async () => {
    const state = async (): Promise<unknown> => {
      const { state, me, counts } = JSON.parse((await visitor.send({ path: '/api/inquiry' })).text)
      return { state, me, counts }
    }
    const before = await state()
    for (const { method, path } of paths) {
      const received = await visitor.send({ path })
      if (method === 'GET') expect(received.status, path).toBeLessThan(500)
      expect(received.status, path).not.toBe(204)
    }
    expect(await state()).toEqual(before)
  })

  it('forbids, on every answer, scripts and styles that are not its own, what lies elsewhere, frames, and guessing at types', async () => {
    const page = await visitor.send({ path: '/' })
    const script = /src="(\/assets\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    expect(script).not.toBe('')
    const answers = [
      page,
      await visitor.send({ path: script }),
      await visitor.send({ path: '/assets/none.js' }),
      await visitor.send({ path: '/api/none' }),
      await visitor.send({ path: '/api/claims?limit=x' }),
      await visitor.send({ path: '/api/inquiry', headers: { host: 'evil.example' } }),
      await send(bench.origin, { path: '/' }),
      await send(bench.origin, { path: '/?token=x' }),
      ...(await Promise.all(paths.map((asked) => visitor.send({ ...asked, headers: { origin: bench.origin } })))),
    ]
    for (const { status, headers } of answers) {
      const policy = String(headers['content-security-policy'])
      expect(policy, String(status)).toMatch(/default-src 'none'/)
      expect(policy).toMatch(/frame-ancestors '(none|self)'/)
      expect(policy).toMatch(/base-uri 'none'/)
      expect(policy).toMatch(/form-action 'none'/)
      expect(policy).not.toMatch(/script-src[^;]*(unsafe|http|\*|data:)/)
      expect(policy).not.toMatch(/https?:|\*/)
      // A page with a style of its own is a dossier, and lies in a sandbox.
      if (policy.includes('unsafe-inline')) expect(policy).toMatch(/sandbox$/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('keeps nothing in the browser’s store but files whose names change with their content', async () => {
    const page = await visitor.send({ path: '/' })
    const script = /src="(\/assets\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    expect(page.headers['cache-control']).toBe('no-store')
    expect((await visitor.send({ path: '/api/inquiry' })).headers['cache-control']).toBe('no-store')
    expect((await visitor.send({ path: script })).headers['cache-control']).toMatch(/private.*immutable/)
  })

  it('serves no file by its path, whatever the path', async () => {
    for (const path of [
      '/assets/../../package.json',
      '/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/%00',
      '/assets/..\\..\\package.json',
    ]) {
      const { status, text } = await visitor.send({ path })
      expect(text, path).not.toContain('"hearsay"')
      expect(status, path).toBeLessThan(500)
    }
  })

  it('ends with Ctrl-C in good order', async () => {
    expect(await bench.stop()).toBe(0)
    expect(bench.said()).not.toMatch(/Error/)
  })
})
