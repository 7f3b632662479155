import { HearsayError } from '../model/index.ts'
import { declaredType } from './declared-type.ts'
import { sniff } from './sniff.ts'

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
  const sniffed = sniff(head)
  if (!sniffed.text && sniffed.mediaType === 'application/octet-stream')
    throw new HearsayError(
      'E_BINARY',
      `${locator}: holds bytes that are no text and of no known kind. Give the text itself; the rest is read.`,
    )
  return { mediaType: settled(sniffed.mediaType, declared), declaredType: declared }
}

const settled = (sniffed: string, declared: string | null): string => {
  if (declared === 'application/jsonl' && sniffed === 'application/json') return declared
  if (sniffed !== 'text/plain' || declared === null || !OF_TEXT.has(declared)) return sniffed
  return declared === 'text/tab-separated-values' ? 'text/csv' : declared
}

/** A kind that is not read. */
export const notRead = (locator: string, { mediaType, declaredType: declared }: Typed): HearsayError =>
  new HearsayError(
    /^text\/|json|xml|rtf|mbox|rfc822/.test(mediaType) ? 'E_FORMAT' : 'E_BINARY',
    `${locator}: is ${mediaType}, which is not read${declared !== null && declared !== mediaType ? ` (its name says ${declared})` : ''}. Save it as plain text, HTML or Markdown; the rest is read.`,
  )
