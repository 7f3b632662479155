import type { ReportFacts } from '../../../model/index.ts'
import type { Query, ReportRow } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import type { Desk } from './desk.ts'
import { editionsOf } from './editions.ts'
import { reportPage } from './report-page.ts'
import { reportRow } from './rows.ts'
import { holds, sortBy, stretchOf } from './stretch.ts'
import { tracedNow } from './tracing-status.ts'

/** The routes `reports`, `report` and `editions`. */
export const reportHandlers = (desk: Desk): Handlers<'reports' | 'report' | 'editions'> => ({
  reports: async ({ query }, around) => {
    const stated = query.claim === undefined ? null : new Set<string>(desk.laid()?.claims.get(query.claim)?.reach.reports)
    const rows = await reportRows(desk, (facts) => wanted(facts, query) && (stated === null || stated.has(facts.id)))
    const kept = rows.filter((row) => query.outlet === undefined || row.outletKey === query.outlet)
    const sorted = query.sort === 'added' && query.order !== 'down' ? kept : sortBy(kept, SORTS[query.sort], query.order)
    return { traced: await tracedNow(desk, around), ...stretchOf(sorted, query) }
  },
  report: async ({ params }) => (await reportPage(desk, params.report as ReportFacts['id'])) ?? notFound('This report'),
  editions: async ({ params }) => (await editionsOf(desk, params.report as ReportFacts['id'])) ?? notFound('This report'),
})

const wanted = ({ title, outlet, file, language, doubts }: ReportFacts, query: Query<'reports'>): boolean =>
  holds(query.q, `${title ?? ''} ${outlet ?? ''} ${file}`) &&
  (query.language === undefined || language === query.language) &&
  (query.doubts === undefined || doubts.length > 0)

const SORTS: Readonly<Record<Query<'reports'>['sort'], (row: ReportRow) => number | string>> = {
  added: () => 0,
  published: ({ when }) => when.sort ?? '~',
  title: ({ title, name }) => (title ?? name).toLowerCase(),
  outlet: ({ outlet }) => outlet?.toLowerCase() ?? '~',
  statements: ({ statements }) => -statements,
  claims: ({ claims }) => -(claims ?? 0),
  relatives: ({ relatives }) => -(relatives ?? 0),
  length: ({ length }) => -length,
}

/** The current reports that are wanted, in order of adding. Cost: linear in all reports. */
export const reportRows = async (desk: Desk, isWanted: (facts: ReportFacts) => boolean): Promise<ReportRow[]> => {
  const laid = desk.laid()
  return [...(await desk.facts()).values()].filter(isWanted).map((facts) => reportRow(laid, facts))
}
