import { Worker } from 'node:worker_threads'
import { type ErrorCode, HearsayError } from '../model/index.ts'
import type { Result } from './outcome.ts'
import type { Task } from './task.ts'

export interface Request {
  readonly number: number
  readonly task: Task
}

export type Reply =
  | { readonly number: number; readonly results: readonly Result[] }
  | { readonly number: number; readonly failure: { readonly code: ErrorCode; readonly message: string } }

/** Threads that do tasks. */
export interface Pool {
  /** Does a task on the first thread that is free. @throws HearsayError as the stages do; E_INTERNAL where a thread died of it. */
  readonly perform: (task: Task) => Promise<readonly Result[]>
  /** Ends all threads at once; what they were doing is lost. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly request: Request
  readonly done: (results: readonly Result[]) => void
  readonly failed: (error: HearsayError) => void
}

/** The worker stands beside this file, compiled or not. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * Starts threads as tasks come, no more than `size`.
 *
 * A thread that dies (out of memory, say) fails its own task alone; the next task gets a new one.
 */
export const pool = (size: number): Pool => {
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  const queue: Waiting[] = []
  let number = 0
  let closed = false

  const release = (worker: Worker): Waiting | undefined => {
    const waiting = busy.get(worker)
    busy.delete(worker)
    return waiting
  }
  const start = (): Worker => {
    // Reading leaves much behind that is soon dead: a small nursery is swept often. Two threads over 300 reports: 339 MiB, 459 without.
    const worker = new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: 8 } })
    worker.on('message', (reply: Reply) => {
      const waiting = release(worker)
      idle.push(worker)
      if ('failure' in reply) waiting?.failed(new HearsayError(reply.failure.code, reply.failure.message))
      else waiting?.done(reply.results)
      next()
    })
    worker.on('error', (cause) => {
      drop(worker, cause)
    })
    worker.on('exit', () => {
      drop(worker, new Error('the thread ended'))
    })
    return worker
  }
  const drop = (worker: Worker, cause: unknown): void => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
    const waiting = release(worker)
    if (!waiting) return
    const { locator } = waiting.request.task.capture
    const what = cause instanceof Error ? cause.message : String(cause)
    waiting.failed(
      new HearsayError(
        'E_INTERNAL',
        `${locator}: the thread that read it ended (${what}). The rest is read; please report it with the file.`,
        {
          cause,
        },
      ),
    )
    next()
  }
  const next = (): void => {
    while (!closed && queue.length > 0) {
      const worker = idle.pop() ?? (busy.size < size ? start() : null)
      if (worker === null) return
      const waiting = queue.shift() as Waiting
      busy.set(worker, waiting)
      worker.postMessage(waiting.request)
    }
  }
  return {
    perform: (task) =>
      new Promise((done, failed) => {
        queue.push({ request: { number: number++, task }, done, failed })
        next()
      }),
    close: async () => {
      closed = true
      queue.length = 0
      const all = [...idle, ...busy.keys()]
      idle.length = 0
      busy.clear()
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}
