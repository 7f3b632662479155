import { extract } from '../../src/extract/index.ts'
import { openTools } from '../../src/inquiry/tools.ts'
import { type Matched, match } from '../../src/match/index.ts'
import type { Capture, Reading } from '../../src/model/index.ts'
import { asJsonLine, type SimulatedReport, type SimulationOptions, simulate, type Truth } from '../../src/simulate/index.ts'
import { type Prepared, prepare } from '../../src/trace/index.ts'

/** A simulated corpus, read and matched as an inquiry does it. */
export interface TracedCorpus {
  readonly truth: Truth
  readonly reports: readonly SimulatedReport[]
  readonly readings: readonly Reading[]
  readonly prepared: readonly Prepared[]
  readonly matched: Matched
  /** Where a simulated report's text begins in the report's. */
  readonly textStart: ReadonlyMap<string, number>
  /** Seconds taken by each step. */
  readonly seconds: Readonly<Record<string, number>>
}

const tools = openTools()

/** Tells a corpus, extracts it from JSON lines, reads and matches it. */
export const simulatedCorpus = async (seed: number, options: SimulationOptions): Promise<TracedCorpus> => {
  const seconds: Record<string, number> = {}
  const timed = async <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> => {
    const start = performance.now()
    const value = await work()
    seconds[name] = (performance.now() - start) / 1000
    return value
  }
  const { reports, truth } = await timed('simulate', () => simulate(seed, options))
  const extracted = await timed('extract', async () => {
    const found = []
    for (const report of reports) {
      const bytes = new TextEncoder().encode(asJsonLine(report))
      const capture = {
        id: `c${report.id}`,
        locator: report.url ?? `${report.id}.json`,
        takenAt: '2040-01-01T00:00:00.000Z',
        bytes: '0'.repeat(64),
        size: bytes.length,
        mediaType: 'application/json',
        declaredType: null,
        complete: true,
      } as unknown as Capture
      found.push(...(await extract(capture, bytes, tools.reference.extract)).reports)
    }
    return found
  })
  const readings = await timed('read', () => extracted.map((report) => tools.read(report)))
  const prepared = await timed('prepare', () => readings.map((reading) => prepare(reading, tools.reference.tracing)))
  const matched = await timed('match', () =>
    match(extracted.map(({ id, text, body, outlet }) => ({ id, text, spans: body, series: outlet?.name ?? null }))),
  )
  const textStart = new Map(
    reports.map(({ id, text }, at) => [id, Math.max(0, (extracted[at]?.text ?? '').indexOf(text.slice(0, 80)))]),
  )
  return { truth, reports, readings, prepared, matched, textStart, seconds }
}
