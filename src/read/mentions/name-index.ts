import type { MentionType } from '../../model/index.ts'
import { findPlace } from './find-place.ts'
import type { MentionKnowledge } from './knowledge.ts'
import { skeleton, spellsAlike } from './same-name.ts'

/** One entity while it grows. */
export interface Joining {
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

/** Names that share a word with more groups than this are not compared: hostile texts would cost their square. */
const MOST = 60

/** Groups of one report by what their names sound like, so that a name is compared with few. */
export class NameIndex {
  private readonly byKey = new Map<string, Joining[]>()
  private readonly countries: ReadonlyMap<string, number>
  private readonly knowledge: MentionKnowledge

  constructor(countries: ReadonlyMap<string, number>, knowledge: MentionKnowledge) {
    this.countries = countries
    this.knowledge = knowledge
  }

  add(group: Joining, key: string): void {
    for (const sound of this.sounds(group.type, key, initials(group.name))) {
      const there = this.byKey.get(sound)
      if (!there) this.byKey.set(sound, [group])
      else if (!there.includes(group) && there.length <= MOST) there.push(group)
    }
  }

  /** The one group that a name fits; null when none or more than one does. */
  fitting(type: MentionType, key: string, written: string): Joining | null {
    const looked = new Set<Joining>()
    for (const sound of this.sounds(type, key, written.replace(/[^A-Za-z]/g, '').toUpperCase())) {
      const there = this.byKey.get(sound)
      if (there && there.length <= MOST) for (const group of there) looked.add(group)
    }
    let one: Joining | null = null
    for (const group of looked) {
      if (!fits(group, key, written, this.countries, this.knowledge)) continue
      if (one) return null
      one = group
    }
    return one
  }

  private sounds(type: MentionType, key: string, short: string): readonly string[] {
    const sounds = [`${type} = ${short}`]
    for (const word of key.split(' ')) sounds.push(`${type} ${skeleton(word)}`)
    if (type === 'place') {
      const place = findPlace(key, this.countries, null, this.knowledge)
      if (place.lat !== null) sounds.push(`place ${place.lat} ${place.lon}`)
    }
    return sounds
  }
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
