import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collected, type CollectOptions, collect } from '../../src/collect/index.ts'

const PAGE = '<html><head><title>Velm</title></head><body><p>Caf\u00e9 Velm closes its harbour.</p></body></html>'
const asked: string[] = []
let server: Server
let at = ''

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(`${request.url} ${request.headers['user-agent']}`)
    const give = (headers: Readonly<Record<string, string>>, body: string | Uint8Array, status = 200): void => {
      answer.writeHead(status, headers)
      answer.end(body)
    }
    switch (request.url) {
      case '/page':
        return give(
          {
            'content-type': 'text/html; charset=windows-1252',
            'set-cookie': 'who=me',
            'last-modified': 'Mon, 04 Mar 2019 10:00:00 GMT',
          },
          Buffer.from(PAGE, 'latin1'),
        )
      case '/moved':
        return give({ location: '/page' }, '', 301)
      case '/round':
        return give({ location: '/round' }, '', 302)
      case '/file':
        return give({ location: 'file:///etc/hostname' }, '', 302)
      case '/large':
        return give({ 'content-encoding': 'gzip', 'content-type': 'text/plain' }, gzipSync(Buffer.alloc(5_000_000, 'Velm ')))
      case '/slow':
        answer.writeHead(200)
        return
      case '/cut':
        answer.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
        answer.write('Velm closes its harbour.')
        setTimeout(() => answer.destroy(), 30)
        return
      case '/feed':
        return give(
          { 'content-type': 'application/rss+xml' },
          `<rss><channel><title>V</title><item><title>One</title><link>${at}/page</link></item><item><title>Two</title><link>${at}/gone</link></item></channel></rss>`,
        )
      case '/corpus':
        return give({ 'content-type': 'application/json' }, '{"text":"Velm closes."}\n{"text":"Ostel opens."}\n')
      default:
        return give({}, 'nothing here', 404)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const all = async (path: string, options: CollectOptions = {}): Promise<Collected[]> => {
  const items: Collected[] = []
  for await (const item of collect([`${at}${path}`], options)) items.push(item)
  return items
}
const outline = (items: readonly Collected[]): string[] =>
  items.map((item) =>
    ('error' in item ? `${item.error.code} ${item.locator}` : `${item.capture.mediaType} ${item.capture.locator}`).replaceAll(
      at,
      '',
    ),
  )

describe('an address', () => {
  it('is fetched once, with redirects, status and headers kept as they were said, and cookies left out', async () => {
    asked.length = 0
    const [item] = await all('/moved', { now: () => 0 })
    if (item === undefined || 'error' in item) throw new Error('not taken')
    expect(item.capture).toMatchObject({
      locator: `${at}/moved`,
      takenAt: '1970-01-01T00:00:00.000Z',
      mediaType: 'text/html',
      declaredType: 'text/html',
      complete: true,
      served: { url: `${at}/page`, redirects: [`${at}/moved`], status: 200 },
    })
    const headers = new Map(item.capture.served?.headers)
    expect(headers.get('last-modified')).toBe('Mon, 04 Mar 2019 10:00:00 GMT')
    expect(headers.has('set-cookie')).toBe(false)
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['/moved', '/page'])
    expect(asked[0]).toMatch(/Hearsay.*no crawler/)
  })

  it('fetched again is another capture, an edition', async () => {
    const id = async (now: number): Promise<string> => {
      const [item] = await all('/page', { now: () => now })
      return item && 'capture' in item ? item.capture.id : ''
    }
    expect(await id(1)).not.toBe(await id(2))
  })

  it('that gives nothing comes as a failure: no page, no server, no end, no web address', async () => {
    expect(outline(await all('/gone'))).toEqual(['E_FETCH /gone'])
    expect(outline(await all('/round'))).toEqual(['E_FETCH /round'])
    expect(outline(await all('/file'))).toEqual(['E_FETCH /file'])
    expect(outline(await all('/slow', { timeLimit: 200 }))).toEqual(['E_FETCH /slow'])
    for await (const item of collect(['http://127.0.0.1:9/'])) expect('error' in item && item.error.code).toBe('E_FETCH')
  })

  it('stops at the limit in bytes as they unpack', async () => {
    expect(outline(await all('/large', { maxBytes: 100_000 }))).toEqual(['E_TOO_LARGE /large'])
  })

  it('that breaks off is kept as far as it came', async () => {
    const [item] = await all('/cut')
    expect(item && 'capture' in item && [item.capture.complete, Buffer.from(item.bytes).toString()]).toEqual([
      false,
      'Velm closes its harbour.',
    ])
  })

  it('may be a corpus or a feed, whose links are followed where that is wanted', async () => {
    expect(outline(await all('/corpus'))).toEqual(['application/json /corpus#1', 'application/json /corpus#2'])
    expect(outline(await all('/feed'))).toEqual(['application/rss+xml /feed#/page', 'application/rss+xml /feed#/gone'])
    expect(outline(await all('/feed', { follow: true }))).toEqual([
      'text/html /page',
      'E_FETCH /gone',
      'application/rss+xml /feed#/gone',
    ])
  })
})
