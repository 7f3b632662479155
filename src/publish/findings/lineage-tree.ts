import type { Change, Descent, LineageNode, Origin, ReportId, StatementId, Unseen } from '../../model/index.ts'
import { type ClaimFindings, type FindingsView, nameOf } from './findings-view.ts'

/** A station of a lineage with what came from it. */
export interface Branch {
  /** The station: of a report's statements that came the same way, the first. */
  readonly node: LineageNode
  readonly kind: 'origin' | 'unseen' | 'report'
  readonly label: string
  /** null where nobody collected it, or where it is a person. */
  readonly report: ReportId | null
  readonly statements: readonly StatementId[]
  readonly origin: Origin | null
  readonly unseen: Unseen | null
  /** "2021-05-02"; null where it is no report. */
  readonly when: string | null
  /** What it is ordered by: its own date, or else that of the station it came from; `~` where neither has one. */
  readonly sort: string
  /** How it came from the station above; null at the top. */
  readonly by: Descent | null
  /** What else ties it to others. */
  readonly ties: readonly Descent[]
  /** What changed on the way to it. */
  readonly changes: readonly Change[]
  /** In order of time. */
  readonly children: readonly Branch[]
  /** Stations that came from here the same way, and are not shown one by one, in order of time. */
  readonly folded: readonly Branch[]
}

export interface TreeOptions {
  /** At most so many branches are shown one by one. */
  readonly most: number
  /** Of branches that came the same way and from which nothing came, so many are shown before the rest is folded. */
  readonly alike: number
}

/** Trees of one lineage. */
export interface LineageTree {
  /** In order of time. */
  readonly tops: readonly Branch[]
  /** Tops, and what came from them, that are not shown one by one. */
  readonly folded: readonly Branch[]
}

/** A branch while the tree is made. */
interface Growing extends Omit<Branch, 'children' | 'folded' | 'sort'> {
  sort: string
  readonly order: number
  parent: Growing | null
  readonly children: Growing[]
  statements: StatementId[]
  ties: Descent[]
  changes: Change[]
  size: number
}

const DIRECTIONS = { shown: 0, likely: 1, open: 4 } as const

/**
 * A lineage as trees in order of time, for showing: each station stands under the one that it most directly came from, as far as
 * that is shown or likely; all other ties of it are kept beside it.
 *
 * Statements of one report that came the same way are one branch. An origin from which one report alone came is told with that report.
 * Stations that came the same way and from which nothing came are folded, so that a lineage of any size can be shown.
 * Cost: n log n in the lineage, and its depth for each station.
 */
export const lineageTree = (view: FindingsView, found: ClaimFindings, { most, alike }: TreeOptions): LineageTree => {
  const tops = grow(view, found)
  const kept = keep(tops, most, alike)
  const settle = (branch: Growing): Branch => {
    const shown = branch.children.filter((child) => kept.has(child))
    const folded = branch.children.filter((child) => !kept.has(child)).flatMap(flat)
    const { parent: _parent, size: _size, order: _order, ...rest } = branch
    return { ...rest, children: shown.map(settle), folded: folded.map(leaf) }
  }
  return {
    tops: tops.filter((top) => kept.has(top)).map(settle),
    folded: tops
      .filter((top) => !kept.has(top))
      .flatMap(flat)
      .map(leaf),
  }
}

const leaf = ({ parent: _parent, size: _size, order: _order, ...rest }: Growing): Branch => ({ ...rest, children: [], folded: [] })

const flat = (branch: Growing): Growing[] => {
  const all: Growing[] = []
  const open = [branch]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    all.push(at)
    for (const child of [...at.children].reverse()) open.push(child)
  }
  return all
}

/** Which branches are shown one by one: those that most came from, and those on whose way something changed, first. */
const keep = (tops: readonly Growing[], most: number, alike: number): ReadonlySet<Growing> => {
  const kept = new Set<Growing>()
  const open: Growing[] = []
  const offer = (siblings: readonly Growing[]): void => {
    const same = new Map<string, Growing[]>()
    for (const one of siblings) {
      if (one.children.length > 0 || one.changes.length > 0 || one.kind !== 'report') open.push(one)
      else {
        const key = `${one.by?.sign} ${one.by?.direction}`
        same.set(key, [...(same.get(key) ?? []), one])
      }
    }
    // Two left over are shown: to say "and 2 more" takes as much room.
    for (const list of same.values()) open.push(...(list.length <= alike + 2 ? list : list.slice(0, alike)))
  }
  offer(tops)
  while (open.length > 0 && kept.size < most) {
    let best = 0
    for (let at = 1; at < open.length; at++) if (weight(open[at] as Growing) > weight(open[best] as Growing)) best = at
    const [next] = open.splice(best, 1)
    kept.add(next as Growing)
    offer((next as Growing).children)
  }
  return kept
}

const weight = ({ size, changes }: Growing): number => size + (changes.length > 0 ? 3 : 0)

const grow = (view: FindingsView, { claim, lineage }: ClaimFindings): Growing[] => {
  const branches = new Map<LineageNode, Growing>()
  let order = 0
  const put = (node: LineageNode, rest: Partial<Growing> & Pick<Growing, 'kind' | 'label'>): void => {
    if (branches.has(node)) return
    branches.set(node, {
      node,
      report: null,
      statements: [],
      origin: null,
      unseen: null,
      when: null,
      sort: '',
      by: null,
      ties: [],
      changes: [],
      children: [],
      parent: null,
      size: 1,
      order: order++,
      ...rest,
    })
  }
  for (const origin of lineage.origins) put(origin.id, { kind: 'origin', label: origin.label, origin })
  for (const unseen of lineage.unseen) put(unseen.id, { kind: 'unseen', label: unseen.label, unseen })
  const state = (id: StatementId): void => {
    const statement = view.statements.get(id)
    const report = statement && view.readings.get(statement.report)?.report
    if (!report) return
    const when = view.when.get(report.id)
    put(id, {
      kind: 'report',
      label: nameOf(report),
      report: report.id,
      statements: [id],
      when: when?.words ?? 'undated',
      sort: when?.sort ?? '',
    })
  }
  for (const id of claim.statedIn) state(id)

  const incoming = new Map<LineageNode, Descent[]>()
  for (const descent of lineage.descents) {
    if (!branches.has(descent.from) || !branches.has(descent.to)) continue
    const list = incoming.get(descent.to)
    if (list) list.push(descent)
    else incoming.set(descent.to, [descent])
  }
  const originOf = new Map<StatementId, Origin>()
  for (const origin of lineage.origins) for (const id of origin.statements) if (!originOf.has(id)) originOf.set(id, origin)

  for (const branch of branches.values()) {
    const ways = [...(incoming.get(branch.node) ?? [])]
      .map((descent, at) => ({ descent, at, from: branches.get(descent.from) as Growing }))
      .sort((left, right) => rank(left.descent, left.from) - rank(right.descent, right.from) || left.at - right.at)
    for (const { descent, from } of ways) {
      if (branch.parent === null && descent.direction !== 'open' && !isBelow(from, branch)) attach(branch, from, descent)
      else branch.ties.push(descent)
    }
    const origin = branch.parent === null ? originOf.get(branch.node as StatementId) : undefined
    const from = origin && branches.get(origin.id)
    if (from && !isBelow(from, branch)) attach(branch, from, null)
  }
  for (const change of lineage.changes) branches.get(change.to)?.changes.push(change)
  return inTime(tellAlone(join(branches)))
}

const attach = (branch: Growing, parent: Growing, by: Descent | null): void => {
  branch.parent = parent
  ;(branch as { by: Descent | null }).by = by
  parent.children.push(branch)
}

/** Another report's statement is nearer than what nobody collected, and that nearer than whoever spoke. */
const rank = ({ direction }: Descent, from: Growing): number =>
  DIRECTIONS[direction] + (from.kind === 'report' ? 0 : from.kind === 'unseen' ? 2 : 3)

const isBelow = (one: Growing, other: Growing): boolean => {
  for (let at: Growing | null = one; at !== null; at = at.parent) if (at === other) return true
  return false
}

/** Statements of one report that came the same way become one branch. */
const join = (branches: ReadonlyMap<LineageNode, Growing>): Growing[] => {
  const tops: Growing[] = []
  for (const branch of branches.values()) if (branch.parent === null) tops.push(branch)
  const merge = (siblings: Growing[], parent: Growing | null): void => {
    const first = new Map<ReportId, Growing>()
    const all = siblings.splice(0)
    for (let at = 0; at < all.length; at++) {
      const one = all[at] as Growing
      const into = one.report === null ? undefined : one.report === parent?.report ? parent : first.get(one.report)
      if (!into) {
        if (one.report !== null) first.set(one.report, one)
        siblings.push(one)
        continue
      }
      into.statements.push(...one.statements)
      into.ties.push(...one.ties)
      into.changes.push(...one.changes)
      for (const child of one.children) {
        child.parent = into
        if (into === parent) all.push(child)
        else into.children.push(child)
      }
    }
  }
  merge(tops, null)
  const open = [...tops]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    merge(at.children, at)
    open.push(...at.children)
  }
  return tops
}

/** An origin of which one report alone has it is told with that report. */
const tellAlone = (tops: readonly Growing[]): Growing[] =>
  tops.map((top) => {
    const [only, ...others] = top.children
    if (top.kind !== 'origin' || top.ties.length > 0 || !only || others.length > 0 || only.kind !== 'report') return top
    if (top.origin?.kind !== 'author' && top.origin?.kind !== 'unknown') return top
    return { ...only, origin: top.origin, by: null, parent: null }
  })

/** In order of time; what has no date stands where it came from, or else last. Sizes are told on the way. */
const inTime = (tops: Growing[]): Growing[] => {
  const all = tops.flatMap(flat)
  for (const branch of all) if (branch.kind === 'report' && branch.sort === '') branch.sort = branch.parent?.sort || UNDATED
  for (const branch of all.reverse()) {
    for (const child of branch.children) branch.size += child.size
    branch.children.sort(compare)
    // People and what nobody collected stand where the first report that came from them stands.
    if (branch.kind !== 'report' && branch.children.length > 0) branch.sort = (branch.children[0] as Growing).sort
    else if (branch.sort === '') branch.sort = branch.parent?.sort || UNDATED
  }
  return tops.sort(compare)
}

/** Sorts after every date. */
const UNDATED = '~'

const compare = (left: Growing, right: Growing): number =>
  left.sort === right.sort ? left.order - right.order : left.sort < right.sort ? -1 : 1
