import { sameWord, type Words } from './sentence.ts'

/**
 * For each word of a retelling, the word of the telling before that it comes from: kept or replaced; -1 where it is new.
 *
 * Words are followed by the part they play: equal words come from each other, the longest runs first, and what is left of a part comes from what
 * is left of it before. Where the whole was put together anew, small words come along with a neighbour or not at all.
 * Cost: linear in the words of parts that stay in order; else the square of a sentence.
 */
export const followWords = (before: Words, after: Words, restructured: boolean): Int16Array => {
  const from = new Int16Array(after.words.length).fill(-1)
  const used = new Uint8Array(before.words.length)
  if (restructured) followAnew(before, after, from, used)
  else followInOrder(before, after, from, used)
  return from
}

/** How far the same part is looked for behind the last that was found, in words. */
const AHEAD = 12

const followInOrder = (before: Words, after: Words, from: Int16Array, used: Uint8Array): void => {
  let next = 0
  let j = 0
  while (j < from.length) {
    const part = after.parts[j] as number
    const end = blockEnd(after.parts, j)
    let i = next
    while (part !== 0 && i < before.parts.length && i < next + AHEAD && before.parts[i] !== part) i++
    if (part !== 0 && before.parts[i] === part) {
      next = blockEnd(before.parts, i)
      if (next - i === 1 && end - j === 1) take(from, used, j, i)
      else {
        followRuns(before, after, from, used, [j, end], [i, next], 1)
        pairTheRest(from, used, [j, end], [i, next])
      }
    }
    j = end
  }
}

const blockEnd = (parts: readonly number[], start: number): number => {
  let end = start + 1
  while (end < parts.length && parts[end] === parts[start]) end++
  return end
}

const followAnew = (before: Words, after: Words, from: Int16Array, used: Uint8Array): void => {
  const whole = [0, from.length] as const
  const old = [0, used.length] as const
  followRuns(before, after, from, used, whole, old, 2)
  // A word alone is followed where it carries weight; what is left of a part was replaced.
  for (const equal of [true, false])
    for (let j = 0; j < from.length; j++) {
      const word = after.words[j] as string
      const part = after.parts[j]
      if ((from[j] as number) >= 0 || part === 0 || word.length < 4) continue
      for (let i = 0; i < used.length; i++) {
        if (used[i] !== 0 || before.parts[i] !== part) continue
        const other = before.words[i] as string
        if (equal ? !sameWord(other, word) : other.length < 4) continue
        take(from, used, j, i)
        break
      }
    }
  for (let j = 1; j < from.length; j++) beside(before, after, from, used, j, (from[j - 1] as number) + 1)
  for (let j = from.length - 2; j >= 0; j--) beside(before, after, from, used, j, (from[j + 1] as number) - 1)
}

const take = (from: Int16Array, used: Uint8Array, j: number, i: number): void => {
  from[j] = i
  used[i] = 1
}

/** A word beside one that was followed comes from the word beside that one's. */
const beside = (before: Words, after: Words, from: Int16Array, used: Uint8Array, j: number, i: number): void => {
  if ((from[j] as number) >= 0 || i < 1 || i >= used.length || used[i] !== 0) return
  if (sameWord(before.words[i] as string, after.words[j] as string)) take(from, used, j, i)
}

type Range = readonly [number, number]

/** Equal words of equal parts, the longest runs first; a run that is shorter than asked for is left. */
const followRuns = (
  before: Words,
  after: Words,
  from: Int16Array,
  used: Uint8Array,
  [a, b]: Range,
  [c, d]: Range,
  least: number,
): void => {
  for (;;) {
    let best = 0
    let bestJ = 0
    let bestI = 0
    for (let j = a; j + best < b; j++) {
      if ((from[j] as number) >= 0) continue
      for (let i = c; i + best < d; i++) {
        if (used[i] !== 0) continue
        let run = 0
        while (
          j + run < b &&
          i + run < d &&
          (from[j + run] as number) < 0 &&
          used[i + run] === 0 &&
          after.parts[j + run] === before.parts[i + run] &&
          sameWord(before.words[i + run] as string, after.words[j + run] as string)
        )
          run++
        if (run > best) [best, bestJ, bestI] = [run, j, i]
      }
    }
    if (best < least) return
    for (let at = 0; at < best; at++) take(from, used, bestJ + at, bestI + at)
  }
}

const pairTheRest = (from: Int16Array, used: Uint8Array, [a, b]: Range, [c, d]: Range): void => {
  let i = c
  for (let j = a; j < b; j++) {
    if ((from[j] as number) >= 0) continue
    while (i < d && used[i] !== 0) i++
    if (i === d) return
    take(from, used, j, i)
  }
}

/** From a word of the last telling to one of the first: two steps in one. */
export const followThrough = (second: Int16Array, first: Int16Array): Int16Array =>
  second.map((at) => (at < 0 ? -1 : (first[at] as number)))

/** The share of a retelling's words that do not stand as they stood before. */
export const reworded = (before: Words, after: Words, from: Int16Array): number => {
  let kept = 0
  for (let j = 0; j < from.length; j++) {
    const i = from[j] as number
    if (i >= 0 && sameWord(before.words[i] as string, after.words[j] as string)) kept++
  }
  return from.length === 0 ? 0 : 1 - kept / from.length
}
