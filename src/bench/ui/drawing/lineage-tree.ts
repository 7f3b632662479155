import type { LineageNode } from '../../../model/index.ts'
import type { DrawnDescent, DrawnLineage, DrawnNode, Station } from './station.ts'

/** A station while the tree is made. */
interface Growing extends Omit<Station, 'children'> {
  readonly at: number
  readonly sort: DrawnNode['sort']
  nodes: LineageNode[]
  origin: LineageNode | null
  parent: Growing | null
  by: number | null
  ties: number[]
  children: Growing[]
  changed: boolean
  questioned: boolean
  size: number
  changes: number
  order: string
}

/** Sorts after every date. */
const UNDATED = '~'
const DIRECTIONS = { shown: 0, likely: 1, open: 8 } as const

/**
 * A lineage as trees in order of time: each station under the one that it most directly came from, as far as that is shown or likely;
 * all else that ties it to others is kept beside it.
 *
 * Statements of one report that came the same way are one station. An author, or an origin that nobody knows, of which one report alone
 * came is told with that report. Descents in a circle are cut where they would close it, and kept as ties.
 * @returns the tops; empty where there are no nodes. Cost: n log n in nodes and descents.
 */
export const lineageTree = (lineage: DrawnLineage): readonly Station[] => {
  const stations = new Map<LineageNode, Growing>()
  for (const [at, node] of lineage.nodes.entries()) if (!stations.has(node.id)) stations.set(node.id, grow(node, at))
  hang(stations, lineage)
  for (const { to } of lineage.changes) {
    const station = stations.get(to)
    if (station) station.changed = true
  }
  for (const { nodes } of lineage.loops)
    for (const node of nodes) {
      const station = stations.get(node)
      if (station) station.questioned = true
    }
  const tops = [...stations.values()].filter(({ parent }) => parent === null)
  joinReports(tops)
  return inTime(tops.map(tellAlone))
}

const grow = ({ id, kind, label, report, when, sort }: DrawnNode, at: number): Growing => ({
  at,
  sort,
  key: id,
  nodes: [id],
  kind,
  label,
  report,
  when,
  origin: null,
  parent: null,
  by: null,
  ties: [],
  children: [],
  changed: false,
  questioned: false,
  size: 1,
  changes: 0,
  order: '',
})

/** Puts each station under the one that it most directly came from. */
const hang = (stations: ReadonlyMap<LineageNode, Growing>, { nodes, descents }: DrawnLineage): void => {
  const incoming = new Map<LineageNode, number[]>()
  for (const [at, { from, to }] of descents.entries()) {
    if (from === to || !stations.has(from) || !stations.has(to)) continue
    const list = incoming.get(to)
    if (list) list.push(at)
    else incoming.set(to, [at])
  }
  const topOf = tops()
  for (const node of nodes) {
    const station = stations.get(node.id) as Growing
    const ways = (incoming.get(node.id) ?? [])
      .map((at) => ({
        at,
        descent: descents[at] as DrawnDescent,
        from: stations.get((descents[at] as DrawnDescent).from) as Growing,
      }))
      .sort((left, right) => distance(left.descent, left.from) - distance(right.descent, right.from) || left.at - right.at)
    incoming.delete(node.id)
    for (const { at, descent, from } of ways) {
      if (station.parent === null && descent.direction !== 'open' && topOf(from) !== station) attach(station, from, at)
      else station.ties.push(at)
    }
    const origin = node.origin ? stations.get(node.origin) : undefined
    if (station.parent === null && origin && topOf(origin) !== station) attach(station, origin, null)
  }
}

const attach = (station: Growing, parent: Growing, by: number | null): void => {
  station.parent = parent
  station.by = by
  parent.children.push(station)
}

/** Finds the top above a station; each way is gone once and then known. */
const tops = (): ((station: Growing) => Growing) => {
  const known = new Map<Growing, Growing>()
  return (station) => {
    const passed: Growing[] = []
    let at = station
    for (let above = known.get(at) ?? at.parent; above; above = known.get(at) ?? at.parent) {
      passed.push(at)
      at = above
    }
    for (const one of passed) known.set(one, at)
    return at
  }
}

/** Another report's statement is nearer than what nobody collected, and that nearer than whoever spoke. */
const distance = ({ direction }: DrawnDescent, from: Growing): number =>
  DIRECTIONS[direction] + (from.kind === 'report' ? 0 : from.kind === 'unseen' ? 2 : 4)

/** Statements of one report that came the same way become one station; those that came from their own report's, too. */
const joinReports = (tops: Growing[]): void => {
  const join = (siblings: Growing[], parent: Growing | null): void => {
    const first = new Map<string, Growing>()
    const all = siblings.splice(0)
    // The list grows while it is walked: what hung from a station that was joined to its parent hangs from the parent.
    for (const one of all) {
      const into = one.report === null ? undefined : one.report === parent?.report ? parent : first.get(one.report)
      if (!into) {
        if (one.report !== null) first.set(one.report, one)
        siblings.push(one)
        continue
      }
      into.nodes.push(...one.nodes)
      into.ties.push(...one.ties)
      into.changed ||= one.changed
      into.questioned ||= one.questioned
      for (const child of one.children) {
        child.parent = into
        if (into === parent) all.push(child)
        else into.children.push(child)
      }
    }
  }
  join(tops, null)
  const open = [...tops]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    join(at.children, at)
    open.push(...at.children)
  }
}

/** An author of whom one report alone came is told with that report. */
const tellAlone = (top: Growing): Growing => {
  const [only, ...others] = top.children
  if (top.kind !== 'origin' || top.questioned || top.ties.length > 0 || others.length > 0 || only?.kind !== 'report') return top
  if (top.sort !== 'author' && top.sort !== 'unknown') return top
  only.origin = top.key
  only.parent = null
  return only
}

/** In order of time; what has no date stands where it came from, or else last. Sizes are told on the way. */
const inTime = (tops: Growing[]): Growing[] => {
  const all: Growing[] = []
  const open = [...tops]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    at.order = at.when ?? at.parent?.order ?? UNDATED
    all.push(at)
    open.push(...at.children)
  }
  for (const station of all.reverse()) {
    station.changes = station.changed ? 1 : 0
    station.children.sort(compare)
    for (const child of station.children) {
      station.size += child.size
      station.changes += child.changes
    }
    // People, and what nobody collected, stand where the first report that came from them stands.
    const [first] = station.children
    if (first && station.when === null) station.order = first.order
  }
  return tops.sort(compare)
}

const compare = (left: Growing, right: Growing): number =>
  left.order === right.order ? left.at - right.at : left.order < right.order ? -1 : 1
