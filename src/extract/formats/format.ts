import type { Capture } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { ExtractKnowledge } from '../knowledge.ts'

/** One kind of document: its file beside this one, and a line in `extract.ts`. */
export interface Format {
  /** The encoding that the document declares of itself, read from its first bytes as Latin letters; absent where the kind has no way to. */
  readonly declaredEncoding?: (head: string) => string | null
  /** In order; more than one where a document holds several reports. Odd documents never throw. */
  readonly drafts: (text: string, capture: Capture, knowledge: ExtractKnowledge) => readonly Draft[]
}
