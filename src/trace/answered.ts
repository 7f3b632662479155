import type { Descent, LineageNode, Loop, Passage } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { closest } from './dependence.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import type { Origins } from './origins.ts'
import { outletLabel } from './outlets.ts'
import type { Parent } from './parents.ts'
import type { Prepared } from './prepared.ts'

/** What follows from speakers who answer to what was published. */
export interface Answered {
  readonly descents: readonly {
    readonly from: LineageNode
    readonly to: LineageNode
    readonly direction: Descent['direction']
    readonly text: string
    readonly evidence: readonly Passage[]
  }[]
  readonly loops: readonly Loop[]
}

/**
 * Speakers who answer to a report, or confirm it, and then state what it states: whether they know it otherwise is not said.
 *
 * What is put as confirming a report rests on it as far as the words show; who only answers to it likely does. Both are put as questions.
 * A speaker at first hand is left out.
 * Cost: linear in the statements.
 */
export const answeredIn = (
  { members }: Group,
  origins: Origins,
  parents: ReadonlyMap<number, Parent>,
  { corpus, outlets, preceding }: Surroundings,
): Answered => {
  const descents: Answered['descents'][number][] = []
  const loops: Loop[] = []
  const seen = new Set<string>()
  // The report that asked comes before its copies, and one that names what was asked about before one that does not.
  const rank = (member: number): number =>
    2 * Number((corpus.stated(member).answer?.names.length ?? 0) > 0) + Number((parents.get(member)?.share ?? 0) === 0)
  for (const member of [...members].sort((one, other) => rank(other) - rank(one) || one - other)) {
    const stated = corpus.stated(member)
    const report = corpus.reportOf(member)
    const prepared = corpus.reports[report] as Prepared
    const answers = origins.originOf(member)
    if (!stated.answer || !answers || stated.access.value === 'first-hand' || answers.source.kind === 'author') continue
    const { names, how, spans } = stated.answer
    const evidence = passages(prepared.report, spans)
    const direction = how === 'confirms' && names.length > 0 ? 'shown' : 'likely'
    if (seen.has(answers.id) && direction === 'likely') continue
    const theirs = members.filter((one) => {
      const other = corpus.reportOf(one)
      if (other === report || preceding(other, report).first === report) return false
      return names.length === 0 || names.some((name) => outlets.named(name).includes(other))
    })
    const says = how === 'confirms' ? 'is said to confirm' : 'answers to'
    if (theirs.length === 0) {
      const [name] = names
      if (name === undefined || seen.has(answers.id)) continue
      seen.add(answers.id)
      const text = `${answers.source.label} ${says} what ${name} published, which was not collected: does the account rest on it?`
      loops.push({ nodes: [answers.id, stated.id], reason: { text, evidence } })
      continue
    }
    const from = closest(member, theirs.slice(0, 120), corpus)
    const account = origins.originOf(from)
    const label = outletLabel(corpus.reports[corpus.reportOf(from)] as Prepared)
    const text = `${answers.source.label} ${says} ${names.length > 0 ? `what ${label} published` : 'what was published before'}, and may know it only from there.`
    const words = [
      ...evidence,
      ...passages((corpus.reports[corpus.reportOf(from)] as Prepared).report, corpus.stated(from).content),
    ]
    descents.push({ from: corpus.idOf(from), to: stated.id, direction, text, evidence: words })
    if (account && account !== answers) descents.push({ from: account.id, to: answers.id, direction, text, evidence: words })
    // A reaction that many copies carry is one question.
    if (seen.has(answers.id)) continue
    seen.add(answers.id)
    loops.push({ nodes: [corpus.idOf(from), stated.id], reason: { text, evidence: words } })
  }
  return { descents, loops }
}
