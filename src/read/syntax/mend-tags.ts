import type { Quotation, Sentence, Tokens } from '../../text/index.ts'
import { ADJ, ADV, AUX, DET, NOUN, PROPN, PUNCT, VERB } from './tags.ts'
import type { TokenSigns } from './token-signs.ts'

const PARTICIPLE = /[a-z]{2}ed$|^(made|held|born|built|fed|grown|run|bound|known|driven|drawn|wide)$/
const VERBAL_PREFIXES = new Set([
  're',
  'co',
  'pre',
  'de',
  'un',
  'over',
  'under',
  'out',
  'mis',
  'counter',
  'cross',
  'dis',
  'double',
  'fast',
  'stir',
])

/**
 * Sets right, in place, what the gold data hardly shows and the letters themselves tell: marks that open and close a quotation
 * are punctuation, "Velm-made" or "rebel-held" are adjectives, and "alleged" in "Police alleged that"
 * and "reports" in ", the Courier reports." are verbs.
 * Cost: linear.
 */
export const mendTags = (
  tokens: Tokens,
  lower: readonly string[],
  signs: TokenSigns,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  pos: Uint8Array,
): void => {
  for (const { first, last } of sentences) {
    mendFirstVerb(lower, first, last, pos)
    mendLastVerb(lower, first, last, pos)
    for (let token = first; token < last; token++) {
      if (signs.piece[token] === signs.word[token]) continue
      const tag = pos[token]
      if ((tag === NOUN || tag === PROPN || tag === ADV || tag === VERB) && isCompoundParticiple(lower[token] as string))
        pos[token] = ADJ
    }
  }
  let token = 0
  for (const { start, end, closed } of [...quotations].sort((a, b) => a.start - b.start)) {
    while (token > 0 && (tokens.start[token] ?? 0) > start) token--
    while (token < tokens.length && (tokens.start[token] as number) < start) token++
    if (tokens.start[token] === start && tokens.end[token] === start + 1) pos[token] = PUNCT
    if (!closed) continue
    let close = token
    while (close < tokens.length && (tokens.end[close] as number) < end) close++
    if (tokens.end[close] === end && tokens.start[close] === end - 1) pos[close] = PUNCT
  }
}

/** "Police alleged that ...": a form in -ed right behind the first noun of a sentence and before "that", with no verb before it. */
const mendFirstVerb = (lower: readonly string[], first: number, last: number, pos: Uint8Array): void => {
  for (let token = first; token + 2 < last; token++) {
    if (pos[token] === VERB || pos[token] === AUX) return
    if (pos[token] !== ADJ || lower[token + 1] !== 'that' || token === first || !(lower[token] as string).endsWith('ed')) continue
    if (pos[token - 1] === NOUN || pos[token - 1] === PROPN) pos[token] = VERB
    return
  }
}

/** "..., the Morning Courier reports.": a paper's name and its verb at the end of a sentence, where the verb may as well be a noun. */
const mendLastVerb = (lower: readonly string[], first: number, last: number, pos: Uint8Array): void => {
  let end = last
  while (end > first && pos[end - 1] === PUNCT) end--
  const verb = end - 1
  if (lower[verb] !== 'reports' || pos[verb] === VERB || pos[verb - 1] !== PROPN) return
  let begin = verb
  while (begin > first && (pos[begin - 1] === PROPN || pos[begin - 1] === NOUN || pos[begin - 1] === ADJ)) begin--
  if (pos[begin - 1] === DET) begin--
  if (lower[begin - 1] !== ',') return
  for (let at = first; at < begin; at++)
    if (pos[at] === VERB || pos[at] === AUX) {
      pos[verb] = VERB
      return
    }
}

const isCompoundParticiple = (word: string): boolean => {
  if (word.length > 40) return false
  const hyphen = word.lastIndexOf('-')
  return hyphen > 0 && PARTICIPLE.test(word.slice(hyphen + 1)) && !VERBAL_PREFIXES.has(word.slice(0, hyphen))
}
