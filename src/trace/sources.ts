import type { Attribution, EntityId, Reading, Span } from '../model/index.ts'
import { type ContentWord, contentWords } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Name, Source } from './prepared.ts'

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
  const { source, speakers } = attribution
  const label = source
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
  const words = contentWords(text, source)
  const account = isAccount(label, knowledge)
  const head = headOf(text, source, words)
  const witnesses = words.some((word) => knowledge.belongs('source', 'witness', word.stem))
  if (head && !witnesses && knowledge.belongs('source', 'document', head.stem) && !startsWithPerson(source, reading))
    return { key: `document/${keyOf(words)}`, kind: 'document', label, names: [], spans: source, account }
  if (speakers.value.length > 0) {
    const names = speakers.value.map((id) => index.entities.get(id)?.name ?? label)
    const named = speakers.value.some((id) => isNamed(id, index))
    const key = [...speakers.value].sort().join('+')
    if (named)
      return { key, kind: 'named', label: names.join(' and '), names: namesOf(speakers.value, index), spans: source, account }
    return { key: `unnamed/${key}`, kind: 'unnamed', label: label || names.join(' and '), names: [], spans: source, account }
  }
  if (words.length === 0)
    return {
      key: `unknown/${attribution.id}`,
      kind: 'unknown',
      label: label ? `“${label}”, not resolved` : 'nobody is named',
      names: [],
      account,
      spans: [...source, ...attribution.cue],
    }
  return { key: `unnamed/${keyOf(words)}`, kind: 'unnamed', label, names: [], spans: source, account }
}

/** A source named only in passing, as the ground of what somebody says: "according to witness reports". */
export const citedSource = (span: Span, index: Index, knowledge: TraceKnowledge): Source | null => {
  const { reading } = index
  const { text } = reading.report
  const bare = nounPhrase(text, span)
  if (!bare) return null
  const words = contentWords(text, [bare])
  const head = headOf(text, [bare], words)
  if (!head) return null
  const label = text.slice(bare.start, bare.end).replace(/\s+/g, ' ')
  const account = isAccount(label, knowledge)
  const person = mentionsIn(reading.mentions, bare).find(({ type, entity }) => entity !== null && type === 'person')
  if (person?.entity)
    return {
      key: person.entity,
      kind: 'named',
      label: index.entities.get(person.entity)?.name ?? label,
      names: namesOf([person.entity], index),
      spans: [bare],
      account,
    }
  const witnesses = words.some((word) => knowledge.belongs('source', 'witness', word.stem))
  if (!witnesses && knowledge.belongs('source', 'document', head.stem))
    return { key: `document/${keyOf(words)}`, kind: 'document', label, names: [], spans: [bare], account }
  if (witnesses || knowledge.belongs('source', 'anonymous', head.stem) || knowledge.belongs('source', 'media', head.stem))
    return { key: `unnamed/${keyOf(words)}`, kind: 'unnamed', label, names: [], spans: [bare], account }
  return null
}

/** "according to witness reports" -> "witness reports". */
const nounPhrase = (text: string, { start, end }: Span): Span | null => {
  const words = text.slice(start, end)
  const lead =
    /^(?:\W*(?:according to|as|from|by|on the basis of|based on|citing|cited|quoting|told (?:\w+ )?by|(?:he|she|they|i|we) (?:was|were|had been|have been) told (?:that |by )?))+\s*/i.exec(
      words,
    )?.[0] ?? ''
  const rest = words.slice(lead.length)
  const cut = /[,;:.”"]/.exec(rest)?.index ?? rest.length
  const trimmed = rest.slice(0, cut).trimEnd()
  return trimmed === '' ? null : { start: start + lead.length, end: start + lead.length + trimmed.length }
}

const namesOf = (ids: readonly EntityId[], index: Index): readonly Name[] =>
  ids.flatMap((id) => {
    const entity = index.entities.get(id)
    return entity ? [{ name: entity.name, type: entity.type, role: entity.role }] : []
  })

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
const isNamed = (id: EntityId, index: Index): boolean => {
  const entity = index.entities.get(id)
  if (!entity) return false
  return (
    (entity.type === 'person' || entity.type === 'organisation' || entity.type === 'place' || entity.type === 'platform') &&
    /\p{Lu}|\p{Lo}|\d/u.test(entity.name)
  )
}
