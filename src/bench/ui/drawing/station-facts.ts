import type { LineageView } from '../../api.ts'
import type { DrawnLineage, Station } from './station.ts'

type NodeView = LineageView['nodes'][number]
type DescentView = LineageView['descents'][number]

/** All that is known of a station: what the drawing hints at and the table spells out. */
export interface StationFacts {
  /** Its nodes; the first is what it is named by. Never empty. */
  readonly nodes: readonly NodeView[]
  /** The origin that is told with it. */
  readonly origin: NodeView | null
  readonly by: Way | null
  readonly ties: readonly Way[]
  readonly changes: readonly { readonly change: LineageView['changes'][number]; readonly from: NodeView | null }[]
  readonly loops: LineageView['loops']
}

export interface Way {
  readonly descent: DescentView
  readonly from: NodeView | null
}

/** What the drawing needs of a lineage as the contract gives it. */
export const drawnOf = ({ nodes, descents, changes, loops }: LineageView): DrawnLineage => ({ nodes, descents, changes, loops })

/** Looks up the facts of stations of one lineage. Cost: linear once, then what a station has. */
export const stationFacts = ({ nodes, descents, changes, loops }: LineageView): ((station: Station) => StationFacts) => {
  const byId = new Map(nodes.map((node) => [node.id as string, node]))
  const way = (at: number): Way[] => {
    const descent = descents[at]
    return descent ? [{ descent, from: byId.get(descent.from) ?? null }] : []
  }
  return (station) => {
    const own = new Set<string>(station.nodes)
    return {
      nodes: station.nodes.flatMap((id) => byId.get(id) ?? []),
      origin: station.origin === null ? null : (byId.get(station.origin) ?? null),
      by: station.by === null ? null : (way(station.by)[0] ?? null),
      ties: station.ties.flatMap(way),
      changes: changes.flatMap((change) => (own.has(change.to) ? [{ change, from: byId.get(change.from) ?? null }] : [])),
      loops: loops.filter((loop) => loop.nodes.some((node) => own.has(node))),
    }
  }
}
