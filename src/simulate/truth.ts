import type { OriginHistory, ReportHistory, StatementHistory, StoryHistory } from './history.ts'

/** Everything that is known of a simulated corpus. */
export interface Truth {
  readonly seed: number
  /** Every report ever made, in the order of making: the corpus and the ancestors that it lacks. */
  readonly reports: readonly ReportHistory[]
  readonly stories: readonly StoryHistory[]
  /** Claims that some report of the corpus states, most stated first: the first is the leading one. */
  readonly claims: readonly ClaimTruth[]
}

/** A claim over the whole corpus. */
export interface ClaimTruth {
  readonly id: string
  readonly story: string
  readonly gist: string
  /** The claim that this one denies, or null. */
  readonly denies: string | null
  /** In reports of the corpus, in the order of making. */
  readonly statements: readonly StatementHistory[]
  /** Origins that some statement of the corpus comes from. */
  readonly origins: readonly {
    readonly origin: OriginHistory
    /** Each statement that reaches it, with the statements it came by, nearest first, those of missing reports among them. */
    readonly reachedBy: readonly { readonly statement: string; readonly path: readonly string[] }[]
  }[]
  /** How many of them are first-hand for the claim and not reached through another: what bounds should hold. */
  readonly independentOrigins: number
  readonly descents: readonly DescentTruth[]
}

/** That one statement of the corpus descends from another, perhaps through reports that the corpus lacks. */
export interface DescentTruth {
  readonly claim: string
  readonly from: string
  readonly to: string
  /** Ids of missing reports between the two, from the older on. */
  readonly through: readonly string[]
  readonly by: 'words' | 'retelling'
  readonly direction: DirectionSigns
}

/** What a reader who has only the two reports could tell the direction by. */
export interface DirectionSigns {
  /** Both show a date, of different days: whether they show the right order. Null where they do not tell. */
  readonly dates: 'right' | 'wrong' | null
  /** The later one names the earlier one's outlet, in a credit line or as having reported it. */
  readonly names: boolean
  /** The later one names another outlet as its source. */
  readonly misnames: boolean
  /** Something shows it, and nothing shown speaks against it. */
  readonly knowable: boolean
}

/**
 * Draws together what the histories say of each claim.
 * Cost: linear in the statements, times the length of their chains.
 */
export const truthOf = (seed: number, reports: readonly ReportHistory[], stories: readonly StoryHistory[]): Truth => {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const statements = new Map<string, StatementHistory>()
  for (const report of reports) for (const statement of report.statements) statements.set(statement.id, statement)
  const ofClaim = new Map<string, StatementHistory[]>()
  for (const report of reports)
    for (const statement of report.present ? report.statements : []) {
      const known = ofClaim.get(statement.claim)
      if (known) known.push(statement)
      else ofClaim.set(statement.claim, [statement])
    }
  const claims = stories.flatMap((story) =>
    story.claims.flatMap(({ id, gist, denies }): ClaimTruth[] => {
      const stated = ofClaim.get(id)
      if (!stated) return []
      const origins = originsOf(stated, story, statements)
      return [
        {
          id,
          story: story.id,
          gist,
          denies,
          statements: stated,
          origins,
          independentOrigins: independent(origins),
          descents: stated.flatMap((statement) => descentOf(statement, statements, byId)),
        },
      ]
    }),
  )
  const reach = new Map(claims.map((claim) => [claim.id, new Set(claim.statements.map(({ report }) => report)).size]))
  return {
    seed,
    reports,
    stories,
    claims: claims.sort((a, b) => (reach.get(b.id) ?? 0) - (reach.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1)),
  }
}

/** An origin that rests on another counts only where that other is not reached by itself. */
const independent = (origins: ClaimTruth['origins']): number => {
  const reached = new Set(origins.map(({ origin }) => origin.id))
  return origins.filter(({ origin }) => origin.restsOn === null || !reached.has(origin.restsOn)).length
}

const originsOf = (
  stated: readonly StatementHistory[],
  story: StoryHistory,
  statements: ReadonlyMap<string, StatementHistory>,
): ClaimTruth['origins'] => {
  const reached = new Map<string, { statement: string; path: string[] }[]>()
  for (const statement of stated) {
    const path: string[] = []
    for (let above = statement.parent; above; above = statements.get(above.statement)?.parent ?? null) path.push(above.statement)
    const known = reached.get(statement.origin)
    if (known) known.push({ statement: statement.id, path })
    else reached.set(statement.origin, [{ statement: statement.id, path }])
  }
  return story.origins.flatMap((origin) => {
    const reachedBy = reached.get(origin.id)
    return reachedBy ? [{ origin, reachedBy }] : []
  })
}

const descentOf = (
  statement: StatementHistory,
  statements: ReadonlyMap<string, StatementHistory>,
  reports: ReadonlyMap<string, ReportHistory>,
): DescentTruth[] => {
  const through: string[] = []
  for (let above = statement.parent; above; above = statements.get(above.statement)?.parent ?? null) {
    const from = reports.get(above.report)
    const to = reports.get(statement.report)
    if (!from || !to) return []
    if (!from.present) {
      through.unshift(from.id)
      continue
    }
    const by = to.parents.find(({ id }) => id === statement.parent?.report)?.by ?? 'words'
    return [
      { claim: statement.claim, from: above.statement, to: statement.id, through, by, direction: directionOf(from, to, statement) },
    ]
  }
  return []
}

const directionOf = (from: ReportHistory, to: ReportHistory, statement: StatementHistory): DirectionSigns => {
  const dates = datesTell(from, to)
  const bare = (name: string | null): string => (name ?? '').replace(/^The /, '')
  const credited = to.credit?.outlet ?? null
  const names = bare(credited) === bare(from.outlet) || (statement.cites !== null && bare(statement.cites) === bare(from.outlet))
  const misnames = credited !== null && bare(credited) !== bare(from.outlet)
  return { dates, names, misnames, knowable: dates !== 'wrong' && (dates === 'right' || names) && !misnames }
}

const datesTell = (from: ReportHistory, to: ReportHistory): DirectionSigns['dates'] => {
  if (from.shown === null || to.shown === null) return null
  const [a, b] = [from.shown.slice(0, 10), to.shown.slice(0, 10)]
  return a === b ? null : a < b ? 'right' : 'wrong'
}
