/** A report that may share passages with the one asked about. */
export interface Candidate {
  /** Its number, as it was added under. */
  readonly report: number
  /** Fingerprints that both have, of those looked at. */
  readonly shared: number
  /** The sum of their {@link rarity}: what few reports have weighs more. */
  readonly weight: number
}

/**
 * Finds the reports that share fingerprints with a given one. The one part of matching that needs an index; each engine has its own.
 *
 * Reports are numbered by whoever adds them: whole numbers from 0, below 2^32, each larger than those before, never used again.
 * Fingerprints are 32-bit, distinct and ascending, as `fingerprints` gives them. Every implementation gives the same answers to the
 * same additions: the rules of {@link CandidateFinder.candidates} leave nothing open.
 */
export interface CandidateFinder {
  /** How many reports are held now. */
  readonly size: number
  /** Cost: linear in the fingerprints. A report without fingerprints counts as held and is never a candidate. */
  add(report: number, fingerprints: Uint32Array): void
  /** Takes a report out again; `fingerprints` are those it was added with. */
  remove(report: number, fingerprints: Uint32Array): void
  /** How many reports have each fingerprint, in their order; 0 for one never seen. */
  frequencies(fingerprints: Uint32Array): Uint32Array
  /**
   * Reports that share fingerprints, by falling weight, then by rising number; at most `limit`.
   *
   * Looks at fingerprints by rising frequency (then by rising value), at the first {@link LONGEST_LIST} reports of each, until
   * {@link MOST_LOOKED_AT} reports were looked at; the fingerprint that would pass this bound and all after it are left out. So rare
   * text is compared first, and the cost of one question is bounded whatever the corpus. The report itself is among the answers
   * where it was added before.
   */
  candidates(fingerprints: Uint32Array, limit: number): Candidate[]
}

/** Of a fingerprint that more reports have, only the first so many are looked at. */
export const LONGEST_LIST = 512

/** A question looks at no more entries than this. */
export const MOST_LOOKED_AT = 8192

/**
 * What it is worth that two of `size` reports share a fingerprint that `frequency` of them have, in nats; never negative.
 *
 * Source: inverse document frequency (Spärck Jones 1972).
 */
export const rarity = (frequency: number, size: number): number => Math.log((size + 1) / Math.max(1, frequency))
