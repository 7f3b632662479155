import type { Chain, Decisions, Reuse, Station, Traced } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { decidedIn } from './decided.ts'
import { joinStatements } from './join.ts'
import { lineageOf, unseenId } from './lineage.ts'
import { outletsOf } from './outlets.ts'
import { precedenceAmong } from './precedence.ts'
import type { Prepared, Source } from './prepared.ts'
import { type Tie, tiesOf } from './ties.ts'

/**
 * Finds what reports claim, where each claim begins as far as their words show, and through whose hands it came.
 *
 * One report by itself is traced in the same way, without reuse. Everything that joins two reports carries its reason and the words of both.
 * @param reports as `prepare` made them, in order of adding, each once. @param reuse passages that they share; those of reports that are not here
 * are passed over. @param decisions what people decided; it goes before what is found, and says so.
 * @returns one claim for each set of statements that say the same, one lineage a claim, one chain a statement, all in order of adding;
 * all empty where nothing was read. Nothing throws on odd text. The same input gives the same output to the letter.
 * Cost: near-linear in the statements and the shared passages, with a window of partners for each statement.
 */
export const trace = (reports: readonly Prepared[], reuse: readonly Reuse[] = [], decisions: Decisions = UNDECIDED): Traced => {
  const corpus = corpusOf(reports, reuse)
  const ties = reports.length > 1 ? tiesOf(corpus) : []
  const outlets = outletsOf(corpus)
  const decided = decidedIn(decisions, corpus)
  const around = {
    corpus,
    outlets,
    tiesOf: byStatement(ties),
    ...precedenceAmong(corpus, outlets),
    kinOf: kinAmong(corpus),
    decided,
  }
  const groups = joinStatements(corpus, ties, decided)
  return {
    claims: groups.map(({ claim }) => claim),
    lineages: groups.map((group) => lineageOf(group, around)),
    chains: reports.flatMap((prepared) => chainsOf(prepared, corpus)),
    titles: reports.flatMap(({ title }) => title ?? []),
  }
}

const UNDECIDED: Decisions = { pairs: [], descents: [], loops: [] }
const NO_TIES: readonly Tie[] = []

const byStatement = (ties: readonly Tie[]): ((statement: number) => readonly Tie[]) => {
  const found = new Map<number, Tie[]>()
  const put = (statement: number, tie: Tie): void => {
    const list = found.get(statement)
    if (list) list.push(tie)
    else found.set(statement, [tie])
  }
  for (const tie of ties) {
    put(tie.left, tie)
    put(tie.right, tie)
  }
  return (statement) => found.get(statement) ?? NO_TIES
}

const NO_KIN: ReadonlyMap<number, number> = new Map()

const kinAmong = ({ reports, reuse }: Corpus): ((report: number) => ReadonlyMap<number, number>) => {
  const places = new Map(reports.map(({ report }, at) => [report, at]))
  const kin = new Map<number, Map<number, number>>()
  const put = (one: number, other: number, words: number): void => {
    const shared = kin.get(one) ?? new Map<number, number>()
    kin.set(one, shared)
    shared.set(other, (shared.get(other) ?? 0) + words)
  }
  for (const { left, right, words } of reuse) {
    const one = places.get(left.report)
    const other = places.get(right.report)
    if (one === undefined || other === undefined) continue
    put(one, other, words)
    put(other, one, words)
  }
  return (report) => kin.get(report) ?? NO_KIN
}

/** Each statement's own way to its report, as that report tells it. */
const chainsOf = (prepared: Prepared, corpus: Corpus): Chain[] => {
  const many = corpus.reports.length > 1
  const { report, sources, author, credited } = prepared
  const written = sources[author] as Source
  const id = (source: number): Station['node'] => `${report}/origin/${(sources[source] as Source).key}` as Station['node']
  const begins: Station = { node: id(author), label: written.label, sign: 'attribution', evidence: passages(report, written.spans) }
  return prepared.statements.map(({ id: statement, stops, content }) => {
    const stations = [...stops, ...credited].map(
      (stop): Station => ({
        node: stop.source === null ? unseenId(prepared, stop, many) : id(stop.source),
        label: stop.label,
        sign: stop.sign,
        evidence: passages(report, stop.spans),
      }),
    )
    if (stops.length === 0) stations.unshift(begins)
    stations.push({ node: statement, label: 'this copy', sign: null, evidence: passages(report, content) })
    return { statement, stations }
  })
}
