/**
 * How fast a run goes and when it will be done, as words to put behind a count.
 *
 * @param total all bytes there are to do, once it is known; null where it cannot be.
 * @returns a function to be told of each piece done, in bytes.
 */
export const pace = (total: Promise<number | null>, now: () => number = () => performance.now()): ((bytes: number) => string) => {
  const begun = now()
  let whole: number | null = null
  let done = 0
  let count = 0
  total.then((found) => (whole = found)).catch(() => {})
  return (bytes) => {
    done += bytes
    count++
    const seconds = (now() - begun) / 1000
    const rate = seconds > 0 ? ` · ${Math.round(count / seconds)}/s` : ''
    if (whole === null || done === 0 || whole < done) return rate
    return `${rate} · ${Math.floor((done / whole) * 100)} % · ${duration((seconds * (whole - done)) / done)} left`
  }
}

/** `0:09`, `12:30`, `1:05:00`. */
export const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
