import { parentPort, workerData } from 'node:worker_threads'
import type { Answer } from '../threads.ts'
import { stepError } from './failing.ts'
import { performer } from './perform.ts'
import type { Given, Result, Task } from './task.ts'

/*
 * The entry file of the threads that match a large corpus.
 */

const { thread, ...given } = workerData as Given & { readonly thread: number }
const { perform } = performer(given, thread)

parentPort?.on('message', (task: Task) => {
  let answer: Answer<Result>
  try {
    answer = { result: perform(task) }
  } catch (cause) {
    const { code, message } = stepError(cause, given.folder)
    answer = { failure: { code, message } }
  }
  parentPort?.postMessage(answer, transferable(answer))
})

/** Arrays of a thread's own are handed over, not copied. */
const transferable = (answer: Answer<Result>): ArrayBuffer[] => {
  const found = new Set<ArrayBuffer>()
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) found.add(value.buffer)
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const part of Object.values(value)) look(part)
  }
  look(answer)
  return [...found]
}
