import { availableParallelism } from 'node:os'
import { type Collected, collect } from '../collect/index.ts'
import { extractable } from '../extract/index.ts'
import { HearsayError } from '../model/index.ts'
import { orInterrupted, throwIfInterrupted } from './interrupted.ts'
import type { InquiryOptions } from './options.ts'
import type { Examined, Failed, Read } from './outcome.ts'
import { type Pool, pool } from './pool.ts'
import type { Work } from './task.ts'
import type { Tools } from './tools.ts'

/**
 * Up to so many sources are read in this thread: starting others and loading what they know takes longer. See
 * docs/decisions/0072.
 */
const FEW = 24
/** A larger source is read in a thread of its own, so that this one can be interrupted. In bytes. */
const LARGE = 512 * 1024
const MOST_THREADS = 8

/**
 * Collects sources and works on each, in the order given.
 *
 * One result at a time; besides it, no more sources are held than twice the threads. Threads change neither results nor order.
 * @throws HearsayError E_INTERRUPTED, E_WEIGHTS.
 */
export async function* inquire(
  work: Work,
  sources: readonly string[],
  options: InquiryOptions = {},
): AsyncGenerator<Read | Examined | Failed> {
  const { signal, threads } = options
  throwIfInterrupted(signal)
  const collected = collect(sources, { mediaTypes: extractable, ...options })
  const first: Collected[] = []
  let bytes = 0
  let all = false
  while (threads === undefined && first.length <= FEW && bytes <= LARGE) {
    const next = await orInterrupted(collected.next(), signal)
    if (next.done) {
      all = true
      break
    }
    first.push(next.value)
    if ('bytes' in next.value) bytes += next.value.bytes.length
  }
  const source = chain(first, all ? null : collected)
  const size = threads ?? (all ? 0 : Math.min(availableParallelism(), MOST_THREADS))
  if (size === 0) yield* here(work, source, signal)
  else yield* spread(work, source, size, signal)
}

async function* chain(first: readonly Collected[], rest: AsyncGenerator<Collected> | null): AsyncGenerator<Collected> {
  yield* first
  if (rest) yield* rest
}

async function* here(
  work: Work,
  source: AsyncGenerator<Collected>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Read | Examined | Failed> {
  const { perform } = await import('./perform.ts')
  const { openTools } = await import('./tools.ts')
  let tools: Tools | null = null
  for await (const item of source) {
    // Lets a signal in between two sources: reading itself never waits.
    await new Promise((done) => setImmediate(done))
    throwIfInterrupted(signal)
    if ('error' in item) {
      yield item
      continue
    }
    tools ??= openTools()
    yield* await outcomes(item.capture.locator, perform({ work, ...item }, tools))
  }
}

async function* spread(
  work: Work,
  source: AsyncGenerator<Collected>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Read | Examined | Failed> {
  const workers = pool(size)
  try {
    const waiting: Promise<readonly (Read | Examined | Failed)[]>[] = []
    let ended = false
    while (true) {
      while (!ended && waiting.length < size * 2) {
        const next = await orInterrupted(source.next(), signal)
        if (next.done) ended = true
        else waiting.push(handled(started(work, next.value, workers)))
      }
      const head = waiting.shift()
      if (!head) return
      yield* await orInterrupted(head, signal)
    }
  } finally {
    await workers.close()
    // Not waited for: it may itself be waiting for standard input.
    void source.return(undefined)
  }
}

/** Marked as seen to: it may fail before its turn comes, and is awaited then. */
const handled = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => {})
  return promise
}

const started = (work: Work, item: Collected, workers: Pool): Promise<readonly (Read | Examined | Failed)[]> => {
  if ('error' in item) return Promise.resolve([item])
  return outcomes(item.capture.locator, workers.perform({ work, ...item }))
}

/** Failures as outcomes: one source never loses the batch. Missing or damaged weights would fail every source, and end the run. */
const outcomes = async (
  locator: string,
  results: Promise<readonly Read[] | readonly Examined[]>,
): Promise<readonly (Read | Examined | Failed)[]> => {
  try {
    return await results
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code === 'E_WEIGHTS') throw error
    return [{ locator, error }]
  }
}
