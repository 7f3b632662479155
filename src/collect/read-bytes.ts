import { type FileHandle, open } from 'node:fs/promises'
import { HearsayError } from '../model/index.ts'

/** Bytes of one source, and whether all that was promised came. */
export interface Received {
  readonly bytes: Uint8Array
  readonly complete: boolean
  /** Milliseconds since 1970, UTC; null where the source has no time of its own. */
  readonly modified: number | null
}

/**
 * Reads a file whole.
 *
 * Pipes and devices are read as streams, so that an endless one stops at the limit.
 * @throws HearsayError E_TOO_LARGE past `maxBytes`; the system's own errors otherwise.
 * Cost: linear; holds the bytes once.
 */
export const readFileBytes = async (path: string, maxBytes: number): Promise<Received> => {
  const handle = await open(path, 'r')
  try {
    const found = await handle.stat()
    if (found.isDirectory())
      throw new HearsayError('E_READ', `${path}: is a folder. Give it as a source of its own; the rest is read.`)
    if (!found.isFile()) return { ...(await readStream(pieces(handle), path, maxBytes)), modified: null }
    if (found.size > maxBytes) throw tooLarge(path, found.size, maxBytes)
    const bytes = new Uint8Array(found.size)
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return {
      bytes: filled === bytes.length ? bytes : bytes.slice(0, filled),
      complete: filled === bytes.length,
      modified: Math.trunc(found.mtimeMs),
    }
  } finally {
    await handle.close()
  }
}

const PIECE = 65_536

/** From the handle that is open: a pipe opened a second time would wait for a second writer. */
async function* pieces(handle: FileHandle): AsyncGenerator<Uint8Array> {
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
