import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { type Collected, type CollectOptions, type Container, collect, members, totalSize } from '../../src/collect/index.ts'
import { packed, response, warcRecord, zip } from './containers.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-members-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const all = async (path: string, options: CollectOptions = {}): Promise<Collected[]> => {
  const items: Collected[] = []
  for await (const item of collect([path], options)) items.push(item)
  return items
}
const text = (item: Collected | undefined): string =>
  item && 'bytes' in item ? Buffer.from(item.bytes).toString() : (item?.error.code ?? 'nothing')
const outline = (items: readonly Collected[]): string[] =>
  items.map((item) => {
    const [locator, position] =
      'error' in item ? [item.locator, item.position] : [item.capture.locator, item.capture.part?.position]
    return `${'error' in item ? item.error.code : item.capture.mediaType} ${locator.replace(`${folder}/`, '')} @${position}`
  })

describe('what is taken', () => {
  it('comes to all that lies there, container or not, read, passed over or refused, and never runs ahead', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => JSON.stringify({ text: `Boat ${at} left Velm.` }))
    file('taken/rows.jsonl', rows.join('\n'))
    file('taken/rows.csv', `id,text\n${rows.map((_, at) => `${at},"Boat ${at}\nleft"`).join('\n')}\n`)
    file('taken/a.warc.gz', packed([response('https://velm.example/1', '2019-03-04T10:00:00Z', OK, PAGE)]))
    file('taken/box.mbox', `From a@velm.example\nSubject: Boats\nFrom: a@velm.example\n\nThree left.\n`.repeat(1))
    file('taken/feed.xml', '<rss version="2.0"><channel><item><title>Boats leave</title></item></channel></rss>')
    file('taken/blob.bin', new Uint8Array(3000))
    file('taken/empty.txt', '')
    file('taken/a.txt', 'Three boats left.')
    const told: number[] = []
    let items = 0
    const place = join(folder, 'taken')
    const halfway: number[] = []
    for await (const _ of collect([place], { taken: (bytes) => told.push(bytes) }))
      if (++items === 5000) halfway.push(told.reduce((sum, bytes) => sum + bytes, 0))
    const whole = (await totalSize([place])) as number
    expect(told.reduce((sum, bytes) => sum + bytes, 0)).toBe(whole)
    expect(told.every((bytes) => bytes >= 0)).toBe(true)
    expect(halfway[0]).toBeGreaterThan(whole * 0.2)
    expect(halfway[0]).toBeLessThan(whole * 0.8)
  })
})

describe('JSON Lines', () => {
  it('give a capture for each line that is not blank, with its number and its place in the container', async () => {
    const path = file('lines.jsonl', '{"text":"Velm closes."}\n\n{"text":"Ostel opens."}\r\n{"text":"Dorn waits."}')
    const items = await all(path)
    expect(outline(items)).toEqual([
      'application/json lines.jsonl#1 @0',
      'application/json lines.jsonl#3 @2',
      'application/json lines.jsonl#4 @3',
    ])
    expect(items.map(text)).toEqual(['{"text":"Velm closes."}', '{"text":"Ostel opens."}\r', '{"text":"Dorn waits."}'])
  })

  it('keep the captures of their lines when more are added behind', async () => {
    const path = file('grown.jsonl', '{"text":"Velm closes."}\n{"text":"Ostel opens."}\n')
    const ids = async (): Promise<string[]> => (await all(path)).map((item) => ('capture' in item ? item.capture.id : ''))
    const before = await ids()
    writeFileSync(path, '{"text":"Velm closes."}\n{"text":"Ostel opens."}\n{"text":"Dorn waits."}\n')
    expect((await ids()).slice(0, 2)).toEqual(before)
    expect(new Set(await ids()).size).toBe(3)
  })

  it('lose one line over the limit, and no other', async () => {
    const path = file('long.jsonl', `{"text":"Velm"}\n{"text":"${'a'.repeat(3_000_000)}"}\n{"text":"Dorn"}\n`)
    expect(outline(await all(path, { maxBytes: 2_000_000 }))).toEqual([
      'application/json long.jsonl#1 @0',
      'E_TOO_LARGE long.jsonl#2 @1',
      'application/json long.jsonl#3 @2',
    ])
  })

  it('are refused once where no field is one for a text', async () => {
    const path = file('other.jsonl', '{"a":1}\n{"a":2}\n{"a":3}\n')
    const items = await all(path)
    expect(outline(items)).toEqual(['E_FORMAT other.jsonl @undefined'])
    expect('error' in (items[0] as Collected) && (items[0] as { error: Error }).error.message).toMatch(/none of its fields \(a\)/)
  })

  it('have the borders that splitting has, however the bytes fall into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('{"text":"a"}', '', '{', 'é', 'x'.repeat(1_048_575)), { maxLength: 12 }),
        async (rows) => {
          const path = file('any.jsonl', `{"text":"first"}\n${rows.join('\n')}`)
          const wanted = ['{"text":"first"}', ...rows].filter((row) => row.trim() !== '')
          expect((await all(path)).map(text)).toEqual(wanted)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a container', () => {
  it('is told before its members, with its digest and where its bytes lie, and gives them again from there', async () => {
    const path = file('kept.jsonl', '{"text":"Velm"}\n{"text":"Ostel"}\n')
    const told: Container[] = []
    const items = await all(path, {
      enter: async (container) => {
        told.push(container)
        return 0
      },
    })
    expect(told).toHaveLength(1)
    const [container] = told as [Container]
    expect(container).toMatchObject({ capture: { locator: path, mediaType: 'application/jsonl', size: 33 }, held: { path } })
    const again: unknown[] = []
    const copy = { path: file('copy-elsewhere', '{"text":"Velm"}\n{"text":"Ostel"}\n') }
    for await (const item of members({ ...container, held: copy }, { maxBytes: 1000, from: 0, skipped: () => {} })) again.push(item)
    expect(again).toEqual(items)
    expect(items.map((item) => 'capture' in item && item.capture.part?.bytes)).toEqual([
      container.capture.bytes,
      container.capture.bytes,
    ])
  })

  it('goes on from the position that is named', async () => {
    const path = file('resumed.jsonl', '{"text":"Velm"}\n{"text":"Ostel"}\n{"text":"Dorn"}\n')
    expect(outline(await all(path, { enter: async () => 2 }))).toEqual(['application/json resumed.jsonl#3 @2'])
    expect(await all(path, { enter: async () => Number.POSITIVE_INFINITY })).toEqual([])
  })
})

describe('a table', () => {
  it('gives a row under its headings for each record, line breaks and marks inside fields included', async () => {
    const path = file('table.csv', 'id,body\r\n1,"Velm, ""the port"",\ncloses"\r\n\r\n2,Ostel opens\n')
    const items = await all(path)
    expect(outline(items)).toEqual(['text/csv table.csv#1 @0', 'text/csv table.csv#2 @1'])
    expect(items.map(text)).toEqual(['id,body\n1,"Velm, ""the port"",\ncloses"', 'id,body\n2,Ostel opens'])
  })

  it('is told by its headings whatever its name, with semicolons and tabs as well', async () => {
    for (const delimiter of [';', '\t', '|'])
      expect(outline(await all(file('table.txt', `Body ID${delimiter}articleBody\n1${delimiter}Velm closes\n`)))).toEqual([
        'text/csv table.txt#1 @0',
      ])
    expect(outline(await all(file('prose.txt', 'Velm, a story of the sea\nThe text, and its body.\n')))).toEqual([
      'text/plain prose.txt @undefined',
    ])
  })

  it('loses the row with a mark that never closes, and no other', async () => {
    const path = file('open.csv', 'id,text\n1,Velm\n2,"Ostel\n3,Dorn\n4,Harl\n')
    expect(outline(await all(path))).toEqual([
      'text/csv open.csv#1 @0',
      'E_FORMAT open.csv#2 @1',
      'text/csv open.csv#3 @2',
      'text/csv open.csv#4 @3',
    ])
  })

  it('gives back what was written, whatever the fields hold', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 8 }), async (fields) => {
        const quoted = fields.map((words) => `"${words.replaceAll('"', '""')}"`)
        const path = file('round.csv', `id,text\n${quoted.map((words, number) => `${number},${words}`).join('\n')}\n`)
        expect((await all(path)).map(text)).toEqual(quoted.map((words, number) => `id,text\n${number},${words}`))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a mailbox', () => {
  it('gives its mails, quoted From lines undone, and parts only where a header follows', async () => {
    const path = file(
      'box',
      'From ada@velm.example Mon Mar  4 10:15:00 2019\nFrom: Ada\nSubject: One\n\nVelm closes.\n\nFrom here one sees it.\n>From the quay too.\n\nFrom berit@velm.example Tue Mar  5 10:15:00 2019\nFrom: Berit\nSubject: Two\n\nOstel opens.\n',
    )
    const items = await all(path)
    expect(outline(items)).toEqual(['message/rfc822 box#1 @0', 'message/rfc822 box#2 @1'])
    expect(text(items[0])).toContain('\nFrom here one sees it.\nFrom the quay too.\n')
    expect(text(items[1])).toBe('From: Berit\nSubject: Two\n\nOstel opens.\n')
  })
})

const RSS = (entries: string, built: string): string =>
  `<?xml version="1.0"?><!-- by hand --><rss version="2.0"><channel><title>Velm Gazette</title><link>https://velm.example/</link><lastBuildDate>${built}</lastBuildDate><image><title>Logo</title></image>${entries}</channel></rss>`

describe('a feed', () => {
  it('gives its entries under their guids, each with what the feed says of itself', async () => {
    const entries =
      '<item><title>One</title><guid isPermaLink="false">velm-1</guid><description><![CDATA[<item>not one</item>]]></description></item><item><title>Two</title><link>https://velm.example/two</link></item>'
    const items = await all(file('feed.xml', RSS(entries, 'Monday')))
    expect(outline(items)).toEqual([
      'application/rss+xml feed.xml#velm-1 @0',
      'application/rss+xml feed.xml#https://velm.example/two @1',
    ])
    expect(text(items[1])).toBe(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Velm Gazette</title><link>https://velm.example/</link><item><title>Two</title><link>https://velm.example/two</link></item></channel></rss>',
    )
  })

  it('that was built anew gives the same captures for entries that stayed', async () => {
    const one = '<item><title>One</title><guid>velm-1</guid></item>'
    const path = file('again.xml', RSS(one, 'Monday'))
    const before = await all(path)
    writeFileSync(path, RSS(`<item><title>New</title><guid>velm-2</guid></item>${one}`, 'Tuesday'))
    const after = await all(path)
    const id = (item: Collected | undefined): string => (item && 'capture' in item ? item.capture.id : '')
    expect(id(after[1])).toBe(id(before[0]))
  })

  it('with entries that are not closed is cut where the next begins', async () => {
    const items = await all(
      file('open.xml', '<rss><channel><title>V</title><item><title>One</title><item><title>Two &nbsp; & so</title></channel>'),
    )
    expect(items.map(text).map((words) => /<item>.*(?=<\/channel>)/.exec(words)?.[0])).toEqual([
      '<item><title>One</title>',
      '<item><title>Two &nbsp; & so</title>',
    ])
  })

  it('may be Atom, RSS 1.0 in UTF-16, or JSON', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><entry><id>urn:v:1</id><title>One</title></entry></feed>'
    const rdf = `\ufeff<?xml version="1.0" encoding="utf-16"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>V</title></channel><item rdf:about="https://velm.example/1"><title>One</title></item></rdf:RDF>`
    const json =
      '{"version": "https://jsonfeed.org/version/1.1", "title": "V", "items": [{"id": "1", "content_text": "Velm closes."}]}'
    expect(outline(await all(file('a.xml', atom)))).toEqual(['application/atom+xml a.xml#urn:v:1 @0'])
    expect(outline(await all(file('r.xml', Buffer.from(rdf, 'utf16le'))))).toEqual([
      'application/rdf+xml r.xml#https://velm.example/1 @0',
    ])
    expect(outline(await all(file('j.json', json)))).toEqual(['application/feed+json j.json#1 @0'])
  })
})

const PAGE = '<html><head><title>Velm</title></head><body><p>Velm closes its harbour.</p></body></html>'
const OK = 'HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8'

describe('a web archive', () => {
  const info = warcRecord({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'software: none')
  const records = [
    info,
    response('https://velm.example/1', '2019-03-04T10:00:00Z', OK, PAGE, { 'WARC-Payload-Digest': 'sha1:A' }),
    response(
      'https://velm.example/2',
      '2019-03-05T10:00:00Z',
      `${OK}\nContent-Encoding: gzip\nTransfer-Encoding: chunked`,
      chunks(gzipSync(PAGE)),
    ),
    response('https://velm.example/3', '2019-03-05T11:00:00Z', `${OK}\nContent-Encoding: br`, brotliCompressSync(PAGE)),
    response('https://velm.example/gone', '2019-03-05T12:00:00Z', 'HTTP/1.1 404 Not Found\nContent-Type: text/html', PAGE),
    response(
      'https://velm.example/a.png',
      '2019-03-05T12:00:00Z',
      'HTTP/1.1 200 OK\nContent-Type: image/png',
      Buffer.from('\x89PNG\r\n', 'latin1'),
    ),
    warcRecord(
      {
        'WARC-Type': 'revisit',
        'WARC-Target-URI': 'https://velm.example/1',
        'WARC-Date': '2019-03-09T10:00:00Z',
        'WARC-Payload-Digest': 'sha1:A',
        'Content-Type': 'application/http',
      },
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
    ),
  ]
  const expected = [
    'text/html https://velm.example/1 @1',
    'text/html https://velm.example/2 @2',
    'text/html https://velm.example/3 @3',
    'text/html https://velm.example/1 @6',
  ]

  it('gives its pages under their addresses, unpacked, with the time and the headers of their taking', async () => {
    const skipped: string[] = []
    const items = await all(file('a.warc', Buffer.concat(records)), { skipped: (_, reason) => skipped.push(reason) })
    expect(outline(items)).toEqual(expected)
    expect(items.map(text)).toEqual([PAGE, PAGE, PAGE, PAGE])
    expect((items[0] as { capture: object }).capture).toMatchObject({
      takenAt: '2019-03-04T10:00:00.000Z',
      served: { url: 'https://velm.example/1', status: 200, headers: [['content-type', 'text/html; charset=utf-8']] },
    })
    expect(skipped).toEqual(['2 of its records are no reports: answers with status 404 (1), image/png (1)'])
  })

  it('gives the same where its records are packed, and where it lies in a WACZ under any name', async () => {
    const whole = packed(records)
    expect(outline(await all(file('a.warc.gz', whole)))).toEqual(expected)
    const archive = zip({
      'datapackage.json': Buffer.from('{}'),
      'archive/a.warc.gz': whole,
      '../../out.warc': whole,
      '/archive/b.warc': whole,
    })
    expect(outline(await all(file('a.wacz', archive)))).toEqual(expected)
  })

  it('fails where it breaks off, in a folder too: it is of a kind that is read', async () => {
    const whole = zip({ 'datapackage.json': Buffer.from('{}'), 'archive/a.warc': Buffer.concat(records) })
    file('broken/a.wacz', whole.subarray(0, whole.length - 60))
    file('broken/b.csv', 'place,depth\nVelm,12\n')
    const skipped: string[] = []
    const items = await all(join(folder, 'broken'), { skipped: (locator, why) => skipped.push(`${locator.slice(-5)} ${why}`) })
    expect(outline(items)).toEqual(['E_FORMAT broken/a.wacz @0'])
    expect(skipped).toEqual(['b.csv it is of a kind that is not read'])
  })

  it('counts a page met again at another time as another capture', async () => {
    const items = await all(file('b.warc', Buffer.concat(records)))
    expect(new Set(items.map((item) => ('capture' in item ? item.capture.id : ''))).size).toBe(4)
  })

  it('goes on behind a damaged record, packed or not, and says where', async () => {
    const broken = [info, Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\nno length, and no end\r\n'), records[1] as Buffer]
    expect(outline(await all(file('c.warc', Buffer.concat(broken))))).toEqual([
      'E_FORMAT c.warc#2 @1',
      'text/html https://velm.example/1 @2',
    ])
    const parts = records.map((record) => gzipSync(record))
    ;(parts[2] as Buffer).fill(0xff, 40, 60)
    expect(outline(await all(file('c.warc.gz', Buffer.concat(parts))))).toEqual([
      'text/html https://velm.example/1 @1',
      'E_FORMAT c.warc.gz#3 @2',
      'text/html https://velm.example/3 @3',
      'text/html https://velm.example/1 @6',
    ])
  })

  it('has the records that another reader finds', async () => {
    const path = file('d.warc.gz', packed(records))
    const theirs: string[] = []
    for await (const record of new WARCParser([packed(records)] as never)) {
      const status = record.getResponseInfo()?.status ?? 0
      const bytes = await record.readFully(true)
      if (record.warcType === 'response' && status === 200) theirs.push(`${record.warcTargetURI} ${Buffer.from(bytes).toString()}`)
    }
    const ours = (await all(path)).slice(0, 3).map((item) => `${'capture' in item ? item.capture.locator : ''} ${text(item)}`)
    // Theirs leaves brotli packed and has the picture.
    expect(ours.slice(0, 2)).toEqual(theirs.slice(0, 2))
  })
})

function chunks(bytes: Uint8Array): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 20) {
    const part = bytes.subarray(at, at + 20)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), Buffer.from(part), Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}
