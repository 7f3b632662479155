import type { Frame, FrameKind } from '../../model/index.ts'

/** What a participant must be, or must not be, for a rule to hold. */
export interface RoleCondition {
  readonly role: string
  readonly test: 'is' | 'is-not' | 'filled' | 'absent'
  readonly classes: readonly string[]
}

/** One way in which a word states who did what to whom. */
export interface FrameRule {
  readonly kind: FrameKind
  readonly part: 'verb' | 'noun' | 'adjective' | 'preposition'
  /** "over" of "hand over"; null where the word stands alone. */
  readonly particle: string | null
  /** From grammatical slot (`subject`, `object`, `second`, `owner`, `modifier`, `clause`, `inf` or a preposition) to role. */
  readonly slots: ReadonlyMap<string, string>
  readonly conditions: readonly RoleCondition[]
  /** Classes of words of which none may stand in the sentence. */
  readonly unlessNear: readonly string[]
}

/** A word that governs another predicate and changes how it is stated. */
export interface Governor {
  readonly effect: 'negated' | Frame['modality']
  readonly voice: 'any' | 'active' | 'passive'
  /** Whether the governed act is the governor's subject's or its object's. */
  readonly actor: 'subject' | 'object'
}

/** Frames as data: dictionary forms in lower case. `reference` provides it. */
export interface FrameLexicon {
  readonly verbs: ReadonlyMap<string, readonly FrameRule[]>
  readonly nouns: ReadonlyMap<string, readonly FrameRule[]>
  readonly adjectives: ReadonlyMap<string, readonly FrameRule[]>
  readonly prepositions: ReadonlyMap<string, readonly FrameRule[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that are nouns where an article stands before them. */
  readonly nounWords: ReadonlySet<string>
  readonly governors: {
    readonly verb: ReadonlyMap<string, readonly Governor[]>
    readonly noun: ReadonlyMap<string, readonly Governor[]>
    readonly adjective: ReadonlyMap<string, readonly Governor[]>
  }
}

/** Words that tell how a speaker knows: lists of words or phrases, in lower case. `reference` provides it. */
export interface AccessLexicon {
  /** "saw", "witnessed": with a speaking subject, first-hand for what was perceived. */
  readonly perceive: ReadonlySet<string>
  /** "learn", "believe", "know": tells that one knows, not how. */
  readonly cognition: ReadonlySet<string>
  /** "hear", "told": what was passed on. */
  readonly received: ReadonlySet<string>
  /** Nouns of things said or written: "report", "rumour", "materials". */
  readonly conveyor: ReadonlySet<string>
  /** "show", "tell", "suggest": what such things do. */
  readonly conveys: ReadonlySet<string>
  /** "reportedly", "by all accounts". */
  readonly hearsayAdverb: ReadonlySet<string>
  /** "by all accounts": its words joined by underscores. */
  readonly hearsayPhrase: ReadonlySet<string>
  /** First words of these phrases. */
  readonly hearsayBegins: ReadonlySet<string>
  /** "eyewitness": a source who is said to have been there. */
  readonly witness: ReadonlySet<string>
  /** "correspondent", "reporter": with "our" or "this", the author's own people. */
  readonly ownReporter: ReadonlySet<string>
  /** "report", "complaint": nouns of acts, so that "our report" is the speaker's own act. */
  readonly act: ReadonlySet<string>
  /** Dead men tell no tales: with a pronoun as their sufferer, these never speak of the speaker. */
  readonly fatal: ReadonlySet<string>
  /** "spokeswoman", "mother": told from "he". */
  readonly woman: ReadonlySet<string>
  readonly man: ReadonlySet<string>
}

/** What reading statements needs to know of words. */
export interface StatementLexicons {
  readonly frames: FrameLexicon
  readonly access: AccessLexicon
}
