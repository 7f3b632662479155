import type { ClaimPattern } from './proposition.ts'

/** Who may have been there, and how such a person says so. */
export interface WitnessPattern {
  /** "dock worker". */
  readonly role: string
  /** "dock workers". */
  readonly roles: string
  /** "who was on the night shift at <depot>". */
  readonly vantage: string
  /** What such a person adds in the first person, sentence by sentence; templates. */
  readonly sayings: readonly string[]
}

/**
 * One kind of story, as its author writes it. Texts are patterns: see `template`.
 *
 * Slots that every story has: town, village, region, country, neighbour, river, street, mayor, official, expert, month, earlier, year.
 */
export interface StoryKind {
  readonly name: string
  /**
   * More slots, in order; each picks one of the values parted by `|`, whose forms are parted by `=`. A value may use slots named before;
   * `@place`, `@person` and `@20-90` make a name or a number.
   */
  readonly slots: Readonly<Record<string, string>>
  /** The first leads the story. */
  readonly claims: readonly ClaimPattern[]
  readonly witnesses: readonly WitnessPattern[]
  /** Papers that may show it: "a loading ledger kept at <depot>". */
  readonly documents: readonly string[]
  /** Whose officials answer: "the <country> defence ministry". */
  readonly bodies: readonly string[]
  /** What the story needs told around it. */
  readonly background: readonly string[]
  /** What others say of it, without quotation marks; templates. */
  readonly reactions: readonly string[]
}
