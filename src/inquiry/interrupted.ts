import { HearsayError } from '../model/index.ts'

const interrupted = (): HearsayError =>
  new HearsayError(
    'E_INTERRUPTED',
    'The run was stopped before its end. What was given out before stands; run it again for the rest.',
  )

/** @throws HearsayError E_INTERRUPTED once the signal says stop. */
export const throwIfInterrupted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw interrupted()
}

/**
 * Waits for something, but no longer than until the signal says stop.
 *
 * Leaves nothing on the signal: racing against one lasting promise would keep every result of a run in memory.
 * @throws HearsayError E_INTERRUPTED.
 */
export const orInterrupted = <Value>(waited: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> => {
  if (!signal) return waited
  return new Promise((done, failed) => {
    const stop = (): void => failed(interrupted())
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    waited.then(done, failed).finally(() => signal.removeEventListener('abort', stop))
  })
}
