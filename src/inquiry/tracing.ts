import type { MatchText } from '../match/index.ts'
import type {
  Assessment,
  Capture,
  CaptureId,
  ClaimId,
  Digest,
  Findings,
  Judgement,
  Landed,
  Reading,
  ReportId,
  StatementId,
} from '../model/index.ts'
import { loadReference, type Reference } from '../reference/index.ts'
import { decisionsOf, type Judged, land, reviewReading, withoutRejected } from '../review/index.ts'
import { type Prepared, prepare, trace } from '../trace/index.ts'
import { weighMany } from '../weigh/index.ts'
import { examineLeading } from './examine-leading.ts'
import type { Inquiry } from './inquiry.ts'
import { throwIfInterrupted } from './interrupted.ts'
import { type Followed, keepMatching, keepTracing, keptMatching, keptTracing } from './kept-tracing.ts'
import { matchTexts } from './match-texts.ts'

export interface TraceOptions {
  /** What was traced, for a person; the inquiry's place unless told. */
  readonly name?: string
  readonly signal?: AbortSignal
  /** Told what is done now, and how many reports it has been done for. */
  readonly progress?: (doing: 'reading' | 'matching' | 'tracing', reports: number) => void
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
 * Cost: near-linear in the reports; all readings are held in memory.
 */
export const openTracing = async (inquiry: Inquiry, options: TraceOptions = {}): Promise<Tracing> => {
  const { signal, progress } = options
  const reference = loadReference()
  const state = await inquiry.state()
  const gathered = await gather(inquiry, options)
  const preparedOf = remembering((reading: Reading) => prepare(reading, reference.tracing))
  let judgements = await judgementsOf(inquiry)
  let reviewed = review(gathered, judgements)
  const keeps = inquiry.readOnly === null
  let matched = await keptMatching(inquiry)
  if (!matched) {
    progress?.('matching', gathered.readings.length)
    await pause(signal)
    matched = await matchTexts(gathered.readings.map(toMatch), signal ? { signal } : {})
    if (keeps) await keepMatching(inquiry, matched)
  }
  const { reuse, families } = matched
  const known = await keptTracing(inquiry, judgements.length)
  if (!known) {
    progress?.('tracing', gathered.readings.length)
    await pause(signal)
  }
  let found = known ?? (await findIn(reviewed, reuse, preparedOf, reference))
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
    original: (report) => gathered.byId.get(report)?.reading ?? null,
    follow: async () => {
      const before = findings
      behind = (await takeIn()) || behind
      if (!behind) return []
      found = await findIn(reviewed, reuse, preparedOf, reference)
      behind = false
      findings = whole()
      return changesBetween(before, findings)
    },
    note: async () => {
      behind = (await takeIn()) || behind
      return behind
    },
    ready: async () => {
      for (const reading of reviewed.readings) {
        preparedOf(reading)
        await new Promise((done) => setImmediate(done))
      }
    },
  }
}

/** Traces all reports of an inquiry together, with what people decided of them: {@link openTracing}. */
export const traceInquiry = async (inquiry: Inquiry, options: TraceOptions = {}): Promise<Findings> =>
  (await openTracing(inquiry, options)).findings()

interface Gathered {
  readonly captures: readonly Capture[]
  readonly readings: readonly Reading[]
  readonly byId: ReadonlyMap<ReportId, Judged>
  readonly byBytes: ReadonlyMap<Digest, readonly Judged[]>
}

const gather = async (inquiry: Inquiry, { signal, progress }: TraceOptions): Promise<Gathered> => {
  const readings: Reading[] = []
  for await (const reading of inquiry.readings()) {
    throwIfInterrupted(signal)
    readings.push(reading)
    progress?.('reading', readings.length)
  }
  const wanted = new Set<CaptureId>(readings.map(({ report }) => report.capture))
  const captures: Capture[] = []
  for await (const { capture } of inquiry.captures()) if (wanted.has(capture.id)) captures.push(capture)
  const bytesOf = new Map(captures.map(({ id, bytes }) => [id, bytes]))
  const byId = new Map<ReportId, Judged>()
  const byBytes = new Map<Digest, Judged[]>()
  for (const reading of readings) {
    const bytes = bytesOf.get(reading.report.capture)
    if (bytes === undefined) continue
    const one = { bytes, reading }
    byId.set(reading.report.id, one)
    const list = byBytes.get(bytes)
    if (list) list.push(one)
    else byBytes.set(bytes, [one])
  }
  return { captures, readings, byId, byBytes }
}

const judgementsOf = async (inquiry: Inquiry): Promise<Judgement[]> => {
  const found: Judgement[] = []
  for await (const judgement of inquiry.judgements()) found.push(judgement)
  return found
}

interface Settled {
  /** Amended, without what was rejected. */
  readonly readings: readonly Reading[]
  readonly judged: readonly Landed[]
  readonly decisions: ReturnType<typeof decisionsOf>
}

const review = ({ readings, byId, byBytes }: Gathered, judgements: readonly Judgement[]): Settled => {
  const of = (bytes: Digest): readonly Judged[] => byBytes.get(bytes) ?? []
  const judged = land(judgements, of)
  const standing = judged.flatMap(({ judgement, stands }) => (stands ? [judgement] : []))
  const touched = new Set<ReportId>(judged.flatMap(({ places }) => places.map(({ report }) => report)))
  return {
    judged,
    decisions: decisionsOf(standing, of),
    readings: readings.map((reading) => {
      const one = touched.has(reading.report.id) ? byId.get(reading.report.id) : undefined
      return one ? withoutRejected(reviewReading(one, standing)) : reading
    }),
  }
}

/** Whether tracing would see no difference. Cost: linear in the reports that are judged. */
const sameToTrace = (before: Settled, after: Settled): boolean =>
  JSON.stringify(before.decisions) === JSON.stringify(after.decisions) &&
  before.readings.every((one, at) => one === after.readings[at] || JSON.stringify(one) === JSON.stringify(after.readings[at]))

const findIn = async (
  { readings, decisions }: Settled,
  reuse: Findings['reuse'],
  preparedOf: (reading: Reading) => Prepared,
  reference: Reference,
): Promise<Followed> => {
  const prepared = readings.map(preparedOf)
  const traced = trace(prepared, reuse, decisions)
  const byId = new Map(readings.map((reading, at) => [reading.report.id, { reading, prepared: prepared[at] as Prepared }]))
  const reports = new Map<StatementId, ReportId>()
  for (const { report, statements } of prepared) for (const { id } of statements) reports.set(id, report)
  const led = await examineLeading(
    traced,
    (statement) => reports.get(statement),
    (report) => byId.get(report) ?? null,
    reference,
  )
  return { traced, ...weighMany(traced), ...led }
}

const toMatch = ({ report: { id, text, body, outlet } }: Reading): MatchText => ({
  id,
  text,
  spans: body,
  series: outlet?.domain ?? outlet?.name ?? null,
})

/** Claims of which anything differs, bounds or way: in the order of the later findings, then those that are gone. */
const changesBetween = (before: Findings, after: Findings): ClaimChange[] => {
  const [old, now] = [byClaim(before), byClaim(after)]
  const changed = [...now].flatMap(([claim, { gist, bounds, all }]): ClaimChange[] => {
    const earlier = old.get(claim)
    return earlier?.all === all ? [] : [{ claim, gist, before: earlier?.bounds ?? null, after: bounds }]
  })
  const gone = [...old].flatMap(([claim, { gist, bounds }]): ClaimChange[] =>
    now.has(claim) ? [] : [{ claim, gist, before: bounds, after: null }],
  )
  return [...changed, ...gone]
}

const byClaim = ({ traced, assessments }: Findings) =>
  new Map(
    traced.claims.map((claim, at) => {
      const assessment = assessments[at]
      const all = JSON.stringify([claim, traced.lineages[at], assessment])
      return [claim.id, { gist: claim.gist, bounds: assessment?.independentOrigins ?? null, all }]
    }),
  )

const remembering = (make: (reading: Reading) => Prepared): ((reading: Reading) => Prepared) => {
  const made = new WeakMap<Reading, Prepared>()
  return (reading) => {
    const known = made.get(reading)
    if (known) return known
    const fresh = make(reading)
    made.set(reading, fresh)
    return fresh
  }
}

/** Lets a signal in: matching and tracing never wait. */
const pause = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise((done) => setImmediate(done))
  throwIfInterrupted(signal)
}
