import type { Attribution, Reading, Span } from '../model/index.ts'
import { contentWords, numeral } from '../text/index.ts'
import { accountBefore, ownersIn } from './account-before.ts'
import { answersIn } from './answers-in.ts'
import { creditedStops, stopsOf } from './chains.ts'
import { citedBehind } from './cited-behind.ts'
import { findSame } from './find-same.ts'
import { groundsOf } from './grounds.ts'
import { groupWithin } from './group-within.ts'
import { heardFrom } from './heard.ts'
import { type Index, indexReading } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { matchTitle } from './match-title.ts'
import { isNoSpeaker } from './no-speaker.ts'
import { publishedOf } from './period.ts'
import type { Prepared, Source, Stated } from './prepared.ts'
import { accountReference } from './references.ts'
import { toldAtHead } from './source-words.ts'
import { authorSource, citedSource, sourceOf } from './sources.ts'
import { type Draft, draftOf } from './state.ts'
import { tellingsOf } from './telling.ts'
import { readTitle } from './title.ts'
import { unreadSpeaker } from './unread-speaker.ts'
import { viewOf } from './view.ts'

/**
 * Makes one report ready for tracing: what it states, on whose word, through whose hands, and what in it says the same.
 *
 * All that needs the whole reading is done here, so that reports can be prepared in any order and on any thread, and the readings let go.
 * @param knowledge words of the language; `reference` has them.
 * @returns plain records; every list in text order. Nothing throws on odd text.
 * Cost: linear in the text, with a window of partners for each statement.
 */
export const prepare = (reading: Reading, knowledge: TraceKnowledge): Prepared => {
  const { report } = reading
  const index = indexReading(reading)
  const drafts = reading.statements.map((statement, at) => draftOf(statement, at, index, knowledge))
  const sources: Source[] = []
  const places = new Map<string, number>()
  const place = (source: Source): number => {
    const known = places.get(source.key)
    if (known !== undefined) return known
    places.set(source.key, sources.length)
    sources.push(source)
    return sources.length - 1
  }
  const author = place(authorSource(reading))
  // Who answers to a report in one sentence knows of it in the next.
  const answers = answersIn(drafts, index, knowledge)
  const tellingOf = tellingsOf(index, knowledge)
  const statements = drafts.map((draft): Stated => {
    const { attribution } = draft
    const own = attribution
      ? speakerOf(attribution, index, knowledge)
      : attribution === null
        ? unreadSpeaker(draft.statement, index, knowledge)
        : null
    const behind = attribution ? citedBehind(attribution, index, knowledge) : null
    const speaker = own ? place(own) : author
    const source = behind ? place(behind.source) : speaker
    const relays = relaysOf(draft, index, place, knowledge)
    const stops = stopsOf(draft, index, place, knowledge)
    const cited = citedBy(draft, index, knowledge)
      .map((one) => ({ source: place(one), spans: one.spans }))
      .filter((one) => one.source !== source)
    return {
      ...draft.stated,
      telling: tellingOf(draft),
      grounds: own && attribution ? groundsOf(draft.statement, attribution, own, index, knowledge) : null,
      source,
      relays: behind && source !== speaker ? [{ source: speaker, spans: behind.spans }, ...relays] : relays,
      heard: heardFrom(draft.statement, attribution, sources[source] as Source, cited.length > 0 || behind !== null, report.text),
      cited,
      reference: null,
      answer: answers.get(draft.stated.speaker) ?? null,
      stops:
        behind && source !== speaker
          ? [
              { source, key: '', shared: false, label: behind.source.label, sign: 'attribution' as const, spans: behind.spans },
              ...stops,
            ]
          : stops,
      via: viaOf(draft, index),
    }
  })
  const same = findSame(statements.map((stated, at) => viewOf(stated, 0, at, at)))
  const attributed = new Set(drafts.flatMap(({ statement, attribution }) => (attribution ? [statement.id] : [])))
  const title = readTitle(reading, knowledge, (proposition) =>
    matchTitle({ proposition }, drafts, reading, knowledge)
      .slice(0, 1)
      .some(({ statement }) => attributed.has(statement)),
  )
  return {
    report: report.id,
    file: report.file,
    outlet: report.outlet ? { name: report.outlet.name, domain: report.outlet.domain } : null,
    published: publishedOf(report),
    credits: report.credits,
    links: report.links,
    mentioned: mentionedIn(index),
    statements: withReferences(statements, drafts, groupWithin(statements, same), index, knowledge),
    sources,
    author,
    credited: creditedStops(index),
    same,
    title: title ? { ...title, matches: matchTitle(title, drafts, reading, knowledge) } : null,
    ...marksIn(report.text, report.body),
  }
}

/** Entities of one report that are kept: a report names few outlets. */
const MOST_MENTIONED = 60

const mentionedIn = ({ reading, mentions }: Index): Prepared['mentioned'] =>
  reading.entities
    .filter(({ type }) => type === 'organisation' || type === 'platform')
    .slice(0, MOST_MENTIONED)
    .flatMap(({ name, mentions: [first] }) => {
      const span = first === undefined ? undefined : mentions.get(first)?.span
      return span ? [{ name, span }] : []
    })

/** Whoever says it: where what was read as a source is none, whoever says the whole; null where that is the author. */
const speakerOf = (attribution: Attribution, index: Index, knowledge: TraceKnowledge): Source | null => {
  const source = sourceOf(attribution, index, knowledge)
  if (!isNoSpeaker(source, attribution.cue, attribution.content, index.reading.report.text, knowledge)) return source
  const outer = attribution.within === null ? undefined : index.attributions.get(attribution.within)
  if (!outer) return null
  const whole = sourceOf(outer, index, knowledge)
  return isNoSpeaker(whole, outer.cue, outer.content, index.reading.report.text, knowledge) ? null : whole
}

type Place = (source: Source) => number

const relaysOf = (draft: Draft, index: Index, place: Place, knowledge: TraceKnowledge): Stated['relays'] => {
  const relays: { source: number; spans: readonly Span[] }[] = []
  let outer = draft.attribution?.within ?? null
  for (let depth = 0; outer !== null && depth < 8; depth++) {
    const relay = index.attributions.get(outer)
    if (!relay) break
    relays.push({ source: place(sourceOf(relay, index, knowledge)), spans: [...relay.source, ...relay.cue] })
    outer = relay.within
  }
  return relays
}

/** Sources that a second-hand statement names as its ground. */
const citedBy = ({ statement, attribution }: Draft, index: Index, knowledge: TraceKnowledge): Source[] => {
  const [head] = statement.content
  const told = attribution && head && statement.access.value !== 'second-hand' ? toldAtHead(index.reading.report.text, head) : null
  if (told) return [citedSource(told, index, knowledge)].filter((source) => source !== null)
  if (statement.access.value !== 'second-hand') return []
  const inner = attribution ? (index.inner.get(attribution.id) ?? []) : []
  return statement.access.spans.flatMap((span) => {
    // Words that a reader took as a source of their own are that source already.
    if (inner.some((one) => one.source.some((source) => source.start < span.end && span.start < source.end))) return []
    if (attribution?.source.some((source) => source.start < span.end && span.start < source.end)) return []
    const cited = citedSource(span, index, knowledge)
    return cited ? [cited] : []
  })
}

const viaOf = ({ attribution }: Draft, index: Index): Stated['via'] => ({
  names: (attribution?.via.value ?? []).flatMap((id) => index.entities.get(id)?.name ?? []),
  spans: attribution ? (attribution.via.spans.length > 0 ? attribution.via.spans : attribution.source) : [],
})

const withReferences = (
  statements: readonly Stated[],
  drafts: readonly Draft[],
  groups: readonly (readonly number[])[],
  index: Index,
  knowledge: TraceKnowledge,
): readonly Stated[] =>
  statements.map((stated, at) => {
    const draft = drafts[at] as Draft
    const reference = accountReference(draft, index.reading.report.text, knowledge)
    if (!reference) return stated
    const fellows = (groups[at] as readonly number[]).map((one) => drafts[one] as Draft)
    const account = accountBefore(draft, fellows, drafts, ownersIn(reference.spans, index, knowledge), index)
    return account?.attribution ? { ...stated, reference: { account: account.at, ...reference } } : stated
  })

const HEDGE =
  /\b(?:may|might|could|possibl[ey]|perhaps|apparently|reportedly|allegedly|alleged|suspected|probably|likely|seems?|appears?|believed|unconfirmed|rumou?red|said to|thought to|claims?|claimed|purported(?:ly)?)\b/gi

/** Where the text hedges and where it counts. */
const marksIn = (text: string, body: readonly Span[]): Pick<Prepared, 'hedges' | 'numbers'> => {
  const hedges = body.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(HEDGE)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )
  const numbers = contentWords(text, body).flatMap(({ span, lower, number }) =>
    number === null || number < 1 || (number >= 1900 && number <= 2100) || numeral(lower) === null ? [] : [{ span, value: number }],
  )
  return { hedges, numbers }
}
