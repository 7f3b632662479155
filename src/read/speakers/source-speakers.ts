import type { EntityId, Evidenced, Span } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { ADP } from '../syntax/tags.ts'
import type { Phrase } from './phrases.ts'
import { type References, SURE_ENOUGH } from './read-references.ts'

/** Nouns that speak for the body they belong to: what its spokesman says, it says. */
const VOICES = new Set('spokesman spokeswoman spokesperson statement communique release website account office press'.split(' '))
const PAIRS = new Set(['pair', 'two', 'duo', 'couple', 'both'])
const RELATIVES = new Set(['who', 'which', 'that', 'whom'])

export const NOBODY: Evidenced<readonly EntityId[]> = { value: [], spans: [] }

/**
 * Whom the words of a source mean, with the mention that names each. Empty where they name nobody that the mentions know of.
 *
 * Several stand in order where the source joins them, or takes up two who were named together.
 * @param outer speakers of the quotation that the source stands in: whom "I" means there.
 */
export const sourceSpeakers = (
  syntax: Syntax,
  source: readonly Span[],
  references: References,
  outer: Evidenced<readonly EntityId[]>,
): Evidenced<readonly EntityId[]> => {
  const found: EntityId[] = []
  const spans: Span[] = []
  const add = (entity: EntityId | null, span: Span | null): void => {
    if (entity === null || found.includes(entity)) return
    found.push(entity)
    if (span) spans.push(span)
  }
  for (const phrase of principals(syntax, source, references)) {
    if (phrase.pronoun && phrase.pronoun.person !== 3) {
      if (phrase.pronoun.person === 1 && phrase.quotation >= 0)
        for (const [n, entity] of outer.value.entries()) add(entity, outer.spans[n] ?? null)
      continue
    }
    for (const one of takenUp(syntax, phrase, references)) add(one.entity, one.span)
  }
  return found.length === 0 ? NOBODY : { value: found, spans }
}

/** The phrases of a source that are not there to describe another: "the head of X, Ada Quill," is Ada Quill. */
const principals = (syntax: Syntax, source: readonly Span[], references: References): Phrase[] => {
  const { tokens, lower } = syntax
  const inside: Phrase[] = []
  let firstToken = -1
  for (const span of source)
    for (let at = tokenAt(syntax, span.start); at < tokens.length && (tokens.start[at] as number) < span.end; at++) {
      if (firstToken < 0) firstToken = at
      // "a letter, which the Courier has seen": whoever a clause tells of beside the source is not the source.
      if (inside.length > 0 && lower[at - 1] === ',' && RELATIVES.has(lower[at] as string)) break
      const phrase = references.phrases[references.phraseAt[at] as number]
      if (phrase && inside[inside.length - 1] !== phrase) inside.push(phrase)
    }
  if (
    firstToken >= 0 &&
    (inside.length === 0 || (inside[0] as Phrase).first > firstToken) &&
    RELATIVES.has(lower[firstToken] as string)
  ) {
    const before =
      references.phrases[references.phraseAt[lower[firstToken - 1] === ',' ? firstToken - 2 : firstToken - 1] as number]
    return before ? [before] : []
  }
  const top = inside.filter(
    (phrase, n) =>
      !(phrase.modifier && (phrase.kind === 'noun' ? n + 1 < inside.length : true) && !(phrase.modifier && inside.length === 1)) &&
      (n === 0 || !underPreposition(syntax, phrase)),
  )
  const first = top[0] ?? inside[0]
  if (!first) return []
  const chosen = [first]
  // "Quill, Odeh and Lind" are three; "Quill, Lind's deputy," is one.
  const listed = top.some((phrase) => phrase.joined >= 0)
  const number = (phrase: Phrase): number => references.referentOf[phrase.number] as number
  for (const phrase of top.slice(1)) {
    const last = chosen[chosen.length - 1] as Phrase
    if (phrase.joined >= 0 || (chosen.length > 0 && lower[phrase.first - 1] === 'and')) chosen.push(phrase)
    else if (number(phrase) === number(last)) continue
    else if (last.kind === 'noun' && phrase.kind === 'name' && phrase.type === 'person') chosen[chosen.length - 1] = phrase
    else if (
      listed &&
      last.kind === 'name' &&
      phrase.kind === 'name' &&
      lower[phrase.first - 1] === ',' &&
      phrase.type === last.type
    )
      chosen.push(phrase)
  }
  return chosen
}

const underPreposition = (syntax: Syntax, phrase: Phrase): boolean => {
  let at = phrase.first - 1
  // "of the ministry": the article is inside noun phrases, outside names.
  if (phrase.kind === 'name' && (syntax.lower[at] === 'the' || syntax.lower[at] === 'a')) at--
  return at >= 0 && syntax.pos[at] === ADP && syntax.sentenceOf[at] === phrase.sentence
}

/** The entities a phrase stands for, each with the mention that names it. */
export const takenUp = (
  syntax: Syntax,
  phrase: Phrase,
  references: References,
): readonly { readonly entity: EntityId; readonly span: Span }[] => {
  const { phrases, referents, referentOf, antecedents, sureness } = references
  if (phrase.kind === 'name')
    return phrase.entity === null || !phrase.mention ? [] : [{ entity: phrase.entity, span: phrase.mention.span }]
  const pair = twoOf(syntax, phrase, references)
  if (pair) return pair
  const referent = referents[referentOf[phrase.number] as number]
  if (!referent || (sureness[phrase.number] as number) < SURE_ENOUGH) return []
  const antecedent = phrases[antecedents[phrase.number] as number]
  if (phrase.pronoun?.word === 'they' && antecedent && antecedent.joined >= 0) {
    const first = oneOf(phrases[antecedent.joined] as Phrase, references)
    const second = oneOf(antecedent, references)
    return first && second ? [first, second] : []
  }
  if (referent.entity !== null) {
    const named = nearestName(phrase.number, referent.phrases, phrases)
    return named?.mention ? [{ entity: referent.entity, span: named.mention.span }] : []
  }
  return phrase.kind === 'noun' && VOICES.has(phrase.lemma) ? voiceOf(syntax, phrase, references) : []
}

/** The entity of a phrase's own referent, with the mention that names it. */
const oneOf = (phrase: Phrase, references: References): { entity: EntityId; span: Span } | null => {
  const { phrases, referents, referentOf, sureness } = references
  const referent = referents[referentOf[phrase.number] as number]
  if (!referent || referent.entity === null || (sureness[phrase.number] as number) < SURE_ENOUGH) return null
  const mention = (phrase.mention ? phrase : nearestName(phrase.number, referent.phrases, phrases))?.mention
  return mention ? { entity: referent.entity, span: mention.span } : null
}

/** Most phrases of one referent that are looked at for its name, to either side. */
const NEAR = 40

/** The last phrase up to a number that names properly, or the first after it, or else a plain one. Cost: logarithmic. */
const nearestName = (number: number, members: readonly number[], phrases: readonly Phrase[]): Phrase | null => {
  let low = 0
  let high = members.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((members[middle] as number) <= number) low = middle + 1
    else high = middle
  }
  let plain: Phrase | null = null
  for (let n = low - 1; n >= Math.max(0, low - NEAR); n--) {
    const phrase = phrases[members[n] as number] as Phrase
    if (phrase.kind !== 'name') continue
    if (phrase.proper) return phrase
    plain ??= phrase
  }
  // The first name of all is where the referent was introduced.
  for (const n of [0, ...Array.from({ length: NEAR }, (_, k) => low + k)]) {
    const phrase = phrases[members[n] as number]
    if (phrase?.kind === 'name' && phrase.proper) return phrase
    if (phrase?.kind === 'name') plain ??= phrase
  }
  return plain
}

/** "A spokesman for X", "X's spokeswoman", "an X statement": X. */
const voiceOf = (syntax: Syntax, phrase: Phrase, references: References): readonly { entity: EntityId; span: Span }[] => {
  const { phrases } = references
  const before = phrases[phrase.number - 1]
  if (before?.modifier && before.sentence === phrase.sentence && phrase.first - before.last <= 1 && before.type !== 'person')
    return takenUp(syntax, before, references)
  const after = phrases[phrase.number + 1]
  const word = syntax.lower[phrase.last]
  if (!after || after.sentence !== phrase.sentence || (word !== 'for' && word !== 'of' && word !== 'from' && word !== 'by'))
    return []
  if (after.first - phrase.last > 3 || after.type === 'person') return []
  return takenUp(syntax, after, references)
}

/** "The two men", "both", "the pair": the last two who were named together. */
const twoOf = (syntax: Syntax, phrase: Phrase, references: References): readonly { entity: EntityId; span: Span }[] | null => {
  let two = PAIRS.has(phrase.lemma)
  for (let at = phrase.first; at < phrase.last; at++) two ||= PAIRS.has(syntax.lower[at] as string)
  if (!two || phrase.kind === 'name' || phrase.determiner === 'indefinite') return null
  const { phrases, referents, referentOf } = references
  for (let n = phrase.number - 1; n >= 0 && phrase.number - n < 80; n--) {
    const second = phrases[n] as Phrase
    if (second.joined < 0 || second.type !== 'person') continue
    if (phrase.paragraph - second.paragraph > 3) return null
    const first = phrases[second.joined] as Phrase
    const both = [first, second].map((one) => oneOf(one, references))
    const genders = [first, second].map((one) => referents[referentOf[one.number] as number]?.gender ?? null)
    if (phrase.gender !== null && genders.some((gender) => gender !== null && gender !== phrase.gender)) continue
    return both[0] && both[1] && both[0].entity !== both[1].entity ? [both[0], both[1]] : null
  }
  return null
}

/** The first token that ends after an offset. Cost: logarithmic. */
export const tokenAt = (syntax: Syntax, offset: number): number => {
  const { end, length } = syntax.tokens
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((end[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
