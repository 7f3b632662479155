import type { Attribution, AttributionId, Report, Span, Wording } from '../../model/index.ts'
import { POS, type Syntax } from '../syntax/syntax.ts'
import { scareQuotes } from './scare-quotes.ts'
import type { WordingLexicon, WordingPhrase } from './wording-lexicon.ts'

const TAGS: Readonly<Record<WordingPhrase['part'], readonly number[]>> = {
  any: [],
  adjective: [POS.indexOf('ADJ'), POS.indexOf('VERB')],
  noun: [POS.indexOf('NOUN'), POS.indexOf('PROPN')],
  verb: [POS.indexOf('VERB')],
  adverb: [POS.indexOf('ADV'), POS.indexOf('ADJ')],
}

/**
 * Words that colour a statement: labels, intensifiers, words of certainty and short phrases in quotation marks that are nobody's
 * quotation. In the title too.
 *
 * A word is a speaker's where it stands in quoted words attributed to one (the innermost such attribution); otherwise it is the
 * author's, also in indirect speech. A word of certainty that is denied or put in doubt ("could not be confirmed") is none.
 * @returns in text order; spans never empty.
 * Cost: linear in words.
 */
export const readWording = (
  syntax: Syntax,
  _report: Report,
  attributions: readonly Attribution[],
  lexicon: WordingLexicon,
): Wording[] => {
  const whose = speakerOf(syntax, attributions)
  const found: Wording[] = []
  for (const { first, last } of syntax.sentences) {
    for (let at = first; at < last; ) {
      const phrase = phraseAt(syntax, at, last, lexicon)
      if (!phrase) {
        at++
        continue
      }
      const end = at + phrase.words.length
      found.push({ kind: phrase.kind, span: spanFrom(syntax, at, end), attribution: whose(at) })
      at = end
    }
  }
  for (const { span, token } of scareQuotes(syntax, attributions))
    found.push({ kind: 'scare-quotes', span, attribution: whose(token - 1) })
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const spanFrom = (syntax: Syntax, first: number, end: number): Span => ({
  start: syntax.tokens.start[first] as number,
  end: syntax.tokens.end[end - 1] as number,
})

const phraseAt = (syntax: Syntax, at: number, last: number, lexicon: WordingLexicon): WordingPhrase | null => {
  const byWord = lexicon.get(syntax.lower[at] as string)
  const byLemma = syntax.lemmas[at] !== syntax.lower[at] ? lexicon.get(syntax.lemmas[at] as string) : undefined
  for (const phrases of [byWord, byLemma]) {
    const phrase = phrases?.find((one) => fits(syntax, at, last, one))
    if (phrase) return phrase
  }
  return null
}

const fits = (syntax: Syntax, at: number, last: number, phrase: WordingPhrase): boolean => {
  const { words, part, form, notBefore } = phrase
  if (at + words.length > last) return false
  for (const [number, word] of words.entries()) {
    const token = at + number
    if (syntax.lower[token] === word) continue
    if (form === 'lemma' && number === words.length - 1 && syntax.lemmas[token] === word) continue
    return false
  }
  const final = at + words.length - 1
  if (part !== 'any' && !TAGS[part].includes(syntax.pos[final] as number)) {
    // Headlines in capitals and past participles are often tagged otherwise.
    if (!(phrase.kind === 'certainty' && part === 'verb' && isShouted(syntax, final))) return false
  }
  if (final + 1 < last && notBefore.has(syntax.lower[final + 1] as string)) return false
  return phrase.kind !== 'certainty' || !isWeakened(syntax, at)
}

const isShouted = (syntax: Syntax, token: number): boolean => {
  const word = syntax.words[token] as string
  return word.length > 2 && word === word.toUpperCase()
}

const WEAKENING = new Set([
  'not',
  "n't",
  'never',
  'cannot',
  'nor',
  'no',
  'yet',
  'may',
  'might',
  'could',
  'would',
  'if',
  'unable',
  'refuse',
  'decline',
  'without',
  'unless',
  'to',
  'whether',
  'lack',
  'await',
])
const WHOLE = new Set([
  'no',
  'without',
  'beyond',
  'of',
  'in',
  'as',
  'it',
  'once',
  'well',
  'well-known',
  'certainly',
  'clearly',
  'obviously',
  'undoubtedly',
])

/** "could not be confirmed", "without proof", "if confirmed": no certainty. */
const isWeakened = (syntax: Syntax, at: number): boolean => {
  if (WHOLE.has(syntax.lower[at] as string)) return false
  const sentence = syntax.sentences[syntax.sentenceOf[at] as number]
  const from = sentence ? sentence.first : at
  for (let before = at - 1; before >= from && at - before < 5; before--) {
    const word = syntax.lower[before] as string
    if (WEAKENING.has(word) || WEAKENING.has(syntax.lemmas[before] as string)) return true
    if (syntax.pos[before] === POS.indexOf('PUNCT')) return false
  }
  return false
}

/** From a token to the innermost attribution whose quoted words hold it. */
const speakerOf = (syntax: Syntax, attributions: readonly Attribution[]): ((token: number) => AttributionId | null) => {
  const { tokens } = syntax
  const owner = new Int32Array(tokens.length).fill(-1)
  const sizes = attributions.map((one) => one.content.reduce((sum, span) => sum + span.end - span.start, 0))
  // Larger contents first, so that the innermost is written last.
  const order = attributions.map((_, number) => number).sort((a, b) => (sizes[b] as number) - (sizes[a] as number))
  for (const number of order) {
    const attribution = attributions[number] as Attribution
    for (const span of attribution.content) {
      let low = 0
      let high = tokens.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((tokens.end[middle] as number) <= span.start) low = middle + 1
        else high = middle
      }
      for (let at = low; at < tokens.length && (tokens.start[at] as number) < span.end; at++) {
        if (attribution.manner === 'direct' || syntax.quotedBy[at] !== -1 || (owner[at] as number) >= 0) owner[at] = number
      }
    }
  }
  return (token) => {
    const number = token >= 0 ? (owner[token] as number) : -1
    return number >= 0 ? (attributions[number] as Attribution).id : null
  }
}
