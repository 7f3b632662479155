import type { ReportFacts } from '../../../model/index.ts'
import type { Query } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import type { Desk, Laid } from './desk.ts'
import { editionsOf } from './editions.ts'
import { reportPage } from './report-page.ts'
import { claimsIn, outletKeyOf, relativesOf, reportRow } from './rows.ts'
import { holds, sortBy, stretchOf } from './stretch.ts'
import { tracedNow } from './tracing-status.ts'

/** The routes `reports`, `report` and `editions`. */
export const reportHandlers = (desk: Desk): Handlers<'reports' | 'report' | 'editions'> => ({
  reports: async ({ query }, around) => {
    const laid = desk.laid()
    const stated = query.claim === undefined ? null : new Set<string>(laid?.claims.get(query.claim)?.reach.reports)
    const all = [...(await desk.facts()).values()]
    const plain = query.q.trim() === '' && stated === null && query.outlet === undefined && query.language === undefined
    const wanted =
      plain && query.doubts === undefined
        ? all
        : all.filter((facts) => isWanted(laid, facts, query) && (stated === null || stated.has(facts.id)))
    const sorted =
      query.sort === 'added' && query.order !== 'down'
        ? wanted
        : sortBy(wanted, (facts) => SORTS[query.sort](facts, laid), query.order)
    const { rows, ...rest } = stretchOf(sorted, query)
    return { traced: await tracedNow(desk, around), ...rest, rows: rows.map((facts) => reportRow(laid, facts)) }
  },
  report: async ({ params }) => (await reportPage(desk, params.report as ReportFacts['id'])) ?? notFound('This report'),
  editions: async ({ params }) => (await editionsOf(desk, params.report as ReportFacts['id'])) ?? notFound('This report'),
})

const isWanted = (laid: Laid | null, facts: ReportFacts, query: Query<'reports'>): boolean => {
  const { title, outlet, file, language, doubts } = facts
  return (
    (query.language === undefined || language === query.language) &&
    (query.doubts === undefined || doubts.length > 0) &&
    (query.outlet === undefined || keyOf(laid, facts) === query.outlet) &&
    holds(query.q, `${title ?? ''} ${outlet ?? ''} ${file}`)
  )
}

const keyOf = (laid: Laid | null, { id, outlet }: ReportFacts): string | null => {
  const report = laid?.view.readings.get(id)?.report
  return report ? outletKeyOf(report) : (outlet?.toLowerCase() ?? null)
}

/** Nothing is made of a report that is not shown: lists may be of a hundred thousand. */
const SORTS: Readonly<Record<Query<'reports'>['sort'], (facts: ReportFacts, laid: Laid | null) => number | string>> = {
  added: () => 0,
  published: ({ published }) => published[0] ?? '~',
  title: ({ title, file }) => (title ?? file).toLowerCase(),
  outlet: ({ outlet }) => outlet?.toLowerCase() ?? '~',
  statements: ({ statements }) => -statements,
  claims: ({ id }, laid) => -(laid ? claimsIn(laid, id).size : 0),
  relatives: ({ id }, laid) => -(laid ? relativesOf(laid, id).size : 0),
  length: ({ length }) => -length,
}
