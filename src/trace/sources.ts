import type { Attribution, Entity, EntityId, Mention, Reading, Span } from '../model/index.ts'
import { type ContentWord, contentWords } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Name, Source } from './prepared.ts'
import { isNobody, isToldFrom, nounPhrase, wordsForSource } from './source-words.ts'

/** The report's own author. */
export const authorSource = (reading: Reading): Source => {
  const bylines = reading.report.credits.filter(({ kind }) => kind === 'byline')
  const names = [...new Set(bylines.map(({ agency }) => agency))]
  return {
    key: 'author',
    kind: 'author',
    label: names.length > 0 ? `the author (${names.join(', ')})` : 'the author (not named)',
    names: [],
    account: false,
    number: 1,
    described: [],
    head: null,
    spans: bylines.flatMap(({ span }) => (span ? [span] : [])),
  }
}

/**
 * The source of one attribution: named where its speakers are known, else what its words show.
 *
 * A document stays a document where its maker is named: "a report by the clinic". A pronoun that nobody resolved is `unknown`.
 */
export const sourceOf = (attribution: Attribution, index: Index, knowledge: TraceKnowledge): Source => {
  const { reading } = index
  const { text } = reading.report
  const { speakers } = attribution
  const source = wordsForSource(text, attribution.source)
  const label = source
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
  const words = contentWords(text, source)
  const head = headOf(text, source, words)
  const make = (kind: Source['kind'], key: string, names: readonly Name[] = [], shown = label): Source => ({
    key,
    kind,
    label: shown,
    names,
    spans: source,
    account: isAccount(label, knowledge),
    number: kind === 'unnamed' ? numberOf(label, words, knowledge) : 1,
    ...descriptionOf(words, names, head),
  })
  const witnesses = words.some((word) => knowledge.belongs('source', 'witness', word.stem))
  const masthead = isMasthead(label, knowledge) && isWrittenAsName(label, words, knowledge)
  if (head && !witnesses && !masthead && knowledge.belongs('source', 'document', head.stem) && !startsWithPerson(source, reading))
    // "Ostra Report" may be an outlet as well: whoever knows the outlets can tell by the name.
    return make(
      'document',
      `document/${keyOf(words)}`,
      words.length >= 2 && words.every((word) => word.capital) ? [outletName(label)] : [],
    )
  const beforeCue = speakers.value.some((id) => isPerson(id, index, knowledge))
    ? null
    : personBeforeCue(source, attribution.cue, reading)
  if (beforeCue?.entity) return namedSource(beforeCue.entity, beforeCue.span, index, knowledge)
  const person =
    source === attribution.source
      ? undefined
      : mentionsIn(reading.mentions, source[0] as Span).find(({ type, entity }) => type === 'person' && entity !== null)
  if (person?.entity) return namedSource(person.entity, source[0] as Span, index, knowledge)
  // What is left of "PORT ARLE, May 3 — Ostra Sentinel" is a name, and the place was read as the speaker.
  if (source !== attribution.source && isWrittenAsName(label, words, knowledge))
    return make('named', `named/${keyOf(words)}`, [outletName(label)])
  const apposed = speakers.value.some((id) => isPerson(id, index, knowledge)) ? null : personBeside(source, reading, knowledge)
  if (apposed?.entity) return namedSource(apposed.entity, apposed.span, index, knowledge)
  if (speakers.value.length > 0 && !isPlaceBefore(source, speakers.value, index)) {
    const names = speakers.value.map((id) => index.entities.get(id)?.name ?? label).join(' and ')
    const key = [...speakers.value].sort().join('+')
    if (speakers.value.some((id) => isNamed(id, index, knowledge)))
      return make('named', key, namesOf(speakers.value, index, knowledge), names)
    return make('unnamed', `unnamed/${key}`, [], label || names)
  }
  if (words.length === 0)
    return {
      ...make('unknown', `unknown/${attribution.id}`, [], label ? `“${label}”, not resolved` : 'nobody is named'),
      spans: [...source, ...attribution.cue],
    }
  // A name that no reader took for one: every word that tells has a capital.
  if (isWrittenAsName(label, words, knowledge)) return make('named', `named/${keyOf(words)}`, [outletName(label)])
  return make('unnamed', `unnamed/${keyOf(words)}`)
}

/** How far a description may go on between what was read of it and its verb, in characters. */
const DESCRIPTION = 120

/** "A porter who was at the gate at | that moment, Ada Krol, said": whoever is named right before the verb, where the source was cut off before it. */
const personBeforeCue = (
  source: readonly Span[],
  cue: readonly Span[],
  { mentions, report: { text } }: Reading,
): Mention | null => {
  const end = source.at(-1)?.end
  const verb = cue[0]?.start
  if (end === undefined || verb === undefined || source.length > 1 || verb <= end || verb - end > DESCRIPTION) return null
  const between = text.slice(end, verb)
  if (/[.!?;:“”"\n]/.test(between)) return null
  const found = mentionsIn(mentions, { start: end, end: verb }).find(
    ({ type, entity, span }) =>
      type === 'person' && entity !== null && /,\s*$/.test(text.slice(end, span.start)) && /^\W*$/.test(text.slice(span.end, verb)),
  )
  return found ?? null
}

/** "A spokesman for the harbour board, Ada Krol": a person beside the words for what he or she is; undefined where none is, or several are. */
const personBeside = (
  source: readonly Span[],
  { mentions, report: { text } }: Reading,
  knowledge: TraceKnowledge,
): Mention | undefined => {
  const [only] = source
  if (!only || source.length > 1) return undefined
  // Beside "a spokeswoman for …" stands her name, also where it was taken for a body's.
  const speaksFor = contentWords(text, [only]).some(({ stem }) => knowledge.belongs('source', 'speaking-for', stem))
  const isName = ({ type, span }: Mention): boolean =>
    type === 'person' ||
    (speaksFor && type === 'organisation' && /^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u.test(text.slice(span.start, span.end)))
  const persons = mentionsIn(mentions, only).filter(
    (mention) =>
      isName(mention) &&
      mention.entity !== null &&
      /,\s*$/.test(text.slice(only.start, mention.span.start)) &&
      /^\W*$/.test(text.slice(mention.span.end, only.end)),
  )
  return persons.length === 1 ? persons[0] : undefined
}

const PLACE_BEFORE = /(?:^|\s)(?:off|in|at|near|outside|inside|from|to|of|above|below|around|towards|beyond|across)\s+$/i

/** "… off Ostra, a deckhand said": the name before the comma is where it was, and not who the deckhand is. */
const isPlaceBefore = (source: readonly Span[], speakers: readonly EntityId[], { reading, entities }: Index): boolean => {
  const { text } = reading.report
  const [first] = source
  if (!first || speakers.length !== 1 || !/^(?:an?|one|another)\s/i.test(text.slice(first.start, first.end))) return false
  const name = entities.get(speakers[0] as EntityId)?.name ?? ''
  const before = /^(.*?),\s*$/su.exec(text.slice(Math.max(0, first.start - 80), first.start))?.[1] ?? ''
  return name !== '' && before.endsWith(name) && PLACE_BEFORE.test(before.slice(0, before.length - name.length))
}

/** A person, by the words that name him or her here. */
export const namedSource = (person: EntityId, span: Span, index: Index, knowledge: TraceKnowledge): Source => {
  const { text } = index.reading.report
  const names = namesOf([person], index, knowledge)
  const words = contentWords(text, [span])
  const label = names[0]?.name ?? text.slice(span.start, span.end)
  const account = isAccount(label, knowledge)
  return { key: person, kind: 'named', label, names, spans: [span], account, number: 1, ...descriptionOf(words, names, null) }
}

/** What is said of a source beside its name. */
const descriptionOf = (
  words: readonly ContentWord[],
  names: readonly Name[],
  head: ContentWord | null,
): Pick<Source, 'described' | 'head'> => {
  const own = new Set(names.flatMap(({ name }) => contentWords(name, [{ start: 0, end: name.length }]).map((word) => word.stem)))
  const roles = names.flatMap(({ role }) => (role ? contentWords(role, [{ start: 0, end: role.length }]) : []))
  const described = new Set(
    [...words, ...roles].filter((word) => !own.has(word.stem) && word.number === null).map((word) => word.stem),
  )
  return { described: [...described], head: head && !own.has(head.stem) ? head.stem : null }
}

/** A source named only in passing, as the ground of what somebody says: "according to witness reports". */
export const citedSource = (span: Span, index: Index, knowledge: TraceKnowledge): Source | null => {
  const { reading } = index
  const { text } = reading.report
  const bare = nounPhrase(text, span)
  if (!bare) return null
  const words = contentWords(text, [bare])
  const head = headOf(text, [bare], words)
  const label = text.slice(bare.start, bare.end).replace(/\s+/g, ' ')
  if (!head || isNobody(label)) return null
  const make = (kind: Source['kind'], key: string, names: readonly Name[] = [], shown = label): Source => ({
    key,
    kind,
    label: shown,
    names,
    spans: [bare],
    account: isAccount(label, knowledge),
    number: kind === 'unnamed' ? numberOf(label, words, knowledge) : 1,
    ...descriptionOf(words, names, head),
  })
  const person = mentionsIn(reading.mentions, bare).find(({ type, entity }) => entity !== null && type === 'person')
  if (person?.entity) return namedSource(person.entity, bare, index, knowledge)
  const witnesses = words.some((word) => knowledge.belongs('source', 'witness', word.stem))
  if (!witnesses && knowledge.belongs('source', 'document', head.stem)) return make('document', `document/${keyOf(words)}`)
  // Whoever is said to have told it is a source, whatever the trade: "she had it from a baker".
  const told = isToldFrom(text.slice(span.start, span.end))
  if (told || witnesses || knowledge.belongs('source', 'anonymous', head.stem) || knowledge.belongs('source', 'media', head.stem))
    return make('unnamed', `unnamed/${keyOf(words)}`)
  return null
}

const isWrittenAsName = (label: string, words: readonly ContentWord[], knowledge: TraceKnowledge): boolean =>
  words.length >= 2 &&
  words.every((word) => word.capital) &&
  !/\b(an?|several|many|some|two|three|four|five|six|other|more|one|of)\b/i.test(label) &&
  !words.some(({ stem }) => knowledge.belongs('source', 'witness', stem) || knowledge.belongs('source', 'anonymous', stem))

/** "Three officials" 3; "officials" 1, for how many is not said; "eight gates" 1, for gates do not speak. */
const numberOf = (label: string, words: readonly ContentWord[], knowledge: TraceKnowledge): number => {
  const at = words.findIndex(({ number }) => number !== null && number >= 2 && number <= 12)
  if (at < 0 || /\b(?:of|dozens?)\b/i.test(label.split(/\s+/).slice(0, 3).join(' '))) return /^a dozen\b/i.test(label) ? 12 : 1
  const speak = words.slice(at + 1, at + 4).some(({ stem }) => SPEAKERS.some((sort) => knowledge.belongs('source', sort, stem)))
  return speak ? (words[at]?.number ?? 1) : 1
}

const SPEAKERS = ['witness', 'anonymous', 'speaking-for'] as const

const namesOf = (ids: readonly EntityId[], index: Index, knowledge: TraceKnowledge): readonly Name[] =>
  ids.flatMap((id) => {
    const entity = index.entities.get(id)
    if (!entity) return []
    const type = isNoPerson(entity, knowledge) ? 'organisation' : entity.type
    return [{ name: entity.name, type, role: entity.role }]
  })

/** "Ostra Sentinel" without a trade or a title is written like a person and is none. */
const isNoPerson = ({ name, type, role }: Entity, knowledge: TraceKnowledge): boolean =>
  type === 'person' && role === null && isMasthead(name, knowledge)

/** Whether a speaker is somebody, and no outlet whose name was taken for a person's. */
export const isPerson = (id: EntityId, index: Index, knowledge: TraceKnowledge): boolean => {
  const entity = index.entities.get(id)
  return entity?.type === 'person' && !isNoPerson(entity, knowledge)
}

/** "The Far Lantern Gazette", "Ostra Online": a name of two words or more that ends as mastheads do. */
const isMasthead = (name: string, knowledge: TraceKnowledge): boolean => {
  const words = contentWords(name, [{ start: 0, end: name.length }])
  const last = words.at(-1)
  return words.length >= 2 && last?.capital === true && knowledge.belongs('source', 'masthead', last.stem)
}

const outletName = (label: string): Name => ({ name: label.replace(/^the /i, ''), type: 'organisation', role: null })

const isAccount = (label: string, knowledge: TraceKnowledge): boolean =>
  label.split(/\s+/).some((word) => {
    const bare = word.toLowerCase().replace(/[^\p{L}-]/gu, '')
    return ACCOUNT.test(bare) || knowledge.belongs('source', 'media', bare)
  })

const ACCOUNT =
  /^(reports|accounts|materials|claims|stories|testimony|testimonies|witnesses|witness|eyewitnesses|information|interview|allegations)$/

const keyOf = (words: readonly ContentWord[]): string =>
  words
    .filter((word) => word.number === null)
    .map((word) => word.stem)
    .join('-') || 'number'

/** The last weighty word before a preposition or a relative: "a report by the clinic" is a report. */
const headOf = (text: string, spans: readonly Span[], words: readonly ContentWord[]): ContentWord | null => {
  const first = spans[0]
  if (!first) return null
  const before = words.filter(
    (word) =>
      word.span.end <= first.end &&
      !/[,(]|\b(of|in|at|from|for|with|who|that|which|by|near|to|on|familiar|close|seen|obtained)\b/i.test(
        text.slice(first.start, word.span.end),
      ),
  )
  return (before.length > 0 ? before : words).at(-1) ?? null
}

const startsWithPerson = (source: readonly Span[], reading: Reading): boolean => {
  const [first] = source
  if (!first) return false
  return mentionsIn(reading.mentions, first).some(
    ({ type, span }) => type === 'person' && /^\W*$/.test(reading.report.text.slice(first.start, span.start)),
  )
}

/** "The officials" joined over a report is still nobody by name: a named entity has a capital in its name. */
const isNamed = (id: EntityId, index: Index, knowledge: TraceKnowledge): boolean => {
  const entity = index.entities.get(id)
  if (!entity) return false
  return (
    (entity.type === 'person' || entity.type === 'organisation' || entity.type === 'place' || entity.type === 'platform') &&
    /\p{Lu}|\p{Lo}|\d/u.test(entity.name) &&
    !isWordForAnybody(entity.name, knowledge)
  )
}

/** "Eyewitnesses" opens a sentence, and is still nobody by name. */
const isWordForAnybody = (name: string, knowledge: TraceKnowledge): boolean => {
  const words = contentWords(name, [{ start: 0, end: name.length }])
  const [only] = words
  return (
    words.length === 1 &&
    only !== undefined &&
    (knowledge.belongs('source', 'witness', only.stem) ||
      (knowledge.belongs('source', 'anonymous', only.stem) && only.lower.endsWith('s')))
  )
}
