import { openReader, type Reader } from '../read/index.ts'
import { loadReference, type Reference } from '../reference/index.ts'

/** What the stages of one thread work with, opened once. */
export interface Tools {
  readonly reference: Reference
  readonly read: Reader
}

/**
 * Loads what is known beforehand and opens the reader over it.
 * @throws HearsayError E_WEIGHTS when a file of this package is missing or damaged. Cost: some tens of milliseconds.
 */
export const openTools = (): Tools => {
  const reference = loadReference()
  return { reference, read: openReader(reference) }
}
