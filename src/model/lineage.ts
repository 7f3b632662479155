import type { ClaimId, OriginId, StatementId, UnseenId } from './id.ts'
import type { Passage, Reason } from './span.ts'
import type { Frame } from './statement.ts'

/** Why two statements are held to say the same. */
export interface SameLink {
  readonly from: StatementId
  readonly to: StatementId
  readonly reason: Reason
}

/** Statements that say the same, each link with its reason. A claim's id is its earliest-added statement's. */
export interface Claim {
  readonly id: ClaimId
  /** The claim in a few words, taken from the text. */
  readonly gist: string
  readonly frame: Frame | null
  readonly statedIn: readonly StatementId[]
  readonly links: readonly SameLink[]
}

/** Where an account begins, as far as the texts show. */
export interface Origin {
  readonly id: OriginId
  readonly kind: 'named' | 'unnamed' | 'document' | 'author' | 'unknown'
  readonly label: string
}

/** A station that the texts name or imply and nobody collected: an interview, a wire item. */
export interface Unseen {
  readonly id: UnseenId
  readonly label: string
  readonly evidence: readonly Passage[]
}

export type LineageNode = StatementId | OriginId | UnseenId

/** Statement by statement, so that one report can be part wire copy and part its own witness. */
export interface Descent {
  readonly from: LineageNode
  readonly to: LineageNode
  /** `reference`: "those materials". */
  readonly sign: 'attribution' | 'credit' | 'link' | 'reuse' | 'reference'
  readonly direction: 'shown' | 'likely' | 'open'
  readonly evidence: readonly Passage[]
}

/** Origins that may be one account coming round: always a question to a person. */
export interface Loop {
  readonly nodes: readonly LineageNode[]
  readonly reason: Reason
}

export interface Change {
  readonly kind: 'hedge-dropped' | 'number-altered' | 'speaker-lost' | 'multiplied' | 'certainty-raised'
  readonly from: StatementId
  readonly to: StatementId
  readonly evidence: readonly Passage[]
}

/** What is not known and would matter. */
export interface Gap {
  readonly kind: 'undated' | 'unnamed' | 'undisclosed' | 'translated' | 'place-not-found' | 'not-collected'
  readonly reason: Reason
}

export interface Lineage {
  readonly claim: ClaimId
  readonly origins: readonly Origin[]
  readonly unseen: readonly Unseen[]
  readonly descents: readonly Descent[]
  readonly loops: readonly Loop[]
  readonly changes: readonly Change[]
  readonly gaps: readonly Gap[]
}

/** One statement's way from whoever speaks to the copy in hand, in that order. */
export interface Chain {
  readonly statement: StatementId
  readonly stations: readonly Station[]
}

export interface Station {
  readonly node: LineageNode
  readonly label: string
  /** What shows that the account passed from this station to the next; null at the last. */
  readonly sign: Descent['sign'] | null
  readonly spans: Passage['spans']
}
