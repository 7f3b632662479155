import type { Capture, CaptureId, Digest, Examination, Instant, Reading } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { weigh } from '../../src/weigh/index.ts'
import { annotated } from './annotated.ts'

const reference = loadReference()

/** A reading, traced and weighed as the library does it. */
export const examined = (reading: Reading): Examination => {
  const traced = trace([prepare(reading, reference.tracing)])
  const { claims, lineages, chains } = traced
  return { reading, claims, lineages, chains, ...weigh(reading, traced, reference.weighing) }
}

/** The examination of an annotated text; see `annotated` for the notation. */
export const examination = (source: string): Examination => examined(annotated(source))

/** The capture of a text that was never a file. */
export const captureOf = (text: string, locator = 'invented.txt'): Capture => ({
  id: 'c0123456789abcdef' as CaptureId,
  locator,
  takenAt: '2020-01-01T00:00:00.000Z' as Instant,
  bytes: '0f'.repeat(32) as Digest,
  size: new TextEncoder().encode(text).length,
  mediaType: 'text/plain',
  declaredType: 'text/plain',
  complete: true,
})
