import { availableParallelism } from 'node:os'
import { HearsayError } from '../model/index.ts'
import { orInterrupted, throwIfInterrupted } from './interrupted.ts'
import type { Result } from './outcome.ts'
import { pool } from './pool.ts'
import type { Task } from './task.ts'
import type { Tools } from './tools.ts'

/**
 * Up to so many sources are read in this thread: starting others and loading what they know takes longer. See
 * docs/decisions/0072.
 */
const FEW = 24
/** A larger source is read in a thread of its own, so that this one can be interrupted. In bytes. */
const LARGE = 512 * 1024
const MOST_THREADS = 8

/** Something that came, and the work on it; null where there is none to do. */
export interface Job<Item> {
  readonly item: Item
  readonly task: Task | null
}

/** What came of the work; empty where there was none to do. */
export interface Done<Item> {
  readonly item: Item
  readonly results: readonly Result[] | HearsayError
}

/**
 * Does the work on one thing after the other, over threads, and gives what came of it in the order in which the things came.
 *
 * Failures are given in their place, so that one source never loses the batch. No more things are held than twice the threads.
 * Threads change neither results nor order.
 * @throws HearsayError E_INTERRUPTED when `signal` says stop; E_WEIGHTS, which would fail every source.
 */
export async function* inOrder<Item>(
  jobs: AsyncGenerator<Job<Item>>,
  { threads, signal }: { readonly threads?: number | undefined; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<Done<Item>> {
  throwIfInterrupted(signal)
  const first: Job<Item>[] = []
  let bytes = 0
  let tasks = 0
  let all = false
  while (threads === undefined && tasks <= FEW && first.length <= FEW * 10 && bytes <= LARGE) {
    const next = await orInterrupted(jobs.next(), signal)
    if (next.done) {
      all = true
      break
    }
    first.push(next.value)
    if (next.value.task) tasks++
    bytes += next.value.task?.bytes.length ?? 0
  }
  const source = chain(first, all ? null : jobs)
  const size = threads ?? (all ? 0 : Math.min(availableParallelism(), MOST_THREADS))
  if (size === 0) yield* here(source, signal)
  else yield* spread(source, size, signal)
}

async function* chain<Item>(first: readonly Job<Item>[], rest: AsyncGenerator<Job<Item>> | null): AsyncGenerator<Job<Item>> {
  yield* first
  if (rest) yield* rest
}

async function* here<Item>(source: AsyncGenerator<Job<Item>>, signal: AbortSignal | undefined): AsyncGenerator<Done<Item>> {
  const { perform } = await import('./perform.ts')
  const { openTools } = await import('./tools.ts')
  let tools: Tools | null = null
  for await (const { item, task } of source) {
    // Lets a signal in between two sources: reading itself never waits.
    await new Promise((done) => setImmediate(done))
    throwIfInterrupted(signal)
    if (task) tools ??= openTools()
    yield { item, results: task ? await outcome(perform(task, tools as Tools)) : [] }
  }
}

async function* spread<Item>(
  source: AsyncGenerator<Job<Item>>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Done<Item>> {
  const workers = pool(size)
  try {
    const waiting: Promise<Done<Item>>[] = []
    let ended = false
    while (true) {
      while (!ended && waiting.length < size * 2) {
        const next = await orInterrupted(source.next(), signal)
        if (next.done) ended = true
        else {
          const { item, task } = next.value
          const results: Promise<Done<Item>['results']> = task ? outcome(workers.perform(task)) : Promise.resolve([])
          waiting.push(handled(results.then((found) => ({ item, results: found }))))
        }
      }
      const head = waiting.shift()
      if (!head) return
      yield await orInterrupted(head, signal)
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

/** Failures as outcomes. Missing or damaged weights would fail every source, and end the run. */
const outcome = async (results: Promise<readonly Result[]>): Promise<readonly Result[] | HearsayError> => {
  try {
    return await results
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code === 'E_WEIGHTS') throw error
    return error
  }
}
