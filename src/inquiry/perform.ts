import { MOST_REPORTS } from '../engines/engine.ts'
import { extract } from '../extract/index.ts'
import { type Capture, HearsayError } from '../model/index.ts'
import { examineReading } from './examine-reading.ts'
import type { Result } from './outcome.ts'
import { pack } from './pack.ts'
import type { Task } from './task.ts'
import type { Tools } from './tools.ts'

/**
 * Does a task: extracts the capture's reports, reads them, and for `examine` traces and weighs each by itself, for `pack` packs them
 * together.
 *
 * The same task gives the same result, in whatever thread.
 * @throws HearsayError as the stages do, E_NO_TEXT where a capture holds no report, E_INTERNAL where a stage failed in a way that is
 * none of its own.
 */
export const perform = async (task: Task, { reference, read }: Tools): Promise<readonly Result[]> => {
  const { capture, bytes, work } = task
  try {
    const { reports } = await extract(capture, bytes, reference.extract)
    if (reports.length === 0)
      throw new HearsayError('E_NO_TEXT', `${capture.locator}: holds no text to read. Give the report itself; the rest is read.`)
    if (work === 'pack' && reports.length > MOST_REPORTS)
      throw new HearsayError(
        'E_TOO_LARGE',
        `${capture.locator}: holds ${reports.length} reports, more than the ${MOST_REPORTS} that one document may. None was read; split it.`,
      )
    const readings = reports.map((report) => read(report))
    if (work === 'pack') return [{ capture, reports: readings.map(pack) }]
    if (work === 'read') return readings.map((reading) => ({ capture, reading }))
    return readings.map((reading) => ({ capture, examination: examineReading(reading, reference) }))
  } catch (cause) {
    throw asError(capture, cause)
  }
}

const asError = (capture: Capture, cause: unknown): HearsayError => {
  if (cause instanceof HearsayError) return cause
  const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  return new HearsayError(
    'E_INTERNAL',
    `${capture.locator}: could not be read, for a reason that lies in Hearsay (${what}). The rest is read; please report it with the file.`,
    { cause },
  )
}
