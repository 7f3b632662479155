import type { Chain, Decisions, Growing, Lineage, ReportId, Reuse, Station, Title, Traced, TracedWhole } from '../model/index.ts'
import { passages } from '../text/index.ts'
import { type Corpus, corpusOf, type PreparedReports } from './corpus.ts'
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
export const trace = (reports: PreparedReports, reuse: readonly Reuse[] = [], decisions: Decisions = UNDECIDED): TracedWhole => {
  const steps = tracing(reports, reuse, decisions, [] as Lineage[], [] as Chain[])
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * The same, step by step: gives how much of it is done, 0 to 1, so that whoever waits can be told, and can stop it.
 * @param lineages and `chains`: where they are put, one after the other; both empty.
 */
export function* tracing<Lineages extends Growing<Lineage>, Chains extends Growing<Chain>>(
  reports: PreparedReports,
  reuse: readonly Reuse[],
  decisions: Decisions,
  lineages: Lineages,
  chains: Chains,
): Generator<number, Traced & { readonly lineages: Lineages; readonly chains: Chains }> {
  yield 0
  const corpus = corpusOf(reports, reuse)
  const ties = reports.length > 1 ? tiesOf(corpus) : []
  const outlets = outletsOf(corpus)
  const decided = decidedIn(decisions, corpus)
  const around = {
    corpus,
    outlets,
    tiesOf: tiesByStatement(ties, corpus),
    ...precedenceAmong(corpus, outlets),
    kinOf: kinAmong(corpus),
    decided,
  }
  yield TIED
  const groups = joinStatements(corpus, ties, decided)
  yield JOINED
  for (const group of groups) {
    lineages.push(lineageOf(group, around))
    if (lineages.length % STEP === 0) yield JOINED + (1 - JOINED) * (lineages.length / groups.length)
  }
  const titles: Title[] = []
  for (const prepared of reports) {
    for (const chain of chainsOf(prepared, corpus)) chains.push(chain)
    if (prepared.title) titles.push(prepared.title)
  }
  return { claims: groups.map(({ claim }) => claim), lineages, chains, titles }
}

/** About how much of the work is done when statements are tied, and when they are joined. */
const TIED = 0.1
const JOINED = 0.5
/** Lineages traced between two steps. */
const STEP = 200

const UNDECIDED: Decisions = { pairs: [], descents: [], loops: [] }
const tiesByStatement = (ties: readonly Tie[], { statements }: Corpus): ((statement: number) => readonly Tie[]) => {
  const lists = listed(statements, ties.length, (at) => {
    const { left, right } = ties[at] as Tie
    return [left, right]
  })
  return (statement) => Array.from(lists(statement), (at) => ties[at] as Tie)
}

const kinAmong = ({ reports, reportId, reuse }: Corpus): ((report: number) => ReadonlyMap<number, number>) => {
  const places = new Map<ReportId, number>()
  for (let at = 0; at < reports.length; at++) places.set(reportId(at), at)
  const twoOf = ({ left, right }: Reuse): readonly [number, number] | null => {
    const one = places.get(left.report)
    const other = places.get(right.report)
    return one === undefined || other === undefined ? null : [one, other]
  }
  const lists = listed(reports.length, reuse.length, (at) => twoOf(reuse[at] as Reuse))
  const known = new Map<number, ReadonlyMap<number, number>>()
  return (report) => {
    const before = known.get(report)
    if (before) return before
    if (known.size >= MOST_KNOWN) known.clear()
    const kin = new Map<number, number>()
    for (const at of lists(report)) {
      const one = reuse[at] as Reuse
      const [left, right] = twoOf(one) as readonly [number, number]
      const other = left === report ? right : left
      kin.set(other, (kin.get(other) ?? 0) + one.words)
    }
    known.set(report, kin)
    return kin
  }
}

/** Reports whose kin are remembered. */
const MOST_KNOWN = 10_000

/**
 * For each of some things the numbers of the links that it is an end of, in order: twelve bytes a link, where a list for each would take a hundred.
 * @param endsOf the two ends of a link; null where one is not here.
 */
const listed = (
  things: number,
  links: number,
  endsOf: (link: number) => readonly [number, number] | null,
): ((thing: number) => Uint32Array) => {
  const starts = new Uint32Array(things + 2)
  for (let at = 0; at < links; at++) for (const end of endsOf(at) ?? []) starts[end + 2] = (starts[end + 2] as number) + 1
  for (let thing = 2; thing < starts.length; thing++) starts[thing] = (starts[thing] as number) + (starts[thing - 1] as number)
  const lists = new Uint32Array(starts.at(-1) as number)
  for (let at = 0; at < links; at++)
    for (const end of endsOf(at) ?? []) {
      const place = starts[end + 1] as number
      lists[place] = at
      starts[end + 1] = place + 1
    }
  return (thing) => lists.subarray(starts[thing], starts[thing + 1])
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
