import type { Damage } from './gunzip.ts'

/** Reads lines and counted bytes off pieces; damage in between ends a read early and is kept until asked for. */
export interface ByteReader {
  /** The next line with its line break; shorter where the bytes end or are damaged, or at `most` bytes. null at the end. */
  readonly line: (most: number) => Promise<Uint8Array | null>
  /** The next bytes, fewer where they end or are damaged; `keep` false: null, and nothing is held. */
  readonly take: (count: number, keep: boolean) => Promise<{ readonly bytes: Uint8Array | null; readonly length: number }>
  /** The damage met since it was asked last; null where there was none. */
  readonly damage: () => string | null
  /** Lets the source go, read to its end or not. */
  readonly close: () => Promise<void>
}

/** @param most bytes after which reading ends as if the source did; `damage` says so. */
export const byteReader = (source: AsyncIterable<Uint8Array | Damage>, most = Number.POSITIVE_INFINITY): ByteReader => {
  const input = source[Symbol.asyncIterator]()
  let piece: Uint8Array = new Uint8Array()
  let damage: string | null = null
  let at = 0
  const more = async (): Promise<boolean> => {
    if (damage !== null) return false
    const next = await input.next()
    if (next.done) return false
    if ('damage' in next.value) {
      damage = next.value.damage
      return false
    }
    piece = next.value
    return piece.length > 0 || more()
  }
  const cut = (count: number): Uint8Array => {
    const taken = piece.subarray(0, count)
    piece = piece.subarray(count)
    at += taken.length
    if (at > most) {
      damage = `over ${most} bytes came out of it`
      piece = new Uint8Array()
    }
    return taken
  }
  return {
    line: async (longest) => {
      const parts: Uint8Array[] = []
      let length = 0
      while (length < longest && (piece.length > 0 || (await more()))) {
        const end = piece.indexOf(0x0a)
        const part = cut(Math.min(end < 0 ? piece.length : end + 1, longest - length))
        parts.push(part)
        length += part.length
        if (part[part.length - 1] === 0x0a) break
      }
      return length === 0 ? null : parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
    },
    take: async (count, keep) => {
      const parts: Uint8Array[] = []
      let length = 0
      while (length < count && (piece.length > 0 || (await more()))) {
        const part = cut(Math.min(piece.length, count - length))
        if (keep) parts.push(part)
        length += part.length
      }
      return { bytes: keep ? new Uint8Array(Buffer.concat(parts)) : null, length }
    },
    damage: () => {
      const found = damage
      if (at <= most) damage = null
      return found
    },
    close: async () => {
      await input.return?.()
    },
  }
}
