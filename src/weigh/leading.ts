import type { Claim, Lineage, NextStep, Reading, ReportId, Statement, StatementId, Title, Traced } from '../model/index.ts'
import { titlesLead } from '../model/index.ts'
import { contentWords } from '../text/index.ts'
import type { WeighKnowledge } from './knowledge.ts'
import { type Lookup, lookUp } from './lookup.ts'
import { type Examined, stepsOf } from './next.ts'

/** A claim that most titles state, and what was found of it. */
export interface Leading {
  readonly claim: Claim
  readonly lineage: Lineage
  /** Reports whose titles state it flatly: the first fifty. */
  readonly titled: readonly ReportId[]
  /** Statements from which it can be told best, a few: of those who speak at first hand, then of others who are named, then the first. */
  readonly tellings: readonly StatementId[]
}

const CLAIMS = 8
const TITLES = 50
const TELLINGS = 6

/**
 * The claims that lead many reports: those that most titles state, unless hardly any report has one, then those stated most often. What else is said of an inquiry's claims in words is said of
 * these.
 * @returns at most eight. Cost: n log n in the claims.
 */
export const leading = ({ claims, lineages }: Pick<Traced, 'claims' | 'lineages'>): Leading[] => {
  const byTitles = titlesLead(claims)
  return claims
    .map((claim, at) => ({ claim, at }))
    .sort(
      (one, other) =>
        (byTitles ? other.claim.restated.length - one.claim.restated.length : 0) ||
        other.claim.statedIn.length - one.claim.statedIn.length ||
        other.claim.restated.length - one.claim.restated.length,
    )
    .slice(0, CLAIMS)
    .map(({ claim, at }) => {
      const lineage = lineages.at(at) as Lineage
      const titled = [...new Set(claim.restated.map(({ report }) => report))].slice(0, TITLES)
      return { claim, lineage, titled, tellings: tellingsOf(claim, lineage) }
    })
}

const tellingsOf = ({ statedIn }: Claim, { origins }: Lineage): StatementId[] => {
  const own = new Set(statedIn)
  const first = (statements: readonly StatementId[]): StatementId[] => statements.filter((id) => own.has(id)).slice(0, 2)
  const spoken = origins.filter(({ kind }) => kind === 'named' || kind === 'document')
  return [
    ...new Set([
      ...spoken.filter(({ grounds }) => grounds !== null).flatMap(({ statements }) => first(statements)),
      ...spoken.flatMap(({ statements }) => first(statements)),
      ...statedIn.slice(0, 2),
    ]),
  ].slice(0, TELLINGS)
}

/**
 * What would corroborate or refute the leading claims, claim by claim in their order, at most twelve steps: each claim told from the
 * one of its tellings that agrees best with the others on who did what to whom.
 * @param readings those of the reports that hold the claims' tellings; a claim none of whose is here gives no step.
 * Cost: linear in those readings.
 */
export const nextOfLeading = (
  claims: readonly Leading[],
  titles: readonly Title[],
  readings: readonly Reading[],
  knowledge: WeighKnowledge,
): NextStep[] => {
  const lookups = readings.map(lookUp)
  const titleOf = new Map(titles.map((title) => [title.report, title]))
  const placeOf = new Map<StatementId, number>()
  const steps = stepsOf(
    claims.flatMap(({ claim, lineage, tellings }, place): Examined[] => {
      const told = tellings.flatMap((id) =>
        lookups.flatMap((lookup) => {
          const statement = lookup.statements.get(id)
          return statement ? [{ statement, lookup }] : []
        }),
      )
      const best = mostAgreed(told)
      if (!best) return []
      const { lookup } = best
      // What other reports state of it is not in this one's records, and their links need not be gone through.
      const here = new Set(claim.statedIn.filter((id) => lookup.statements.has(id)))
      for (const id of here) placeOf.set(id, place)
      const own: Claim = {
        ...claim,
        statedIn: [...here],
        links: claim.links.filter(({ from, to }) => here.has(from) && here.has(to)),
      }
      return [{ claim: own, lineage, title: titleOf.get(lookup.reading.report.id) ?? null, lookup }]
    }),
    knowledge,
  )
  return steps.sort((one, other) => (placeOf.get(one.tests) ?? claims.length) - (placeOf.get(other.tests) ?? claims.length))
}

interface Told {
  readonly statement: Statement
  readonly lookup: Lookup
}

/** The telling that says most of what the others say too: a slip of the reader's stands alone. The first of equals. */
const mostAgreed = (told: readonly Told[]): Told | null => {
  const words = told.map(({ statement: { frame }, lookup }) =>
    (frame?.roles ?? []).map(
      ({ role, span }) => new Set(contentWords(lookup.reading.report.text, [span]).map(({ stem }) => `${role} ${stem}`)),
    ),
  )
  const times = new Map<string, number>()
  for (const roles of words)
    for (const word of new Set(roles.flatMap((role) => [...role]))) times.set(word, (times.get(word) ?? 0) + 1)
  let best: Told | null = null
  let most = -1
  for (const [at, one] of told.entries()) {
    // A role counts by the word of it that most have.
    const agreed = (words[at] ?? []).reduce((sum, role) => sum + Math.max(0, ...[...role].map((word) => times.get(word) ?? 0)), 0)
    const score = agreed + (one.statement.attribution === null ? 0 : 1)
    if (score > most) {
      most = score
      best = one
    }
  }
  return best
}
