import { type MatchText, match } from '../../../src/match/index.ts'
import type { ReportId, Reuse, Span } from '../../../src/model/index.ts'
import { type SimulatedReport, simulateMany, type WordHistory } from '../../../src/simulate/index.ts'
import { fold } from '../../../src/text/index.ts'

/** How matching did on one invented corpus whose history is known word by word. */
export interface SimulatedScore {
  readonly seed: number
  readonly difficulty: number | 'mixed'
  readonly reports: number
  /** Pairs found; those of them that are of different stories; and those of one story without a word from a common writing. */
  readonly pairs: number
  readonly falsePairs: number
  /** The simulator tells one account twice by the same patterns: a text shared by no descent, which matching cannot know. */
  readonly coincident: number
  /** Pairs that share at least {@link FEWEST} words by descent, and those of them that were found. */
  readonly truePairs: number
  readonly foundPairs: number
  /** Over equal words that stand in their places by descent. */
  readonly precision: number
  /** The same, leaving out words of one story that have no partner by descent in the other text at all. */
  readonly placed: number
  readonly recall: number
  /** Of `placed` and `recall`. */
  readonly f1: number
  /** The same over parents and their children alone. */
  readonly parents: { readonly pairs: number; readonly found: number; readonly recall: number }
  /** Share of the words aligned by descent, replaced ones too, that lie inside the passages given. */
  readonly covered: number
  readonly milliseconds: number
}

/** A pair that shares fewer words is not asked for. */
const FEWEST = 12

interface Told {
  readonly report: SimulatedReport
  readonly words: WordHistory
  readonly story: string
  readonly parents: readonly { readonly id: string; readonly by: 'words' | 'retelling' }[]
}

/**
 * Matches one invented corpus, all pairs inside families, and scores the result word by word. What one report tells anew of another is no
 * text taken over: such words are left out, as are sentences that the simulator tells twice by one pattern.
 * Cost: the square of the largest family.
 */
export const scoreSimulated = (seed: number, difficulty: number | 'mixed', reports: number): SimulatedScore => {
  const present: Told[] = []
  const roots = new Map<string, Float64Array>()
  let writings = 0
  for (const { report, history } of simulateMany(seed, { reports, difficulty })) {
    const { words, parents, story } = history
    const own = new Float64Array(words.length)
    for (let at = 0; at < words.length; at++) {
      const parent = words.parent[at] as number
      // What is told anew is nobody's text: its words begin there.
      const taken = parent < 0 ? undefined : parents[parent]
      const from = taken?.by === 'words' ? roots.get(taken.id) : undefined
      own[at] = from ? (from[words.word[at] as number] as number) : writings++
    }
    roots.set(report.id, own)
    if (history.present) present.push({ report, words, parents, story })
  }
  const texts: MatchText[] = present.map(({ report }) => ({ id: report.id as ReportId, text: report.text, series: report.outlet }))
  const begun = performance.now()
  const { reuse } = match(texts, { allPairs: true })
  const milliseconds = Math.round(performance.now() - begun)

  const tokens = new Map(present.map((told) => [told.report.id, tokensOf(told, roots.get(told.report.id) as Float64Array)]))
  const byPair = new Map<string, Reuse[]>()
  for (const one of reuse) {
    const key = `${one.left.report} ${one.right.report}`
    const known = byPair.get(key)
    if (known) known.push(one)
    else byPair.set(key, [one])
  }
  let [coincident, unplaced] = [0, 0]
  let [found, right, wanted, truePairs, foundPairs, falsePairs, covered, aligned] = [0, 0, 0, 0, 0, 0, 0, 0]
  let [parentPairs, parentFound, parentWanted, parentRight] = [0, 0, 0, 0]
  for (const [at, one] of present.entries())
    for (const other of present.slice(at + 1)) {
      const passages = byPair.get(`${one.report.id} ${other.report.id}`) ?? []
      const left = tokens.get(one.report.id) as Tokens
      const right_ = tokens.get(other.report.id) as Tokens
      const truth = truthOf(left, right_)
      if (truth.aligned === 0) {
        if (passages.length > 0) {
          const words = passages.reduce((sum, passage) => sum + passage.words, 0)
          found += words
          if (one.story === other.story) {
            coincident++
            unplaced += words
          } else falsePairs++
        }
        continue
      }
      const asked = truth.equal >= FEWEST
      if (asked) truePairs++
      if (asked && passages.length > 0) foundPairs++
      const scored = wordsRight(left, right_, passages)
      found += scored.found
      right += scored.right
      unplaced += scored.unplaced
      if (asked || passages.length > 0) wanted += truth.equal
      aligned += truth.aligned
      covered += scored.covered
      if (asked && (one.parents.some(({ id }) => id === other.report.id) || other.parents.some(({ id }) => id === one.report.id))) {
        parentPairs++
        if (passages.length > 0) parentFound++
        parentWanted += truth.equal
        parentRight += scored.right
      }
    }
  const precision = right / Math.max(1, found)
  const placed = right / Math.max(1, found - unplaced)
  const recall = right / Math.max(1, wanted)
  return {
    seed,
    difficulty,
    reports,
    pairs: byPair.size,
    falsePairs,
    coincident,
    truePairs,
    foundPairs,
    precision,
    placed,
    recall,
    f1: (2 * placed * recall) / Math.max(1e-9, placed + recall),
    parents: { pairs: parentPairs, found: parentFound, recall: parentRight / Math.max(1, parentWanted) },
    covered: covered / Math.max(1, aligned),
    milliseconds,
  }
}

/** A report's words as matching sees them, each with the writing that it descends from. */
interface Tokens {
  readonly start: Uint32Array
  readonly hash: Uint32Array
  /** -1 where no single word of the history begins with it. */
  readonly root: Float64Array
  readonly placeOf: ReadonlyMap<number, number>
}

const tokensOf = ({ report, words }: Told, roots: Float64Array): Tokens => {
  const own = fold(report.text)
  const root = new Float64Array(own.length).fill(-1)
  const placeOf = new Map<number, number>()
  let at = 0
  for (let token = 0; token < own.length; token++) {
    const start = own.start[token] as number
    while (at < words.length && (words.end[at] as number) <= start) at++
    if (at >= words.length || (words.start[at] as number) > start) continue
    // A word of the history that is two words here counts by its first.
    if (token > 0 && (own.start[token - 1] as number) >= (words.start[at] as number)) continue
    root[token] = roots[at] as number
    if (!placeOf.has(roots[at] as number)) placeOf.set(roots[at] as number, token)
  }
  return { start: own.start, hash: own.hash, root, placeOf }
}

const truthOf = (left: Tokens, right: Tokens): { aligned: number; equal: number } => {
  let aligned = 0
  let equal = 0
  for (let i = 0; i < left.root.length; i++) {
    const root = left.root[i] as number
    const j = root < 0 ? undefined : right.placeOf.get(root)
    if (j === undefined) continue
    aligned++
    if (left.hash[i] === right.hash[j]) equal++
  }
  return { aligned, equal }
}

const wordsRight = (
  left: Tokens,
  right: Tokens,
  passages: readonly Reuse[],
): { found: number; right: number; covered: number; unplaced: number } => {
  let unplaced = 0
  let found = 0
  let good = 0
  let covered = 0
  for (const { matched, left: one, right: other } of passages) {
    for (const [leftSpan, rightSpan] of matched) {
      const [i, iEnd] = range(left.start, leftSpan)
      const [j, jEnd] = range(right.start, rightSpan)
      for (let n = 0; n < Math.min(iEnd - i, jEnd - j); n++) {
        const root = left.root[i + n] as number
        // A word that the history does not number (the second half of a hyphened one) is no evidence either way.
        if (root < 0 || (right.root[j + n] as number) < 0) continue
        found++
        if (root === right.root[j + n]) good++
        else if (!right.placeOf.has(root) && !left.placeOf.has(right.root[j + n] as number)) unplaced++
      }
    }
    const [i, iEnd] = range(left.start, one.spans[0] as Span)
    const [j, jEnd] = range(right.start, other.spans[0] as Span)
    for (let n = i; n < iEnd; n++) {
      const place = right.placeOf.get(left.root[n] as number)
      if (place !== undefined && place >= j && place < jEnd) covered++
    }
  }
  return { found, right: good, covered, unplaced }
}

/** The words that begin inside a span: first, and one past the last. */
const range = (starts: Uint32Array, { start, end }: Span): [number, number] => [below(starts, start), below(starts, end)]

const below = (starts: Uint32Array, limit: number): number => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}
