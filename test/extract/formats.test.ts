import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { HearsayError, type Report } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { type PrintedLine, printed } from '../collect/containers.ts'
import { body, captureOf, codes, credits, dates, type Given, reportOf, words } from './given.ts'

const knowledge = loadReference().extract
const reportsOf = async (source: string | Uint8Array, given: Given): Promise<readonly Report[]> => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return (await extract(captureOf(bytes, given), bytes, knowledge)).reports
}
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error) => (error instanceof HearsayError ? error.code : String(error)),
  )

describe('a report as JSON', () => {
  const given = { mediaType: 'application/json', locator: 'c.jsonl#1' }

  it('keeps its text letter for letter at the beginning, and puts a title of its own behind it', async () => {
    const text = '  Velm  closes its harbour.\r\n\r\nThe council met on Monday.\n'
    const report = await reportOf(
      JSON.stringify({ id: 7, title: 'Harbour shut', text, outlet: 'Velm Gazette', author: ['Ada Marn'] }),
      given,
    )
    expect(report.text.startsWith(text)).toBe(true)
    expect(words(report, report.title)).toBe('Harbour shut')
    expect(body(report)).toEqual(['Velm  closes its harbour.', 'The council met on Monday.'])
    expect(report.name).toBe('7')
    expect(report.outlet?.name).toBe('Velm Gazette')
    expect(credits(report)).toEqual(['byline: Ada Marn [null]'])
  })

  it('takes the text’s own first line for the title where they are the same', async () => {
    const report = await reportOf(
      JSON.stringify({ headline: 'Velm closes harbour', articleBody: 'Velm Closes Harbour\n\nThe council met.' }),
      given,
    )
    expect(words(report, report.title)).toBe('Velm Closes Harbour')
    expect(body(report)).toEqual(['The council met.'])
    expect(report.text).toBe('Velm Closes Harbour\n\nThe council met.')
  })

  it.each([
    ['2019-03-04', '2019-03-04'],
    ['2019-03-04T10:15:00+01:00', '2019-03-04T09:15:00Z'],
    ['March 4, 2019', '2019-03-04'],
    [1551694500, '2019-03-04T10:15:00Z'],
    ['1551694500000', '2019-03-04T10:15:00Z'],
  ])('reads the date of publication from %s', async (published, expected) => {
    expect(dates(await reportOf(JSON.stringify({ text: 'Velm closes.', published }), given))).toEqual([
      `publication on ${expected} (file)`,
    ])
  })

  it('takes names out of objects, and the outlet from the address where none is named', async () => {
    const report = await reportOf(
      JSON.stringify({ content: 'Velm closes.', source: { id: null, name: 'Ostel Post' }, url: 'https://www.ostel.example/1' }),
      given,
    )
    expect(report.outlet).toMatchObject({ name: 'Ostel Post', domain: 'ostel.example' })
    expect(
      (await reportOf(JSON.stringify({ content: 'Velm closes.', link: 'https://www.ostel.example/1' }), given)).outlet?.name,
    ).toBe('ostel.example')
  })

  it('without a text, or not whole, is a failure of its own', async () => {
    for (const odd of ['{"a": 1}', '{"text": "Velm', '[]', 'null', '{"text": {"of": "Velm"}}'])
      expect(await codeOf(reportsOf(odd, given))).toBe('E_FORMAT')
  })
})

describe('a row of a table', () => {
  const given = { mediaType: 'text/csv', locator: 't.csv#1' }

  it('is read by its headings, whatever stands between fields', async () => {
    const report = await reportOf('Body ID;articleBody\n12;"Velm ""closes"";\n\nits harbour."', given)
    expect(report.text).toBe('Velm "closes";\n\nits harbour.')
    expect(report.name).toBe('12')
  })

  it('with more fields than headings is a failure', async () => {
    expect(await codeOf(reportsOf('id,text\n1,Velm closes, it is said', given))).toBe('E_FORMAT')
  })
})

describe('an entry of a feed', () => {
  const rss = (entry: string): string =>
    `<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Velm Gazette</title><link>https://velm.example/</link><language>en-gb</language><item>${entry}</item></channel></rss>`
  const given = { mediaType: 'application/rss+xml', locator: 'feed.xml#1' }

  it('gives title, whole text, dates, names and where the feed took it from', async () => {
    const report = await reportOf(
      rss(
        '<title>Velm &amp; its <![CDATA[harbour]]></title><link>https://velm.example/1</link><guid>v-1</guid><description>Short.</description><content:encoded>&lt;p&gt;Velm closes &lt;a href="/port"&gt;its harbour&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;The council met.&lt;/p&gt;</content:encoded><dc:creator>Ada Marn and Berit Olm</dc:creator><source url="https://ostel.example/rss">Ostel Post</source><pubDate>Mon, 04 Mar 2019 10:15:00 +0100</pubDate>',
      ),
      given,
    )
    expect(words(report, report.title)).toBe('Velm & its harbour')
    expect(body(report)).toEqual(['Velm closes its harbour.', 'The council met.'])
    expect(dates(report)).toContain('publication on 2019-03-04T09:15:00Z (feed)')
    expect(credits(report)).toEqual(['byline: Ada Marn [null]', 'byline: Berit Olm [null]', 'feed-source: Ostel Post [null]'])
    expect(report.links.map(({ url }) => url)).toEqual(['https://velm.example/port', 'https://velm.example/1'])
    expect(report.outlet).toMatchObject({ name: 'Velm Gazette', domain: 'velm.example' })
    expect(report.name).toBe('v-1')
    expect(codes(report)).toEqual([])
  })

  it('of which the feed gives a summary alone says so', async () => {
    expect(
      codes(await reportOf(rss('<title>Velm closes</title><description>The harbour of Velm is closed […]</description>'), given)),
    ).toContain('D_NOT_READ')
  })

  it('of Atom gives markup inside its content, and an update as a bound', async () => {
    const report = await reportOf(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Velm &amp;amp; more</title><entry><id>urn:v</id><title>Closed</title><updated>2019-03-04T10:00:00Z</updated><content type="xhtml"><div xmlns="x"><p>Velm <b>closes</b>.</p><p>The council met.</p></div></content></entry></feed>',
      { mediaType: 'application/atom+xml' },
    )
    expect(body(report)).toEqual(['Velm closes.', 'The council met.'])
    expect(dates(report)).toEqual(['publication not-after 2019-03-04T10:00:00Z (feed)'])
  })

  it('does not expand what the document declares', async () => {
    const report = await reportOf(
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>Velm &b; &x;</title><description>The harbour is closed.</description></item></channel></rss>',
      given,
    )
    expect(words(report, report.title)).toBe('Velm &b; &x;')
  })
})

describe('a mail', () => {
  const mail = (head: string, text: string): string =>
    `From: Ada Marn <ada@velm.example>\nDate: Mon, 4 Mar 2019 10:15:00 +0100\nMessage-ID: <1@velm.example>\n${head}\n\n${text}`
  const given = { mediaType: 'message/rfc822', locator: 'one.eml' }

  it('has its subject as the title, its text as the body, and its sender and day', async () => {
    const report = await reportOf(
      mail('Subject: Fwd: =?utf-8?Q?Caf=C3=A9_Velm?= closes', 'The Café Velm closes, its owner said on Monday.'),
      given,
    )
    expect(words(report, report.title)).toBe('Café Velm closes')
    expect(body(report)).toEqual(['The Café Velm closes, its owner said on Monday.'])
    expect(credits(report)).toEqual(['byline: Ada Marn [null]'])
    expect(dates(report)).toContain('publication on 2019-03-04T09:15:00Z (header)')
    expect(report.name).toBe('<1@velm.example>')
  })

  it('keeps the headers of what was forwarded, and the signature, out of the body', async () => {
    const report = await reportOf(
      mail(
        'Subject: look',
        'Is this so?\n\n---------- Forwarded message ---------\nFrom: Gazette <g@velm.example>\nDate: Sun, 3 Mar 2019 09:00:00 +0000\nSubject: Harbour\n\nThe harbour of Velm is closed for a week.\n\n-- \nAda Marn\nVelm',
      ),
      given,
    )
    expect(body(report)).toEqual(['Is this so?', 'The harbour of Velm is closed for a week.'])
    expect(dates(report)).toContain('publication on 2019-03-03T09:00:00Z (header)')
  })

  it('gives attached mails and documents as reports behind it, and tells what was not read', async () => {
    const part = (type: string, text: string): string => `--B\nContent-Type: ${type}\n\n${text}\n`
    const whole = mail(
      'Subject: two\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="B"',
      `${part('text/plain', 'See what is attached to this mail.')}${part('message/rfc822', 'From: Berit Olm <b@velm.example>\nSubject: Seen\n\nI saw the quay break in two.')}${part('application/zip; name="pictures.zip"', 'UEsDBA==')}--B--`,
    )
    const reports = await reportsOf(whole, given)
    expect(reports.map((report) => words(report, report.title))).toEqual(['two', 'Seen'])
    expect(new Set(reports.map(({ id }) => id)).size).toBe(2)
    expect(codes(reports[0] as Report)).toContain('D_NOT_READ')
    expect(reports[0]?.doubts.find(({ code }) => code === 'D_NOT_READ')?.text).toMatch(/pictures\.zip/)
  })

  it('to many names its sender as the outlet', async () => {
    const report = await reportOf(
      mail('Subject: Today\nList-Id: <news.velm.example>', 'The harbour of Velm is closed for a week.'),
      given,
    )
    expect(report.outlet).toMatchObject({ name: 'Ada Marn', domain: 'velm.example' })
  })
})

describe('a PDF', () => {
  const given = { mediaType: 'application/pdf', locator: 'paper.pdf' }
  const page = (number: number, lines: readonly string[]): PrintedLine[] => [
    [9, 60, 810, `The Velm Gazette, page ${number}`],
    ...lines.map((words, at): PrintedLine => [11, 60, 700 - at * 14, words]),
    [9, 290, 30, String(number)],
  ]

  it('is put together from its lines: words parted at line ends joined, headers and page numbers left out, pages joined', async () => {
    const report = await reportOf(
      printed([
        [
          [20, 60, 760, 'Velm closes its harbour'],
          ...page(1, [
            'The council of Velm has closed the harbour for a whole week accord-',
            'ing to a notice that hangs on the well-known lighthouse, and the well-',
            'known quay. Nobody may enter it before the storm of this week has',
          ]),
        ],
        page(2, ['passed, the notice says.']),
        page(3, ['The boats lie at Ostel meanwhile.']),
      ]),
      given,
    )
    expect(words(report, report.title)).toBe('Velm closes its harbour')
    expect(body(report)).toEqual([
      'The council of Velm has closed the harbour for a whole week according to a notice that hangs on the well-known lighthouse, and the well-known quay. Nobody may enter it before the storm of this week has passed, the notice says.',
      'The boats lie at Ostel meanwhile.',
    ])
    expect(report.text).not.toMatch(/Gazette/)
    expect(dates(report)).toContain('publication not-before 2019-03-04 (meta)')
    expect(codes(report)).toEqual([])
  })

  it('begins a paragraph after a gap, an indent or a short last line', async () => {
    const report = await reportOf(
      printed([
        [
          [11, 60, 700, 'The council of Velm has closed the harbour for a week, its notice'],
          [11, 60, 686, 'says.'],
          [11, 60, 672, 'The boats lie at Ostel, which has room for all of them and more.'],
          [11, 72, 658, 'The mayor was not to be reached for a word on it before the day'],
          [11, 60, 644, 'ended.'],
          [11, 60, 610, 'The harbour opens again on Friday.'],
        ],
      ]),
      given,
    )
    expect(body(report)).toHaveLength(4)
  })

  it('that holds no letters, is broken or is none is a failure that says so', async () => {
    expect(await codeOf(reportsOf(printed([[]]), given))).toBe('E_NO_TEXT')
    expect(await codeOf(reportsOf('%PDF-1.7\nand nothing more', given))).toBe('E_FORMAT')
    const whole = printed([page(1, ['The council of Velm has closed the harbour.'])])
    const cut = await reportsOf(whole.subarray(0, whole.length - 200), given).catch(() => [])
    expect(cut.length).toBeLessThanOrEqual(1)
  })
})

describe('what a server said', () => {
  it('decides the encoding, and bounds the date of publication', async () => {
    const bytes = new Uint8Array(
      Buffer.from(
        '<meta charset="koi8-r"><title>Velm</title><p>The caf\xe9 of Velm closes its doors, the council said.</p>',
        'latin1',
      ),
    )
    const capture = {
      ...captureOf(bytes, { mediaType: 'text/html', locator: 'https://velm.example/1' }),
      served: {
        url: 'https://velm.example/1',
        redirects: [],
        status: 200,
        headers: [
          ['content-type', 'text/html; charset=windows-1252'],
          ['date', 'Mon, 04 Mar 2019 10:15:00 GMT'],
        ] as const,
      },
    }
    const [report] = (await extract(capture, bytes, knowledge)).reports
    expect(report?.text).toContain('café')
    expect(dates(report as Report)).toEqual(
      expect.arrayContaining([
        'publication not-after 2019-03-04T10:15:00Z (header)',
        'publication not-after 2001-02-03T04:05:06Z (header)',
      ]),
    )
  })
})
