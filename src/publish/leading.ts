import type { Claim, Examination, FrameKind, StatementId } from '../model/index.ts'

/** What can be looked into; a motive or a position is an opinion, which cannot. */
const CHECKABLE: ReadonlySet<FrameKind> = new Set([
  'transfer',
  'attack',
  'casualties',
  'detention',
  'complaint',
  'control',
  'movement',
  'conditions',
])

/**
 * The claims, those the report is about first.
 *
 * First those that the headline states again, then those it is held against; then those that can be looked into, the more often stated first; then the rest; each in text order.
 * An order of showing, not of weight: it says nothing of how well a claim is supported.
 */
export const leadingClaims = (examination: Examination): readonly Claim[] => {
  const inHeadline = new Map<StatementId, number>()
  for (const [at, { statement }] of (examination.headline?.body ?? []).entries()) inHeadline.set(statement, at)
  const ranked = examination.claims.map((claim, at) => ({ claim, at, rank: rankOf(claim, inHeadline) }))
  ranked.sort((left, right) => left.rank[0] - right.rank[0] || left.rank[1] - right.rank[1] || left.at - right.at)
  return ranked.map(({ claim }) => claim)
}

const rankOf = (claim: Claim, inHeadline: ReadonlyMap<StatementId, number>): readonly [number, number] => {
  const places = claim.statedIn.flatMap((id) => inHeadline.get(id) ?? [])
  if (claim.restated.length > 0) return [0, Math.min(-1, -claim.statedIn.length)]
  if (places.length > 0) return [0, Math.min(...places)]
  if (claim.frame && CHECKABLE.has(claim.frame.kind)) return [1, -claim.statedIn.length]
  return [2, -claim.statedIn.length]
}
