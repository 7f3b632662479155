import { mix } from '../text/index.ts'
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
    if (known) {
      // The one used last is let go of last.
      telling.delete(report)
      telling.set(report, known)
      return known
    }
    const made = tellingWords(words(report), weights)
    if (telling.size >= HELD) telling.delete(telling.keys().next().value as number)
    telling.set(report, made)
    return made
  }
  return (a, b) => {
    const one = of(a)
    const other = of(b)
    const needed = Math.max(FEWEST, Math.min(one.places.length, other.places.length) * BY_CHANCE)
    let common = 0
    for (const i of one.places) {
      const j = placeOf(other, one.hash[i] as number)
      if (j === -1) continue
      if (one.hash[i - 1] === other.hash[j - 1] || one.hash[i + 1] === other.hash[j + 1]) continue
      if (++common >= needed) return true
    }
    return false
  }
}

/** Reports whose telling words are remembered: some 6 kB each. */
const HELD = 8192

interface Telling {
  readonly hash: Uint32Array
  /** The first place of each telling word. */
  readonly places: Uint16Array | Uint32Array
  /** An open hash table of the same places, one more than each; 0 where a slot is free. */
  readonly slots: Uint16Array | Uint32Array
}

const placeOf = ({ hash, slots }: Telling, key: number): number => {
  const mask = slots.length - 1
  for (let slot = mix(key) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const at = (slots[slot] as number) - 1
    if (hash[at] === key) return at
  }
  return -1
}

const tellingWords = (words: MatchWords, weights: WordWeights): Telling => {
  const { hash, size, length } = words
  const worth = weights.of(words)
  const Places = length < 0xffff ? Uint16Array : Uint32Array
  const places = new Places(length)
  let count = 0
  for (let at = 0; at < length; at++)
    if ((worth[at] as number) > (size[at] === 0 ? TELLING_CHARACTER : TELLING)) places[count++] = at
  const slots = new Places(1 << Math.ceil(Math.log2(Math.max(8, count * 2))))
  const mask = slots.length - 1
  let kept = 0
  for (let n = 0; n < count; n++) {
    const at = places[n] as number
    let slot = mix(hash[at] as number) & mask
    while (slots[slot] !== 0 && hash[(slots[slot] as number) - 1] !== hash[at]) slot = (slot + 1) & mask
    if (slots[slot] !== 0) continue
    slots[slot] = at + 1
    places[kept++] = at
  }
  return { hash, places: places.slice(0, kept), slots }
}
