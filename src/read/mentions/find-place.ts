import type { KnownPlace, MentionKnowledge } from './knowledge.ts'

/** Where a place lies, as far as it can be told; null is an open gap. */
export interface FoundPlace {
  readonly lat: number | null
  readonly lon: number | null
  readonly geonames: number | null
}

const NOWHERE: FoundPlace = { lat: null, lon: null, geonames: null }

/** A town outside every country that the report names must be this large to be taken. */
const LARGE = 100_000
/** Below this a town must lie in a country that the report names. */
const ADMINISTRATIVE =
  /^(?:(?:city|town|village|province|governorate|district|region|state) (?:of )?)|(?: (?:city|town|village|province|governorate|district|region|state|suburb|suburbs|neighbourhood|neighborhood|camp|base|airport|airfield))$/

/**
 * A place by its folded name: countries, regions and listed sites first, then towns.
 *
 * Among towns of one name, those in countries that the report names come first, then the most populous. A small town elsewhere is
 * not taken: an open gap is better than a guess.
 * @param countries ISO codes of the countries that the report names, and how often.
 * @param wider the code of the country that the text puts after the name ("Ramley, Ostia"); null where it puts none.
 */
export const findPlace = (
  folded: string,
  countries: ReadonlyMap<string, number>,
  wider: string | null,
  knowledge: MentionKnowledge,
): FoundPlace => {
  const land = knowledge.namedLand(folded)
  if (land && (land.kind !== 'country' || wider === null)) return land
  const bare = folded.replace(ADMINISTRATIVE, '')
  const found =
    town(folded, countries, wider, knowledge) ??
    (bare !== folded && bare !== '' ? (knowledge.namedLand(bare) ?? town(bare, countries, wider, knowledge)) : null)
  return found ?? land ?? NOWHERE
}

const town = (
  folded: string,
  countries: ReadonlyMap<string, number>,
  wider: string | null,
  knowledge: MentionKnowledge,
): KnownPlace | null => {
  const towns = knowledge.towns(folded)
  const inside = wider === null ? towns : towns.filter((one) => one.country === wider)
  if (wider !== null && inside.length > 0) return inside[0] as KnownPlace
  let best: KnownPlace | null = null
  let most = -1
  for (const one of towns) {
    const named = countries.get(one.country) ?? 0
    if (named === 0 && one.population < LARGE) continue
    const weight = Math.log10(one.population + 10) + (named > 0 ? 1.5 + Math.min(named, 9) / 100 : 0)
    if (weight > most) {
      best = one
      most = weight
    }
  }
  return best
}
