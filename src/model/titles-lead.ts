import type { Claim } from './lineage.ts'

/** Of titles that say the same, so few say nothing of what many reports are about; a quarter of the reports does, unless it is one title. */
const FEW = 3
const SHARE = 4

/**
 * Whether titles tell what these reports are about: whether claims are shown by how many titles state them, and only then by how many
 * reports do. Many corpora hold bodies without their titles.
 * Cost: linear in the claims.
 */
export const titlesLead = (claims: readonly Pick<Claim, 'restated' | 'statedIn'>[]): boolean => {
  let titles = 0
  let often = 0
  for (const { restated, statedIn } of claims) {
    titles = Math.max(titles, restated.length)
    often = Math.max(often, statedIn.length)
  }
  return titles >= FEW || (titles > 1 && titles * SHARE >= often)
}
