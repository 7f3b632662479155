import type { Job } from '../../api.ts'
import { leftWords, sizeWords } from './strings/amounts.ts'
import { inquiry as words } from './strings/inquiry.ts'

/** When a step of some work was first seen, and how far it was. */
export interface Mark {
  readonly doing: Job['doing']
  readonly done: number
  /** Milliseconds of a clock that only goes forwards. */
  readonly at: number
}

const PATIENCE = 4000
/** Sooner than this nothing can be reckoned from. */
const LEAST_SHARE = 0.03

/** Of a hundred, how much of the present step is done; null where it cannot be told. */
export const percent = ({ done, of }: Pick<Job, 'done' | 'of'>): number | null =>
  of === null || of === 0 ? null : Math.min(100, Math.floor((done / of) * 100))

/** Seconds that the present step still takes, at its pace so far; null where that cannot be told yet. */
export const secondsLeft = ({ done, of }: Pick<Job, 'done' | 'of'>, mark: Mark, now: number): number | null => {
  const gone = done - mark.done
  if (of === null || of <= done || now - mark.at < PATIENCE || gone < of * LEAST_SHARE) return null
  return ((of - done) / gone) * ((now - mark.at) / 1000)
}

/** How far some work is, in words: sizes of what is taken in, reports of what is traced, and how long it still takes. */
export const progressWords = (job: Pick<Job, 'kind' | 'done' | 'of'>, mark: Mark | null, now: number): string => {
  const amount = job.kind === 'add' ? sizeWords : (count: number) => count.toLocaleString('en')
  const share = percent(job)
  const left = mark ? secondsLeft(job, mark, now) : null
  return [
    ...(job.of === null
      ? job.kind === 'add' && job.done > 0
        ? [amount(job.done)]
        : []
      : [words.progress(amount(job.done), amount(job.of))]),
    ...(share === null ? [] : [`${share} %`]),
    ...(left === null ? [] : [leftWords(left)]),
  ].join(' · ')
}
