import type { Entity, EntityId, MentionId, MentionType, ReportId } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { findPlace } from './find-place.ts'
import type { FoundMention } from './found-mention.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { joined } from './name-evidence.ts'
import type { NameRun } from './name-runs.ts'
import { roleAt } from './roles.ts'
import { spellsAlike } from './same-name.ts'

/** One entity while it grows. */
interface Joining {
  readonly type: MentionType
  /** Folded names, each with the fullest first. */
  readonly keys: Set<string>
  readonly mentions: number[]
  /** As written, without titles. */
  name: string
  /** As listed, where the name is listed. */
  readonly listed: string | null
  order: number
}

/**
 * Joins named mentions across one report, and gives each entity its fullest name, role and coordinates.
 *
 * Joined are: the same name; a last or first name with the one full name it fits; an organisation with its initials; spellings of
 * one transliterated name; places that the gazetteer holds to be one. Two full names that share a last name stay apart, and so
 * does a last name that fits both. A people ("Ostians") is never joined with its country.
 * Cost: names x distinct names.
 */
export const joinEntities = (
  syntax: Syntax,
  found: readonly FoundMention[],
  report: ReportId,
  knowledge: MentionKnowledge,
): { readonly entityOf: readonly (EntityId | null)[]; readonly entities: readonly Entity[] } => {
  const groups: Joining[] = []
  const groupOf = new Array<Joining | null>(found.length).fill(null)
  const exact = new Map<string, Joining>()
  const countries = countriesNamed(syntax, found, knowledge)

  // Longer names first, so that short forms find them; the order in the text decides among equals.
  const named = found
    .map((_, at) => at)
    .filter((at) => found[at]?.name && typeOf(found[at] as FoundMention, syntax, knowledge) !== null)
  const size = (at: number): number => {
    const { core, last } = (found[at] as FoundMention).name as NameRun
    return last - core
  }
  named.sort((a, b) => size(b) - size(a) || a - b)
  for (const at of named) {
    const mention = found[at] as FoundMention
    const run = mention.name as NameRun
    const type = typeOf(mention, syntax, knowledge) as MentionType
    const written = joined(syntax.words, run.core, run.last)
    const key = knowledge.foldName(written)
    if (key === '') continue
    const listed = type === 'organisation' ? knowledge.organisation(written) : null
    const there = exact.get(`${type} ${listed ?? key}`)
    const group = there ?? fitting(groups, type, key, written, countries, knowledge)
    if (group) {
      group.keys.add(key)
      group.mentions.push(at)
      groupOf[at] = group
      exact.set(`${type} ${listed ?? key}`, group)
      continue
    }
    const fresh: Joining = { type, keys: new Set([key]), mentions: [at], name: spelled(syntax, run), listed, order: 0 }
    groups.push(fresh)
    groupOf[at] = fresh
    exact.set(`${type} ${listed ?? key}`, fresh)
  }
  joinApposed(syntax, found, groupOf)
  for (const [at, mention] of found.entries()) {
    if (groupOf[at] || !mention.belongsTo) continue
    const written = joined(syntax.words, mention.belongsTo.core, mention.belongsTo.last)
    const group = exact.get(`organisation ${knowledge.organisation(written) ?? knowledge.foldName(written)}`)
    if (group) {
      group.mentions.push(at)
      groupOf[at] = group
    }
  }

  for (const group of groups) group.mentions.sort((a, b) => a - b)
  groups.sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number))
  const ids = new Map<Joining, EntityId>()
  const entities = groups.map((group, at): Entity => {
    const id = `${report}.e${at + 1}` as EntityId
    ids.set(group, id)
    const [key = ''] = group.keys
    const place = group.type === 'place' ? findPlace(key, countries, widerOf(syntax, found, group, knowledge), knowledge) : null
    return {
      id,
      type: group.type,
      name: group.name,
      role: group.type === 'person' ? firstRole(syntax, found, group, knowledge) : null,
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
      geonames: place?.geonames ?? null,
      mentions: group.mentions.map((mention) => `${report}.m${mention + 1}` as MentionId),
    }
  })
  return { entityOf: groupOf.map((group) => (group ? (ids.get(group) as EntityId) : null)), entities }
}

/** A country that acts is mentioned as a body, and is a place. */
const typeOf = (mention: FoundMention, syntax: Syntax, knowledge: MentionKnowledge): MentionType | null => {
  if (mention.type === 'place' || mention.type === 'person' || mention.type === 'platform') return mention.type
  if (mention.type !== 'organisation' || !mention.name) return null
  const { core, last } = mention.name
  const written = joined(syntax.words, core, last)
  if (knowledge.organisation(written) !== null) return 'organisation'
  return knowledge.namedLand(knowledge.foldName(written))?.kind === 'country' ? 'place' : 'organisation'
}

const spelled = (syntax: Syntax, run: NameRun): string => {
  // "appeared in The Ostian": a capital article inside a sentence belongs to the name.
  const article =
    run.core > 0 &&
    syntax.words[run.core - 1] === 'The' &&
    syntax.sentences[syntax.sentenceOf[run.core] as number]?.first !== run.core - 1
  return syntax.text.slice(syntax.tokens.start[run.core - (article ? 1 : 0)], syntax.tokens.end[run.last - 1]).replace(/\s+/g, ' ')
}

/** The one group that a name fits; null when none or more than one does. */
const fitting = (
  groups: readonly Joining[],
  type: MentionType,
  key: string,
  written: string,
  countries: ReadonlyMap<string, number>,
  knowledge: MentionKnowledge,
): Joining | null => {
  let one: Joining | null = null
  for (const group of groups) {
    if (group.type !== type) continue
    if (!fits(group, key, written, countries, knowledge)) continue
    if (one) return null
    one = group
  }
  return one
}

const fits = (
  group: Joining,
  key: string,
  written: string,
  countries: ReadonlyMap<string, number>,
  knowledge: MentionKnowledge,
): boolean => {
  for (const full of group.keys) {
    if (group.type === 'person' && fitsPerson(full, key)) return true
    if (group.type === 'organisation' && fitsOrganisation(group.name, full, key, written, knowledge)) return true
    if (group.type === 'place' && fitsPlace(full, key, countries, knowledge)) return true
    if (group.type === 'platform' && full.endsWith(` ${key}`)) return true
  }
  return false
}

const fitsPerson = (full: string, key: string): boolean => {
  const long = full.split(' ')
  const short = key.split(' ')
  if (short.length === 1) {
    const [word] = short as [string]
    return (
      long.length > 1 && (spellsAlike(long[long.length - 1] as string, word) || long[0] === word || long.slice(1).join(' ') === key)
    )
  }
  if (!spellsAlike(long[long.length - 1] as string, short[short.length - 1] as string)) {
    // "Abu Jandal" of "Abu Jandal al-Kuwaiti"
    return short.length < long.length && short.every((word, at) => word === long[at])
  }
  const [first] = long as [string]
  const [given] = short as [string]
  if (long.length === 1) return false
  const initial = given.length <= 2 || first.length <= 2
  return initial ? first[0] === given[0] : spellsAlike(first, given)
}

const fitsOrganisation = (name: string, full: string, key: string, written: string, knowledge: MentionKnowledge): boolean => {
  if (/^[A-Z][A-Za-z.-]{1,7}$/.test(written) && /[A-Z].*[A-Z]/.test(written))
    return initials(name) === written.replace(/[^A-Za-z]/g, '').toUpperCase()
  if (spellsAlike(full, key)) return true
  const long = full.split(' ')
  const short = key.split(' ')
  if (short.length >= long.length) return false
  if (short.length === 1 && (knowledge.nameHead(key) !== null || knowledge.nationality(key)))
    return long.length === 2 && long[1] === key && written[0] !== written[0]?.toLowerCase() && !knowledge.nationality(key)
  return full.startsWith(`${key} `) || full.endsWith(` ${key}`)
}

/** First letters of the words that begin with a capital. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toUpperCase()

const fitsPlace = (full: string, key: string, countries: ReadonlyMap<string, number>, knowledge: MentionKnowledge): boolean => {
  const left = full.replace(ADMINISTRATIVE, '')
  const right = key.replace(ADMINISTRATIVE, '')
  if (left === right) return true
  const a = findPlace(left, countries, null, knowledge)
  const b = findPlace(right, countries, null, knowledge)
  if (a.geonames !== null && b.geonames !== null) return a.geonames === b.geonames
  if (a.lat !== null && b.lat !== null) return a.lat === b.lat && a.lon === b.lon
  return spellsAlike(left, right)
}

const ADMINISTRATIVE = / (?:city|town|village|province|governorate|district|region|state|county)$/

/** How often each country is named, by itself or by its people. */
const countriesNamed = (
  syntax: Syntax,
  found: readonly FoundMention[],
  knowledge: MentionKnowledge,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const add = (code: string): void => {
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  for (const { name, type, first } of found) {
    if (type === 'nationality') add(knowledge.countryOfPeople(syntax.lower[first] as string))
    if (!name) continue
    const land = knowledge.namedLand(knowledge.foldName(joined(syntax.words, name.core, name.last)))
    if (land) add(land.country)
  }
  return counts
}

/** The country that the text puts after a comma behind the name, in any of its mentions. */
const widerOf = (syntax: Syntax, found: readonly FoundMention[], group: Joining, knowledge: MentionKnowledge): string | null => {
  for (const at of group.mentions) {
    const { name, last } = found[at] as FoundMention
    if (!name || last <= name.last + 1 || syntax.lower[name.last] !== ',') continue
    const land = knowledge.namedLand(knowledge.foldName(joined(syntax.words, name.last + 1, last)))
    if (land?.country) return land.country
    if (land) return 'US'
  }
  return null
}

const firstRole = (syntax: Syntax, found: readonly FoundMention[], group: Joining, knowledge: MentionKnowledge): string | null => {
  for (const at of group.mentions) {
    const role = roleAt(syntax, found[at] as FoundMention, knowledge)
    if (role) return role
  }
  return null
}

/** "a man called Ivo Maran", "Ivo Maran, a farmer": the plain noun and the name are one. */
const joinApposed = (syntax: Syntax, found: readonly FoundMention[], groupOf: (Joining | null)[]): void => {
  const { lower, sentenceOf } = syntax
  for (let at = 1; at < found.length; at++) {
    const here = found[at] as FoundMention
    const before = found[at - 1] as FoundMention
    if (here.type !== before.type || sentenceOf[here.first] !== sentenceOf[before.first]) continue
    if (
      here.name &&
      !before.name &&
      groupOf[at] &&
      before.last + 1 === here.first &&
      /^(?:called|named)$/.test(lower[before.last] as string)
    ) {
      const group = groupOf[at] as Joining
      group.mentions.push(at - 1)
      groupOf[at - 1] = group
    } else if (
      before.name &&
      !here.name &&
      here.type === 'person' &&
      groupOf[at - 1] &&
      before.last + 1 === here.first &&
      lower[before.last] === ',' &&
      /^(?:a|an|the)$/.test(lower[here.first] as string)
    ) {
      const group = groupOf[at - 1] as Joining
      group.mentions.push(at)
      groupOf[at] = group
    }
  }
}
