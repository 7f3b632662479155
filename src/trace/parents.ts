import type { Descent, Passage } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import { isBefore } from './period.ts'
import type { Preceding } from './precedence.ts'
import type { Period, Prepared } from './prepared.ts'
import { matchedWithin, type Tie } from './ties.ts'

/** From which statement another comes, with the argument. */
export interface Parent {
  readonly from: number
  readonly to: number
  readonly sign: Descent['sign']
  readonly direction: Descent['direction']
  readonly text: string
  readonly evidence: readonly Passage[]
  /** Matched share of the later statement, 0 to 1; 0 where nothing but a naming ties the two. */
  readonly share: number
}

/** Shares this close are held to be equal, so that a word more or less does not choose a parent against the dates. */
const STEP = 0.05

/**
 * The best parent of each statement of one claim, from the ties between them.
 *
 * Of the statements that came before, the one that shares most with it; of those that share alike, the one it names, then the earliest,
 * from which the others have it too. Where none is known to be before, the closest is given with its direction open, once for each pair.
 * A chain of parents never comes back to where it began.
 * Cost: linear in the ties.
 */
export const parentsOf = (
  members: readonly number[],
  tiesOf: (statement: number) => readonly Tie[],
  preceding: Preceding,
  corpus: Corpus,
): ReadonlyMap<number, Parent> => {
  const inside = new Set(members)
  const chosen = new Map<number, Parent>()
  for (const member of members) {
    const candidates = tiesOf(member).flatMap((tie) => {
      const other = tie.left === member ? tie.right : tie.left
      if (!inside.has(other)) return []
      const share = tie.left === member ? tie.leftShare : tie.rightShare
      return [{ tie, other, share, precedence: preceding(corpus.reportOf(other), corpus.reportOf(member)) }]
    })
    const before = candidates.filter(({ other, precedence }) => precedence.first === corpus.reportOf(other))
    const best = before.reduce<(typeof before)[number] | null>(
      (kept, one) => (kept === null || isBetter(one, kept, corpus) ? one : kept),
      null,
    )
    if (best && !leadsBack(member, best.other, chosen)) {
      const { precedence, tie, other, share } = best
      chosen.set(member, {
        from: other,
        to: member,
        sign: precedence.sign,
        direction: precedence.direction,
        text: precedence.text,
        evidence: [...shared(tie, corpus), ...precedence.evidence],
        share,
      })
    }
  }
  for (const member of members) {
    if (chosen.has(member)) continue
    const open = tiesOf(member)
      .map((tie) => ({
        tie,
        other: tie.left === member ? tie.right : tie.left,
        share: tie.left === member ? tie.leftShare : tie.rightShare,
      }))
      .filter(
        ({ other }) =>
          inside.has(other) && other < member && preceding(corpus.reportOf(other), corpus.reportOf(member)).first === null,
      )
      .reduce<{ tie: Tie; other: number; share: number } | null>(
        (kept, one) => (kept === null || one.share > kept.share ? one : kept),
        null,
      )
    if (!open || leadsBack(member, open.other, chosen)) continue
    const { text, evidence, sign } = preceding(corpus.reportOf(open.other), corpus.reportOf(member))
    chosen.set(member, {
      from: open.other,
      to: member,
      sign,
      direction: 'open',
      text,
      evidence: [...shared(open.tie, corpus), ...evidence],
      share: open.share,
    })
  }
  return chosen
}

interface Candidate {
  readonly other: number
  readonly share: number
  readonly precedence: { readonly direction: Descent['direction'] }
}

const isBetter = (one: Candidate, kept: Candidate, corpus: Corpus): boolean => {
  const step = Math.round(one.share / STEP) - Math.round(kept.share / STEP)
  if (step !== 0) return step > 0
  const shown = Number(one.precedence.direction === 'shown') - Number(kept.precedence.direction === 'shown')
  if (shown !== 0) return shown > 0
  const dated = isBefore(periodOf(one.other, corpus), periodOf(kept.other, corpus))
  return dated ?? one.other < kept.other
}

const periodOf = (statement: number, corpus: Corpus): Period => corpus.report(corpus.reportOf(statement)).published

/** Whether a statement is among the ancestors of what is to be its parent. */
const leadsBack = (member: number, parent: number, chosen: ReadonlyMap<number, Parent>): boolean => {
  let at: number | undefined = parent
  for (let steps = 0; at !== undefined && steps < 10_000; steps++) {
    if (at === member) return true
    at = chosen.get(at)?.from
  }
  return false
}

const shared = ({ left, right, reuse }: Tie, corpus: Corpus): Passage[] => {
  const passage = corpus.reuse[reuse] as Corpus['reuse'][number]
  const report = (statement: number): Prepared['report'] => corpus.report(corpus.reportOf(statement)).report
  return [
    ...passages(report(left), matchedWithin(passage, 0, corpus.stated(left).own)),
    ...passages(report(right), matchedWithin(passage, 1, corpus.stated(right).own)),
  ]
}
