import type { Capture, CaptureId, Digest, Reading, Readings, ReportId } from '../model/index.ts'
import type { Judged } from '../review/index.ts'
import type { Inquiry } from './inquiry.ts'
import { throwIfInterrupted } from './interrupted.ts'
import { packedWhole, packReading, unpackWhole } from './pack.ts'
import { openPages } from './pages.ts'

/** The reports of an inquiry as they were read. */
export interface Gathered {
  readonly captures: readonly Capture[]
  readonly readings: Readings
  readonly placeOf: ReadonlyMap<ReportId, number>
  /** null for a report that is not here. */
  readonly judgedAt: (place: number) => Judged | null
  readonly byBytes: (bytes: Digest) => readonly Judged[]
}

/** Readings and prepared reports are held whole up to so many letters of their texts: some thousand reports, 200 MB. */
export const WHOLE = 4 * 2 ** 20

/**
 * Reads all reports of an inquiry; what does not fit into some 200 MB is held as it is kept, and read again where it is asked for.
 * @param progress told how many there are so far. @throws HearsayError E_INTERRUPTED. Cost: 0.1 ms for a report of 80 words, 0.5 for one of 800.
 */
export const gather = async (
  inquiry: Inquiry,
  signal: AbortSignal | undefined,
  progress: (reports: number) => void,
): Promise<Gathered> => {
  const readings = openPages<Reading>({ budget: WHOLE, pack: packReading, unpack: unpackWhole })
  const placeOf = new Map<ReportId, number>()
  const captureOf: CaptureId[] = []
  for await (const packed of inquiry.packedReadings()) {
    throwIfInterrupted(signal)
    const whole = packedWhole(packed)
    const reading = unpackWhole(whole)
    placeOf.set(reading.report.id, readings.length)
    captureOf.push(reading.report.capture)
    readings.push(reading, reading.report.text.length, whole)
    progress(readings.length)
  }
  const wanted = new Set<CaptureId>(captureOf)
  const captures: Capture[] = []
  for await (const { capture } of inquiry.captures()) if (wanted.has(capture.id)) captures.push(capture)
  const bytesOf = new Map(captures.map(({ id, bytes }) => [id, bytes]))
  const places = new Map<Digest, number[]>()
  for (const [place, capture] of captureOf.entries()) {
    const bytes = bytesOf.get(capture)
    if (bytes === undefined) continue
    const list = places.get(bytes)
    if (list) list.push(place)
    else places.set(bytes, [place])
  }
  const judgedAt = (place: number): Judged | null => {
    const reading = readings.at(place)
    const bytes = reading && bytesOf.get(reading.report.capture)
    return bytes === undefined || reading === undefined ? null : { bytes, reading }
  }
  return {
    captures,
    readings,
    placeOf,
    judgedAt,
    byBytes: (bytes) => (places.get(bytes) ?? []).flatMap((place) => judgedAt(place) ?? []),
  }
}

/** Readings of which some are others than they were. */
export const overlaid = (readings: Readings, changed: ReadonlyMap<number, Reading>): Readings => {
  const at = (place: number): Reading | undefined => changed.get(place) ?? readings.at(place)
  function* all(): Generator<Reading> {
    for (let place = 0; place < readings.length; place++) yield at(place) as Reading
  }
  return { length: readings.length, at, [Symbol.iterator]: all, ...{ toJSON: () => [...all()] } }
}
