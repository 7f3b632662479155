import type { Credit, Span } from '../../model/index.ts'
import type { ExtractKnowledge } from '../knowledge.ts'

/** What one look at a paragraph found. */
export interface FoundCredit {
  readonly credits: readonly Credit[]
  /** All that is credit and nothing else. */
  readonly covers: Span
  /** The outlet that this copy came from, where the credit says as much. */
  readonly outlet: Span | null
}

/** One paragraph and where it stands. */
export interface Place {
  readonly text: string
  readonly paragraph: Span
  /** From the first after the title; from the last. */
  readonly fromStart: number
  readonly fromEnd: number
  readonly title: Span | null
  readonly knowledge: ExtractKnowledge
}
