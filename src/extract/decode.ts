import type { Doubt } from '../model/index.ts'
import { type ByteOrder, byteOrder } from './byte-order.ts'

export interface Decoded {
  readonly text: string
  /** WHATWG label: `utf-8`, `windows-1251`. */
  readonly encoding: string
  readonly doubts: readonly Doubt[]
}

/**
 * Bytes as text: a byte-order mark is dropped, invalid bytes become U+FFFD, nothing else changes.
 *
 * In this order: the byte-order mark; UTF-16 by its zero bytes; UTF-8 where the bytes are valid as such (text of another
 * encoding hardly ever is); the encoding that the document declares; a guess from the bytes' frequencies, told as D_ENCODING.
 * Text that is mostly good UTF-8 stays UTF-8 and D_INVALID_BYTES counts what is not; a character cut off at the end gives D_TRUNCATED.
 * @param declared what the document says of itself; null where it says nothing. Unknown labels are left aside.
 * Odd bytes never throw. Cost: linear, two passes at most besides the guess, which looks at 64 KiB.
 */
export const decode = async (bytes: Uint8Array, declared: string | null): Promise<Decoded> => {
  const order = byteOrder(bytes)
  if (order) return decodeWide(bytes, order)
  const strict = attempt(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', doubts: declaredOtherwise(bytes, declared) }
  const lax = new TextDecoder('utf-8').decode(bytes)
  const { good, bad } = countUtf8(bytes, lax)
  const cut = cutSequence(bytes)
  if (bad <= 1 && cut > 0 && (good > 0 || !legacyFits(bytes)))
    return { text: lax, encoding: 'utf-8', doubts: [truncated('inside a character')] }
  const named = declared === null ? null : label(declared)
  if (good > bad || (named === 'utf-8' && good > 0)) return { text: lax, encoding: 'utf-8', doubts: [invalid(bad, 'UTF-8')] }
  if (named !== null && named !== 'utf-8' && !named.startsWith('utf-16')) return decodeLegacy(bytes, named, [])
  const guess = await guessed(bytes)
  if (guess === null) return { text: lax, encoding: 'utf-8', doubts: [invalid(bad, 'UTF-8')] }
  const doubt: Doubt = {
    code: 'D_ENCODING',
    text: `Nothing says how this file is encoded. Its bytes are not UTF-8; they were read as ${guess}, a guess from their frequencies.`,
    spans: [],
  }
  return decodeLegacy(bytes, guess, [doubt])
}

const strictly = new TextDecoder('utf-8', { fatal: true })

const attempt = (bytes: Uint8Array): string | null => {
  try {
    return strictly.decode(bytes)
  } catch {
    return null
  }
}

/** A declared encoding that the bytes contradict is worth a word only where it would have changed the text. */
const declaredOtherwise = (bytes: Uint8Array, declared: string | null): Doubt[] => {
  const named = declared === null ? null : label(declared)
  if (named === null || named === 'utf-8' || bytes.every((byte) => byte < 0x80)) return []
  return [
    { code: 'D_ENCODING', text: `The document declares ${named}, but its bytes are valid UTF-8 and were read as such.`, spans: [] },
  ]
}

const invalid = (count: number, encoding: string): Doubt => ({
  code: 'D_INVALID_BYTES',
  text: `${count} ${count === 1 ? 'sequence of bytes is' : 'sequences of bytes are'} not valid ${encoding}; each was replaced by U+FFFD.`,
  spans: [],
})

const truncated = (where: string): Doubt => ({
  code: 'D_TRUNCATED',
  text: `The file ends ${where}: its end may be missing.`,
  spans: [],
})

const countUtf8 = (bytes: Uint8Array, text: string): { readonly good: number; readonly bad: number } => {
  let good = 0
  let marks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) marks++
    else if (code > 0x7f) good++
  }
  let written = 0
  for (let at = 0; at + 2 < bytes.length; at++)
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) written++
  return { good: good + written, bad: Math.max(marks - written, 0) }
}

/** How many bytes at the end begin a UTF-8 sequence that is not finished. */
const cutSequence = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte >= 0x80 && byte < 0xc0) continue
    const needed = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    return byte < 0xf5 && needed > back ? back : 0
  }
  return 0
}

const decodeWide = (bytes: Uint8Array, order: ByteOrder): Decoded => {
  const text = new TextDecoder(order.encoding).decode(bytes)
  const doubts: Doubt[] = []
  if (order.guessed)
    doubts.push({ code: 'D_ENCODING', text: `No byte-order mark; read as ${order.encoding} by its zero bytes.`, spans: [] })
  const odd = order.encoding !== 'utf-8' && bytes.length % 2 === 1
  const bad = order.encoding === 'utf-8' ? countUtf8(bytes, text).bad : countMarks(text) - countWideMarks(bytes, order.encoding)
  if (odd) doubts.push(truncated('inside a character'))
  const count = bad - (odd ? 1 : 0)
  if (count > 0) doubts.push(invalid(count, order.encoding))
  return { text, encoding: order.encoding, doubts }
}

const countMarks = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

const countWideMarks = (bytes: Uint8Array, encoding: string): number => {
  const low = encoding === 'utf-16le' ? 0 : 1
  let count = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) if (bytes[at + low] === 0xfd && bytes[at + 1 - low] === 0xff) count++
  return count
}

/** The WHATWG label of what a document declares; null for one that this platform cannot decode. */
const label = (declared: string): string | null => {
  try {
    return new TextDecoder(declared.trim()).encoding
  } catch {
    return null
  }
}

/** Windows-1252's own 0x80-0x9F, from the WHATWG Encoding Standard: Node 20 leaves them as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const decodeLegacy = (bytes: Uint8Array, encoding: string, doubts: readonly Doubt[]): Decoded => {
  let text = new TextDecoder(encoding).decode(bytes)
  // The table stands under the platform's decoder: whichever is right, no control character of this range is left.
  if (encoding === 'windows-1252') text = text.replace(/[\x80-\x9f]/g, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] as string)
  const bad = countMarks(text)
  return { text, encoding, doubts: bad > 0 ? [...doubts, invalid(bad, encoding)] : doubts }
}

/** What the guess looks at: enough for frequencies, little enough for any file. */
const GUESSED_BYTES = 65536

const guessed = async (bytes: Uint8Array): Promise<string | null> => {
  const head = bytes.subarray(0, GUESSED_BYTES)
  let high = 0
  for (const byte of head) if (byte > 0x7f) high++
  // With few bytes above ASCII there is nothing to count: it is Western text, or damage.
  if (high * 12 < head.length) return legacyFits(bytes) ? 'windows-1252' : null
  const { analyse } = await import('chardet')
  for (const { name } of analyse(head)) {
    const found = label(name)
    if (found !== null && !found.startsWith('utf-')) return found
  }
  return legacyFits(bytes) ? 'windows-1252' : null
}

/** Whether most bytes above ASCII are what Western text has there: letters beside letters, quote marks, dashes, spaces. */
const legacyFits = (bytes: Uint8Array): boolean => {
  let fits = 0
  let all = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 0x80) continue
    all++
    if ((byte >= 0x91 && byte <= 0x97) || byte === 0x85 || byte === 0x80 || byte === 0xa0 || byte === 0xa3) fits++
    else if (byte === 0xa9 || byte === 0xab || byte === 0xbb || byte === 0xb0 || byte === 0xa7) fits++
    else if (byte >= 0xc0 && byte <= 0xfd && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) fits++
  }
  return fits * 10 >= all * 7
}

const isLetter = (byte: number | undefined): boolean => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
