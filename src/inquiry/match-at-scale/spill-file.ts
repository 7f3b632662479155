import { openSync, readSync, writeSync } from 'node:fs'

/** A file that is written to at its end, and read anywhere. */
export interface SpillFile {
  readonly path: string
  /** @returns where the first byte went. */
  readonly write: (pieces: readonly Uint8Array[]) => number
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
  }
}

const files = new Map<string, number>()

/** Fills an array from a place in a file that another thread wrote. Files stay open for as long as the thread lives. */
export const readSpilled = (path: string, into: Uint32Array | Uint8Array, offset: number): void => {
  const file = files.get(path) ?? openSync(path, 'r')
  files.set(path, file)
  const bytes = bytesOf(into)
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, offset + at)
    if (read === 0) throw new Error(`${path} ended early`)
    at += read
  }
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
