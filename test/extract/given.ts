import { createHash } from 'node:crypto'
import { extract } from '../../src/extract/index.ts'
import type { Capture, CaptureId, Digest, Instant, Report, Span } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'

const knowledge = loadReference().extract

export interface Given {
  readonly locator?: string
  readonly mediaType?: string
  readonly declaredType?: string | null
  readonly complete?: boolean
}

/** A capture built by hand around bytes or a text. */
export const captureOf = (bytes: Uint8Array, given: Given = {}): Capture => ({
  id: `c${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}` as CaptureId,
  locator: given.locator ?? 'report.txt',
  takenAt: '2001-02-03T04:05:06.000Z' as Instant,
  bytes: createHash('sha256').update(bytes).digest('hex') as Digest,
  size: bytes.length,
  mediaType: given.mediaType ?? 'text/plain',
  declaredType: given.declaredType ?? null,
  complete: given.complete ?? true,
})

/** The first report that a text or bytes give. */
export const reportOf = async (source: string | Uint8Array, given: Given = {}): Promise<Report> => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return (await extract(captureOf(bytes, given), bytes, knowledge)).reports[0] as Report
}

export const words = (report: Report, span: Span | null): string | null =>
  span === null ? null : report.text.slice(span.start, span.end)
export const body = (report: Report): string[] => report.body.map(({ start, end }) => report.text.slice(start, end))
export const credits = (report: Report): string[] =>
  report.credits.map(({ kind, agency, span }) => `${kind}: ${agency} [${words(report, span)}]`)
export const dates = (report: Report): string[] =>
  report.dates.map(({ value, of, relation, origin }) => `${of} ${relation} ${value} (${origin})`)
export const codes = (report: Report): string[] => report.doubts.map(({ code }) => code)
