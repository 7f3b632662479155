import { HearsayError, type Instant } from '../../model/index.ts'
import type { Job, Problem } from '../api.ts'

/** What a piece of work may tell of itself. */
export type Telling = Partial<Pick<Job, 'doing' | 'done' | 'of' | 'added' | 'known' | 'failed' | 'failures'>>

export interface Work {
  readonly kind: Job['kind']
  /** What was asked for. */
  readonly sources: readonly string[]
  /** Does it, from where it was stopped if it was. @throws HearsayError E_INTERRUPTED when `signal` said stop. */
  readonly run: (signal: AbortSignal, tell: (telling: Telling) => void) => Promise<void>
  /** Called once it will never be gone on with. */
  readonly over?: () => Promise<void>
}

/** Work, one piece at a time, in the order it was asked for. */
export interface Jobs {
  readonly start: (work: Work) => Job
  /** Under way or waiting first, then the last that ended; twenty. */
  readonly list: () => readonly Job[]
  readonly find: (id: string) => Job | null
  /** What is under way; null where nothing is. */
  readonly running: () => Job | null
  readonly isWaiting: (kind: Job['kind']) => boolean
  /** @returns null where there is none of this id. */
  readonly stop: (id: string) => Job | null
  readonly resume: (id: string) => Job | null
  /** Stops all, and waits until nothing is under way. */
  readonly close: () => Promise<void>
}

interface Entry {
  job: Job
  readonly work: Work
  controller: AbortController
}

const MOST = 20
const NOTHING = { doing: null, done: 0, of: null, added: 0, known: 0, failed: 0, failures: [], endedAt: null, problem: null }

/** @param changed told of each change of a job, @param idle when nothing is left to do, with what was done last. */
export const openJobs = (changed: (job: Job) => void, idle: (last: Job) => void): Jobs => {
  const entries = new Map<string, Entry>()
  const queue: Entry[] = []
  let running: { readonly entry: Entry; readonly ended: Promise<void> } | null = null
  let number = 0
  let closed = false

  const put = (entry: Entry, change: Partial<Job>): Job => {
    entry.job = { ...entry.job, ...change }
    changed(entry.job)
    return entry.job
  }
  const next = (): void => {
    if (running !== null || closed) return
    const entry = queue.shift()
    if (!entry) return
    running = { entry, ended: perform(entry) }
    void running.ended.then(() => {
      running = null
      next()
      if (running === null && !closed) idle(entry.job)
    })
  }
  const perform = async (entry: Entry): Promise<void> => {
    put(entry, { state: 'running' })
    try {
      await entry.work.run(entry.controller.signal, (telling) => void put(entry, telling))
      put(entry, { state: 'done', endedAt: instant() })
      await entry.work.over?.()
    } catch (error) {
      const stopped = error instanceof HearsayError && error.code === 'E_INTERRUPTED' && entry.controller.signal.aborted
      put(entry, { state: stopped ? 'stopped' : 'failed', endedAt: instant(), problem: stopped ? null : problemOf(error) })
    }
    forget()
  }
  /** Old work that ended is forgotten, and with it what it kept to go on. */
  const forget = (): void => {
    const ended = [...entries.values()].filter(({ job }) => job.endedAt !== null)
    for (const { job, work } of ended.slice(0, Math.max(0, ended.length - MOST))) {
      entries.delete(job.id)
      void work.over?.().catch(() => {})
    }
  }
  const enqueue = (entry: Entry): Job => {
    queue.push(entry)
    changed(entry.job)
    next()
    return entry.job
  }
  return {
    start: (work) => {
      const id = `job-${++number}`
      const job: Job = {
        ...NOTHING,
        id,
        kind: work.kind,
        state: 'waiting',
        sources: work.sources.slice(0, MOST),
        startedAt: instant(),
      }
      const entry = { job, work, controller: new AbortController() }
      entries.set(id, entry)
      return enqueue(entry)
    },
    list: () => {
      const all = [...entries.values()].map(({ job }) => job).reverse()
      return [...all.filter(({ endedAt }) => endedAt === null), ...all.filter(({ endedAt }) => endedAt !== null)].slice(0, MOST)
    },
    find: (id) => entries.get(id)?.job ?? null,
    running: () => running?.entry.job ?? null,
    isWaiting: (kind) => queue.some(({ job }) => job.kind === kind),
    stop: (id) => {
      const entry = entries.get(id)
      if (!entry) return null
      const at = queue.indexOf(entry)
      if (at >= 0) {
        queue.splice(at, 1)
        return put(entry, { state: 'stopped', endedAt: instant() })
      }
      entry.controller.abort()
      return entry.job
    },
    resume: (id) => {
      const entry = entries.get(id)
      if (!entry) return null
      if (entry.job.endedAt === null) return entry.job
      entry.controller = new AbortController()
      const { doing, done, of, endedAt, problem } = NOTHING
      entry.job = { ...entry.job, state: 'waiting', doing, done, of, endedAt, problem }
      return enqueue(entry)
    },
    close: async () => {
      closed = true
      queue.length = 0
      running?.entry.controller.abort()
      await running?.ended
      for (const { work } of entries.values()) await work.over?.().catch(() => {})
    },
  }
}

export const instant = (): Instant => new Date().toISOString() as Instant

const problemOf = (error: unknown): Problem =>
  error instanceof HearsayError
    ? { code: error.code, message: error.message }
    : { code: 'E_INTERNAL', message: `${error instanceof Error ? error.message : String(error)}. What was done before is kept.` }
