import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { HearsayError } from '../../model/index.ts'
import { failing } from './failing.ts'
import { formatOf, migrate } from './migrate.ts'
import { syncFolder } from './originals.ts'
import { APPLICATION, FORMAT, RECORDS, SCHEMA } from './schema.ts'
import { DatabaseSync, type Records } from './sqlite.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

/** How long to wait for another process that is putting its files in order, in milliseconds. */
const TIMEOUT = 5000

/** The records of an inquiry, open. */
export interface Opened {
  readonly records: Records
  /** null where this process only reads. */
  readonly lock: WriterLock | null
  /** Why it only reads; null where it writes. */
  readonly readOnly: string | null
}

/** Whether a folder holds an inquiry. */
export const isInquiry = (folder: string): boolean => existsSync(join(folder, RECORDS))

/**
 * Makes a new inquiry of a folder that is not there yet, or empty.
 *
 * It appears whole or not at all.
 * @throws HearsayError E_EXISTS where the folder holds something; E_NO_PERMISSION, E_DISK_FULL, E_WRITE.
 */
export const createRecords = async (folder: string, made: { readonly at: string; readonly by: string }): Promise<void> => {
  if (folder === '') throw new HearsayError('E_USAGE', 'A new inquiry needs a folder with a name. Nothing was done; give one.')
  failing(folder, () => {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw taken(folder, 'is a file')
    makeFolder(resolve(folder))
    if (isInquiry(folder)) throw taken(folder, 'is an inquiry already')
    const part = join(folder, `${RECORDS}.part`)
    const others = readdirSync(folder).filter((name) => !name.startsWith(`${RECORDS}.part`))
    if (others.length > 0) throw taken(folder, `holds other things (${others[0]})`)
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
    const records = new DatabaseSync(part)
    try {
      records.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${FORMAT}`)
      records.exec(`BEGIN; ${SCHEMA} COMMIT`)
      const tell = records.prepare('INSERT INTO about VALUES (?, ?)')
      tell.run('made', made.at)
      tell.run('made-by', made.by)
      tell.run('state', '0')
    } finally {
      records.close()
    }
    renameSync(part, join(folder, RECORDS))
  })
  await syncFolder(folder)
}

/** As Node's own does, which goes round for ever where a folder that is there takes no others: in /proc, say. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

const taken = (folder: string, what: string): HearsayError =>
  new HearsayError('E_EXISTS', `${folder}: ${what}. Nothing was changed; name a folder that is not there yet, or an empty one.`)

/**
 * Opens the records of an inquiry; those of an older format are brought up to this one, a copy kept.
 * @throws HearsayError E_NO_INQUIRY, E_INQUIRY_FORMAT, E_INQUIRY_DAMAGED, E_NO_PERMISSION.
 */
export const openRecords = (folder: string, write: boolean): Opened => {
  if (!isInquiry(folder))
    throw new HearsayError(
      'E_NO_INQUIRY',
      `${folder}: is no inquiry. Nothing was done; name the folder of one, or make one: hearsay new ${folder === '.' ? 'NAME' : folder}`,
    )
  return failing(folder, () => {
    const path = join(folder, RECORDS)
    if (!write) {
      const records = openToRead(path)
      if (formatOf(records, folder) === FORMAT) return { records, lock: null, readOnly: 'It was opened to be read.' }
      // Older records are brought up by whoever opens them first.
      records.close()
    }
    const lock = takeWriterLock(folder)
    const records = new DatabaseSync(path, { timeout: TIMEOUT })
    try {
      if (lock === null) {
        if (formatOf(records, folder) === FORMAT) return { records: settled(records), lock, readOnly: heldBy(records) }
        throw new HearsayError(
          'E_INQUIRY_LOCKED',
          `${folder}: is of an older format, and ${lower(heldBy(records))} Try again then.`,
        )
      }
      migrate(records, folder)
      settled(records)
      if (!write) {
        lock.release()
        return { records, lock: null, readOnly: 'It was opened to be read.' }
      }
      records.exec('PRAGMA journal_mode = WAL')
      records
        .prepare("INSERT INTO about VALUES ('writer', ?) ON CONFLICT DO UPDATE SET value = excluded.value")
        .run(JSON.stringify({ process: process.pid, since: new Date().toISOString() }))
      return { records, lock, readOnly: null }
    } catch (cause) {
      records.close()
      lock?.release()
      throw cause
    }
  })
}

/** A copy on a disk that may not be written opens as well. */
const openToRead = (path: string): Records => {
  try {
    return probed(new DatabaseSync(path, { timeout: TIMEOUT }))
  } catch (cause) {
    if (![3, 8, 14].includes(((cause as { errcode?: number }).errcode ?? 0) & 0xff)) throw cause
    return probed(new DatabaseSync(path, { timeout: TIMEOUT, readOnly: true }))
  }
}

/** SQLite opens a file when it is first asked something. */
const probed = (records: Records): Records => {
  try {
    records.prepare('SELECT count(*) FROM sqlite_schema').get()
    return settled(records)
  } catch (cause) {
    records.close()
    throw cause
  }
}

/**
 * Closes records so that, where nobody else has them open, all lies in the one file.
 *
 * SQLite would do so by itself, but the binding leaves statements open until they are collected as garbage.
 */
export const closeRecords = ({ records, lock }: Opened): void => {
  if (lock)
    try {
      records.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE')
    } catch {
      // Somebody reads: what was committed is as safe in the log.
    }
  records.close()
  lock?.release()
}

const settled = (records: Records): Records => {
  records.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY')
  return records
}

const heldBy = (records: Records): string => {
  const row = records.prepare("SELECT value FROM about WHERE key = 'writer'").get() as { value: string } | undefined
  const { process: holder, since } = JSON.parse(row?.value ?? '{}') as { process?: number; since?: string }
  return holder === undefined ? 'Another process is writing in it.' : `Process ${holder} has been writing in it since ${since}.`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
