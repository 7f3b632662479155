import type { Alignment } from './alignment.ts'
import type { Prepared } from './anchors.ts'
import { assemble, type Placed } from './assemble.ts'
import { type InOrder, inOrder } from './in-order.ts'
import { type Pairing, pairing } from './pairing.ts'
import type { Side } from './sides.ts'
import { firstPlace } from './word-index.ts'

/** What two sentences must share to be put against each other: in nats, and of what the words of the lighter are worth. */
interface Asked {
  readonly worth: number
  readonly share: number
}
/** Where the sentences before them, or behind them, stand against each other. */
const NEXT: Asked = { worth: 1, share: 0.1 }
/** Where others do that stand at most {@link FEW} sentences off, in order. */
const NEAR: Asked = { worth: 4, share: 0.25 }
const FEW = 4
const ANYWHERE: Asked = { worth: 12, share: 0.4 }
/** What was moved inside a sentence must be worth so much together, and is looked for so many times. */
const MOVED = 1.5
const TIMES = 3
/** Wider gaps inside a passage were looked at when it was aligned. In words. */
const WIDEST_GAP = 24
/** A word that one text repeats is looked for in so many places, or a text of one word would cost its square. */
const MOST_PLACES = 16
/** A word worth less says nothing of where its sentence went. In nats. */
const LANDMARK = 1.5

/**
 * Finds what else is shared by two texts that are known to share passages: inside these and to the ends of their sentences, in sentences that
 * correspond to each other, and what was moved inside a sentence.
 *
 * Aligning asks of a few shared words that they be more than chance anywhere in two texts. Inside two sentences that correspond there are few places for
 * chance. Sentences do where the words that they share are worth enough for where they stand; see docs/decisions/0102.
 * @returns by left start; nothing that was given is lost, though passages may have grown together. Cost: linear, but for the sentences that were reworded.
 */
export const complete = (left: Prepared, right: Side, passages: readonly Alignment[]): Alignment[] => {
  if (passages.length === 0) return []
  const paired = pairing(left, right, passages)
  const placed: Placed = { straight: [], moved: [] }
  const take = (words: InOrder, into: number[]): void => {
    for (let at = words.count - 1; at >= 0; at--) {
      const [i, j] = [words.lefts[at] as number, words.rights[at] as number]
      paired.ofLeft[i] = j
      paired.ofRight[j] = i
      into.push(i, j)
    }
  }
  for (const { runs } of passages) within(paired, runs, (words) => take(words, placed.straight))
  const partners = corresponding(paired, passages, placed.straight, (words) => take(words, placed.straight))
  for (let s = 0; s < partners.length; s++) {
    const t = partners[s] as number
    for (let times = 0; t >= 0 && times < TIMES; times++) {
      const words = inOrder(paired, spanOf(left, s), spanOf(right, t))
      if (words.worth < MOVED) break
      take(words, placed.moved)
    }
  }
  return placed.straight.length + placed.moved.length === 0 ? [...passages] : assemble(left, right, passages, placed)
}

/** The words of a sentence, half-open. */
const spanOf = ({ sentences }: Side, sentence: number): [number, number] => [
  sentences.starts[sentence] as number,
  sentences.starts[sentence + 1] as number,
]

/** Looks into the gaps of a passage, and on to the ends of the sentences in which it begins and ends. */
const within = (paired: Pairing, runs: Int32Array, take: (words: InOrder) => void): void => {
  const { left, right } = paired
  const last = runs.length - 4
  for (let at = 0; at <= last; at += 4) {
    const i = (runs[at] as number) + (runs[at + 1] as number)
    const j = (runs[at + 2] as number) + (runs[at + 3] as number)
    const ends = at === last
    const iNext = ends ? spanOf(left, left.sentences.of[i - 1] as number)[1] : (runs[at + 4] as number)
    const jNext = ends ? spanOf(right, right.sentences.of[j - 1] as number)[1] : (runs[at + 6] as number)
    if (iNext > i && jNext > j && (ends || Math.max(iNext - i, jNext - j) <= WIDEST_GAP))
      take(inOrder(paired, [i, iNext], [j, jNext]))
  }
  const [i, j] = [runs[0] as number, runs[2] as number]
  const iFirst = spanOf(left, left.sentences.of[i] as number)[0]
  const jFirst = spanOf(right, right.sentences.of[j] as number)[0]
  if (iFirst < i && jFirst < j) take(inOrder(paired, [iFirst, i], [jFirst, j]))
}

/** Finds for each left sentence the right one that it corresponds to, -1 where there is none, and takes what both share. */
const corresponding = (
  paired: Pairing,
  passages: readonly Alignment[],
  straight: readonly number[],
  take: (words: InOrder) => void,
): Int32Array => {
  const { left, right } = paired
  const { partners, isTaken } = settled(paired, passages, straight)
  const free = (s: number, t: number): boolean => partners[s] === -1 && isTaken[t] === 0
  const tryPair = (s: number, t: number, { worth, share }: Asked): void => {
    if (!free(s, t)) return
    const words = inOrder(paired, spanOf(left, s), spanOf(right, t))
    if (words.worth < worth) return
    const lighter = Math.min(freeWorth(left, paired.ofLeft, s), freeWorth(right, paired.ofRight, t))
    if (words.worth < share * lighter) return
    take(words)
    partners[s] = t
    isTaken[t] = 1
  }
  const sweep = (): void => {
    for (let s = 0; s < partners.length; s++) if ((partners[s] as number) >= 0) tryPair(s + 1, (partners[s] as number) + 1, NEXT)
    for (let s = partners.length - 1; s >= 0; s--)
      if ((partners[s] as number) >= 0) tryPair(s - 1, (partners[s] as number) - 1, NEXT)
  }
  const likely = likelyPairs(paired, partners, isTaken)
  for (const { s, t } of likely) tryPair(s, t, ANYWHERE)
  sweep()
  for (const { s, t } of likely) if (isNear(partners, s, t)) tryPair(s, t, NEAR)
  sweep()
  return partners
}

/** By the words that are paired: each left sentence's partner with most of them, and which right ones have some. */
const settled = (
  { left, right }: Pairing,
  passages: readonly Alignment[],
  straight: readonly number[],
): { partners: Int32Array; isTaken: Uint8Array } => {
  const partners = new Int32Array(left.sentences.count).fill(-1)
  const isTaken = new Uint8Array(right.sentences.count)
  const most = new Uint32Array(partners.length)
  const counts = new Map<number, number>()
  const count = (s: number, t: number, words: number): void => {
    const key = s * isTaken.length + t
    const own = (counts.get(key) ?? 0) + words
    counts.set(key, own)
    isTaken[t] = 1
    if (own <= (most[s] as number)) return
    most[s] = own
    partners[s] = t
  }
  for (const { runs } of passages)
    for (let at = 0; at < runs.length; at += 4) {
      let [i, j] = [runs[at] as number, runs[at + 2] as number]
      const iEnd = i + (runs[at + 1] as number)
      const jEnd = j + (runs[at + 3] as number)
      // From one end of a sentence, in either text, to the next.
      while (i < iEnd && j < jEnd) {
        const s = left.sentences.of[i] as number
        const t = right.sentences.of[j] as number
        const words = Math.min(
          iEnd - i,
          jEnd - j,
          (left.sentences.starts[s + 1] as number) - i,
          (right.sentences.starts[t + 1] as number) - j,
        )
        count(s, t, words)
        i += words
        j += words
      }
    }
  for (let at = 0; at < straight.length; at += 2)
    count(left.sentences.of[straight[at] as number] as number, right.sentences.of[straight[at + 1] as number] as number, 1)
  return { partners, isTaken }
}

const freeWorth = (side: Side, of: Int32Array, sentence: number): number => {
  const [from, to] = spanOf(side, sentence)
  let worth = 0
  for (let at = from; at < to; at++) if (of[at] === -1) worth += side.weights[at] as number
  return worth
}

interface Likely {
  readonly s: number
  readonly t: number
  readonly worth: number
}

/** Pairs of free sentences that share landmarks, those that share most first. */
const likelyPairs = ({ left, right }: Pairing, partners: Int32Array, isTaken: Uint8Array): Likely[] => {
  if (!partners.includes(-1) || !isTaken.includes(0)) return []
  const worths = new Map<number, number>()
  const { byWord } = left as Prepared
  const width = right.sentences.count
  for (let j = 0; j < right.words.length; j++) {
    const weight = right.weights[j] as number
    if (weight < LANDMARK) continue
    const t = right.sentences.of[j] as number
    if (isTaken[t] === 1) continue
    let places = 0
    for (
      let i = firstPlace(byWord, right.words.hash[j] as number);
      i !== -1 && places < MOST_PLACES;
      i = byWord.nexts[i] as number
    ) {
      places++
      const s = left.sentences.of[i] as number
      if (partners[s] === -1) worths.set(s * width + t, (worths.get(s * width + t) ?? 0) + weight)
    }
  }
  const found: Likely[] = []
  for (const [key, worth] of worths) if (worth >= NEAR.worth / 2) found.push({ s: Math.floor(key / width), t: key % width, worth })
  return found.sort((one, other) => other.worth - one.worth || one.s - other.s || one.t - other.t)
}

/** Whether a sentence not far before, or not far behind, corresponds to one that lies likewise in the other text. */
const isNear = (partners: Int32Array, s: number, t: number): boolean => {
  for (const step of [-1, 1])
    for (let off = 1; off <= FEW; off++) {
      const partner = partners[s + step * off] ?? -1
      if (partner === -1) continue
      if ((partner - t) * step > 0 && Math.abs(partner - t) <= FEW) return true
      break
    }
  return false
}
