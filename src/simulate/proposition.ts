import { numberForms } from './numbers.ts'
import type { Piece } from './sentence.ts'
import type { Slots } from './template.ts'

/** What a claim states, as the author of a story kind writes it: ways parted by `|`, slots in angle brackets, `#` for its number. */
export interface ClaimPattern {
  readonly subject: string
  /** Whether the subject takes "were" and "have". */
  readonly many: boolean
  /** Verbs with the same meaning here: `take/took/taken`; a regular one alone; with its particle, `hand over`. */
  readonly verb: string
  /** Empty where the verb has none; then nothing can be turned into the passive. */
  readonly object: string
  readonly objectMany?: boolean
  /** In order; each may be left out by a retelling but the first. */
  readonly adjuncts: readonly string[]
  /** From, to: the number that stands at `#`. */
  readonly number?: readonly [number, number]
}

/** A claim of one story, ready to be told. */
export interface Proposition {
  readonly subject: readonly string[]
  readonly many: boolean
  readonly verbs: readonly Verb[]
  readonly object: readonly string[]
  readonly objectMany: boolean
  readonly adjuncts: readonly (readonly string[])[]
  readonly times: readonly string[]
  readonly number: number | null
}

export interface Verb {
  readonly base: string
  readonly past: string
  readonly participle: string
}

export type Hedge = 'none' | 'may' | 'reportedly' | 'allegedly' | 'believed' | 'appears'

/** Parts that words play in a statement: the same in every telling of it. */
export const PART = {
  subject: 1,
  auxiliary: 2,
  verb: 3,
  object: 4,
  number: 5,
  by: 6,
  hedge: 7,
  adjunct: 10,
  time: 20,
  lastOfContent: 29,
  speaker: 30,
  cue: 31,
  outlet: 32,
  that: 33,
  extra: 34,
} as const

/** How a clause is told. Numbers point into the ways of its proposition. */
export interface ClauseTelling {
  readonly voice: 'active' | 'passive'
  readonly hedge: Hedge
  readonly subject: number
  readonly verb: number
  readonly object: number
  /** One for each adjunct; -1: left out. */
  readonly adjuncts: readonly number[]
  /** -1: left out. */
  readonly time: number
  readonly timeFirst: boolean
  /** The adjuncts stand in the other order. */
  readonly reversed: boolean
  readonly number: number | null
  readonly numberForm: number
}

export const proposition = (pattern: ClaimPattern, slots: Slots, number: number | null, times: readonly string[]): Proposition => ({
  subject: ways(pattern.subject, slots),
  many: pattern.many,
  verbs: pattern.verb.split('|').map(verbOf),
  object: pattern.object === '' ? [] : ways(pattern.object, slots),
  objectMany: pattern.objectMany ?? pattern.object.includes('#'),
  adjuncts: pattern.adjuncts.map((adjunct) => ways(adjunct, slots)),
  times,
  number,
})

/** Fills the slots of each way, the n-th way with the n-th form of what the slot stands for. */
const ways = (pattern: string, slots: Slots): string[] => pattern.split('|').map((way, at) => fill(way, slots, at))

/** Fills slots with the form of that number, or the last there is. */
export const fill = (pattern: string, slots: Slots, at = 0): string =>
  pattern.replace(/<([^>]+)>/g, (whole, name: string) => {
    const forms = slots.get(name)
    return forms ? (forms[at % forms.length] as string) : whole
  })

const verbOf = (written: string): Verb => {
  const [base = '', past, participle] = written.split('/')
  if (past !== undefined) return { base, past, participle: participle ?? past }
  const [head = '', ...particle] = base.split(' ')
  const ended = /e$/.test(head) ? `${head}d` : /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ied` : `${head}ed`
  const regular = [ended, ...particle].join(' ')
  return { base, past: regular, participle: regular }
}

const at = <Value>(values: readonly Value[], index: number): Value =>
  values[((index % values.length) + values.length) % values.length] as Value

const objectPieces = (told: Proposition, telling: ClauseTelling): Piece[] =>
  numbered(at(told.object, telling.object), PART.object, telling)

const numbered = (text: string, part: number, { number, numberForm }: ClauseTelling): Piece[] => {
  const cut = text.indexOf('#')
  if (cut < 0 || number === null) return [{ text: ` ${text}`, part }]
  return [
    { text: ` ${text.slice(0, cut)}`, part },
    { text: at(numberForms(number), numberForm), part: PART.number },
    { text: text.slice(cut + 1), part },
  ]
}

const adjunctPieces = (told: Proposition, telling: ClauseTelling): Piece[] => {
  const pieces = told.adjuncts.map((adjunct, index) => {
    const way = telling.adjuncts[index] ?? 0
    return way < 0 ? [] : numbered(at(adjunct, way), PART.adjunct + index, telling)
  })
  return (telling.reversed ? pieces.reverse() : pieces).flat()
}

const timePiece = (told: Proposition, telling: ClauseTelling): Piece[] =>
  telling.time < 0 || told.times.length === 0 ? [] : [{ text: ` ${at(told.times, telling.time)}`, part: PART.time }]

/** Whether the clause can stand in the passive. */
export const hasPassive = (told: Proposition): boolean => told.object.length > 0

/**
 * The clause in full: "on Tuesday soldiers loaded forty crates", "forty crates may have been loaded".
 * @param tense `had`: as what somebody said before.
 */
export const clause = (told: Proposition, telling: ClauseTelling, tense: 'past' | 'had', negated = false): Piece[] => {
  const passive = telling.voice === 'passive' && hasPassive(told)
  const verb = at(told.verbs, telling.verb)
  const many = passive ? told.objectMany : told.many
  const head: Piece[] = passive ? objectPieces(told, telling) : numbered(at(told.subject, telling.subject), PART.subject, telling)
  const middle = predicate(verb, telling.hedge, passive, many, tense, negated)
  const tail: Piece[] = passive ? [] : hasPassive(told) ? objectPieces(told, telling) : []
  const by: Piece[] = passive
    ? [{ text: ' by', part: PART.by }, ...numbered(at(told.subject, telling.subject), PART.subject, telling)]
    : []
  const time = timePiece(told, telling)
  return telling.timeFirst
    ? [
        ...time,
        ...(time.length > 0 ? [{ text: ',', part: 0 }] : []),
        ...head,
        ...middle,
        ...tail,
        ...by,
        ...adjunctPieces(told, telling),
      ]
    : [...head, ...middle, ...tail, ...by, ...adjunctPieces(told, telling), ...time]
}

const predicate = (verb: Verb, hedge: Hedge, passive: boolean, many: boolean, tense: 'past' | 'had', negated: boolean): Piece[] => {
  const be = many ? 'were' : 'was'
  const is = many ? 'are' : 'is'
  const not = negated ? ' not' : ''
  const done = { text: ` ${verb.participle}`, part: PART.verb }
  const aux = (text: string): Piece => ({ text: ` ${text}`, part: PART.auxiliary })
  const hedged = (text: string): Piece => ({ text: ` ${text}`, part: PART.hedge })
  if (hedge === 'may') return [hedged('may'), aux(`${not} have${passive ? ' been' : ''}`.trim()), done]
  if (hedge === 'believed') return [hedged(`${is}${not} believed`), aux(`to have${passive ? ' been' : ''}`), done]
  if (hedge === 'appears') return [hedged(many ? 'appear' : 'appears'), aux(`${not} to have${passive ? ' been' : ''}`.trim()), done]
  const adverb: Piece[] = hedge === 'none' ? [] : [hedged(hedge)]
  if (tense === 'had') return [aux(`had${not}`), ...adverb, ...(passive ? [aux('been')] : []), done]
  if (passive) return [aux(`${be}${not}`), ...adverb, done]
  if (negated) return [aux('did not'), ...adverb, { text: ` ${verb.base}`, part: PART.verb }]
  return [...adverb, { text: ` ${verb.past}`, part: PART.verb }]
}

/** "soldiers load forty crates onto lorries": what somebody saw. */
export const seen = (told: Proposition, telling: ClauseTelling): Piece[] => [
  ...numbered(at(told.subject, telling.subject), PART.subject, telling),
  { text: ` ${at(told.verbs, telling.verb).base}`, part: PART.verb },
  ...(hasPassive(told) ? objectPieces(told, telling) : []),
  ...adjunctPieces(told, telling),
]

/** "forty crates loaded onto lorries": as an entry in a book. */
export const entry = (told: Proposition, telling: ClauseTelling): Piece[] =>
  hasPassive(told)
    ? [
        ...objectPieces(told, telling),
        { text: ` ${at(told.verbs, telling.verb).participle}`, part: PART.verb },
        ...adjunctPieces(told, telling),
        { text: ' by', part: PART.by },
        ...numbered(at(told.subject, telling.subject), PART.subject, telling),
      ]
    : clause(told, telling, 'past')

/** As a headline has it: no hedge but the words of one, the first adjunct alone, no article in front. */
export const headlineClause = (told: Proposition, telling: ClauseTelling): Piece[] => {
  const passive = telling.voice === 'passive' && hasPassive(told)
  const verb = at(told.verbs, telling.verb)
  const bare = (pieces: Piece[]): Piece[] =>
    pieces.map(({ text, part }, index) => ({ text: index === 0 ? text.replace(/^ (the|a|an) /i, ' ') : text, part }))
  const subject = bare(numbered(at(told.subject, telling.subject), PART.subject, telling))
  const first = told.adjuncts[0]
  const adjunct =
    first && (telling.adjuncts[0] ?? 0) >= 0 ? numbered(at(first, telling.adjuncts[0] ?? 0), PART.adjunct, telling) : []
  const hedge: Piece[] =
    telling.hedge === 'none'
      ? []
      : telling.hedge === 'may'
        ? [{ text: ' may have', part: PART.hedge }]
        : [{ text: ` ${HEADLINE_HEDGE[telling.hedge]}`, part: PART.hedge }]
  if (passive)
    return [
      ...bare(objectPieces(told, telling)),
      ...hedge,
      ...(telling.hedge === 'may' ? [{ text: ' been', part: PART.auxiliary }] : []),
      { text: ` ${verb.participle}`, part: PART.verb },
      ...adjunct,
    ]
  const main = telling.hedge === 'may' ? verb.participle : verb.past
  return [
    ...subject,
    ...hedge,
    { text: ` ${main}`, part: PART.verb },
    ...(hasPassive(told) ? bare(objectPieces(told, telling)) : []),
    ...adjunct,
  ]
}

const HEADLINE_HEDGE = { reportedly: 'reportedly', allegedly: 'allegedly', believed: 'reportedly', appears: 'apparently' } as const
