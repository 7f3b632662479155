/** A phrase that colours what it speaks of. */
export interface WordingPhrase {
  readonly kind: 'label' | 'intensifier' | 'certainty'
  /** In lower case. */
  readonly words: readonly string[]
  /** Of the last word. */
  readonly part: 'any' | 'adjective' | 'noun' | 'verb' | 'adverb'
  /** Whether the last word may take any form of its dictionary form. */
  readonly form: 'lemma' | 'word'
  readonly notBefore: ReadonlySet<string>
}

/** Phrases by their first word; longer ones first. `reference` provides it. */
export type WordingLexicon = ReadonlyMap<string, readonly WordingPhrase[]>
