import type { Claim, Examination, FrameKind, StatementId } from '../model/index.ts'

/** What can be looked into, and what reports of this kind turn on first; a motive or a position is an opinion, which cannot. */
const CHECKABLE: readonly FrameKind[] = [
  'transfer',
  'attack',
  'casualties',
  'detention',
  'complaint',
  'conditions',
  'control',
  'movement',
]

/**
 * The claims, those the report is about first.
 *
 * First those that the headline states again, then those it is held against; then those that can be looked into, what others than the
 * author state before the author's own; then the rest; each in text order.
 * An order of showing, not of weight: it says nothing of how well a claim is supported.
 */
export const leadingClaims = (examination: Examination): readonly Claim[] => {
  const inHeadline = new Map<StatementId, number>()
  for (const [at, { statement }] of (examination.headline?.body ?? []).entries()) inHeadline.set(statement, at)
  const attributed = new Set(examination.reading.statements.flatMap(({ id, attribution }) => (attribution === null ? [] : [id])))
  const ranked = examination.claims.map((claim, at) => ({ claim, rank: [...rankOf(claim, inHeadline, attributed), at] }))
  ranked.sort((left, right) => compare(left.rank, right.rank))
  return ranked.map(({ claim }) => claim)
}

const compare = (left: readonly number[], right: readonly number[]): number => {
  for (let at = 0; at < left.length && at < right.length; at++) {
    const difference = (left[at] as number) - (right[at] as number)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Smaller comes first, place by place. */
const rankOf = (
  claim: Claim,
  inHeadline: ReadonlyMap<StatementId, number>,
  attributed: ReadonlySet<StatementId>,
): readonly number[] => {
  const places = claim.statedIn.flatMap((id) => inHeadline.get(id) ?? [])
  const often = -claim.statedIn.length
  if (claim.restated.length > 0) return [0, 0, often]
  if (places.length > 0) return [0, 1, Math.min(...places)]
  const kind = claim.frame ? CHECKABLE.indexOf(claim.frame.kind) : -1
  const byOthers = claim.statedIn.some((id) => attributed.has(id)) ? 0 : 1
  return kind < 0 ? [2, byOthers, often] : [1, byOthers, kind, often]
}
