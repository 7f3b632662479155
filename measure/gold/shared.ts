import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The folder with gold data, scorers and the seed, or null where this machine has none. */
export const sharedFolder = (): string | null => {
  const folder = process.env['HEARSAY_SHARED'] ?? join(root, '../shared')
  return existsSync(folder) ? folder : null
}

/** As above, for scripts that cannot do without. @throws Error when absent. */
export const requireShared = (): string => {
  const folder = sharedFolder()
  if (!folder) throw new Error('No shared folder: set HEARSAY_SHARED to the folder that holds gold/ and scorers/.')
  return folder
}
