import type { MatchText } from '../match/index.ts'
import type { Assessment, ClaimId, Findings, Judgement, Landed, Reading, Readings, ReportId } from '../model/index.ts'
import { loadReference, type Reference } from '../reference/index.ts'
import { decisionsOf, land, reviewReading, withoutRejected } from '../review/index.ts'
import { tracing } from '../trace/index.ts'
import { weighMany } from '../weigh/index.ts'
import { examineLeading } from './examine-leading.ts'
import { type Gathered, gather, overlaid } from './gathered.ts'
import type { Inquiry } from './inquiry.ts'
import { throwIfInterrupted } from './interrupted.ts'
import { type Followed, keepMatching, keepTracing, keptMatching, keptTracing } from './kept-tracing.ts'
import type { MatchProgress } from './match-at-scale/match-at-scale.ts'
import { matchTexts } from './match-texts.ts'
import { packedChains, packedLineages } from './packed-list.ts'
import { type PreparedOnce, preparedOnce } from './prepared-reports.ts'

export interface TraceOptions {
  /** What was traced, for a person; the inquiry's place unless told. */
  readonly name?: string
  readonly signal?: AbortSignal
  /** Told what is done now, about how many reports it has been done for, and how many there are; null until all are read. */
  readonly progress?: (doing: 'reading' | 'matching' | 'tracing', done: number, of: number | null) => void
}

/** A claim that a judgement changed. */
export interface ClaimChange {
  readonly claim: ClaimId
  readonly gist: string
  /** null where there was no such claim. */
  readonly before: Bounds | null
  /** null where there is none any more. */
  readonly after: Bounds | null
}
type Bounds = Assessment['independentOrigins']

/** An inquiry's reports, traced together and held, so that what people decide shows at once. */
export interface Tracing {
  /** As of the last {@link Tracing.follow}. */
  readonly findings: () => Findings
  /** The state of the reports it is of; in another it is outdated, and one is opened anew. */
  readonly state: number
  /** A report's reading before anything was judged; null for a report that is not traced. */
  readonly original: (report: ReportId) => Reading | null
  /**
   * Takes in judgements made since. @returns claims that are no longer as they were, in order.
   * Cost: nothing where what tracing looks at stays as it was (a comment, a grade, what is confirmed as read); else tracing, without
   * reading and matching, and where {@link Tracing.ready} did not go before, half as much again.
   */
  readonly follow: () => Promise<readonly ClaimChange[]>
  /**
   * Takes in judgements made since as far as that costs little: where they stand, and readings as amended; what follows from them for claims is left to
   * {@link Tracing.follow}, or to whoever opens a tracing anew. @returns whether anything is left.
   */
  readonly note: () => Promise<boolean>
  /** Prepares what following needs, a report at a time, with pauses between. */
  readonly ready: () => Promise<void>
}

/**
 * Reads, matches and traces all reports of an inquiry, with what people decided of them; or takes what was kept of it.
 *
 * The latest edition of each report is traced. The same reports and judgements in the same order give the same findings to the letter. What is
 * found is kept, where the inquiry can be written, until reports come or go; what follows from decisions, until somebody decides something.
 * @throws HearsayError E_INTERRUPTED when `signal` says stop; E_WEIGHTS.
 * Cost, time and memory: measure/speed/trace.md. Near-linear in the reports; what was found is held whole, readings packed.
 */
export const openTracing = async (inquiry: Inquiry, options: TraceOptions = {}): Promise<Tracing> => {
  const { signal, progress } = options
  const reference = loadReference()
  const state = await inquiry.state()
  const gathered = await gather(inquiry, signal, (reports) => progress?.('reading', reports, null))
  const all = gathered.readings.length
  const told = (doing: 'matching' | 'tracing') => {
    let most = 0
    return (share: number): void => {
      most = Math.max(most, Math.floor(share * all))
      progress?.(doing, most, all)
    }
  }
  const preparing = preparedOnce(gathered.readings, reference.tracing)
  let judgements = await judgementsOf(inquiry)
  let reviewed = review(gathered, judgements)
  const keeps = inquiry.readOnly === null
  let matched = await keptMatching(inquiry)
  if (!matched) {
    const tell = told('matching')
    tell(0)
    await pause(signal)
    matched = await matchTexts(
      { [Symbol.iterator]: () => toMatchAll(gathered.readings) },
      { ...(signal ? { signal } : {}), onProgress: (progress) => tell(shareMatched(progress)) },
    )
    if (keeps) await keepMatching(inquiry, matched)
  }
  const { reuse, families } = matched
  const known = await keptTracing(inquiry, judgements.length)
  let found = known ?? (await findIn(reviewed, gathered, reuse, preparing, reference, { signal, tell: told('tracing') }))
  throwIfInterrupted(signal)
  if (keeps && !known) await keepTracing(inquiry, judgements.length, found)
  const whole = (): Findings => {
    const { traced, assessments, questions, headlines, next } = found
    const { captures } = gathered
    const { readings, judged } = reviewed
    const name = options.name ?? inquiry.place
    return { name, captures, readings, traced, assessments, reuse, families, questions, headlines, next, judged }
  }
  let findings = whole()
  /** Whether the claims are not yet as the judgements that were taken in would have them. */
  let behind = false
  const takeIn = async (): Promise<boolean> => {
    const now = await judgementsOf(inquiry)
    if (now.length === judgements.length) return false
    judgements = now
    const settled = review(gathered, judgements)
    const same = sameToTrace(reviewed, settled)
    reviewed = settled
    findings = whole()
    return !same
  }
  return {
    state,
    findings: () => findings,
    original: (report) => gathered.readings.at(gathered.placeOf.get(report) ?? -1) ?? null,
    follow: async () => {
      const before = findings
      behind = (await takeIn()) || behind
      if (!behind) return []
      found = await findIn(reviewed, gathered, reuse, preparing, reference)
      behind = false
      findings = whole()
      return changesBetween(before, findings)
    },
    note: async () => {
      behind = (await takeIn()) || behind
      return behind
    },
    ready: async () => {
      while (preparing.next()) await new Promise((done) => setImmediate(done))
    },
  }
}

/** Traces all reports of an inquiry together, with what people decided of them: {@link openTracing}. */
export const traceInquiry = async (inquiry: Inquiry, options: TraceOptions = {}): Promise<Findings> =>
  (await openTracing(inquiry, options)).findings()

const judgementsOf = async (inquiry: Inquiry): Promise<Judgement[]> => {
  const found: Judgement[] = []
  for await (const judgement of inquiry.judgements()) found.push(judgement)
  return found
}

interface Settled {
  /** Amended, without what was rejected. */
  readonly readings: Readings
  /** Those that are judged, by their places. */
  readonly changed: ReadonlyMap<number, Reading>
  readonly judged: readonly Landed[]
  readonly decisions: ReturnType<typeof decisionsOf>
}

const review = ({ readings, placeOf, judgedAt, byBytes }: Gathered, judgements: readonly Judgement[]): Settled => {
  const judged = land(judgements, byBytes)
  const standing = judged.flatMap(({ judgement, stands }) => (stands ? [judgement] : []))
  const touched = new Set<ReportId>(judged.flatMap(({ places }) => places.map(({ report }) => report)))
  const changed = new Map<number, Reading>()
  for (const report of touched) {
    const place = placeOf.get(report)
    const one = place === undefined ? null : judgedAt(place)
    if (place !== undefined && one) changed.set(place, withoutRejected(reviewReading(one, standing)))
  }
  return { judged, decisions: decisionsOf(standing, byBytes), readings: overlaid(readings, changed), changed }
}

/** Whether tracing would see no difference. Cost: linear in the reports that are judged. */
const sameToTrace = (before: Settled, after: Settled): boolean =>
  JSON.stringify(before.decisions) === JSON.stringify(after.decisions) &&
  [...before.changed.keys(), ...after.changed.keys()].every(
    (place) => JSON.stringify(before.readings.at(place)) === JSON.stringify(after.readings.at(place)),
  )

const findIn = async (
  { readings, changed, decisions }: Settled,
  { placeOf }: Gathered,
  reuse: Findings['reuse'],
  preparing: PreparedOnce,
  reference: Reference,
  { signal, tell = () => {} }: Telling = {},
): Promise<Followed> => {
  const waited = async (share: number): Promise<void> => {
    tell(share)
    await pause(signal)
  }
  await waited(0)
  while (preparing.next()) if (preparing.done() % STEP === 0) await waited((PREPARED * preparing.done()) / readings.length)
  const prepared = preparing.all(changed)
  const steps = tracing(prepared, reuse, decisions, packedLineages(), packedChains())
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) await waited(PREPARED + (1 - PREPARED) * step.value)
  const traced = step.value
  const led = await examineLeading(
    traced,
    preparing.reportOf,
    (report) => {
      const place = placeOf.get(report) ?? -1
      const [reading, one] = [readings.at(place), prepared.at(place)]
      return reading && one ? { reading, prepared: one } : null
    },
    reference,
  )
  return { traced, ...weighMany(traced), ...led }
}

interface Telling {
  readonly signal?: AbortSignal | undefined
  /** Told how much is done, 0 to 1. */
  readonly tell?: (share: number) => void
}

/** About how much of tracing is done when all reports are prepared. */
const PREPARED = 0.4
/** Reports prepared between two pauses. */
const STEP = 50

const shareMatched = ({ step, done, of }: MatchProgress): number =>
  (['reading', 'indexing', 'comparing'].indexOf(step) + done / Math.max(1, of)) / 3

function* toMatchAll(readings: Readings): Generator<MatchText> {
  for (const reading of readings) yield toMatch(reading)
}

const toMatch = ({ report: { id, text, body, outlet } }: Reading): MatchText => ({
  id,
  text,
  spans: body,
  series: outlet?.domain ?? outlet?.name ?? null,
})

/** Claims of which anything differs, bounds or way: in the order of the later findings, then those that are gone. */
const changesBetween = (before: Findings, after: Findings): ClaimChange[] => {
  const [old, now] = [placesOf(before), placesOf(after)]
  const changed = after.traced.claims.flatMap(({ id, gist }, at): ClaimChange[] => {
    const place = old.get(id)
    if (place !== undefined && allOf(before, place) === allOf(after, at)) return []
    return [{ claim: id, gist, before: place === undefined ? null : boundsAt(before, place), after: boundsAt(after, at) }]
  })
  const gone = before.traced.claims.flatMap(({ id, gist }, at): ClaimChange[] =>
    now.has(id) ? [] : [{ claim: id, gist, before: boundsAt(before, at), after: null }],
  )
  return [...changed, ...gone]
}

const placesOf = ({ traced }: Findings): ReadonlyMap<ClaimId, number> => new Map(traced.claims.map(({ id }, at) => [id, at]))

const boundsAt = ({ assessments }: Findings, at: number): Bounds | null => assessments[at]?.independentOrigins ?? null

/** A claim with all that was found of it, to be held against another. */
const allOf = ({ traced, assessments }: Findings, at: number): string =>
  JSON.stringify([traced.claims[at], traced.lineages.at(at), assessments[at]])

/** Lets a signal in: matching and tracing never wait. */
const pause = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise((done) => setImmediate(done))
  throwIfInterrupted(signal)
}
