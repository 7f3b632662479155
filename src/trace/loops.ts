import type { Descent, LineageNode, Loop, OriginId } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { TraceKnowledge } from './knowledge.ts'
import type { Found } from './lineage.ts'
import type { Index } from './view.ts'

/**
 * Origins that may be one account coming round: an unnamed source that the report gives after a named one, where the words for it are of
 * accounts ("witness reports") or whoever passes it on answers to that account; and reactions that only likely rest on it.
 */
export const loopsAmong = (
  all: readonly Found[],
  descents: readonly Descent[],
  index: Index,
  knowledge: TraceKnowledge,
): Loop[] => {
  const loops: Loop[] = []
  const report = index.reading.report.id
  const named = all.filter(
    ({ source, views }) => source.kind === 'named' && views.some(({ statement }) => statement.access.value !== 'second-hand'),
  )
  for (const { source, views, citedBy: citing } of all) {
    if (source.kind !== 'unnamed' && source.kind !== 'document' && source.kind !== 'unknown') continue
    const relays = relaysOf(source.id, descents)
    const speaks = [...views, ...citing]
    const order = Math.min(...speaks.map((view) => view.order))
    for (const account of named) {
      if (relays.has(account.source.id)) continue
      const before = Math.min(...account.views.map((view) => view.order)) < order
      const answers = descents.some(({ from, to, sign }) => sign === 'reference' && from === account.source.id && relays.has(to))
      const accounts = source.label.split(/\s+/).some((word) => isAccount(word, knowledge))
      if (!before || !(answers || accounts)) continue
      const through = all.find(({ source: one }) => relays.has(one.id))
      const text = `“${source.label}” may be the account of ${account.source.label}, come round${through ? ` through ${through.source.label}` : nameOfRelay(relays, index)}: the words do not tell them apart.`
      loops.push({
        nodes: [account.source.id, source.id],
        reason: { text, evidence: passages(report, [...source.spans, ...account.source.spans]) },
      })
    }
  }
  for (const { from, to, sign, direction, reason } of descents) {
    if (sign !== 'reference' || direction === 'shown') continue
    const account = all.find(({ source }) => source.id === from)
    const answer = all.find(({ source }) => source.id === to)
    if (!account || !answer) continue
    loops.push({
      nodes: [from, to],
      reason: {
        text: `What ${answer.source.label} says may rest on the account of ${account.source.label}.`,
        evidence: reason.evidence,
      },
    })
  }
  return loops
}

const nameOfRelay = (relays: ReadonlySet<LineageNode>, index: Index): string => {
  for (const [id, entity] of index.entities)
    if ([...relays].some((relay) => relay.endsWith(`/origin/${id}`))) return ` through ${entity.name}`
  return ''
}

const isAccount = (word: string, knowledge: TraceKnowledge): boolean => {
  const bare = word.toLowerCase().replace(/[^\p{L}-]/gu, '')
  return (
    /^(reports|accounts|materials|claims|stories|testimony|testimonies|witnesses|witness|eyewitnesses|information|interview|allegations)$/.test(
      bare,
    ) || knowledge.belongs('source', 'media', bare)
  )
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
