import { randomUUID } from 'node:crypto'
import type { Inquiry } from '../../inquiry/index.ts'
import { HearsayError, type Judgement, type JudgementId, type PersonId } from '../../model/index.ts'
import type { About, Act, Judged, Tracing } from '../api.ts'
import { type DeskThread, deskThread } from './desk-thread.ts'
import type { Around } from './handlers.ts'
import { type Happenings, openHappenings } from './happenings.ts'
import { instant, type Jobs, openJobs, type Work } from './jobs.ts'
import { notFound } from './problem.ts'

/** An inquiry at work: it is changed here, one thing after another; what is shown of it comes from its desk. */
export interface Bench {
  readonly inquiry: Inquiry
  readonly jobs: Jobs
  readonly happenings: Happenings
  /** Under which name judgements are put on record. */
  me: string
  readonly desk: () => DeskThread
  readonly around: () => Around
  readonly judge: (about: About, act: Act, why: string) => Promise<Judged>
  readonly retract: (judgement: JudgementId, why: string) => Promise<Judged>
  /** Work in turn: what is put on record never overlaps. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** Traces all reports together anew, after what is under way. */
  readonly trace: () => ReturnType<Jobs['start']>
  /** The same, where reports came or went since they were. */
  readonly refresh: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens the bench over an inquiry that is open in this process, to be written or only read; then it is watched for what another process changes.
 *
 * Whenever reports came or went and nothing else is left to do they are traced together, on a desk of their own, while the one before still answers.
 */
export const openBench = (inquiry: Inquiry, folder: string, me: string): Bench => {
  const keeper = inquiry.readOnly === null ? inquiry : null
  let desk = deskThread(folder, { keeper })
  let last: Promise<unknown> = Promise.resolve()
  /** The state of the reports that the desk shows; null before anything was laid out. */
  let laid: number | null = null
  /** The last judgement that was made. */
  let judged: JudgementId | null = null
  /** How many judgements were made since the bench was opened. */
  let made = 0

  const tracing = (): Tracing | null => {
    const job = jobs.running()
    return job?.kind === 'trace' ? { status: 'running', done: job.done, of: job.of, job: job.id } : null
  }
  const happenings = openHappenings(async () => {
    const state = await inquiry.state()
    const status = laid === null ? 'none' : laid === state ? 'kept' : 'stale'
    return { kind: 'changed', state, judgements: made, tracing: tracing() ?? { status, done: 0, of: null, job: null } }
  })
  const jobs = openJobs(
    (job) => {
      happenings.job(job)
      if (job.kind === 'add' || job.endedAt !== null) happenings.changed()
    },
    (done) => void (done.state === 'done' && refresh()),
  )
  const refresh = async (): Promise<void> => {
    const { state, reports } = await inquiry.status()
    if (state !== laid && (reports > 0 || laid !== null) && !jobs.isWaiting('trace')) jobs.start(work)
  }
  const work: Work = {
    kind: 'trace',
    sources: [],
    run: async (signal, tell) => {
      const { state, reports } = await inquiry.status()
      const before = judged
      const next = deskThread(folder, {
        keeper,
        progress: (doing, done) => tell({ doing, done, of: doing === 'keeping' ? null : reports }),
      })
      const stop = (): void => void next.clear()
      signal.addEventListener('abort', stop, { once: true })
      try {
        await next.ask({ wish: 'lay' })
        await inTurn(async () => {
          // What was decided while it traced.
          if (judged !== null && judged !== before) await next.ask({ wish: 'follow', judgement: judged })
          const former = desk
          desk = next
          laid = state
          former.retire()
        })
      } catch (error) {
        await next.clear()
        throw error
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
  }
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = last.then(act, act)
    last = next.catch(() => {})
    return next
  }
  const record = (make: () => Promise<Pick<Judgement, 'about' | 'act' | 'why'>>): Promise<Judged> =>
    inTurn(async () => {
      if (inquiry.readOnly !== null) throw new HearsayError('E_INQUIRY_LOCKED', `Nothing was put on record. ${inquiry.readOnly}`)
      const { about, act, why } = await make()
      const id = randomUUID() as JudgementId
      await inquiry.judge({ id, about, act, why, by: me as PersonId, at: instant() })
      judged = id
      made++
      happenings.changed()
      try {
        const { judged: done, behind } = await desk.ask({ wish: 'follow', judgement: id })
        if (behind && !jobs.isWaiting('trace')) jobs.start(work)
        return done
      } catch (cause) {
        throw new HearsayError(
          'E_INTERNAL',
          `Your decision is on record, but what follows from it could not be worked out (${cause instanceof Error ? cause.message : cause}). Reload the page, or trace anew.`,
          { cause },
        )
      }
    })
  void refresh()
  const watch = inquiry.readOnly === null ? null : setInterval(watching(inquiry, happenings.changed, refresh), WATCH)
  return {
    inquiry,
    jobs,
    happenings,
    get me() {
      return me
    },
    set me(name) {
      me = name
    },
    desk: () => desk,
    around: () => ({ me, readOnly: inquiry.readOnly, jobs: jobs.list(), tracing: tracing() }),
    judge: (about, act, why) => record(async () => ({ ...(await desk.ask({ wish: 'anchor', about, act })), why })),
    retract: (judgement, why) =>
      record(async () => {
        for await (const one of inquiry.judgements())
          if (one.id === judgement) return { about: one.about, act: { kind: 'retract', judgement }, why }
        return notFound('This judgement')
      }),
    inTurn,
    trace: () => jobs.start(work),
    refresh,
    close: async () => {
      if (watch) clearInterval(watch)
      happenings.close()
      await jobs.close()
      await inTurn(async () => {})
      await desk.clear()
      await inquiry.close()
    },
  }
}

/** How often an inquiry that another process writes is looked at, in milliseconds. */
const WATCH = 3000

/** Tells pages when another process changed the reports, and has them traced once it has paused. */
const watching = (inquiry: Inquiry, changed: () => void, settled: () => Promise<void>): (() => void) => {
  let [last, told]: [number | null, number | null] = [null, null]
  return () =>
    void inquiry.state().then(
      (state) => {
        if (last !== null && state !== last) changed()
        else if (last !== null && state !== told) {
          told = state
          void settled()
        }
        last = state
      },
      () => {},
    )
}
