import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MatchText, match } from '../../../src/match/index.ts'
import type { ReportId, Reuse, Span } from '../../../src/model/index.ts'
import { fold } from '../../../src/text/index.ts'
import { rows } from './clough.ts'

/** How matching did on copies of real articles, edited by machine with every word's way known. */
export interface EditedScore {
  /** Share of the words taken over that were replaced, left out or had others put beside them. */
  readonly replaced: number
  readonly copies: number
  readonly found: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface Word {
  readonly written: string
  readonly number: number
}
interface Draft {
  readonly text: string
  readonly numbers: readonly number[]
}

const SOURCES = 120
const ALONE = 200

/**
 * Takes articles of FNC-1, cuts, reorders and merges them, replaces words in short runs by words of other articles, and scores the passages
 * found between each source and its two copies, among unrelated articles. The same for the same seed.
 */
export const scoreEdited = (gold: string, seed: number): EditedScore[] => {
  const bodies = rows(readFileSync(join(gold, 'fnc1/train_bodies.csv'), 'utf8')).flatMap((row) => row[1] ?? [])
  const articles = bodies.filter(({ length }) => length > 1500 && length < 6000)
  const vocabulary = articles.slice(0, 200).join(' ').split(/\s+/)
  return [0.05, 0.1, 0.3, 0.6].map((replaced) => score(articles, vocabulary, replaced, numbers(seed)))
}

const score = (articles: readonly string[], vocabulary: readonly string[], replaced: number, random: () => number): EditedScore => {
  const below = (count: number): number => Math.floor(random() * count)
  const one = <Value>(list: readonly Value[]): Value => list[below(list.length)] as Value
  let next = 0
  const fresh = (): Word => ({ written: one(vocabulary), number: next++ })
  const sentences = (text: string): Word[][] =>
    text
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?]) /)
      .filter(({ length }) => length > 20)
      .map((sentence) => sentence.split(' ').map((written) => ({ written, number: next++ })))
  const edit = (sentence: readonly Word[]): Word[] => {
    const made: Word[] = []
    for (let at = 0; at < sentence.length; ) {
      if (random() >= replaced / 1.6) {
        made.push(sentence[at++] as Word)
        continue
      }
      const run = 1 + (random() < 0.4 ? 1 : 0) + (random() < 0.2 ? 1 : 0)
      const kind = random()
      for (let n = 0; n < (kind < 0.6 ? run : kind < 0.8 ? 0 : run + 1); n++) made.push(fresh())
      at += run
    }
    return made
  }
  const drafts: Draft[] = []
  const copies: (readonly [source: number, copy: number])[] = []
  for (let n = 0; n < SOURCES; n++) {
    const source = sentences(one(articles))
    const place = drafts.length
    drafts.push(draft(source))
    for (let k = 0; k < 2; k++) {
      let taken = [...source]
      const kind = random()
      if (kind < 0.4) {
        const count = Math.max(3, Math.floor(source.length * (0.3 + 0.5 * random())))
        const from = below(Math.max(1, source.length - count))
        taken = source.slice(from, from + count)
      } else if (kind > 0.7)
        for (let swaps = 0; swaps < 3; swaps++) {
          const [a, b] = [below(taken.length), below(taken.length)]
          ;[taken[a], taken[b]] = [taken[b] as Word[], taken[a] as Word[]]
        }
      const edited = taken.map(edit)
      edited.splice(below(edited.length), 0, ...sentences(one(articles)).slice(0, below(8)))
      copies.push([place, drafts.length])
      drafts.push(draft(edited))
    }
  }
  for (let n = 0; n < ALONE; n++) drafts.push(draft(sentences(one(articles))))
  const { reuse } = match(
    drafts.map(({ text }, at): MatchText => ({ id: String(at) as ReportId, text })),
    { allPairs: true },
  )
  const passages = new Map<string, Reuse[]>()
  for (const passage of reuse) {
    const key = `${passage.left.report} ${passage.right.report}`
    passages.set(key, [...(passages.get(key) ?? []), passage])
  }
  let [right, told, wanted, found] = [0, 0, 0, 0]
  for (const [source, copy] of copies) {
    const own = passages.get(`${source} ${copy}`) ?? []
    if (own.length > 0) found++
    const left = numbered(drafts[source] as Draft)
    const other = numbered(drafts[copy] as Draft)
    const known = new Set(other.names)
    wanted += left.names.filter((name) => known.has(name)).length
    for (const { matched } of own)
      for (const [leftSpan, rightSpan] of matched) {
        const lefts = within(left, leftSpan)
        const rights = within(other, rightSpan)
        for (let n = 0; n < Math.min(lefts.length, rights.length); n++) {
          told++
          if (lefts[n] === rights[n]) right++
        }
      }
  }
  const precision = right / told
  const recall = right / wanted
  return { replaced, copies: copies.length, found, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

const draft = (sentences: readonly (readonly Word[])[]): Draft => {
  let text = ''
  const numbers: number[] = []
  for (const [at, sentence] of sentences.entries()) {
    for (const { written, number } of sentence) {
      text += `${written} `
      numbers.push(number)
    }
    if (at % 3 === 2) text += '\n\n'
  }
  return { text, numbers }
}

interface Numbered {
  readonly start: Uint32Array
  /** For each word as matching sees it: the writing it comes from, and which part of it. */
  readonly names: readonly string[]
}

const numbered = ({ text, numbers: given }: Draft): Numbered => {
  const { start, length } = fold(text)
  const names: string[] = []
  let written = -1
  let at = 0
  let part = 0
  for (let word = 0; word < length; word++) {
    const from = start[word] as number
    // Words as written are parted by white space alone.
    while (at <= from) {
      if (!/\s/.test(text[at] as string) && (at === 0 || /\s/.test(text[at - 1] as string))) {
        written++
        part = 0
      }
      at++
    }
    names.push(`${given[written]}.${part++}`)
  }
  return { start, names }
}

const within = ({ start, names }: Numbered, span: Span): string[] =>
  names.filter((_, at) => (start[at] as number) >= span.start && (start[at] as number) < span.end)

const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
