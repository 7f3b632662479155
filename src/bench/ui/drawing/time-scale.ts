/** Where moments stand on a line, in order of time. */
export interface TimeScale {
  /** From 0 to 1; null where the words hold no date. */
  readonly at: (when: string | null) => number | null
  /** What is written along the line: each distinct day that has room, by place. */
  readonly ticks: readonly { readonly at: number; readonly day: string }[]
  /** Places between which much time went by with nothing in it: the line is shortened there. */
  readonly breaks: readonly number[]
}

/** A gap longer than so many times the middle one is shortened to that: a burst of copies stays readable beside a late one. */
const LONGEST = 6
const DAY = 86_400_000

/**
 * A scale of time over what happened: true to scale but for long stretches in which nothing did, which are shortened and told as breaks.
 *
 * @param whens ISO 8601, of any precision; others are passed over.
 * @param most how many days can be written along the line.
 * Cost: n log n.
 */
export const timeScale = (whens: readonly (string | null)[], most = 8): TimeScale => {
  const days = new Map<number, string>()
  for (const when of whens) {
    const moment = momentOf(when)
    if (moment !== null && when !== null) days.set(moment, when)
  }
  const moments = [...days.keys()].sort((left, right) => left - right)
  const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] as number))
  const middle = [...gaps].sort((left, right) => left - right)[Math.floor(gaps.length / 2)] ?? DAY
  const limit = LONGEST * Math.max(middle, DAY / 24)
  const places = new Map<number, number>()
  const lengths = gaps.map((gap) => Math.min(gap, limit))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let gone = 0
  for (const [at, moment] of moments.entries()) {
    if (at > 0) gone += lengths[at - 1] as number
    places.set(moment, total > 0 ? gone / total : 0.5)
  }
  const at = (when: string | null): number | null => {
    const moment = momentOf(when)
    return moment === null ? null : (places.get(moment) ?? null)
  }
  const ticks: { readonly at: number; readonly day: string }[] = []
  for (const [moment, when] of [...days].sort(([left], [right]) => left - right)) {
    const place = places.get(moment) as number
    const last = ticks.at(-1)
    const day = when.slice(0, 10)
    if (last && (last.day === day || place - last.at < 1 / most)) continue
    ticks.push({ at: place, day })
  }
  const breaks = gaps.flatMap((gap, index) =>
    gap > limit
      ? [((places.get(moments[index] as number) as number) + (places.get(moments[index + 1] as number) as number)) / 2]
      : [],
  )
  return { at, ticks, breaks }
}

const momentOf = (when: string | null): number | null => {
  const moment = when === null ? Number.NaN : Date.parse(when)
  return Number.isNaN(moment) ? null : moment
}
