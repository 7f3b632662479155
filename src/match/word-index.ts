import { mix, shingles } from '../text/index.ts'

/** A word or a run that stands more often in a text is no landmark in it. */
const MOST_PLACES = 4

/** Where the values of one row stand: an open hash table, as arrays, because it is asked for every word of every pair. */
export interface WordIndex {
  readonly values: Uint32Array
  readonly mask: number
  /** The first place of a slot's value, -1 where the slot is free. */
  readonly heads: Int32Array
  /** The next place of the value that stands at a place; -1 at the last. */
  readonly nexts: Int32Array
  /** How often a slot's value stands, no further than one beyond {@link MOST_PLACES}. */
  readonly counts: Uint8Array
}

/** @param values one for each place. Cost: linear; about 20 nanoseconds each. */
export const wordIndex = (values: Uint32Array): WordIndex => {
  const room = 1 << Math.ceil(Math.log2(Math.max(8, values.length * 2)))
  const mask = room - 1
  const heads = new Int32Array(room).fill(-1)
  const nexts = new Int32Array(values.length).fill(-1)
  const counts = new Uint8Array(room)
  // From the end, so that places come in rising order.
  for (let at = values.length - 1; at >= 0; at--) {
    const value = values[at] as number
    let slot = mix(value) & mask
    while (heads[slot] !== -1 && values[heads[slot] as number] !== value) slot = (slot + 1) & mask
    const count = counts[slot] as number
    if (count > MOST_PLACES) continue
    counts[slot] = count + 1
    nexts[at] = heads[slot] as number
    heads[slot] = at
  }
  return { values, mask, heads, nexts, counts }
}

/** The first place of a value; -1 where the row does not have it, or has it too often to be of use. */
export const firstPlace = ({ values, mask, heads, counts }: WordIndex, value: number): number => {
  let slot = mix(value) & mask
  for (;;) {
    const head = heads[slot] as number
    if (head === -1) return -1
    if (values[head] === value) return (counts[slot] as number) > MOST_PLACES ? -1 : head
    slot = (slot + 1) & mask
  }
}

/** The runs of three words of a text, as {@link wordIndex} takes them. */
export const triples = (hashes: Uint32Array): Uint32Array => shingles(hashes, 3)
