/** How fast a run goes, and how far it has come. */
export interface Pace {
  /** To be told of work gone through, in the unit of the whole. */
  readonly taken: (amount: number) => void
  /** To be asked after each piece that was done: words to put behind a count. Empty at first. */
  readonly words: () => string
}

/** The rate is that of so long a time past, in seconds. */
const WINDOW = 20
/** Nothing is said of the rate before it is known for so long, in seconds. */
const KNOWN = 2

/**
 * How fast a run goes and when it will be done.
 *
 * The clock starts with the first piece, so that loading counts for nothing, and what was passed over on going on hastens no later estimate.
 * @param total all there is to do, once it is known; null where it cannot be: then no end is foretold.
 */
export const pace = (total: Promise<number | null>, now: () => number = () => performance.now()): Pace => {
  const marks: { readonly at: number; readonly taken: number; readonly count: number }[] = []
  let whole: number | null = null
  let taken = 0
  let count = 0
  total.then((found) => (whole = found)).catch(() => {})
  return {
    taken: (amount) => (taken += amount),
    words: () => {
      const at = now() / 1000
      count++
      if (at - (marks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= KNOWN / 4) marks.push({ at, taken, count })
      while ((marks[1]?.at ?? at) < at - WINDOW) marks.shift()
      const [first] = marks as [(typeof marks)[number]]
      const seconds = at - first.at
      const share = whole !== null && whole > 0 ? ` · ${Math.floor((Math.min(taken, whole) / whole) * 100)} %` : ''
      if (seconds < KNOWN) return share
      const gained = (taken - first.taken) / seconds
      const left = whole === null || gained <= 0 ? '' : ` · ${duration(Math.max(0, whole - taken) / gained)} left`
      return ` · ${rate((count - first.count) / seconds)}${share}${left}`
    },
  }
}

/** `26/s`; slower than one a second: `30/min`. */
const rate = (aSecond: number): string => (aSecond >= 1 ? `${Math.round(aSecond)}/s` : `${Math.round(aSecond * 60)}/min`)

/** `0:09`, `12:30`, `1:05:00`. */
export const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
