import { readFileSync } from 'node:fs'

/** What is known of one word that reports speech, thought or wish. */
interface ReportingWord {
  /** A bit for each class of the list that holds the word, in the order of the list's lines. */
  readonly classes: number
  readonly commitment: 'neutral' | 'endorsing' | 'distancing'
  readonly polarity: 'affirms' | 'denies' | 'questions'
}

/**
 * The reporting words of `data/reporting-words.txt` by dictionary form. Commitment and polarity are those of the first line that
 * holds the word.
 * @throws Error naming the line when the list is malformed. Cost: about 1 ms.
 */
export const reportingWords = (): ReadonlyMap<string, ReportingWord> => {
  const words = new Map<string, ReportingWord>()
  const lines = readFileSync(new URL('./data/reporting-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  for (const [number, line] of lines.entries()) {
    const [, commitment, polarity, list] = line.split('|').map((part) => part.trim())
    if (!list || !isCommitment(commitment) || !isPolarity(polarity)) throw new Error(`reporting-words.txt: cannot read "${line}"`)
    for (const word of list.split(/\s+/)) {
      const known = words.get(word)
      const classes = (known?.classes ?? 0) | (1 << number)
      words.set(word, { classes, commitment: known?.commitment ?? commitment, polarity: known?.polarity ?? polarity })
    }
  }
  return words
}

const isCommitment = (value: string | undefined): value is ReportingWord['commitment'] =>
  value === 'neutral' || value === 'endorsing' || value === 'distancing'
const isPolarity = (value: string | undefined): value is ReportingWord['polarity'] =>
  value === 'affirms' || value === 'denies' || value === 'questions'
