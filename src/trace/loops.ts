import type { Descent, LineageNode, Loop, OriginId } from '../model/index.ts'
import { citedBack } from './cited-back.ts'
import type { Corpus } from './corpus.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import type { Found, Origins } from './origins.ts'

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
  const byId = new Map<LineageNode, Found>(all.map((origin) => [origin.id, origin]))
  const toldBefore = accountsBefore(named, corpus)
  const relaysOf = relaysIn(between)
  const references = between.filter(({ sign }) => sign === 'reference')
  for (const { id, source, members, citing, evidence } of all) {
    if (source.kind !== 'unnamed' && source.kind !== 'document' && source.kind !== 'unknown') continue
    const relays = relaysOf(id)
    const speaks = [...members, ...citing]
    const answered = new Set(references.flatMap(({ from, to }) => (relays.has(to) ? [from] : [])))
    if (answered.size === 0 && !source.account) continue
    for (const account of toldBefore(speaks)) {
      if (relays.has(account.id)) continue
      if (!answered.has(account.id) && !source.account) continue
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
    const account = byId.get(from)
    const answer = byId.get(to)
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

/** Of the accounts those that a report tells before one of some statements: within one report, what is told before is what may come round after. */
const accountsBefore = (accounts: readonly Found[], { reportOf }: Corpus): ((speaks: readonly number[]) => readonly Found[]) => {
  const byReport = new Map<number, { readonly place: number; readonly first: number }[]>()
  for (const [place, { members }] of accounts.entries()) {
    const firsts = new Map<number, number>()
    for (const member of members) firsts.set(reportOf(member), Math.min(member, firsts.get(reportOf(member)) ?? member))
    for (const [report, first] of firsts) {
      const list = byReport.get(report)
      if (list) list.push({ place, first })
      else byReport.set(report, [{ place, first }])
    }
  }
  return (speaks) => {
    const places = new Set<number>()
    for (const member of speaks)
      for (const { place, first } of byReport.get(reportOf(member)) ?? []) if (first < member) places.add(place)
    return [...places].sort((one, other) => one - other).map((place) => accounts[place] as Found)
  }
}

/** Everybody who passes a source's words on, directly or not. Cost: linear in the descents, then in those who do. */
const relaysIn = (descents: readonly Descent[]): ((id: OriginId) => ReadonlySet<LineageNode>) => {
  const steps = new Map<LineageNode, LineageNode[]>()
  for (const { from, to, sign } of descents) {
    if (sign !== 'attribution') continue
    const list = steps.get(from)
    if (list) list.push(to)
    else steps.set(from, [to])
  }
  return (id) => {
    const reached = new Set<LineageNode>()
    const open: LineageNode[] = [id]
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const to of steps.get(at) ?? [])
        if (!reached.has(to)) {
          reached.add(to)
          open.push(to)
        }
    return reached
  }
}
