/** Chance that repeats: the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  /** @throws RangeError when there is nothing to pick from. */
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** Picks by weight; weights need not add up to 1. */
  readonly weigh: <Value>(values: readonly (readonly [Value, number])[]) => Value
  /** A new list in another order. */
  readonly shuffle: <Value>(values: readonly Value[]) => Value[]
}

/**
 * A seeded generator (sfc32). Several seeds are mixed, so that each story of a corpus can have its own and stories do not
 * depend on the order in which they are told.
 * Source: Chris Doty-Humphrey, PractRand, 2010 (sfc32); Austin Appleby's murmur3 finaliser for the mixing.
 */
export const random = (...seeds: readonly number[]): Random => {
  let mixed = 0x9e3779b9
  for (const seed of seeds) {
    mixed = finish(mixed ^ finish((seed | 0) + 0x7f4a7c15))
    mixed = finish((mixed + Math.floor(seed / 4294967296)) | 0)
  }
  let a = mixed
  let b = finish(mixed ^ 0x85ebca6b)
  let c = finish(mixed ^ 0xc2b2ae35)
  let counter = 1
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  const next = (): number => bits() / 4294967296
  const pick = <Value>(values: readonly Value[]): Value => {
    if (values.length === 0) throw new RangeError('There is nothing to pick from.')
    return values[Math.floor(next() * values.length)] as Value
  }
  return {
    next,
    pick,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    weigh: (values) => {
      let total = 0
      for (const [, weight] of values) total += weight
      let left = next() * total
      for (const [value, weight] of values) {
        left -= weight
        if (left < 0) return value
      }
      return pick(values)[0]
    },
    shuffle: (values) => {
      const shuffled = [...values]
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1))
        const held = shuffled[i] as (typeof shuffled)[number]
        shuffled[i] = shuffled[j] as (typeof shuffled)[number]
        shuffled[j] = held
      }
      return shuffled
    },
  }
}

const finish = (value: number): number => {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
