import { type Collected, collect } from '../collect/index.ts'
import { extractable } from '../extract/index.ts'
import { HearsayError } from '../model/index.ts'
import { inOrder, type Job } from './in-order.ts'
import type { InquiryOptions } from './options.ts'
import type { Examined, Failed, Read } from './outcome.ts'
import type { Work } from './task.ts'

/**
 * Collects sources and works on each, in the order given.
 *
 * One result at a time; besides it, no more sources are held than twice the threads. Threads change neither results nor order.
 * @throws HearsayError E_INTERRUPTED, E_WEIGHTS.
 */
export async function* inquire(
  work: Exclude<Work, 'pack'>,
  sources: readonly string[],
  options: InquiryOptions = {},
): AsyncGenerator<Read | Examined | Failed> {
  const collected = collect(sources, { mediaTypes: extractable, ...options })
  for await (const { item, results } of inOrder(jobs(work, collected), options)) {
    if ('error' in item) yield item
    else if (results instanceof HearsayError) yield { locator: item.capture.locator, error: results }
    else yield* results as readonly (Read | Examined)[]
  }
}

async function* jobs(work: Work, collected: AsyncGenerator<Collected>): AsyncGenerator<Job<Collected>> {
  for await (const item of collected) yield { item, task: 'error' in item ? null : { work, ...item } }
}
