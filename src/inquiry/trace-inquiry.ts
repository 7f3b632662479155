import type { MatchText } from '../match/index.ts'
import type { Capture, CaptureId, Findings, Reading, ReportId, StatementId } from '../model/index.ts'
import { loadReference } from '../reference/index.ts'
import { type Prepared, prepare, trace } from '../trace/index.ts'
import { weighMany } from '../weigh/index.ts'
import { examineLeading } from './examine-leading.ts'
import type { Inquiry } from './inquiry.ts'
import { throwIfInterrupted } from './interrupted.ts'
import { matchTexts } from './match-texts.ts'

export interface TraceOptions {
  /** What was traced, for a person; the inquiry's place unless told. */
  readonly name?: string
  readonly signal?: AbortSignal
  /** Told what is done now, and how many reports it has been done for. */
  readonly progress?: (doing: 'reading' | 'matching' | 'tracing', reports: number) => void
}

/**
 * Traces all reports of an inquiry together: what they claim, who has it from whom, and between how many independent origins each claim
 * can have.
 *
 * The latest edition of each report is traced. The same reports in the same order give the same findings to the letter.
 * @throws HearsayError E_INTERRUPTED when `signal` says stop; E_WEIGHTS.
 * Cost: near-linear in the reports; all readings are held in memory.
 */
export const traceInquiry = async (inquiry: Inquiry, { name, signal, progress }: TraceOptions = {}): Promise<Findings> => {
  const reference = loadReference()
  const { tracing } = reference
  const readings: Reading[] = []
  const prepared: Prepared[] = []
  const texts: MatchText[] = []
  for await (const reading of inquiry.readings()) {
    throwIfInterrupted(signal)
    readings.push(reading)
    prepared.push(prepare(reading, tracing))
    const { id, text, body, outlet } = reading.report
    texts.push({ id, text, spans: body, series: outlet?.domain ?? outlet?.name ?? null })
    progress?.('reading', readings.length)
  }
  const wanted = new Set<CaptureId>(readings.map(({ report }) => report.capture))
  const captures: Capture[] = []
  for await (const { capture } of inquiry.captures()) if (wanted.has(capture.id)) captures.push(capture)
  progress?.('matching', readings.length)
  await pause(signal)
  const { families, reuse } = await matchTexts(texts, signal ? { signal } : {})
  progress?.('tracing', readings.length)
  await pause(signal)
  const traced = trace(prepared, reuse)
  const weighed = weighMany(traced)
  const byId = new Map(readings.map((reading, at) => [reading.report.id, { reading, prepared: prepared[at] as Prepared }]))
  const reports = new Map<StatementId, ReportId>()
  for (const { report, statements } of prepared) for (const { id } of statements) reports.set(id, report)
  const led = await examineLeading(
    traced,
    (statement) => reports.get(statement),
    (report) => byId.get(report) ?? null,
    reference,
  )
  throwIfInterrupted(signal)
  return { name: name ?? inquiry.place, captures, readings, traced, reuse, families, ...weighed, ...led }
}

/** Lets a signal in: matching and tracing never wait. */
const pause = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise((done) => setImmediate(done))
  throwIfInterrupted(signal)
}
