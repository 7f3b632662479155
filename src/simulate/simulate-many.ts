import type { StoryHistory, Told } from './history.ts'
import { KINDS } from './kinds/index.ts'
import { order, storySizes } from './plan.ts'
import { random } from './random.ts'
import { type Story, story } from './story.ts'
import type { Hardness } from './story-state.ts'
import { world } from './world.ts'

export interface SimulationOptions {
  /** Reports in the corpus; 500. */
  readonly reports?: number
  /** Share of the words taken over that are reworded: 0 verbatim, .1 light, .3 medium, .6 heavy; `mixed` by default: each of these, by house. */
  readonly difficulty?: number | 'mixed'
  /** Ancestors that the corpus lacks, as a share of all reports made; .2. */
  readonly missing?: number
  /** Copies that name no source; .6. */
  readonly uncredited?: number
  /** Copies that name a wrong one; .1. */
  readonly miscredited?: number
  /** Reports without a date; .3. */
  readonly undated?: number
  /** Reports with a wrong one; .05. */
  readonly misdated?: number
  /** Share of the corpus that the largest story has; see `largestShare`. */
  readonly largest?: number
  /** Origins of the largest story's leading claim, 1 to 5; by the seed. */
  readonly origins?: number
}

/**
 * The share of the largest story: 2 % of a big corpus. In a small one it is larger, so that there is a story to trace: 300 of 500 reports.
 */
export const largestShare = (reports: number): number => Math.max(0.02, Math.min(0.6, 300 / reports))

/**
 * Tells an invented corpus, report by report, with the history of each; ancestors that the corpus lacks come too, marked as not present.
 *
 * Ancestors come before their descendants; nothing else can be told from the order, and ids say nothing. Memory holds the stories under way, not
 * the corpus. The same seed and options give the same reports to the letter.
 * @param seed any whole number.
 * @param ended called with each story's own history once its last report was given.
 * @throws RangeError where a share is not from 0 to 1, or reports is not a whole number above 0.
 */
export const simulateMany = function* (
  seed: number,
  options: SimulationOptions = {},
  ended: (history: StoryHistory) => void = () => {},
): Generator<Told, void, undefined> {
  const {
    reports = 500,
    difficulty = 'mixed',
    missing = 0.2,
    uncredited = 0.6,
    miscredited = 0.1,
    undated = 0.3,
    misdated = 0.05,
  } = options
  const { largest = largestShare(reports), origins } = options
  if (!Number.isInteger(reports) || reports < 1) throw new RangeError(`A corpus has a whole number of reports, not ${reports}.`)
  for (const share of [missing, uncredited, miscredited, undated, misdated, largest, difficulty === 'mixed' ? 0 : difficulty])
    if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`)
  if (missing === 1) throw new RangeError('Where every ancestor is missing there is no corpus.')
  const hardness: Hardness = { difficulty, missing, uncredited, miscredited, undated, misdated }
  const chance = random(seed, 1)
  const sizes = storySizes(reports, Math.max(1, Math.round(reports * largest)), chance)
  const stories = order(sizes, chance)
  const place = world(random(seed, 2), reports)
  const newId = scrambled(seed, reports)
  const told = new Set<string>()
  const open = new Map<number, { readonly story: Story; left: number }>()
  for (const number of stories) {
    let one = open.get(number)
    if (!one) {
      const size = sizes[number] as number
      const own = random(seed, 3, number)
      const kind = own.pick(KINDS)
      const rich = !told.has(kind.name)
      told.add(kind.name)
      const begun = story({
        id: `story${number + 1}`,
        seeds: [seed, number + 10],
        kind,
        rich,
        leads: number === 0,
        size,
        origins: number === 0 && origins !== undefined ? origins : someOrigins(own.next(), size),
        event: own.whole(0, 365 * 1440),
        world: place,
        hardness,
        newId,
      })
      one = { story: begun, left: size }
      open.set(number, one)
    }
    for (;;) {
      const made = one.story.next()
      yield made
      if (made.history.present) break
    }
    if (--one.left === 0) {
      open.delete(number)
      ended(one.story.history())
    }
  }
}

/** One report has one origin or two; a large story up to five. */
const someOrigins = (chance: number, size: number): number => {
  const shares = size === 1 ? [1] : size < 8 ? [0.75, 0.25] : [0.3, 0.27, 0.2, 0.13, 0.1]
  let left = chance
  for (const [at, share] of shares.entries()) {
    left -= share
    if (left < 0) return at + 1
  }
  return shares.length
}

/** Ids that each come once and tell nothing of order. */
const scrambled = (seed: number, reports: number): (() => string) => {
  let room = 1_000_003
  while (room < reports * 4) room = room * 10 + 3
  const width = String(room).length
  const step = 387_420_489
  const start = random(seed, 4).whole(1, room - 1)
  let count = 0
  return () => `s${String(Number((BigInt(count++) * BigInt(step) + BigInt(start)) % BigInt(room))).padStart(width, '0')}`
}
