import { HearsayError } from '../../model/index.ts'

const DISK_FULL = 'The disk is full. What was acknowledged before stands; free some space and add again.'

/** What SQLite and the system call an error, as far as a person can do something about it. */
export const engineError = (place: string, cause: unknown): HearsayError => {
  if (cause instanceof HearsayError) return cause
  const { errcode, code, message } = cause as { errcode?: number; code?: string; message?: string }
  const options = { cause }
  if (typeof errcode === 'number') {
    // SQLITE_FULL; SQLITE_IOERR_SHMSIZE and SQLITE_IOERR_WRITE come of a full disk too, and of little else.
    if (errcode === 13 || errcode === 4874 || errcode === 778)
      return new HearsayError('E_DISK_FULL', `${place}: ${lower(DISK_FULL)}`, options)
    switch (errcode & 0xff) {
      case 11:
      case 26:
        return new HearsayError(
          'E_INQUIRY_DAMAGED',
          `${place}: its records are damaged (${message}). Nothing was changed; restore inquiry.sqlite from a copy, or make a new inquiry from the files in originals.`,
          options,
        )
      case 5:
      case 6:
        return new HearsayError(
          'E_INQUIRY_LOCKED',
          `${place}: another process holds it. Nothing was changed; try again when it is done.`,
          options,
        )
      case 3:
      case 8:
      case 14:
      case 23:
        return new HearsayError(
          'E_NO_PERMISSION',
          `${place}: this user may not open or write it. Nothing was changed; grant the rights, or copy the folder.`,
          options,
        )
    }
    return new HearsayError(
      'E_WRITE',
      `${place}: its records could not be read or written (${message}). What was acknowledged stands.`,
      options,
    )
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new HearsayError('E_DISK_FULL', `${place}: ${lower(DISK_FULL)}`, options)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new HearsayError(
      'E_NO_PERMISSION',
      `${place}: this user may not read or write there. What was acknowledged stands; grant the rights, or copy the folder.`,
      options,
    )
  return new HearsayError(
    'E_WRITE',
    `${place}: could not be written (${code ?? message ?? String(cause)}). What was acknowledged stands.`,
    options,
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Does something, its errors told by {@link engineError}. */
export const failing = <Value>(place: string, work: () => Value): Value => {
  try {
    return work()
  } catch (cause) {
    throw engineError(place, cause)
  }
}
