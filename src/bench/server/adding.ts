import { totalSize } from '../../collect/index.ts'
import type { Inquiry, InquiryOptions } from '../../inquiry/index.ts'
import type { FailureRow } from '../api.ts'
import { instant, type Work } from './jobs.ts'

/** How often it is told how far adding has come, in milliseconds. */
const TELLING = 150
const MOST_FAILURES = 20

/** Takes sources into an inquiry. Stopped and run again it goes on, for what is there already is passed over. */
export const adding = (
  inquiry: Inquiry,
  sources: readonly string[],
  { over, labels, ...options }: InquiryOptions & { readonly over?: () => Promise<void>; readonly labels?: readonly string[] } = {},
): Work => ({
  kind: 'add',
  sources: labels ?? sources,
  ...(over ? { over } : {}),
  run: async (signal, tell) => {
    let [added, known, failed, done] = [0, 0, 0, 0]
    let of: number | null = null
    void totalSize(sources).then((bytes) => (of = bytes))
    const failures: FailureRow[] = []
    let last = 0
    const told = (): void => {
      last = performance.now()
      tell({ doing: 'adding', done: of === null ? done : Math.min(done, of), of, added, known, failed, failures: [...failures] })
    }
    told()
    try {
      for await (const outcome of inquiry.add(sources, { ...options, signal })) {
        done += outcome.capture?.size ?? 0
        if (outcome.kind === 'added') added += outcome.reports.length
        else if (outcome.kind === 'failed') {
          failed++
          const { code, message } = outcome.error
          if (failures.length < MOST_FAILURES) failures.push({ locator: outcome.locator, code, message, at: instant() })
        } else known++
        if (performance.now() - last >= TELLING) told()
      }
    } finally {
      told()
    }
  },
})

/** Reads what was put back. Stopped and run again it goes on. */
export const readingAgain = (inquiry: Inquiry, sources: readonly string[]): Work => ({
  kind: 'add',
  sources,
  run: async (signal, tell) => {
    let [added, failed, done] = [0, 0, 0]
    for await (const { reports, error } of inquiry.rebuild({ signal, outdatedOnly: true })) {
      added += reports.length
      if (error) failed++
      tell({ doing: 'reading', done: ++done, added, failed })
    }
  },
})
