import type { Attribution, EntityId, Span, Statement, Title, TitleMatch } from '../model/index.ts'
import { contentWords, isNegated } from '../text/index.ts'
import { labelOf } from './label.ts'
import type { Lookup } from './lookup.ts'

/** A statement that a headline may rest on, with what it lends. */
export interface Backing {
  readonly statement: Statement
  readonly attribution: Attribution | null
  readonly strength: TitleMatch['strength']
  readonly shared: readonly Span[]
  /** Whether it has enough of the headline's words to be held against it. */
  readonly close: boolean
  readonly label: string
  /** The same for two statements of one speaker. */
  readonly speakerKey: string
  readonly commitment: 'neutral' | 'endorsing' | 'distancing'
  /** Whether it says the same and not the contrary. */
  readonly agrees: boolean
  /** Stated as so: not as possible, planned, wished or supposed, nor at second hand only. */
  readonly sure: boolean
  /** Stated as possible, planned, wished or supposed. */
  readonly open: boolean
  /** The words that make it less than sure. */
  readonly doubt: readonly Span[]
  /** Nobody's word as far as was read, but with a verb of saying in it. */
  readonly hearsay: boolean
  /** The speaker is the one of whom the headline says it. */
  readonly ownAct: boolean
  readonly document: boolean
}

const HEDGE =
  /\b(may|might|could|possibl[ey]|perhaps|reportedly|allegedly|alleged|suspected|suspects?|probably|likely|considering|would|hopes?|hoped|believes?|fears?|feared|rumou?r|whether|if)\b/gi
const SAYING =
  /\b(said|says?|saying|claim(s|ed)?|told|alleg(es|ed)|accord(ing)? to|warn(s|ed)|believes?|reported(ly)?|insist(s|ed)?|rumou?rs?)\b/i
const PLANNED = /\b(to|will|plans?|planned|vows?|set|aims?|intends?|may|might|could|possible)\b/i

/** "… said it had withdrawn": the speaker speaks of what it did or means to do. */
const OWN = /^\W*(that )?(it|they|we|he|she|i|its|their|our)\b/i

/** @returns null where the match names no statement of this report. */
export const backingOf = (match: TitleMatch, title: Title, lookup: Lookup): Backing | null => {
  const statement = lookup.statements.get(match.statement)
  if (!statement) return null
  const { text } = lookup.reading.report
  const attribution = statement.attribution === null ? null : (lookup.attributions.get(statement.attribution) ?? null)
  const words = statement.content.map(({ start, end }) => text.slice(start, end)).join(' ')
  const proposition = title.proposition.map(({ start, end }) => text.slice(start, end)).join(' ')
  const negated = statement.frame ? statement.frame.negated : isNegated(near(text, statement, match))
  const polarity = attribution?.polarity.value ?? 'affirms'
  const contrary = (polarity === 'denies') !== negated
  // Of several clauses the "not" may belong to any.
  const wanted = (title.stance === 'denies') !== (title.negated && !/[,;]/.test(proposition))
  const hedges = hedgesIn(text, statement, attribution)
  const modality = statement.frame?.modality ?? 'actual'
  const planned = PLANNED.test(proposition)
  const open = modality === 'actual' ? (statement.frame ? [] : hedges) : hedges.length > 0 ? hedges : [...statement.content]
  const passedOn = statement.access.value === 'second-hand' && (title.states === 'confirmed' || title.stance === 'confirms')
  return {
    statement,
    attribution,
    strength: match.strength,
    shared: match.shared,
    close: match.strength === 'same' || match.share >= 0.5,
    label: labelOf(attribution, lookup),
    speakerKey: attribution
      ? [...attribution.speakers.value].sort().join(' ') ||
        attribution.source
          .map(({ start, end }) => text.slice(start, end))
          .join(' ')
          .toLowerCase()
      : 'author',
    commitment: attribution?.commitment.value ?? 'neutral',
    agrees: polarity !== 'questions' && contrary === wanted,
    sure: (planned || (open.length === 0 && modality === 'actual')) && !passedOn,
    open: open.length > 0 || modality !== 'actual',
    doubt: open.length > 0 ? open : statement.access.spans.length > 0 ? statement.access.spans : statement.content,
    hearsay: attribution === null && SAYING.test(words),
    ownAct:
      attribution !== null &&
      (statement.access.value === 'first-hand' || OWN.test(words)) &&
      speaksOfItself(attribution, title, lookup),
    document:
      attribution !== null &&
      attribution.speakers.value.length === 0 &&
      /\b(documents?|memo|ledger|records?|report|letter|files?|footage|video|study)\b/i.test(labelOf(attribution, lookup)),
  }
}

/** The words directly before what a statement shares with the title: where a "not" would stand. */
const near = (text: string, { content }: Statement, { shared }: TitleMatch): string => {
  const own = shared.filter((word) => content.some(({ start, end }) => word.start >= start && word.end <= end))
  return own
    .filter(({ start }) => /\p{Ll}/u.test(text.charAt(start)))
    .slice(0, 1)
    .map(({ start }) => {
      const from = Math.max(start - 40, ...content.filter((span) => span.start <= start).map((span) => span.start))
      return text.slice(from, start)
    })
    .join(' ')
}

const hedgesIn = (text: string, statement: Statement, attribution: Attribution | null): Span[] => {
  const spans = [...statement.content, ...(attribution?.cue ?? [])]
  return spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(HEDGE)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )
}

/** The speaker is named in the headline, or speaks for whoever is. */
const speaksOfItself = (attribution: Attribution, title: Title, lookup: Lookup): boolean => {
  const { reading } = lookup
  const inTitle = reading.mentions.filter(
    ({ span, entity }) => entity !== null && title.proposition.some(({ start, end }) => span.start >= start && span.end <= end),
  )
  const subjects = new Set<EntityId>(inTitle.flatMap(({ entity }) => (entity ? [entity] : [])))
  if (attribution.speakers.value.some((speaker) => subjects.has(speaker))) return true
  const names = new Set(
    contentWords(
      reading.report.text,
      inTitle.filter(({ type }) => type === 'organisation' || type === 'person').map(({ span }) => span),
    ).map((word) => word.stem),
  )
  const roles = attribution.speakers.value.map((speaker) => lookup.entities.get(speaker)?.role ?? '').join(' ')
  const own = contentWords(roles, [{ start: 0, end: roles.length }])
  return own.some((word) => names.has(word.stem))
}
