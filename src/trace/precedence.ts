import type { Descent, Passage, Span } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import { nameRelation } from './names.ts'
import { type Outlets, outletLabel } from './outlets.ts'
import { isBefore } from './period.ts'
import type { Prepared } from './prepared.ts'

/** Which of two reports that share something came first, and the argument. */
export interface Precedence {
  /** The number of the earlier report; null where that cannot be told. */
  readonly first: number | null
  readonly direction: Descent['direction']
  readonly sign: Descent['sign']
  readonly text: string
  readonly evidence: readonly Passage[]
}

/** Answers for any two reports, remembering what it was asked last. */
export type Preceding = (left: number, right: number) => Precedence

export interface Precedences {
  readonly preceding: Preceding
  /** The collected reports that one says to have something from. */
  readonly namedBy: (report: number) => Iterable<number>
}

/** Words by which a report names another as where it has something from. */
interface Naming {
  readonly sign: 'credit' | 'link' | 'attribution'
  readonly words: string
  readonly spans: readonly Span[]
  /** It only stands in the text, and is not said to be where something is from. */
  readonly passing: boolean
}

/**
 * Gives reuse a direction: by who names whom, in credits, links and attributions, and by dates.
 *
 * A naming shows it; dates alone make it likely, for both may have it from a third. Where namings go both ways, or against the dates, or where
 * a report's own dates disagree so that the two periods overlap, the direction is withheld.
 * Cost: for each pair asked of, the product of their namings.
 */
export const precedenceAmong = (corpus: Corpus, outlets: Outlets): Precedences => {
  const known = new Map<number, Precedence>()
  const namings = new Map<number, ReadonlyMap<number, Naming>>()
  let held = 0
  const namedBy = (report: number): ReadonlyMap<number, Naming> => {
    const remembered = namings.get(report)
    if (remembered) return remembered
    const made = namingsOf(report, corpus, outlets)
    // A report of ten thousand may name hundreds of others.
    held += made.size + 1
    if (held > MOST_HELD) {
      namings.clear()
      held = made.size + 1
    }
    namings.set(report, made)
    return made
  }
  const preceding: Preceding = (one, other) => {
    const [left, right] = one < other ? [one, other] : [other, one]
    const key = left * corpus.reports.length + right
    const remembered = known.get(key)
    if (remembered) return remembered
    const made = argue(left, right, namedBy(right).get(left), namedBy(left).get(right), corpus)
    if (known.size >= MOST_HELD) known.clear()
    known.set(key, made)
    return made
  }
  return { preceding, namedBy: (report) => [...namedBy(report)].flatMap(([other, { passing }]) => (passing ? [] : [other])) }
}

/** Pairs and namings remembered at once: those of the claims in hand. What is forgotten is argued again, in the same words. */
const MOST_HELD = 300_000

const argue = (
  left: number,
  right: number,
  fromLeft: Naming | undefined,
  fromRight: Naming | undefined,
  corpus: Corpus,
): Precedence => {
  const one = corpus.report(left)
  const other = corpus.report(right)
  const dated = isBefore(one.published, other.published)
  const dates = [...passages(one.report, one.published.spans), ...passages(other.report, other.published.spans)]
  const weighed = weigh(fromLeft, fromRight)
  const naming = dated !== null && weighed?.naming.passing ? null : (weighed?.naming ?? null)
  if (naming && weighed) {
    const first = weighed.ofLeft ? left : right
    const later = weighed.ofLeft ? other : one
    const evidence = passages(later.report, naming.spans)
    const text = `${outletLabel(later)} ${naming.words}`
    if (dated !== null && dated !== (first === left))
      return {
        first: null,
        direction: 'open',
        sign: naming.sign,
        text: `${text}, but its date is the earlier one.`,
        evidence: [...evidence, ...dates],
      }
    return { first, direction: naming.passing ? 'likely' : 'shown', sign: naming.sign, text: `${text}.`, evidence }
  }
  if (fromLeft && fromRight && dated === null)
    return {
      first: null,
      direction: 'open',
      sign: 'reuse',
      text: 'Each names the other, and no date tells which came first.',
      evidence: [...passages(other.report, fromLeft.spans), ...passages(one.report, fromRight.spans)],
    }
  if (dated === null) {
    const text =
      one.published.conflicting || other.published.conflicting
        ? 'The two share words; dates that conflict leave open which came first.'
        : 'The two share words; nothing tells which came first.'
    return { first: null, direction: 'open', sign: 'reuse', text, evidence: dates }
  }
  const first = dated ? one : other
  return {
    first: dated ? left : right,
    direction: 'likely',
    sign: 'reuse',
    text: `The two share words, and ${outletLabel(first)} is dated earlier (${dayOrHour(first, dated ? other : one)}).`,
    evidence: dates,
  }
}

/** The one naming of two reports; of two that name each other the one that says where it is from. */
const weigh = (
  fromLeft: Naming | undefined,
  fromRight: Naming | undefined,
): { readonly naming: Naming; readonly ofLeft: boolean } | null => {
  if (fromLeft && (!fromRight || (fromRight.passing && !fromLeft.passing))) return { naming: fromLeft, ofLeft: true }
  if (fromRight && (!fromLeft || (fromLeft.passing && !fromRight.passing))) return { naming: fromRight, ofLeft: false }
  return null
}

/** "2031-02-17 before 2031-02-18"; where the days are one, with the hours. */
const dayOrHour = (first: Prepared, later: Prepared): string => {
  const days = [day(first, 10), day(later, 10)]
  const [one, other] = days[0] === days[1] ? [day(first, 16), day(later, 16)] : days
  return `${one} before ${other}`
}

const day = ({ published: { earliest, latest } }: Prepared, length: number): string =>
  (latest ?? earliest ?? '').slice(0, length).replace('T', ' ')

/** The collected reports that one report names, each with the words that do. */
const namingsOf = (report: number, corpus: Corpus, outlets: Outlets): ReadonlyMap<number, Naming> => {
  const found = new Map<number, Naming>()
  const own = corpus.report(report)
  const put = (named: readonly number[], naming: Naming): void => {
    // An outlet with very many reports is named as an outlet, not as any of them.
    for (const one of named.slice(0, 500))
      if (one !== report && !isOwnOutlet(own, corpus.report(one)) && !found.has(one)) found.set(one, naming)
  }
  for (const { kind, agency, span } of own.credits)
    if (kind !== 'byline' && kind !== 'publisher' && kind !== 'reporting')
      put(outlets.named(agency), { sign: 'credit', words: `credits ${agency}`, spans: span ? [span] : [], passing: false })
  for (const { url, span } of own.links) {
    const { reports, exact } = outlets.at(url)
    if (exact) put(reports, { sign: 'link', words: `links to it (${url})`, spans: span ? [span] : [], passing: false })
  }
  for (const { kind, names, spans, label } of own.sources)
    if (kind === 'named')
      for (const { name } of names)
        put(outlets.named(name), { sign: 'attribution', words: `attributes words to ${label}`, spans, passing: false })
  for (const { via } of own.statements)
    for (const name of via.names)
      put(outlets.named(name), { sign: 'attribution', words: `has words by way of ${name}`, spans: via.spans, passing: false })
  for (const { name, span } of own.mentioned)
    put(outlets.named(name), { sign: 'attribution', words: `names ${name}`, spans: [span], passing: true })
  return found
}

const isOwnOutlet = (one: Prepared, other: Prepared): boolean =>
  one.outlet !== null && other.outlet !== null && nameRelation(one.outlet.name, other.outlet.name) === 'same'
