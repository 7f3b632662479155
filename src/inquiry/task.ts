import type { Capture } from '../model/index.ts'

/** What is done with a source: `examine` is `read`, and then traced and weighed. */
export type Work = 'read' | 'examine'

/** Work on one capture. */
export interface Task {
  readonly work: Work
  readonly capture: Capture
  readonly bytes: Uint8Array
}
