import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, FailureRow } from '../../api.ts'
import type { Around, Handlers } from '../handlers.ts'
import type { Desk } from './desk.ts'
import { headlineView } from './headlines.ts'
import { judgementRow } from './judgement-rows.ts'
import { once } from './once.ts'
import { outletsOf } from './outlets.ts'
import { peopleOf } from './people.ts'
import { reviewQueue } from './review-queue.ts'
import { claimRow } from './rows.ts'
import { tracedNow } from './tracing-status.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/harbour-guard.txt', import.meta.url))
const LEADING = 12
const FEW = 8

/** The route `inquiry`. */
export const inquiryHandlers = (desk: Desk): Handlers<'inquiry'> => ({
  inquiry: (_, around) => inquiryPage(desk, around),
})

const inquiryPage = async (desk: Desk, around: Around): Promise<Answer<'inquiry'>> => {
  const laid = desk.laid()
  const { place, captures, removed, reports, outdated, failures, judgements, state, unfinished } = await desk.inquiry.status()
  const { me, readOnly, jobs, tracing } = around
  const status = await tracedNow(desk, around)
  const first: FailureRow[] = []
  for await (const { locator, code, message, at } of desk.inquiry.failures()) {
    first.push({ locator, code, message, at })
    if (first.length === FEW) break
  }
  const judged = laid?.view.findings.judged ?? []
  return {
    name: basename(resolve(place)),
    place: resolve(place),
    readOnly,
    state,
    me: { name: me },
    counts: { captures, removed, reports, ...(laid ? countsOf(laid) : UNKNOWN), judgements, failures, outdated },
    first: laid?.view.reach.first ?? null,
    last: laid?.view.reach.last ?? null,
    tracing: tracing ?? { status, done: 0, of: null, job: null },
    standsOut: laid ? laid.view.claims.slice(0, LEADING).map((one) => claimRow(laid, one)) : [],
    headlines: laid
      ? laid.view.findings.headlines
          .slice(0, FEW)
          .flatMap(({ report, finding, claim }) => headlineView(laid, report, finding, claim) ?? [])
      : [],
    next: laid ? laid.view.findings.next.slice(0, FEW) : [],
    judgedLately: judged
      .slice(-FEW)
      .reverse()
      .map((landed) => judgementRow(laid, landed)),
    failures: first,
    unfinished: unfinished.map(({ locator }) => locator),
    jobs,
    example: captures === 0 && existsSync(EXAMPLE) ? EXAMPLE : null,
  }
}

const UNKNOWN = {
  outlets: null,
  people: null,
  claims: null,
  severally: null,
  families: null,
  loops: null,
  changes: null,
  questions: null,
  review: null,
  orphaned: 0,
}

const countsOf = once((laid) => {
  const { claims, findings } = laid.view
  const review = reviewQueue(laid)
  return {
    outlets: outletsOf(laid).size,
    people: peopleOf(laid).size,
    claims: claims.length,
    severally: claims.filter(({ reach }) => reach.reports.length > 1).length,
    families: findings.families.filter(({ members }) => members.length > 1).length,
    loops: claims.reduce((sum, { lineage }) => sum + lineage.loops.length, 0),
    changes: claims.reduce((sum, { lineage }) => sum + lineage.changes.length, 0),
    questions: review.filter(({ kind }) => kind === 'question').length,
    review: review.length,
    orphaned: findings.judged.filter(({ orphaned }) => orphaned).length,
  }
})
