import type { Attribution, Span } from '../model/index.ts'
import { contentWords, sentences, tokenise } from '../text/index.ts'
import { type Count, countsIn } from './counts.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Draft } from './state.ts'
import { voiceOf } from './voice.ts'
import { NOBODY, type Voice } from './voice-in.ts'

/** How the sentence around a statement puts it: what somebody reads who holds two copies beside each other. */
export interface Telling {
  /** The sentence; of a statement that runs through several, all of them. */
  readonly span: Span
  /** Stems of its words that carry meaning, in text order, parted by spaces. */
  readonly words: string
  /** Words that leave it open whether the thing is so. */
  readonly hedges: readonly Span[]
  readonly counts: readonly Count[]
  readonly voice: Voice
  /** Words that put what is said as settled: "revealed that". */
  readonly settled: readonly Span[]
  /** Somebody admits it: no less sure than to confirm it. */
  readonly granted: boolean
  readonly quoted: boolean
  /** It begins or lies between quotation marks: somebody speaks, whom a sentence beside it may name. */
  readonly spoken: boolean
}

/**
 * Makes the sentences of one report ready for asking how they put things.
 *
 * A sentence is the unit here, not a statement: a hedge or a speaker belongs to all of it, however its clauses were read.
 * Cost: linear in the text; one telling for each sentence, however many statements stand in it.
 */
export const tellingsOf = (index: Index, knowledge: TraceKnowledge): ((draft: Draft) => Telling) => {
  const { text, body } = index.reading.report
  const spans = sentencesIn(text, body)
  const cues = cuesBySentence(index, spans)
  const known = new Map<string, Telling>()
  return ({ stated, attribution }) => {
    const first = stated.own[0] ?? stated.content[0]
    const last = stated.own.at(-1) ?? first
    if (!first || !last) return NOTHING
    const from = sentenceAt(spans, first.start)
    const to = Math.max(from, sentenceAt(spans, last.end - 1))
    const key = `${from} ${to} ${attribution?.id ?? ''}`
    const made = known.get(key)
    if (made) return made
    const span = { start: spans[from]?.start ?? first.start, end: spans[to]?.end ?? last.end }
    const within = new Set(attribution ? [attribution] : [])
    for (let at = from; at <= to; at++) for (const one of cues.get(at) ?? []) within.add(one)
    const telling = tell(span, [...within], stated.quoted, index, knowledge)
    known.set(key, telling)
    return telling
  }
}

const NOTHING: Telling = {
  span: { start: 0, end: 0 },
  words: '',
  hedges: [],
  counts: [],
  voice: NOBODY,
  settled: [],
  granted: false,
  quoted: false,
  spoken: false,
}

const tell = (
  span: Span,
  attributions: readonly Attribution[],
  quoted: boolean,
  index: Index,
  knowledge: TraceKnowledge,
): Telling => {
  const { text } = index.reading.report
  const written = text.slice(span.start, span.end)
  const words = contentWords(text, [span])
  const find = (pattern: RegExp): Span[] =>
    [...written.matchAll(pattern)].map(({ index: at, 0: found }) => ({
      start: span.start + at,
      end: span.start + at + found.length,
    }))
  return {
    span,
    words: words.map((word) => word.stem).join(' '),
    hedges: find(HEDGE),
    counts: countsIn(words),
    voice: voiceOf(span, attributions, index, knowledge),
    settled: find(SETTLED),
    granted: GRANTED.test(written),
    quoted,
    spoken: isSpoken(text, span.start),
  }
}

/** How far back a quotation may have begun, in characters: a long paragraph. */
const LONGEST = 1500

const OPENS = /(?:^|[\s(])["“‘'](?=[\p{L}\p{N}[…])/gu
/** An apostrophe ends no quotation; a mark after a stop does. */
const CLOSES = /[.,!?…]["”’']|”|\S"(?=[\s,.;)])/gu

/** Whether a quotation mark of its paragraph was opened and not closed where a sentence begins. */
const isSpoken = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - LONGEST), start + 2)
  const paragraph = before.slice(before.slice(0, -2).lastIndexOf('\n') + 1)
  const last = (pattern: RegExp): number => [...paragraph.matchAll(pattern)].at(-1)?.index ?? -1
  return last(OPENS) > last(CLOSES)
}

/** Without "May", the month, "could" of what somebody was able to do, and "claim", which reports more often than it doubts. */
const HEDGE =
  /\b(?:may|might|could (?:have|be)|possibly|perhaps|[Aa]pparently|[Rr]eportedly|[Aa]llegedly|alleged|suspected|probably|likely|(?:seem|appear)s? to|seemed to|appeared to|(?:is|are|was|were) believed|[Uu]nconfirmed|rumou?red|(?:is|are|was|were) said to|(?:is|are|was|were) thought to|purported(?:ly)?|supposed(?:ly| to have))\b/g

const SETTLED =
  /\b(?:reveal(?:s|ed)|prove[sd]|proven|expose[sd]|establishe[sd]|demonstrate[sd]|confirm(?:s|ed)|verifie[sd]|disclose[sd]|ma(?:de|kes) (?:it )?clear|laid bare)(?: the fact)? that\b/g

const GRANTED = /\b(?:admit(?:s|ted|ting)?|acknowledg(?:es|ed|ing)|conced(?:es|ed|ing))\b/

const sentencesIn = (text: string, body: readonly Span[]): Span[] =>
  body.flatMap(({ start, end }) => {
    const tokens = tokenise(text, undefined, start, end)
    return sentences(text, tokens, [{ start, end }]).map(({ first, last }) => ({
      start: tokens.start[first] as number,
      end: tokens.end[last - 1] as number,
    }))
  })

/** The last sentence that begins at or before a place; 0 where there is none. */
const sentenceAt = (spans: readonly Span[], place: number): number => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= place) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

const cuesBySentence = ({ reading }: Index, spans: readonly Span[]): ReadonlyMap<number, readonly Attribution[]> => {
  const found = new Map<number, Attribution[]>()
  for (const attribution of reading.attributions) {
    const [cue] = attribution.cue
    if (!cue) continue
    const at = sentenceAt(spans, cue.start)
    found.set(at, [...(found.get(at) ?? []), attribution])
  }
  return found
}
