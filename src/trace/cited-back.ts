import type { Loop, Passage } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import { outletsNamedBy } from './dependence.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import { nameRelation } from './names.ts'
import { outletLabel } from './outlets.ts'

/** Pairs of outlets told of for one claim: more are the same again. */
const MOST = 40

/**
 * Outlets that name each other for the same claim: what the one has from the other, the other may have from the one.
 *
 * Only what a report itself puts to an outlet counts, not what two reports share.
 * Cost: linear in the statements and the names, and the reports of one outlet for each two that name each other.
 */
export const citedBack = ({ members }: Group, { corpus, preceding }: Surroundings): Loop[] => {
  const naming = new Map<number, { readonly member: number; readonly name: string; readonly passage: readonly Passage[] }[]>()
  for (const member of members) {
    const report = corpus.reportOf(member)
    const prepared = corpus.report(report)
    for (const { name, spans } of outletsNamedBy(prepared, member, corpus)) {
      if (prepared.outlet && nameRelation(prepared.outlet.name, name) === 'same') continue
      const list = naming.get(report) ?? []
      naming.set(report, list)
      if (!list.some((one) => one.name === name)) list.push({ member, name, passage: passages(prepared.report, spans) })
    }
  }
  const byOutlet = new Map<string, number[]>()
  for (const report of naming.keys()) {
    const key = outletKey(report, corpus)
    if (key === null) continue
    const list = byOutlet.get(key)
    if (list) list.push(report)
    else byOutlet.set(key, [report])
  }
  const firsts = firstByOutlet(members, corpus)
  const loops: Loop[] = []
  const seen = new Set<string>()
  /** Outlets that are named, with whoever names them, and never name that one back. */
  const unanswered = new Set<string>()
  for (const [report, list] of naming) {
    const own = outletKey(report, corpus)
    if (own === null) continue
    for (const { member, name, passage } of list) {
      const pair = [own, keyOf(name)].sort().join(' ')
      const asked = `${own}\n${keyOf(name)}`
      if (seen.has(pair) || unanswered.has(asked) || loops.length >= MOST) continue
      let answered = false
      for (const other of byOutlet.get(keyOf(name)) ?? []) {
        const back = naming.get(other)?.find((one) => keyOf(one.name) === own)
        if (!back || other === report) continue
        answered = true
        if (seen.has(pair) || loops.length >= MOST) break
        seen.add(pair)
        // The outlet that is named first, then whoever names it, then its own report that names them back.
        const order = preceding(report, other).first
        const [earlier, later] = order === other ? [other, report] : [report, other]
        const begins = firsts.get(outletKey(later, corpus) as string)
        const nodes = [
          ...(begins !== undefined && begins !== back.member && begins !== member ? [begins] : []),
          ...(earlier === report ? [member, back.member] : [back.member, member]),
        ]
        const text = `${outletLabel(corpus.report(earlier))} has it from ${outletLabel(corpus.report(later))}, and ${outletLabel(corpus.report(later))} from ${outletLabel(corpus.report(earlier))}.`
        loops.push({ nodes: nodes.map((node) => corpus.idOf(node)), reason: { text, evidence: [...passage, ...back.passage] } })
      }
      if (!answered && own !== keyOf(name)) unanswered.add(asked)
    }
  }
  return loops
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the /, '')

const outletKey = (report: number, corpus: Corpus): string | null => {
  const { outlet } = corpus.report(report)
  return outlet ? keyOf(outlet.name) : null
}

/** The first-added statement of each outlet that names nobody's report. */
const firstByOutlet = (members: readonly number[], corpus: Corpus): ReadonlyMap<string, number> => {
  const firsts = new Map<string, number>()
  for (const member of members) {
    const key = outletKey(corpus.reportOf(member), corpus)
    if (key !== null && !firsts.has(key)) firsts.set(key, member)
  }
  return firsts
}
