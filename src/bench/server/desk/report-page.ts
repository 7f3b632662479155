import { examineReading } from '../../../inquiry/index.ts'
import type { Attribution, Entity, Reading, ReportId, Statement } from '../../../model/index.ts'
import { doubtsOf } from '../../../publish/index.ts'
import { loadReference } from '../../../reference/index.ts'
import type { Answer, AttributionView, EntityView, StatementView } from '../../api.ts'
import { captureRow } from './captures.ts'
import { type Desk, type Laid, standingOn } from './desk.ts'
import { editionNames } from './editions.ts'
import { headlineView } from './headlines.ts'
import { judgementRow } from './judgement-rows.ts'
import { factsOf, layAlone } from './lay-alone.ts'
import { personKey } from './people.ts'
import { placeKey } from './places.ts'
import { questionView } from './questions.ts'
import { claimNameOf, passageView, reasonView, reportName, reportRow, wordsAt } from './rows.ts'

/**
 * One report with all that was read and found in it; null where it is not there.
 *
 * What people amended is shown amended; what they rejected is still shown, with its judgement, so that it can be taken back.
 */
export const reportPage = async (desk: Desk, id: ReportId): Promise<Answer<'report'> | null> => {
  const together = desk.laid()
  const laid = together?.view.readings.has(id) ? together : await layAlone(desk, id)
  const judged = laid?.view.readings.get(id)
  if (!laid || !judged) return null
  const { report } = judged
  const reading = withRejected(judged, laid.tracing.original(id))
  const facts = await factsOf(desk, id)
  const kept = (await desk.captures()).get(report.capture)
  if (!facts || !kept) return null
  const weighed = examineReading(judged, loadReference())
  const headline = laid.view.findings.headlines.find((one) => one.report === id)
  const judgements = laid.view.findings.judged.filter(({ places }) => places.some(({ report: where }) => where === id))
  const at = laid.reports.indexOf(id)
  return {
    row: reportRow(laid, facts),
    text: report.text,
    title: report.title,
    body: report.body,
    capture: captureRow(kept),
    url: kept.capture.served?.url ?? (/^https?:/.test(report.file) ? report.file : null),
    outlet: report.outlet,
    credits: report.credits,
    links: report.links,
    dates: report.dates,
    attributions: reading.attributions.map((one) => attributionView(laid, reading, one)),
    statements: reading.statements.map((one, number) => statementView(laid, reading, one, number + 1)),
    mentions: reading.mentions,
    entities: reading.entities.map((one) => entityView(laid, one)),
    wording: reading.wording,
    doubts: doubtsOf(reading).map(({ code, text, spans }) => ({ code, text, spans })),
    headline: weighed.headline && headlineView(laid, id, weighed.headline, headline?.claim ?? null),
    questions: weighed.questions.map((one) => questionView(laid, one)),
    gaps: weighed.gaps.map(({ kind, reason }) => ({ kind, reason: reasonView(laid, reason, 4) })),
    next: weighed.next,
    shared: sharedOf(laid, id),
    judgements: judgements.map((landed) => judgementRow(laid, landed)),
    editions: await editionNames(desk, report.file),
    previous: neighbour(laid, at - 1),
    following: neighbour(laid, at + 1),
  }
}

const neighbour = (laid: Laid, at: number) => {
  const id = laid.reports[at]
  return id === undefined ? null : reportName(laid, id)
}

/** An amended reading with what was rejected in its place again. */
const withRejected = (judged: Reading, original: Reading | null): Reading => {
  if (!original || original === judged) return judged
  const put = <Item extends { readonly id: string }>(amended: readonly Item[], all: readonly Item[]): Item[] => {
    const byId = new Map(amended.map((one) => [one.id, one]))
    const kept = all.map((one) => byId.get(one.id) ?? one)
    const known = new Set(all.map((one) => one.id))
    return [...kept, ...amended.filter((one) => !known.has(one.id))]
  }
  return {
    ...judged,
    attributions: put(judged.attributions, original.attributions),
    statements: put(judged.statements, original.statements),
  }
}

const entityView = (laid: Laid, { id, type, name, role, lat, lon, geonames }: Entity): EntityView => ({
  id,
  type,
  name,
  role,
  lat,
  lon,
  key: type === 'place' ? placeKey({ name, lat, lon, geonames }) : personKey(laid, name),
})

const attributionView = (laid: Laid, reading: Reading, one: Attribution): AttributionView => {
  const names = one.speakers.value.flatMap((id) => reading.entities.find((entity) => entity.id === id)?.name ?? [])
  const { id, source, cue, content, manner, within, speakers, via, commitment, polarity } = one
  return {
    id,
    source,
    cue,
    content,
    manner,
    within,
    speakers: speakers.value,
    via: via.value,
    commitment: commitment.value,
    polarity: polarity.value,
    evidence: { speakers: speakers.spans, via: via.spans, commitment: commitment.spans, polarity: polarity.spans },
    label: names.join(' and ') || wordsAt(reading.report.text, source) || 'no source given',
    judged: standingOn(laid, [id]),
  }
}

const statementView = (laid: Laid, reading: Reading, statement: Statement, number: number): StatementView => {
  const { id, content, attribution, frame, access } = statement
  const said = reading.attributions.find((one) => one.id === attribution)
  return {
    id,
    number,
    content,
    attribution,
    frame,
    access: access.value,
    accessEvidence: access.spans,
    speaker: said ? attributionView(laid, reading, said).label : 'the author',
    claim: claimNameOf(laid, statement),
    judged: standingOn(laid, [id]),
  }
}

const sharedOf = (laid: Laid, id: ReportId): Answer<'report'>['shared'] => {
  const found = new Map<ReportId, Answer<'report'>['shared'][number]['passages'][number][]>()
  for (const { id: reuse, left, right, words, similarity } of laid.reuse.get(id) ?? []) {
    const [here, there] = left.report === id ? [left, right] : [right, left]
    const passage = passageView(laid, there)
    if (!passage) continue
    const list = found.get(there.report) ?? []
    list.push({ id: reuse, here: here.spans, there: passage, words, similarity })
    found.set(there.report, list)
  }
  return [...found].flatMap(([other, passages]) => {
    const name = reportName(laid, other)
    return name ? [{ with: name, passages }] : []
  })
}
