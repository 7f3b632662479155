import type { Capture } from '../model/index.ts'
import { HearsayError } from '../model/index.ts'
import { capture } from './capture.ts'
import { declaredType } from './declared-type.ts'
import { type Received, readFileBytes, readStream } from './read-bytes.ts'
import { sniff } from './sniff.ts'
import { systemError } from './system-error.ts'
import { walk } from './walk.ts'

/** One source taken in, or why it was not: one bad file never loses the batch. */
export type Collected =
  | { readonly capture: Capture; readonly bytes: Uint8Array }
  | { readonly locator: string; readonly error: HearsayError }

export interface CollectOptions {
  /** The largest file taken, in bytes; 64 MiB unless told. */
  readonly maxBytes?: number
  /** What `-` stands for; the process's standard input unless told. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>
  /** When standard input was taken, in milliseconds since 1970; the present unless told. */
  readonly now?: () => number
  /** Media types taken from a folder; what else lies there is skipped. Those that `extract` reads unless told. */
  readonly mediaTypes?: readonly string[]
  /** Told of each file in a folder that was passed over, and why. Nothing is lost in silence. */
  readonly skipped?: (locator: string, reason: string) => void
}

/** 64 MiB: over a thousand times a long report, and small enough to be held several times over. */
const MAX_BYTES = 64 * 1024 * 1024
const READABLE = ['text/plain', 'text/html', 'text/markdown']

/**
 * Takes in files, folders and standard input (`-`), in the order given; a folder's files come sorted by path.
 *
 * Bytes are kept as received. The time of a local file's capture is the file's own modification time, so that the same file
 * gives the same record whenever it is taken; standard input has the time of taking. The media type is told from the bytes,
 * and Markdown, which bytes cannot tell, from the name where the bytes are plain text.
 * Never throws for a source: missing, unreadable, empty, binary, unknown and too large ones come as failures with
 * E_NOT_FOUND, E_NO_PERMISSION, E_READ, E_EMPTY, E_BINARY, E_FORMAT, E_TOO_LARGE. In a folder, hidden files and files of
 * kinds not read are skipped and told to `skipped`.
 * Cost: linear; one file is held at a time.
 */
export async function* collect(sources: readonly string[], options: CollectOptions = {}): AsyncGenerator<Collected> {
  const maxBytes = options.maxBytes ?? MAX_BYTES
  const readable = options.mediaTypes ?? READABLE
  const skipped = options.skipped ?? (() => {})
  for (const source of sources) {
    if (source === '-') {
      yield await attempt('-', async () => {
        const received = await readStream(options.standardInput ?? process.stdin, '-', maxBytes)
        return taken('-', { ...received, modified: (options.now ?? Date.now)() }, readable)
      })
      continue
    }
    for await (const found of walk(source, skipped)) {
      if (found.error) {
        yield { locator: found.locator, error: found.error }
        continue
      }
      const item = await attempt(found.locator, async () =>
        taken(found.locator, await readFileBytes(found.locator, maxBytes), readable, options.now),
      )
      if (found.under && 'error' in item && (item.error.code === 'E_BINARY' || item.error.code === 'E_FORMAT'))
        skipped(found.locator, item.error.code === 'E_BINARY' ? 'it is binary' : 'it is of a kind that is not read')
      else yield item
    }
  }
}

const attempt = async (locator: string, take: () => Promise<Collected>): Promise<Collected> => {
  try {
    return await take()
  } catch (cause) {
    return { locator, error: systemError(locator, cause) }
  }
}

const taken = (locator: string, received: Received, readable: readonly string[], now: () => number = Date.now): Collected => {
  const { bytes, complete, modified } = received
  if (bytes.length === 0)
    throw new HearsayError('E_EMPTY', `${locator}: holds no bytes at all. Check that it was saved or sent whole; the rest is read.`)
  const declared = locator === '-' ? null : declaredType(locator)
  const sniffed = sniff(bytes)
  const mediaType = sniffed.mediaType === 'text/plain' && declared !== null && OF_TEXT.has(declared) ? declared : sniffed.mediaType
  if (!sniffed.text && mediaType === 'application/octet-stream')
    throw new HearsayError(
      'E_BINARY',
      `${locator}: holds bytes that are no text and of no known kind. Give the text itself; the rest is read.`,
    )
  if (!readable.includes(mediaType))
    throw new HearsayError(
      sniffed.text ? 'E_FORMAT' : 'E_BINARY',
      `${locator}: is ${mediaType}, which is not read${declared !== null && declared !== mediaType ? ` (its name says ${declared})` : ''}. Save it as plain text, HTML or Markdown; the rest is read.`,
    )
  return { capture: capture(locator, bytes, { taken: modified ?? now(), mediaType, declaredType: declared, complete }), bytes }
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
