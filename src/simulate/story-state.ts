import type { Account } from './account.ts'
import type { Minute } from './calendar.ts'
import type { Made } from './draft.ts'
import type { LoopHistory } from './history.ts'
import type { Tongue } from './names.ts'
import type { Random } from './random.ts'
import type { StoryClaim } from './recipe.ts'
import type { Speaker } from './speaker.ts'
import type { StoryKind } from './story-kind.ts'
import type { Slots } from './template.ts'
import type { World } from './world.ts'

/** How hard a corpus is. Shares of reports, 0 to 1. */
export interface Hardness {
  /** Share of the words taken over that are reworded; `mixed`: some houses copy to the letter, some retell everything. */
  readonly difficulty: number | 'mixed'
  /** Reports that are no part of the corpus. */
  readonly missing: number
  /** Copies that name no source. */
  readonly uncredited: number
  /** Copies that name the wrong one. */
  readonly miscredited: number
  readonly undated: number
  readonly misdated: number
}

/** One story as it is being told. */
export interface StoryState {
  readonly id: string
  readonly kind: StoryKind
  readonly random: Random
  readonly slots: Slots
  readonly tongue: Tongue
  readonly world: World
  readonly hardness: Hardness
  /** How many reports of it the corpus is to have. */
  readonly size: number
  readonly claims: readonly StoryClaim[]
  readonly accounts: readonly Account[]
  readonly officials: readonly Speaker[]
  readonly event: Minute
  /** Names a report: the digits say nothing. */
  readonly newId: () => string
  /** Kept for being taken up: the first and the latest. */
  readonly made: Made[]
  readonly loops: LoopHistory[]
  /** Accounts that were told so far. */
  accountsTold: number
  /** Sentences made anew so far. */
  sentences: number
  /** The first of its kind in the corpus: it alone tells all that the author of the kind wrote; the others find words of their own. */
  readonly rich: boolean
  /** Templates of background not used yet in this story; refilled when empty. */
  background: string[]
}
