import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Digest } from '../model/index.ts'
import type { Held } from './container.ts'

const PIECE = 1 << 20

/**
 * The bytes in order, a mebibyte at a time; each piece is the taker's own.
 * @throws the system's own errors. Cost: linear; holds one piece.
 */
export async function* pieces(held: Held): AsyncGenerator<Uint8Array> {
  if ('bytes' in held) {
    for (let at = 0; at < held.bytes.length; at += PIECE) yield held.bytes.subarray(at, at + PIECE)
    return
  }
  const handle = await open(held.path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE)
      const { bytesRead } = await handle.read(piece, 0, PIECE, null)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** SHA-256 and size of bytes that need not fit into memory. Cost: 0.8 s a gibibyte. */
export const digestOf = async (held: Held): Promise<{ readonly digest: Digest; readonly size: number }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of pieces(held)) {
    hash.update(piece)
    size += piece.length
  }
  return { digest: hash.digest('hex') as Digest, size }
}
