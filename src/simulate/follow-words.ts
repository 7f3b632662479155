import type { Words } from './sentence.ts'

/**
 * For each word of a retelling, the word of the telling before that it comes from: kept or replaced; -1 where it is new.
 *
 * Words are followed by the part they play. Within a part, equal words come from each other and the rest in their order. Where the whole was put
 * together anew, the small words that hold it together come from the old ones only beside a word that does.
 * Cost: linear in the words, but for parts with many words.
 */
export const followWords = (before: Words, after: Words, restructured: boolean): Int16Array => {
  const from = new Int16Array(after.words.length).fill(-1)
  const used = new Uint8Array(before.words.length)
  const places = new Map<number, number[]>()
  for (let i = 0; i < before.words.length; i++) {
    const part = before.parts[i] as number
    if (part === 0) continue
    const known = places.get(part)
    if (known) known.push(i)
    else places.set(part, [i])
  }
  const lower = before.words.map(small)
  for (let j = 0; j < after.words.length; j++) {
    const word = small(after.words[j] as string)
    if (restructured && word.length < 4) continue
    const candidates = places.get(after.parts[j] as number)
    const found = candidates?.find((i) => used[i] === 0 && lower[i] === word)
    if (found === undefined) continue
    from[j] = found
    used[found] = 1
  }
  if (restructured) extend(from, used, lower, after)
  for (let j = 0; j < after.words.length; j++) {
    if ((from[j] as number) >= 0) continue
    const part = after.parts[j] as number
    const word = small(after.words[j] as string)
    if (part === 0 || (restructured && word.length < 4)) continue
    const found = places.get(part)?.find((i) => used[i] === 0 && !(restructured && (lower[i] as string).length < 4))
    if (found === undefined) continue
    from[j] = found
    used[found] = 1
  }
  return from
}

/** The share of a retelling's words that do not stand as they stood before. */
export const reworded = (before: Words, after: Words, from: Int16Array): number => {
  let kept = 0
  for (let j = 0; j < from.length; j++) {
    const i = from[j] as number
    if (i >= 0 && small(before.words[i] as string) === small(after.words[j] as string)) kept++
  }
  return from.length === 0 ? 0 : 1 - kept / from.length
}

const small = (word: string): string => word.toLowerCase()

const extend = (from: Int16Array, used: Uint8Array, lower: readonly string[], after: Words): void => {
  const take = (j: number, i: number): void => {
    if (j < 0 || j >= from.length || i < 0 || i >= lower.length) return
    if ((from[j] as number) >= 0 || used[i] !== 0 || lower[i] !== small(after.words[j] as string)) return
    from[j] = i
    used[i] = 1
  }
  for (let j = 0; j < from.length; j++) if ((from[j] as number) >= 0) take(j + 1, (from[j] as number) + 1)
  for (let j = from.length - 1; j >= 0; j--) if ((from[j] as number) >= 0) take(j - 1, (from[j] as number) - 1)
}
