import { mix } from '../text/index.ts'
import { commonness } from './frequent-words.ts'
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
  let room = 4096
  let keys = new Uint32Array(room)
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
    const old = { keys, counts, lasts }
    room *= 2
    keys = new Uint32Array(room)
    counts = new Uint32Array(room)
    lasts = new Uint32Array(room)
    for (let i = 0; i < old.keys.length; i++) {
      if (old.counts[i] === 0) continue
      const slot = slotOf(old.keys[i] as number)
      keys[slot] = old.keys[i] as number
      counts[slot] = old.counts[i] as number
      lasts[slot] = old.lasts[i] as number
    }
  }
  for (const words of sample) {
    reports++
    for (let i = 0; i < words.length; i++) {
      const key = words.hash[i] as number
      const slot = slotOf(key)
      if (counts[slot] === 0) {
        keys[slot] = key
        if (++used * 4 > room * 3) {
          counts[slot] = 1
          lasts[slot] = reports
          widen()
          continue
        }
      } else if (lasts[slot] === reports) continue
      counts[slot] = (counts[slot] as number) + 1
      lasts[slot] = reports
    }
  }
  return {
    of: (words) => {
      const weights = new Float32Array(words.length)
      for (let i = 0; i < words.length; i++) {
        const hash = words.hash[i] as number
        const seen = counts[slotOf(hash)] as number
        const size = words.size[i] as number
        const guess = commonness(hash, size)
        const share = (seen + GUESS * guess) / (reports + GUESS)
        const trust = FLOOR[Math.min(size, FLOOR.length - 1)] as number
        const worth = Math.max(LEAST, Math.min(MOST, Math.max(-Math.log(share), -Math.log(guess) * trust)))
        weights[i] = size === 0 ? worth * PART_OF_WORD : worth
      }
      return weights
    },
  }
}
