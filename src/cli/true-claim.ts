import type { Claim, Findings } from '../model/index.ts'
import type { ClaimTruth, Truth } from '../simulate/index.ts'

/**
 * The claim of a simulated history that a claim found in its corpus is: the one to which most of the found statements belong, by where they
 * stand in the texts.
 *
 * Reports are known by the names they have in the corpus; spans into a simulated text are spans into the report's, as rows of a corpus
 * keep theirs.
 * @returns null where no found statement stands where the history has one. Cost: linear in the claim and the history.
 */
export const trueClaim = ({ readings }: Findings, claim: Claim, truth: Truth): ClaimTruth | null => {
  const stated = new Map(
    [...readings].flatMap(({ report, statements }) =>
      statements.map((statement) => [statement.id, { report, statement }] as const),
    ),
  )
  const byReport = new Map<string, { readonly claim: ClaimTruth; readonly start: number; readonly end: number }[]>()
  for (const one of truth.claims)
    for (const { report, sentence } of one.statements) {
      const list = byReport.get(report)
      if (list) list.push({ claim: one, ...sentence })
      else byReport.set(report, [{ claim: one, ...sentence }])
    }
  const votes = new Map<ClaimTruth, number>()
  for (const id of claim.statedIn) {
    const found = stated.get(id)
    const name = found?.report.name
    if (!found || name === undefined) continue
    for (const { start, end, claim: meant } of byReport.get(name) ?? [])
      if (found.statement.content.some((span) => span.start < end && start < span.end))
        votes.set(meant, (votes.get(meant) ?? 0) + 1)
  }
  let best: ClaimTruth | null = null
  for (const [meant, number] of votes) if (best === null || number > (votes.get(best) ?? 0)) best = meant
  return best
}
