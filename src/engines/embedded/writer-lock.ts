import { join } from 'node:path'
import { DatabaseSync } from './sqlite.ts'

/** The right to write, held until it is released or the process is gone, however it went. */
export interface WriterLock {
  readonly release: () => void
}

const LOCK = 'writing.lock'

/**
 * Takes the right to write in a folder; null where another process, or another part of this one, has it.
 *
 * The lock is the system's own lock on a file that stays empty, taken through SQLite, so that no trace of a killed process stands in the way.
 * @throws SQLite's error where the folder may not be written.
 */
export const takeWriterLock = (folder: string): WriterLock | null => {
  const lock = new DatabaseSync(join(folder, LOCK), { timeout: 0 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode === 5) return null
    throw cause
  }
  return { release: () => lock.close() }
}
