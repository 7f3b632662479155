import { sameWord, type Words } from './sentence.ts'

/**
 * For each word of a retelling, the word of the telling before that it comes from: kept or replaced; -1 where it is new.
 *
 * Words are followed by the part they play. Within a part, equal words come from each other and the rest in their order. Where the whole was put
 * together anew, the small words that hold it together come from the old ones only beside a word that does.
 * Cost: linear in the words, but for parts with many words.
 */
export const followWords = (before: Words, after: Words, restructured: boolean): Int16Array =>
  restructured ? followAnew(before, after) : followInOrder(before, after)

/** As far as the same part is looked for behind the last word that was found. */
const AHEAD = 9

const followInOrder = (before: Words, after: Words): Int16Array => {
  const from = new Int16Array(after.words.length).fill(-1)
  let next = 0
  for (let j = 0; j < from.length; j++) {
    const part = after.parts[j]
    if (part === 0) continue
    for (let i = next; i < before.parts.length && i < next + AHEAD; i++) {
      if (before.parts[i] !== part) continue
      from[j] = i
      next = i + 1
      break
    }
  }
  return from
}

const followAnew = (before: Words, after: Words): Int16Array => {
  const from = new Int16Array(after.words.length).fill(-1)
  const used = new Uint8Array(before.words.length)
  const take = (j: number, i: number): void => {
    from[j] = i
    used[i] = 1
  }
  for (const equal of [true, false]) {
    for (let j = 0; j < from.length; j++) {
      const word = after.words[j] as string
      const part = after.parts[j]
      if ((from[j] as number) >= 0 || part === 0 || word.length < 4) continue
      for (let i = 0; i < used.length; i++) {
        if (used[i] !== 0 || before.parts[i] !== part) continue
        const other = before.words[i] as string
        if (equal ? !sameWord(other, word) : other.length < 4) continue
        take(j, i)
        break
      }
    }
    if (equal) extend(from, used, before, after, take)
  }
  return from
}

/** The share of a retelling's words that do not stand as they stood before. */
export const reworded = (before: Words, after: Words, from: Int16Array): number => {
  let kept = 0
  for (let j = 0; j < from.length; j++) {
    const i = from[j] as number
    if (i >= 0 && sameWord(before.words[i] as string, after.words[j] as string)) kept++
  }
  return from.length === 0 ? 0 : 1 - kept / from.length
}

const extend = (from: Int16Array, used: Uint8Array, before: Words, after: Words, take: (j: number, i: number) => void): void => {
  const beside = (j: number, i: number): void => {
    if (j < 0 || j >= from.length || i < 0 || i >= used.length) return
    if ((from[j] as number) >= 0 || used[i] !== 0 || !sameWord(before.words[i] as string, after.words[j] as string)) return
    take(j, i)
  }
  for (let j = 0; j < from.length; j++) if ((from[j] as number) >= 0) beside(j + 1, (from[j] as number) + 1)
  for (let j = from.length - 1; j >= 0; j--) if ((from[j] as number) >= 0) beside(j - 1, (from[j] as number) - 1)
}
