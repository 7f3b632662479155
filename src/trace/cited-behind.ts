import type { Attribution, Span } from '../model/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Source } from './prepared.ts'
import { citedSource, isPerson, namedSource } from './sources.ts'

/** How far from whoever is said to state something the words for whom it is from are looked for, in characters: a sentence's length. */
const REACH = 200

const BEHIND =
  /\b(?:citing|quoting|on the (?:word|authority|account|testimony|strength) of|on (?:the )?evidence from|relying on|attribut(?:ing|ed) (?:it |this |that )?to|in the words of|referring to|as told by)\s+/gi

/** "The log that notes what Ada Krol told the desk", "a note of what she said": the paper has it from her. */
const SETS_DOWN =
  /\b(?:notes|noted|noting|records|recorded|recording|repeats|repeated|repeating|summari[sz]es|summari[sz]ed|contains|containing|sets? down|setting down|took down|takes down|gives|giving|account of|record of|note of|minutes of|transcript of) what\s+/giu
const TELLS = /^\W*(?:had |has |have )?(?:told|said|says|stated|reported|testified|described|recounted|declared|related)\b/iu

/** Whose telling a document says to hold; null where it names nobody. */
const setDownFrom = (source: readonly Span[], index: Index, knowledge: TraceKnowledge): ReturnType<typeof citedBehind> => {
  const { reading } = index
  const { text } = reading.report
  for (const whole of source)
    for (const match of text.slice(whole.start, whole.end).matchAll(SETS_DOWN)) {
      const start = whole.start + match.index + match[0].length
      const person = mentionsIn(reading.mentions, { start, end: whole.end }).find(
        ({ type, entity, span }) => type === 'person' && entity !== null && /^\W*$/.test(text.slice(start, span.start)),
      )
      if (!person?.entity || !TELLS.test(text.slice(person.span.end, Math.min(whole.end, person.span.end + 40)))) continue
      const spans = [{ start: whole.start + match.index, end: person.span.end }]
      return { source: namedSource(person.entity, person.span, index, knowledge), spans }
    }
  return null
}

/**
 * Whom an outlet or a body says to have something from: "the Lantern wrote, citing Ada Krol"; null where the words around it name nobody.
 *
 * A person who states something by himself cites nobody here: what he rests on is his own access.
 */
export const citedBehind = (
  { source, cue, content, speakers }: Attribution,
  index: Index,
  knowledge: TraceKnowledge,
): { readonly source: Source; readonly spans: readonly Span[] } | null => {
  // "A log that | notes | what Ada Krol told the desk": the reader took the verb of the relative clause for who says it.
  const clause = source.length === 1 && source[0] && content[0] && content[0].start > source[0].start ? content[0].start + 80 : null
  const held = setDownFrom(
    clause === null ? source : [{ start: (source[0] as Span).start, end: Math.min(clause, content[0]?.end ?? 0) }],
    index,
    knowledge,
  )
  if (held) return held
  const named = [...source, ...cue]
  if (named.length === 0 || speakers.value.some((id) => isPerson(id, index, knowledge))) return null
  const { reading } = index
  const { text } = reading.report
  const first = Math.max(0, Math.min(...named.map(({ start }) => start)) - REACH)
  const last = Math.min(text.length, Math.max(...named.map(({ end }) => end)) + REACH)
  const head = Math.min(...named.map(({ start }) => start))
  const before = text.slice(first, head)
  const opens =
    first +
    Math.max(before.lastIndexOf('\n'), ...[...before.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length), 0)
  const stop = text.slice(head, last).search(SENTENCE_OR_LINE_END)
  const window = text.slice(opens, stop < 0 ? last : head + stop + 1)
  for (const match of window.matchAll(BEHIND)) {
    const start = opens + match.index + match[0].length
    const rest = text.slice(start, start + 90)
    const end = start + (/[,;:.!?”"\n]/.exec(rest)?.index ?? rest.length)
    if (end <= start || content.some((span) => span.start < start && span.end > end + 60 && isQuoted(text, span))) continue
    const person = mentionsIn(reading.mentions, { start, end }).find(({ type, entity }) => type === 'person' && entity !== null)
    const told = setDownFrom([{ start, end }], index, knowledge)
    if (told) return told
    const spans = [{ start: opens + match.index, end: person ? person.span.end : end }]
    if (person?.entity) return { source: namedSource(person.entity, { start, end }, index, knowledge), spans }
    const described = citedSource({ start, end }, index, knowledge)
    if (described) return { source: described, spans }
  }
  return null
}

const SENTENCE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/gu
const SENTENCE_OR_LINE_END = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n/u

const isQuoted = (text: string, { start }: Span): boolean => /["“‘]/.test(text.slice(Math.max(0, start - 1), start + 1))
