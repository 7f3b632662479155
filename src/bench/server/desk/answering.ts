import type { ReportId } from '../../../model/index.ts'
import type { Params, Query, RouteName } from '../../api.ts'
import type { Around, Given, Handler, Handlers } from '../handlers.ts'
import { alignedHandlers } from './aligned.ts'
import { captureHandlers } from './captures.ts'
import { claimHandlers } from './claims.ts'
import type { Desk } from './desk.ts'
import { type DossierPage, dossierOfAll, dossierOfReport } from './dossiers.ts'
import { csv } from './export.ts'
import { inquiryHandlers } from './inquiry-page.ts'
import { judgementHandlers } from './judgements.ts'
import { outletHandlers } from './outlets.ts'
import { peopleHandlers } from './people.ts'
import { placeHandlers } from './places.ts'
import { reportHandlers } from './reports.ts'
import { searchHandlers } from './search.ts'

/** What a request is answered with, as text that goes out as it is. */
export interface Answered {
  readonly text: string
  readonly type: 'application/json' | 'text/csv; charset=utf-8' | 'text/html; charset=utf-8'
  /** The name of the file it is to be kept in; null where it is shown. */
  readonly file: string | null
}

/** The routes that are answered from what lies on the desk. */
export type DeskRoute = Exclude<
  RouteName,
  'me' | 'judge' | 'retract' | 'remove' | 'add' | 'upload' | 'jobs' | 'job' | 'stop' | 'resume' | 'trace' | 'events' | 'openapi'
>

const MOST_ROWS = 1_000_000

/** Answers requests from what lies on a desk. Lists may be asked for as files: then all their rows are given. */
export const answering = (desk: Desk): ((route: DeskRoute, given: unknown, around: Around) => Promise<Answered>) => {
  const handlers: Handlers<Exclude<DeskRoute, 'dossier' | 'reportDossier'>> = {
    ...captureHandlers(desk),
    ...claimHandlers(desk),
    ...alignedHandlers(desk),
    ...inquiryHandlers(desk),
    ...judgementHandlers(desk),
    ...outletHandlers(desk),
    ...peopleHandlers(desk),
    ...placeHandlers(desk),
    ...reportHandlers(desk),
    ...searchHandlers(desk),
  }
  return async (route, given, around) => {
    if (route === 'dossier') return asPage(dossierOfAll(desk), given as Given<'dossier'>)
    if (route === 'reportDossier') {
      const { report } = (given as { readonly params: Params<'reportDossier'> }).params
      return asPage(await dossierOfReport(desk, report as ReportId), given as Given<'dossier'>)
    }
    const handler = handlers[route] as Handler<never>
    const { query } = given as { readonly query: { readonly format?: 'csv' | 'json' } }
    if (query.format === undefined)
      return { text: JSON.stringify(await handler(given as never, around)), type: 'application/json', file: null }
    const all = { ...(given as object), query: { ...query, after: 0, limit: MOST_ROWS } }
    return asFile(route, query.format, rowsOf(await handler(all as never, around)))
  }
}

/** The list that a list's answer is about. */
const rowsOf = (answer: object): readonly object[] =>
  (Object.values(answer).find((value) => Array.isArray(value)) as readonly object[] | undefined) ?? [answer]

const asFile = (route: string, format: 'csv' | 'json', rows: readonly object[]): Answered => {
  const file = `hearsay-${route}.${format}`
  return format === 'json'
    ? { text: `${JSON.stringify(rows, null, 1)}\n`, type: 'application/json', file }
    : { text: csv(rows), type: 'text/csv; charset=utf-8', file }
}

const asPage = ({ html, name }: DossierPage, { query }: { readonly query: Query<'dossier'> }): Answered => ({
  text: html,
  type: 'text/html; charset=utf-8',
  file: query.download === undefined ? null : `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)}.dossier.html`,
})
