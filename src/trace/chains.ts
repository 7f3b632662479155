import type { Attribution, EntityId, Mention, Span } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Source, Stop } from './prepared.ts'
import { sourceOf } from './sources.ts'
import type { Draft } from './state.ts'

/**
 * The way of one statement from whoever speaks towards the copy in hand: speaker, whoever passes the words on, interviewer,
 * broadcaster, perhaps a translation. Empty where it is the author's own.
 *
 * Who passes words on is a station once, also where the reader gives it both as a hand and as an outer source.
 */
export const stopsOf = ({ attribution }: Draft, index: Index, place: Placing, knowledge: TraceKnowledge): Stop[] => {
  const stops: Stop[] = []
  const outer = new Set<EntityId>()
  for (let at = attribution?.within ?? null, depth = 0; at !== null && depth < 8; depth++) {
    const relay = index.attributions.get(at)
    for (const id of relay?.speakers.value ?? []) outer.add(id)
    at = relay?.within ?? null
  }
  const pass = (key: string, label: string, sign: Stop['sign'], spans: readonly Span[]): void => {
    if (!stops.some((stop) => stop.key === key)) stops.push({ source: null, key, shared: false, label, sign, spans })
  }
  let current: Attribution | undefined = attribution ?? undefined
  for (let depth = 0; current && depth < 8; depth++) {
    const source = sourceOf(current, index, knowledge)
    const spans = [...current.source, ...current.cue]
    stops.push({ source: place(source), key: '', shared: false, label: source.label, sign: 'attribution', spans })
    viaStops(current, outer, index, pass)
    const translation = translationOf(current, index, knowledge)
    if (translation)
      pass(`translation/${current.speakers.value.join('+') || current.id}`, translation.text, 'attribution', translation.spans)
    current = current.within === null ? undefined : index.attributions.get(current.within)
  }
  return stops
}

/** The stations that a report's credits name, first the one furthest from this copy. */
export const creditedStops = (index: Index): Stop[] =>
  credited(index).map(({ agency, span, kind }) => ({
    source: null,
    key: `outlet/${agency.toLowerCase()}`,
    shared: true,
    label: kind === 'agency' ? `${agency}'s item` : `the original at ${agency}`,
    sign: 'credit',
    spans: span ? [span] : [],
  }))

/** Gives a source its place among the report's. */
export type Placing = (source: Source) => number

type Pass = (key: string, label: string, sign: Stop['sign'], spans: readonly Span[]) => void

const viaStops = (attribution: Attribution, outer: ReadonlySet<EntityId>, index: Index, pass: Pass): void => {
  for (const id of attribution.via.value) {
    if (outer.has(id)) continue
    const entity = index.entities.get(id)
    if (!entity) continue
    const mention = firstMention(id, index)
    const spans = attribution.via.spans.length > 0 ? attribution.via.spans : mention ? [mention.span] : []
    if (entity.type === 'person') pass(`interview/${id}`, `the interview or conversation with ${entity.name}`, 'attribution', spans)
    else pass(`issued/${id}`, `what ${entity.name} broadcast or published`, 'attribution', spans)
  }
}

const firstMention = (entity: EntityId, index: Index): Mention | undefined => {
  const id = index.entities.get(entity)?.mentions[0]
  return id === undefined ? undefined : index.mentions.get(id)
}

const credited = (index: Index): Index['reading']['report']['credits'] => {
  const order = ['agency', 'via', 'feed-source', 'syndication', 'canonical']
  const seen = new Set<string>()
  return index.reading.report.credits
    .filter(({ kind }) => order.includes(kind))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .filter(({ agency }) => {
      const name = agency.toLowerCase()
      return !seen.has(name) && seen.add(name)
    })
}

const TRANSLATED = /\b(translat(?:ed|ion|or)|interpreter|subtitles|speaking in \p{Lu}\p{L}+|said in \p{Lu}\p{L}+)\b/u

/**
 * Whether the words may be a translation, and what suggests it; null where nothing does.
 *
 * Said outright; or the speaker or the station is tied to a nation whose language is another; or words spoken to an interviewer of another
 * medium are quoted as they are. That a text is silent on the language is no evidence: every text is.
 */
const translationOf = (
  attribution: Attribution,
  index: Index,
  knowledge: TraceKnowledge,
): { readonly text: string; readonly spans: readonly Span[] } | null => {
  const { reading } = index
  const { text } = reading.report
  const at = [...attribution.source, ...attribution.cue][0] ?? attribution.content[0]
  if (!at) return null
  const from = Math.max(0, at.start - 200)
  const said = TRANSLATED.exec(text.slice(from, at.end + 120))
  if (said)
    return {
      text: 'a translation; the original was not seen',
      spans: [{ start: from + said.index, end: from + said.index + said[0].length }],
    }
  const ties = [...attribution.speakers.value, ...attribution.via.value].map((id) => nationOf(id, index, knowledge))
  const foreign = ties.find((tie) => tie?.english === false)
  if (foreign && (reading.report.language ?? 'en') === 'en')
    return { text: 'possibly translated; the original was not seen', spans: foreign.spans }
  if (attribution.manner === 'indirect' || ties.some((tie) => tie?.english === true)) return null
  return isRelayedInterview(attribution, index)
    ? { text: 'possibly translated, for the language spoken is not said; the original was not seen', spans: attribution.via.spans }
    : null
}

/** Spoken to one person, brought by another medium, and quoted here word for word: at least two hands between the voice and this page. */
const isRelayedInterview = ({ via }: Attribution, { entities }: Index): boolean => {
  const types = via.value.map((id) => entities.get(id)?.type)
  return types.includes('person') && types.some((type) => type !== undefined && type !== 'person')
}

/** The nation that stands in or directly before an entity's first mention: "Danish Fisheries Board spokesman X". */
const nationOf = (
  id: EntityId,
  index: Index,
  knowledge: TraceKnowledge,
): { readonly english: boolean; readonly spans: readonly Span[] } | null => {
  const mention = firstMention(id, index)
  if (!mention) return null
  const { text } = index.reading.report
  const stretch = { start: Math.max(0, mention.span.start - 70), end: mention.span.end }
  const before = text.slice(stretch.start, mention.span.start)
  const cut = Math.max(before.lastIndexOf('.'), before.lastIndexOf(','), before.lastIndexOf('\n'))
  const near = { start: stretch.start + cut + 1, end: mention.span.end }
  const nations = mentionsIn(index.reading.mentions, near).filter(
    ({ type, span }) => type === 'nationality' && isNation(text.slice(span.start, span.end), knowledge),
  )
  const spans = nations.map(({ span }) => span)
  const words = contentWords(text, [...spans, mention.span])
  if (words.some((word) => knowledge.belongs('sign', 'english-speaking', word.stem))) return { english: true, spans }
  if (nations.length > 0) return { english: false, spans }
  // "Danish Fisheries Board": the nation may be part of a body's name.
  const people = contentWords(text, [near]).find((word) => word.capital && knowledge.belongs('sign', 'nation', word.stem))
  if (!people) return null
  return { english: knowledge.belongs('sign', 'english-speaking', people.stem), spans: [people.span] }
}

/** Faiths and parties are written like nations, and have no language: a listed people, or a word of that form that is none of these. */
const isNation = (words: string, knowledge: TraceKnowledge): boolean => {
  const [word] = contentWords(words, [{ start: 0, end: words.length }])
  if (!word) return false
  if (knowledge.belongs('sign', 'nation', word.stem) || knowledge.belongs('sign', 'english-speaking', word.stem)) return true
  return /(ian|ean|ish|ese|ani|i|an)s?$/.test(word.lower) && !knowledge.belongs('sign', 'no-nation', word.stem)
}
