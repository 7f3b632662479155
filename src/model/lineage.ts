import type { ClaimId, OriginId, ReportId, StatementId, UnseenId } from './id.ts'
import type { InOrder } from './in-order.ts'
import type { Passage, Reason, Span } from './span.ts'
import type { Frame } from './statement.ts'

/** Why two statements are held to say the same. */
export interface SameLink {
  readonly from: StatementId
  readonly to: StatementId
  /** `candidate`: may say the same. It can raise what is possible (`atMost`), never what is shown (`atLeast`). */
  readonly strength: 'same' | 'candidate'
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
  /** Titles that say it again in the author's own voice. */
  readonly restated: readonly Passage[]
}

/**
 * `unsaid`: an author or an outlet that puts the claim forward and says neither from whom nor that it was there.
 * `answers`: somebody who speaks in answer to what was published, and says nothing of knowing it otherwise.
 */
export interface Standing {
  readonly kind: 'unsaid' | 'answers'
  readonly reason: Reason
}

/** Where an account begins, as far as the texts show. */
export interface Origin {
  readonly id: OriginId
  readonly kind: 'named' | 'unnamed' | 'document' | 'author' | 'unknown'
  readonly label: string
  /** Why it is held to know this at first hand; null where nothing shows it, or where it is neither a named person nor a document. */
  readonly grounds: Reason | null
  /** Why it is no further origin beside others that are; null where nothing shows that, and in one report by itself. */
  readonly standing: Standing | null
  /** How many the texts say they are: "three officials" 3; 1 where they do not say. */
  readonly number: number
  /** Which of the claim's statements come from it; empty where only a title or a passing word shows it. */
  readonly statements: readonly StatementId[]
  /** Where the text names it. */
  readonly evidence: readonly Passage[]
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
  /** `open`: that the one rests on the other is shown or likely, which way is not. */
  readonly direction: 'shown' | 'likely' | 'open'
  /** The argument. */
  readonly reason: Reason
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
  /** `open`: which of the two came first is not known; that they differ so is. */
  readonly direction: Descent['direction']
  /** What changed, with the words of both. */
  readonly reason: Reason
}

/** What is not known and would matter. */
export interface Gap {
  /** `not-compared`: the claim is so large that not everything in it was held against everything else. */
  readonly kind: 'undated' | 'unnamed' | 'undisclosed' | 'translated' | 'place-not-found' | 'not-collected' | 'not-compared'
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
  readonly evidence: readonly Passage[]
}

/** A statement that says what a title says, or part of it. */
export interface TitleMatch {
  readonly statement: StatementId
  readonly strength: 'same' | 'candidate'
  /** Share of the title's weighty words that the statement has: 0 to 1. */
  readonly share: number
  /** Words that the two share: the title's first, then the statement's. */
  readonly shared: readonly Span[]
  /** Words of the title that the statement has nothing for. */
  readonly missing: readonly Span[]
}

/** A title taken apart: what it states, on whose word, how surely. */
export interface Title {
  readonly report: ReportId
  readonly span: Span
  /** `confirmed`: said to be settled. `asserted`: said flatly. `attributed`: on somebody's word. `questioned`: put as open. */
  readonly states: 'confirmed' | 'asserted' | 'attributed' | 'questioned' | 'none'
  /** The words that show it: the label, the hedge, the verb of saying, the question mark. */
  readonly signs: readonly Span[]
  /** Whose word it is; empty where nobody's. */
  readonly source: readonly Span[]
  /** What its source does with it; "confirms" is stronger than "says". */
  readonly stance: 'affirms' | 'denies' | 'confirms'
  readonly proposition: readonly Span[]
  /** The proposition itself says that something is not so. */
  readonly negated: boolean
  /** By share, best first. */
  readonly matches: readonly TitleMatch[]
}

/** What tracing gives: a lineage for every claim, a chain for every statement. */
export interface Traced {
  readonly claims: readonly Claim[]
  /** One a claim, in the claims' order. */
  readonly lineages: InOrder<Lineage>
  readonly chains: InOrder<Chain>
  /** One for each report that has a title. */
  readonly titles: readonly Title[]
}

/** The same, all of it in memory. */
export interface TracedWhole extends Traced {
  readonly lineages: readonly Lineage[]
  readonly chains: readonly Chain[]
}
