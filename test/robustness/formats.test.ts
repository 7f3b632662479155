import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Collected, type CollectOptions, collect } from '../../src/collect/index.ts'
import { extract } from '../../src/extract/index.ts'
import { HearsayError } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { packed, printed, response, warcRecord, zip } from '../collect/containers.ts'
import { growthOf, LINEAR } from './linearity.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-formats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const knowledge = loadReference().extract

/** Everything that bytes give, taken all the way to reports: codes of failures, and ids. Anything thrown that is no error of ours fails. */
const taken = async (name: string, bytes: string | Uint8Array, options: CollectOptions = {}): Promise<string[]> => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const found: string[] = []
  for await (const item of collect([path], options)) found.push(...(await reportsOf(item)))
  return found
}
const reportsOf = async (item: Collected): Promise<string[]> => {
  if ('error' in item) return [item.error.code]
  try {
    return (await extract(item.capture, item.bytes, knowledge)).reports.map(({ id, text, body, title }) => {
      for (const span of title ? [...body, title] : body)
        if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
          throw new Error(`a span outside of the text of ${id}`)
      return 'report'
    })
  } catch (error) {
    if (error instanceof HearsayError) return [error.code]
    throw error
  }
}

describe('what unpacks to far more than it is', () => {
  it('is stopped, in a record and in a whole archive', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, 0x20))
    const record = response(
      'https://velm.example/1',
      '2019-03-04T10:00:00Z',
      'HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip',
      bomb,
    )
    expect(await taken('a.warc', record, { maxBytes: 1_000_000 })).toEqual(['E_FORMAT'])
    const zeros = gzipSync(
      warcRecord(
        { 'WARC-Type': 'resource', 'WARC-Target-URI': 'https://velm.example/2', 'Content-Type': 'text/plain' },
        Buffer.alloc(300_000_000),
      ),
    )
    const after = performance.now()
    expect(await taken('b.warc.gz', zeros)).toEqual(['E_TOO_LARGE', 'E_FORMAT'])
    expect(performance.now() - after).toBeLessThan(20_000)
  })
})

describe('a web archive made to hurt', () => {
  it('with a record that claims to be endless ends with it', async () => {
    const endless = Buffer.from(
      'WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://velm.example/1\r\nContent-Type: application/http\r\nContent-Length: 9007199254740991\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
    )
    expect(await taken('c.warc', Buffer.concat([endless, Buffer.alloc(1_000_000, 'a')]))).toEqual(['E_TOO_LARGE'])
    expect(await taken('d.warc', Buffer.concat([Buffer.from('WARC/1.1\r\n'), Buffer.alloc(5_000_000, 'a')]))).toEqual(['E_FORMAT'])
  })

  it('with entries that are named like paths writes nothing and reads none of them', async () => {
    const page = packed([
      response(
        'https://velm.example/1',
        '2019-03-04T10:00:00Z',
        'HTTP/1.1 200 OK\nContent-Type: text/plain',
        'Velm closes its harbour.',
      ),
    ])
    expect(
      await taken(
        'e.wacz',
        zip({ 'archive/../../../e.warc.gz': page, 'archive/..\\e.warc.gz': page, '/etc/archive/e.warc.gz': page }),
      ),
    ).toEqual(['E_FORMAT'])
  })
})

describe('text made to hurt', () => {
  it('is a field or a line of 50 MB', async () => {
    const long = 'Velm closes its harbour. '.repeat(2_000_000)
    expect(await taken('long.csv', `id,text\n1,"${long}"\n2,Velm\n`)).toEqual(['report', 'report'])
    expect(await taken('long.jsonl', `{"text":"Velm"}\n${JSON.stringify({ text: long })}\n{"text":"Velm"}\n`)).toEqual([
      'report',
      'report',
      'report',
    ])
    expect(
      await taken('short.jsonl', `{"text":"Velm"}\n${JSON.stringify({ text: long })}\n{"text":"Velm"}\n`, { maxBytes: 1_000_000 }),
    ).toEqual(['report', 'E_TOO_LARGE', 'report'])
  }, 60_000)

  it('is mail inside mail inside mail, and parts without end', async () => {
    let nested = 'From: a@velm.example\nSubject: in\n\nVelm closes its harbour.'
    for (let depth = 0; depth < 200; depth++)
      nested = `From: a@velm.example\nSubject: ${depth}\nContent-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\nContent-Type: message/rfc822\n\n${nested}\n--b${depth}--\n`
    const found = await taken('nested.eml', nested)
    expect(found.length).toBeGreaterThan(0)
    const parts = `From: a@velm.example\nSubject: many\nContent-Type: multipart/mixed; boundary="b"\n\n${'--b\nContent-Type: application/x; name="a"\n\na\n'.repeat(20_000)}--b--`
    expect(await taken('parts.eml', parts)).toEqual(['report'])
  })

  it('is a feed that is never closed, with entities that multiply', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, at) => `<!ENTITY e${at} "${at === 0 ? 'ha' : `&e${at - 1};`.repeat(10)}">`,
    ).join('')
    expect(
      await taken(
        'f.xml',
        `<!DOCTYPE rss [${entities}]><rss><channel><item><title>&e29;</title><description>Velm &e29;</description></item></channel></rss>`,
      ),
    ).toEqual(['report'])
    expect((await taken('g.xml', `<rss><channel>${'<item><title>Velm '.repeat(3000)}`)).length).toBe(3000)
    expect(await taken('h.xml', `<rss><channel><item>${'<a>'.repeat(100_000)}`)).toEqual(['report'])
  })

  it('is a PDF of 3,000 pages, of which the first thousand are read', async () => {
    const pages = Array.from({ length: 3000 }, (_, at) => [
      [11, 60, 700, `The harbour of Velm stays closed on day ${at} of the storm.`] as const,
    ])
    expect(await taken('pages.pdf', printed(pages))).toEqual(['report'])
  }, 60_000)

  it('is a PDF with bytes changed anywhere', async () => {
    const whole = printed([[[11, 60, 700, 'The harbour of Velm stays closed.']], [[11, 60, 700, 'The boats lie at Ostel.']]])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
        const odd = Buffer.from(whole)
        for (const [at, byte] of changes) odd[at] = byte
        await taken('odd.pdf', odd)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('bytes of any kind under any first line', () => {
  const starts = [
    '{"text":"a"}\n{',
    'id,text\n"',
    'From a@velm.example 2019\nFrom: a\n\n',
    'From: a\nSubject: b\n\n',
    '<rss><item>',
    '<feed><entry>',
    'WARC/1.1\r\n',
    '{"version":"https://jsonfeed.org/version/1","items":[',
  ]
  const odd = fc.string({
    unit: fc.constantFrom(
      'a',
      '"',
      ',',
      '\n',
      '<',
      '>',
      '/',
      'item',
      'entry',
      '&',
      ';',
      ']]>',
      '<![CDATA[',
      ':',
      '{',
      '}',
      '\r\n',
      '--b',
      'Content-Type: multipart/mixed; boundary=b\n',
      'WARC/1.1\r\n',
      'Content-Length: 9\r\n',
      '\0',
      'é',
    ),
    maxLength: 60,
  })
  it.each(starts)('behind %j never throw', async (start) => {
    await fc.assert(
      fc.asyncProperty(odd, async (rest) => {
        await taken('any', start + rest)
      }),
      { numRuns: 60 },
    )
  })
})

describe('time grows with the input', () => {
  const work = async (text: string): Promise<void> => {
    await taken('growing', text)
  }
  it.each([
    ['rows of JSON', (times: number) => '{"text":"Velm closes its harbour."}\n'.repeat(times)],
    ['rows of a table', (times: number) => `id,text\n${'1,"Velm ""closes"" its\nharbour."\n'.repeat(times)}`],
    ['quotation marks that never close', (times: number) => `id,text\n${'1,"Velm\n'.repeat(times)}1,"`],
    [
      'entries of a feed',
      (times: number) => `<rss><channel>${'<item><title>Velm</title><guid>x</guid></item>'.repeat(times)}</channel></rss>`,
    ],
    ['elements that never close', (times: number) => `<rss><channel><item><title>${'<b><i x="'.repeat(times)}`],
    ['comments that never close', (times: number) => `<rss><channel><item>${'<!-- a '.repeat(times)}`],
    ['mails of a box', (times: number) => 'From a@velm.example 2019\nFrom: a\nSubject: b\n\nVelm closes.\n\n'.repeat(times)],
    ['lines of a mail', (times: number) => `From: a\nSubject: b\n\n${'From: x\nDate: y\n\n'.repeat(times)}`],
    ['records that are none', (times: number) => `WARC/1.1\r\n${'WARC/1.1\r\nA: b\r\n\r\n'.repeat(times)}`],
  ] as const)(
    'with %s',
    async (_, make) => {
      expect(await growthOf(make, work, 400)).toBeLessThan(LINEAR)
    },
    120_000,
  )
})
