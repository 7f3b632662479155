import type { Claim, ClaimId, Frame, Passage, SameLink, Span } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Decided } from './decided.ts'
import { findAcross } from './find-across.ts'
import { MOST_STATEMENTS } from './group-within.ts'
import { type Grouping, startGrouping } from './grouping.ts'
import type { Prepared } from './prepared.ts'
import { summarise } from './summary.ts'
import { matchedWithin, type Tie } from './ties.ts'

/** A claim with the numbers of its statements, in order of adding. */
export interface Group {
  readonly claim: Claim
  readonly members: readonly number[]
}

/** A link between two statements, before its reason is written out. */
interface Link {
  readonly left: number
  readonly right: number
  readonly strength: SameLink['strength']
  readonly reason: () => SameLink['reason']
}

/** Links kept for one claim, beyond those that hold it together. */
const MOST_LINKS = 200

/** No claim of many reports is longer. */
const ANY = Number.MAX_SAFE_INTEGER

/**
 * Joins statements that say the same, within reports and across them.
 *
 * First as people decided; then along shared passages, the closest first; then what one report repeats; then by the same quotation, by wording
 * and by frames; last what only may say the same. Two groups are joined only where they do not contradict each other, so "said" and "denied" stay apart even
 * where a third statement resembles both. Statements that only may say the same never bring two groups of several reports together.
 * @returns claims by their first statement; one for each statement that has no fellow.
 * Cost: near-linear in the statements and the ties, with a window of partners for each group.
 */
export const joinStatements = (corpus: Corpus, ties: readonly Tie[], { same, notSame }: Decided): Group[] => {
  const grouping = startGrouping(corpus.statements, (at) => summarise(corpus.view(at)))
  const kept: Link[] = []
  const join = joining(grouping, kept)
  for (const { one, other } of notSame) grouping.part(one, other)
  for (const { one, other, reason } of same)
    join({ left: one, right: other, strength: 'same', reason: () => reason }, () => grouping.unite(one, other))
  const copies = [...ties].sort(
    (one, other) => closeness(other) - closeness(one) || one.left - other.left || one.right - other.right,
  )
  for (const tie of copies) if (saysTheSame(tie)) join(copyLink(tie, corpus), () => grouping.join(tie.left, tie.right, true, ANY))
  const within = (strength: SameLink['strength']): void => {
    let at = -1
    for (const report of corpus.reports) {
      at++
      const first = corpus.firstOf(at)
      for (const same of report.same) {
        if (same.strength !== strength) continue
        const left = first + same.left
        const right = first + same.right
        const most = corpus.reports.length === 1 ? MOST_STATEMENTS : ANY
        const reason = () => ({ text: same.text, evidence: passages(report.report, sortSpans(same.spans)) })
        join({ left, right, strength, reason }, () => grouping.join(left, right, false, most))
      }
    }
  }
  within('same')
  const across = corpus.reports.length > 1 ? findAcross(corpus, grouping) : null
  for (const strength of ['same', 'candidate'] as const) {
    if (strength === 'candidate') within('candidate')
    across?.each(strength, (left, right) => {
      if (strength === 'candidate' && !mayJoin(grouping, left, right)) return
      const reason = (): SameLink['reason'] => {
        const likeness = across.likeness(left, right)
        const evidence: Passage[] = [
          ...passages(reportId(corpus, left), sortSpans(likeness.left)),
          ...passages(reportId(corpus, right), sortSpans(likeness.right)),
        ]
        return { text: likeness.text, evidence }
      }
      join({ left, right, strength, reason }, () => grouping.join(left, right, false, ANY))
    })
  }
  return write(corpus, grouping, kept)
}

/** Joins two statements and keeps the link, unless it joins nothing and its claim has enough of such. */
const joining = (grouping: Grouping, kept: Link[]): ((link: Link, unite: () => boolean) => void) => {
  const spare = new Map<number, number>()
  return (link, unite) => {
    const [left, right] = [grouping.of(link.left), grouping.of(link.right)]
    if (!unite()) return
    if (left !== right) {
      const both = (spare.get(left) ?? 0) + (spare.get(right) ?? 0)
      spare.delete(left)
      spare.delete(right)
      if (both > 0) spare.set(grouping.of(left), both)
    } else {
      const more = spare.get(left) ?? 0
      if (more >= MOST_LINKS) return
      spare.set(left, more + 1)
    }
    kept.push(link)
  }
}

/** One side is of a single report: a weak link tells of it alone, and brings no two stories together. */
const mayJoin = (grouping: Grouping, left: number, right: number): boolean =>
  grouping.of(left) === grouping.of(right) ||
  grouping.summaryOf(left).reports.size === 1 ||
  grouping.summaryOf(right).reports.size === 1

const closeness = ({ leftShare, rightShare }: Tie): number => leftShare + rightShare

/** Most of the one stands in the other, and a good part the other way round. */
const saysTheSame = ({ leftShare, rightShare }: Tie): boolean =>
  Math.max(leftShare, rightShare) >= 0.5 && Math.min(leftShare, rightShare) >= 0.25

const copyLink = ({ left, right, reuse, leftShare, rightShare }: Tie, corpus: Corpus): Link => ({
  left,
  right,
  strength: 'same',
  reason: () => {
    const passage = corpus.reuse[reuse] as Corpus['reuse'][number]
    return {
      text: `The two stand in one shared passage; ${Math.round(100 * Math.max(leftShare, rightShare))} % of the one is in the other, word for word.`,
      evidence: [
        ...passages(reportId(corpus, left), matchedWithin(passage, 0, corpus.stated(left).own)),
        ...passages(reportId(corpus, right), matchedWithin(passage, 1, corpus.stated(right).own)),
      ],
    }
  },
})

const reportId = (corpus: Corpus, statement: number): Prepared['report'] => corpus.reportId(corpus.reportOf(statement))

const write = (corpus: Corpus, grouping: Grouping, kept: readonly Link[]): Group[] => {
  const byGroup = new Map<number, Link[]>()
  for (const link of kept) {
    const group = grouping.of(link.left)
    const list = byGroup.get(group)
    if (list) list.push(link)
    else byGroup.set(group, [link])
  }
  return grouping.groups().map((members) => ({
    members,
    claim: claimOf(corpus, members, byGroup.get(grouping.of(members[0] as number)) ?? []),
  }))
}

const claimOf = (corpus: Corpus, members: readonly number[], links: readonly Link[]): Claim => {
  let fullest = members[0] as number
  let frame: Frame | null = null
  for (const member of members) {
    const stated = corpus.stated(member)
    const best = corpus.stated(fullest)
    const better = frame === null ? stated.frame !== null : stated.frame !== null && stated.fullness > best.fullness
    if (!better) continue
    fullest = member
    frame = stated.frame
  }
  return {
    id: corpus.idOf(members[0] as number) as string as ClaimId,
    gist: corpus.stated(clearest(corpus, members)).gist,
    frame,
    statedIn: members.map((member) => corpus.idOf(member)),
    links: spanning(links).map(
      ({ left, right, strength, reason }): SameLink => ({
        from: corpus.idOf(left),
        to: corpus.idOf(right),
        strength,
        reason: reason(),
      }),
    ),
    restated: restatedIn(corpus, members),
  }
}

/** A flaw weighs against so much of what a frame names: a named participant counts 3 there, another 2. */
const FLAW = 1.5

/** The statement whose words say most of the claim by themselves; the first of equals. */
const clearest = (corpus: Corpus, members: readonly number[]): number => {
  let best = members[0] as number
  let most = Number.NEGATIVE_INFINITY
  for (const member of members) {
    const { fullness, flaws } = corpus.stated(member)
    if (fullness - FLAW * flaws <= most) continue
    most = fullness - FLAW * flaws
    best = member
  }
  return best
}

/** The links that hold a claim together, and of the others the first. */
const spanning = (links: readonly Link[]): readonly Link[] => {
  if (links.length <= MOST_LINKS) return links
  const parent = new Map<number, number>()
  const root = (at: number): number => {
    let top = at
    while ((parent.get(top) ?? top) !== top) top = parent.get(top) as number
    parent.set(at, top)
    return top
  }
  let spare = MOST_LINKS
  return links.filter(({ left, right }) => {
    if (root(left) === root(right)) return spare-- > 0
    parent.set(root(right), root(left))
    return true
  })
}

/** Titles that say it again in the author's own voice, in reports that state it. */
const restatedIn = (corpus: Corpus, members: readonly number[]): Passage[] => {
  const found: Passage[] = []
  const seen = new Set<number>()
  const ids = new Set(members.map((member) => corpus.idOf(member)))
  const stances = new Set(
    members.map((member) => corpus.stated(member)).flatMap(({ mode, stance }) => (mode === 'fact' ? [stance] : [])),
  )
  for (const member of members) {
    const report = corpus.reportOf(member)
    if (seen.has(report)) continue
    seen.add(report)
    const { title } = corpus.report(report)
    if (!title || (title.states !== 'confirmed' && title.states !== 'asserted')) continue
    if (!stances.has(title.negated ? 'denies' : 'affirms')) continue
    if (title.matches.some(({ statement }) => ids.has(statement))) found.push({ report: title.report, spans: [title.span] })
  }
  return found
}

export const sortSpans = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((one, other) => one.start - other.start || one.end - other.end)
  return sorted.filter((span, at) => at === 0 || span.start !== sorted[at - 1]?.start || span.end !== sorted[at - 1]?.end)
}
