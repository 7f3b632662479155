import type { MatchWords } from './match-words.ts'
import type { WordWeights } from './word-weights.ts'

/** A word worth more says what a text is about. In nats: fewer than one report in twenty has it. */
const TELLING = 3
/** The same of characters of a script without spaces, each of which is worth a part of a word. */
const TELLING_CHARACTER = 1.8
/** Two texts that have so many telling words in common, in different surroundings, are on one subject. */
const FEWEST = 5
/** More are needed where the texts are long: of two unrelated ones, this share of the shorter's telling words is met by chance. */
const BY_CHANCE = 0.06

/**
 * Tells whether two reports are on one subject, whatever text they share: by telling words that both use, each in words of its own.
 *
 * Words inside shared phrases do not count: a word does where neither neighbour is the same.
 * Cost: linear in both.
 */
export const subjectComparer = (
  words: (report: number) => MatchWords,
  weights: WordWeights,
): ((a: number, b: number) => boolean) => {
  const telling = new Map<number, Telling>()
  const of = (report: number): Telling => {
    const known = telling.get(report)
    if (known) return known
    const made = tellingWords(words(report), weights)
    // Few reports are asked about twice at distance; memory stays bounded.
    if (telling.size >= 4096) telling.clear()
    telling.set(report, made)
    return made
  }
  return (a, b) => {
    const one = of(a)
    const other = of(b)
    const needed = Math.max(FEWEST, Math.min(one.places.size, other.places.size) * BY_CHANCE)
    let common = 0
    for (const [hash, i] of one.places) {
      const j = other.places.get(hash)
      if (j === undefined) continue
      if (one.hash[i - 1] === other.hash[j - 1] || one.hash[i + 1] === other.hash[j + 1]) continue
      if (++common >= needed) return true
    }
    return false
  }
}

interface Telling {
  readonly hash: Uint32Array
  /** The first place of each telling word. */
  readonly places: ReadonlyMap<number, number>
}

const tellingWords = (words: MatchWords, weights: WordWeights): Telling => {
  const worth = weights.of(words)
  const places = new Map<number, number>()
  for (let at = words.length - 1; at >= 0; at--)
    if ((worth[at] as number) > (words.size[at] === 0 ? TELLING_CHARACTER : TELLING)) places.set(words.hash[at] as number, at)
  return { hash: words.hash, places }
}
