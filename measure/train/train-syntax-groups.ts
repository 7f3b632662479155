import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenSigns } from '../../src/read/syntax/token-signs.ts'
import { paragraphs, type Sentence, sentences, type Tokens, tokenise } from '../../src/text/index.ts'
import type { GoldText } from './train-syntax-gold.ts'
import { sharedFolder } from './train-syntax-gold.ts'

/** A text without annotation. */
export interface PlainText {
  readonly text: string
  readonly tokens: Tokens
  readonly words: readonly string[]
  readonly sentences: readonly Sentence[]
}

/** The news texts of PolNeAR's training part: only their wording is used, never its attributions. */
export const readPlain = (folder = join(sharedFolder(), 'gold/polnear/train/text')): PlainText[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const tokens = tokenise(text)
      const words = Array.from({ length: tokens.length }, (_, at) => text.slice(tokens.start[at], tokens.end[at]))
      return { text, tokens, words, sentences: sentences(text, tokens, paragraphs(text)) }
    })

export const asPlain = (gold: GoldText): PlainText => ({
  text: gold.text,
  tokens: gold.tokens,
  words: Array.from({ length: gold.tokens.length }, (_, at) => gold.text.slice(gold.tokens.start[at], gold.tokens.end[at])),
  sentences: gold.sentences,
})

/** Word signs in rising order and the group of each. */
export interface GroupedWords {
  readonly words: Uint32Array
  readonly groups: Uint16Array
}

/**
 * Sorts words into groups that have like neighbours, by exchange: each word in turn goes where the text becomes most likely.
 *
 * Source: Martin, Liermann and Ney 1998. Cost: rounds x words x groups x neighbouring groups.
 * @param count number of groups, numbered from 1.
 * @param least how often a word must occur.
 */
export const groupWords = (
  texts: readonly PlainText[],
  { count, least, rounds }: { readonly count: number; readonly least: number; readonly rounds: number },
): GroupedWords => {
  const occurrences = new Map<number, number>()
  const runs: number[][] = []
  for (const { text, tokens, words, sentences } of texts) {
    const signs = tokenSigns(
      text,
      tokens,
      words.map((word) => word.toLowerCase()),
      sentences,
      null,
    )
    for (const { first, last } of sentences) {
      const run = Array.from(signs.word.subarray(first, last))
      runs.push(run)
      for (const word of run) occurrences.set(word, (occurrences.get(word) ?? 0) + 1)
    }
  }
  const kept = [...occurrences].filter(([, times]) => times >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  // Word 0 is the sentence's edge, word 1 every rare word; both stay in groups of their own.
  const number = new Map(kept.map(([word], at) => [word, at + 2]))
  const size = kept.length + 2
  const groups = count + 2
  const pairs = new Map<number, number>()
  const times = new Float64Array(size)
  for (const run of runs) {
    let before = 0
    times[0] = (times[0] as number) + 1
    for (const word of [...run, -1]) {
      const here = word === -1 ? 0 : (number.get(word) ?? 1)
      if (word !== -1) times[here] = (times[here] as number) + 1
      const key = before * size + here
      pairs.set(key, (pairs.get(key) ?? 0) + 1)
      before = here
    }
  }
  const rights: [number, number][][] = Array.from({ length: size }, () => [])
  const lefts: [number, number][][] = Array.from({ length: size }, () => [])
  const self = new Float64Array(size)
  for (const [key, seen] of pairs) {
    const left = Math.floor(key / size)
    const right = key % size
    if (left === right) self[left] = seen
    else {
      rights[left]?.push([right, seen])
      lefts[right]?.push([left, seen])
    }
  }
  const groupOf = new Int32Array(size)
  for (let word = 0; word < size; word++) groupOf[word] = word < 2 ? word : 2 + ((word - 2) % count)
  const joint = new Float64Array(groups * groups)
  const weight = new Float64Array(groups)
  for (let word = 0; word < size; word++) {
    const group = groupOf[word] as number
    weight[group] = (weight[group] as number) + (times[word] as number)
    joint[group * groups + group] = (joint[group * groups + group] as number) + (self[word] as number)
    for (const [right, seen] of rights[word] as [number, number][]) {
      const cell = group * groups + (groupOf[right] as number)
      joint[cell] = (joint[cell] as number) + seen
    }
  }
  const table = new Float64Array(1 << 16)
  for (let at = 1; at < table.length; at++) table[at] = at * Math.log(at)
  const phi = (x: number): number => (x < 65536 ? (table[x] as number) : x * Math.log(x))
  const before = new Float64Array(groups)
  const after = new Float64Array(groups)
  const usedBefore: number[] = []
  const usedAfter: number[] = []
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (let word = 2; word < size; word++) {
      usedBefore.length = 0
      usedAfter.length = 0
      for (const [left, seen] of lefts[word] as [number, number][]) {
        const group = groupOf[left] as number
        if (before[group] === 0) usedBefore.push(group)
        before[group] = (before[group] as number) + seen
      }
      for (const [right, seen] of rights[word] as [number, number][]) {
        const group = groupOf[right] as number
        if (after[group] === 0) usedAfter.push(group)
        after[group] = (after[group] as number) + seen
      }
      const own = self[word] as number
      const mass = times[word] as number
      const shift = (group: number, sign: number): void => {
        for (const other of usedBefore) {
          const cell = other * groups + group
          joint[cell] = (joint[cell] as number) + sign * (before[other] as number)
        }
        for (const other of usedAfter) {
          const cell = group * groups + other
          joint[cell] = (joint[cell] as number) + sign * (after[other] as number)
        }
        const cell = group * groups + group
        joint[cell] = (joint[cell] as number) + sign * own
        weight[group] = (weight[group] as number) + sign * mass
      }
      const from = groupOf[word] as number
      shift(from, -1)
      let best = from
      let bestGain = -Infinity
      for (let group = 2; group < groups; group++) {
        let gain = 2 * (phi(weight[group] as number) - phi((weight[group] as number) + mass))
        for (const other of usedBefore) {
          if (other === group) continue
          const now = joint[other * groups + group] as number
          gain += phi(now + (before[other] as number)) - phi(now)
        }
        for (const other of usedAfter) {
          if (other === group) continue
          const now = joint[group * groups + other] as number
          gain += phi(now + (after[other] as number)) - phi(now)
        }
        const now = joint[group * groups + group] as number
        gain += phi(now + (before[group] as number) + (after[group] as number) + own) - phi(now)
        if (gain > bestGain + 1e-9) {
          bestGain = gain
          best = group
        }
      }
      shift(best, 1)
      groupOf[word] = best
      if (best !== from) moved++
      for (const group of usedBefore) before[group] = 0
      for (const group of usedAfter) after[group] = 0
    }
    if (moved < size / 500) break
  }
  const sorted = kept.map(([word], at) => [word, (groupOf[at + 2] as number) - 1] as const).sort((a, b) => a[0] - b[0])
  return { words: Uint32Array.from(sorted, ([word]) => word), groups: Uint16Array.from(sorted, ([, group]) => group) }
}
