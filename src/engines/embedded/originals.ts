import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Digest, HearsayError } from '../../model/index.ts'
import type { Held, Original } from '../engine.ts'
import { engineError } from './failing.ts'

/** The captured bytes, each in a file named after their digest. */
export interface Originals {
  /** Resolves once they would outlast the machine. */
  readonly keep: (originals: readonly Original[]) => Promise<void>
  readonly get: (digest: Digest) => Promise<Uint8Array | null>
  readonly held: (digest: Digest) => Promise<Held | null>
  readonly erase: (digest: Digest) => Promise<void>
  /** Clears away what an interrupted run left half written. For the one who writes. */
  readonly tidy: () => Promise<void>
}

const FOLDER = 'originals'
/** Where a file is written before it gets its name. */
const INCOMING = 'incoming'

/**
 * Originals under a folder: `originals/3f/3fa9...`, so that no folder grows too large to look into, and `sha256sum` can check all.
 *
 * A file has its name only once all its bytes are on the disk.
 * @throws HearsayError E_DISK_FULL, E_NO_PERMISSION, E_WRITE; E_INQUIRY_DAMAGED where bytes no longer have their digest.
 */
export const originalsIn = (place: string): Originals => {
  const incoming = join(place, FOLDER, INCOMING)
  const folderOf = (digest: Digest): string => join(place, FOLDER, digest.slice(0, 2))
  const pathOf = (digest: Digest): string => join(folderOf(digest), digest)
  const made = new Set<string>()
  const write = async (original: Original): Promise<string | null> => {
    const { digest, size } = original
    const path = pathOf(digest)
    if ((await sizeOf(path)) === size) return null
    const part = join(incoming, digest)
    const file = await open(part, 'w')
    try {
      if ('bytes' in original) await writeAll(file, original.bytes)
      else await copy(original.path, file, digest)
      await file.sync()
    } finally {
      await file.close()
    }
    const folder = folderOf(digest)
    if (!made.has(folder)) await mkdir(folder, { recursive: true })
    await rename(part, path)
    return folder
  }
  return {
    keep: (originals) =>
      failingLater(place, async () => {
        const each = [...new Map(originals.map((original) => [original.digest, original])).values()]
        if (!made.has(incoming)) await mkdir(incoming, { recursive: true })
        made.add(incoming)
        const written = await Promise.all(each.map(write))
        const folders = new Set(written.filter((folder) => folder !== null))
        const fresh = [...folders].some((folder) => !made.has(folder))
        await Promise.all([...folders].map(syncFolder))
        if (fresh) await Promise.all([join(place, FOLDER), place].map(syncFolder))
        for (const folder of folders) made.add(folder)
      }),
    get: (digest) =>
      failingLater(place, async () => {
        let bytes: Uint8Array
        try {
          bytes = await readFile(pathOf(digest))
        } catch (cause) {
          if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
          throw cause
        }
        if (createHash('sha256').update(bytes).digest('hex') === digest) return bytes
        throw new HearsayError(
          'E_INQUIRY_DAMAGED',
          `${pathOf(digest)}: its bytes are no longer those that were captured. Nothing was read from it; restore it from a copy.`,
        )
      }),
    held: (digest) => failingLater(place, async () => ((await sizeOf(pathOf(digest))) === null ? null : { path: pathOf(digest) })),
    erase: (digest) =>
      failingLater(place, async () => {
        await rm(pathOf(digest), { force: true })
        if ((await sizeOf(folderOf(digest))) !== null) await syncFolder(folderOf(digest))
      }),
    tidy: () => failingLater(place, () => rm(incoming, { recursive: true, force: true })),
  }
}

const sizeOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}

const PIECE = 1 << 20

/** Copies a file that may have changed since it was looked at. */
const copy = async (path: string, file: FileHandle, digest: Digest): Promise<void> => {
  const hash = createHash('sha256')
  const from = await open(path, 'r')
  try {
    const piece = new Uint8Array(PIECE)
    for (;;) {
      const { bytesRead } = await from.read(piece, 0, PIECE, null)
      if (bytesRead === 0) break
      hash.update(piece.subarray(0, bytesRead))
      await writeAll(file, piece.subarray(0, bytesRead))
    }
  } finally {
    await from.close()
  }
  if (hash.digest('hex') !== digest)
    throw new HearsayError(
      'E_READ',
      `${path}: changed while it was read. It was not added; add it again when nothing writes to it.`,
    )
}

const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten
}

/** Puts a folder's names on the disk. Windows knows no such thing, and needs none. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const failingLater = async <Value>(place: string, work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work()
  } catch (cause) {
    throw engineError(place, cause)
  }
}
