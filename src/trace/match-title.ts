import type { Mention, Reading, Span, Title, TitleMatch } from '../model/index.ts'
import { type ContentWord, contentWords } from '../text/index.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { mentionsIn } from './mentions-in.ts'
import type { Draft } from './state.ts'

interface Unit {
  readonly word: ContentWord
  readonly weight: number
  readonly happening: string | null
  readonly thing: string | null
  readonly entity: string | null
}

/**
 * The statements that say what a title says, or part of it, by share of the title's words, best first.
 *
 * A word is met by the same word, by another word for the same kind of event or participant, or by a mention of the same entity.
 * Numbers count for nothing here: a title may well say the same with a wrong number.
 * Cost: linear in the statements' words.
 */
export const matchTitle = (
  title: Pick<Title, 'proposition'>,
  drafts: readonly Draft[],
  reading: Reading,
  knowledge: TraceKnowledge,
): TitleMatch[] => {
  const units = unitsOf(title.proposition, reading, knowledge)
  const total = units.reduce((sum, unit) => sum + unit.weight, 0)
  if (total === 0) return []
  const eventful = units.some((unit) => unit.happening !== null)
  const found: TitleMatch[] = []
  for (const draft of drafts) {
    const body = bodyOf(draft, reading, knowledge)
    const shared: Span[] = []
    const missing: Span[] = []
    const there: Span[] = []
    let weight = 0
    let happens = false
    let plain = 0
    for (const unit of units) {
      const met = meets(unit, body)
      if (!met) {
        missing.push(unit.word.span)
        continue
      }
      weight += unit.weight * met.share
      shared.push(unit.word.span)
      there.push(...met.spans)
      if (unit.happening !== null) happens = true
      if (unit.entity === null) plain++
    }
    const share = weight / total
    // Whoever is only named in both may do something else in each.
    const speaks = plain > 0 && shared.length >= Math.min(2, units.length)
    const strength = !speaks
      ? null
      : share >= 0.6 && (happens || !eventful)
        ? 'same'
        : (share >= 0.35 && happens) || share >= (eventful ? 0.5 : 0.4)
          ? 'candidate'
          : null
    if (strength) found.push({ statement: draft.statement.id, strength, share, shared: [...shared, ...there], missing })
  }
  found.sort((one, other) => other.share - one.share)
  // What resembles the title far less than its best match speaks of something else.
  return found.filter((match) => match.share >= 0.55 * (found[0] as TitleMatch).share).slice(0, 50)
}

const unitsOf = (spans: readonly Span[], reading: Reading, knowledge: TraceKnowledge): Unit[] => {
  const units: Unit[] = []
  const named = new Set<string>()
  for (const word of contentWords(reading.report.text, spans)) {
    if (word.number !== null || SLIGHT.test(word.lower)) continue
    const mention = mentionAt(reading.mentions, word.span)
    // "Mayor Jory Tolland" is one participant, not three words.
    if (mention?.entity && named.has(mention.entity)) continue
    if (mention?.entity) named.add(mention.entity)
    const happening = mention ? null : knowledge.happening(word.stem)
    units.push({
      word,
      weight: happening ? 2 : mention ? 1.5 : 1,
      happening,
      thing: knowledge.thing(word.stem),
      entity: mention?.entity ?? null,
    })
  }
  return units
}

/** Words that colour or count, and name nothing. */
const SLIGHT =
  /^(so-called|dozens?|hundreds?|thousands?|scores|many|several|more|most|least|new|reportedly|allegedly|alleged|may|might|could|finally|secretly|openly|confirmed|proof|proves?|proven)$/

const mentionAt = (mentions: readonly Mention[], { start, end }: Span): Mention | null =>
  mentionsIn(mentions, { start: Math.max(0, start - 60), end: end + 60 }).find(
    ({ span, entity }) => entity !== null && span.start <= start && span.end >= end,
  ) ?? null

interface Body {
  readonly words: readonly ContentWord[]
  readonly entities: ReadonlyMap<string, Span>
  readonly happenings: ReadonlyMap<string, Span>
  readonly things: ReadonlyMap<string, Span>
}

const bodyOf = (draft: Draft, reading: Reading, knowledge: TraceKnowledge): Body => {
  const happenings = new Map<string, Span>()
  const things = new Map<string, Span>()
  for (const word of draft.words) {
    const happening = knowledge.happening(word.stem)
    if (happening) happenings.set(happening, word.span)
    const thing = knowledge.thing(word.stem)
    if (thing) things.set(thing, word.span)
  }
  const [predicate] = draft.statement.frame?.predicate ?? []
  if (predicate)
    for (const happening of draft.stated.happenings) if (!happenings.has(happening)) happenings.set(happening, predicate)
  const entities = new Map<string, Span>()
  for (const span of draft.statement.content)
    for (const mention of mentionsIn(reading.mentions, span)) if (mention.entity) entities.set(mention.entity, mention.span)
  return { words: draft.words, entities, happenings, things }
}

const meets = (unit: Unit, body: Body): { readonly share: number; readonly spans: readonly Span[] } | null => {
  const same = body.words.filter((word) => word.stem === unit.word.stem)
  if (same.length > 0) return { share: 1, spans: same.map((word) => word.span) }
  const entity = unit.entity === null ? undefined : body.entities.get(unit.entity)
  if (entity) return { share: 1, spans: [entity] }
  const happening = unit.happening === null ? undefined : body.happenings.get(unit.happening)
  if (happening) return { share: 1, spans: [happening] }
  const thing = unit.thing === null ? undefined : body.things.get(unit.thing)
  return thing ? { share: 0.6, spans: [thing] } : null
}
