import { mix } from '../text/index.ts'
import { commonness, frequentWords, unlistedCommonness } from './frequent-words.ts'
import type { MatchWords } from './match-words.ts'

/** What it tells that two reports share a word, in nats: minus the logarithm of the share of reports that have it. */
export interface WordWeights {
  /** For each word of a report, {@link LEAST} to {@link MOST}. Cost: linear. */
  of(words: MatchWords): Float32Array
}

/** Even the commonest word is worth a little where it stands in its place. */
const LEAST = 0.1
/** No single word is worth more: misspellings and damage are rare too. */
const MOST = 7
/**
 * How far the general guess stands against a corpus in which a word is common, by the word's letters. In an inquiry into one story the names
 * of that story are in every report, and yet are not what all texts say; but short words may be the small words of another language.
 */
const FLOOR = [0.3, 0.3, 0.3, 0.35, 0.55, 0.6, 0.7]
/** A character of a script without spaces tells with those behind it, which tell again with theirs: each counts as a part of a word. */
const PART_OF_WORD = 0.6
/** The guess made without a corpus counts as so many reports. */
const GUESS = 12

/**
 * Learns from some reports which words are common in them.
 *
 * @param sample a few thousand are enough to tell common words; with none, only the general guess is left.
 * Cost: linear in the sample's words.
 */
export const wordWeights = (sample: Iterable<MatchWords>): WordWeights => {
  let room = 1 << 13
  let keys = new Uint32Array(room)
  let sizes = new Uint8Array(room)
  /** One more than the reports that have the word; 0 where the slot is free. */
  let counts = new Uint32Array(room)
  let lasts = new Uint32Array(room)
  let used = 0
  let reports = 0
  const slotOf = (key: number): number => {
    let slot = mix(key) & (room - 1)
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (room - 1)
    return slot
  }
  const widen = (): void => {
    const old = { keys, sizes, counts, lasts }
    room *= 2
    keys = new Uint32Array(room)
    sizes = new Uint8Array(room)
    counts = new Uint32Array(room)
    lasts = new Uint32Array(room)
    for (let i = 0; i < old.keys.length; i++) {
      if (old.counts[i] === 0) continue
      const slot = slotOf(old.keys[i] as number)
      keys[slot] = old.keys[i] as number
      sizes[slot] = old.sizes[i] as number
      counts[slot] = old.counts[i] as number
      lasts[slot] = old.lasts[i] as number
    }
  }
  const add = (key: number, size: number): number => {
    if (++used * 4 > room * 3) widen()
    const slot = slotOf(key)
    keys[slot] = key
    sizes[slot] = size
    counts[slot] = 1
    return slot
  }
  for (const { hash, size } of frequentWords()) add(hash, size)
  for (const words of sample) {
    reports++
    for (let i = 0; i < words.length; i++) {
      const key = words.hash[i] as number
      let slot = slotOf(key)
      if (counts[slot] === 0) slot = add(key, words.size[i] as number)
      if (lasts[slot] === reports) continue
      counts[slot] = (counts[slot] as number) + 1
      lasts[slot] = reports
    }
  }
  // All logarithms are taken here, once: words of a whole corpus are weighed.
  const worth = new Float32Array(room)
  for (let slot = 0; slot < room; slot++)
    if (counts[slot] !== 0) {
      const size = sizes[slot] as number
      worth[slot] = worthOf(commonness(keys[slot] as number, size), size, (counts[slot] as number) - 1, reports)
    }
  const unknown = Float32Array.from({ length: 256 }, (_, size) => worthOf(unlistedCommonness(size), size, 0, reports))
  return {
    of: ({ hash, size, length }) => {
      const weights = new Float32Array(length)
      for (let i = 0; i < length; i++) {
        const slot = slotOf(hash[i] as number)
        weights[i] = counts[slot] === 0 ? (unknown[size[i] as number] as number) : (worth[slot] as number)
      }
      return weights
    },
  }
}

/** @param guess the share of reports that are likely to have the word. @param seen how many of the reports have it. */
const worthOf = (guess: number, size: number, seen: number, reports: number): number => {
  const share = (seen + GUESS * guess) / (reports + GUESS)
  const trust = FLOOR[Math.min(size, FLOOR.length - 1)] as number
  const worth = Math.max(LEAST, Math.min(MOST, Math.max(-Math.log(share), -Math.log(guess) * trust)))
  return size === 0 ? worth * PART_OF_WORD : worth
}
