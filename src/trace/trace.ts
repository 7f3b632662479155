import type { Chain, Claim, Lineage, Reading, StatementId, Title, Traced } from '../model/index.ts'
import { type Route, routeOf } from './chains.ts'
import { joinStatements } from './claims.ts'
import type { TraceKnowledge } from './knowledge.ts'
import { lineageOf } from './lineage.ts'
import { matchTitle } from './match-title.ts'
import { readTitle } from './title.ts'
import { indexReading, type View, viewStatement } from './view.ts'

/**
 * Finds what each report claims, where each claim begins as far as its words show, and through whose hands it came.
 *
 * So far each report is traced by itself: statements of two reports are never joined.
 * @param readings any number, each report once. @param knowledge words of the language; `reference` has them.
 * @returns one claim for each set of statements that say the same, one lineage a claim, one chain a statement, all in text order;
 * all empty where nothing was read. Nothing throws on odd text.
 * Cost: linear in the text, with a window of partners for each statement.
 */
export const trace = (readings: readonly Reading[], knowledge: TraceKnowledge): Traced => {
  const claims: Claim[] = []
  const lineages: Lineage[] = []
  const chains: Chain[] = []
  const titles: Title[] = []
  for (const reading of readings) {
    const index = indexReading(reading)
    const views: View[] = reading.statements.map((statement, order) => viewStatement(statement, order, index, knowledge))
    const read = readTitle(reading, knowledge)
    const title = read ? { ...read, matches: matchTitle(read, views, reading, knowledge) } : null
    if (title) titles.push(title)
    const routes = new Map<StatementId, Route>(views.map((view) => [view.statement.id, routeOf(view, index, knowledge)]))
    for (const group of joinStatements(views, title ? [title] : [])) {
      claims.push(group.claim)
      lineages.push(lineageOf(group, views, routes, index, knowledge))
    }
    for (const view of views) chains.push((routes.get(view.statement.id) as Route).chain)
  }
  return { claims, lineages, chains, titles }
}
