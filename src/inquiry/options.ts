import type { CollectOptions } from '../collect/index.ts'

export interface InquiryOptions extends CollectOptions {
  /**
   * How many threads read. Unless told: this one for a few small sources; for more, one for each processor, eight at most.
   * 0: this one alone.
   */
  readonly threads?: number
  /** Stops the work: what is under way is given up, and HearsayError E_INTERRUPTED thrown. */
  readonly signal?: AbortSignal
}
