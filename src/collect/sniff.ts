import { reportFields } from '../model/index.ts'
import { tableDelimiter, tableRow } from '../text/index.ts'

/** What the first bytes of a file show it to be. */
export interface Sniffed {
  readonly mediaType: string
  /** Whether it can be read as text at all. */
  readonly text: boolean
}

/** How many bytes are looked at. */
export const SNIFFED_BYTES = 4096

/** Magic numbers, from the file formats' own specifications; `at` is the offset they stand at. */
const SIGNATURES: readonly { readonly at: number; readonly bytes: string; readonly mediaType: string }[] = [
  { at: 0, bytes: '%PDF-', mediaType: 'application/pdf' },
  { at: 0, bytes: 'PK\x03\x04', mediaType: 'application/zip' },
  { at: 0, bytes: 'PK\x05\x06', mediaType: 'application/zip' },
  { at: 0, bytes: '\x1f\x8b', mediaType: 'application/gzip' },
  { at: 0, bytes: 'BZh', mediaType: 'application/x-bzip2' },
  { at: 0, bytes: '\xfd7zXZ\0', mediaType: 'application/x-xz' },
  { at: 0, bytes: '7z\xbc\xaf\x27\x1c', mediaType: 'application/x-7z-compressed' },
  { at: 0, bytes: '\x28\xb5\x2f\xfd', mediaType: 'application/zstd' },
  { at: 257, bytes: 'ustar', mediaType: 'application/x-tar' },
  { at: 0, bytes: '\x89PNG', mediaType: 'image/png' },
  { at: 0, bytes: '\xff\xd8\xff', mediaType: 'image/jpeg' },
  { at: 0, bytes: 'GIF8', mediaType: 'image/gif' },
  { at: 0, bytes: 'II*\0', mediaType: 'image/tiff' },
  { at: 0, bytes: 'MM\0*', mediaType: 'image/tiff' },
  { at: 8, bytes: 'WEBP', mediaType: 'image/webp' },
  { at: 8, bytes: 'WAVE', mediaType: 'audio/wav' },
  { at: 4, bytes: 'ftyp', mediaType: 'video/mp4' },
  { at: 0, bytes: 'ID3', mediaType: 'audio/mpeg' },
  { at: 0, bytes: 'OggS', mediaType: 'application/ogg' },
  { at: 0, bytes: '\x1aE\xdf\xa3', mediaType: 'video/webm' },
  { at: 0, bytes: '\x7fELF', mediaType: 'application/x-elf' },
  { at: 0, bytes: 'MZ\x90', mediaType: 'application/vnd.microsoft.portable-executable' },
  { at: 0, bytes: 'SQLite format 3\0', mediaType: 'application/vnd.sqlite3' },
  { at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', mediaType: 'application/x-ole-storage' },
  { at: 0, bytes: '{\\rtf', mediaType: 'application/rtf' },
  { at: 0, bytes: 'WARC/1.', mediaType: 'application/warc' },
]

/** The name of the first entry in a zip that is a collection of web archives. Source: WACZ 1.1.1. */
const WACZ_START = /^(?:archive\/|pages\/pages\.jsonl|pages\/|indexes\/|fuzzy\.json|datapackage\.json|webarchive\.yaml)/

const BYTE_ORDER_MARKS: readonly string[] = ['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff']

/** Elements that open a page or a fragment of one; "<5 men" and "<Name>" do not. */
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|article|section|main|header|h[1-6]|table|span|a|ul|ol|br|img|figure|iframe|center|font|b|i|em|strong|blockquote)(?:[\s/>]|$)/i

/**
 * Tells a media type from bytes; what a name or a server said plays no part.
 *
 * Markdown cannot be told from plain text, nor one kind of bytes from another without a signature: such come as
 * `text/plain` and `application/octet-stream`.
 * @param head the first bytes, {@link SNIFFED_BYTES} are enough.
 * Cost: constant.
 */
export const sniff = (head: Uint8Array): Sniffed => {
  const bytes = latin(head.subarray(0, SNIFFED_BYTES))
  for (const { at, bytes: signature, mediaType } of SIGNATURES)
    if (bytes.startsWith(signature, at))
      return mediaType === 'application/zip' && WACZ_START.test(bytes.slice(30, 330))
        ? { mediaType: 'application/wacz', text: false }
        : { mediaType, text: mediaType === 'application/rtf' }
  const wide = wideText(bytes)
  if (wide === null && looksBinary(bytes)) return { mediaType: 'application/octet-stream', text: false }
  return { mediaType: markup(wide ?? bytes), text: true }
}

const latin = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/**
 * The text of UTF-16, with or without its mark, its high bytes left out; null where it is not that. Without a mark it is
 * told by one half of its bytes being mostly zero, as in every script that has spaces and line breaks, and the other never.
 */
const wideText = (bytes: string): string | null => {
  if (bytes.startsWith('\xff\xfe')) return everySecond(bytes, 2)
  if (bytes.startsWith('\xfe\xff')) return everySecond(bytes, 3)
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes.charCodeAt(at) === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  const [even, odd] = zeros as [number, number]
  const pairs = bytes.length / 2
  if (pairs < 2) return null
  if (odd > pairs * 0.1 && even === 0) return everySecond(bytes, 0)
  if (even > pairs * 0.1 && odd === 0) return everySecond(bytes, 1)
  return null
}

const everySecond = (bytes: string, from: number): string => {
  let text = ''
  for (let at = from; at < bytes.length; at += 2) text += bytes[at]
  return text
}

/** A zero byte, or more than a twentieth of control characters that no text uses. */
const looksBinary = (bytes: string): boolean => {
  let odd = 0
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes.charCodeAt(at)
    if (code === 0) return true
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x1b) odd++
  }
  return odd * 20 > bytes.length
}

const markup = (bytes: string): string => {
  const mark = BYTE_ORDER_MARKS.find((one) => bytes.startsWith(one))
  let text = withoutComments((mark ? bytes.slice(mark.length) : bytes).trimStart())
  if (/^<\?xml[\s?]/i.test(text)) {
    text = withoutComments(text.slice(Math.max(0, text.indexOf('?>') + 2)))
    if (/^<!doctype\s+html|^<html/i.test(text)) return 'text/html'
    return feedRoot(text) ?? 'application/xml'
  }
  text = withoutComments(text)
  const feed = feedRoot(text)
  if (feed !== null) return feed
  if (HTML_START.test(text) || /<html[\s>]/i.test(text)) return 'text/html'
  if (/^\{[^{}[\]]{0,2000}"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text)) return 'application/feed+json'
  if (/^[[{]\s*["[{]/.test(text) && /^[^\n]*"[^"\n]*"\s*[:,]/.test(text))
    return isJsonLines(text) ? 'application/jsonl' : 'application/json'
  if (/^From [^\n]{3,200}\d{4}[^\n]{0,20}\n(?:>From |[!-9;-~]{2,60}:)/.test(text)) return 'application/mbox'
  if (isMail(text)) return 'message/rfc822'
  if (isTable(text)) return 'text/csv'
  return 'text/plain'
}

/** A feed's kind by its first element, behind a document type; null where it is none. */
const feedRoot = (text: string): string | null => {
  const doctype = /^<!doctype[^>[]{0,500}(?:\[[^\]]{0,3000}\][^>]{0,20})?>/i.exec(text)
  const root = /^<(?:[a-z][\w.-]{0,20}:)?(rss|feed|rdf)(?=[\s>])([^>]{0,2000})/i.exec(
    withoutComments(doctype ? text.slice(doctype[0].length) : text),
  )
  if (root === null) return null
  const name = (root[1] as string).toLowerCase()
  if (name === 'rdf') return /rss|channel|purl\.org\/net\/rss|my\.netscape/i.test(text) ? 'application/rdf+xml' : null
  return name === 'feed' ? 'application/atom+xml' : 'application/rss+xml'
}

/** Nothing but header lines up to the first blank one, and among them who sent it and another that mail has. */
const isMail = (text: string): boolean => {
  const names = new Set<string>()
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break
    if (/^[ \t]/.test(line) && names.size > 0) continue
    const name = /^([!-9;-~]{2,60}):/.exec(line)?.[1]
    if (name === undefined) {
      // What is looked at may end within a line.
      if (text.length < SNIFFED_BYTES - 16 || !text.endsWith(line)) return false
      break
    }
    names.add(name.toLowerCase())
  }
  const sent = ['from', 'received', 'return-path', 'delivered-to'].some((name) => names.has(name))
  return sent && ['to', 'subject', 'date', 'message-id', 'mime-version', 'content-type'].some((name) => names.has(name))
}

/** One object a line: the first line is whole and another begins, or it is longer than what is looked at. */
const isJsonLines = (text: string): boolean => {
  if (!text.startsWith('{')) return false
  const end = text.indexOf('\n')
  if (end < 0) return text.length >= SNIFFED_BYTES - 16
  return isObject(text.slice(0, end)) && /^\s*(?:\{|$)/.test(text.slice(end))
}

const isObject = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** A first line of short headings, one of them that of a report's text, and another line below. */
const isTable = (text: string): boolean => {
  const end = text.search(/\r?\n/)
  if (end < 0 || end > 2000 || text.slice(end).trim() === '') return false
  const line = text.slice(0, end)
  const headings = tableRow(line, tableDelimiter(line))
  return headings.length > 1 && headings.every((heading) => heading.length <= 40) && reportFields(headings).text >= 0
}

const withoutComments = (text: string): string => {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end < 0) return rest
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}
