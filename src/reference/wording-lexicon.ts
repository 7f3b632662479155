import { HearsayError } from '../model/index.ts'
import { dataLines } from './word-lists.ts'

interface WordingPhrase {
  readonly kind: 'label' | 'intensifier' | 'certainty'
  readonly words: readonly string[]
  readonly part: 'any' | 'adjective' | 'noun' | 'verb' | 'adverb'
  readonly form: 'lemma' | 'word'
  readonly notBefore: ReadonlySet<string>
}

/** Phrases that colour what they speak of, by their first word; longer ones first. */
export type WordingLexicon = ReadonlyMap<string, readonly WordingPhrase[]>

/**
 * Reads `data/wording-words.tsv`.
 * @throws HearsayError E_WEIGHTS when it is missing or a line cannot be read.
 */
export const readWordingLexicon = (): WordingLexicon => {
  const lexicon = new Map<string, WordingPhrase[]>()
  for (const [number, line] of dataLines('wording-words.tsv')) {
    const [kindName, phrase = '', partName, form, not = ''] = line.split('\t')
    const kind = KINDS.find((one) => one === kindName)
    const part = PARTS.find((one) => one === partName)
    const words = phrase.split(' ')
    if (!kind || !part || !(form === 'lemma' || form === 'word') || !words[0])
      throw new HearsayError('E_WEIGHTS', `Line ${number} of wording-words.tsv cannot be read. Install Hearsay again.`)
    const phrases = lexicon.get(words[0]) ?? []
    phrases.push({ kind, words, part, form, notBefore: new Set(not.split(' ').filter((word) => word.length > 0)) })
    phrases.sort((a, b) => b.words.length - a.words.length)
    lexicon.set(words[0], phrases)
  }
  return lexicon
}

const KINDS = ['label', 'intensifier', 'certainty'] as const
const PARTS = ['any', 'adjective', 'noun', 'verb', 'adverb'] as const
