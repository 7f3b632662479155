import type { Span } from '../model/index.ts'

/** Words that one of two texts has and the other has not: a span of each, null where it has none there. */
export interface WordChange {
  readonly before: Span | null
  readonly after: Span | null
}

/**
 * What was changed between two texts, word by word and mark by mark; spacing plays no part.
 *
 * In text order; empty where nothing was. Few and short changes are found in their smallest form, a text written anew comes as larger ones.
 * Odd text never throws. Cost: near-linear.
 * Source: Myers 1986, an O(ND) difference algorithm, between anchors as in Cohen's patience diff.
 */
export const wordChanges = (before: string, after: string): WordChange[] => {
  const left = pieces(before)
  const right = pieces(after)
  const numbers = new Map<string, number>()
  const numbered = (text: string, spans: readonly Span[]): Int32Array =>
    Int32Array.from(spans, ({ start, end }) => {
      const word = text.slice(start, end)
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      return number
    })
  const blocks = differing(numbered(before, left), numbered(after, right))
  return blocks.map(([from, to, start, end]) => ({ before: cover(left, from, to), after: cover(right, start, end) }))
}

const ALONE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const PIECE = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{M}\\p{N}])+|[^\\s]`, 'gu')

const pieces = (text: string): Span[] =>
  [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }))

const cover = (spans: readonly Span[], from: number, to: number): Span | null =>
  from === to ? null : { start: (spans[from] as Span).start, end: (spans[to - 1] as Span).end }

/** From and to on the left, from and to on the right. */
type Block = readonly [number, number, number, number]

/** Between anchors, no more changes than this are looked for one by one: memory grows with its square. */
const MOST_CHANGES = 500
/** Words in a row that stand once on either side anchor what is around them. */
const ANCHOR = 3

const differing = (left: Int32Array, right: Int32Array): Block[] => {
  const found: Block[] = []
  const compare = (block: Block, anchored: boolean): void => {
    let [from, to, start, end] = block
    while (from < to && start < end && left[from] === right[start]) {
      from++
      start++
    }
    while (from < to && start < end && left[to - 1] === right[end - 1]) {
      to--
      end--
    }
    if (from === to && start === end) return
    if (from === to || start === end) return void found.push([from, to, start, end])
    const inside = (to - from) * (end - start) <= 4 || anchored || to - from + (end - start) < 4 * MOST_CHANGES
    const exact = inside ? shortest(left, right, [from, to, start, end]) : null
    if (exact) return void found.push(...exact)
    if (anchored) return void found.push([from, to, start, end])
    let [at, other] = [from, start]
    for (const [one, two] of anchors(left, right, [from, to, start, end])) {
      compare([at, one, other, two], true)
      at = one + ANCHOR
      other = two + ANCHOR
    }
    compare([at, to, other, end], true)
  }
  compare([0, left.length, 0, right.length], false)
  return found
}

/** Pairs of places, rising on both sides and apart, at which the same words stand that stand nowhere else. */
const anchors = (left: Int32Array, right: Int32Array, [from, to, start, end]: Block): (readonly [number, number])[] => {
  const places = (words: Int32Array, first: number, last: number): Map<string, number> => {
    const once = new Map<string, number>()
    for (let at = first; at + ANCHOR <= last; at++) {
      const key = words.subarray(at, at + ANCHOR).join(' ')
      once.set(key, once.has(key) ? -1 : at)
    }
    return once
  }
  const others = places(right, start, end)
  const pairs: (readonly [number, number])[] = []
  for (const [key, at] of places(left, from, to)) {
    const other = others.get(key) ?? -1
    if (at >= 0 && other >= 0) pairs.push([at, other])
  }
  const chain = longestRising(pairs)
  const apart: (readonly [number, number])[] = []
  for (const [at, other] of chain) {
    const last = apart.at(-1)
    if (!last || (at >= last[0] + ANCHOR && other >= last[1] + ANCHOR)) apart.push([at, other])
  }
  return apart
}

/** Of pairs that rise on the left, the most that rise on the right too. */
const longestRising = (pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, other]] of pairs.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as readonly [number, number])[1] < other) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = index
  }
  const chain: (readonly [number, number])[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number)
    chain.push(pairs[index] as readonly [number, number])
  return chain.reverse()
}

/** The fewest changes that lead from one side to the other; null where they are more than {@link MOST_CHANGES}. */
const shortest = (left: Int32Array, right: Int32Array, [from, to, start, end]: Block): Block[] | null => {
  const [rows, columns] = [to - from, end - start]
  const most = Math.min(MOST_CHANGES, rows + columns)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const history: Int32Array[] = []
  for (let changes = 0; changes <= most; changes++) {
    history.push(reach.slice())
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down =
        diagonal === -changes ||
        (diagonal !== changes && (reach[middle + diagonal - 1] as number) < (reach[middle + diagonal + 1] as number))
      let row = down ? (reach[middle + diagonal + 1] as number) : (reach[middle + diagonal - 1] as number) + 1
      let column = row - diagonal
      while (row < rows && column < columns && left[from + row] === right[start + column]) {
        row++
        column++
      }
      reach[middle + diagonal] = row
      if (row >= rows && column >= columns) return walkBack(history, middle, [rows, columns], [from, start])
    }
  }
  return null
}

const walkBack = (
  history: readonly Int32Array[],
  middle: number,
  [rows, columns]: readonly [number, number],
  [from, start]: readonly [number, number],
): Block[] => {
  const blocks: Block[] = []
  let [row, column] = [rows, columns]
  for (let changes = history.length - 1; changes > 0; changes--) {
    const reach = history[changes] as Int32Array
    const diagonal = row - column
    const down =
      diagonal === -changes ||
      (diagonal !== changes && (reach[middle + diagonal - 1] as number) < (reach[middle + diagonal + 1] as number))
    const earlier = down ? diagonal + 1 : diagonal - 1
    const before = reach[middle + earlier] as number
    const [at, other] = [before, before - earlier]
    const block: Block = down
      ? [from + at, from + at, start + other, start + other + 1]
      : [from + at, from + at + 1, start + other, start + other]
    const next = blocks.at(-1)
    if (next && next[0] === block[1] && next[2] === block[3]) blocks[blocks.length - 1] = [block[0], next[1], block[2], next[3]]
    else blocks.push(block)
    ;[row, column] = [at, other]
  }
  return blocks.reverse()
}
