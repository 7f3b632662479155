import { createHash } from 'node:crypto'
import type { Change, Engine, PackedReport } from '../../src/engines/engine.ts'
import type { Capture, CaptureId, Digest, Instant, ReportFacts, ReportId } from '../../src/model/index.ts'

/** Records built by hand, as an inquiry would give them to an engine. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const digestOf = (text: string): Digest => createHash('sha256').update(text).digest('hex') as Digest

export const captureOf = (locator: string, text: string, more: Partial<Capture> = {}): Capture => ({
  id: `c-${locator}-${digestOf(text).slice(0, 6)}` as CaptureId,
  locator,
  takenAt: '2031-03-01T10:00:00.000Z' as Instant,
  bytes: digestOf(text),
  size: bytesOf(text).length,
  mediaType: 'text/plain',
  declaredType: null,
  complete: true,
  ...more,
})

export const factsOf = (capture: Capture, number = 0): ReportFacts => ({
  id: `r${capture.id.slice(1)}${number === 0 ? '' : `-${number}`}` as ReportId,
  capture: capture.id,
  file: capture.locator,
  title: null,
  outlet: null,
  language: 'en',
  published: [],
  length: capture.size,
  attributions: 0,
  statements: 0,
  doubts: [],
})

/** Of every word by itself. */
const fingerprintsOf = (text: string): Uint32Array => {
  const found = text.split(/\s+/).map((word) => createHash('sha256').update(word).digest().readUInt32LE())
  return Uint32Array.from([...new Set(found)].sort((left, right) => left - right))
}

export const packedOf = (capture: Capture, text: string, number = 0): PackedReport => ({
  facts: factsOf(capture, number),
  words: { text: text.toLowerCase(), speakers: '' },
  fingerprints: fingerprintsOf(text),
  report: bytesOf(`report ${text}`),
  reading: bytesOf(`reading ${text}`),
})

export const AT = '2031-03-02T09:00:00.000Z' as Instant

/** The changes by which a text is taken in and read. */
export const added = (capture: Capture, text: string): Change[] => [
  { kind: 'capture', capture, addedAt: AT, container: false },
  { kind: 'reports', capture: capture.id, made: 'made', reports: [packedOf(capture, text)] },
]

/** Takes a text in whole: bytes, record, reading. */
export const take = async (engine: Engine, locator: string, text: string, more: Partial<Capture> = {}): Promise<Capture> => {
  const capture = captureOf(locator, text, more)
  await engine.keepOriginals([{ digest: capture.bytes, size: capture.size, bytes: bytesOf(text) }])
  await engine.commit(added(capture, text))
  return capture
}

export const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}
