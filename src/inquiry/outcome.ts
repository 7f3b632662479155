import type { PackedReport } from '../engines/engine.ts'
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

/** All reports of one capture, read, and packed to be kept. */
export interface Packed {
  readonly capture: Capture
  readonly reports: readonly PackedReport[]
}

/** What a task gives. */
export type Result = Read | Examined | Packed

/** One source that was not read, and why; the others are. */
export interface Failed {
  readonly locator: string
  readonly error: HearsayError
}
