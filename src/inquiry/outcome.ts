import type { Capture, Examination, HearsayError, Reading } from '../model/index.ts'

/** One report, read. */
export interface Read {
  readonly capture: Capture
  readonly reading: Reading
}

/** One report, examined. */
export interface Examined {
  readonly capture: Capture
  readonly examination: Examination
}

/** One source that was not read, and why; the others are. */
export interface Failed {
  readonly locator: string
  readonly error: HearsayError
}
