import { HearsayError } from '../model/index.ts'

/**
 * What the operating system said of a path, as an error that names the likely cause and what to do next.
 * Errors that are ours already pass through.
 */
export const systemError = (locator: string, cause: unknown): HearsayError => {
  if (cause instanceof HearsayError) return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const options = { cause }
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new HearsayError(
        'E_NOT_FOUND',
        `${locator}: there is no such file or folder. Check the path; the rest is read.`,
        options,
      )
    case 'EACCES':
    case 'EPERM':
      return new HearsayError(
        'E_NO_PERMISSION',
        `${locator}: this user may not read it. Grant read rights (for a folder also the right to enter); the rest is read.`,
        options,
      )
    case 'ELOOP':
      return new HearsayError(
        'E_READ',
        `${locator}: its symbolic links lead round in a circle. Give the real path; the rest is read.`,
        options,
      )
    case 'ENAMETOOLONG':
      return new HearsayError(
        'E_NOT_FOUND',
        `${locator.slice(0, 80)}…: the path is too long for this system. Check it; the rest is read.`,
        options,
      )
    case 'EMFILE':
    case 'ENFILE':
      return new HearsayError(
        'E_READ',
        `${locator}: too many files are open. Raise the limit (ulimit -n) and run again; the rest is read.`,
        options,
      )
    default:
      return new HearsayError(
        'E_READ',
        `${locator}: could not be read (${cause instanceof Error ? cause.message : String(cause)}). Try again; the rest is read.`,
        options,
      )
  }
}
