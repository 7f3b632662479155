import type { Claim, FrameRole, Mention, Span, Statement, StatementId } from '../model/index.ts'
import { contentWords, numeral } from '../text/index.ts'
import { labelOf } from './label.ts'
import type { Lookup } from './lookup.ts'

/** A claim's participants by role, in the report's own words, fullest first. */
export type Participants = ReadonlyMap<string, readonly Participant[]>

export interface Participant {
  readonly words: string
  readonly span: Span
}

const PRONOUN =
  /^(i|me|we|us|you|he|him|she|her|they|them|it|this|that|these|those|who|whom|which|one|what|whatever|whoever|someone|somebody|nobody|anyone|everyone|himself|herself|themselves|for them|to them|some|others?|all|both|our|my|his|her|their|its|your|ours|theirs)$/i

/**
 * Who and what a claim's frames name, over all its statements, so that a "he" in one is filled from another.
 *
 * Statements that only may say the same fill what the others leave open. Pronouns are left out, but for "we", which is the speaker's
 * own side; what a speaker calls "our unit's leader" stays in quotation marks, for it is the speaker's view.
 * @param main whose participants come first. Cost: linear in the claim's roles.
 */
export const participantsOf = (claim: Claim, main: Statement, lookup: Lookup): Participants => {
  const sure = surely(claim, main.id)
  const found = gather(
    claim,
    claim.statedIn.filter((id) => sure.has(id)),
    lookup,
  )
  for (const [role, list] of gather(
    claim,
    claim.statedIn.filter((id) => !sure.has(id)),
    lookup,
  ))
    if (!found.has(role)) found.set(role, list)
  if (claim.frame?.kind === 'conditions' && !found.has('place')) {
    const place = placeBefore(main, lookup)
    if (place) found.set('place', [place])
  }
  return new Map([...found].map(([role, list]) => [role, telling(distinct(list))]))
}

/** Statements shown to say the same as one of them. */
const surely = (claim: Claim, from: StatementId): ReadonlySet<StatementId> => {
  const reached = new Set<StatementId>([from])
  for (let grown = true; grown; ) {
    grown = false
    for (const { from: one, to: other, strength } of claim.links) {
      if (strength !== 'same' || reached.has(one) === reached.has(other)) continue
      reached.add(one)
      reached.add(other)
      grown = true
    }
  }
  return reached
}

const gather = (claim: Claim, ids: readonly StatementId[], lookup: Lookup): Map<string, Participant[]> => {
  const found = new Map<string, Participant[]>()
  const kind = claim.frame?.kind
  const put = (role: string, participant: Participant): void => {
    const list = found.get(role)
    if (list) list.push(participant)
    else found.set(role, [participant])
  }
  for (const id of ids) {
    const statement = lookup.statements.get(id)
    if (!statement?.frame || statement.frame.kind !== kind) continue
    for (const role of statement.frame.roles) {
      const participant = wordsFor(role, statement, lookup)
      if (participant) put(role.role, participant)
    }
    if (kind === 'transfer') for (const participant of weaponsIn(statement, lookup)) put('item', participant)
  }
  return found
}

/** "All sorts of weapons" says nothing beside "rifles and mortars". */
const telling = (list: readonly Participant[]): readonly Participant[] => {
  const exact = list.filter(({ words }) => !/\b(weapons?|arms|weaponry|goods|things|items|equipment)$/i.test(words))
  return exact.length >= 2 ? exact : list
}

/**
 * The place that "there" speaks of: the last site in what the same speaker said before, else the last place.
 */
const placeBefore = (statement: Statement, lookup: Lookup): Participant | null => {
  const { reading } = lookup
  const [first] = statement.content
  const attribution = statement.attribution === null ? undefined : lookup.attributions.get(statement.attribution)
  const [said] = attribution?.content ?? []
  if (!first || !said) return null
  const places = placesIn(reading.mentions, Math.max(said.start, first.start - 1200), first.start)
  const text = reading.report.text
  const named = ({ entity, span }: Mention): string => {
    const place = entity ? lookup.entities.get(entity) : undefined
    return place ? place.name : text.slice(span.start, span.end)
  }
  for (const mention of [...places].reverse()) {
    const before = SITE_BEFORE.exec(text.slice(Math.max(said.start, mention.span.start - 40), mention.span.start))
    if (before) return { words: `${named(mention)} (${(before[1] as string).toLowerCase()})`, span: mention.span }
    const after = SITE_AFTER.exec(text.slice(mention.span.end, mention.span.end + 20))
    if (after) return { words: `the ${named(mention)} ${after[1]}`, span: mention.span }
  }
  const last = places.at(-1)
  return last ? { words: named(last), span: last.span } : null
}

const placesIn = (mentions: readonly Mention[], start: number, end: number): readonly Mention[] =>
  mentions.filter(({ type, span }) => type === 'place' && span.start >= start && span.end <= end)

const SITE =
  'camp|prison|jail|village|town|district|hospital|clinic|school|settlement|quarter|island|shelter|centre|center|neighbourhood|neighborhood'
const SITE_BEFORE = new RegExp(`\\b((?:\\p{L}+ )?(?:${SITE})),? (?:of |called |named |known as |in |at )?$`, 'iu')
const SITE_AFTER = new RegExp(`^ ((?:\\p{L}+ )?(?:${SITE}))\\b`, 'iu')

/** Roles that are looked for on the ground, for which "Danish" alone will not do. */
const SITED = new Set(['target', 'place', 'from', 'to'])
/** What changes hands and leaves no paper: "the support". */
const ABSTRACT =
  /\b(support|help|assistance|aid|backing|attention|hope|freedom|power|control|opportunity|chance|information|advice|order|orders|permission|blame|credit|everything)$/i

const FORCES =
  /\b(forces|troops|fighters|soldiers|army|armies|militants|gunmen|guards|police|civilians|people|convoys?|rebels|units?|migrants|refugees|villagers|residents|protesters|demonstrators|prisoners|detainees|journalists|workers|passengers|patients|worshippers|pupils|students|women|men|children|families|victims)$/i

/** Who is struck is no place that could be looked for on images. */
const isForce = (words: string, mention: FrameRole['mention'], lookup: Lookup): boolean => {
  const type = mention === null ? null : lookup.mentions.get(mention)?.type
  return type !== 'place' && FORCES.test(words)
}

const PEOPLE = /^\p{Lu}\p{L}*(ian|ean|ish|ese)$/u

const wordsFor = ({ role, span, mention }: FrameRole, statement: Statement, lookup: Lookup): Participant | null => {
  const { text } = lookup.reading.report
  const words = tidy(text.slice(span.start, span.end))
  if (words !== 'US' && /^(i|me|we|us|our group)$/i.test(words) && statement.attribution !== null) {
    const speaker = labelOf(lookup.attributions.get(statement.attribution) ?? null, lookup)
    return { words: /^(i|me)$/i.test(words) ? speaker : `${speaker} and others (“${words}”)`, span }
  }
  if (words === '' || PRONOUN.test(words) || (SITED.has(role) && PEOPLE.test(words))) return null
  if (role === 'item' && ABSTRACT.test(words)) return null
  if (SITED.has(role) && isForce(words, mention, lookup)) return null
  const named = mention === null ? undefined : lookup.mentions.get(mention)
  const entity = named?.entity ? lookup.entities.get(named.entity) : undefined
  const whole = named && named.span.end >= span.end - 1 && named.span.start - span.start <= 4
  if (entity && whole && /\p{Lu}/u.test(entity.name)) return { words: entity.name, span }
  const short = words.split(' ').length > 10 ? `${words.split(' ').slice(0, 10).join(' ')} …` : words
  return { words: /\b(our|my|we)\b/i.test(short) ? `“${short}”` : short, span }
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”‘'’(]+|[\s"“”‘,.;:)]+$/g, '')
    .replace(/^(to|for|by|with|of|that) /i, '')
    .replace(/^(The|A|An) /, (article) => article.toLowerCase())

const weaponsIn = ({ content }: Statement, lookup: Lookup): Participant[] =>
  lookup.reading.mentions
    .filter(({ type, span }) => type === 'weapon' && content.some(({ start, end }) => span.start >= start && span.end <= end))
    .map(({ span }) => ({ words: tidy(lookup.reading.report.text.slice(span.start, span.end)), span }))

/** Longest first; what another already says is dropped. */
const distinct = (list: readonly Participant[]): readonly Participant[] => {
  const kept: Participant[] = []
  for (const one of [...list].sort((a, b) => b.words.length - a.words.length || a.span.start - b.span.start))
    if (!kept.some((other) => bare(other.words).includes(bare(one.words)))) kept.push(one)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(the|a|an) |[“”]/g, '')
    .replace(/^[a-z]+(?:-[a-z]+)?(?= )/, inFigures)

/** "thirty-four" is 34; other words are left. */
const inFigures = (word: string): string => {
  const parts = word.split('-').map(numeral)
  return parts.includes(null) ? word : String(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0))
}

/** "rifles, mortars and fuel". */
export const inWords = (list: readonly Participant[], most: number): string => {
  const words = list.slice(0, most).map((one) => one.words)
  return words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Whether what changes hands is arms, by its words. */
export const areArms = (list: readonly Participant[], lookup: Lookup, thing: (stem: string) => string | null): boolean =>
  list.some(({ words, span }) => {
    if (contentWords(words, [{ start: 0, end: words.length }]).some((word) => thing(word.stem) === 'weapon')) return true
    return lookup.reading.mentions.some(
      (mention) => mention.type === 'weapon' && mention.span.start >= span.start && mention.span.end <= span.end,
    )
  })
