import type { Descent, LineageNode, Loop, OriginId } from '../model/index.ts'
import { citedBack } from './cited-back.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import type { Origins } from './origins.ts'

/**
 * Origins that may be one account coming round: an unnamed source that comes after a named one, where the words for it are of
 * accounts ("witness reports") or whoever passes it on answers to that account; reactions that only likely rest on it; outlets that name
 * each other for the same thing.
 */
export const loopsAmong = (group: Group, origins: Origins, descents: readonly Descent[], around: Surroundings): Loop[] => {
  const { corpus } = around
  const { all } = origins
  const loops: Loop[] = []
  const between = descents.filter(({ from, to }) => isOriginNode(from) && isOriginNode(to))
  const named = all.filter(
    ({ source, members }) =>
      source.kind === 'named' && members.some((member) => corpus.stated(member).access.value !== 'second-hand'),
  )
  for (const { id, source, members, citing, evidence } of all) {
    if (source.kind !== 'unnamed' && source.kind !== 'document' && source.kind !== 'unknown') continue
    const relays = relaysOf(id, between)
    const speaks = [...members, ...citing]
    for (const account of named) {
      if (relays.has(account.id)) continue
      const answers = between.some(({ from, to, sign }) => sign === 'reference' && from === account.id && relays.has(to))
      if (!answers && !source.account) continue
      // Within one report: what is told before is what may come round after.
      const before = speaks.some((member) =>
        account.members.some((one) => one < member && corpus.reportOf(one) === corpus.reportOf(member)),
      )
      if (!before) continue
      const through = all.find(({ id: one }) => relays.has(one))
      const text = `“${source.label}” may be the account of ${account.source.label}, come round${through ? ` through ${through.source.label}` : nameOfRelay(speaks, around)}: the words do not tell them apart.`
      loops.push({
        nodes: [account.id, id],
        reason: { text, evidence: [...evidence.slice(0, 4), ...account.evidence.slice(0, 4)] },
      })
    }
  }
  for (const { from, to, sign, direction, reason } of between) {
    if (sign !== 'reference' || direction === 'shown') continue
    const account = all.find(({ id }) => id === from)
    const answer = all.find(({ id }) => id === to)
    if (!account || !answer) continue
    loops.push({
      nodes: [from, to],
      reason: {
        text: `What ${answer.source.label} says may rest on the account of ${account.source.label}.`,
        evidence: reason.evidence,
      },
    })
  }
  return [...loops, ...(corpus.reports.length > 1 ? citedBack(group, around) : [])]
}

const isOriginNode = (node: LineageNode): boolean => node.includes('/origin/')

const nameOfRelay = (speaks: readonly number[], { corpus }: Surroundings): string => {
  for (const member of speaks) {
    const { relays } = corpus.stated(member)
    const { sources } = corpus.report(corpus.reportOf(member))
    for (const { source } of relays) if (sources[source]?.kind === 'named') return ` through ${sources[source].label}`
  }
  return ''
}

/** Everybody who passes a source's words on, directly or not. */
const relaysOf = (id: OriginId, descents: readonly Descent[]): ReadonlySet<LineageNode> => {
  const reached = new Set<LineageNode>()
  const open: LineageNode[] = [id]
  while (open.length > 0) {
    const at = open.pop() as LineageNode
    for (const { from, to, sign } of descents)
      if (from === at && sign === 'attribution' && !reached.has(to)) {
        reached.add(to)
        open.push(to)
      }
  }
  return reached
}
