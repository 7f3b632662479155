import { Worker } from 'node:worker_threads'
import { HearsayError } from '../model/index.ts'

/** Threads that answer messages, each one message at a time. */
export interface Threads<Task, Result> {
  readonly size: number
  /** Does a task on the first thread that is free. @throws HearsayError as the thread gives it; E_INTERNAL where a thread died of it. */
  readonly perform: (task: Task) => Promise<Result>
  /** Does a task on every thread, each when it is free. */
  readonly everywhere: (task: Task) => Promise<Result[]>
  /** Ends all threads at once; what they were doing is lost. */
  readonly close: () => Promise<void>
}

/** What a thread answers. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: { readonly code: string; readonly message: string } }

interface Waiting<Task, Result> {
  readonly task: Task
  /** The one thread that may do it; null: any. */
  readonly only: Worker | null
  readonly done: (result: Result) => void
  readonly failed: (error: unknown) => void
}

/**
 * Starts threads, all of them at once, on one entry file.
 * @param entry without its ending, beside the caller: it is compiled or not as the caller is.
 * @param given handed to each thread as `workerData`, with its `thread` number.
 */
export const threads = <Task, Result>(entry: URL, size: number, given: object): Threads<Task, Result> => {
  const queue: Waiting<Task, Result>[] = []
  const busy = new Map<Worker, Waiting<Task, Result>>()
  let broken: unknown = null

  const next = (): void => {
    for (const worker of all) {
      if (busy.has(worker)) continue
      const at = queue.findIndex(({ only }) => only === null || only === worker)
      if (at < 0) continue
      const [waiting] = queue.splice(at, 1) as [Waiting<Task, Result>]
      busy.set(worker, waiting)
      worker.postMessage(waiting.task)
    }
  }
  const fail = (cause: unknown): void => {
    broken ??= cause instanceof HearsayError ? cause : internal(cause)
    for (const { failed } of [...queue, ...busy.values()]) failed(broken)
    queue.length = 0
    busy.clear()
  }
  const all = Array.from({ length: size }, (_, thread) => {
    const worker = new Worker(entry, { workerData: { ...given, thread } })
    worker.on('message', (answer: Answer<Result>) => {
      const waiting = busy.get(worker)
      busy.delete(worker)
      if ('result' in answer) waiting?.done(answer.result)
      else waiting?.failed(new HearsayError(answer.failure.code as HearsayError['code'], answer.failure.message))
      next()
    })
    worker.on('error', fail)
    worker.on('exit', () => {
      if (busy.has(worker)) fail(new Error('the thread ended'))
    })
    return worker
  })
  const ask = (task: Task, only: Worker | null): Promise<Result> =>
    new Promise((done, failed) => {
      if (broken !== null) return failed(broken)
      queue.push({ task, only, done, failed })
      next()
    })
  return {
    size,
    perform: (task) => ask(task, null),
    everywhere: (task) => Promise.all(all.map((worker) => ask(task, worker))),
    close: async () => {
      queue.length = 0
      busy.clear()
      await Promise.all(all.map((worker) => worker.terminate()))
    },
  }
}

const internal = (cause: unknown): HearsayError =>
  new HearsayError(
    'E_INTERNAL',
    `A thread ended (${cause instanceof Error ? cause.message : String(cause)}). Nothing was kept; please report it.`,
    {
      cause,
    },
  )
