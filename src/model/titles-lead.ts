import type { Claim } from './lineage.ts'

/** Fewer titles that say the same say nothing of what many reports are about. */
const FEW = 3

/**
 * Whether titles tell what these reports are about: whether claims are shown by how many titles state them, and only then by how many
 * reports do. Many corpora hold bodies without their titles.
 * Cost: linear in the claims.
 */
export const titlesLead = (claims: readonly Pick<Claim, 'restated'>[]): boolean =>
  claims.some(({ restated }) => restated.length >= FEW)
