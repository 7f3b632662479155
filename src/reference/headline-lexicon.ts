import { stem } from '../text/index.ts'
import { speakerNouns } from './speaker-lexicon.ts'
import { wordLists } from './tracing-words.ts'

/** How headlines say how sure they are. */
export interface HeadlineLexicon {
  /**
   * Whether a word belongs to a list of `data/headline-lexicon.tsv`: `certain`, `hedge`, `says`; `speaker` for the nouns of
   * `data/speaker-nouns.txt`. Takes a stem.
   */
  readonly headline: (name: string, stem: string) => boolean
}

/**
 * Reads `data/headline-lexicon.tsv` and the nouns for those who may speak.
 * @throws HearsayError E_WEIGHTS where the file is missing or a line lacks a column.
 */
export const headlineLexicon = (): HeadlineLexicon => {
  const members = new Set(wordLists('headline-lexicon.tsv').flatMap(({ name, words }) => words.map((word) => `${name}/${word}`)))
  for (const noun of speakerNouns().keys()) members.add(`speaker/${stem(noun)}`)
  return { headline: (name, word) => members.has(`${name}/${word}`) }
}
