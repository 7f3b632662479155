import type { Family, FamilyId, ReportId, Reuse, Span } from '../model/index.ts'
import { align } from './align.ts'
import { type Prepared, prepare } from './anchors.ts'
import { type BatchIndex, batchIndex } from './batch-index.ts'
import { complete } from './complete.ts'
import { families } from './families.ts'
import { fingerprints } from './fingerprints.ts'
import { judge } from './judge.ts'
import { type MatchWords, matchWords } from './match-words.ts'
import { nearest } from './nearest.ts'
import { subjectComparer } from './same-subject.ts'
import { side } from './side.ts'
import type { Side } from './sides.ts'
import { stockFingerprints } from './stock.ts'
import { toReuse } from './to-reuse.ts'
import { wordWeights } from './word-weights.ts'

/** A report as it is matched. */
export interface MatchText {
  readonly id: ReportId
  readonly text: string
  /** Where to look: the body without credits and boilerplate. All of the text by default. */
  readonly spans?: readonly Span[]
  /** Who repeats the same lines in many reports: the outlet, the feed. */
  readonly series?: string | null
}

export interface MatchOptions {
  /** For each report so many nearest relatives are aligned; 8 by default. */
  readonly relatives?: number
  /** All pairs inside each family, whatever that costs: the square of the family's size. */
  readonly allPairs?: boolean
  /** Passages are not wanted, only families. */
  readonly familiesOnly?: boolean
}

export interface Matched {
  /** In order of their first members. */
  readonly families: readonly Family[]
  /** By left report, then right, then left start. */
  readonly reuse: readonly Reuse[]
}

/** Words of so many reports, spread evenly, tell which words are common. */
const SAMPLE = 3000
const RELATIVES = 8
/** A pair of report numbers is kept as one number. */
const SPAN_OF_PAIR = 2 ** 26

/**
 * Finds the passages that reports share, and the families that sharing makes.
 *
 * `left` of each pair is the text given first. Each report is compared with its nearest relatives (by rare fingerprints in common), so a
 * large family is given by its closest pairs; every member is tied to another by at least one. The same texts in the same order
 * give the same answer to the letter. Spans are UTF-16 code units into the text as given.
 * @returns both lists empty where nothing is shared. Odd text never throws.
 * Cost: near-linear in the texts; about 5 MB a second. Memory: about five times the texts.
 */
export const match = (texts: readonly MatchText[], options: MatchOptions = {}): Matched => {
  const relatives = options.relatives ?? RELATIVES
  const words = texts.map(({ text, spans }) => matchWords(text, spans))
  const weights = wordWeights(spread(words, SAMPLE))
  const index = indexed(words)
  const sameSubject = subjectComparer((report) => words[report] as MatchWords, weights)
  const stock = stockFingerprints(index, numbered(texts), sameSubject)
  const stockKeys = new Set<number>()
  for (let id = 0; id < stock.length; id++) if (stock[id] === 1) stockKeys.add(index.keys[id] as number)
  const sides: (Side | undefined)[] = new Array(texts.length)
  const sideOf = (report: number): Side => {
    const known = sides[report]
    if (known) return known
    const made = side((texts[report] as MatchText).text, words[report] as MatchWords, weights, (key) => stockKeys.has(key))
    sides[report] = made
    return made
  }
  const compare = comparison(texts, words, sideOf)
  const near = pairs(index, stock, relatives)
  const ties: number[] = []
  let reuse: Reuse[] = []
  for (let at = 0; at < near.length; ) {
    const left = Math.floor((near[at] as number) / SPAN_OF_PAIR)
    for (; at < near.length && Math.floor((near[at] as number) / SPAN_OF_PAIR) === left; at++) {
      const right = (near[at] as number) % SPAN_OF_PAIR
      const found = compare(left, right)
      if (found.length === 0) continue
      ties.push(left, right)
      if (!options.familiesOnly) for (const one of found) reuse.push(one)
    }
  }
  const groups = families(texts.length, ties)
  if (options.allPairs) {
    reuse = []
    for (const group of groups)
      for (const [place, left] of group.entries())
        for (const right of group.slice(place + 1)) for (const one of compare(left, right)) reuse.push(one)
  }
  return {
    families: groups.map((members) => ({
      id: `family-${(texts[members[0] as number] as MatchText).id}` as FamilyId,
      members: members.map((report) => (texts[report] as MatchText).id),
    })),
    reuse,
  }
}

const spread = <Value>(values: readonly Value[], most: number): Value[] => {
  if (values.length <= most) return [...values]
  return Array.from({ length: most }, (_, at) => values[Math.floor((at * values.length) / most)] as Value)
}

const numbered = (texts: readonly MatchText[]): Int32Array => {
  const numbers = new Map<string, number>()
  return Int32Array.from(texts, ({ series }) => {
    if (series === undefined || series === null) return -1
    const known = numbers.get(series)
    if (known !== undefined) return known
    numbers.set(series, numbers.size)
    return numbers.size - 1
  })
}

const indexed = (words: readonly MatchWords[]): BatchIndex => {
  let all = new Uint32Array(1024)
  const ends = new Uint32Array(words.length)
  let length = 0
  for (let report = 0; report < words.length; report++) {
    const own = fingerprints(words[report] as MatchWords)
    if (length + own.length > all.length) {
      const wider = new Uint32Array(Math.max(length + own.length, all.length * 2))
      wider.set(all.subarray(0, length))
      all = wider
    }
    all.set(own, length)
    length += own.length
    ends[report] = length
  }
  return batchIndex(all.subarray(0, length), ends)
}

/** The pairs worth aligning, each once, the smaller number first, ascending. */
const pairs = (index: BatchIndex, stock: Uint8Array, relatives: number): Float64Array => {
  const found: number[] = []
  nearest(index, stock, relatives, { from: 0, to: index.size }, (report, other) => {
    found.push(report < other ? report * SPAN_OF_PAIR + other : other * SPAN_OF_PAIR + report)
  })
  const sorted = Float64Array.from(found).sort()
  return sorted.filter((pair, at) => at === 0 || pair !== sorted[at - 1])
}

/** Aligns a pair; what was made of the left report is kept for the next pair with the same left. */
const comparison = (
  texts: readonly MatchText[],
  words: readonly MatchWords[],
  sideOf: (report: number) => Side,
): ((left: number, right: number) => Reuse[]) => {
  let prepared: Prepared | null = null
  let of = -1
  return (left, right) => {
    if (of !== left || !prepared) {
      prepared = prepare(sideOf(left))
      of = left
    }
    const other = sideOf(right)
    const passages = complete(prepared, other, judge(align(prepared, other)))
    const leftNamed = { id: (texts[left] as MatchText).id, words: words[left] as MatchWords }
    const rightNamed = { id: (texts[right] as MatchText).id, words: words[right] as MatchWords }
    return passages.map((one, number) => toReuse(leftNamed, rightNamed, one, number))
  }
}
