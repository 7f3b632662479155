import type { Passage, Reason, Report, ReportFacts, ReportId, Span, Statement } from '../../../model/index.ts'
import { type ClaimFindings, nameOf, quote, showable, whenOf } from '../../../publish/index.ts'
import type { ClaimName, ClaimRow, PassageView, ReasonView, ReportName, ReportRow, Said } from '../../api.ts'
import { type Laid, standingOn } from './desk.ts'

const AROUND = 80

export const passageView = ({ view }: Laid, { report, spans }: Passage): PassageView | null => {
  const found = view.readings.get(report)?.report
  const [first] = spans
  const last = spans.at(-1)
  if (!found || !first || !last) return null
  return {
    report,
    name: nameOf(found),
    spans,
    quote: quote(found.text, spans, 600),
    before: showable(found.text.slice(Math.max(0, first.start - AROUND), first.start)),
    after: showable(found.text.slice(last.end, last.end + AROUND)),
  }
}

export const passageViews = (laid: Laid, evidence: readonly Passage[], most = 24): PassageView[] =>
  evidence.slice(0, most).flatMap((passage) => passageView(laid, passage) ?? [])

export const reasonView = (laid: Laid, { text, evidence }: Reason, most?: number): ReasonView => ({
  text,
  evidence: passageViews(laid, evidence, most),
})

/** By domain where there is one: two spellings of a name are one outlet then. */
export const outletKeyOf = ({ outlet }: Report): string | null => outlet && (outlet.domain ?? outlet.name).toLowerCase()

export const reportNameOf = (report: Report): ReportName => ({
  id: report.id,
  name: nameOf(report),
  title: report.title ? quote(report.text, [report.title], 400) : null,
  outlet: report.outlet?.name ?? null,
  when: whenOf(report),
})

export const reportName = ({ view }: Laid, id: ReportId): ReportName | null => {
  const report = view.readings.get(id)?.report
  return report ? reportNameOf(report) : null
}

/** @param laid null before anything was traced. */
export const reportRow = (laid: Laid | null, facts: ReportFacts): ReportRow => {
  const { id, file, title, outlet, language, length, attributions, statements, doubts, capture, published } = facts
  const reading = laid?.view.readings.get(id)
  const name = reading
    ? reportNameOf(reading.report)
    : {
        id,
        name: outlet ?? (file === '-' ? 'standard input' : (file.split(/[\\/]/).at(-1) ?? file)),
        title,
        outlet,
        when: { words: published.slice(0, 3).join(' or ') || 'undated', sort: published[0] ?? null },
      }
  return {
    ...name,
    file,
    capture,
    outletKey: reading ? outletKeyOf(reading.report) : null,
    language,
    length,
    attributions,
    statements,
    doubts,
    claims: reading && laid ? claimsIn(laid, id).size : null,
    relatives: reading && laid ? relativesOf(laid, id).size : null,
    judged: laid && reading ? standingOn(laid, idsIn(reading)).length : 0,
  }
}

/** The claims that a report states. */
export const claimsIn = ({ view, claimOf }: Laid, id: ReportId): ReadonlySet<string> =>
  new Set(view.readings.get(id)?.statements.flatMap((one) => claimOf.get(one.id)?.claim.id ?? []))

/** The reports that it shares passages with. */
export const relativesOf = ({ reuse }: Laid, id: ReportId): ReadonlySet<string> =>
  new Set(reuse.get(id)?.map(({ left, right }) => (left.report === id ? right.report : left.report)))

const idsIn = ({
  report,
  statements,
  attributions,
}: {
  report: Report
  statements: readonly { id: string }[]
  attributions: readonly { id: string }[]
}) => [report.id, ...statements.map(({ id }) => id), ...attributions.map(({ id }) => id)]

/** What a claim leaves open. */
export const undecidedIn = ({ lineage }: ClaimFindings): number => lineage.loops.length + lineage.gaps.length

export const claimRow = (laid: Laid, one: ClaimFindings): ClaimRow => {
  const { claim, number, words, lineage, assessment, reach } = one
  return {
    id: claim.id,
    number,
    words,
    bounds: assessment?.independentOrigins ?? null,
    reports: reach.reports.length,
    outlets: reach.outlets,
    statements: claim.statedIn.length,
    titles: claim.restated.length,
    first: reach.first,
    last: reach.last,
    undated: reach.undated,
    origins: lineage.origins.length,
    loops: lineage.loops.length,
    changes: lineage.changes.length,
    questions: undecidedIn(one),
    judged: standingOn(laid, claim.statedIn).length,
  }
}

export const claimName = ({ claim, number, words, assessment, reach }: ClaimFindings): ClaimName => ({
  id: claim.id,
  number,
  words,
  bounds: assessment?.independentOrigins ?? null,
  reports: reach.reports.length,
  outlets: reach.outlets,
})

export const claimNameOf = (laid: Laid, statement: Statement): ClaimName | null => {
  const found = laid.claimOf.get(statement.id)
  return found ? claimName(found) : null
}

export const speakerOf = (laid: Laid, statement: Statement): { readonly speaker: string; readonly via: readonly string[] } => {
  const reading = laid.view.readings.get(statement.report)
  const attribution = reading?.attributions.find(({ id }) => id === statement.attribution)
  if (!reading || !attribution) return { speaker: 'the author', via: [] }
  const names = (ids: readonly string[]): string[] => ids.flatMap((id) => reading.entities.find((one) => one.id === id)?.name ?? [])
  const speakers = names(attribution.speakers.value)
  const words = quote(reading.report.text, attribution.source, 120)
  return { speaker: speakers.join(' and ') || words || 'no source given', via: names(attribution.via.value) }
}

export const said = (laid: Laid, statement: Statement): Said | null => {
  const reading = laid.view.readings.get(statement.report)
  const passage = passageView(laid, { report: statement.report, spans: statement.content })
  if (!reading || !passage) return null
  const attribution = reading.attributions.find(({ id }) => id === statement.attribution)
  return {
    statement: statement.id,
    report: reportNameOf(reading.report),
    passage,
    ...speakerOf(laid, statement),
    access: statement.access.value,
    commitment: attribution?.commitment.value ?? null,
    polarity: attribution?.polarity.value ?? null,
    claim: claimNameOf(laid, statement),
    judged: standingOn(laid, [statement.id, ...(attribution ? [attribution.id] : [])]),
  }
}

/** The words of spans, for a sentence. */
export const wordsAt = (text: string, spans: readonly Span[]): string => quote(text, spans, 300)
