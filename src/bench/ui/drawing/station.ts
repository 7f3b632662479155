import type { Change, Descent, LineageNode, Origin } from '../../../model/index.ts'

/** What the drawing of a lineage needs to know of a statement, of an origin, or of what nobody collected. */
export interface DrawnNode {
  readonly id: LineageNode
  readonly kind: 'origin' | 'unseen' | 'report'
  /** What it is called: an outlet, a person, "an interview". */
  readonly label: string
  /** The report that a statement stands in; null for all else. */
  readonly report: string | null
  /** The earliest date of publication, ISO 8601; null where there is none, or where it is no report. */
  readonly when: string | null
  /** Of an origin. */
  readonly sort: Origin['kind'] | null
  /** The origin that a statement comes from, for where no descent tells its way. */
  readonly origin: LineageNode | null
}

/** A descent, as far as the drawing is concerned. */
export type DrawnDescent = Pick<Descent, 'from' | 'to' | 'sign' | 'direction'>

/** A lineage to be drawn. */
export interface DrawnLineage {
  /** In the order in which they were added. */
  readonly nodes: readonly DrawnNode[]
  readonly descents: readonly DrawnDescent[]
  readonly changes: readonly Pick<Change, 'from' | 'to'>[]
  readonly loops: readonly { readonly nodes: readonly LineageNode[] }[]
}

/** A place in the drawing: statements of one report that came the same way, a person, or what nobody collected. */
export interface Station {
  /** Its first node. */
  readonly key: LineageNode
  readonly nodes: readonly LineageNode[]
  readonly kind: DrawnNode['kind']
  readonly label: string
  readonly report: string | null
  readonly when: string | null
  /** The origin that is told with it, for no other report has it. */
  readonly origin: LineageNode | null
  readonly parent: Station | null
  /** How it came from its parent: a place in the list of descents; null at the top, and where its origin alone is known. */
  readonly by: number | null
  /** What else it came from, or is tied to: places in the list of descents. */
  readonly ties: readonly number[]
  /** In order of time. */
  readonly children: readonly Station[]
  /** Something changed on the way to it. */
  readonly changed: boolean
  /** It may be one account coming round. */
  readonly questioned: boolean
  /** How many stations came from it, itself among them. */
  readonly size: number
  /** How many of these have something changed on their way. */
  readonly changes: number
  /** What it is ordered by: its own date, or the earliest of what came from it, or that of what it came from; `~` where none has one. */
  readonly order: string
}
