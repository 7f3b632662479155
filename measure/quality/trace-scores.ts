import type { Claim, Lineage, Reading, Span, StatementId, TracedWhole } from '../../src/model/index.ts'
import type { StatementHistory } from '../../src/simulate/index.ts'
import { contentWords } from '../../src/text/index.ts'
import type { TracedCorpus } from './trace-corpus.ts'

export type Bounds = ReadonlyMap<string, { readonly atLeast: number; readonly atMost: number }>

/** What tracing found, held against the recorded history. */
export interface TraceScores {
  readonly counts: Readonly<Record<string, number>>
  readonly misses: readonly string[]
}

/** Which recorded statement each statement read is, by the words the two share. */
export const mapStatements = ({ truth, readings, reports, textStart }: TracedCorpus): Map<StatementId, StatementHistory> => {
  const histories = new Map(truth.reports.map((report) => [report.id, report]))
  const found = new Map<StatementId, StatementHistory>()
  for (const [at, { id }] of reports.entries()) {
    const history = histories.get(id)
    const shift = textStart.get(id) ?? 0
    for (const statement of (readings[at] as Reading).statements) {
      let best: StatementHistory | null = null
      let most = 0
      for (const one of history?.statements ?? []) {
        const content = one.content.map(({ start, end }) => ({ start: start + shift, end: end + shift }))
        const shared = overlap(statement.content, content)
        const share = Math.max(shared / lengthOf(content), shared / lengthOf(statement.content))
        if (share >= 0.5 && shared > most && shared >= 20) {
          best = one
          most = shared
        }
      }
      if (best) found.set(statement.id, best)
    }
  }
  return found
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
const overlap = (one: readonly Span[], other: readonly Span[]): number =>
  one.reduce(
    (sum, a) => sum + other.reduce((part, b) => part + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  )

export const scoreTrace = (corpus: TracedCorpus, traced: TracedWhole, bounds: Bounds): TraceScores => {
  const counts: Record<string, number> = {}
  const add = (name: string, by = 1): void => {
    counts[name] = (counts[name] ?? 0) + by
  }
  const misses: string[] = []
  const { truth } = corpus
  const mapped = mapStatements(corpus)
  const statements = new Map<string, StatementHistory>()
  for (const report of truth.reports) for (const one of report.statements) statements.set(one.id, one)
  const present = new Set(corpus.reports.map(({ id }) => id))
  const readOf = new Map<string, StatementId[]>()
  for (const [id, one] of mapped) readOf.set(one.id, [...(readOf.get(one.id) ?? []), id])
  add(
    'statements',
    truth.claims.reduce((sum, claim) => sum + claim.statements.length, 0),
  )
  add('statements read', readOf.size)
  const claimOf = new Map<StatementId, Claim>()
  for (const claim of traced.claims) for (const id of claim.statedIn) claimOf.set(id, claim)
  const lineageOf = new Map<string, Lineage>(traced.lineages.map((lineage) => [lineage.claim, lineage]))
  const reportOf = (id: string): string => id.slice(0, id.indexOf('#'))

  // Claims: B-cubed over statements of the history.
  const sizes = new Map<string, Map<string, number>>()
  for (const [id, one] of mapped) {
    const claim = claimOf.get(id)?.id ?? '-'
    const row = sizes.get(claim) ?? new Map<string, number>()
    row.set(one.claim, (row.get(one.claim) ?? 0) + 1)
    sizes.set(claim, row)
  }
  const totals = new Map<string, number>()
  for (const one of mapped.values()) totals.set(one.claim, (totals.get(one.claim) ?? 0) + 1)
  for (const row of sizes.values()) {
    const size = [...row.values()].reduce((a, b) => a + b, 0)
    for (const [claim, number] of row) {
      add('claims precision', (number * number) / size)
      add('claims recall', (number * number) / (totals.get(claim) as number))
      add('claims of', number)
    }
  }

  // Bounds of each claim of the history that several reports state.
  for (const claim of truth.claims) {
    const votes = new Map<string, number>()
    const ids = claim.statements.flatMap(({ id }) => readOf.get(id) ?? [])
    for (const id of ids) {
      const ours = claimOf.get(id)
      if (ours) votes.set(ours.id, (votes.get(ours.id) ?? 0) + 1)
    }
    const reports = new Set(claim.statements.map(({ report }) => report))
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (!best || reports.size < 2) continue
    const found = bounds.get(best[0])
    if (!found) continue
    // Of the statements that the claim holds, the origins they really have.
    const held = new Set([...mapped].filter(([id]) => claimOf.get(id)?.id === best[0]).map(([, one]) => one.id))
    const reached = claim.origins.filter(
      ({ origin, reachedBy }) => origin.restsOn === null && reachedBy.some(({ statement }) => held.has(statement)),
    ).length
    for (const [kind, real] of [
      ['all', claim.independentOrigins],
      ['held', reached],
    ] as const) {
      add(`bounds ${kind}`)
      if (real >= found.atLeast && real <= found.atMost) add(`bounds inside ${kind}`)
      if (real < found.atLeast) add(`bounds atLeast too high ${kind}`)
      if (real > found.atMost) add(`bounds atMost too low ${kind}`)
      if (kind === 'held' && (real < found.atLeast || real > found.atMost))
        misses.push(
          `bounds: ${claim.id} ${claim.gist.slice(0, 70)} has ${real} (all ${claim.independentOrigins}), found ${found.atLeast} to ${found.atMost}; ours ${best[0]} of ${votes.size} [${lineageOf
            .get(best[0])
            ?.origins.map((o) => `${o.kind}:${o.label}`)
            .slice(0, 8)
            .join('; ')}] real [${claim.origins.map(({ origin }) => `${origin.kind}:${origin.label}`).join('; ')}]`,
        )
    }
    add('bounds width', found.atMost - found.atLeast)
    const wide = reports.size >= 10 ? 'large' : 'small'
    add(`bounds width ${wide}`, found.atMost - found.atLeast)
    add(`bounds ${wide}`)
    const all = claim.statements
    const dependent = all.filter((one) => one.cites !== null || one.parent !== null).length
    if (dependent >= all.length / 2) {
      add('bounds of dependent')
      add('bounds width dependent', found.atMost - found.atLeast)
    }
    if (found.atMost - found.atLeast >= 3)
      misses.push(
        `wide: ${claim.id} ${found.atLeast} to ${found.atMost}, really ${claim.independentOrigins}: ${lineageOf
          .get(best[0])
          ?.origins.map((o) => `${o.kind}:${o.label}`)
          .slice(0, 12)
          .join('; ')}`,
      )
  }

  // False independence: origins counted apart that are one.
  for (const [id, found] of bounds) {
    if (found.atLeast < 2) continue
    const claim = traced.claims.find((one) => one.id === id)
    const really = new Set((claim?.statedIn ?? []).flatMap((one) => mapped.get(one)?.origin ?? []))
    if (really.size === 0) continue
    add('independent claimed')
    if (really.size < found.atLeast) {
      add('independent falsely')
      misses.push(
        `false independence: ${id} at least ${found.atLeast}, really ${really.size}: ${lineageOf
          .get(id)
          ?.origins.filter((o) => o.grounds)
          .map((o) => o.label)
          .join('; ')}`,
      )
    }
  }

  // Directions.
  const above = (one: StatementHistory | undefined): string[] => {
    const path: string[] = []
    for (let at = one?.parent; at; at = statements.get(at.statement)?.parent ?? null) path.push(at.statement)
    return path
  }
  const given = new Map<string, string[]>()
  for (const lineage of traced.lineages)
    for (const { from, to, direction, sign } of lineage.descents) {
      const a = mapped.get(from as StatementId)
      const b = mapped.get(to as StatementId)
      if (!a || !b || a.report === b.report) continue
      if (direction === 'open') {
        add('directions open')
        continue
      }
      given.set(b.id, [...(given.get(b.id) ?? []), a.id])
      const right = above(b).includes(a.id)
      const turned = above(a).includes(b.id)
      const same = a.origin === b.origin
      add(`directions ${direction}`)
      if (right) add(`directions ${direction} right`)
      else if (turned) {
        add(`directions ${direction} turned`)
        misses.push(`turned (${sign} ${direction}): ${a.id} -> ${b.id}`)
      } else if (same) add(`directions ${direction} sibling`)
      else {
        add(`directions ${direction} unrelated`)
        misses.push(`unrelated (${sign} ${direction}): ${a.id} -> ${b.id} claims ${a.claim} ${b.claim}`)
      }
    }
  for (const claim of truth.claims)
    for (const { to, direction, by } of claim.descents) {
      if (!direction.knowable) continue
      add(`knowable ${by}`)
      const ours = given.get(to) ?? []
      const path = above(statements.get(to))
      if (ours.some((one) => path.includes(one))) add(`knowable ${by} right`)
      else if (ours.some((one) => above(statements.get(one)).includes(to))) add(`knowable ${by} turned`)
      else if (ours.length > 0) add(`knowable ${by} other`)
      else add(`knowable ${by} none`)
    }

  // Loops.
  const truthLoops = truth.stories.flatMap(({ loops }) => loops)
  const hit = new Set<number>()
  for (const lineage of traced.lineages)
    for (const loop of lineage.loops) {
      const reports = new Set<string>(loop.reason.evidence.map(({ report }) => report.slice(1)))
      for (const node of loop.nodes) {
        const statement = mapped.get(node as StatementId)
        if (statement) {
          reports.add(statement.report)
          for (const one of above(statement)) reports.add(reportOf(one))
        }
      }
      const at = truthLoops.findIndex(
        (one) =>
          one.reports.filter((report) => reports.has(report)).length >= Math.min(2, reports.size) &&
          one.reports.some((r) => reports.has(r)),
      )
      add('loops found')
      if (at >= 0) {
        add('loops right')
        hit.add(at)
      } else misses.push(`loop: ${loop.reason.text} [${[...reports].join(' ')}]`)
    }
  add('loops', truthLoops.filter((one) => one.reports.every((id) => present.has(id))).length)
  add('loops observable', truthLoops.filter((one) => one.observable && one.reports.slice(1).every((id) => present.has(id))).length)
  add('loops observable hit', [...hit].filter((at) => truthLoops[at]?.observable).length)

  // Changes between two statements that were both collected and read.
  const wanted = new Set<string>()
  for (const report of truth.reports)
    if (present.has(report.id))
      for (const { kind, from, to } of report.changes)
        if (present.has(reportOf(from)) && readOf.has(from) && readOf.has(to)) wanted.add(`${kind} ${from} ${to}`)
  const raised = new Set(
    truth.reports.flatMap(({ changes }) => changes.flatMap(({ kind, to }) => (kind === 'certainty-raised' ? [to] : []))),
  )
  const isRaised = (one: StatementHistory): boolean => [one.id, ...above(one)].some((id) => raised.has(id))
  const found = new Set<string>()
  for (const lineage of traced.lineages)
    for (const { kind, from, to } of lineage.changes) {
      const a = mapped.get(from)
      const b = mapped.get(to)
      if (a && b && a.report !== b.report) found.add(`${kind} ${a.id} ${b.id}`)
      else if (a && b) add('changes within')
      else add('changes elsewhere')
    }
  const sentenceOf = (id: string): string => {
    const { report, sentence } = statements.get(id) as StatementHistory
    return (corpus.reports.find((one) => one.id === report)?.text ?? '').slice(sentence.start, sentence.end)
  }
  for (const key of wanted) {
    const [kind, from, to] = key.split(' ') as [string, string, string]
    add(`change wanted ${kind}`)
    if (kind === 'number-altered' && ![from, to].every((id) => givesNumber(sentenceOf(id)))) continue
    add(`change shows ${kind}`)
    if ([...found].some((one) => one.startsWith(`${kind} `) && one.endsWith(` ${to}`))) add(`change shows found ${kind}`)
  }
  for (const key of found) {
    const [kind, from, to] = key.split(' ') as [string, string, string]
    add(`change found ${kind}`)
    if (wanted.has(key)) add(`change right ${kind}`)
    else if ([...wanted].some((one) => one.startsWith(`${kind} `) && one.endsWith(` ${to}`))) add(`change right but parent ${kind}`)
    else if (differs(kind, statements.get(from), statements.get(to), isRaised)) add(`change so between the two ${kind}`)
    else misses.push(`change: ${key}`)
  }
  for (const key of wanted) if (!found.has(key)) misses.push(`missed change: ${key}`)
  return { counts, misses }
}

const givesNumber = (sentence: string): boolean =>
  contentWords(sentence, [{ start: 0, end: sentence.length }]).some(({ number }) => number !== null)

/**
 * Whether the change lies between two copies of one account, though other copies stand between them.
 *
 * The same readings as the history records a change by: a name that became "a porter" is lost as well as one that is left out. Two accounts of
 * different origins that differ are no change of either.
 */
const differs = (
  kind: string,
  from: StatementHistory | undefined,
  to: StatementHistory | undefined,
  isRaised: (one: StatementHistory) => boolean,
): boolean => {
  if (!from || !to || from.origin !== to.origin || from.claim !== to.claim) return false
  if (kind === 'hedge-dropped') return from.hedge !== 'none' && to.hedge === 'none'
  if (kind === 'certainty-raised') return !isRaised(from) && isRaised(to)
  if (kind === 'number-altered') return from.number !== null && to.number !== null && from.number !== to.number
  if (kind === 'speaker-lost')
    return (
      (from.named === 'named' && (to.named === null || to.named === 'anonymous')) ||
      (from.named === 'anonymous' && to.named === null)
    )
  return from.named !== null && from.named !== 'many' && to.named === 'many'
}
