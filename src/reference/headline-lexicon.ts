import { wordLists } from './tracing-words.ts'

/** How headlines say how sure they are. */
export interface HeadlineLexicon {
  /** Whether a word belongs to a list of `data/headline-lexicon.tsv`: `certain`, `hedge`, `says`. Takes a stem. */
  readonly headline: (name: string, stem: string) => boolean
}

/**
 * Reads `data/headline-lexicon.tsv`.
 * @throws HearsayError E_WEIGHTS where the file is missing or a line lacks a column.
 */
export const headlineLexicon = (): HeadlineLexicon => {
  const members = new Set(wordLists('headline-lexicon.tsv').flatMap(({ name, words }) => words.map((word) => `${name}/${word}`)))
  return { headline: (name, word) => members.has(`${name}/${word}`) }
}
