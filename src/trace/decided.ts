import type { DecidedDescent, DecidedNode, Decisions, Descent, LineageNode, Loop, Reason, StatementId } from '../model/index.ts'
import type { Corpus } from './corpus.ts'

/** Two statements by their numbers, and what was decided of them. */
export interface DecidedTwo {
  readonly one: number
  readonly other: number
  readonly reason: Reason
}

/** Decisions as tracing asks for them. Those on statements that are not there are left out. */
export interface Decided {
  readonly same: readonly DecidedTwo[]
  readonly notSame: readonly DecidedTwo[]
  /** Whether two statements are decided not to come from each other, in this direction. */
  readonly isCut: (from: number, to: number) => boolean
  /** Two statements of which neither comes from the other. */
  readonly apart: readonly (readonly [number, number])[]
  /** Statements that are decided to come from one: in place of what is found. */
  readonly comesFrom: ReadonlyMap<number, DecidedTwo>
  readonly descents: readonly DecidedDescent[]
  readonly loops: Decisions['loops']
}

/** Cost: linear in the statements where anything was decided. */
export const decidedIn = ({ pairs, descents, loops }: Decisions, corpus: Corpus): Decided => {
  const wanted = new Set<StatementId>()
  const want = (node: DecidedNode): void => {
    if ('statement' in node) wanted.add(node.statement)
  }
  for (const { one, other } of pairs) wanted.add(one).add(other)
  for (const { from, to } of descents) {
    want(from)
    want(to)
  }
  const numbers = new Map<StatementId, number>()
  if (wanted.size > 0)
    for (let at = 0; at < corpus.statements; at++) if (wanted.has(corpus.idOf(at))) numbers.set(corpus.idOf(at), at)
  const numberOf = (node: DecidedNode): number | undefined => ('statement' in node ? numbers.get(node.statement) : undefined)
  const two = (act: 'same' | 'not-same'): DecidedTwo[] =>
    pairs.flatMap((pair) => {
      const [one, other] = [numbers.get(pair.one), numbers.get(pair.other)]
      return pair.act === act && one !== undefined && other !== undefined ? [{ one, other, reason: pair.reason }] : []
    })
  const cut = new Set<string>()
  const apart: (readonly [number, number])[] = []
  const comesFrom = new Map<number, DecidedTwo>()
  for (const { act, from, to, reason } of descents) {
    const [one, other] = [numberOf(from), numberOf(to)]
    if (one === undefined || other === undefined) continue
    if (act === 'confirm') comesFrom.set(other, { one, other, reason })
    else cut.add(`${one} ${other}`)
    if (act === 'cut') {
      cut.add(`${other} ${one}`)
      apart.push([one, other])
    }
    if (act === 'reverse') comesFrom.set(one, { one: other, other: one, reason })
  }
  return {
    same: two('same'),
    notSame: two('not-same'),
    isCut: (from, to) => cut.size > 0 && cut.has(`${from} ${to}`),
    apart,
    comesFrom,
    descents,
    loops,
  }
}

interface Named {
  readonly id: LineageNode
  readonly label: string
}

/** A claim's descents with what was decided of them; between origins and stations, too. */
export const descentsAsDecided = (
  descents: readonly Descent[],
  stations: readonly Named[],
  statements: readonly StatementId[],
  { descents: decisions }: Decided,
): readonly Descent[] => {
  if (decisions.length === 0) return descents
  const here = new Set<LineageNode>(statements)
  let found = descents
  for (const { act, from, to, reason } of decisions) {
    const [left, right] = [nodesOf(from, stations, here), nodesOf(to, stations, here)]
    found = found.flatMap((descent): readonly Descent[] => {
      const along = left.has(descent.from) && right.has(descent.to)
      const against = left.has(descent.to) && right.has(descent.from)
      if (!along && !against) return [descent]
      if (act === 'cut') return []
      const told = { ...descent, direction: 'shown' as const, reason: added(descent.reason, reason) }
      return [along === (act === 'confirm') ? told : turned(told)]
    })
  }
  return found
}

/** A claim's loops without those that were rejected; what was confirmed says so. */
export const loopsAsDecided = (
  loops: readonly Loop[],
  stations: readonly Named[],
  { loops: decisions }: Decided,
): readonly Loop[] =>
  decisions.length === 0
    ? loops
    : loops.flatMap((loop) => {
        const decision = decisions.findLast(({ nodes }) => {
          const ends = nodes.map((node) => nodesOf(node, stations, new Set(loop.nodes)))
          return ends.length === loop.nodes.length && loop.nodes.every((node) => ends.some((end) => end.has(node)))
        })
        if (decision?.act === 'reject') return []
        return [decision ? { ...loop, reason: added(loop.reason, decision.reason) } : loop]
      })

const nodesOf = (node: DecidedNode, stations: readonly Named[], statements: ReadonlySet<LineageNode>): ReadonlySet<LineageNode> => {
  if ('statement' in node) return new Set(statements.has(node.statement) ? [node.statement] : [])
  const label = node.label.toLowerCase()
  return new Set(stations.flatMap((one) => (one.label.toLowerCase() === label ? [one.id] : [])))
}

const turned = (descent: Descent): Descent => ({ ...descent, from: descent.to, to: descent.from })

const added = (reason: Reason, more: Reason): Reason => ({
  text: `${more.text} ${reason.text}`.trim(),
  evidence: [...more.evidence, ...reason.evidence],
})
