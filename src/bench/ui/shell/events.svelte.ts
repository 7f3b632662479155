import { address, type Job, ROUTES, type Tracing } from '../../api.ts'
import { say } from './live.svelte.ts'
import { type Mark, percent } from './progress.ts'
import { inquiry as words } from './strings/inquiry.ts'

/** What the server told last. `version` grows whenever what is shown may be outdated. */
export const now = $state<{
  version: number
  jobs: Readonly<Record<string, Job>>
  /** When the present step of each job was first seen. */
  marks: Readonly<Record<string, Mark>>
  tracing: Tracing | null
  answers: boolean
}>({
  version: 0,
  jobs: {},
  marks: {},
  tracing: null,
  answers: true,
})

let known = ''
/** Milliseconds. */
const PATIENCE = 8000
const AGAIN = 3000

/** Listens to what happens on the server. @returns what ends it. */
export const listen = (): (() => void) => {
  let source = new EventSource(address('events'))
  // It comes back by itself from short breaks, of which nobody need hear.
  let silent: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  const opened = (): void => {
    clearTimeout(silent)
    silent = undefined
    // What happened meanwhile was not heard.
    if (!now.answers) now.version += 1
    now.answers = true
  }
  const failed = (): void => {
    silent ??= setTimeout(() => {
      now.answers = false
    }, PATIENCE)
    // Refused, as by a bench that was started anew, it does not come back by itself: it may once the new address was opened.
    if (source.readyState !== EventSource.CLOSED) return
    clearTimeout(later)
    later = setTimeout(() => {
      source = new EventSource(address('events'))
      attend()
    }, AGAIN)
  }
  const told = ({ data }: MessageEvent<string>): void => {
    const parsed = ROUTES.events.answer.safeParse(read(data))
    if (!parsed.success) return
    const event = parsed.data
    if (event.kind === 'job') {
      const before = now.jobs[event.job.id]
      now.jobs = { ...now.jobs, [event.job.id]: event.job }
      if (before?.doing !== event.job.doing || before?.state !== event.job.state)
        now.marks = { ...now.marks, [event.job.id]: { doing: event.job.doing, done: event.job.done, at: performance.now() } }
      tell(before, event.job)
      if (before?.state !== event.job.state && event.job.endedAt !== null) {
        now.version += 1
        say(words.ended(words.jobKind[event.job.kind], words.jobState[event.job.state]))
      }
      return
    }
    now.tracing = event.tracing
    const key = `${event.state} ${event.judgements} ${event.tracing.status}`
    if (known !== '' && key !== known) now.version += 1
    known = key
  }
  const attend = (): void => {
    source.onopen = opened
    source.onerror = failed
    source.onmessage = told
  }
  attend()
  return () => {
    clearTimeout(silent)
    clearTimeout(later)
    source.close()
  }
}

/** Milliseconds between two things told of the same work: a screen reader is not to be drowned. */
const PAUSE = 15_000
let toldAt = 0
const tell = (before: Job | undefined, job: Job): void => {
  if (job.state !== 'running') return
  const share = percent(job)
  const step = before?.doing !== job.doing
  if (!step && (share === null || performance.now() - toldAt < PAUSE)) return
  toldAt = performance.now()
  const kind = job.doing ? words.doing[job.doing] : words.jobKind[job.kind]
  say(step || share === null ? kind : words.spoken(kind, share))
}

const read = (data: string): unknown => {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
