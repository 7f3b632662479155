import type { Span } from '../../model/index.ts'
import type { Quotation, Sentence, Tokens } from '../../text/index.ts'

/** Universal parts of speech; `Syntax.pos` holds their numbers. Source: universaldependencies.org, v2. */
export const POS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const

export type Pos = (typeof POS)[number]

/** Universal relations without their subtypes, save those that tell a passive; `Syntax.relations` holds their numbers. */
export const RELATIONS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'csubj',
  'csubj:pass',
  'ccomp',
  'xcomp',
  'obl',
  'obl:agent',
  'vocative',
  'expl',
  'dislocated',
  'advcl',
  'advmod',
  'discourse',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'nmod',
  'nmod:poss',
  'appos',
  'nummod',
  'acl',
  'acl:relcl',
  'amod',
  'det',
  'case',
  'conj',
  'cc',
  'fixed',
  'flat',
  'list',
  'parataxis',
  'compound',
  'compound:prt',
  'orphan',
  'goeswith',
  'reparandum',
  'punct',
  'dep',
  /** A title or trade before a name: "Colonel" in "Colonel Harrow". */
  'nmod:desc',
] as const

export type Relation = (typeof RELATIONS)[number]

/** One text with its words, sentences, quotation marks and grammar: what every reader in this room starts from. */
export interface Syntax {
  readonly text: string
  /** The title, where there is one, and the body's paragraphs, in text order. Tokens outside them belong to no sentence. */
  readonly paragraphs: readonly Span[]
  /** Whether paragraph 0 is the title. */
  readonly titled: boolean
  readonly tokens: Tokens
  /** Each token's words, as written. */
  readonly words: readonly string[]
  /** The same in lower case, with plain apostrophes. */
  readonly lower: readonly string[]
  readonly sentences: readonly Sentence[]
  /** Each token's sentence, or -1. */
  readonly sentenceOf: Int32Array
  readonly quotations: readonly Quotation[]
  /** Number of the outermost quotation that holds the token (its marks too), or -1. */
  readonly quotedBy: Int32Array
  readonly pos: Uint8Array
  /** Dictionary forms in lower case: "sell" for "sold". */
  readonly lemmas: readonly string[]
  /** Which words occur alike: each token's group, numbered from 1; 0 where the word is not known. */
  readonly groups: Uint8Array
  /** Token number of the head; -1 at a root and outside sentences. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
}
