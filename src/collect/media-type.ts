import { constants, gunzipSync } from 'node:zlib'
import { HearsayError } from '../model/index.ts'
import { declaredType } from './declared-type.ts'
import { type Sniffed, sniff } from './sniff.ts'

/** What bytes are held to be, and what their name or server says. */
export interface Typed {
  readonly mediaType: string
  readonly declaredType: string | null
}

/** Kinds that are plain text by their bytes: here the name is all there is to go by. */
const OF_TEXT = new Set([
  'text/markdown',
  'text/csv',
  'text/tab-separated-values',
  'message/rfc822',
  'application/mbox',
  'application/jsonl',
  'text/css',
  'text/javascript',
])

/**
 * Tells what bytes are: from the bytes, and from the name only where they cannot tell.
 * @param declared what the server says; unless told, what the locator's ending declares.
 * @throws HearsayError E_BINARY for bytes of no known kind.
 */
export const mediaTypeOf = (
  locator: string,
  head: Uint8Array,
  declared = locator === '-' ? null : declaredType(locator),
): Typed => {
  const outer = sniff(head)
  const sniffed = outer.mediaType === 'application/gzip' ? (inside(head) ?? outer) : outer
  if (!sniffed.text && sniffed.mediaType === 'application/octet-stream')
    throw new HearsayError(
      'E_BINARY',
      `${locator}: holds bytes that are no text and of no known kind. Give the text itself; the rest is read.`,
    )
  return { mediaType: settled(sniffed.mediaType, declared), declaredType: declared }
}

/** What lies packed in gzip, where that is a kind that is read packed. */
const inside = (head: Uint8Array): Sniffed | null => {
  // Less and less of it: what is damaged further on does not hide how it begins.
  for (let length = head.length; length >= 64; length = Math.floor(length / 4)) {
    try {
      const unpacked = gunzipSync(head.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 24 })
      const found = sniff(unpacked)
      return found.mediaType === 'application/warc' ? found : null
    } catch {}
  }
  return null
}

const settled = (sniffed: string, declared: string | null): string => {
  if (declared === 'application/jsonl' && sniffed === 'application/json') return declared
  if (declared === 'application/wacz' && sniffed === 'application/zip') return declared
  if (sniffed !== 'text/plain' || declared === null || !OF_TEXT.has(declared)) return sniffed
  return declared === 'text/tab-separated-values' ? 'text/csv' : declared
}

/**
 * Tells what bytes from a server are. A fragment of a page, which bytes alone cannot tell from text, is one where the server says so;
 * text is text only where the server does not say that it is a script, a style or data.
 */
export const servedType = (bytes: Uint8Array, contentType: string | null): Typed => {
  const declared = (contentType ?? '').split(';')[0]?.trim().toLowerCase() || null
  const { mediaType } = sniff(bytes)
  if (mediaType !== 'text/plain' || declared === null) return { mediaType, declaredType: declared }
  if (/html/.test(declared)) {
    const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1')
    return {
      mediaType: /<(?:p|div|br|a|span|section|article|h[1-6]|ul|table)[\s>/]/i.test(head) ? 'text/html' : mediaType,
      declaredType: declared,
    }
  }
  const settledType = settled(mediaType, declared)
  return {
    mediaType:
      settledType === 'text/plain' && declared !== 'text/plain' && declared !== 'application/octet-stream' ? declared : settledType,
    declaredType: declared,
  }
}

/** A kind that is not read. */
export const notRead = (locator: string, { mediaType, declaredType: declared }: Typed): HearsayError =>
  new HearsayError(
    /^text\/|json|xml|rtf|mbox|rfc822/.test(mediaType) ? 'E_FORMAT' : 'E_BINARY',
    `${locator}: is ${mediaType}, which is not read${declared !== null && declared !== mediaType ? ` (its name says ${declared})` : ''}. Save it as plain text, HTML or Markdown; the rest is read.`,
  )
