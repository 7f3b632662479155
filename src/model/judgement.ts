import type { Digest, Instant, JudgementId, PersonId } from './id.ts'

/**
 * Words in captured bytes, found again whatever reads them: the quotation with its surroundings, and where it stood as a hint.
 * Source: W3C Web Annotation, TextQuoteSelector.
 */
export interface Anchor {
  /** Of the captured bytes. */
  readonly bytes: Digest
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Where the quotation began in the text, in UTF-16 code units. A hint. */
  readonly start: number
}

/** What was decided. It carries its own content, so that it stays readable when nothing derived is left. */
export type Act =
  | { readonly kind: 'confirm' | 'reject' | 'comment'; readonly of: string }
  | { readonly kind: 'amend'; readonly of: string; readonly to: string }
  | { readonly kind: 'same' | 'not-same' | 'cut-descent' | 'reverse-descent'; readonly other: Anchor }
  | { readonly kind: 'retract'; readonly judgement: JudgementId }
  | { readonly kind: 'reliability'; readonly grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' }
  | { readonly kind: 'credibility'; readonly grade: 1 | 2 | 3 | 4 | 5 | 6 }

/** What a named person decided, and why. Retracted by another, never deleted. */
export interface Judgement {
  readonly id: JudgementId
  readonly anchor: Anchor
  readonly by: PersonId
  readonly at: Instant
  readonly why: string
  readonly act: Act
}
