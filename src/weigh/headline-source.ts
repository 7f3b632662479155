import type { Attribution, Span, Title } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { Argument } from './argument.ts'
import type { Backing } from './backing.ts'
import type { WeighKnowledge } from './knowledge.ts'
import type { Lookup } from './lookup.ts'

/**
 * What is wrong with the source that a headline gives: the body has it from somebody else, from fewer, less surely, or has the
 * contrary from it; `unclear` where the body's source is a pronoun that nobody resolved; null where the body bears the headline out.
 */
export const sourceFault = (
  title: Title,
  backings: readonly Backing[],
  lookup: Lookup,
  knowledge: WeighKnowledge,
): Argument | 'unclear' | null => {
  const { text } = lookup.reading.report
  const spoken = backings.filter(({ attribution }) => attribution !== null)
  const own = spoken.filter(({ attribution }) => attribution !== null && isTheSame(title, attribution, lookup, knowledge))
  const generic = isGeneric(title, lookup, knowledge)
  const matched = own.length > 0 ? own : generic ? spoken.filter((backing) => fits(title, backing, lookup, knowledge)) : []
  if (matched.length === 0) {
    if (passing(title, backings, lookup).some(({ agrees }) => agrees)) return null
    if (spoken.length > 0 && spoken.every(({ attribution }) => attribution !== null && isUnresolved(attribution, lookup)))
      return 'unclear'
    if (spoken.length > 0 && !spoken.some(({ close }) => close)) return 'unclear'
    const others = spoken.map(({ label }) => label)
    const spans = [...title.source, ...spoken.flatMap(({ attribution }) => attribution?.source ?? [])]
    return {
      text:
        others.length > 0
          ? `The body has it from ${[...new Set(others)].join(', ')}, not from whom the headline names.`
          : 'The body has it on nobody’s word.',
      spans,
    }
  }
  const agreeing = matched.filter(({ agrees }) => agrees)
  if (agreeing.length === 0 && !matched.some(({ close }) => close)) return 'unclear'
  if (agreeing.length === 0)
    return {
      text: 'The source that the headline gives says the contrary.',
      spans: [
        ...title.signs,
        ...matched.flatMap(({ statement, attribution }) => [...(attribution?.cue ?? []), ...statement.content]),
      ],
    }
  const source = title.source.map(({ start, end }) => text.slice(start, end)).join(' ')
  const several = plural(source, lookup, title, knowledge)
  if (several) {
    const speakers = new Set(agreeing.map(({ speakerKey }) => speakerKey))
    const many = agreeing.some(({ attribution }) => attribution !== null && sourceIsPlural(attribution, lookup))
    if (speakers.size < 2 && !many)
      return {
        text: `The headline speaks of “${source}”; the body has one.`,
        spans: [...title.source, ...agreeing.flatMap(({ attribution }) => attribution?.source ?? [])],
      }
  }
  if (!agreeing.some(({ sure }) => sure))
    return {
      text: 'The source says it less surely than the headline.',
      spans: [...title.signs, ...agreeing.flatMap(({ doubt }) => doubt)],
    }
  return null
}

/** The words of the sentence around each of the first mentions of a speaker: "Fell, once chairman of the league, said". */
const introductions = ({ speakers }: Attribution, { reading, entities, mentions }: Lookup): Span[] => {
  const { text } = reading.report
  return speakers.value.flatMap((id) =>
    (entities.get(id)?.mentions ?? []).slice(0, 3).flatMap((one) => {
      const span = mentions.get(one)?.span
      if (!span) return []
      const before = text.slice(Math.max(0, span.start - 60), span.start)
      const after = text.slice(span.end, span.end + 60)
      const opens = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
      const closes = after.search(/[.!?]\s|\n|\b(?:said|says|told)\b/)
      return [{ start: span.start - before.length + opens, end: span.end + (closes < 0 ? after.length : closes) }]
    }),
  )
}

/** A pronoun that nobody resolved, or no source at all: it may be anybody. */
const isUnresolved = ({ source, speakers }: Attribution, { reading }: Lookup): boolean =>
  speakers.value.length === 0 && contentWords(reading.report.text, source).length === 0

const isTheSame = (title: Title, attribution: Attribution, lookup: Lookup, knowledge: WeighKnowledge): boolean => {
  const { reading } = lookup
  const named = reading.mentions.filter(
    ({ entity, span, type }) =>
      entity !== null &&
      (type === 'person' || type === 'organisation') &&
      title.source.some(({ start, end }) => span.start >= start && span.end <= end),
  )
  if (named.some(({ entity }) => attribution.speakers.value.some((speaker) => speaker === entity))) return true
  const roles = attribution.speakers.value.flatMap((id) => {
    const entity = lookup.entities.get(id)
    return entity ? [entity.name, entity.role ?? ''] : []
  })
  const about = roles.join(' ')
  const own = [
    ...contentWords(reading.report.text, [...attribution.source, ...introductions(attribution, lookup)]),
    ...contentWords(about, [{ start: 0, end: about.length }]),
  ]
  const stems = new Set(own.map((word) => word.stem))
  const things = new Set(own.flatMap((word) => knowledge.thing(word.stem) ?? []))
  return contentWords(reading.report.text, title.source).some(
    (word) => stems.has(word.stem) || things.has(knowledge.thing(word.stem) ?? '-'),
  )
}

/** "Witnesses", "officials", "documents": nobody by name. */
const isGeneric = (title: Title, lookup: Lookup, knowledge: WeighKnowledge): boolean => {
  const { reading } = lookup
  const named = reading.mentions.some(
    ({ entity, span, type }) =>
      entity !== null &&
      (type === 'person' || type === 'organisation') &&
      title.source.some(({ start, end }) => span.start >= start && span.end <= end),
  )
  if (named) return false
  return contentWords(reading.report.text, title.source).some(
    (word) => GENERIC.test(word.lower) || knowledge.belongs('source', 'document', word.stem),
  )
}

/** Words for sources that do not say in what office they speak. */
const GENERIC =
  /^(sources?|insiders?|witness(es)?|eyewitness(es)?|reports?|officials?|experts?|analysts?|residents?|survivors?|locals?|activists?|critics?|observers?|whistleblowers?|documents?)$/

/** Whether a source may be what a general word for sources says. */
const fits = (title: Title, { attribution, statement }: Backing, lookup: Lookup, knowledge: WeighKnowledge): boolean => {
  const { text } = lookup.reading.report
  const wanted = contentWords(text, title.source)
  const paper = wanted.some((word) => knowledge.belongs('source', 'document', word.stem) && !/^reports?$/.test(word.lower))
  const own = contentWords(text, attribution?.source ?? [])
  if (paper) return own.some((word) => knowledge.belongs('source', 'document', word.stem))
  if (wanted.some((word) => /witness/.test(word.lower)))
    return statement.access.value === 'first-hand' || own.some((word) => /witness/.test(word.lower))
  return true
}

const plural = (source: string, lookup: Lookup, title: Title, knowledge: WeighKnowledge): boolean => {
  const { reading } = lookup
  const words = contentWords(reading.report.text, title.source)
  return (
    words.some(
      (word) =>
        (/[^s]s$/.test(word.lower) || /men$|people|police/.test(word.lower)) &&
        !/police/.test(word.lower) &&
        !word.lower.endsWith("'s") &&
        (knowledge.belongs('source', 'anonymous', word.stem) || knowledge.headline('sourcing', word.stem)),
    ) && source !== ''
  )
}

const sourceIsPlural = (attribution: Attribution, lookup: Lookup): boolean => {
  const { text } = lookup.reading.report
  const words = attribution.source.map(({ start, end }) => text.slice(start, end)).join(' ')
  return (
    attribution.speakers.value.length > 1 ||
    /\b(they|several|many|some|two|three|four|five|both|other)\b/i.test(words) ||
    /\b(?!his|this|its|was|has|is|us|as|always)\p{L}{3,}[^s]s\b(?!\s+of\b)/u.test(words.replace(/['’]s\b/g, ''))
  )
}

/** What the author states with the headline's source in the same words: "a memo … says", where no attribution was read. */
const passing = (title: Title, backings: readonly Backing[], { reading }: Lookup): readonly Backing[] => {
  const { text } = reading.report
  const wanted = contentWords(text, title.source)
  return backings.filter(({ attribution, statement }) => {
    if (attribution !== null) return false
    const own = new Set(contentWords(text, statement.content).map((word) => word.stem))
    return wanted.length > 0 && wanted.some((word) => own.has(word.stem))
  })
}
