import type { EventSent as Event, Job } from '../api.ts'

/** What happens, told to every page that listens. */
export interface Happenings {
  readonly listen: (hear: (event: Event) => void) => () => void
  readonly job: (job: Job) => void
  /** What is shown may be outdated: told soon, and not too often. */
  readonly changed: () => void
  readonly close: () => void
}

/** In milliseconds: pages ask anew for all that they show. */
const PAUSE = 1000

/** @param state what is told of a change, asked when it is told. */
export const openHappenings = (state: () => Promise<Event>): Happenings => {
  const hearers = new Set<(event: Event) => void>()
  let waiting: NodeJS.Timeout | null = null
  let last = 0
  const tell = (event: Event): void => {
    for (const hear of hearers) hear(event)
  }
  const tellState = (): void => {
    waiting = null
    last = performance.now()
    state().then(tell, () => {})
  }
  return {
    listen: (hear) => {
      hearers.add(hear)
      state().then(hear, () => {})
      return () => void hearers.delete(hear)
    },
    job: (job) => tell({ kind: 'job', job }),
    changed: () => {
      if (hearers.size === 0) return
      waiting ??= setTimeout(tellState, Math.max(0, PAUSE - (performance.now() - last)))
    },
    close: () => {
      if (waiting) clearTimeout(waiting)
      hearers.clear()
    },
  }
}
