import type { Act, Anchor, AnchoredNode, About as Judgeable, LineageNode, Reading, ReportId, Span } from '../../../model/index.ts'
import { anchorOf, attributionSpan, type Judged, statementSpan } from '../../../review/index.ts'
import type { About, Act as Asked } from '../../api.ts'
import { notFound } from '../problem.ts'
import { type Laid, originalOf } from './desk.ts'
import { questionOf } from './questions.ts'

/** The words of a whole report that stand for it where it has no title, in code units. */
const OPENING = 200

/** A report as judgements find it: as it was before anything was judged. @throws HearsayError E_NOT_FOUND. */
const judgedReport = (laid: Laid, id: ReportId): Judged => {
  const reading = originalOf(laid, id)
  const bytes = laid.bytesOf.get(id)
  return reading && bytes !== undefined ? { reading, bytes } : notFound('This report')
}

/** All reports as judgements find them, by the digest of their bytes. */
export const judgedReports = (laid: Laid): ((bytes: Anchor['bytes']) => readonly Judged[]) => {
  const byBytes = new Map<Anchor['bytes'], Judged[]>()
  for (const id of laid.reports) {
    const one = judgedReport(laid, id)
    const list = byBytes.get(one.bytes)
    if (list) list.push(one)
    else byBytes.set(one.bytes, [one])
  }
  return (bytes) => byBytes.get(bytes) ?? []
}

const at = ({ bytes, reading: { report } }: Judged, span: Span | null): Anchor =>
  span && span.end <= report.text.length && span.start < span.end
    ? anchorOf(bytes, report.text, span)
    : notFound('The place in the text')

const ofStatement = (laid: Laid, id: string): Anchor => {
  const report = laid.reportOf.get(id as never) ?? originalReportOf(laid, id)
  if (report === undefined) return notFound('This statement')
  const judged = judgedReport(laid, report)
  const statement = judged.reading.statements.find((one) => one.id === id) ?? laid.view.statements.get(id as never)
  return statement ? at(judged, statementSpan(statement)) : notFound('This statement')
}

/** Of a statement or an attribution, rejected ones too: their ids are their report’s and a number, a full stop between. */
const originalReportOf = (laid: Laid, id: string): ReportId | undefined => {
  const report = id.slice(0, Math.max(0, id.indexOf('.'))) as ReportId
  return laid.bytesOf.has(report) ? report : undefined
}

const findIn = <Item extends { readonly id: string }>(
  laid: Laid,
  id: string,
  items: (reading: Reading) => readonly Item[],
): { readonly judged: Judged; readonly item: Item } | null => {
  const report = originalReportOf(laid, id)
  if (report === undefined) return null
  const judged = judgedReport(laid, report)
  const item = items(judged.reading).find((one) => one.id === id)
  return item ? { judged, item } : null
}

/** An attribution that only a judgement made is that of its statement. */
const ofAttribution = (laid: Laid, id: string): Judgeable => {
  const found = findIn(laid, id, ({ attributions }) => attributions)
  if (found) return { kind: 'attribution', anchor: at(found.judged, attributionSpan(found.item)) }
  return { kind: 'statement', anchor: ofStatement(laid, id.replace(/\/judged$/, '')) }
}

const ofNode = (laid: Laid, claim: string, node: LineageNode): AnchoredNode => {
  if (laid.reportOf.has(node as never)) return { kind: 'statement', anchor: ofStatement(laid, node) }
  const lineage = laid.claims.get(claim as never)?.lineage
  const found = [...(lineage?.origins ?? []), ...(lineage?.unseen ?? [])].find(({ id }) => id === node)
  if (!found) return notFound('This station')
  const passage = found.evidence[0]
  const span = passage?.spans[0]
  return { kind: 'named', label: found.label, anchor: passage && span ? at(judgedReport(laid, passage.report), span) : null }
}

/**
 * What is judged, anchored: in words of captured bytes, that are found again whatever reads them.
 * @throws HearsayError E_NOT_FOUND where it is not there any more.
 */
export const anchored = (laid: Laid, about: About): Judgeable => {
  switch (about.kind) {
    case 'report': {
      const judged = judgedReport(laid, about.report)
      const { title, text } = judged.reading.report
      return { kind: 'report', anchor: at(judged, title ?? { start: 0, end: Math.min(text.length, OPENING) }) }
    }
    case 'attribution':
      return ofAttribution(laid, about.attribution)
    case 'statement':
      return { kind: 'statement', anchor: ofStatement(laid, about.statement) }
    case 'claim': {
      const first = laid.claims.get(about.claim)?.claim.statedIn[0]
      return first === undefined ? notFound('This claim') : { kind: 'claim', anchor: ofStatement(laid, first) }
    }
    case 'descent':
      return { kind: 'descent', from: ofNode(laid, about.claim, about.from), to: ofNode(laid, about.claim, about.to) }
    case 'loop':
      return { kind: 'loop', nodes: about.nodes.map((node) => ofNode(laid, about.claim, node)) }
    case 'link':
      return { kind: 'link', from: ofStatement(laid, about.from), to: ofStatement(laid, about.to) }
    case 'question': {
      const question = questionOf(laid, about.question)
      if (!question) return notFound('This question')
      return {
        kind: 'question',
        asks: question.text,
        anchors: question.statements.slice(0, 20).map((id) => ofStatement(laid, id)),
      }
    }
    case 'passage':
      return { kind: 'passage', anchor: at(judgedReport(laid, about.report), about.span) }
  }
}

/**
 * What is decided, carrying its own content: words as anchors, persons by their names.
 * @throws HearsayError E_NOT_FOUND where what it names is not there.
 */
export const decided = (laid: Laid, about: About, act: Asked): Act => {
  switch (act.kind) {
    case 'spans': {
      const judged = reportJudged(laid, about)
      return { kind: 'spans', part: act.part, anchors: act.spans.map((span) => at(judged, span)) }
    }
    case 'speaker': {
      const { reading } = reportJudged(laid, about)
      const entities = laid.view.readings.get(reading.report.id)?.entities ?? reading.entities
      const names = act.speakers.map((id) => entities.find((one) => one.id === id)?.name ?? notFound('This person'))
      return { kind: 'speaker', names: [...names, ...(act.name?.trim() ? [act.name.trim()] : [])] }
    }
    case 'frame': {
      if (act.frame === null) return { kind: 'frame', frame: null }
      const judged = reportJudged(laid, about)
      const { kind, negated, modality, roles } = act.frame
      const anchors = roles.map(({ role, span }) => ({ role, anchor: at(judged, span) }))
      return { kind: 'frame', frame: { kind, negated, modality, roles: anchors } }
    }
    case 'same':
    case 'not-same':
      return { kind: act.kind, other: ofStatement(laid, act.other) }
    default:
      return act
  }
}

const reportJudged = (laid: Laid, about: About): Judged => {
  const id = about.kind === 'attribution' ? about.attribution : about.kind === 'statement' ? about.statement : null
  const report = id === null ? undefined : originalReportOf(laid, id)
  return report === undefined ? notFound('The report of this') : judgedReport(laid, report)
}
