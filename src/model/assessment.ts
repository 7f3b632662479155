import type { ClaimId, StatementId } from './id.ts'
import type { Chain, Claim, Gap, Lineage } from './lineage.ts'
import type { Reading } from './reading.ts'
import type { Passage, Reason, Span } from './span.ts'
import type { Access } from './statement.ts'

/**
 * Bounds, not a score: what is not known widens them.
 *
 * `atLeast`: the most origins that are pairwise distinct by evidence (different named persons or documents, each first-hand
 * for this statement, neither reached through the other); 1 where somebody states it at all.
 * `atMost`: all origins left after merging only what is shown to be dependent; an author's undisclosed basis counts as one.
 */
export interface Assessment {
  readonly claim: ClaimId
  readonly independentOrigins: { readonly atLeast: number; readonly atMost: number }
  readonly reasons: readonly Reason[]
}

/** The headline held against the body. */
export interface HeadlineFinding {
  readonly span: Span
  readonly states: 'confirmed' | 'asserted' | 'attributed' | 'questioned' | 'none'
  /** What the body offers for it. */
  readonly body: readonly {
    readonly statement: StatementId
    readonly access: Access
    readonly commitment: 'neutral' | 'endorsing' | 'distancing'
  }[]
  /** null: it cannot be told. */
  readonly exceeds: boolean | null
  readonly reasons: readonly Reason[]
}

/** Put to a person; never answered by Hearsay. */
export interface Question {
  readonly kind: 'circular' | 'unnamed' | 'undisclosed' | 'undated' | 'translated' | 'headline' | 'identity' | 'place'
  readonly text: string
  readonly statements: readonly StatementId[]
  readonly evidence: readonly Passage[]
}

/** What would corroborate or refute a statement. */
export interface NextStep {
  readonly text: string
  readonly tests: StatementId
  /** The handbook practice it comes from. */
  readonly practice: string
}

/** One report, examined. */
export interface Examination {
  readonly reading: Reading
  readonly claims: readonly Claim[]
  readonly lineages: readonly Lineage[]
  readonly chains: readonly Chain[]
  readonly assessments: readonly Assessment[]
  /** null where the report has no title. */
  readonly headline: HeadlineFinding | null
  readonly questions: readonly Question[]
  readonly gaps: readonly Gap[]
  readonly next: readonly NextStep[]
}
