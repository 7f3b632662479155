import type { Digest, Instant, JudgementId, PersonId } from './id.ts'
import type { Access, Frame } from './statement.ts'

/**
 * Words in captured bytes, found again whatever reads them: the quotation with its surroundings, and where it stood as a hint.
 * Source: W3C Web Annotation, TextQuoteSelector.
 */
export interface Anchor {
  /** Of the captured bytes. Every report that was read from these bytes is meant. */
  readonly bytes: Digest
  readonly exact: string
  /** At most 40 code units before it, and after it. */
  readonly prefix: string
  readonly suffix: string
  /** Where the quotation began in the text, in UTF-16 code units. A hint. */
  readonly start: number
}

/** An end of a descent or a part of a loop: a statement, or whoever or whatever the texts name, by its name there. */
export type AnchoredNode =
  | { readonly kind: 'statement'; readonly anchor: Anchor }
  | { readonly kind: 'named'; readonly label: string; readonly anchor: Anchor | null }

/** What is judged. Statements stand for what they were read as: a claim for the statements that say the same. */
export type About =
  | { readonly kind: 'report' | 'attribution' | 'statement' | 'claim' | 'passage'; readonly anchor: Anchor }
  | { readonly kind: 'link'; readonly from: Anchor; readonly to: Anchor }
  | { readonly kind: 'descent'; readonly from: AnchoredNode; readonly to: AnchoredNode }
  | { readonly kind: 'loop'; readonly nodes: readonly AnchoredNode[] }
  /** `asks`: its text, which stays readable when nothing derived is left. */
  | { readonly kind: 'question'; readonly asks: string; readonly anchors: readonly Anchor[] }

/** Words and what they stand for in a frame. */
export interface AnchoredRole {
  readonly role: string
  readonly anchor: Anchor
}

/** What was decided. It carries its own content, so that it stays readable when nothing derived is left. */
export type Act =
  /** `comment`, `answer`: the words are in `why`. */
  | { readonly kind: 'confirm' | 'reject' | 'comment' | 'answer' }
  | { readonly kind: 'retract'; readonly judgement: JudgementId }
  /** The ends of a part are moved: of a statement its content. */
  | { readonly kind: 'spans'; readonly part: 'source' | 'cue' | 'content'; readonly anchors: readonly Anchor[] }
  /** Who speaks, by the fullest names; none: it cannot be told. */
  | { readonly kind: 'speaker'; readonly names: readonly string[] }
  | { readonly kind: 'access'; readonly access: Access }
  | { readonly kind: 'commitment'; readonly commitment: 'neutral' | 'endorsing' | 'distancing' }
  | { readonly kind: 'polarity'; readonly polarity: 'affirms' | 'denies' | 'questions' }
  | {
      readonly kind: 'frame'
      readonly frame: (Pick<Frame, 'kind' | 'negated' | 'modality'> & { readonly roles: readonly AnchoredRole[] }) | null
    }
  | { readonly kind: 'same' | 'not-same'; readonly other: Anchor }
  | { readonly kind: 'cut-descent' | 'reverse-descent' }
  /** The Admiralty grades of a source and of an item, which say nothing of each other. */
  | { readonly kind: 'reliability'; readonly grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' }
  | { readonly kind: 'credibility'; readonly grade: 1 | 2 | 3 | 4 | 5 | 6 }

/** What a named person decided, and why. Retracted by another, never deleted. */
export interface Judgement {
  readonly id: JudgementId
  readonly about: About
  readonly by: PersonId
  readonly at: Instant
  readonly why: string
  readonly act: Act
}
