import type { Mention, Span } from '../model/index.ts'
import { contentWords, isMediumName, stem } from '../text/index.ts'
import type { Index } from './index-reading.ts'
import { introducedAs, namesIntroducedAs } from './introduced.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import { nameWords } from './names.ts'

/** Whose word a sentence gives, as far as it says. */
export interface Voice {
  /**
   * `named`: a person by name, or by a trade that the report gives to a name; one document. `unnamed`: "a porter", "documents". `several`:
   * "porters". `body`: an outlet or an organisation and nobody behind it. `nobody`: no source.
   */
  readonly level: 'named' | 'unnamed' | 'several' | 'body' | 'nobody'
  readonly spans: readonly Span[]
  /** Words of the speaker's name, in lower case. */
  readonly names: readonly string[]
  /** Stems of what the speaker is: "porter". */
  readonly trades: readonly string[]
  /** "The porter": somebody whom the report has named or brought in already. */
  readonly definite: boolean
  /** "A witness", "an official": anybody may be one. "Documents" may be any document. */
  readonly general: boolean
  readonly document: boolean
}

export const NOBODY: Voice = { level: 'nobody', spans: [], names: [], trades: [], definite: false, general: false, document: false }
export const RANK = { named: 4, several: 3, unnamed: 2, body: 1, nobody: 0 } as const

/**
 * Whose word some words give that stand where a source stands: a name, a trade, a document, an outlet; `nobody` for what is none of these.
 * @param resolved the name that the reader gave them. @param speaks a verb of saying stands beside them, so that any trade is a person.
 * Cost: linear in the words.
 */
export const voiceIn = (span: Span, resolved: string | null, speaks: boolean, index: Index, knowledge: TraceKnowledge): Voice => {
  const { reading } = index
  const { text } = reading.report
  const label = text.slice(span.start, span.end).replace(/^[\s“”"‘,]+/, '')
  const words = contentWords(text, [span])
  const persons = mentionsIn(reading.mentions, span).filter(({ type }) => type === 'person')
  const proper = persons.find((mention) => isProper(mention, index, knowledge))
  const trades = words.filter((word) => word.number === null && !word.capital).map((word) => word.stem)
  if (proper && isMediumName(text.slice(proper.span.start, proper.span.end))) return { ...NOBODY, level: 'body', spans: [span] }
  if (proper) {
    const entity = proper.entity === null ? undefined : index.entities.get(proper.entity)
    const role = entity?.role ?? ''
    const name = entity?.name ?? text.slice(proper.span.start, proper.span.end)
    const called = contentWords(role, [{ start: 0, end: role.length }]).map((word) => word.stem)
    return {
      ...NOBODY,
      level: 'named',
      spans: [span],
      names: nameWords(name),
      trades: [...trades, ...called, ...introducedAs(name, index)],
    }
  }
  if (resolved !== null)
    return {
      ...NOBODY,
      level: 'named',
      spans: [span],
      names: nameWords(resolved),
      trades: [...trades, ...introducedAs(resolved, index)],
    }
  const head = headOf(label)
  if (head === '') return NOBODY
  const lower = stem(head.toLowerCase())
  const document = knowledge.belongs('source', 'document', lower)
  const plural = /[^s’']s$|^(people|men|women|police|staff)$/i.test(head)
  const definite = DEFINITE.test(label)
  const told: Voice = { ...NOBODY, spans: [span], trades, definite, document }
  if (document) return { ...told, level: plural && !definite ? 'unnamed' : 'named', general: plural }
  const human =
    speaks ||
    persons.length > 0 ||
    WORKS.test(head) ||
    knowledge.belongs('source', 'witness', lower) ||
    knowledge.belongs('source', 'anonymous', lower)
  if (/^\p{Lu}/u.test(head) && !human) return { ...NOBODY, level: 'body', spans: [span] }
  if (!human) return NOBODY
  const general =
    knowledge.belongs('source', 'anonymous', lower) || knowledge.belongs('source', 'witness', lower) || lower.startsWith('spokes')
  if (plural && !/^(?:one|an?) /i.test(label)) return { ...told, level: 'several', general }
  const names = definite ? namesOfTrade(lower, index) : []
  return { ...told, level: names.length > 0 ? 'named' : 'unnamed', names, general }
}

/** Somebody by what he or she does: "drivers", "a porter", "the journalist". */
const WORKS = /^\p{Ll}*(?:[^aeiou]er|or|ist|ian|man|men)s?$/u

export const DEFINITE = /^(?:the|this|that|his|her|their|its)\s/i

/** The word before a comma, a relative or a preposition: "a porter who was there" is a porter. */
export const headOf = (label: string): string => {
  const bare = label.replace(
    /[,(].*$|\s(?:of|in|at|from|for|with|who|that|which|by|near|to|on|familiar|close|speaking|seen|signed)\s.*$/su,
    '',
  )
  return /([\p{L}’'-]+)\W*$/u.exec(bare)?.[1] ?? ''
}

/** "The porter" is Ada Krol where the report calls her a porter. */
const namesOfTrade = (trade: string, index: Index): readonly string[] => {
  for (const { type, name, role } of index.reading.entities)
    if (
      type === 'person' &&
      role !== null &&
      /^\p{Lu}/u.test(name) &&
      role
        .toLowerCase()
        .split(/\s+/)
        .some((word) => stem(word) === trade)
    )
      return nameWords(name)
  return namesIntroducedAs(trade, index)
}

/** A name, and not "Eyewitnesses" at the head of a sentence. */
export const isProper = ({ span, entity }: Mention, { reading, entities }: Index, knowledge: TraceKnowledge): boolean => {
  const written = reading.report.text.slice(span.start, span.end)
  const name = (entity === null ? undefined : entities.get(entity)?.name) ?? written
  if (!/^(?:the\s)?\p{Lu}/u.test(name) || /^(?:I|We|He|She|They|It|You|Who)$/.test(written)) return false
  return isNameByItself(written, knowledge)
}

/** The same of the words alone. */
export const isNameByItself = (written: string, knowledge: TraceKnowledge): boolean => {
  const words = written.replace(/^(?:the|a|an|one|several|some|many)\s/i, '').split(/\s+/)
  if (!words.some((word) => /^\p{Lu}/u.test(word))) return false
  const [only] = words
  if (words.length > 1 || only === undefined) return true
  const lower = stem(only.toLowerCase())
  return !knowledge.belongs('source', 'witness', lower) && !knowledge.belongs('source', 'anonymous', lower)
}
