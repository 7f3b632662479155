import type { Attribution, Frame, Span, Statement } from '../model/index.ts'
import { type ContentWord, clauseFlaws, contentWords, isNegated } from '../text/index.ts'
import { clauseOf, gistOf } from './gist.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import { participant, SOMEBODY } from './participant.ts'
import type { Participant, Stated } from './prepared.ts'
import { DAY_OR_MONTH } from './times.ts'
import { LOOSE } from './view.ts'

/** A statement of the report in hand, with what only the whole reading gives. */
export interface Draft {
  readonly statement: Statement
  readonly attribution: Attribution | null
  /** Place in the report. */
  readonly at: number
  readonly words: readonly ContentWord[]
  /** What comparing needs; where it comes from is added later. */
  readonly stated: Comparable
}

export type Comparable = Omit<
  Stated,
  'telling' | 'source' | 'heard' | 'relays' | 'cited' | 'reference' | 'answer' | 'stops' | 'via' | 'grounds'
>

const HEDGE =
  /\b(may|might|could|possibl[ey]|perhaps|apparently|reportedly|allegedly|alleged|suspected|probably|likely|seems?|appears?)\b/i

const ECHO =
  /^as (?:it |this |that |also |indeed )?(?:has |had |was |is |were |did )?(?:happened|happening|occurred|taken place|took place|the case|been the case|done)\b/i

/**
 * A statement made ready for comparing.
 *
 * Words that a statement only passes on from a further source are that source's, and left out here.
 * Cost: linear in the content's length.
 */
export const draftOf = (statement: Statement, at: number, index: Index, knowledge: TraceKnowledge): Draft => {
  const { reading } = index
  const { text } = reading.report
  const attribution = statement.attribution === null ? null : (index.attributions.get(statement.attribution) ?? null)
  const passedOn = attribution
    ? (index.inner.get(attribution.id) ?? []).flatMap((one) => [...one.source, ...one.cue, ...one.content])
    : []
  const own = without(statement.content, passedOn)
  const words = contentWords(text, own)
  const { frame } = statement
  const participants = frame ? frame.roles.map((role) => participant(role, index, knowledge)) : []
  const whole = own[0] ?? statement.content[0]
  const clause = whole && clauseOf(text, whole, frame)
  const plain = own.map((span) => text.slice(span.start, span.end)).join(' ')
  const negated = frame ? frame.negated : isNegated(plain)
  const polarity = attribution?.polarity.value ?? 'affirms'
  const first = own[0]
  const echo = first ? ECHO.exec(text.slice(first.start, first.start + 60)) : null
  return {
    statement,
    attribution,
    at,
    words,
    stated: {
      id: statement.id,
      content: statement.content,
      own,
      frame,
      access: statement.access,
      words: words.map((word) => word.stem).join(' '),
      places: words.flatMap(({ span }) => [span.start, span.end]),
      names: namesIn(own, words, index),
      around: wordsAround(text, own),
      happenings: happeningsOf(frame, words, text, knowledge),
      participants,
      times: timesOf(participants),
      counted: countsOf(words),
      stance: polarity === 'questions' ? 'questions' : (polarity === 'denies') === negated ? 'affirms' : 'denies',
      mode: frame?.modality === 'planned' ? 'planned' : frame?.modality === 'demanded' ? 'demanded' : 'fact',
      hedged: frame ? frame.modality === 'possible' || frame.modality === 'supposed' : HEDGE.test(plain),
      speaker: speakerKey(attribution, text),
      attribution: attribution ? (index.places.get(attribution.id) ?? null) : null,
      within: attribution?.within ? (index.places.get(attribution.within) ?? null) : null,
      quoted: attribution !== null && attribution.manner !== 'indirect',
      speakerNames: (attribution?.speakers.value ?? []).flatMap((id) => index.entities.get(id)?.name ?? []),
      commitment: attribution?.commitment.value ?? 'neutral',
      gist: gistOf(text, clause, frame),
      flaws: clause ? clauseFlaws(text, clause, frame) : 9,
      fullness: fullnessOf(participants),
      echo: first && echo ? { start: first.start, end: first.start + echo[0].length } : null,
    },
  }
}

const happeningsOf = (
  frame: Frame | null,
  words: readonly ContentWord[],
  text: string,
  knowledge: TraceKnowledge,
): readonly string[] => {
  const found = new Set<string>()
  const add = (happening: string | null): void => {
    if (happening !== null) found.add(happening)
  }
  if (frame) {
    if (!LOOSE.has(frame.kind)) found.add(frame.kind)
    for (const word of contentWords(text, frame.predicate)) add(knowledge.happening(word.stem))
  } else for (const word of words) if (!word.capital || knowledge.thing(word.stem)) add(knowledge.happening(word.stem))
  return [...found]
}

/** A name counts for more than a noun, a pronoun for nothing, and each role once, however much it lists. */
const fullnessOf = (participants: readonly Participant[]): number => {
  const best = new Map<string, number>()
  for (const { role, head, named, words } of participants)
    best.set(role, Math.max(best.get(role) ?? 0, head === null || SOMEBODY.test(words) ? 0 : named ? 3 : 2))
  return [...best.values()].reduce((sum, one) => sum + one, 0)
}

const namesIn = (own: readonly Span[], words: readonly ContentWord[], { reading }: Index): readonly string[] => {
  const named = own
    .flatMap((span) => mentionsIn(reading.mentions, span))
    .filter(({ type }) => type === 'person' || type === 'organisation' || type === 'place')
    .map(({ span }) => span)
  const found = new Set<string>()
  for (const word of words)
    if (word.capital && named.some(({ start, end }) => word.span.start >= start && word.span.end <= end)) found.add(word.stem)
  return [...found]
}

/** How far around a statement its speaker may stand, in characters. */
const AROUND = 140

const wordsAround = (text: string, own: readonly Span[]): string => {
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return ''
  const spans = [
    { start: Math.max(0, first.start - AROUND), end: first.start },
    { start: last.end, end: Math.min(text.length, last.end + AROUND) },
  ].filter(({ start, end }) => end > start)
  return contentWords(text, spans)
    .map((word) => word.stem)
    .join(' ')
}

const speakerKey = (attribution: Attribution | null, text: string): string => {
  if (!attribution) return 'author'
  if (attribution.speakers.value.length > 0) return [...attribution.speakers.value].sort().join(' ')
  return attribution.source.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ') || attribution.id
}

const timesOf = (participants: readonly Participant[]): readonly string[] => [
  ...new Set(
    participants
      .filter(({ role }) => role === 'time')
      .flatMap(({ words }) => [...words.matchAll(DAY_OR_MONTH)].map(([day]) => day)),
  ),
]

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/

const countsOf = (words: readonly ContentWord[]): readonly (readonly [string, number])[] => {
  const found = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    if (word.number === null || (word.number >= 1900 && word.number <= 2100) || MONTH.test(words[at - 1]?.lower ?? '')) continue
    const next = words[at + 1]
    if (next && next.number === null && !MONTH.test(next.lower)) found.set(next.stem, word.number)
  }
  return [...found]
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
