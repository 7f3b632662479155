import type { Attribution, Mention, Span } from '../model/index.ts'
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
const RANK = { named: 4, several: 3, unnamed: 2, body: 1, nobody: 0 } as const

/**
 * The voice that tells most of those that a sentence gives: who speaks, or who is said to have seen it.
 *
 * Where nothing was read as saying, a verb of saying beside a person is looked for.
 * @param attributions whose cue stands in the sentence, and the statement's own. Cost: linear in the sentence.
 */
export const voiceOf = (sentence: Span, attributions: readonly Attribution[], index: Index, knowledge: TraceKnowledge): Voice => {
  let best = NOBODY
  for (const { source, cue, speakers } of attributions)
    for (const span of source) {
      const writes = cue.some(({ start, end }) => WRITES.test(index.reading.report.text.slice(start, end)))
      const resolved = speakers.value.flatMap((id) => {
        const entity = index.entities.get(id)
        return entity?.type === 'person' && /^\p{Lu}/u.test(entity.name) ? [entity] : []
      })
      const voice = voiceIn(span, resolved[0]?.name ?? null, false, index, knowledge)
      const heard: Voice = writes && voice.level === 'named' && voice.trades.length === 0 ? { ...voice, level: 'body' } : voice
      if (RANK[heard.level] > RANK[best.level]) best = heard
    }
  if (best.level === 'named') return best
  const beside = besideSaying(sentence, index, knowledge)
  return RANK[beside.level] > RANK[best.level] ? beside : best
}

const voiceIn = (span: Span, resolved: string | null, speaks: boolean, index: Index, knowledge: TraceKnowledge): Voice => {
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
    speaks || persons.length > 0 || knowledge.belongs('source', 'witness', lower) || knowledge.belongs('source', 'anonymous', lower)
  if (/^\p{Lu}/u.test(head) && !human) return { ...NOBODY, level: 'body', spans: [span] }
  if (!human) return NOBODY
  const general = knowledge.belongs('source', 'anonymous', lower) || knowledge.belongs('source', 'witness', lower)
  if (plural && !/^(?:one|an?) /i.test(label)) return { ...told, level: 'several', general }
  const names = definite ? namesOfTrade(lower, index) : []
  return { ...told, level: names.length > 0 ? 'named' : 'unnamed', names, general }
}

const DEFINITE = /^(?:the|this|that|his|her|their|its)\s/i

/** The word before a comma, a relative or a preposition: "a porter who was there" is a porter. */
const headOf = (label: string): string => {
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

/** What outlets do, and persons who speak to them do not. */
const WRITES = /^(?:has |have |had )?(?:writes?|wrote|written|reports?|reported|broadcasts?|published)\b/i

/** A name, and not "Eyewitnesses" at the head of a sentence. */
const isProper = ({ span, entity }: Mention, { reading, entities }: Index, knowledge: TraceKnowledge): boolean => {
  const written = reading.report.text.slice(span.start, span.end)
  const name = (entity === null ? undefined : entities.get(entity)?.name) ?? written
  if (!/^(?:the\s)?\p{Lu}/u.test(name) || /^(?:I|We|He|She|They|It|You|Who)$/.test(written)) return false
  const words = written.replace(/^(?:the|a|an|one|several|some|many)\s/i, '').split(/\s+/)
  if (!words.some((word) => /^\p{Lu}/u.test(word))) return false
  const [only] = words
  if (words.length > 1 || only === undefined) return true
  const lower = stem(only.toLowerCase())
  return !knowledge.belongs('source', 'witness', lower) && !knowledge.belongs('source', 'anonymous', lower)
}

const SAYS =
  '(?:has |have |had )?(?:said|says|told|tells|informed|stated|states|recalled|recalls|remembers|remembered|recounted|recounts|added|adds|explained|explains|declared|declares|claims|claimed|alleged|saw|watched|looked on|revealed|proved|exposed|testified|insisted|maintained|confirmed|denied|disputed|conceded|admitted|acknowledged|described|noted|argued|warned|ma(?:de|kes) (?:it )?clear|established|demonstrated|disclosed|laid bare)'

/** "A porter said", "the porter, who was there, recalled"; "said a porter"; "according to a porter"; "it says in the log". */
const BESIDE: readonly { readonly pattern: RegExp; readonly speaks: boolean }[] = [
  { pattern: /\b(?:according to|citing|quoting|on the word of|referring to|as told by)\s+([^,.;:”"]{2,80})/giu, speaks: false },
  {
    pattern: new RegExp(
      `(?:^|[,“"”—]\\s*)((?:an?|one|the|several|some|many)\\s+[^,.;:“”"]{2,60}?)(?:\\s(?:who|whose|speaking)\\b[^“”"]{2,120}?|,[^,]{2,90},)?\\s+${SAYS}\\b`,
      'giu',
    ),
    speaks: true,
  },
  // "Ferry hands told": a bare plural that opens the sentence, or comes after what was said.
  {
    pattern: new RegExp(
      `(?:^|[,”"]\\s*)(\\p{Lu}?\\p{Ll}{2,30}(?:\\s\\p{Ll}{2,30})?(?<!s)s)(?:\\swho\\b[^,.“”"]{2,90})?\\s+${SAYS}\\b`,
      'gu',
    ),
    speaks: true,
  },
  { pattern: new RegExp(`[,”"]\\s*${SAYS}\\s+((?:an?|one|the|several|some|many)\\s+[^,.;:“”"]{2,60})`, 'giu'), speaks: true },
  {
    pattern: /\b(?:it says|says a line|reads an entry|reads a line|an entry|it is written) in\s+([^,.;:”"]{2,80})/giu,
    speaks: true,
  },
  {
    pattern:
      /(?:^|[,“"”—]\s*)((?:an?|the)\s+[^,.;:“”"]{2,110}?)(?:,[^,]{2,90},)?\s+(?:shows?|showed|recorded|records|indicated|indicates|suggested|suggests)\b/giu,
    speaks: false,
  },
]

const besideSaying = (sentence: Span, index: Index, knowledge: TraceKnowledge): Voice => {
  const { text } = index.reading.report
  const end = Math.min(sentence.end, sentence.start + 1200)
  const named = personSaying({ start: sentence.start, end }, index, knowledge)
  if (named) return named
  let best = NOBODY
  for (const { pattern, speaks } of BESIDE)
    for (const match of text.slice(sentence.start, end).matchAll(pattern)) {
      const at = sentence.start + match.index
      const start = at + match[0].indexOf(match[1] as string)
      const label = { start, end: start + (match[1] as string).length }
      const plain = voiceIn(label, null, speaks, index, knowledge)
      const person = speaks ? nameBeside({ start: at, end: at + match[0].length }, index, knowledge) : null
      const voice: Voice =
        person !== null && plain.level === 'unnamed'
          ? { ...plain, level: 'named', names: person }
          : plain.level === 'nobody' && !speaks
            ? thingIn(label, index)
            : plain
      if (RANK[voice.level] > RANK[best.level]) best = voice
    }
  return best
}

/** "A porter who was there, Ada Krol, said": whose name stands between the trade and the saying. */
const nameBeside = (span: Span, index: Index, knowledge: TraceKnowledge): readonly string[] | null => {
  const { text } = index.reading.report
  for (const mention of mentionsIn(index.reading.mentions, span)) {
    if (mention.type !== 'person' || !isProper(mention, index, knowledge)) continue
    const { start, end } = mention.span
    if (/,\s*$/.test(text.slice(span.start, start)) && /^\s*,/.test(text.slice(end, end + 3)))
      return nameWords(text.slice(start, end))
  }
  return null
}

/** "According to the timetable": what is cited is a source, whatever it is; an organisation is a body. */
const thingIn = (span: Span, { reading }: Index): Voice => {
  const { text } = reading.report
  const head = headOf(text.slice(span.start, span.end))
  if (!/^\p{Ll}/u.test(head)) return NOBODY
  const at = span.start + text.slice(span.start, span.end).indexOf(head)
  if (mentionsIn(reading.mentions, span).some((one) => one.type === 'organisation' && one.span.start <= at && at < one.span.end))
    return { ...NOBODY, level: 'body', spans: [span] }
  const plural = /[^s’']s$/.test(head)
  const definite = DEFINITE.test(text.slice(span.start, span.end))
  const trades = contentWords(text, [span]).flatMap(({ number, capital, stem: word }) =>
    number === null && !capital ? [word] : [],
  )
  return {
    ...NOBODY,
    level: plural && !definite ? 'unnamed' : 'named',
    spans: [span],
    trades,
    definite,
    document: true,
    general: plural,
  }
}

const SAYS_NEXT = new RegExp(`^(?:,[^“”"]{2,120},|\\s(?:of|from|at)\\s[^,.“”"]{2,60})?,?\\s+${SAYS}\\b`, 'iu')
const SAID_BEFORE = new RegExp(
  `(?:${SAYS}(?<!told|tells|informed)|according to|citing|quoting|on the word of|referring to|through (?:its|his|her|their) \\p{L}+)\\s+(?:the\\s+(?:\\p{Ll}+\\s+){1,3})?$`,
  'iu',
)

/** A name with a verb of saying beside it. */
const personSaying = (sentence: Span, index: Index, knowledge: TraceKnowledge): Voice | null => {
  const { text } = index.reading.report
  for (const mention of mentionsIn(index.reading.mentions, sentence)) {
    if (mention.type !== 'person' || !isProper(mention, index, knowledge)) continue
    const { start, end } = mention.span
    if (isMediumName(text.slice(start, end))) continue
    if (
      SAYS_NEXT.test(text.slice(end, Math.min(end + 220, sentence.end))) ||
      SAID_BEFORE.test(text.slice(Math.max(sentence.start, start - 60), start))
    )
      return voiceIn(mention.span, null, true, index, knowledge)
  }
  return null
}
