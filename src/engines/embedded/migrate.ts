import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { HearsayError } from '../../model/index.ts'
import { APPLICATION, FORMAT } from './schema.ts'
import type { Records } from './sqlite.ts'

/** How records of one format become those of the next. */
export interface Migration {
  readonly from: number
  readonly sql: string
}

/** From every format there was to the one after it. */
export const MIGRATIONS: readonly Migration[] = []

/**
 * The format of an inquiry's records.
 * @throws HearsayError E_INQUIRY_FORMAT where they are newer than this Hearsay, or no inquiry's.
 */
export const formatOf = (records: Records, folder: string, newest: number = FORMAT): number => {
  const application = numberOf(records, 'application_id')
  const format = numberOf(records, 'user_version')
  if (application !== APPLICATION)
    throw new HearsayError(
      'E_INQUIRY_FORMAT',
      `${folder}: its inquiry.sqlite was not made by Hearsay. Nothing was changed; give the folder of an inquiry.`,
    )
  if (format > newest)
    throw new HearsayError(
      'E_INQUIRY_FORMAT',
      `${folder}: is of format ${format}, made by a newer Hearsay; this one knows ${newest}. Nothing was changed; use the newer one.`,
    )
  return format
}

/**
 * Brings records to the newest format, all steps or none, and keeps a copy of what they were: `inquiry.before-format-2.sqlite`.
 *
 * For the one who writes. @returns the copy's path; null where there was nothing to do. Cost: the copy, and the steps.
 */
export const migrate = (
  records: Records,
  folder: string,
  migrations: readonly Migration[] = MIGRATIONS,
  newest: number = FORMAT,
): string | null => {
  const format = formatOf(records, folder, newest)
  if (format === newest) return null
  const steps: Migration[] = []
  for (let at = format; at < newest; at++) {
    const step = migrations.find(({ from }) => from === at)
    if (!step)
      throw new HearsayError(
        'E_INQUIRY_FORMAT',
        `${folder}: is of format ${format}, which this Hearsay can no longer bring up to ${newest}. Nothing was changed; use an older one first.`,
      )
    steps.push(step)
  }
  const copy = join(folder, `inquiry.before-format-${newest}.sqlite`)
  if (!existsSync(copy)) {
    // Under its name only when whole: a copy that a kill cut short would be taken for the real one.
    rmSync(`${copy}.part`, { force: true })
    records.prepare('VACUUM INTO ?').run(`${copy}.part`)
    const file = openSync(`${copy}.part`, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(`${copy}.part`, copy)
  }
  records.exec('BEGIN IMMEDIATE')
  try {
    for (const { sql } of steps) records.exec(sql)
    records.exec(`PRAGMA user_version = ${newest}`)
    records.exec('COMMIT')
  } catch (cause) {
    records.exec('ROLLBACK')
    throw cause
  }
  return copy
}

const numberOf = (records: Records, pragma: string): number =>
  Number(Object.values(records.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0)
