/** Days and months that a text names, in lower case. */
export const DAY_OR_MONTH =
  /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/gi

const isDay = (time: string): boolean => time.endsWith('day')

/** Whether two statements name different days of the week, or different months. A day says nothing against a month. */
export const timesPart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const kind of [true, false]) {
    const left = [...one].filter((time) => isDay(time) === kind)
    const right = [...other].filter((time) => isDay(time) === kind)
    if (left.length > 0 && right.length > 0 && !left.some((time) => right.includes(time))) return true
  }
  return false
}
