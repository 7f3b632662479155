import { createRequire } from 'node:module'
import { HearsayError } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import { committer } from './commit.ts'
import { failing } from './failing.ts'
import { fingerprintIndex } from './fingerprint-index.ts'
import { closeRecords, createRecords, openRecords } from './open.ts'
import { originalsIn } from './originals.ts'
import { queries } from './queries.ts'
import { REPORTS_A_CAPTURE } from './schema.ts'
import { searchWords } from './search.ts'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/**
 * Makes a new inquiry of a folder that is not there yet, or empty. It appears whole or not at all.
 * @throws HearsayError E_EXISTS where the folder holds something; E_NO_PERMISSION, E_DISK_FULL, E_WRITE.
 */
export const createEmbedded = (folder: string): Promise<void> =>
  createRecords(folder, { at: new Date().toISOString(), by: `hearsay ${version}` })

/**
 * Opens the inquiry in a folder.
 *
 * With `write` it is opened to be changed, unless another process is doing so: then it can be read, and {@link Engine.readOnly} says who.
 * Cost: some milliseconds, whatever the size.
 * @throws HearsayError E_NO_INQUIRY, E_INQUIRY_FORMAT, E_INQUIRY_DAMAGED, E_NO_PERMISSION; E_INQUIRY_LOCKED where it is of an older
 * format and another process holds it.
 */
export const openEmbedded = async (folder: string, { write }: { readonly write: boolean }): Promise<Engine> => {
  const opened = openRecords(folder, write)
  const { records, lock, readOnly } = opened
  const originals = originalsIn(folder)
  if (lock) await originals.tidy()
  const asked = queries(records, (work) => failing(folder, work))
  const index = failing(folder, () => fingerprintIndex(records))
  const commit = committer(records, index)
  const mayWrite = (): void => {
    if (readOnly !== null)
      throw new HearsayError(
        'E_INQUIRY_LOCKED',
        `${folder}: cannot be changed now. ${readOnly} Nothing was changed; try again when it is done.`,
      )
  }
  return {
    ...asked,
    place: folder,
    readOnly,
    commit: async (changes) => {
      mayWrite()
      return failing(folder, () => commit(changes))
    },
    keepOriginals: async (given) => {
      mayWrite()
      await originals.keep(given)
    },
    original: originals.get,
    held: originals.held,
    eraseOriginal: async (digest) => {
      mayWrite()
      await originals.erase(digest)
    },
    candidates: index.candidates,
    indexed: async (report) => failing(folder, () => index.numberOf(report)),
    reportsIndexed: async (numbers) => failing(folder, () => index.reportsOf(numbers, REPORTS_A_CAPTURE)),
    search: async (terms, selection) => failing(folder, () => searchWords(records, terms, selection)),
    close: async () => closeRecords(opened),
  }
}
