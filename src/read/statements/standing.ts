import type { Attribution, Span } from '../../model/index.ts'
import { NOUN, PRON } from '../syntax/tags.ts'
import type { TokenRange } from './cut-clauses.ts'
import { type Grammar, lemmaAt } from './grammar.ts'
import type { StatementLexicons } from './lexicons.ts'

/** Where a statement stands and who speaks. */
export interface Standing {
  readonly attribution: Attribution | null
  /** The attribution that holds this one. */
  readonly outer: Attribution | null
  /** Token ranges of the statement. */
  readonly ranges: readonly TokenRange[]
  /** Tokens of the clause that leads up to it ("When we learned that"), in the same sentence. */
  readonly lead: TokenRange | null
}

/** First persons as subjects. */
export const FIRST = new Set(['i', 'we'])

/** First persons as possessors. */
export const FIRST_OWN = new Set(['my', 'our'])

/** First persons in any form. */
export const FIRST_ANY = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'myself', 'ourselves'])

/** Third persons who may be the speaker in reported speech. */
export const THIRD: Readonly<Record<string, 'he' | 'she' | 'they'>> = { he: 'he', she: 'she', they: 'they' }

/** Numbers of the tokens that spans hold. */
export const tokensIn = (grammar: Grammar, spans: readonly Span[]): number[] => {
  const { tokens } = grammar.syntax
  const found: number[] = []
  for (const span of spans) {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens.end[middle] as number) <= span.start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < tokens.length && (tokens.start[at] as number) < span.end; at++) found.push(at)
  }
  return found
}

/** The first token in the spans that passes, or -1. */
export const firstToken = (grammar: Grammar, spans: readonly Span[], test: (at: number) => boolean): number =>
  tokensIn(grammar, spans).find(test) ?? -1

/** The tokens of ranges, in order. */
export const each = function* (ranges: readonly TokenRange[]): Generator<number> {
  for (const { first, end } of ranges) for (let at = first; at < end; at++) yield at
}

/** Whether a token speaks of whoever speaks: "I", "we" in quoted words; "he" of a single man in reported ones. */
export const isSpeaker = (grammar: Grammar, token: number, standing: Standing, access: StatementLexicons['access']): boolean => {
  const word = grammar.syntax.lower[token] as string
  if (FIRST.has(word) || word === 'me' || word === 'us') return standing.attribution !== null
  const third = THIRD[word]
  if (!third || !standing.attribution || standing.attribution.manner === 'direct') return false
  return agrees(grammar, standing.attribution, third, access)
}

/** Whether "he", "she" or "they" can be the source of an attribution. */
export const agrees = (
  grammar: Grammar,
  attribution: Attribution,
  pronoun: 'he' | 'she' | 'they',
  access: StatementLexicons['access'],
): boolean => {
  const tokens = tokensIn(grammar, attribution.source)
  const { syntax } = grammar
  if (tokens.length === 0) return false
  const bare = tokens.find((at) => syntax.pos[at] === PRON)
  if (tokens.length === 1 && bare !== undefined) return syntax.lower[bare] === pronoun
  let head = -1
  for (const at of tokens) {
    const chunk = grammar.chunkOf[at] as number
    if (chunk >= 0) {
      head = grammar.chunkHead[chunk] as number
      break
    }
  }
  if (head < 0) return false
  const lemma = lemmaAt(grammar, head)
  const word = syntax.lower[head] as string
  const joined = tokens.some((at) => syntax.lower[at] === 'and')
  if (syntax.pos[head] === NOUN && word !== lemma) return pronoun === 'they'
  if (joined && pronoun !== 'they') return false
  const woman = tokens.some((at) => access.woman.has(syntax.lower[at] as string))
  const man = tokens.some((at) => access.man.has(syntax.lower[at] as string))
  if (pronoun === 'he') return !woman
  if (pronoun === 'she') return !man
  return joined
}
