import { HearsayError } from '../model/index.ts'

/** @throws HearsayError E_INTERRUPTED once the signal says stop. */
export const throwIfInterrupted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted)
    throw new HearsayError(
      'E_INTERRUPTED',
      'The run was stopped before its end. What was given out before stands; run it again for the rest.',
    )
}
