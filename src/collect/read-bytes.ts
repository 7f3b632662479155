import { type FileHandle, open } from 'node:fs/promises'
import { HearsayError } from '../model/index.ts'
import type { Held } from './container.ts'
import { pieces } from './pieces.ts'

/** Bytes of one source, and whether all that was promised came. */
export interface Received {
  readonly bytes: Uint8Array
  readonly complete: boolean
  /** Milliseconds since 1970, UTC; null where the source has no time of its own. */
  readonly modified: number | null
}

/** A source that was opened: a file, of which only the beginning was read, or all that a pipe or a device gave. */
export type Opened =
  | { readonly head: Uint8Array; readonly size: number; readonly modified: number }
  | (Received & { readonly head: Uint8Array })

/**
 * Reads the beginning of a file; pipes and devices, which cannot be read twice, whole, so that an endless one stops at the limit.
 *
 * @throws HearsayError E_TOO_LARGE for a pipe past `maxBytes`, E_READ for a folder; the system's own errors otherwise.
 */
export const openFile = async (path: string, headBytes: number, maxBytes: number): Promise<Opened> => {
  const handle = await open(path, 'r')
  try {
    const found = await handle.stat()
    if (found.isDirectory())
      throw new HearsayError('E_READ', `${path}: is a folder. Give it as a source of its own; the rest is read.`)
    if (!found.isFile()) {
      const received = await readStream(streamed(handle), path, maxBytes)
      return { ...received, modified: null, head: received.bytes.subarray(0, headBytes) }
    }
    const head = new Uint8Array(Math.min(headBytes, found.size))
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return { head: head.subarray(0, bytesRead), size: found.size, modified: Math.trunc(found.mtimeMs) }
  } finally {
    await handle.close()
  }
}

/**
 * Reads a file whole.
 * @param size as the file had when it was opened.
 * @throws HearsayError E_TOO_LARGE past `maxBytes`; the system's own errors otherwise.
 * Cost: linear; holds the bytes once.
 */
export const readFileBytes = async (path: string, size: number, maxBytes: number): Promise<Omit<Received, 'modified'>> => {
  if (size > maxBytes) throw tooLarge(path, size, maxBytes)
  const bytes = new Uint8Array(size)
  let filled = 0
  const held: Held = { path }
  for await (const piece of pieces(held)) {
    const fits = piece.subarray(0, size - filled)
    bytes.set(fits, filled)
    filled += fits.length
    if (filled === size) break
  }
  return { bytes: filled === size ? bytes : bytes.slice(0, filled), complete: filled === size }
}

const PIECE = 65_536

/** From the handle that is open: a pipe opened a second time would wait for a second writer. */
async function* streamed(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = new Uint8Array(PIECE)
    const { bytesRead } = await handle.read(piece, 0, PIECE, null)
    if (bytesRead === 0) return
    yield piece.subarray(0, bytesRead)
  }
}

/**
 * Reads a stream to its end.
 * @throws HearsayError E_TOO_LARGE past `maxBytes`, without reading on.
 */
export const readStream = async (
  stream: AsyncIterable<Uint8Array | string>,
  locator: string,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly complete: boolean }> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
    size += chunk.length
    if (size > maxBytes) throw tooLarge(locator, size, maxBytes)
    chunks.push(chunk)
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), complete: true }
}

const tooLarge = (locator: string, size: number, maxBytes: number): HearsayError =>
  new HearsayError(
    'E_TOO_LARGE',
    `${locator}: ${size} bytes or more, over the limit of ${maxBytes}. Nothing of it was read: split it, or raise the limit; the rest is read.`,
  )
