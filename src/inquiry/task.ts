import type { Capture } from '../model/index.ts'

/** What is done with a source: `examine` is `read`, and then traced and weighed; `pack` is `read`, and then made ready to be kept. */
export type Work = 'read' | 'examine' | 'pack'

/** Work on one capture. */
export interface Task {
  readonly work: Work
  readonly capture: Capture
  readonly bytes: Uint8Array
}
