import type { Capture } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { ExtractKnowledge } from '../knowledge.ts'

/** One kind of document: its file beside this one, and a line in `formats.ts`. */
export type Format = TextFormat | BytesFormat

/** A kind that is text: decoding comes first, the same for all. */
export interface TextFormat {
  /** The encoding that the document declares of itself, read from its first bytes as Latin letters; absent where the kind has no way to. */
  readonly declaredEncoding?: (head: string) => string | null
  /** In order; more than one where a document holds several reports. Odd documents never throw. */
  readonly drafts: (text: string, capture: Capture, knowledge: ExtractKnowledge) => readonly Draft[]
}

/** A kind that is no text, or many in one, and sees to its encodings itself. */
export interface BytesFormat {
  /** In order. @throws HearsayError E_FORMAT for bytes from which nothing can be taken. */
  readonly byteDrafts: (bytes: Uint8Array, capture: Capture, knowledge: ExtractKnowledge) => Promise<readonly Draft[]>
}
