import { parentPort } from 'node:worker_threads'
import { HearsayError } from '../model/index.ts'
import { perform } from './perform.ts'
import type { Reply, Request } from './pool.ts'
import { openTools, type Tools } from './tools.ts'

/*
 * The one entry file of every thread: tasks in, results out. A task that fails is answered, so that the thread lives on.
 */

let tools: Tools | null = null

parentPort?.on('message', async ({ number, task }: Request) => {
  let reply: Reply
  try {
    tools ??= openTools()
    reply = { number, results: await perform(task, tools) }
  } catch (cause) {
    const { code, message } = cause instanceof HearsayError ? cause : new HearsayError('E_INTERNAL', String(cause))
    reply = { number, failure: { code, message } }
  }
  parentPort?.postMessage(reply)
})
