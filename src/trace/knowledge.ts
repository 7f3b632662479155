/** What this room needs to know of the language; `reference` gives it. Every question takes a stem. */
export interface TraceKnowledge {
  /** "sell" and "deliver" both give "transfer". */
  readonly happening: (stem: string) => string | null
  /** "rifle" gives "weapon". */
  readonly thing: (stem: string) => string | null
  readonly belongs: (sort: 'source' | 'sign', name: string, stem: string) => boolean
  /** Whether a headline uses the word in some way: `certain`, `hedge`, `says`. */
  readonly headline: (name: string, stem: string) => boolean
}
