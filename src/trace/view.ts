import type { Attribution, AttributionId, Entity, EntityId, Mention, Reading, Span, Statement } from '../model/index.ts'
import { type ContentWord, contentWords, isNegated } from '../text/index.ts'

import type { TraceKnowledge } from './knowledge.ts'

/** A participant as it can be compared. */
export interface Participant {
  readonly role: string
  readonly span: Span
  /** Set only where the name is the head: "the Red Band", not "the leader of the Red Band". */
  readonly named: Entity | null
  /** Head word's stem; null for a pronoun. */
  readonly head: string | null
  readonly stems: ReadonlySet<string>
  readonly thing: string | null
}

/** A statement with everything that comparing it needs. */
export interface View {
  readonly statement: Statement
  readonly reading: Reading
  /** Place in the report, for windows. */
  readonly order: number
  readonly attribution: Attribution | null
  /** Content without what others are said to have said in it. */
  readonly own: readonly Span[]
  readonly words: readonly ContentWord[]
  readonly stems: ReadonlySet<string>
  readonly numbers: ReadonlySet<number>
  readonly happenings: ReadonlySet<string>
  readonly participants: readonly Participant[]
  /** Days and months that stand in its roles of time. */
  readonly times: ReadonlySet<string>
  /** How many of what, by the stem of what is counted; years are left out. */
  readonly counted: ReadonlyMap<string, number>
  /** What the source does with it, its negation counted in. */
  readonly stance: 'affirms' | 'denies' | 'questions'
  readonly mode: 'fact' | 'planned' | 'demanded'
  readonly hedged: boolean
  /** The same for two statements that one speaker makes. */
  readonly speaker: string
}

/** Look-ups over one reading, made once. */
export interface Index {
  readonly reading: Reading
  readonly attributions: ReadonlyMap<AttributionId, Attribution>
  readonly inner: ReadonlyMap<AttributionId, readonly Attribution[]>
  readonly mentions: ReadonlyMap<string, Mention>
  readonly entities: ReadonlyMap<EntityId, Entity>
}

export const indexReading = (reading: Reading): Index => {
  const inner = new Map<AttributionId, Attribution[]>()
  for (const attribution of reading.attributions) {
    if (attribution.within === null) continue
    const list = inner.get(attribution.within)
    if (list) list.push(attribution)
    else inner.set(attribution.within, [attribution])
  }
  return {
    reading,
    attributions: new Map(reading.attributions.map((attribution) => [attribution.id, attribution])),
    inner,
    mentions: new Map(reading.mentions.map((mention) => [mention.id, mention])),
    entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
  }
}

const HEDGE =
  /\b(may|might|could|possibl[ey]|perhaps|apparently|reportedly|allegedly|alleged|suspected|probably|likely|seems?|appears?)\b/i

/**
 * A statement made ready for comparing.
 *
 * Words that a statement only passes on from a further source are that source's, and left out here.
 * Cost: linear in the content's length.
 */
export const viewStatement = (statement: Statement, order: number, index: Index, knowledge: TraceKnowledge): View => {
  const { reading } = index
  const { text } = reading.report
  const attribution = statement.attribution === null ? null : (index.attributions.get(statement.attribution) ?? null)
  const passedOn = attribution
    ? (index.inner.get(attribution.id) ?? []).flatMap((one) => [...one.source, ...one.cue, ...one.content])
    : []
  const own = without(statement.content, passedOn)
  const words = contentWords(text, own)
  const frame = statement.frame
  const happenings = new Set<string>()
  if (frame) {
    if (!LOOSE.has(frame.kind)) happenings.add(frame.kind)
    for (const word of contentWords(text, frame.predicate)) add(happenings, knowledge.happening(word.stem))
  } else for (const word of words) if (!word.capital || knowledge.thing(word.stem)) add(happenings, knowledge.happening(word.stem))
  const participants = frame ? frame.roles.map((role) => participant(role.role, role.span, role.mention, index, knowledge)) : []
  const plain = own.map((span) => text.slice(span.start, span.end)).join(' ')
  const negated = frame ? frame.negated : isNegated(plain)
  const polarity = attribution?.polarity.value ?? 'affirms'
  return {
    statement,
    reading,
    order,
    attribution,
    own,
    words,
    stems: new Set(words.map((word) => word.stem)),
    numbers: new Set(words.flatMap((word) => (word.number === null ? [] : [word.number]))),
    happenings,
    participants,
    times: timesOf(participants, text),
    counted: countsOf(words),
    stance: polarity === 'questions' ? 'questions' : (polarity === 'denies') === negated ? 'affirms' : 'denies',
    mode: frame?.modality === 'planned' ? 'planned' : frame?.modality === 'demanded' ? 'demanded' : 'fact',
    hedged: frame ? frame.modality === 'possible' || frame.modality === 'supposed' : HEDGE.test(plain),
    speaker: speakerKey(attribution, text),
  }
}

/** Kinds of frame that say too little by themselves to hold two statements together. */
export const LOOSE: ReadonlySet<string> = new Set(['other', 'position', 'motive', 'conditions'])

const add = (set: Set<string>, value: string | null): void => {
  if (value !== null) set.add(value)
}

const speakerKey = (attribution: Attribution | null, text: string): string => {
  if (!attribution) return 'author'
  if (attribution.speakers.value.length > 0) return [...attribution.speakers.value].sort().join(' ')
  return attribution.source.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ') || attribution.id
}

const MEASURE =
  /^(sorts?|kinds?|types?|numbers?|amounts?|quantit(y|ies)|dozens|hundreds|thousands|scores|range|variety|members?|groups?|pieces?|parts?|rest|majority)$/

const participant = (role: string, span: Span, mention: string | null, index: Index, knowledge: TraceKnowledge): Participant => {
  const { text } = index.reading.report
  const all = contentWords(text, [span])
  // "All sorts of rifles" are rifles.
  const words = all.length > 1 && MEASURE.test(all[0]?.lower ?? '') ? all.slice(1) : all
  const from = words[0]?.span.start ?? span.start
  const before = words.filter(
    (word) => !/\b(of|in|at|from|for|with|who|that|which|by|near|to|on)\b/i.test(text.slice(from, word.span.start)),
  )
  const head = (before.length > 0 ? before : words).at(-1)
  const found = mention === null ? undefined : index.mentions.get(mention)
  const covers = found && head && found.span.start <= head.span.start && found.span.end >= head.span.end
  const named = covers && found.entity ? (index.entities.get(found.entity) ?? null) : null
  return {
    role,
    span,
    named,
    head: head?.stem ?? null,
    stems: new Set(words.map((word) => word.stem)),
    thing: head ? knowledge.thing(head.stem) : null,
  }
}

const DAY =
  /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/gi

const timesOf = (participants: readonly Participant[], text: string): ReadonlySet<string> =>
  new Set(
    participants
      .filter(({ role }) => role === 'time')
      .flatMap(({ span }) => [...text.slice(span.start, span.end).matchAll(DAY)].map((match) => match[0].toLowerCase())),
  )

const countsOf = (words: readonly ContentWord[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    if (word.number === null || (word.number >= 1900 && word.number <= 2100)) continue
    const next = words[at + 1]
    if (next && next.number === null) found.set(next.stem, word.number)
  }
  return found
}

/** Spans less other spans. Both in any order; cost: the product of their numbers, which are few. */
const without = (spans: readonly Span[], cuts: readonly Span[]): Span[] => {
  let left: Span[] = [...spans]
  for (const cut of cuts)
    left = left.flatMap((span) => {
      if (cut.end <= span.start || cut.start >= span.end) return [span]
      const parts: Span[] = []
      if (cut.start > span.start) parts.push({ start: span.start, end: cut.start })
      if (cut.end < span.end) parts.push({ start: cut.end, end: span.end })
      return parts
    })
  return left
}
