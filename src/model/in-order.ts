/** Things in order: a list, or what holds most of them packed. One that is asked for twice may be another object with the same content. */
export interface InOrder<Item> extends Iterable<Item> {
  readonly length: number
  readonly at: (place: number) => Item | undefined
}

/** The same while it grows. */
export interface Growing<Item> extends InOrder<Item> {
  readonly push: (item: Item) => unknown
}
