import type { Entity, SameLink, Span } from '../model/index.ts'
import { LOOSE, type Participant, type View } from './view.ts'

/** What comparing two statements gives: a link with its reason, a contradiction that keeps them apart, or nothing. */
export type Likeness =
  | {
      readonly kind: 'link'
      readonly strength: SameLink['strength']
      readonly text: string
      readonly spans: readonly Span[]
      readonly weight: number
    }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'none' }

const NONE: Likeness = { kind: 'none' }
const CONFLICT: Likeness = { kind: 'conflict' }

/**
 * Whether two statements say the same, and why.
 *
 * `same`: two participants of one kind of event agree, one of them by more than its sort; or one does and a speaker goes on; or the
 * wording is close.
 * `candidate`: one participant agrees and no participant speaks against it. "Said" and "denied", planned and done,
 * and different numbers never meet. The order of the two does not matter.
 * Cost: the product of the participants' numbers, and linear in the words.
 */
export const compare = (left: View, right: View): Likeness => {
  if (left.words.length === 0 || right.words.length === 0) return NONE
  if (left.stance !== right.stance || left.mode !== right.mode) return CONFLICT
  if (timesPart(left, right)) return CONFLICT
  const framed = compareFrames(left, right)
  if (framed.kind === 'conflict' || (framed.kind === 'link' && framed.strength === 'same')) return framed
  const worded = compareWording(left, right)
  return worded.kind === 'link' && (framed.kind === 'none' || worded.strength === 'same') ? worded : framed
}

const compareFrames = (left: View, right: View): Likeness => {
  const a = left.statement.frame
  const b = right.statement.frame
  if (!a || !b || a.kind !== b.kind || LOOSE.has(a.kind)) return NONE
  const agreed: Agreement[] = []
  for (const one of left.participants)
    for (const other of right.participants) {
      if (one.role !== other.role) continue
      if (
        one.role !== 'item' &&
        one.role !== 'weapon' &&
        partsNames(one, other, left.reading.report.text, right.reading.report.text)
      ) {
        if (one.role !== 'place' && one.role !== 'time') return CONFLICT
        continue
      }
      const how = agree(one, other)
      if (!how) continue
      agreed.push({ role: one.role, how, spans: [one.span, other.span] })
    }
  if (numbersPart(left, right)) return CONFLICT
  const roles = new Set(agreed.filter(({ how }) => how !== 'sort').map(({ role }) => role))
  const kinds = new Set(agreed.map(({ role }) => role))
  const speaks = left.speaker === right.speaker && left.speaker !== 'author'
  const near = speaks && (left.statement.attribution === right.statement.attribution || Math.abs(left.order - right.order) <= NEAR)
  if (kinds.size === 0) return NONE
  const spans = [...a.predicate, ...b.predicate, ...agreed.flatMap((one) => one.spans)]
  const what = agreed.map((one) => `${one.role} ${SAYS[one.how]}`)
  const text = `Both speak of ${article(a.kind)}; ${[...new Set(what)].join(', ')}`
  const weight = 2 * roles.size + kinds.size
  if (near || roles.size >= 2 || (roles.size >= 1 && kinds.size >= 2))
    return { kind: 'link', strength: 'same', text: `${text}${near ? '; one speaker goes on' : ''}.`, spans, weight: weight + 4 }
  // A single place or time that agrees says only that something of the kind happened there.
  if (roles.size === 0 && kinds.size < 2) return NONE
  if ([...kinds].every((role) => role === 'place' || role === 'time')) return NONE
  return { kind: 'link', strength: 'candidate', text: `${text}. Whether it is the same event is not said.`, spans, weight }
}

/** Statements further apart than this are not one speaker going on. */
const NEAR = 3

interface Agreement {
  readonly role: string
  readonly how: 'entity' | 'head' | 'sort'
  readonly spans: readonly Span[]
}

const SAYS = { entity: 'is the same', head: 'has the same word', sort: 'is of the same sort' } as const

const article = (kind: string): string =>
  kind === 'casualties' || kind === 'conditions' ? kind : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`

const agree = (one: Participant, other: Participant): Agreement['how'] | null => {
  if (one.head === null || other.head === null) return null
  if (one.named && other.named)
    return one.named.id === other.named.id || sharesName(one.named, other.named)
      ? 'entity'
      : one.role === 'item' && one.thing !== null && one.thing === other.thing
        ? 'sort'
        : null
  // "Weapons" and "weapons" say no more than "rifles" and "weapons": what they have in common must go beyond the sort.
  for (const word of one.stems)
    if (other.stems.has(word) && !(word === one.head && one.thing !== null) && !(word === other.head && other.thing !== null))
      return 'head'
  return one.head === other.head || (one.thing !== null && one.thing === other.thing) ? 'sort' : null
}

/** Whether one name holds the other. */
export const sharesName = (one: Entity, other: Entity): boolean => {
  const a = one.name.toLowerCase()
  const b = other.name.toLowerCase()
  return a === b || a.includes(b) || b.includes(a)
}

const partsNames = (one: Participant, other: Participant, leftText: string, rightText: string): boolean => {
  if (!one.named || !other.named || one.named.id === other.named.id) return false
  if (one.named.type !== other.named.type || sharesName(one.named, other.named)) return false
  const a = leftText.slice(one.span.start, one.span.end).toLowerCase()
  const b = rightText.slice(other.span.start, other.span.end).toLowerCase()
  return !a.includes(other.named.name.toLowerCase()) && !b.includes(one.named.name.toLowerCase())
}

const timesPart = (left: View, right: View): boolean => {
  const a = left.times
  const b = right.times
  return a.size > 0 && b.size > 0 && ![...a].some((time) => b.has(time))
}

/** Both give numbers of the same things, and none agrees. */
const numbersPart = (left: View, right: View): boolean => {
  for (const [thing, number] of left.counted) {
    const other = right.counted.get(thing)
    if (other !== undefined && other !== number) return true
  }
  return false
}

const compareWording = (left: View, right: View): Likeness => {
  let shared = 0
  const spans: Span[] = []
  for (const word of left.words) {
    if (!right.stems.has(word.stem)) continue
    spans.push(word.span)
  }
  for (const word of left.stems) if (right.stems.has(word)) shared++
  if (shared < 3 || numbersPart(left, right)) return NONE
  for (const word of right.words) if (left.stems.has(word.stem)) spans.push(word.span)
  const smaller = Math.min(left.stems.size, right.stems.size)
  const all = left.stems.size + right.stems.size - shared
  const happening =
    left.happenings.size === 0 || right.happenings.size === 0 || [...left.happenings].some((one) => right.happenings.has(one))
  if (!happening) return NONE
  const parts = left.participants.some((one) =>
    right.participants.some(
      (other) => one.role === other.role && partsNames(one, other, left.reading.report.text, right.reading.report.text),
    ),
  )
  if (parts) return CONFLICT
  const text = `They share ${shared} of ${smaller} words that carry meaning.`
  if (shared >= 4 && shared / smaller >= 0.7 && shared / all >= 0.5)
    return { kind: 'link', strength: 'same', text, spans, weight: shared }
  if (shared >= 4 && shared / smaller >= 0.6 && shared / all >= 0.3)
    return { kind: 'link', strength: 'candidate', text, spans, weight: shared / 2 }
  return NONE
}
