import type { Reuse } from '../model/index.ts'
import { align } from './align.ts'
import { prepare } from './anchors.ts'
import { batchIndex } from './batch-index.ts'
import type { CandidateFinder } from './candidate-finder.ts'
import { complete } from './complete.ts'
import { fingerprints } from './fingerprints.ts'
import { judge } from './judge.ts'
import type { MatchText } from './match.ts'
import { type MatchWords, matchWords } from './match-words.ts'
import { mostCompared, worthComparing } from './nearest.ts'
import { subjectComparer } from './same-subject.ts'
import { side } from './side.ts'
import type { Side } from './sides.ts'
import { stockFingerprints } from './stock.ts'
import { toReuse } from './to-reuse.ts'
import type { WordWeights } from './word-weights.ts'

/** What is made of a new report once. */
export interface Newcomer {
  readonly given: MatchText
  readonly words: MatchWords
  /** What it is found by: what an index of fingerprints is to be given. */
  readonly fingerprints: Uint32Array
}

/** Makes a new report ready to be compared. Cost: linear. */
export const newcomer = (given: MatchText): Newcomer => {
  const words = matchWords(given.text, given.spans)
  return { given, words, fingerprints: fingerprints(words) }
}

/**
 * The reports of an index that are worth comparing with a new one, which may be among them or not.
 * @param itself its own number, where it was added already.
 * @returns numbers, by falling weight of what they share. Cost: one question to the index.
 */
export const likelyRelatives = (
  own: Newcomer,
  finder: CandidateFinder,
  relatives: number,
  itself: number | null = null,
): number[] =>
  worthComparing(finder.candidates(own.fingerprints, mostCompared(relatives)), finder.size, relatives, itself).map(
    ({ report }) => report,
  )

/**
 * Finds the passages that a new report shares with some earlier ones, without looking at any others.
 *
 * Each is compared as `match` compares a pair. What is stock is judged by these reports alone, so a notice that fewer than six of them
 * repeat is told by its form, or not at all.
 * @param earlier the `left` of each pair. @param weights of the words of the corpus at large.
 * @returns by the order of `earlier`, then by place. Cost: linear in the texts given; about half a millisecond each.
 */
export const sharedWith = (own: Newcomer, earlier: readonly MatchText[], weights: WordWeights): Reuse[] => {
  const texts = [...earlier, own.given]
  const words = [...earlier.map(({ text, spans }) => matchWords(text, spans)), own.words]
  const each = words.map((given) => (given === own.words ? own.fingerprints : fingerprints(given)))
  const all = new Uint32Array(each.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  const ends = Uint32Array.from(each, (given) => {
    all.set(given, end)
    end += given.length
    return end
  })
  const index = batchIndex(all, ends)
  const series = texts.map((given) => given.series ?? null)
  const numbers = Int32Array.from(series, (one) => (one === null ? -1 : series.indexOf(one)))
  const stock = stockFingerprints(
    index,
    numbers,
    subjectComparer((report) => words[report] as MatchWords, weights),
  )
  const stockKeys = new Set<number>()
  for (const [id, is] of stock.entries()) if (is === 1) stockKeys.add(index.keys[id] as number)
  const sideOf = (place: number): Side =>
    side((texts[place] as MatchText).text, words[place] as MatchWords, weights, (key) => stockKeys.has(key))
  const ownSide = sideOf(earlier.length)
  return earlier.flatMap(({ id }, place) => {
    const prepared = prepare(sideOf(place))
    return complete(prepared, ownSide, judge(align(prepared, ownSide))).map((passage, number) =>
      toReuse({ id, words: words[place] as MatchWords }, { id: own.given.id, words: own.words }, passage, number),
    )
  })
}
