import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { sniff } from '../sniff.ts'

/** A server's answer, taken apart. */
export interface HttpMessage {
  readonly status: number
  /** Names in lower case; in the order they came. */
  readonly headers: readonly (readonly [string, string])[]
  /** Without the coding of its transfer or content; as it came where that cannot be undone. */
  readonly body: Uint8Array
  /** Nothing is missing at its end. */
  readonly complete: boolean
  /** Why the body stayed packed; null where it did not. */
  readonly packed: string | null
}

/**
 * Takes apart an answer as a web archive records it; null where it is none.
 *
 * What the headers say of coding is believed only where the bytes bear it out: archives often keep bodies unpacked under old headers.
 * @param maxBytes a body that unpacks to more stays packed.
 * Cost: linear; at most `maxBytes` come out. Source: RFC 9112, RFC 9110.
 */
export const httpMessage = (bytes: Uint8Array, maxBytes: number): HttpMessage | null => {
  const end = endOfHead(bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(end.head, 1 << 20)).toString('latin1')
  const [first = '', ...lines] = head.split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(first)?.[1]
  if (status === undefined) return null
  const headers: (readonly [string, string])[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  }
  const raw = bytes.subarray(end.body)
  const chunked = /\bchunked\b/i.test(headerOf(headers, 'transfer-encoding') ?? '') ? dechunked(raw) : null
  const body = chunked?.body ?? raw
  const { cut = false, ...rest } = unpacked(body, headerOf(headers, 'content-encoding') ?? '', maxBytes)
  return { status: Number(status), headers, ...rest, complete: (chunked?.complete ?? true) && !cut }
}

/** A header's first value; null where it is not there. */
export const headerOf = (headers: HttpMessage['headers'], name: string): string | null =>
  headers.find(([one]) => one === name)?.[1] ?? null

const endOfHead = (bytes: Uint8Array): { readonly head: number; readonly body: number } => {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return { head: at, body: at + 2 }
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return { head: at, body: at + 3 }
  }
  return { head: bytes.length, body: bytes.length }
}

/** null where the body does not begin with a chunk: then it was kept without them. */
const dechunked = (bytes: Uint8Array): { readonly body: Uint8Array; readonly complete: boolean } | null => {
  const parts: Uint8Array[] = []
  let at = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, at)
    const line =
      end < 0
        ? ''
        : Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(end - at, 80))
            .toString('latin1')
            .trim()
    const size = /^[0-9a-f]{1,8}(?=$|[;\s])/i.exec(line)
    if (size === null) {
      if (parts.length === 0) return null
      // The rest is kept: what is damaged is the count, not the words.
      parts.push(bytes.subarray(at))
      return { body: Buffer.concat(parts), complete: false }
    }
    const length = Number.parseInt(size[0], 16)
    if (length === 0) return { body: Buffer.concat(parts), complete: true }
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (at > bytes.length) return { body: Buffer.concat(parts), complete: false }
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
}

const unpacked = (
  body: Uint8Array,
  encoding: string,
  maxOutputLength: number,
): { readonly body: Uint8Array; readonly packed: string | null; readonly cut?: boolean } => {
  const name = encoding.toLowerCase().trim()
  if (name === '' || name === 'identity' || body.length === 0) return { body, packed: null }
  if (/gzip/.test(name) && !(body[0] === 0x1f && body[1] === 0x8b)) return { body, packed: null }
  const unpack = /gzip/.test(name)
    ? gunzipSync
    : /deflate/.test(name)
      ? ((body[0] as number) & 0x0f) === 8
        ? inflateSync
        : inflateRawSync
      : null
  try {
    if (unpack) return { body: unpack(body, { maxOutputLength }), packed: null }
    if (name === 'br') return { body: brotliDecompressSync(body, { maxOutputLength }), packed: null }
    return { body, packed: `it is packed as ${name.slice(0, 20)}, which is not unpacked` }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return { body, packed: `it unpacks to more than ${maxOutputLength} bytes` }
    // Text that is there in clear was kept unpacked under a header of before.
    if (sniff(body).text) return { body, packed: null }
    const part = unpack === null ? null : beginning(body, unpack, maxOutputLength)
    return part === null ? { body, packed: 'it cannot be unpacked' } : { body: part, packed: null, cut: true }
  }
}

/** What can be unpacked of a body whose end is missing; null where that is nothing. */
const beginning = (body: Uint8Array, unpack: typeof gunzipSync, maxOutputLength: number): Uint8Array | null => {
  try {
    const found = unpack(body, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })
    return found.length > 0 ? found : null
  } catch {
    return null
  }
}
