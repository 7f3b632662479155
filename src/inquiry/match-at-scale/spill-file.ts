import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** A file that is written to at its end, and read anywhere. */
export interface SpillFile {
  readonly path: string
  /** @returns where the first byte went. */
  readonly write: (pieces: readonly Uint8Array[]) => number
  readonly close: () => void
}

export const spillFile = (path: string): SpillFile => {
  const file = openSync(path, 'w')
  let end = 0
  return {
    path,
    write: (pieces) => {
      const start = end
      for (const bytes of pieces) {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, end + at)
        end += bytes.length
      }
      return start
    },
    close: () => closeSync(file),
  }
}

/** Reads what other threads have written; files stay open until it is closed. */
export interface SpillReader {
  /** Fills an array from a place in a file. */
  readonly read: (path: string, into: Uint32Array | Uint8Array, offset: number) => void
  readonly close: () => void
}

export const spillReader = (): SpillReader => {
  const files = new Map<string, number>()
  return {
    read: (path, into, offset) => {
      const file = files.get(path) ?? openSync(path, 'r')
      files.set(path, file)
      const bytes = bytesOf(into)
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, offset + at)
        if (read === 0) throw new Error(`${path} ended early`)
        at += read
      }
    },
    close: () => {
      for (const file of files.values()) closeSync(file)
      files.clear()
    },
  }
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
