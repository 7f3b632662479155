import { contradict, include, type Summary } from './summary.ts'

/** Statements put together step by step, each step checked against all that the two groups hold to. */
export interface Grouping {
  /** The group of a statement, named by one of its members. */
  readonly of: (statement: number) => number
  readonly sizeOf: (statement: number) => number
  readonly summaryOf: (statement: number) => Summary
  /**
   * Joins the groups of two statements unless they contradict each other.
   * @param copied the two share a passage; see `contradict`. @returns whether they are of one group now.
   */
  readonly join: (one: number, other: number, copied: boolean, most: number) => boolean
  /** Joins the groups of two statements though they contradict each other, unless somebody parted them. @returns whether they are of one group now. */
  readonly unite: (one: number, other: number) => boolean
  /** Two statements are never to be of one group. Before anything is joined. */
  readonly part: (one: number, other: number) => void
  /** Every group's members in order, groups by their first member. */
  readonly groups: () => readonly (readonly number[])[]
}

/**
 * Starts with every statement alone.
 * @param summarise what one statement holds to; asked for only where a group is joined.
 * Cost: near-linear in the joins.
 */
export const startGrouping = (statements: number, summarise: (statement: number) => Summary): Grouping => {
  const parent = Int32Array.from({ length: statements }, (_, at) => at)
  const size = new Int32Array(statements).fill(1)
  const summaries = new Map<number, Summary>()
  const of = (statement: number): number => {
    let root = statement
    while (parent[root] !== root) root = parent[root] as number
    for (let at = statement; at !== root; ) {
      const next = parent[at] as number
      parent[at] = root
      at = next
    }
    return root
  }
  const summaryOf = (statement: number): Summary => {
    const root = of(statement)
    const known = summaries.get(root)
    if (known) return known
    const made = summarise(root)
    summaries.set(root, made)
    return made
  }
  const parted: (readonly [number, number])[] = []
  const apart = (left: number, right: number): boolean =>
    parted.some(([one, other]) => {
      const [first, second] = [of(one), of(other)]
      return (first === left && second === right) || (first === right && second === left)
    })
  const put = (left: number, right: number): void => {
    const summary = summaryOf(left)
    const joining = summaryOf(right)
    const [root, leaf] = (size[left] as number) >= (size[right] as number) ? [left, right] : [right, left]
    include(root === left ? summary : joining, root === left ? joining : summary)
    summaries.delete(leaf)
    parent[leaf] = root
    size[root] = (size[root] as number) + (size[leaf] as number)
  }
  return {
    of,
    summaryOf,
    sizeOf: (statement) => size[of(statement)] as number,
    join: (one, other, copied, most) => {
      const left = of(one)
      const right = of(other)
      if (left === right) return true
      if ((size[left] as number) + (size[right] as number) > most) return false
      if (apart(left, right) || contradict(summaryOf(left), summaryOf(right), copied)) return false
      put(left, right)
      return true
    },
    unite: (one, other) => {
      const [left, right] = [of(one), of(other)]
      if (left === right) return true
      if (apart(left, right)) return false
      put(left, right)
      return true
    },
    part: (one, other) => void parted.push([one, other]),
    groups: () => {
      const found = new Map<number, number[]>()
      for (let at = 0; at < statements; at++) {
        const root = of(at)
        const list = found.get(root)
        if (list) list.push(at)
        else found.set(root, [at])
      }
      return [...found.values()]
    },
  }
}
