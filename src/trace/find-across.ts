import type { Corpus } from './corpus.ts'
import type { Grouping } from './grouping.ts'
import { compare, type LinkLikeness, type Weights } from './same.ts'
import { LOOSE, type View } from './view.ts'

/** Two statements that say the same or may. */
export interface Across {
  readonly left: number
  readonly right: number
  readonly likeness: LinkLikeness
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
export const findAcross = (corpus: Corpus, grouping: Grouping): Across[] => {
  const speakers = grouping.groups().flatMap((members) => speakersOf(corpus, members))
  speakers.sort((one, other) => one - other)
  const counts = new Map<string, number>()
  for (const speaker of speakers)
    for (const word of new Set(corpus.stated(speaker).words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(60, speakers.length / 4)
  const weights = weighing(counts, speakers.length)
  // Among those looked up: who has each key, and what the present one has in common with each that it meets.
  const postings = new Map<string, number[]>()
  const views: View[] = []
  const common = new Float64Array(speakers.length)
  const metBy = new Int32Array(speakers.length).fill(-1)
  const found: Across[] = []
  for (const [at, speaker] of speakers.entries()) {
    const view = corpus.view(speaker)
    views.push(view)
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
      const likeness = compare(views[other] as View, view, weights)
      if (likeness.kind === 'link') found.push({ left: speakers[other] as number, right: speaker, likeness })
    }
  }
  return found.sort((one, other) => other.likeness.weight - one.likeness.weight || one.left - other.left || one.right - other.right)
}

/** What each word tells: more where fewer statements have it. Each word and each statement is weighed once. */
const weighing = (counts: ReadonlyMap<string, number>, statements: number): Weights => {
  const known = new Map<string, number>()
  const sums = new Map<View, number>()
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
      const before = sums.get(view)
      if (before !== undefined) return before
      let sum = 0
      for (const word of view.stems) sum += of(word)
      sums.set(view, sum)
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
