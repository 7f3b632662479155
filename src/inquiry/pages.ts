/** Many items in order, of which those used last are whole and the others packed. */
export interface Pages<Item> extends Iterable<Item> {
  readonly length: number
  /** Cost: unpacking it, where it was not used lately. */
  readonly at: (place: number) => Item | undefined
  /** @param size about what it takes while whole, in the unit of the budget. @param packed where it is at hand; else it is packed when its turn comes. */
  readonly push: (item: Item, size: number, packed?: Uint8Array) => void
  /** All of them, for JSON. */
  readonly toJSON: () => readonly Item[]
}

export interface PagesOptions<Item> {
  /** How much may be whole at once. */
  readonly budget: number
  readonly pack: (item: Item) => Uint8Array
  /** Gives the same item again, to the letter. */
  readonly unpack: (packed: Uint8Array, place: number) => Item
}

/**
 * Holds many items in little memory: few of them stay whole, and of a few all.
 *
 * An item that was packed comes back as another object with the same content. Which ones are whole never changes an answer.
 * Cost: packing each item once, and unpacking where one is used again after its turn. Source: the clock of Corbató 1968.
 */
export const openPages = <Item>({ budget, pack, unpack }: PagesOptions<Item>): Pages<Item> => {
  const whole: (Item | undefined)[] = []
  const packed: (Uint8Array | undefined)[] = []
  const sizes: number[] = []
  const used: boolean[] = []
  let clock: number[] = []
  let hand = 0
  let held = 0
  const hold = (place: number, item: Item): void => {
    whole[place] = item
    used[place] = true
    held += sizes[place] as number
    clock.push(place)
    while (held > budget && clock.length - hand > 1) {
      const oldest = clock[hand++] as number
      if (oldest !== place && used[oldest] !== true) {
        packed[oldest] ??= pack(whole[oldest] as Item)
        whole[oldest] = undefined
        held -= sizes[oldest] as number
      } else {
        used[oldest] = false
        clock.push(oldest)
      }
    }
    if (hand > 1024 && hand * 2 > clock.length) {
      clock = clock.slice(hand)
      hand = 0
    }
  }
  const at = (place: number): Item | undefined => {
    const known = whole[place]
    if (known !== undefined) {
      used[place] = true
      return known
    }
    const bytes = packed[place]
    if (bytes === undefined) return undefined
    const item = unpack(bytes, place)
    hold(place, item)
    return item
  }
  function* all(): Generator<Item> {
    for (let place = 0; place < sizes.length; place++) yield at(place) as Item
  }
  return {
    get length() {
      return sizes.length
    },
    at,
    push: (item, size, bytes) => {
      sizes.push(size)
      packed.push(bytes)
      hold(sizes.length - 1, item)
    },
    toJSON: () => [...all()],
    [Symbol.iterator]: all,
  }
}
