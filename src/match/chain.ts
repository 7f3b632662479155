import { gapCost } from './scoring.ts'
import type { Runs } from './sides.ts'

/** A passage may go on over so many words that are not shared, on either side. Wider than this, two passages are seen. */
export const WIDEST_GAP = 48
/** For each run so many before it are tried. */
const LOOK_BACK = 48
/** A chain worth less is chance by itself, and worth looking at only beside a passage. In nats. */
export const WEAK = 9
/** A chain worth less is chance anywhere. */
const LEAST = 5

/** Runs that follow each other in both texts, as places among the runs given, and what they are worth less the gaps. */
export interface Chain {
  readonly runs: readonly number[]
  readonly worth: number
}

/**
 * Joins runs that follow each other in both texts into chains, best first.
 *
 * Every run is in at most one chain. Runs of a chain may overlap by a few words where a text repeats itself: the later gives way.
 * @returns best first, each with its runs in reading order. Cost: runs x {@link LOOK_BACK}, and sorting.
 */
export const chains = (runs: Runs): Chain[] => {
  const { count, left, right, rightLength, worth } = runs
  if (count > order.length) {
    order = new Int32Array(count * 2)
    score = new Float64Array(count * 2)
    previous = new Int32Array(count * 2)
    used = new Uint8Array(count * 2)
    furthest = new Int32Array(count * 2)
  }
  // Landmarks come nearly in order: their runs may begin before their neighbours'.
  for (let n = 0; n < count; n++) {
    const j = right[n] as number
    let at = n
    while (at > 0 && (right[order[at - 1] as number] as number) > j) {
      order[at] = order[at - 1] as number
      at--
    }
    order[at] = n
  }
  let reached = 0
  for (let at = 0; at < count; at++) {
    const end = (right[order[at] as number] as number) + (rightLength[order[at] as number] as number)
    if (end > reached) reached = end
    furthest[at] = reached
  }
  let most = 0
  for (let at = 0; at < count; at++) {
    const b = order[at] as number
    const length = rightLength[b] as number
    const own = worth[b] as number
    const i = left[b] as number
    const j = right[b] as number
    let best = 0
    let from = -1
    for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
      // Neither this run nor any before it comes near enough.
      if (j - (furthest[back] as number) > WIDEST_GAP) break
      const a = order[back] as number
      const reached = score[a] as number
      if (reached <= best) continue
      const leftGap = i - (left[a] as number) - (rightLength[a] as number)
      const rightGap = j - (right[a] as number) - (rightLength[a] as number)
      if (leftGap > WIDEST_GAP || rightGap > WIDEST_GAP) continue
      const overlap = leftGap < 0 || rightGap < 0 ? -Math.min(leftGap, rightGap) : 0
      if (overlap >= length || (overlap > 0 && i <= (left[a] as number))) continue
      const joint = reached - gapCost(leftGap + overlap, rightGap + overlap) - (own * overlap) / length
      if (joint > best) {
        best = joint
        from = a
      }
    }
    score[b] = own + best
    previous[b] = from
    if (own + best > most) most = own + best
  }
  const found: Chain[] = []
  if (most < WEAK) return found
  const ends: number[] = []
  for (let n = 0; n < count; n++) if ((score[n] as number) >= LEAST) ends.push(n)
  ends.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
  used.fill(0, 0, count)
  for (const end of ends) {
    if (used[end] === 1) continue
    const chain: number[] = []
    let at = end
    while (at !== -1 && used[at] === 0) {
      used[at] = 1
      chain.push(at)
      at = previous[at] as number
    }
    // What a better chain took is not counted again.
    const own = (score[end] as number) - (at === -1 ? 0 : (score[at] as number))
    if (own >= LEAST) found.push({ runs: chain.reverse(), worth: own })
  }
  return found
}

let order = new Int32Array(256)
let score = new Float64Array(256)
let previous = new Int32Array(256)
let used = new Uint8Array(256)
/** How far in the right the runs up to one of the order reach. */
let furthest = new Int32Array(256)
