import { bucketBits, type Entry, emptyBucket, readBucket, readEntry, segmentWriter } from './candidates-segment.ts'
import type { CandidateTables, Kept, Segment } from './candidates-tables.ts'

/** So many segments of one level become one of the next: a question looks into few, an entry is rewritten few times. */
const FAN = 4

/** Makes a segment of the reports that are kept as they came. Cost: sorting their fingerprints. */
export const settleRecent = (tables: CandidateTables, recent: readonly Kept[], number: number): Segment => {
  const entries = recent.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0)
  const [first, last] = [(recent[0] as Kept).report, (recent.at(-1) as Kept).report]
  const segment: Segment = { number, level: 0, first, last, reports: recent.length, entries, bits: bucketBits(entries) }
  const keys = new Float64Array(entries)
  let count = 0
  for (const [place, { fingerprints }] of recent.entries())
    for (const fingerprint of fingerprints) keys[count++] = fingerprint * recent.length + place
  keys.sort()
  const reports = new Uint32Array(recent.length)
  const writer = segmentWriter(segment.bits, first, (bucket, bytes) => tables.addBucket(number, bucket, bytes))
  for (let at = 0; at < count; ) {
    const fingerprint = Math.floor((keys[at] as number) / recent.length)
    let own = 0
    for (; at < count && Math.floor((keys[at] as number) / recent.length) === fingerprint; at++)
      reports[own++] = (recent[(keys[at] as number) % recent.length] as Kept).report
    writer.add(fingerprint, reports, own)
  }
  writer.end()
  tables.addSegment(segment)
  tables.dropRecent(first, last)
  return segment
}

/**
 * Merges the newest segments while there are four of a level at the end.
 * @param removed reports that are left out for good where their segments are rewritten.
 * @returns all segments, by their first reports.
 * Cost: reading and writing the merged ones, a bucket at a time.
 */
export const mergeSegments = (tables: CandidateTables, segments: readonly Segment[], removed: ReadonlySet<number>): Segment[] => {
  const left = [...segments]
  for (;;) {
    const newest = left.slice(-FAN)
    if (newest.length < FAN || newest.some(({ level }) => level !== newest[0]?.level)) return left
    left.splice(-FAN, FAN, merge(tables, newest, removed))
  }
}

const merge = (tables: CandidateTables, parts: readonly Segment[], removed: ReadonlySet<number>): Segment => {
  const [first, last] = [(parts[0] as Segment).first, (parts.at(-1) as Segment).last]
  const number = Math.max(...parts.map((part) => part.number)) + 1
  const gone = [...removed].filter((report) => report >= first && report <= last).length
  const entries = parts.reduce((sum, part) => sum + part.entries, 0)
  const segment: Segment = {
    number,
    level: (parts[0] as Segment).level + 1,
    first,
    last,
    reports: parts.reduce((sum, part) => sum + part.reports, -gone),
    entries,
    bits: bucketBits(entries),
  }
  const writer = segmentWriter(segment.bits, first, (bucket, bytes) => tables.addBucket(number, bucket, bytes))
  const readers = parts.map((part) => segmentReader(tables, part))
  let reports = new Uint32Array(1024)
  for (;;) {
    let lowest = Number.POSITIVE_INFINITY
    for (const { fingerprint } of readers) if (fingerprint < lowest) lowest = fingerprint
    if (lowest === Number.POSITIVE_INFINITY) break
    let count = 0
    for (const reader of readers) {
      if (reader.fingerprint !== lowest) continue
      const entry = reader.entry()
      if (count + entry.count > reports.length) {
        const larger = new Uint32Array((count + entry.count) * 2)
        larger.set(reports)
        reports = larger
      }
      count = readEntry(entry, reports, count, removed)
      reader.next()
    }
    if (count > 0) writer.add(lowest, reports, count)
  }
  writer.end()
  for (const part of parts) tables.dropSegment(part.number)
  tables.addSegment(segment)
  return segment
}

/** Walks through a whole segment, standing on its first entry. */
interface SegmentReader {
  /** Past the end: infinite. */
  fingerprint: number
  readonly entry: () => Entry
  readonly next: () => void
}

const segmentReader = (tables: CandidateTables, { number, bits, first }: Segment): SegmentReader => {
  const buckets = tables.buckets(number)[Symbol.iterator]()
  const bucket = emptyBucket()
  let at = 0
  const reader: SegmentReader = {
    fingerprint: 0,
    entry: () => ({ bytes: bucket.bytes, start: bucket.starts[at] as number, count: bucket.counts[at] as number, first }),
    next: () => {
      at++
      while (at >= bucket.length) {
        const { value, done } = buckets.next()
        if (done) {
          reader.fingerprint = Number.POSITIVE_INFINITY
          return
        }
        readBucket(value.bytes, value.bucket, bits, bucket)
        at = 0
      }
      reader.fingerprint = bucket.fingerprints[at] as number
    },
  }
  reader.next()
  return reader
}
