import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Chain, Growing, Lineage } from '../model/index.ts'
import { openPages } from './pages.ts'

/** A list that holds what was used last whole, and the rest packed, so many at a time: what is small packs badly alone. */
const BLOCK = 32

interface PackedList<Item> extends Growing<Item> {
  /** All of them, for JSON. */
  readonly toJSON: () => readonly Item[]
}

/**
 * @param sizeOf about how many things it is made of that hold words and places. @param budget how many of these may be whole.
 * Cost: of one that is packed, unpacking its block.
 */
const packedList = <Item>(budget: number, sizeOf: (item: Item) => number): PackedList<Item> => {
  const pages = openPages<readonly Item[]>({
    budget,
    pack: (items) => new Uint8Array(deflateRawSync(JSON.stringify(items), { level: 1 })),
    unpack: (packed) => JSON.parse(inflateRawSync(packed).toString()) as readonly Item[],
  })
  let last: Item[] = []
  const at = (place: number): Item | undefined => {
    const block = Math.floor(place / BLOCK)
    return (block < pages.length ? pages.at(block) : last)?.[place % BLOCK]
  }
  const length = (): number => pages.length * BLOCK + last.length
  function* all(): Generator<Item> {
    for (let place = 0; place < length(); place++) yield at(place) as Item
  }
  return {
    get length() {
      return length()
    },
    at,
    push: (item) => {
      last.push(item)
      if (last.length < BLOCK) return
      pages.push(
        last,
        last.reduce((sum, one) => sum + sizeOf(one), 0),
      )
      last = []
    },
    toJSON: () => [...all()],
    [Symbol.iterator]: all,
  }
}

/** What may be whole of lineages, and of chains: some 200 MB each. */
const WHOLE = 300_000

export const packedLineages = (): PackedList<Lineage> =>
  packedList<Lineage>(
    WHOLE,
    ({ origins, descents, changes, loops, gaps }) =>
      1 + origins.length + descents.length + changes.length + loops.length + gaps.length,
  )

export const packedChains = (): PackedList<Chain> => packedList<Chain>(WHOLE, ({ stations }) => 1 + stations.length)
