/** What a common noun stands for; `nothing`: never a mention by itself. */
export type NounKind = 'person' | 'people' | 'group' | 'place' | 'weapon' | 'platform' | 'vehicle' | 'time' | 'nothing'

/** Kinds of arms and platforms, as `reference/data/materiel.tsv` lists them. */
export type MaterielType = 'weapon' | 'platform'

export interface KnownPlace {
  readonly lat: number | null
  readonly lon: number | null
  /** GeoNames id. */
  readonly geonames: number | null
  /** ISO 3166-1 code; empty where none applies. */
  readonly country: string
  /** Inhabitants; 0 where not known. */
  readonly population: number
  readonly kind: 'country' | 'region' | 'site' | 'town'
}

/** What the reader of mentions is told of the world. Words are asked in lower case, names folded as `foldName` does. */
export interface MentionKnowledge {
  readonly foldName: (name: string) => string
  /** By dictionary form. */
  readonly nounKind: (lemma: string) => NounKind | null
  /** By words in lower case, the last in the singular, a space between them; up to five words. */
  readonly materiel: (phrase: string) => MaterielType | null
  /** Whether a listed phrase of two words or more ends with the word. */
  readonly materielHead: (word: string) => boolean
  /** What the letters of a designation such as "M-16" stand for; null for letters not known. */
  readonly designation: (letters: string) => MaterielType | null
  /** By one to four words in lower case without final stops. */
  readonly title: (phrase: string) => 'address' | 'rank' | 'office' | 'trade' | null
  readonly givenName: (word: string) => boolean
  /** The fullest known name, for a name or short form as written; null where it is none. Case counts. */
  readonly organisation: (name: string) => string | null
  readonly outlet: (name: string) => boolean
  /** By lower-case word: whether it names a people, faith or origin. */
  readonly nationality: (word: string) => boolean
  /** ISO code of the country whose people or adjective the lower-case word is; empty where there is none. */
  readonly countryOfPeople: (word: string) => string
  /** What a word inside a name tells of it. */
  readonly nameHead: (word: string) => 'organisation' | 'place' | null
  /** Countries, regions and listed sites. */
  readonly namedLand: (folded: string) => KnownPlace | null
  /** Towns under a name, the most populous first. */
  readonly towns: (folded: string) => readonly KnownPlace[]
  /** Inhabitants of the largest town under the name; -1 when there is none. */
  readonly largestTown: (folded: string) => number
}
