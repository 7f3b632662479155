import { HearsayError } from '../../model/index.ts'

/** What stopped a step, as far as a person can do something about it. @param folder where threads write. */
export const stepError = (cause: unknown, folder: string): HearsayError => {
  if (cause instanceof HearsayError) return cause
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new HearsayError(
      'E_DISK_FULL',
      `${folder}: the disk is full. Nothing was matched; free some space, or set TMPDIR to a folder on a larger disk, and run it again.`,
      { cause },
    )
  return new HearsayError('E_INTERNAL', `Matching stopped (${message ?? String(cause)}). Nothing was matched; please report it.`, {
    cause,
  })
}
