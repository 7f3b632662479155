import type { EntityId, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADJ } from '../syntax/tags.ts'
import type { SpeakerKnowledge } from './knowledge.ts'
import type { Phrase } from './phrases.ts'
import type { References } from './read-references.ts'
import { takenUp } from './source-speakers.ts'

/** Somebody through whom words may come: a person, a body, or one with the other ("Kanal Nord's Ida Brandt"). */
export interface Hands {
  /** Token numbers, with article and titles. */
  readonly first: number
  readonly last: number
  /** Persons, then bodies: from the speaker outwards. */
  readonly entities: readonly EntityId[]
  readonly spans: readonly Span[]
  /** Whether the text or the lists show it to be a medium or one of its journalists. */
  readonly medium: boolean
  /** By list, a place where people write for themselves. */
  readonly platform: boolean
  readonly person: boolean
}

/** Which entities the report shows to be media, and which persons to be journalists. */
export interface Media {
  readonly isMedium: (entity: EntityId) => boolean
  readonly isJournalist: (entity: EntityId) => boolean
  readonly isPlatform: (entity: EntityId) => boolean
}

const JOURNALISTS = new Set([
  'journalist',
  'reporter',
  'correspondent',
  'interviewer',
  'anchor',
  'presenter',
  'host',
  'columnist',
  'newscaster',
  'anchorman',
  'anchorwoman',
  'editor',
])
const PUBLISHING = new Set(['report', 'broadcast', 'air', 'publish', 'interview'])

/**
 * Finds the media of a report: by name, by what they are called, by having a correspondent, by publishing something.
 *
 * Cost: linear.
 */
export const readMedia = (syntax: Syntax, references: References, knowledge: SpeakerKnowledge): Media => {
  const { phrases, referents, referentOf } = references
  const { lemmas, lower, text } = syntax
  const media = new Set<EntityId>()
  const platforms = new Set<EntityId>()
  const journalists = new Set<EntityId>()
  const asked = new Map<EntityId, Set<string>>()
  for (const phrase of phrases) {
    const { entity, mention } = phrase
    if (entity === null || mention === null) continue
    const referent = referents[referentOf[phrase.number] as number]
    if (phrase.type === 'person') {
      if (referent?.descriptions.some((word) => JOURNALISTS.has(word))) journalists.add(entity)
      continue
    }
    const name = text.slice(mention.span.start, mention.span.end)
    const names = asked.get(entity) ?? new Set()
    asked.set(entity, names)
    if (!names.has(name)) {
      names.add(name)
      const listed = knowledge.medium(name)
      if (listed === 'platform') platforms.add(entity)
      else if (listed !== null) media.add(entity)
    }
    // A place is a medium only by being listed as one.
    if (phrase.type === 'place') continue
    if (referent?.descriptions.some((word) => knowledge.noun(word)?.kind === 'medium')) media.add(entity)
    let after = phrase.last
    if (lower[after] === "'s" || lower[after] === "'") after++
    for (let at = after; at < after + 3; at++) if (JOURNALISTS.has(lemmas[at] ?? '')) media.add(entity)
    if (lemmas[after] === 'interview') media.add(entity)
    // "the daily Horizonte", whatever the tagger makes of "daily"
    if (!phrase.modifier && knowledge.noun(lower[phrase.first - 1] ?? '')?.kind === 'medium') media.add(entity)
    const before = phrases[phrase.number - 1]
    if (before && before.sentence === phrase.sentence && phrase.first - before.last <= 2) {
      const link = lower[before.last] ?? ''
      if (phrase.first === before.last) {
        if (knowledge.noun(before.lemma)?.kind === 'medium' || before.lemma === 'agency') media.add(entity)
      } else if (
        JOURNALISTS.has(before.lemma) &&
        (link === 'for' || link === 'of' || link === 'with' || link === 'at' || link === 'from')
      )
        media.add(entity)
    }
    if (phrase.governor >= 0 && !phrase.modifier && PUBLISHING.has(lemmas[phrase.governor] as string) && phrase.relation === 1)
      media.add(entity)
    else if (!phrase.modifier && lower[after] !== undefined && /^(?:reported|broadcast|aired)$/.test(lower[after] as string))
      media.add(entity)
  }
  return {
    isMedium: (entity) => media.has(entity),
    isJournalist: (entity) => journalists.has(entity),
    isPlatform: (entity) => platforms.has(entity),
  }
}

/**
 * The hands whose words begin at phrase `n`: a name with what stands before it as title or owner, and "of the ..." or
 * ", a reporter for ..." after it; or a noun that takes one up ("the channel"). null where no entity is meant.
 */
export const handsAt = (syntax: Syntax, references: References, n: number, media: Media): Hands | null => {
  const { phrases, referents, referentOf } = references
  const { lower, pos, sentences } = syntax
  const start = phrases[n]
  if (!start) return null
  const group: Phrase[] = [start]
  let last = start
  const next = (): Phrase | undefined => {
    const one = phrases[last.number + 1]
    return one && one.sentence === start.sentence ? one : undefined
  }
  for (let one = next(); one && group.length < 6; one = next()) {
    const gap = one.first - last.last
    const link = lower[last.last] ?? ''
    const glued = gap === 0 || (gap === 1 && (link === "'s" || link === "'"))
    // "Kanal Nord correspondent Ida Brandt", "Ida Brandt of Kanal Nord", "Ida Brandt, a reporter for Kanal Nord"
    const owned =
      gap <= 2 &&
      (link === 'of' || link === 'from' || link === 'for' || link === 'with' || link === 'at') &&
      (last.type === 'person' || last.type === 'any') &&
      one.type !== 'person'
    const named = gap === 1 && link === ',' && last.kind === 'name' && last.type === 'person' && JOURNALISTS.has(one.lemma)
    // "a reporter for Kanal Nord, Ida Brandt,"
    const calledAfter =
      gap === 1 &&
      link === ',' &&
      one.kind === 'name' &&
      one.type === 'person' &&
      last.type !== 'person' &&
      JOURNALISTS.has(start.lemma)
    if (!(glued && last.modifier) && !owned && !named && !calledAfter) break
    group.push(one)
    last = one
  }
  const persons: { entity: EntityId; span: Span }[] = []
  const bodies: { entity: EntityId; span: Span }[] = []
  let journalist = false
  let owner = false
  for (const phrase of group) {
    if (phrase.kind === 'pronoun') continue
    if (JOURNALISTS.has(phrase.lemma)) journalist = true
    if (phrase.kind === 'noun' && phrase.modifier) continue
    for (const one of takenUp(syntax, phrase, references)) {
      const type = referents[referentOf[phrase.number] as number]?.type
      const list = type === 'person' || type === 'any' ? persons : bodies
      if (type === 'place' && !media.isMedium(one.entity)) continue
      // "Vessia's private channel": not in Vessia's hands.
      if (phrase.modifier && phrase !== last && last.type !== 'person' && !media.isMedium(one.entity)) continue
      if (!list.some((other) => other.entity === one.entity)) list.push(one)
      if (list === bodies && phrase.modifier) owner = true
    }
  }
  if (persons.length + bodies.length === 0) return null
  let first = start.first
  while (
    first > (sentences[start.sentence]?.first ?? 0) &&
    (pos[first - 1] === ADJ || /^(?:the|a|an|state|daily|weekly)$/.test(lower[first - 1] ?? ''))
  )
    first--
  const all = [...persons, ...bodies]
  const listed = bodies.some((one) => media.isMedium(one.entity)) || persons.some((one) => media.isJournalist(one.entity))
  return {
    first,
    last: last.last,
    entities: all.map((one) => one.entity),
    spans: all.map((one) => one.span),
    medium: listed || journalist || (owner && persons.length > 0 && lower[(group[0] as Phrase).last] === "'s"),
    platform: bodies.some((one) => media.isPlatform(one.entity)),
    person: persons.length > 0,
  }
}
