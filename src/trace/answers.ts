import type { Span } from '../model/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Draft } from './state.ts'

/** That a speaker answers to what was published elsewhere, or bears it out. */
export interface Answer {
  /** The outlets that the words name; empty where they name none: "asked about the revelations". */
  readonly names: readonly string[]
  /** `confirms`: what is said is put as bearing the account out. */
  readonly how: 'answers' | 'confirms'
  readonly spans: readonly Span[]
}

/** How far before and behind the source the words are looked for, in characters: a sentence's length. */
const REACH = 260

/** How far into what is stated they may go on. */
const INTO = 90

const ANSWERING =
  /\b(?:(?:asked|questioned|pressed|confronted)(?: on)? (?:about|on|over|with|by)|(?:reacting|responding|replying|commenting|answering|speaking)(?: in response)? (?:to|on|about|of)|(?:reacted|responded|replied|commented) (?:to|on)|in (?:response|reaction|answer|reply) to|commented on|put to (?:him|her|them))\s+/gi

const CONFIRMING =
  /\b(?:confirm(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledge(?:d|s)?|concede(?:d|s)?|endorse(?:d|s)?|corroborate(?:d|s)?|vouch(?:ed|es)? for|bore out|bears out|stood by)\s+(?=(?:what|the|that|this|those|these|all|its?|their|an?|\p{Lu})\b)/giu

const PUBLISHING =
  /\b(?:publish(?:ed)?|report(?:ed|s|ing)?|wr(?:ote|itten)|broadcast|print(?:ed)?|air(?:ed)?|post(?:ed)?|said|told|carried|run|ran)\b/i

/**
 * Whether the words that bring a statement in say that its speaker answers to what was published: "asked about what the Lantern had
 * published", "confirmed the account given in the Lantern and added that". Null where they do not.
 * Cost: linear in a sentence's length.
 */
export const answerOf = ({ attribution, statement }: Draft, index: Index, knowledge: TraceKnowledge): Answer | null => {
  if (!attribution || attribution.source.length === 0) return null
  const { text } = index.reading.report
  return answerWithin(
    sentenceAround(text, [...attribution.source, ...attribution.cue], statement.content),
    statement,
    index,
    knowledge,
  )
}

/**
 * The same of the sentence before, in which the very person is named who speaks here: "Asked about what the Lantern had published, Ada Krol said: “…” The lock
 * board, through its spokeswoman Ada Krol, stated that …"
 */
export const answerBefore = ({ attribution, statement }: Draft, index: Index, knowledge: TraceKnowledge): Answer | null => {
  if (!attribution || attribution.source.length === 0 || attribution.cue.length === 0) return null
  const { text } = index.reading.report
  const named = [...attribution.source, ...attribution.cue]
  const { start, end } = sentenceAround(text, named, statement.content)
  const last = Math.max(...named.map((span) => span.end))
  const gap = /\s*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? ''
  const till = start - gap.length
  if (till === 0 || gap.includes('\n')) return null
  const window = sentenceAround(text, [{ start: till - 1, end: till }], [])
  const opening = { start: window.start, end: Math.min(window.end, till) }
  const persons = text.slice(start, Math.min(last, end)).match(FULL_NAME) ?? []
  const words = text.slice(opening.start, opening.end)
  return persons.some((person) => words.includes(person)) ? answerWithin(opening, statement, index, knowledge) : null
}

/** Two words with capitals, one after the other. */
const FULL_NAME = /\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/gu

const answerWithin = (window: Span, statement: Draft['statement'], index: Index, knowledge: TraceKnowledge): Answer | null => {
  const { text } = index.reading.report
  for (const [how, pattern] of [
    ['confirms', CONFIRMING],
    ['answers', ANSWERING],
  ] as const)
    for (const match of text.slice(window.start, window.end).matchAll(pattern)) {
      const start = window.start + match.index
      const from = start + match[0].length
      if (statement.content.some((span) => start >= span.start && start < span.end)) continue
      const rest = text.slice(from, Math.min(window.end, from + 90))
      const end = from + (/[,;:.!?”"\n]|\b(?:and|that|but|who|saying)\b/.exec(rest)?.index ?? rest.length)
      const words = text.slice(from, end)
      const names = namesIn({ start: from, end }, words, index)
      const accounts = words
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word.length > 3 && isAccount(word, knowledge))
      if (names.length > 0 ? accounts || /^what\b/i.test(words) || PUBLISHING.test(words) : accounts)
        return { names, how, spans: [{ start, end }] }
    }
  return null
}

const namesIn = (span: Span, words: string, { reading, entities }: Index): readonly string[] => {
  const found = mentionsIn(reading.mentions, span).flatMap(({ type, entity }) =>
    entity !== null && (type === 'organisation' || type === 'platform') ? (entities.get(entity)?.name ?? []) : [],
  )
  // Names that no reader took for one: a run of words with capitals, or letters that stand for one.
  const written = [...words.matchAll(/\p{Lu}[\p{L}\p{N}'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}'’-]*|\d+))+|\b\p{Lu}{2,6}\b/gu)].map(
    (match) => match[0].replace(/^The /, ''),
  )
  return [...new Set([...found, ...written])]
}

const isAccount = (word: string, knowledge: TraceKnowledge): boolean =>
  knowledge.belongs('source', 'account', word) ||
  knowledge.belongs('source', 'account', word.replace(/s$/, '')) ||
  knowledge.belongs('source', 'account', word.replace(/ies$/, 'y'))

const SENTENCE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/gu

/** The sentence around the words that bring a statement in. */
const sentenceAround = (text: string, named: readonly Span[], content: readonly Span[]): Span => {
  const first = Math.min(...named.map(({ start }) => start))
  const last = Math.max(...named.map(({ end }) => end))
  const reach = Math.max(0, first - REACH)
  // With the first letter of the source: a sentence may end right before it.
  const before = text.slice(reach, first + 1)
  const opens = Math.max(
    before.lastIndexOf('\n') + 1,
    0,
    ...[...before.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length),
  )
  const after = text.slice(last, last + REACH)
  const stop = after.search(/[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n/u)
  // What is confirmed may have been read as what is stated: “confirmed what the Lantern had reported and added that …”.
  const begins = content.filter(({ start }) => start >= last).map(({ start }) => start + INTO)
  return { start: reach + opens, end: Math.min(last + (stop < 0 ? after.length : stop), ...begins) }
}
