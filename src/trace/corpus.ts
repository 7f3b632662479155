import type { ReportId, Reuse, StatementId } from '../model/index.ts'
import type { Prepared, Stated } from './prepared.ts'
import { type View, viewOf } from './view.ts'

/** Prepared reports, in order of adding: a list, or what holds most of them packed and makes one at a time whole. */
export interface PreparedReports extends Iterable<Prepared> {
  readonly length: number
  readonly at: (report: number) => Prepared | undefined
}

/** All reports with their statements numbered through, in order of adding. */
export interface Corpus {
  readonly reports: PreparedReports
  readonly reuse: readonly Reuse[]
  readonly report: (report: number) => Prepared
  /** Without looking at the report. */
  readonly reportId: (report: number) => ReportId
  readonly statements: number
  /** The number of a report's first statement. */
  readonly firstOf: (report: number) => number
  readonly reportOf: (statement: number) => number
  readonly stated: (statement: number) => Stated
  readonly idOf: (statement: number) => StatementId
  /** Made anew each time: keep it only while comparing. */
  readonly view: (statement: number) => View
}

/** Cost: linear in the number of statements. */
export const corpusOf = (reports: PreparedReports, reuse: readonly Reuse[]): Corpus => {
  const firsts = new Int32Array(reports.length + 1)
  const reportIds: ReportId[] = []
  const ids: StatementId[] = []
  for (const { report, statements } of reports) {
    reportIds.push(report)
    for (const { id } of statements) ids.push(id)
    firsts[reportIds.length] = ids.length
  }
  const total = firsts[reports.length] as number
  const owners = new Int32Array(total)
  for (let report = 0; report < reports.length; report++) owners.fill(report, firsts[report], firsts[report + 1])
  const report = (at: number): Prepared => reports.at(at) as Prepared
  const stated = (statement: number): Stated => {
    const owner = owners[statement] as number
    return report(owner).statements[statement - (firsts[owner] as number)] as Stated
  }
  return {
    reports,
    reuse,
    report,
    reportId: (at) => reportIds[at] as ReportId,
    statements: total,
    firstOf: (report) => firsts[report] as number,
    reportOf: (statement) => owners[statement] as number,
    stated,
    idOf: (statement) => ids[statement] as StatementId,
    view: (statement) => {
      const owner = owners[statement] as number
      return viewOf(stated(statement), owner, statement - (firsts[owner] as number), statement)
    },
  }
}
