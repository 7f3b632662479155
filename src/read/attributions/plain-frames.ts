import { POS, type Syntax } from '../syntax/syntax.ts'
import type { Cue } from './find-cues.ts'
import type { Roles, TokenRange } from './find-roles.ts'
import { PUNCT, VERB, type WordFeatures } from './word-features.ts'

const AUX = POS.indexOf('AUX')
/** Bits of the classes of reporting words by which words are given: saying, telling, writing. */
const SAYING = 0b111111
const LEAST_LIKELIHOOD = 0.5
/** What such a reading is worth beside the models' own. */
const SURE = 0.7
const LONGEST_SOURCE = 24

/**
 * The roles of a word of saying for which the models found no content, read from the plain frames of news prose: "The weir burst,
 * said Ilka Brandt, a carter", "The weir burst, the carter Ilka Brandt said", "The Post, quoting a carter, writes that the weir burst".
 * Names that training never saw are what the models mostly stumble over there. null where no frame fits.
 * Cost: linear in the sentence.
 */
export const plainFrame = (syntax: Syntax, features: WordFeatures, cue: Cue): Roles | null => {
  const sentence = syntax.sentences[syntax.sentenceOf[cue.first] as number]
  if (!sentence || cue.asUnquoted || cue.likelihood < LEAST_LIKELIHOOD || !says(features, cue)) return null
  const end = lastWord(syntax, sentence.first, sentence.last)
  return leading(syntax, sentence.first, end, cue) ?? trailing(syntax, sentence.first, end, cue)
}

const says = ({ reporting, pos }: WordFeatures, { first, last }: Cue): boolean => {
  for (let at = first; at < last; at++) if (pos[at] === VERB && ((reporting[at] as number) & SAYING) !== 0) return true
  return false
}

const isQuoted = (syntax: Syntax, at: number): boolean => (syntax.quotedBy[at] as number) >= 0

const lastWord = (syntax: Syntax, first: number, last: number): number => {
  let end = last
  while (end > first && syntax.pos[end - 1] === PUNCT) end--
  return end
}

const holdsVerb = (syntax: Syntax, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (syntax.pos[at] === VERB || syntax.pos[at] === AUX) return true
  return false
}

const roles = (source: TokenRange, content: TokenRange): Roles => ({
  source: [source],
  content: [content],
  pieces: [SURE],
  sourceLikelihood: SURE,
  contentLikelihood: SURE,
})

/** "The Post[, quoting a carter,] writes that ...": the subject opens the sentence, "that" follows. */
const leading = (syntax: Syntax, first: number, end: number, cue: Cue): Roles | null => {
  if (syntax.lower[cue.last] !== 'that' || end - cue.last < 3) return null
  let close = first
  while (close < cue.first && syntax.words[close] !== ',' && close - first < LONGEST_SOURCE) close++
  if (close === first || isQuoted(syntax, first) || holdsVerb(syntax, first, close)) return null
  return roles([first, close], [cue.last, end])
}

/** "..., said a carter." and "..., a carter said.": the cue stands behind the last comma but for what tells of the speaker. */
const trailing = (syntax: Syntax, first: number, end: number, cue: Cue): Roles | null => {
  let comma = cue.first - 1
  while (comma > first && syntax.words[comma] !== ',' && cue.first - comma < LONGEST_SOURCE) comma--
  if (syntax.words[comma] !== ',' || !holdsVerb(syntax, first, comma) || isQuoted(syntax, first)) return null
  const inverted = comma === cue.first - 1
  if (inverted)
    return end > cue.last && end - cue.last <= LONGEST_SOURCE && !holdsVerb(syntax, cue.last, end)
      ? roles([cue.last, end], [first, comma])
      : null
  // "..., the carter told reporters on Monday": nothing is said behind the cue.
  if (holdsVerb(syntax, comma + 1, cue.first) || holdsVerb(syntax, cue.last, end) || end - cue.last > 6) return null
  return roles([comma + 1, cue.first], [first, comma])
}
