import { HearsayError } from '../model/index.ts'

/** Whoever read the output went away: no failure, and nothing more to say. */
export class ReaderGone extends Error {}

/**
 * A stream to write to, waiting where it is full.
 *
 * Rejects with {@link ReaderGone} when the reader has closed it, and with HearsayError E_DISK_FULL or E_WRITE when it cannot be written.
 */
export const output = (stream: NodeJS.WriteStream): ((text: string) => Promise<void>) => {
  let broken: Error | null = null
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    broken ??= streamError(cause)
  })
  return (text) =>
    new Promise((done, failed) => {
      if (broken) return failed(broken)
      stream.write(text, (cause) => (cause ? failed(streamError(cause)) : done()))
    })
}

const streamError = (cause: NodeJS.ErrnoException): Error => {
  if (cause.code === 'EPIPE' || cause.code === 'ECONNRESET' || cause.code === 'ERR_STREAM_DESTROYED')
    return new ReaderGone('the reader of the output is gone', { cause })
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
    return new HearsayError(
      'E_DISK_FULL',
      'Standard output could not be written: the disk is full. What was written before stands; free some space and run it again.',
      { cause },
    )
  return new HearsayError(
    'E_WRITE',
    `Standard output could not be written (${cause.code ?? cause.message}). What was written before stands; run it again with another output.`,
    { cause },
  )
}
