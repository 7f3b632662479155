import { gapCost } from './scoring.ts'
import type { Runs } from './sides.ts'

/** A passage may go on over so many words that are not shared, on either side. Wider than this, two passages are seen. */
export const WIDEST_GAP = 48
/** For each run so many before it are tried. */
const LOOK_BACK = 48
/** A chain worth less is chance. In nats. */
const LEAST = 8

/**
 * Joins runs that follow each other in both texts into chains, best first.
 *
 * Every run is in at most one chain. Runs of a chain may overlap by a few words where a text repeats itself: the later gives way.
 * @returns for each chain its runs, as places in `runs`, in reading order. Cost: runs x {@link LOOK_BACK}, and sorting.
 */
export const chains = (runs: Runs): number[][] => {
  const { count, left, right, rightLength, worth } = runs
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (right[a] as number) - (right[b] as number) || (left[a] as number) - (left[b] as number),
  )
  const score = new Float64Array(count)
  const previous = new Int32Array(count).fill(-1)
  for (let at = 0; at < count; at++) {
    const b = order[at] as number
    const length = rightLength[b] as number
    const own = worth[b] as number
    let best = 0
    for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
      const a = order[back] as number
      const leftGap = (left[b] as number) - (left[a] as number) - (rightLength[a] as number)
      const rightGap = (right[b] as number) - (right[a] as number) - (rightLength[a] as number)
      const overlap = Math.max(0, -leftGap, -rightGap)
      if (overlap >= length || (overlap > 0 && (left[b] as number) <= (left[a] as number))) continue
      if (leftGap > WIDEST_GAP || rightGap > WIDEST_GAP) continue
      const joint = (score[a] as number) - gapCost(leftGap + overlap, rightGap + overlap) - (own * overlap) / length
      if (joint > best) {
        best = joint
        previous[b] = a
      }
    }
    score[b] = own + best
  }
  const used = new Uint8Array(count)
  const found: number[][] = []
  order.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
  for (const end of order) {
    if ((score[end] as number) < LEAST) break
    if (used[end] === 1) continue
    const chain: number[] = []
    let at = end
    while (at !== -1 && used[at] === 0) {
      used[at] = 1
      chain.push(at)
      at = previous[at] as number
    }
    // What a better chain took is not counted again.
    if ((score[end] as number) - (at === -1 ? 0 : (score[at] as number)) >= LEAST) found.push(chain.reverse())
  }
  return found
}
