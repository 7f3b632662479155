import type { Reuse, StatementId } from '../model/index.ts'
import type { Prepared, Stated } from './prepared.ts'
import { type View, viewOf } from './view.ts'

/** All reports with their statements numbered through, in order of adding. */
export interface Corpus {
  readonly reports: readonly Prepared[]
  readonly reuse: readonly Reuse[]
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
export const corpusOf = (reports: readonly Prepared[], reuse: readonly Reuse[]): Corpus => {
  const firsts = new Int32Array(reports.length + 1)
  for (const [at, { statements }] of reports.entries()) firsts[at + 1] = (firsts[at] as number) + statements.length
  const total = firsts[reports.length] as number
  const owners = new Int32Array(total)
  for (let report = 0; report < reports.length; report++) owners.fill(report, firsts[report], firsts[report + 1])
  const stated = (statement: number): Stated => {
    const report = owners[statement] as number
    return (reports[report] as Prepared).statements[statement - (firsts[report] as number)] as Stated
  }
  return {
    reports,
    reuse,
    statements: total,
    firstOf: (report) => firsts[report] as number,
    reportOf: (statement) => owners[statement] as number,
    stated,
    idOf: (statement) => stated(statement).id,
    view: (statement) => {
      const report = owners[statement] as number
      return viewOf(stated(statement), report, statement - (firsts[report] as number), statement)
    },
  }
}
