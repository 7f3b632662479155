import { crc32, gzipSync } from 'node:zlib'

/** A WARC record, as bytes. */
export const warcRecord = (headers: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer => {
  const body = Buffer.from(block as string)
  const lines = Object.entries({ 'WARC-Record-ID': '<urn:uuid:1>', 'Content-Length': String(body.length), ...headers })
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ])
}

/** A record of a server's answer. */
export const response = (
  url: string,
  date: string,
  head: string,
  body: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Buffer =>
  warcRecord(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'WARC-Date': date,
      'Content-Type': 'application/http; msgtype=response',
      ...more,
    },
    Buffer.concat([Buffer.from(`${head.trim().replace(/\s*\n\s*/g, '\r\n')}\r\n\r\n`), Buffer.from(body as string)]),
  )

/** Records as archives keep them: each packed by itself. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)))

/** A zip whose entries are stored as they are, under whatever names. */
export const zip = (entries: Readonly<Record<string, Uint8Array>>): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes] of Object.entries(entries)) {
    const label = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(label.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), facts, label, Buffer.from(bytes))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, label)
    at += 30 + label.length + bytes.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(entries).length, 4)
  end.writeUInt16LE(Object.keys(entries).length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end])
}

/** One line of a PDF's page: size of its letters, place from the lower left corner in points, words in Latin letters. */
export type PrintedLine = readonly [size: number, x: number, y: number, words: string]

/** A PDF of pages with lines on them; the title and the day of making as its own words say. */
export const printed = (pages: readonly (readonly PrintedLine[])[], info = '/CreationDate (D:20190304101500Z)'): Buffer => {
  const objects: string[] = ['<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>']
  const tree = 2 + pages.length * 2
  for (const lines of pages) {
    const content = `BT\n${lines.map(([size, x, y, words]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[\\()]/g, '\\$&')}) Tj`).join('\n')}\nET`
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 1 0 R >> >> >>`,
    )
  }
  objects.push(`<< /Type /Pages /Kids [${pages.map((_, number) => `${3 + number * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  objects.push(`<< /Type /Catalog /Pages ${tree} 0 R >>`, `<< ${info} >>`)
  let text = '%PDF-1.4\n'
  const places = objects.map((object, number) => {
    const place = text.length
    text += `${number + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer << /Size ${objects.length + 1} /Root ${tree + 1} 0 R /Info ${tree + 2} 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
