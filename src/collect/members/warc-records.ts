import type { ByteReader } from './byte-reader.ts'

/** One record of a web archive. */
export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** null where it is of a kind that is not wanted, or over the limit. */
  readonly block: Uint8Array | null
  /** As its header declares, in bytes. */
  readonly length: number
  /** All that was declared came. */
  readonly complete: boolean
}

/** Bytes between two records that are none, or a record whose head cannot be read. */
export interface BrokenRecord {
  readonly broken: string
}

/** A record's head longer than this, in bytes, is none. */
const LONGEST_HEAD = 1 << 20
const LONGEST_LINE = 65_536

/**
 * The records of a web archive in order; where they break off, reading goes on at the next line that begins one.
 *
 * @param wanted told a record's headers and length; false: its block is passed over, and never held.
 * Cost: linear; holds one record's block.
 * Source: ISO 28500:2017, WARC 1.1.
 */
export async function* warcRecords(
  reader: ByteReader,
  wanted: (headers: ReadonlyMap<string, string>, length: number) => boolean,
): AsyncGenerator<WarcRecord | BrokenRecord> {
  let lost: string | null = null
  let empty = 0
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    const damage = reader.damage()
    if (damage !== null) lost = damage
    if (line === null) {
      // Damage ends a read without ending the source: once more, and it is the end.
      if (damage !== null && empty++ < 3) continue
      if (lost !== null) yield { broken: lost }
      return
    }
    empty = 0
    const text = latin(line)
    if (!/^WARC\/\d/.test(text)) {
      if (lost === null && text.trim() !== '') lost = 'bytes that are no record'
      continue
    }
    if (lost !== null) yield { broken: lost }
    lost = null
    const headers = await head(reader)
    const length = headers === null ? Number.NaN : Number(headers.get('content-length') ?? Number.NaN)
    if (headers === null || !Number.isSafeInteger(length) || length < 0) {
      lost = headers === null ? 'a record whose head does not end' : 'a record that does not say how long it is'
      continue
    }
    const { bytes, length: came } = await reader.take(length, wanted(headers, length))
    yield { headers, block: bytes, length, complete: came === length }
  }
}

const head = async (reader: ByteReader): Promise<ReadonlyMap<string, string> | null> => {
  const headers = new Map<string, string>()
  let name = ''
  let size = 0
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    if (line === null || size > LONGEST_HEAD) return null
    size += line.length
    const text = utf8.decode(line).replace(/\r?\n$/, '')
    if (text === '') return headers
    if (/^[ \t]/.test(text)) headers.set(name, `${headers.get(name) ?? ''} ${text.trim()}`)
    else {
      const colon = text.indexOf(':')
      if (colon <= 0) continue
      name = text.slice(0, colon).trim().toLowerCase()
      if (!headers.has(name)) headers.set(name, text.slice(colon + 1).trim())
    }
  }
}

const utf8 = new TextDecoder()
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
