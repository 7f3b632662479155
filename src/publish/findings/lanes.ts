import type { Branch, LineageTree } from './lineage-tree.ts'

/** A row of a lineage's drawing: one station, or what is folded. */
export interface LaneRow {
  readonly branch: Branch
  /** Stations folded into this row, which came from `branch`; empty where the row is `branch` itself. */
  readonly folded: readonly Branch[]
  /** The column that the station stands in, from 0. */
  readonly lane: number
  /** The column of the station that it came from; null at the top. */
  readonly from: number | null
  /** Columns of lines that run from the row above to the row below. */
  readonly through: readonly number[]
  /** Whether more comes from this station, further down. */
  readonly goesOn: boolean
}

/** A lineage's rows in order of time, and how many columns they need. */
export interface Lanes {
  readonly rows: readonly LaneRow[]
  readonly count: number
}

interface Item {
  readonly branch: Branch
  readonly folded: readonly Branch[]
  readonly sort: string
  readonly parent: Branch | null
  /** Of which row it is known that it comes: what came from the last row stands before what was known before, on the same day. */
  readonly known: number
  /** Rows that are still to come from it. */
  readonly below: number
}

/**
 * Lays trees out as rows in order of time, each station in a column: what comes from it last goes on in its column, what comes earlier
 * turns off into one to the right. No station stands above the one it came from.
 * Cost: the square of the rows, which are few.
 */
export const lanes = ({ tops }: LineageTree): Lanes => {
  const waiting: Item[] = tops.map((top) => item(top, null, 0))
  const rows: LaneRow[] = []
  const running: ({ readonly branch: Branch; left: number } | null)[] = []
  let count = 0
  while (waiting.length > 0) {
    let best = 0
    for (let at = 1; at < waiting.length; at++) if (isBefore(waiting[at] as Item, waiting[best] as Item)) best = at
    const [next] = waiting.splice(best, 1) as [Item]
    const from = next.parent === null ? -1 : running.findIndex((one) => one?.branch === next.parent)
    const parent = running[from]
    if (parent) parent.left--
    const last = parent?.left === 0
    if (last) running[from] = null
    const through = running.flatMap((one, at) => (one === null ? [] : [at]))
    const lane = last ? from : free(running, from + 1)
    rows.push({
      branch: next.branch,
      folded: next.folded,
      lane,
      from: from < 0 ? null : from,
      through,
      goesOn: next.below > 0,
    })
    if (next.below > 0) {
      running[lane] = { branch: next.branch, left: next.below }
      waiting.push(...next.branch.children.map((child) => item(child, next.branch, rows.length)))
      if (next.branch.folded.length > 0)
        waiting.push({
          branch: next.branch,
          folded: next.branch.folded,
          sort: next.branch.folded.reduce((first, { sort }) => (sort < first ? sort : first), '~'),
          parent: next.branch,
          known: rows.length,
          below: 0,
        })
    }
    count = Math.max(count, lane + 1)
  }
  return { rows, count }
}

const isBefore = (one: Item, other: Item): boolean => one.sort < other.sort || (one.sort === other.sort && one.known > other.known)

const item = (branch: Branch, parent: Branch | null, known: number): Item => ({
  branch,
  folded: [],
  sort: branch.sort,
  parent,
  known,
  below: branch.children.length + (branch.folded.length > 0 ? 1 : 0),
})

const free = (running: readonly unknown[], from: number): number => {
  let lane = from
  while (running[lane] !== null && running[lane] !== undefined) lane++
  return lane
}
