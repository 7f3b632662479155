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
  return {
    of,
    summaryOf,
    sizeOf: (statement) => size[of(statement)] as number,
    join: (one, other, copied, most) => {
      const left = of(one)
      const right = of(other)
      if (left === right) return true
      if ((size[left] as number) + (size[right] as number) > most) return false
      const summary = summaryOf(left)
      const joining = summaryOf(right)
      if (contradict(summary, joining, copied)) return false
      const [root, leaf] = (size[left] as number) >= (size[right] as number) ? [left, right] : [right, left]
      include(root === left ? summary : joining, root === left ? joining : summary)
      summaries.delete(leaf)
      parent[leaf] = root
      size[root] = (size[root] as number) + (size[leaf] as number)
      return true
    },
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
