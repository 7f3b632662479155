import type { JudgementId } from '../../../model/index.ts'
import type { Judged, JudgementRow, Query } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import type { Desk } from './desk.ts'
import { judgementRow } from './judgement-rows.ts'
import { reviewQueue } from './review-queue.ts'
import { holds, stretchOf } from './stretch.ts'
import { needLaid, tracedNow } from './tracing-status.ts'

const FILTERS: Readonly<Record<Query<'judgements'>['filter'], (row: JudgementRow) => boolean>> = {
  all: () => true,
  standing: ({ stands, act }) => stands && act !== 'retract',
  retracted: ({ stands }) => !stands,
  orphaned: ({ orphaned }) => orphaned,
}

/** The routes `judgements` and `review`. */
export const judgementHandlers = (desk: Desk): Handlers<'judgements' | 'review'> => ({
  judgements: async ({ query }, around) => {
    const laid = desk.laid()
    const rows = laid
      ? laid.view.findings.judged
          .map((landed) => judgementRow(laid, landed))
          .filter((row) => FILTERS[query.filter](row) && holds(query.q, `${row.text} ${row.quote} ${row.why} ${row.by}`))
      : []
    if (query.order !== 'down') rows.reverse()
    return { traced: await tracedNow(desk, around), ...stretchOf(rows, query) }
  },
  review: async ({ query }, around) => {
    const laid = desk.laid()
    const items = laid ? reviewQueue(laid).filter(({ kind }) => query.kind === undefined || kind === query.kind) : []
    return { traced: await tracedNow(desk, around), ...stretchOf(items, query) }
  },
})

/** Of more reports than this, what follows from a judgement is worked out on another desk, while this one still answers. */
const AT_ONCE = 2000

/**
 * Takes in the judgements made since, and tells what the given one did.
 * @returns `behind`: claims do not follow yet, for there are many reports.
 * @throws HearsayError E_NOT_FOUND where there is no such judgement.
 */
export const followed = async (desk: Desk, id: JudgementId): Promise<{ readonly judged: Judged; readonly behind: boolean }> => {
  const before = needLaid(desk)
  const { tracing } = before
  const behind = before.reports.length > AT_ONCE && (await tracing.note())
  const changes = behind ? [] : await tracing.follow()
  const laid = desk.lay(tracing)
  const landed = laid.judgements.get(id)
  if (!landed) return notFound('This judgement')
  return {
    behind,
    judged: {
      judgement: judgementRow(laid, landed),
      changed: changes.map(({ claim, gist, before: earlier, after }) => ({
        claim,
        words: laid.claims.get(claim)?.words ?? before.claims.get(claim)?.words ?? gist,
        before: earlier,
        after,
      })),
    },
  }
}
