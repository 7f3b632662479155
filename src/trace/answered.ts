import type { Descent, LineageNode, Loop, Passage } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import { closest } from './dependence.ts'
import type { Group } from './join.ts'
import type { Surroundings } from './lineage.ts'
import { nameRelation, nameWords } from './names.ts'
import type { Origins } from './origins.ts'
import { type Outlets, outletLabel } from './outlets.ts'
import type { Parent } from './parents.ts'

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
  /** Answers for which not all that was published was looked through, since it is too much. */
  readonly cut: number
}

/**
 * Speakers who answer to a report, or confirm it, and then state what it states: whether they know it otherwise is not said.
 *
 * What is put as confirming a report rests on it as far as the words show; who only answers to it likely does. Both are put as questions.
 * A speaker at first hand is left out. A question is put only where somebody else gives the account that would come round.
 * Cost: the statements, and for each that answers the first `MOST_LOOKED_AT` of others.
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
  let cut = 0
  // The report that asked comes before its copies, and one that names what was asked about before one that does not.
  const rank = (member: number): number =>
    2 * Number((corpus.stated(member).answer?.names.length ?? 0) > 0) + Number((parents.get(member)?.share ?? 0) === 0)
  const membersOf = membersNamed(members, corpus, outlets)
  const accountFor = accountsIn(members, corpus)
  for (const member of [...members].sort((one, other) => rank(other) - rank(one) || one - other)) {
    const stated = corpus.stated(member)
    const report = corpus.reportOf(member)
    const prepared = corpus.report(report)
    const answers = origins.originOf(member)
    if (!stated.answer || !answers || stated.access.value === 'first-hand' || answers.source.kind === 'author') continue
    const { names, how, spans } = stated.answer
    const evidence = passages(prepared.report, spans)
    const direction = how === 'confirms' && names.length > 0 ? 'shown' : 'likely'
    // A reaction that many copies carry is one question; another paper that the same person answers to is another.
    const key = [answers.id, ...names.map((name) => nameWords(name).join(' ')).sort()].join('/')
    if (seen.has(key) && direction === 'likely') continue
    const theirs: number[] = []
    for (const one of names.length === 0 ? members : membersOf(names)) {
      const other = corpus.reportOf(one)
      if (theirs.length === MOST_LOOKED_AT) {
        cut++
        break
      }
      if (other !== report && preceding(other, report).first !== report) theirs.push(one)
    }
    const says = how === 'confirms' ? 'is said to confirm' : 'answers to'
    if (theirs.length === 0) {
      const [name] = names
      const account = accountFor(member, how === 'answers')
      const own = prepared.outlet?.name
      if (name === undefined || account === null || seen.has(key) || (own && nameRelation(own, name) === 'same')) continue
      seen.add(key)
      const text = `${answers.source.label} ${says} what ${name} published, which was not collected: does the account rest on it?`
      const told = corpus.report(corpus.reportOf(account))
      const words = [...evidence, ...passages(told.report, corpus.stated(account).content)]
      loops.push({ nodes: [answers.id, stated.id], reason: { text, evidence: words } })
      continue
    }
    const from = closest(member, theirs, corpus)
    const account = origins.originOf(from)
    const label = outletLabel(corpus.report(corpus.reportOf(from)))
    const text = `${answers.source.label} ${says} ${names.length > 0 ? `what ${label} published` : 'what was published before'}, and may know it only from there.`
    const words = [...evidence, ...passages(corpus.report(corpus.reportOf(from)).report, corpus.stated(from).content)]
    descents.push({ from: corpus.idOf(from), to: stated.id, direction, text, evidence: words })
    if (account && account !== answers) descents.push({ from: account.id, to: answers.id, direction, text, evidence: words })
    if (seen.has(key) || accountFor(member, names.length === 0) === null) continue
    seen.add(key)
    loops.push({ nodes: [corpus.idOf(from), stated.id], reason: { text, evidence: words } })
  }
  return { descents, loops, cut }
}

/** Statements of others that an answer is held against: the first. */
const MOST_LOOKED_AT = 120

/** Words that carry meaning below which a statement gives no account: "the report by the Lantern", taken for what is stated. */
const FEWEST_WORDS = 5

/**
 * A statement of the account that another answers to: put forward by somebody else, who answers to nobody; null where there is none. A comment that nobody
 * else states bears nothing out.
 * @param beside it has to stand in the same report: "those materials" are what that report tells, and what an uncollected one said is known from there alone.
 */
const accountsIn = (members: readonly number[], corpus: Corpus): ((answer: number, beside: boolean) => number | null) => {
  const accounts = members.filter((one) => {
    const { answer, places } = corpus.stated(one)
    return answer === null && places.length / 2 >= FEWEST_WORDS
  })
  const byReport = listsBy(accounts, corpus.reportOf)
  return (answer, beside) => {
    const { source, places } = corpus.stated(answer)
    if (places.length / 2 < FEWEST_WORDS) return null
    const report = corpus.reportOf(answer)
    const found = (beside ? (byReport.get(report) ?? []) : accounts).find(
      (one) => one !== answer && (corpus.reportOf(one) === report ? corpus.stated(one).source !== source : true),
    )
    return found ?? null
  }
}

/** The claim's statements in reports of outlets of some names, in order. */
const membersNamed = (
  members: readonly number[],
  corpus: Corpus,
  outlets: Outlets,
): ((names: readonly string[]) => readonly number[]) => {
  const byReport = listsBy(members, corpus.reportOf)
  const known = new Map<string, readonly number[]>()
  return (names) => {
    const key = names.join('\n')
    const before = known.get(key)
    if (before) return before
    const reports = new Set(names.flatMap((name) => outlets.named(name)))
    const found = [...reports].flatMap((report) => byReport.get(report) ?? []).sort((one, other) => one - other)
    known.set(key, found)
    return found
  }
}

const listsBy = (members: readonly number[], keyOf: (member: number) => number): ReadonlyMap<number, readonly number[]> => {
  const lists = new Map<number, number[]>()
  for (const member of members) {
    const list = lists.get(keyOf(member))
    if (list) list.push(member)
    else lists.set(keyOf(member), [member])
  }
  return lists
}
