import { readFileSync } from 'node:fs'
import { foldName } from './fold-name.ts'
import { type PlaceIndex, readPlaceIndex } from './place-index.ts'

type NounKind = 'person' | 'people' | 'group' | 'place' | 'weapon' | 'platform' | 'vehicle' | 'time' | 'nothing'
type TitleKind = 'address' | 'rank' | 'office' | 'trade'

interface KnownPlace {
  readonly lat: number | null
  readonly lon: number | null
  readonly geonames: number | null
  readonly country: string
  readonly population: number
  readonly kind: 'country' | 'region' | 'site' | 'town'
}

/** Names, nouns, arms, titles and places, as the reader of mentions asks for them. */
export interface MentionLists {
  readonly foldName: (name: string) => string
  readonly nounKind: (lemma: string) => NounKind | null
  readonly materiel: (phrase: string) => 'weapon' | 'platform' | null
  readonly materielHead: (word: string) => boolean
  readonly designation: (letters: string) => 'weapon' | 'platform' | null
  readonly title: (phrase: string) => TitleKind | null
  readonly givenName: (word: string) => boolean
  readonly organisation: (name: string) => string | null
  readonly outlet: (name: string) => boolean
  readonly nationality: (word: string) => boolean
  readonly countryOfPeople: (word: string) => string
  readonly nameHead: (word: string) => 'organisation' | 'place' | null
  readonly namedLand: (folded: string) => KnownPlace | null
  readonly towns: (folded: string) => readonly KnownPlace[]
  readonly largestTown: (folded: string) => number
}

const rows = (file: string): string[][] =>
  readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const several = (field: string | undefined): string[] => (field ? field.split('|') : [])

const degrees = (field: string | undefined): number | null => (field && field !== '-' ? Number(field) : null)

const PLATFORMS = new Set(['aircraft', 'drone', 'ship', 'armour', 'vehicle'])

const materielType = (kind: string | undefined): 'weapon' | 'platform' | null =>
  !kind || kind === '-' || kind === 'strike' ? null : PLATFORMS.has(kind) ? 'platform' : 'weapon'

const readNouns = (): Map<string, NounKind> => {
  const kinds = new Map<string, NounKind>()
  // The longest list by far: cut by hand, without an array a line.
  const text = readFileSync(new URL('./data/nouns.tsv', import.meta.url), 'latin1')
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    if (text.charCodeAt(at) !== 0x23) {
      const tab = text.indexOf('\t', at)
      kinds.set(text.slice(at, tab), text.slice(tab + 1, text.indexOf('\t', tab + 1)) as NounKind)
    }
    at = end < 0 ? text.length : end + 1
  }
  for (const [kind, words] of rows('noun-kinds.tsv')) for (const word of (words ?? '').split(' ')) kinds.set(word, kind as NounKind)
  return kinds
}

const readMateriel = (): { phrases: Map<string, 'weapon' | 'platform'>; designations: Map<string, 'weapon' | 'platform'> } => {
  const phrases = new Map<string, 'weapon' | 'platform'>()
  const designations = new Map<string, 'weapon' | 'platform'>()
  let into = phrases
  for (const [word, kind] of rows('materiel.tsv')) {
    if (word === 'designations') into = designations
    const type = materielType(kind)
    if (type) into.set(word as string, type)
  }
  return { phrases, designations }
}

const readLands = (): { lands: Map<string, KnownPlace>; peoples: Map<string, string> } => {
  const lands = new Map<string, KnownPlace>()
  const peoples = new Map<string, string>()
  const put = (names: readonly string[], place: KnownPlace): void => {
    for (const name of names) {
      const folded = foldName(name)
      if (!lands.has(folded)) lands.set(folded, place)
    }
  }
  for (const [code, name, others, people, lat, lon, id] of rows('countries.tsv')) {
    put([name as string, ...several(others)], {
      lat: degrees(lat),
      lon: degrees(lon),
      geonames: degrees(id),
      country: code === '-' ? '' : (code as string),
      population: 0,
      kind: 'country',
    })
    for (const word of several(people)) peoples.set(word.toLowerCase(), code === '-' ? '' : (code as string))
  }
  for (const [name, others, lat, lon] of rows('regions.tsv'))
    put([name as string, ...several(others)], {
      lat: degrees(lat),
      lon: degrees(lon),
      geonames: null,
      country: '',
      population: 0,
      kind: 'region',
    })
  for (const [name, others, , country, lat, lon] of rows('sites.tsv'))
    put([name as string, ...several(others)], {
      lat: degrees(lat),
      lon: degrees(lon),
      geonames: null,
      country: country === '-' ? '' : (country as string),
      population: 0,
      kind: 'site',
    })
  for (const [, words] of rows('nationalities.tsv')) for (const word of several(words)) peoples.set(word.toLowerCase(), '')
  return { lands, peoples }
}

const keyed = (file: string): Map<string, string> =>
  new Map(rows(file).map(([line = '']) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))

/**
 * Reads the lists under `data/` that tell names and nouns; each file says its source and licence at its head. The towns of
 * `places.bin` (GeoNames, CC BY 4.0, packed when building) are opened when first asked for.
 *
 * Cost: about 12,000 lines once, under 15 ms; `places.bin` 9 MB, read in about 6 ms and never unpacked.
 * @throws where a list cannot be read: the installation is damaged.
 */
export const readMentionLists = (): MentionLists => {
  const nouns = readNouns()
  const { phrases, designations } = readMateriel()
  const materielHeads = new Set(
    [...phrases.keys()].filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)),
  )
  const { lands, peoples } = readLands()
  const titles = new Map(rows('titles.tsv').map(([title, kind]) => [title as string, kind as TitleKind]))
  const organisations = new Map<string, string>()
  for (const [name, others, kind] of rows('organisations.tsv'))
    if (kind !== '-') for (const spelling of [name as string, ...several(others)]) organisations.set(spelling, name as string)
  const heads = new Map<string, 'organisation' | 'place'>()
  for (const kind of ['place', 'organisation'] as const)
    for (const [listed, words] of rows('name-heads.tsv'))
      if (listed === kind) for (const word of (words as string).split(' ')) if (!heads.has(word)) heads.set(word, kind)
  const names = keyed('speaker-names.txt')
  const given = new Set([...(names.get('male') ?? '').split(' '), ...(names.get('female') ?? '').split(' ')])
  const media = keyed('speaker-media.txt')
  const outlets = new Set(['agency', 'outlet'].flatMap((kind) => (media.get(kind) ?? '').split(' | ').map(foldName)))
  let index: PlaceIndex | null = null
  const towns = (): PlaceIndex => {
    index ??= readPlaceIndex(readFileSync(new URL('./data/places.bin', import.meta.url)))
    return index
  }
  return {
    foldName,
    nounKind: (lemma) => nouns.get(lemma) ?? null,
    materiel: (phrase) => phrases.get(phrase) ?? null,
    materielHead: (word) => materielHeads.has(word),
    designation: (letters) => designations.get(letters.toUpperCase()) ?? null,
    title: (phrase) => titles.get(phrase) ?? null,
    givenName: (word) => given.has(word),
    organisation: (name) => organisations.get(name) ?? null,
    outlet: (name) => outlets.has(foldName(name)),
    nationality: (word) => peoples.has(word),
    countryOfPeople: (word) => peoples.get(word) ?? '',
    nameHead: (word) => heads.get(word) ?? null,
    namedLand: (folded) => lands.get(folded) ?? null,
    towns: (folded) =>
      towns()
        .find(folded)
        .map(({ geonames, lat, lon, population, country }) => ({ geonames, lat, lon, population, country, kind: 'town' })),
    largestTown: (folded) => towns().largest(folded),
  }
}
