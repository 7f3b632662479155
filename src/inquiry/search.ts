import type { Engine, SearchTerm } from '../engines/engine.ts'
import type { AttributionId, Reading, ReportFacts, Span, StatementId } from '../model/index.ts'
import { type SearchedWords, searchWords } from '../text/index.ts'
import { unpackReading } from './pack.ts'

export interface SearchOptions {
  /** Where the words must stand: anywhere in the text; together in one statement; in who states it. The text unless told. */
  readonly in?: 'text' | 'statements' | 'speakers'
  /** How many reports at most; 20 unless told. */
  readonly limit?: number
  /** The latest edition of each report, unless all are asked for. */
  readonly editions?: 'current' | 'all'
}

/** One report in which all words were found. */
export interface Hit {
  readonly report: ReportFacts
  readonly text: string
  /** Where, in text order, at most {@link MOST_PLACES}. */
  readonly places: readonly Place[]
}

/** Words found, with enough around them to be understood. Spans are of the report's text. */
export interface Place {
  readonly found: readonly Span[]
  readonly around: Span
  /** The statement they stand in, or that the speaker makes; null outside of any. */
  readonly statement: StatementId | null
  /** Who speaks, by the fullest name in the report; empty where nobody, or nobody named, does. */
  readonly speakers: readonly string[]
}

const LIMIT = 20
const MOST_PLACES = 3
/** Code units on each side of what was found. */
const AROUND = 80
/** A term that stands more often in one report is looked at so often. */
const MOST_OCCURRENCES = 200

/**
 * Finds words in an inquiry: every word must be there, in any order; words in quotation marks side by side; a word that ends in `*`
 * may go on. Case, diacritics and apostrophes play no part. In scripts without spaces the characters must stand side by side.
 *
 * Best first, by how often and how rarely the words are used. Empty where there is nothing to look for, or nothing found.
 * Cost: some milliseconds for 100,000 reports, and one reading unpacked for each that is given.
 */
export const search = async (engine: Engine, words: string, options: SearchOptions = {}): Promise<readonly Hit[]> => {
  const { in: where = 'text', limit = LIMIT, editions = 'current' } = options
  const terms = termsOf(words)
  if (terms.length === 0 || limit < 1) return []
  const field = where === 'speakers' ? 'speakers' : 'text'
  const hits: Hit[] = []
  let seen = 0
  for (let asked = limit; hits.length < limit; asked *= 4) {
    const ids = await engine.search(terms, { field, limit: asked, editions })
    for (const id of ids.slice(seen)) {
      for await (const packed of engine.packed({ only: [id], reading: true })) {
        const reading = unpackReading(packed)
        const places = placesIn(reading, terms, where)
        const report = await engine.report(id)
        if (report && places.length > 0) hits.push({ report, text: reading.report.text, places })
      }
      if (hits.length === limit) break
    }
    seen = ids.length
    if (ids.length < asked) break
  }
  return hits
}

/** What somebody typed, as words to be found side by side. */
export const termsOf = (words: string): SearchTerm[] => {
  const terms: SearchTerm[] = []
  for (const [, quoted, plain = ''] of words.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/g)) {
    const begun = quoted === undefined && plain.endsWith('*')
    const folded = searchWords(quoted ?? plain).words
    if (folded.length > 0) terms.push({ words: folded, begun })
  }
  return terms
}

const placesIn = (reading: Reading, terms: readonly SearchTerm[], where: NonNullable<SearchOptions['in']>): Place[] => {
  if (where === 'speakers') return speakerPlaces(reading, terms)
  const { text } = reading.report
  if (where === 'text') return together(reading, occurrences(searchWords(text), terms))
  const places: Place[] = []
  for (const { id, attribution, content } of reading.statements) {
    const found = occurrences(searchWords(text, content), terms)
    if (found === null) continue
    const spans = found.map((one) => one[0] as Span).sort((left, right) => left.start - right.start)
    places.push({ found: spans, around: around(text, spans), statement: id, speakers: speakersOf(reading, attribution) })
    if (places.length === MOST_PLACES) break
  }
  return places
}

/** Where each term stands; null where one of them does not. */
const occurrences = ({ words, spans }: SearchedWords, terms: readonly SearchTerm[]): Span[][] | null => {
  const all: Span[][] = []
  for (const { words: wanted, begun } of terms) {
    const found: Span[] = []
    for (let at = 0; at + wanted.length <= words.length && found.length < MOST_OCCURRENCES; at++) {
      const fits = wanted.every((word, ordinal) => {
        const here = words[at + ordinal] as string
        return begun && ordinal === wanted.length - 1 ? here.startsWith(word) : here === word
      })
      if (fits) found.push({ start: (spans[at] as Span).start, end: (spans[at + wanted.length - 1] as Span).end })
    }
    if (found.length === 0) return null
    all.push(found)
  }
  return all
}

/** Where most of the terms stand close together comes first; what overlaps it is left out. */
const together = (reading: Reading, found: Span[][] | null): Place[] => {
  if (found === null) return []
  const { text } = reading.report
  const all = found
    .flatMap((spans, term) => spans.map((span) => ({ span, term })))
    .sort((left, right) => left.span.start - right.span.start)
  const windows = all.map((first, at) => {
    const inside: typeof all = []
    for (let next = at; next < all.length && (all[next] as (typeof all)[number]).span.end <= first.span.start + 2 * AROUND; next++)
      inside.push(all[next] as (typeof all)[number])
    const group = inside.length > 0 ? inside : [first]
    return { spans: group.map(({ span }) => span), terms: new Set(group.map(({ term }) => term)).size }
  })
  windows.sort((left, right) => right.terms - left.terms || (left.spans[0] as Span).start - (right.spans[0] as Span).start)
  const places: Place[] = []
  for (const { spans } of windows) {
    const whole = around(text, spans)
    if (places.some((place) => place.around.start < whole.end && whole.start < place.around.end)) continue
    const start = (spans[0] as Span).start
    const statement = reading.statements.find(({ content }) => content.some((span) => span.start <= start && start < span.end))
    const speakers = statement ? speakersOf(reading, statement.attribution) : []
    places.push({ found: distinct(spans), around: whole, statement: statement?.id ?? null, speakers })
    if (places.length === MOST_PLACES) break
  }
  return places.sort((left, right) => left.around.start - right.around.start)
}

const distinct = (spans: readonly Span[]): Span[] =>
  spans.filter((span, at) => at === 0 || span.start >= (spans[at - 1] as Span).end)

/** What those whose names hold the words put forward. */
const speakerPlaces = (reading: Reading, terms: readonly SearchTerm[]): Place[] => {
  const { text } = reading.report
  const places: Place[] = []
  for (const { id, source, content } of reading.attributions) {
    const speakers = speakersOf(reading, id)
    const named = [...speakers.map((name) => searchWords(name)), searchWords(text, source)]
    if (!named.some((words) => occurrences(words, terms) !== null)) continue
    const statement = reading.statements.find((one) => one.attribution === id)
    const found = [...source].sort((left, right) => left.start - right.start)
    places.push({ found, around: around(text, [...found, ...content.slice(0, 1)]), statement: statement?.id ?? null, speakers })
    if (places.length === MOST_PLACES) break
  }
  return places
}

const speakersOf = ({ attributions, entities }: Reading, id: AttributionId | null): string[] => {
  const attribution = attributions.find((one) => one.id === id)
  if (!attribution) return []
  const ids = new Set([...attribution.speakers.value, ...attribution.via.value])
  return entities.filter((entity) => ids.has(entity.id)).map(({ name, role }) => (role ? `${role} ${name}` : name))
}

/** What is shown of the text: from a word's start to a word's end. */
const around = (text: string, spans: readonly Span[]): Span => {
  const first = Math.min(...spans.map(({ start }) => start))
  const last = Math.max(...spans.slice(0, 20).map(({ end }) => end))
  let start = Math.max(0, first - AROUND)
  let end = Math.min(text.length, Math.min(last, first + 4 * AROUND) + AROUND)
  if (start > 0) for (let at = start; at < first; at++) if (/\s/.test(text[at] as string)) return snapped(text, at + 1, end, last)
  if (start > 0 && /[\udc00-\udfff]/.test(text[start] as string)) start--
  if (end < text.length && /[\udc00-\udfff]/.test(text[end] as string)) end++
  return snapped(text, start, end, last)
}

const snapped = (text: string, start: number, end: number, last: number): Span => {
  if (end < text.length)
    for (let at = end; at > Math.min(last, end - AROUND); at--) if (/\s/.test(text[at] as string)) return { start, end: at }
  return { start, end }
}
