import type { Claim, Passage, Reason, ReportId, StatementId } from '../model/index.ts'
import { spansIn } from '../text/index.ts'
import type { ClaimFindings, FindingsView } from './findings/findings-view.ts'
import { pair, pairs } from './pairs.ts'
import type { TraceLine } from './schemas.ts'

/**
 * One claim with its lineage in the exchange format `hearsay/trace@1`, ready for `JSON.stringify`.
 *
 * Keys stand in a fixed order, so that the same findings give the same line to the byte.
 * Cost: linear in the lineage.
 */
export const traceLine = (view: FindingsView, { claim, lineage, assessment, reach }: ClaimFindings): TraceLine => {
  const fileOf = (report: ReportId): string => view.readings.get(report)?.report.file ?? ''
  const passages = (evidence: readonly Passage[]): TraceLine['restated'] =>
    evidence.map(({ report, spans }) => ({ report, file: fileOf(report), spans: pairs(spans) }))
  const reason = ({ text, evidence }: Reason): { text: string; evidence: TraceLine['restated'] } => ({
    text,
    evidence: passages(evidence),
  })
  const { atLeast, atMost } = assessment?.independentOrigins ?? { atLeast: 0, atMost: 0 }
  return {
    schema: 'hearsay/trace@1',
    claim: claim.id,
    gist: claim.gist,
    frame: claim.frame && {
      statement: framedIn(view, claim) ?? (claim.statedIn[0] as string),
      kind: claim.frame.kind,
      predicate: pairs(claim.frame.predicate),
      roles: claim.frame.roles.map(({ role, span, mention }) => ({ role, span: pair(span), mention })),
      negated: claim.frame.negated,
      modality: claim.frame.modality,
    },
    reach: { reports: reach.reports.length, outlets: reach.outlets, first: reach.first, last: reach.last, undated: reach.undated },
    independentOrigins: { atLeast, atMost },
    reasons: (assessment?.reasons ?? []).map(reason),
    statedIn: claim.statedIn.flatMap((id) => {
      const statement = view.statements.get(id)
      const report = statement && view.readings.get(statement.report)?.report
      if (!statement || !report) return []
      return {
        id,
        file: report.file,
        report: report.id,
        spans: pairs(statement.content),
        outlet: report.outlet?.name ?? null,
        published: view.when.get(report.id)?.sort ?? null,
        access: statement.access.value,
      }
    }),
    restated: passages(claim.restated),
    links: claim.links.map(({ from, to, strength, reason: why }) => ({ from, to, strength, ...reason(why) })),
    origins: lineage.origins.map(({ id, kind, label, number, grounds, statements, evidence }) => ({
      id,
      kind,
      label,
      number,
      grounds: grounds && reason(grounds),
      statements: [...statements],
      evidence: passages(evidence),
    })),
    unseen: lineage.unseen.map(({ id, label, evidence }) => ({ id, label, evidence: passages(evidence) })),
    descents: lineage.descents.map(({ from, to, sign, direction, reason: why }) => ({ from, to, sign, direction, ...reason(why) })),
    loops: lineage.loops.map(({ nodes, reason: why }) => ({ nodes: [...nodes], ...reason(why) })),
    changes: lineage.changes.map(({ kind, from, to, direction, reason: why }) => {
      const changed = view.statements.get(to)
      return { kind, from, to, direction, spans: changed ? pairs(spansIn(why.evidence, changed.report)) : [], ...reason(why) }
    }),
    gaps: lineage.gaps.map(({ kind, reason: why }) => ({ kind, ...reason(why) })),
  }
}

/** The statement that a claim has its frame from: a frame names mentions of its own report. */
const framedIn = ({ statements }: FindingsView, { frame, statedIn }: Claim): StatementId | undefined => {
  const meant = JSON.stringify(frame)
  return statedIn.find((id) => JSON.stringify(statements.get(id)?.frame) === meant)
}
