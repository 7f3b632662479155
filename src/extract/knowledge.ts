/** What extracting needs to know beforehand; the reference room's outlets and agencies satisfy it. */
export interface ExtractKnowledge {
  readonly agencies: NameLookUp
  readonly outlets: NameLookUp & {
    /** @param domain a registrable domain, lower case: `example.org`. */
    readonly ofDomain: (domain: string) => Named | null
  }
}

/** Finds who goes by a name, whatever its case, a leading "the" and its full stops. */
export interface NameLookUp {
  readonly find: (name: string) => Named | null
}

export interface Named {
  readonly name: string
  /** Registrable domain; null where none is known. */
  readonly domain: string | null
}
