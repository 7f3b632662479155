import type { Attribution, Evidenced, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Cue } from './find-cues.ts'
import type { TokenRange } from './find-roles.ts'
import { PUNCT, type ReportingWords, VERB } from './word-features.ts'

/** Direct: all words stand in quotation marks; mixed: some, two at least; indirect: none. */
export const mannerOf = (syntax: Syntax, content: readonly TokenRange[]): Attribution['manner'] => {
  let inside = 0
  let outside = 0
  for (const [first, last] of content)
    for (let at = first; at < last; at++) {
      if (syntax.pos[at] === PUNCT) continue
      if ((syntax.quotedBy[at] as number) >= 0) inside++
      else outside++
    }
  if (inside > 0 && outside <= Math.floor(inside / 20)) return 'direct'
  return inside >= 2 ? 'mixed' : 'indirect'
}

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nobody', 'none', 'neither', 'nor', 'without'])

/** The author's commitment and the source's polarity, with the words of the cue that show them; no spans for the plain ones. */
export const stanceOf = (
  syntax: Syntax,
  cue: Pick<Cue, 'first' | 'last'>,
  reporting: ReportingWords,
): Pick<Attribution, 'commitment' | 'polarity'> => {
  const head = headOf(syntax, cue, reporting)
  const word = reporting.get(syntax.lemmas[head] as string)
  const shown: readonly Span[] = [{ start: syntax.tokens.start[head] as number, end: syntax.tokens.end[head] as number }]
  const negation = negationOf(syntax, cue, head)
  const commitment: Evidenced<Attribution['commitment']['value']> =
    word && word.commitment !== 'neutral' && !negation ? { value: word.commitment, spans: shown } : { value: 'neutral', spans: [] }
  let polarity: Attribution['polarity'] = { value: 'affirms', spans: [] }
  if (word && word.polarity === 'questions') polarity = { value: 'questions', spans: shown }
  else if (word && word.polarity === 'denies')
    polarity = negation ? { value: 'questions', spans: [negation, ...shown] } : { value: 'denies', spans: shown }
  else if (negation) polarity = { value: 'questions', spans: [negation, ...shown] }
  return { commitment, polarity }
}

/** The verb of the cue that reports, or else the word that does, or else its first word. */
const headOf = (syntax: Syntax, { first, last }: Pick<Cue, 'first' | 'last'>, reporting: ReportingWords): number => {
  let head = -1
  for (let at = first; at < last; at++) {
    if (!reporting.has(syntax.lemmas[at] as string)) continue
    if (syntax.pos[at] === VERB) return at
    if (head < 0) head = at
  }
  return head < 0 ? first : head
}

/** "did not say": a denial of having said is neither an affirmation nor a denial of the content. */
const negationOf = (syntax: Syntax, { first, last }: Pick<Cue, 'first' | 'last'>, head: number): Span | null => {
  const sentence = syntax.sentences[syntax.sentenceOf[first] as number]
  for (let at = Math.max(sentence?.first ?? first, Math.min(first, head - 3)); at < last; at++)
    if (at !== head && NEGATIONS.has(syntax.lower[at] as string))
      return { start: syntax.tokens.start[at] as number, end: syntax.tokens.end[at] as number }
  return null
}
