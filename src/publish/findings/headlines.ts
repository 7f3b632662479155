import type { HeadlineFinding, ReportId } from '../../model/index.ts'
import { count } from '../words.ts'
import type { ClaimFindings, FindingsView } from './findings-view.ts'

/** The flat titles that state one claim, held against their own bodies. */
export interface ClaimHeadlines {
  readonly found: ClaimFindings
  /** Titles that claim more than their body supports, in order of adding. */
  readonly exceeding: readonly { readonly report: ReportId; readonly finding: HeadlineFinding }[]
  /** Those that do not, and those of which it cannot be told. */
  readonly within: number
  readonly open: number
}

/** By claim, in the order shown. Titles that state several claims are told under the first of them. Cost: linear. */
export const headlinesByClaim = (view: FindingsView): ClaimHeadlines[] => {
  const found = new Map(view.claims.map((claim) => [claim.claim.id, claim]))
  const byClaim = new Map<ClaimFindings, { exceeding: ClaimHeadlines['exceeding'][number][]; within: number; open: number }>()
  for (const { claim: id, report, finding } of view.findings.headlines) {
    const claim = found.get(id)
    if (!claim) continue
    const one = byClaim.get(claim) ?? { exceeding: [], within: 0, open: 0 }
    byClaim.set(claim, one)
    if (finding.exceeds === true) one.exceeding.push({ report, finding })
    else if (finding.exceeds === false) one.within++
    else one.open++
  }
  return [...byClaim]
    .map(([claim, rest]) => ({ found: claim, ...rest }))
    .sort((left, right) => left.found.number - right.found.number)
}

/** "Of 24 titles held against their own bodies, 20 claim more than the body supports, 3 no more; of 1 it cannot be told." */
export const headlinesWords = ({ exceeding, within, open }: ClaimHeadlines): string => {
  const over = exceeding.length
  const all = over + within + open
  if (all === 1) {
    if (open === 1) return 'Whether the one title that states it claims more than its body supports cannot be told.'
    return `The one title that states it claims ${over === 1 ? 'more' : 'no more'} than its body supports.`
  }
  if (open === all) return `Whether any of ${all} titles that state it claims more than its body supports cannot be told.`
  const parts = [
    ...(over > 0 ? [`${over === all ? 'all' : over} ${over === 1 ? 'claims' : 'claim'} more than the body supports`] : []),
    ...(within > 0
      ? [
          over > 0
            ? `${within} no more`
            : `${within === all ? 'none claims' : within === 1 ? '1 claims no' : `${within} claim no`} more than the body supports`,
        ]
      : []),
    ...(open > 0 ? [`of ${open} it cannot be told`] : []),
  ]
  return `Of ${count(all, 'title')} held against their own bodies, ${parts.join(', ')}.`
}

/** What the body lacks, of a title that claims more: the first reason that is not about the title alone. */
export const shortfall = ({ reasons }: HeadlineFinding): HeadlineFinding['reasons'][number] | null =>
  reasons[1] ?? reasons[0] ?? null
