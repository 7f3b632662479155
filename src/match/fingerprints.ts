import { mix, shingles, winnow } from '../text/index.ts'
import { isCommon } from './frequent-words.ts'
import type { MatchWords } from './match-words.ts'

/** Words in a run that is chosen from by winnowing. See docs/decisions/0090. */
export const RUN = 4
/** A shared run of RUN + WINDOW - 1 words, 9, is always found. */
export const WINDOW = 6
/** Shorter words carry too little to pair; characters of scripts without spaces are left to the runs. */
const SHORTEST_CONTENT = 4
const PAIR_SALT = 0x5bd1e995

/**
 * What a report is found by: 32-bit hashes of short runs of words, and of weighty words that follow each other.
 *
 * - Runs: of every {@link RUN} neighbouring words, chosen by winnowing, so that every shared run of 9 words shares a fingerprint.
 * - Pairs: of each weighty word and the next one, whatever common words stand between. In a copy in which every second
 *   word was replaced hardly a run of four is left, but many of these are.
 * @returns distinct, ascending; empty where the text has no words. Cost: linear.
 */
export const fingerprints = (words: MatchWords): Uint32Array => {
  const runs = shingles(words.hash, Math.min(RUN, Math.max(1, words.length)))
  const chosen = winnow(runs, WINDOW)
  const found = new Uint32Array(chosen.length + words.length)
  let length = 0
  for (const at of chosen) found[length++] = runs[at] as number
  let before = 0
  for (let i = 0; i < words.length; i++) {
    if ((words.size[i] as number) < SHORTEST_CONTENT) continue
    const hash = words.hash[i] as number
    if (isCommon(hash)) continue
    if (before !== 0) found[length++] = mix(Math.imul(mix(before), PAIR_SALT) ^ mix(hash))
    before = hash
  }
  return distinct(found.subarray(0, length))
}

const distinct = (values: Uint32Array): Uint32Array => {
  const sorted = values.sort()
  let kept = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number
  return sorted.slice(0, kept)
}
