import type {
  Attribution,
  Chain,
  Descent,
  EntityId,
  LineageNode,
  Mention,
  Span,
  Station,
  Unseen,
  UnseenId,
} from '../model/index.ts'
import { contentWords, passages } from '../text/index.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import { authorSource, passageOf, sourceOf } from './sources.ts'
import type { Index, View } from './view.ts'

/** One statement's way, as stations and as the steps between them. */
export interface Route {
  readonly chain: Chain
  readonly steps: readonly {
    readonly from: LineageNode
    readonly to: LineageNode
    readonly sign: Descent['sign']
    readonly spans: readonly Span[]
  }[]
  readonly unseen: readonly Unseen[]
}

interface Stop {
  readonly node: LineageNode
  readonly label: string
  /** What shows that the account came on from here. */
  readonly sign: Descent['sign']
  readonly spans: readonly Span[]
}

/**
 * The way of one statement from whoever speaks to the copy in hand.
 *
 * Speaker; whoever passes the speaker's words on; interviewer, broadcaster; perhaps a translation; the outlets that the credits
 * name; this copy. Stations that nobody collected stand as unseen.
 */
export const routeOf = (view: View, index: Index, knowledge: TraceKnowledge): Route => {
  const { reading } = index
  const stops: Stop[] = []
  const unseen: Unseen[] = []
  const pass = (key: string, label: string, sign: Descent['sign'], spans: readonly Span[]): void => {
    const id = `${reading.report.id}/unseen/${key}` as UnseenId
    unseen.push({ id, label, evidence: spans.length > 0 ? [passageOf(reading, spans)] : [] })
    stops.push({ node: id, label, sign, spans })
  }
  const { attribution } = view
  if (!attribution) {
    const author = authorSource(reading)
    stops.push({ node: author.id, label: author.label, sign: 'attribution', spans: author.spans })
  } else {
    let current: Attribution | undefined = attribution
    for (let depth = 0; current && depth < 8; depth++) {
      const source = sourceOf(current, index, knowledge)
      stops.push({ node: source.id, label: source.label, sign: 'attribution', spans: [...current.source, ...current.cue] })
      viaStops(current, index, pass)
      const translation = translationOf(current, index, knowledge)
      if (translation)
        pass(`translation/${current.speakers.value.join('+') || current.id}`, translation.text, 'attribution', translation.spans)
      current = current.within === null ? undefined : index.attributions.get(current.within)
    }
  }
  for (const { agency, span, kind } of credited(index))
    pass(
      `outlet/${agency.toLowerCase()}`,
      kind === 'agency' ? `${agency}'s item` : `the original at ${agency}`,
      'credit',
      span ? [span] : [],
    )
  const stations: Station[] = stops.map(({ node, label, sign, spans }) => ({
    node,
    label,
    sign,
    evidence: passages(reading.report.id, spans),
  }))
  stations.push({
    node: view.statement.id,
    label: 'this copy',
    sign: null,
    evidence: passages(reading.report.id, view.statement.content),
  })
  const steps = stops.map((stop, at) => ({
    from: stop.node,
    to: stations[at + 1]?.node as LineageNode,
    sign: stop.sign,
    spans: stop.spans,
  }))
  return { chain: { statement: view.statement.id, stations }, steps, unseen }
}

type Pass = (key: string, label: string, sign: Descent['sign'], spans: readonly Span[]) => void

const viaStops = (attribution: Attribution, index: Index, pass: Pass): void => {
  for (const id of attribution.via.value) {
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
 * Said outright; or the speaker or the station is tied to a nation whose language is another; or the words came through another
 * medium and the text does not say in which language they were spoken.
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
  if (attribution.via.value.length === 0 || ties.some((tie) => tie?.english === true)) return null
  return {
    text: 'possibly translated, for the language spoken is not said; the original was not seen',
    spans: attribution.via.spans,
  }
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
