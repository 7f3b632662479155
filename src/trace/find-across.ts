import type { Corpus } from './corpus.ts'
import type { Grouping } from './grouping.ts'
import { type Numbers, numbers } from './numbers.ts'
import { compare, type LinkLikeness, type Weights } from './same.ts'
import { LOOSE, type View } from './view.ts'

/** Pairs of statements that say the same or may. */
export interface Across {
  /** Gives every pair of one strength, the strongest first. */
  readonly each: (strength: LinkLikeness['strength'], give: (left: number, right: number) => void) => void
  /** What was found of such a pair: compared once more, for few of them are ever told of. */
  readonly likeness: (left: number, right: number) => LinkLikeness
}

/** Statements kept per word or kind while looking for partners, and partners compared for each. */
const WINDOW = 60
const PARTNERS = 24
/** Words of a statement that are looked up: its rarest. */
const KEYS = 16
/** Statements of a group that are looked up for it: the fullest and the longest. */
const SPEAKERS = 2
/** Weight that two must have in common to be compared: that of two telling words. */
const FEWEST = 6

/**
 * Statements that say the same in other words, the strongest first.
 *
 * A group that shared passages have put together is looked up by a few of its statements, so that a thousand copies cost no more than one.
 * Words that very many statements have are left aside.
 * Cost: linear in the groups, with a window of partners for each.
 */
export const findAcross = (corpus: Corpus, grouping: Grouping): Across => {
  const speakers = grouping.groups().flatMap((members) => speakersOf(corpus, members))
  speakers.sort((one, other) => one - other)
  const counts = new Map<string, number>()
  for (const speaker of speakers)
    for (const word of new Set(corpus.stated(speaker).words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(60, speakers.length / 4)
  const weights = weighing(counts, speakers.length, corpus.statements)
  const viewOf = remembering(corpus.view)
  // Among those looked up: who has each key, and what the present one has in common with each that it meets.
  const postings = new Map<string, number[]>()
  const common = new Float64Array(speakers.length)
  const metBy = new Int32Array(speakers.length).fill(-1)
  const found: Pairs = { left: numbers(), right: numbers(), weight: numbers(), same: numbers() }
  for (const [at, speaker] of speakers.entries()) {
    const view = viewOf(speaker)
    if (view.stems.size < 3) continue
    const met: number[] = []
    for (const key of keysOf(view, counts, most)) {
      const list = postings.get(key)
      if (!list) {
        postings.set(key, [at])
        continue
      }
      const weight = weights.of(key)
      for (const other of list) {
        if (metBy[other] !== at) {
          metBy[other] = at
          common[other] = 0
          met.push(other)
        }
        common[other] = (common[other] as number) + weight
      }
      list.push(at)
      if (list.length > WINDOW) list.shift()
    }
    const group = grouping.of(speaker)
    const partners = met
      .filter((other) => (common[other] as number) >= FEWEST && grouping.of(speakers[other] as number) !== group)
      .sort((one, other) => (common[other] as number) - (common[one] as number) || one - other)
      .slice(0, PARTNERS)
    for (const other of partners) {
      const likeness = compare(viewOf(speakers[other] as number), view, weights)
      if (likeness.kind !== 'link') continue
      found.left.push(speakers[other] as number)
      found.right.push(speaker)
      found.weight.push(likeness.weight)
      found.same.push(Number(likeness.strength === 'same'))
    }
  }
  const order = strongestFirst(found)
  return {
    each: (strength, give) => {
      for (const at of order) if ((found.same.at(at) === 1) === (strength === 'same')) give(found.left.at(at), found.right.at(at))
    },
    likeness: (left, right) => compare(corpus.view(left), corpus.view(right), weights) as LinkLikeness,
  }
}

/** Pairs as columns of numbers: of a corpus in which everything resembles everything there are many more than claims. */
interface Pairs {
  readonly left: Numbers
  readonly right: Numbers
  readonly weight: Numbers
  readonly same: Numbers
}

const strongestFirst = ({ left, right, weight }: Pairs): Uint32Array =>
  Uint32Array.from({ length: left.size() }, (_, at) => at).sort(
    (one, other) => weight.at(other) - weight.at(one) || left.at(one) - left.at(other) || right.at(one) - right.at(other),
  )

/** Views that are kept while others are compared with them. */
const MOST_VIEWS = 10_000

const remembering = (make: (statement: number) => View): ((statement: number) => View) => {
  const known = new Map<number, View>()
  return (statement) => {
    const before = known.get(statement)
    if (before) return before
    if (known.size >= MOST_VIEWS) known.clear()
    const made = make(statement)
    known.set(statement, made)
    return made
  }
}

/** What each word tells: more where fewer statements have it. Each word and each statement is weighed once. */
const weighing = (counts: ReadonlyMap<string, number>, statements: number, all: number): Weights => {
  const known = new Map<string, number>()
  const sums = new Float64Array(all).fill(Number.NaN)
  const of = (word: string): number => {
    const before = known.get(word)
    if (before !== undefined) return before
    const weight = TIME.test(word) ? 0 : Math.min(6, Math.log2(1 + statements / (counts.get(word) ?? 1)))
    known.set(word, weight)
    return weight
  }
  return {
    of,
    sum: (view) => {
      const before = sums[view.order] as number
      if (!Number.isNaN(before)) return before
      let sum = 0
      for (const word of view.stems) sum += of(word)
      sums[view.order] = sum
      return sum
    },
  }
}

/** When something was says little of what: reports date one event in many ways. */
const TIME =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|night|day|morning|evening|afternoon|week|yesterday|today|late|early|\d+)$/

const speakersOf = (corpus: Corpus, members: readonly number[]): number[] => {
  if (members.length <= SPEAKERS) return [...members]
  let fullest = members[0] as number
  let longest = members[0] as number
  for (const member of members) {
    if (corpus.stated(member).fullness > corpus.stated(fullest).fullness) fullest = member
    if (corpus.stated(member).places.length > corpus.stated(longest).places.length) longest = member
  }
  return fullest === longest ? [fullest] : [fullest, longest]
}

/** The rarest words, and names with the kind of event. */
const keysOf = ({ stems, stated }: View, counts: ReadonlyMap<string, number>, most: number): string[] => {
  const rare = [...stems]
    .map((word) => ({ word, count: counts.get(word) ?? 0 }))
    .filter(({ count }) => count >= 2 && count <= most)
    .sort((one, other) => one.count - other.count || (one.word < other.word ? -1 : 1))
    .slice(0, KEYS)
    .map(({ word }) => word)
  const kind = stated.frame?.kind
  if (kind && !LOOSE.has(kind)) for (const name of stated.names.slice(0, 4)) rare.push(`${kind}/${name}`)
  return rare
}
