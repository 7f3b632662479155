import type { MentionType } from '../../model/index.ts'
import type { NameRun } from './name-runs.ts'

/** A mention by its tokens `[first, last)`. */
export interface FoundMention {
  readonly first: number
  readonly last: number
  readonly type: MentionType
  /** The name in it, where what is mentioned bears that name itself; null for plain nouns, pronouns, amounts. */
  readonly name: NameRun | null
  /** A name that stands before the head of a group: "Karsad fighters" belong to Karsad. */
  readonly belongsTo: NameRun | null
}

/** A sentence's tokens `[first, last)` and the names in it, in order. */
export interface NamedSentence {
  readonly first: number
  readonly last: number
  readonly runs: readonly NameRun[]
}
