import type {
  Assessment,
  Capture,
  Claim,
  Findings,
  Lineage,
  LineageNode,
  Reading,
  Report,
  ReportId,
  Statement,
  StatementId,
} from '../../model/index.ts'
import { titlesLead } from '../../model/index.ts'
import { clauseFlaws } from '../../text/index.ts'
import { capital } from '../words.ts'
import { usualWords } from './usual-words.ts'
import { type When, whenOf } from './when.ts'

/** How far a claim has come. */
export interface Reach {
  /** Those that state it, in order of adding. */
  readonly reports: readonly ReportId[]
  /** How many outlets that are named published them. */
  readonly outlets: number
  /** Reports whose outlet is not named. */
  readonly nameless: number
  /** The earliest and the latest date of publication; null where none is dated. */
  readonly first: string | null
  readonly last: string | null
  readonly undated: number
}

/** A claim with all that was found of it. */
export interface ClaimFindings {
  /** From 1, in the order in which claims are shown. */
  readonly number: number
  readonly claim: Claim
  /** The claim in the words that reports use most. */
  readonly words: string
  /** Cost: unpacking it, in a large inquiry. */
  readonly lineage: Lineage
  readonly assessment: Assessment | null
  readonly reach: Reach
}

/** Readings by their reports, in order of adding; looked up in the findings, which may hold them packed. */
export interface ReadingsById {
  readonly get: (report: ReportId) => Reading | undefined
  readonly has: (report: ReportId) => boolean
  readonly values: () => Iterable<Reading>
}

/** Findings with their parts looked up and put in the order in which they are shown. */
export interface FindingsView {
  readonly findings: Findings
  readonly readings: ReadingsById
  readonly captures: ReadonlyMap<ReportId, Capture>
  readonly statements: Pick<ReadonlyMap<StatementId, Statement>, 'get'>
  /** The report that a statement stands in. */
  readonly reportOf: ReadonlyMap<StatementId, ReportId>
  readonly when: ReadonlyMap<ReportId, When>
  /** Reports are numbered from 1 in order of adding. */
  readonly numbers: ReadonlyMap<ReportId, number>
  /** Whether titles tell what the reports are about, so that claims are shown by them first. */
  readonly byTitles: boolean
  /**
   * Those that most titles state first, for a title says what its report is about, unless hardly any report has one; then by how many
   * reports state them. An order of showing, not of weight.
   */
  readonly claims: readonly ClaimFindings[]
  /** Of all reports. */
  readonly reach: Reach
}

/**
 * Looks up the parts of findings for showing. Nothing is judged here that the findings do not say.
 * Cost: linear in the findings, and n log n in the claims.
 */
export const findingsView = (findings: Findings): FindingsView => {
  const { traced } = findings
  const byId = new Map(findings.captures.map((capture) => [capture.id, capture]))
  const captures = new Map<ReportId, Capture>()
  const when = new Map<ReportId, When>()
  const reportOf = new Map<StatementId, ReportId>()
  const outletOf = new Map<ReportId, string | null>()
  const numbers = new Map<ReportId, number>()
  for (const { report, statements: own } of findings.readings) {
    const capture = byId.get(report.capture)
    if (capture) captures.set(report.id, capture)
    when.set(report.id, whenOf(report))
    numbers.set(report.id, numbers.size + 1)
    outletOf.set(report.id, report.outlet && (report.outlet.domain ?? report.outlet.name).toLowerCase())
    for (const { id } of own) reportOf.set(id, report.id)
  }
  const readings: ReadingsById = {
    get: (report) => findings.readings.at((numbers.get(report) ?? Number.POSITIVE_INFINITY) - 1),
    has: (report) => numbers.has(report),
    values: () => findings.readings,
  }
  const statements = {
    get: (id: StatementId): Statement | undefined => {
      const report = reportOf.get(id)
      return report === undefined ? undefined : readings.get(report)?.statements.find((one) => one.id === id)
    },
  }
  const assessments = new Map(findings.assessments.map((assessment) => [assessment.claim, assessment]))
  const found = traced.claims.map((claim, at) => {
    const reports = [...new Set(claim.statedIn.flatMap((id) => reportOf.get(id) ?? []))]
    return {
      claim,
      words: capital(usualWords(claim, statements, (statement) => readings.get(statement.report))),
      at,
      assessment: assessments.get(claim.id) ?? null,
      reach: reachOf(reports, outletOf, when),
    }
  })
  const byTitles = titlesLead(traced.claims)
  const ranked = found
    .map((one) => ({ one, flaws: clauseFlaws(one.words, { start: 0, end: one.words.length }, null) }))
    .sort(
      (left, right) =>
        (byTitles ? right.one.claim.restated.length - left.one.claim.restated.length : 0) ||
        right.one.reach.reports.length - left.one.reach.reports.length ||
        right.one.reach.outlets - left.one.reach.outlets ||
        right.one.claim.restated.length - left.one.claim.restated.length ||
        right.one.claim.statedIn.length - left.one.claim.statedIn.length ||
        left.flaws - right.flaws ||
        left.one.at - right.one.at,
    )
  return {
    findings,
    readings,
    captures,
    statements,
    reportOf,
    when,
    numbers,
    byTitles,
    claims: ranked.map(({ one: { at, ...one } }, place) => ({
      ...one,
      number: place + 1,
      get lineage() {
        return traced.lineages.at(at) ?? empty(one.claim)
      },
    })),
    reach: reachOf([...numbers.keys()], outletOf, when),
  }
}

const empty = (claim: Claim): Lineage => ({
  claim: claim.id,
  origins: [],
  unseen: [],
  descents: [],
  loops: [],
  changes: [],
  gaps: [],
})

const reachOf = (
  reports: readonly ReportId[],
  outletOf: ReadonlyMap<ReportId, string | null>,
  when: ReadonlyMap<ReportId, When>,
): Reach => {
  const outlets = new Set<string>()
  let nameless = 0
  let undated = 0
  let first: string | null = null
  let last: string | null = null
  for (const id of reports) {
    const outlet = outletOf.get(id) ?? null
    if (outlet !== null) outlets.add(outlet)
    else nameless++
    const sort = when.get(id)?.sort ?? null
    if (sort === null) undated++
    else {
      if (first === null || sort < first) first = sort
      if (last === null || sort > last) last = sort
    }
  }
  return { reports, outlets: outlets.size, nameless, first, last, undated }
}

/** The statement that a station of a lineage is; undefined where it is an origin or a station that nobody collected. */
export const statementAt = (view: FindingsView, node: LineageNode): Statement | undefined =>
  view.statements.get(node as StatementId)

/**
 * The claim that somebody means: by its number as shown, its id, or words of it; the first in the order shown, null where there is none.
 */
export const findClaim = ({ claims }: FindingsView, meant: string): ClaimFindings | null => {
  if (/^\d{1,9}$/.test(meant)) return claims[Number(meant) - 1] ?? null
  const words = meant.toLowerCase()
  return (
    claims.find(({ claim }) => claim.id === meant) ??
    claims.find((one) => `${one.words}\n${one.claim.gist}`.toLowerCase().includes(words)) ??
    null
  )
}

/** What a station of a lineage is called: an outlet, a person, what nobody collected. */
export const stationName = (view: FindingsView, lineage: Lineage, node: LineageNode): string => {
  const statement = statementAt(view, node)
  const report = statement && view.readings.get(statement.report)?.report
  if (report) return nameOf(report)
  return [...lineage.origins, ...lineage.unseen].find(({ id }) => id === node)?.label ?? 'a report that is not here'
}

/** What a copy is called: its outlet; where none is named, its file. */
export const nameOf = (report: Report): string => {
  if (report.outlet) return report.outlet.name
  if (report.file === '-') return 'standard input'
  const name = report.file.split(/[\\/]/).at(-1)
  return name === undefined || name === '' ? report.file : name
}
