import { HearsayError } from '../../model/index.ts'

/** What is known of words from texts without annotation: a table from word signs to two numbers, with open addressing. */
export interface WordGroups {
  readonly keys: Uint32Array
  /** Which words occur alike: numbers from 1, 0 where it is not known. */
  readonly groups: Uint8Array
  /** Which parts of speech the word takes: numbers from 1, one a set; 0 where it is not known. */
  readonly kinds: Uint8Array
  readonly mask: number
}

const MAGIC = 0x31474c48

/** The slot of the word with this sign; an empty slot where it is not known. Cost: one or two look-ups. */
export const slotOf = ({ keys, mask }: WordGroups, word: number): number => {
  let slot = word & mask
  while (keys[slot] !== 0 && keys[slot] !== word) slot = (slot + 1) & mask
  return slot
}

/** The bytes that `readWordGroups` reads: a head, the word signs, then a group and a kind each. */
export const writeWordGroups = (words: Uint32Array, groups: ArrayLike<number>, kinds: ArrayLike<number>): Uint8Array => {
  const bytes = new Uint8Array(8 + words.length * 6)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, words.length, true)
  for (const [at, word] of words.entries()) {
    view.setUint32(8 + at * 4, word, true)
    bytes[8 + words.length * 4 + at] = groups[at] as number
    bytes[8 + words.length * 5 + at] = kinds[at] as number
  }
  return bytes
}

/**
 * Reads what `writeWordGroups` wrote into a table at most half full.
 * @throws HearsayError E_WEIGHTS when the bytes are damaged.
 */
export const readWordGroups = (bytes: Uint8Array): WordGroups => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length >= 8 && view.getUint32(0, true) === MAGIC ? view.getUint32(4, true) : -1
  if (count < 0 || bytes.length !== 8 + count * 6)
    throw new HearsayError('E_WEIGHTS', `These ${bytes.length} bytes are no groups of words. Install Hearsay again.`)
  let size = 16
  while (size < count * 2) size *= 2
  const keys = new Uint32Array(size)
  const groups = new Uint8Array(size)
  const kinds = new Uint8Array(size)
  for (let at = 0; at < count; at++) {
    const word = view.getUint32(8 + at * 4, true)
    let slot = word & (size - 1)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = word
    groups[slot] = bytes[8 + count * 4 + at] as number
    kinds[slot] = bytes[8 + count * 5 + at] as number
  }
  return { keys, groups, kinds, mask: size - 1 }
}
