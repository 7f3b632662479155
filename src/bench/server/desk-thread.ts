import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Inquiry, Keeping } from '../../inquiry/index.ts'
import { HearsayError } from '../../model/index.ts'
import type { FromDesk, Granted, KeptRows, ToDesk, Wish } from './desk/messages.ts'

/** A desk in a thread of its own. */
export interface DeskThread {
  /** @throws HearsayError as the desk does; E_INTERRUPTED when it was cleared away; E_INTERNAL where its thread died. */
  readonly ask: <Name extends keyof Granted>(wish: Extract<Wish, { readonly wish: Name }>) => Promise<Granted[Name]>
  /** Ends it once it has answered all that it was asked. Nothing is asked of it any more. */
  readonly retire: () => void
  /** Ends it at once; whoever still waits is told so. */
  readonly clear: () => Promise<void>
}

export interface DeskThreadOptions {
  /** Keeps what tracing finds; null where the inquiry cannot be written. */
  readonly keeper: Inquiry | null
  /** Told how far tracing has come. */
  readonly progress?: (doing: 'reading' | 'matching' | 'tracing' | 'keeping', reports: number) => void
}

/** Of the machine's memory: readings of all reports lie in it. */
const SHARE = 0.7
const ENTRY = new URL('./desk/thread.js', import.meta.url)

/** Opens a desk over the inquiry in a folder. Cost: a thread; what it reads it holds. */
export const deskThread = (folder: string, { keeper, progress = () => {} }: DeskThreadOptions): DeskThread => {
  const waiting = new Map<number, { readonly done: (value: never) => void; readonly failed: (error: HearsayError) => void }>()
  let number = 0
  let gone: HearsayError | null = null
  let retiring = false
  const worker = new Worker(ENTRY, {
    workerData: { folder, keeps: keeper !== null },
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((totalmem() / 1024 / 1024) * SHARE) },
  })
  const send = (message: ToDesk): void => worker.postMessage(message)
  const end = (error: HearsayError): void => {
    gone ??= error
    for (const { failed } of waiting.values()) failed(gone)
    waiting.clear()
  }
  const keep = keeper && keepingRows(keeper)
  worker.on('message', (message: FromDesk) => {
    if ('doing' in message) return progress(message.doing, message.reports)
    if ('keep' in message) {
      // What cannot be kept is worked out again next time.
      void Promise.resolve(keep?.(message.keep))
        .catch(() => {})
        .then(() => send({ kept: true }))
      return
    }
    const one = waiting.get(message.number)
    waiting.delete(message.number)
    if ('failure' in message) one?.failed(new HearsayError(message.failure.code as HearsayError['code'], message.failure.message))
    else one?.done(message.granted as never)
    if (retiring && waiting.size === 0) void clear()
  })
  worker.on('error', (cause) =>
    end(
      new HearsayError('E_INTERNAL', `What was laid out of the inquiry is gone (${cause.message}). What was kept stands.`, {
        cause,
      }),
    ),
  )
  worker.on('exit', () => end(new HearsayError('E_INTERRUPTED', 'This was given up. What was kept stands; ask again.')))
  const clear = async (): Promise<void> => {
    end(new HearsayError('E_INTERRUPTED', 'This was given up. What was kept stands; ask again.'))
    await worker.terminate()
  }
  return {
    ask: (wish) =>
      new Promise((done, failed) => {
        if (gone) return failed(gone)
        waiting.set(++number, { done: done as never, failed })
        send({ number, wish })
      }),
    retire: () => {
      retiring = true
      if (waiting.size === 0) void clear()
    },
    clear,
  }
}

/** Keeps rows as they are handed over, as long as the reports are as they were. */
const keepingRows = (inquiry: Inquiry): ((rows: KeptRows) => Promise<void>) => {
  let keeping: Keeping | null = null
  return async ({ step, state, settings, rows, first, last }) => {
    if (first) keeping = state === (await inquiry.state()) ? await inquiry.keeping(step, settings) : null
    for (const row of rows) await keeping?.row(JSON.parse(row))
    if (last) await keeping?.end()
  }
}
