import type { Entity, EntityId, MentionId, MentionType, ReportId } from '../../model/index.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { findPlace } from './find-place.ts'
import type { FoundMention } from './found-mention.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { joined } from './name-evidence.ts'
import { type Joining, NameIndex } from './name-index.ts'
import type { NameRun } from './name-runs.ts'
import { roleAt } from './roles.ts'

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
  const index = new NameIndex(countries, knowledge)

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
    const group = there ?? index.fitting(type, key, written)
    if (group) {
      if (!group.keys.has(key)) {
        group.keys.add(key)
        index.add(group, key)
      }
      group.mentions.push(at)
      groupOf[at] = group
      exact.set(`${type} ${listed ?? key}`, group)
      continue
    }
    const fresh: Joining = { type, keys: new Set([key]), mentions: [at], name: spelled(syntax, run), listed, order: 0 }
    groups.push(fresh)
    index.add(fresh, key)
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
