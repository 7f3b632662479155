import { type LinearModel, readLinearModel } from '../learned/linear-model.ts'

export type Gender = 'female' | 'male'

/** What a noun says of whom it is said of. */
export interface SpeakerNoun {
  readonly kind: 'person' | 'group' | 'body' | 'medium' | 'document' | 'platform'
  readonly gender: Gender | null
  /** Wider nouns that may take its place later in a text, nearest first: a senator is a lawmaker. */
  readonly broader: readonly string[]
}

/**
 * What the reading of speakers must know beforehand. `reference` satisfies it.
 */
export interface SpeakerKnowledge {
  /** The gender a given name is mostly given to; null where it is unknown or common to both. @param name lower case. */
  readonly genderOfName: (name: string) => Gender | null
  /** @param lemma lower case, singular. */
  readonly noun: (lemma: string) => SpeakerNoun | null
  /** Whether a name is that of a news agency, outlet or platform, by list or by a word in it. @param name as written. */
  readonly medium: (name: string) => 'agency' | 'outlet' | 'platform' | null
  /** Scores antecedents; one class. */
  readonly ranker: LinearModel
}

/** The same with its weights as bytes, as `reference` hands them over. */
export type SpeakerLists = Omit<SpeakerKnowledge, 'ranker'> & { readonly ranker: Uint8Array }

/**
 * Opens the trained ranking among the lists that `reference` hands over: once a process.
 * @throws HearsayError E_WEIGHTS when its bytes are damaged.
 */
export const openSpeakerKnowledge = (lists: SpeakerLists): SpeakerKnowledge => ({
  genderOfName: lists.genderOfName,
  noun: lists.noun,
  medium: lists.medium,
  ranker: readLinearModel(lists.ranker),
})
