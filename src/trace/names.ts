/** What two names have to do with each other. `short`: one holds the other's last word. `near`: a letter or two apart. */
export type NameRelation = 'same' | 'short' | 'near' | 'different'

/** A name as lower-case words without marks, titles and initials; what is left empty keeps its words. */
export const nameWords = (name: string): readonly string[] => {
  const known = cut.get(name)
  if (known) return known
  if (cut.size >= MOST_CUT) cut.clear()
  const words = wordsOf(name)
  cut.set(name, words)
  return words
}

/** Names are compared over and over: each is cut once. So many are remembered. */
const MOST_CUT = 100_000
const cut = new Map<string, readonly string[]>()

const wordsOf = (name: string): readonly string[] => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => word.length > 1 && !TITLE.test(word))
  return telling.length > 0 ? telling : words
}

const TITLE = /^(mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|gen|col|maj|capt|captain|lt|sgt|sergeant|the|of|and|jr|sr)$/

/**
 * Whether two names may be of one person or body, by their words alone.
 *
 * "Krol" and "Ada Krol" are `short`; "Ada Krol" and "Jan Krol" are different; "Ada Krohl" is `near` to "Ada Krol".
 * Cost: the product of the names' lengths, and only where they have as many words.
 */
export const nameRelation = (one: string, other: string): NameRelation => {
  const a = nameWords(one)
  const b = nameWords(other)
  if (a.length === 0 || b.length === 0) return 'different'
  if (a.join(' ') === b.join(' ')) return 'same'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < long.length && short.every((word) => long.includes(word)))
    return short.length > 1 || short[0] === long.at(-1) ? 'short' : 'near'
  if (short.length === long.length && short.every((word, at) => isClose(word, long[at] as string))) return 'near'
  return short.length === 1 && isClose(short[0] as string, long.at(-1) as string) ? 'near' : 'different'
}

/** A letter apart for short words, two for long ones. Longer words than any name are held to be different. */
const isClose = (one: string, other: string): boolean => {
  if (one === other) return true
  const most = Math.min(one.length, other.length) >= 7 ? 2 : Math.min(one.length, other.length) >= 4 ? 1 : 0
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > 40) return false
  return distance(one, other) <= most
}

/** Source: Levenshtein 1966. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[other.length] as number
}
