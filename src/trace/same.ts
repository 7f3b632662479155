import type { SameLink, Span } from '../model/index.ts'
import { nameRelation } from './names.ts'
import type { Participant } from './prepared.ts'
import { timesPart } from './times.ts'
import { LOOSE, type View } from './view.ts'

/** What comparing two statements gives: a link with its reason, a contradiction that keeps them apart, or nothing. */
export type Likeness = LinkLikeness | { readonly kind: 'conflict' } | { readonly kind: 'none' }

export interface LinkLikeness {
  readonly kind: 'link'
  readonly strength: SameLink['strength']
  readonly text: string
  readonly left: readonly Span[]
  readonly right: readonly Span[]
  readonly weight: number
}

const NONE: Likeness = { kind: 'none' }
const CONFLICT: Likeness = { kind: 'conflict' }

/**
 * Whether two statements say the same, and why.
 *
 * `same`: two participants of one kind of event agree, one of them by more than its sort; or one does and a speaker goes on; or the
 * wording is close. Of two reports more is asked: a participant that agrees by name, and none that differs.
 * `candidate`: one participant agrees and no participant speaks against it. "Said" and "denied", planned and done,
 * and different numbers never meet. The order of the two does not matter.
 * Cost: the product of the participants' numbers, and linear in the words.
 */
export const compare = (left: View, right: View, weights: Weights | null = null): Likeness => {
  if (left.stems.size === 0 || right.stems.size === 0) return NONE
  if (left.stated.stance !== right.stated.stance || left.stated.mode !== right.stated.mode) return CONFLICT
  if (timesPart(left.times, right.times)) return CONFLICT
  const across = weights !== null
  if (across && (namesPart(left, right) || countsDiffer(left, right))) return CONFLICT
  const framed = compareFrames(left, right, across && left.report !== right.report)
  if (framed.kind === 'conflict' || (framed.kind === 'link' && framed.strength === 'same')) return framed
  const worded = weights ? compareWeighed(left, right, weights) : compareWording(left, right)
  return worded.kind === 'link' && (framed.kind === 'none' || worded.strength === 'same') ? worded : framed
}

const compareFrames = (left: View, right: View, across: boolean): Likeness => {
  const a = left.stated.frame
  const b = right.stated.frame
  if (!a || !b || a.kind !== b.kind || LOOSE.has(a.kind)) return NONE
  const agreed: Agreement[] = []
  const open = new Set<string>()
  for (const one of left.stated.participants)
    for (const other of right.stated.participants) {
      if (one.role !== other.role) continue
      if (one.role !== 'item' && one.role !== 'weapon' && partsNames(one, other)) {
        if (one.role !== 'place' && one.role !== 'time') return CONFLICT
        continue
      }
      if (one.head !== null && other.head !== null) open.add(one.role)
      const how = agree(one, other)
      if (!how) continue
      agreed.push({ role: one.role, how, left: one.span, right: other.span })
    }
  if (numbersPart(left, right)) return CONFLICT
  const roles = new Set(agreed.filter(({ how }) => how !== 'sort').map(({ role }) => role))
  const kinds = new Set(agreed.map(({ role }) => role))
  if (kinds.size === 0) return NONE
  const near = !across && goesOn(left, right)
  const what = agreed.map((one) => `${one.role} ${SAYS[one.how]}`)
  const text = `Both speak of ${article(a.kind)}; ${[...new Set(what)].join(', ')}`
  const weight = 2 * roles.size + kinds.size
  const spans = {
    left: [...a.predicate, ...agreed.map((one) => one.left)],
    right: [...b.predicate, ...agreed.map((one) => one.right)],
  }
  const enough = roles.size >= 2 || (roles.size >= 1 && kinds.size >= 2)
  const differs = across && [...open].some((role) => role !== 'time' && !kinds.has(role))
  const byName = agreed.some(({ how, role }) => how === 'entity' && role !== 'time')
  if (near || (enough && (!across || (byName && !differs && roles.size >= 2 && sharesWords(left, right, 0.4)))))
    return { kind: 'link', strength: 'same', text: `${text}${near ? '; one speaker goes on' : ''}.`, ...spans, weight: weight + 4 }
  // A single place or time that agrees says only that something of the kind happened there.
  if (roles.size === 0 && kinds.size < 2) return NONE
  if ([...kinds].every((role) => role === 'place' || role === 'time')) return NONE
  if (across && (differs || !byName || !enough || !sharesWords(left, right, 0.25))) return NONE
  return { kind: 'link', strength: 'candidate', text: `${text}. Whether it is the same event is not said.`, ...spans, weight }
}

/** One speaker, in one breath. */
const goesOn = ({ stated: left, at: one }: View, { stated: right, at: other }: View): boolean =>
  left.speaker === right.speaker &&
  left.speaker !== 'author' &&
  (left.attribution === right.attribution || Math.abs(one - other) <= NEAR)

/** Statements further apart than this are not one speaker going on. */
const NEAR = 3

interface Agreement {
  readonly role: string
  readonly how: 'entity' | 'head' | 'sort'
  readonly left: Span
  readonly right: Span
}

const SAYS = { entity: 'is the same', head: 'has the same word', sort: 'is of the same sort' } as const

const article = (kind: string): string =>
  kind === 'casualties' || kind === 'conditions' ? kind : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`

const agree = (one: Participant, other: Participant): Agreement['how'] | null => {
  if (one.head === null || other.head === null) return null
  if (one.named && other.named)
    return sharesName(one.named.name, other.named.name)
      ? 'entity'
      : one.role === 'item' && one.thing !== null && one.thing === other.thing
        ? 'sort'
        : null
  // "Weapons" and "weapons" say no more than "rifles" and "weapons": what they have in common must go beyond the sort.
  for (const word of one.stems)
    if (other.stems.includes(word) && !(word === one.head && one.thing !== null) && !(word === other.head && other.thing !== null))
      return 'head'
  return one.head === other.head || (one.thing !== null && one.thing === other.thing) ? 'sort' : null
}

/** Whether one name holds the other. */
export const sharesName = (one: string, other: string): boolean => {
  const a = one.toLowerCase()
  const b = other.toLowerCase()
  return a === b || a.includes(b) || b.includes(a)
}

const partsNames = (one: Participant, other: Participant): boolean => {
  if (!one.named || !other.named || one.named.name === other.named.name) return false
  if (one.named.type !== other.named.type || sharesName(one.named.name, other.named.name)) return false
  return !one.words.includes(other.named.name.toLowerCase()) && !other.words.includes(one.named.name.toLowerCase())
}

/** Both give numbers of the same things, and none agrees. */
const numbersPart = (left: View, right: View): boolean => {
  for (const [thing, number] of left.counted) {
    const other = right.counted.get(thing)
    if (other !== undefined && other !== number) return true
  }
  return false
}

/** Both name somebody or some place, and no name is of both. */
const namesPart = ({ stated: left }: View, { stated: right }: View): boolean =>
  left.names.length > 0 && right.names.length > 0 && !left.names.some((name) => right.names.includes(name))

/** Both count, and no number is of both. */
const countsDiffer = (left: View, right: View): boolean => {
  if (left.counted.size === 0 || right.counted.size === 0) return false
  const numbers = new Set(left.counted.values())
  return ![...right.counted.values()].some((number) => numbers.has(number))
}

const sharesWords = (left: View, right: View, share: number): boolean =>
  sharedStems(left, right) >= share * Math.min(left.stems.size, right.stems.size)

const sharedStems = (left: View, right: View): number => {
  let shared = 0
  for (const word of left.stems) if (right.stems.has(word)) shared++
  return shared
}

const compareWording = (left: View, right: View): Likeness => {
  const shared = sharedStems(left, right)
  if (shared < 3 || numbersPart(left, right)) return NONE
  const smaller = Math.min(left.stems.size, right.stems.size)
  const all = left.stems.size + right.stems.size - shared
  const happening =
    left.happenings.size === 0 || right.happenings.size === 0 || [...left.happenings].some((one) => right.happenings.has(one))
  if (!happening) return NONE
  const parts = left.stated.participants.some((one) =>
    right.stated.participants.some((other) => one.role === other.role && partsNames(one, other)),
  )
  if (parts) return CONFLICT
  const spans = { left: wordsOf(left, right), right: wordsOf(right, left) }
  const text = `They share ${shared} of ${smaller} words that carry meaning.`
  if (shared >= 4 && shared / smaller >= 0.7 && shared / all >= 0.5)
    return { kind: 'link', strength: 'same', text, ...spans, weight: shared }
  if (shared >= 4 && shared / smaller >= 0.6 && shared / all >= 0.3)
    return { kind: 'link', strength: 'candidate', text, ...spans, weight: shared / 2 }
  return NONE
}

/** How much words tell. */
export interface Weights {
  /** 0 for a word that says nothing, more for a rare one. */
  readonly of: (stem: string) => number
  /** Of all words of a statement. */
  readonly sum: (view: View) => number
}

/** As wording is compared among many reports: a rare word that two statements share tells more than a common one. */
const compareWeighed = (left: View, right: View, weights: Weights): Likeness => {
  if (numbersPart(left, right)) return NONE
  let shared = 0
  let count = 0
  for (const word of left.stems) {
    if (!right.stems.has(word)) continue
    const weight = weights.of(word)
    shared += weight
    if (weight > 0) count++
  }
  if (count < 3) return NONE
  const one = weights.sum(left)
  const other = weights.sum(right)
  const smaller = shared / Math.min(one, other)
  const all = shared / (one + other - shared)
  const parts = left.stated.participants.some((here) =>
    right.stated.participants.some((there) => here.role === there.role && partsNames(here, there)),
  )
  if (parts) return CONFLICT
  const spans = { left: wordsOf(left, right), right: wordsOf(right, left) }
  if (quotedAlike(left, right, smaller))
    return {
      kind: 'link',
      strength: 'same',
      text: `The same words are quoted of one speaker: ${percent(smaller)} of the shorter.`,
      ...spans,
      weight: shared + 20,
    }
  const text = `They share ${percent(smaller)} of what the shorter says, by the weight of its words.`
  if (count >= 4 && smaller >= 0.7 && all >= (count >= 6 ? 0.4 : 0.5))
    return { kind: 'link', strength: 'same', text, ...spans, weight: shared * all }
  // "Seven patients were infected", and the same with where and when.
  if ((count >= 5 && smaller >= 0.6 && all >= 0.36) || (smaller >= 0.95 && all >= 0.3))
    return { kind: 'link', strength: 'candidate', text, ...spans, weight: shared * all }
  return NONE
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Quotations, however trimmed, whose speakers may be one by their names. */
const quotedAlike = ({ stated: left }: View, { stated: right }: View, share: number): boolean =>
  left.quoted && right.quoted && share >= 0.8 && speakersMeet(left.speakerNames, right.speakerNames)

const speakersMeet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((name) => other.some((fellow) => nameRelation(name, fellow) !== 'different'))

/** Where the words of the one stand that the other has too. */
const wordsOf = ({ stated }: View, { stems }: View): readonly Span[] => {
  const spans: Span[] = []
  for (const [at, word] of stated.words.split(' ').entries())
    if (stems.has(word)) spans.push({ start: stated.places[2 * at] as number, end: stated.places[2 * at + 1] as number })
  return spans
}
