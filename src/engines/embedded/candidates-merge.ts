import { bucketBits, type Entry, emptyBucket, readBucket, readEntry, segmentWriter } from './candidates-segment.ts'
import type { CandidateTables, Kept, Segment } from './candidates-tables.ts'

/** A question looks into so many segments at the most. */
const MOST = 5

/** Makes a segment of the reports that are kept as they came. Cost: sorting their fingerprints. */
export const settleRecent = (tables: CandidateTables, recent: readonly Kept[], number: number): Segment => {
  const entries = recent.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0)
  const [first, last] = [(recent[0] as Kept).report, (recent.at(-1) as Kept).report]
  const segment: Segment = { number, settled: 1, first, last, reports: recent.length, entries, bits: bucketBits(entries) }
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
 * Merges the newest segments into one, so that there are never more than five, and each entry is rewritten as seldom as that allows: some eight times
 * among a million reports.
 *
 * How many were settled is written as a sum of binomial coefficients, the k-th of them "so many above k" (the combinatorial number system), and each term is
 * a segment; one more changes some of the last terms into one. Source: Mathieu and others 2021, Competitive Data-Structure Dynamization (stacks of
 * bounded depth).
 * @param segments by their first reports, the last of them newly settled. @param removed reports that are left out for good where their
 * segments are rewritten.
 * @returns all segments, by their first reports.
 * Cost: reading and writing the merged ones, a bucket at a time.
 */
export const mergeSegments = (tables: CandidateTables, segments: readonly Segment[], removed: ReadonlySet<number>): Segment[] => {
  const wanted = terms(segments.reduce((sum, { settled }) => sum + settled, 0))
  let kept = 0
  while (kept < wanted.length - 1 && segments[kept]?.settled === wanted[kept]) kept++
  const newest = segments.slice(kept)
  return newest.length < 2 ? [...segments] : [...segments.slice(0, kept), merge(tables, newest, removed)]
}

/** A number as a sum of binomial coefficients, C(a, MOST) first, then C(b, MOST - 1) with b below a, and so on; without those that are 0. */
const terms = (sum: number): number[] => {
  const found: number[] = []
  for (let [left, below] = [sum, MOST]; left > 0; below--) {
    let term = 1
    for (let above = below + 1; ; above++) {
      const next = (term * above) / (above - below)
      if (next > left) break
      term = next
    }
    found.push(term)
    left -= term
  }
  return found
}

const merge = (tables: CandidateTables, parts: readonly Segment[], removed: ReadonlySet<number>): Segment => {
  const [first, last] = [(parts[0] as Segment).first, (parts.at(-1) as Segment).last]
  const number = Math.max(...parts.map((part) => part.number)) + 1
  const gone = [...removed].filter((report) => report >= first && report <= last).length
  const entries = parts.reduce((sum, part) => sum + part.entries, 0)
  const segment: Segment = {
    number,
    settled: parts.reduce((sum, part) => sum + part.settled, 0),
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
