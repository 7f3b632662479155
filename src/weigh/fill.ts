import type { Claim, FrameRole, Span, Statement } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { Lookup } from './lookup.ts'

/** A claim's participants by role, in the report's own words, fullest first. */
export type Participants = ReadonlyMap<string, readonly Participant[]>

export interface Participant {
  readonly words: string
  readonly span: Span
}

const PRONOUN =
  /^(i|me|we|us|you|he|him|she|her|they|them|it|this|that|these|those|who|whom|which|one|someone|somebody|nobody|anyone|everyone|himself|herself|themselves|for them|to them|some|others?|all|both)$/i

/**
 * Who and what a claim's frames name, over all its statements, so that a "he" in one is filled from another.
 *
 * Pronouns are left out; what a speaker calls "our unit's leader" stays in quotation marks, for it is the speaker's view.
 * Cost: linear in the claim's roles.
 */
export const participantsOf = (claim: Claim, lookup: Lookup): Participants => {
  const found = new Map<string, Participant[]>()
  const kind = claim.frame?.kind
  for (const id of claim.statedIn) {
    const statement = lookup.statements.get(id)
    if (!statement?.frame || statement.frame.kind !== kind) continue
    for (const role of statement.frame.roles) {
      const participant = wordsFor(role, lookup)
      if (!participant) continue
      const list = found.get(role.role) ?? []
      if (!found.has(role.role)) found.set(role.role, list)
      list.push(participant)
    }
    if (kind === 'transfer')
      for (const participant of weaponsIn(statement, lookup)) found.set('item', [...(found.get('item') ?? []), participant])
  }
  return new Map([...found].map(([role, list]) => [role, distinct(list)]))
}

const wordsFor = ({ span, mention }: FrameRole, lookup: Lookup): Participant | null => {
  const { text } = lookup.reading.report
  const words = tidy(text.slice(span.start, span.end))
  if (words === '' || PRONOUN.test(words)) return null
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
    .replace(/^(to|for|by|with|of) /i, '')
    .replace(/^(The|A|An) /, (article) => article.toLowerCase())

const weaponsIn = ({ content }: Statement, lookup: Lookup): Participant[] =>
  lookup.reading.mentions
    .filter(({ type, span }) => type === 'weapon' && content.some(({ start, end }) => span.start >= start && span.end <= end))
    .map(({ span }) => ({ words: tidy(lookup.reading.report.text.slice(span.start, span.end)), span }))

/** Longest first; what another already says is dropped. */
const distinct = (list: readonly Participant[]): readonly Participant[] => {
  const kept: Participant[] = []
  for (const one of [...list].sort((a, b) => b.words.length - a.words.length || a.span.start - b.span.start))
    if (!kept.some((other) => other.words.toLowerCase().includes(bare(one.words)))) kept.push(one)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

const bare = (words: string): string => words.toLowerCase().replace(/^(the|a|an) |[“”]/g, '')

/** "rifles, mortars and fuel"; at most five. */
export const inWords = (list: readonly Participant[]): string => {
  const words = list.slice(0, 5).map((one) => one.words)
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
