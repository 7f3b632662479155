import { BUCKETS } from './candidates-segment.ts'
import type { Records } from './sqlite.ts'

/** The tables of the index of fingerprints. All that they hold is derived. */
export const CANDIDATE_TABLES = `
CREATE TABLE IF NOT EXISTS candidate_changes (number INTEGER NOT NULL);
INSERT INTO candidate_changes SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM candidate_changes);
CREATE TABLE IF NOT EXISTS candidate_recent (report INTEGER PRIMARY KEY, fingerprints BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS candidate_removed (report INTEGER PRIMARY KEY, fingerprints BLOB NOT NULL); -- but not yet from its segment
CREATE TABLE IF NOT EXISTS candidate_segments (number INTEGER PRIMARY KEY, settled INTEGER NOT NULL, first INTEGER NOT NULL,
  last INTEGER NOT NULL, reports INTEGER NOT NULL, entries INTEGER NOT NULL, bits INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS candidate_buckets (number INTEGER PRIMARY KEY, entries BLOB NOT NULL); -- segment x 2^22 + bucket
`

/** Reports next to each other in order of adding, indexed by fingerprint. */
export interface Segment {
  readonly number: number
  /** Of how many newly settled ones it was made. */
  readonly settled: number
  readonly first: number
  readonly last: number
  /** As many as it was made of; those removed since are counted. */
  readonly reports: number
  /** Fingerprints of reports, at most. */
  readonly entries: number
  readonly bits: number
}

/** What was added since the last segment, or removed from one. */
export interface Kept {
  readonly report: number
  readonly fingerprints: Uint32Array
}

/** The tables, as the index speaks of them. */
export interface CandidateTables {
  /** Grows with every change, falls back where one is rolled back. */
  readonly changes: () => number
  readonly countChange: (number: number) => void
  /** Ascending. */
  readonly recent: () => Kept[]
  readonly addRecent: (report: number, fingerprints: Uint32Array) => void
  readonly dropRecent: (first: number, last: number) => void
  readonly removed: () => Kept[]
  readonly addRemoved: (report: number, fingerprints: Uint32Array) => void
  readonly dropRemoved: (first: number, last: number) => void
  /** By their first reports. */
  readonly segments: () => Segment[]
  readonly addSegment: (segment: Segment) => void
  readonly dropSegment: (segment: number) => void
  /** Those of these buckets, each named once, of which a report of the segment has a fingerprint. */
  readonly bucketsAt: (segment: number, buckets: readonly number[]) => ReadonlyMap<number, Uint8Array>
  readonly buckets: (segment: number) => Iterable<{ readonly bucket: number; readonly bytes: Uint8Array }>
  readonly addBucket: (segment: number, bucket: number, bytes: Uint8Array) => void
  /** Does all of the work or none of it, also within a larger transaction. */
  readonly whole: (work: () => void) => void
}

interface KeptRow {
  readonly report: number
  readonly fingerprints: Uint8Array
}
interface BucketRow {
  readonly number: number
  readonly entries: Uint8Array
}

/** @param records where {@link CANDIDATE_TABLES} are. */
export const candidateTables = (records: Records): CandidateTables => {
  const changes = records.prepare('SELECT number FROM candidate_changes')
  const countChange = records.prepare('UPDATE candidate_changes SET number = ?')
  const recent = records.prepare('SELECT * FROM candidate_recent ORDER BY report')
  const addRecent = records.prepare('INSERT INTO candidate_recent VALUES (?, ?)')
  const dropRecent = records.prepare('DELETE FROM candidate_recent WHERE report BETWEEN ? AND ?')
  const removed = records.prepare('SELECT * FROM candidate_removed ORDER BY report')
  const addRemoved = records.prepare('INSERT INTO candidate_removed VALUES (?, ?)')
  const dropRemoved = records.prepare('DELETE FROM candidate_removed WHERE report BETWEEN ? AND ?')
  const segments = records.prepare('SELECT * FROM candidate_segments ORDER BY first')
  const addSegment = records.prepare('INSERT INTO candidate_segments VALUES (?, ?, ?, ?, ?, ?, ?)')
  const dropSegment = records.prepare('DELETE FROM candidate_segments WHERE number = ?')
  // One question for all of them: asking row by row takes five times as long.
  const bucketsAt = records.prepare('SELECT * FROM candidate_buckets WHERE number IN (SELECT value FROM json_each(?))')
  const buckets = 'SELECT * FROM candidate_buckets WHERE number >= ? AND number < ? ORDER BY number'
  const addBucket = records.prepare('INSERT INTO candidate_buckets VALUES (?, ?)')
  const dropBuckets = records.prepare('DELETE FROM candidate_buckets WHERE number >= ? AND number < ?')
  return {
    changes: () => (changes.get() as { number: number }).number,
    countChange: (number) => void countChange.run(number),
    recent: () => (recent.all() as unknown as KeptRow[]).map(kept),
    addRecent: (report, fingerprints) => void addRecent.run(report, bytesOf(fingerprints)),
    dropRecent: (first, last) => void dropRecent.run(first, last),
    removed: () => (removed.all() as unknown as KeptRow[]).map(kept),
    addRemoved: (report, fingerprints) => void addRemoved.run(report, bytesOf(fingerprints)),
    dropRemoved: (first, last) => void dropRemoved.run(first, last),
    segments: () => segments.all() as unknown as Segment[],
    addSegment: ({ number, settled, first, last, reports, entries, bits }) =>
      void addSegment.run(number, settled, first, last, reports, entries, bits),
    dropSegment: (segment) => {
      dropSegment.run(segment)
      dropBuckets.run(segment * BUCKETS, (segment + 1) * BUCKETS)
    },
    bucketsAt: (segment, wanted) => {
      const numbers = JSON.stringify(wanted.map((bucket) => segment * BUCKETS + bucket))
      const rows = bucketsAt.all(numbers) as unknown as BucketRow[]
      return new Map(rows.map(({ number, entries }) => [number % BUCKETS, entries]))
    },
    *buckets(segment) {
      for (const { number, entries } of records
        .prepare(buckets)
        .iterate(segment * BUCKETS, (segment + 1) * BUCKETS) as Iterable<unknown> as Iterable<BucketRow>)
        yield { bucket: number % BUCKETS, bytes: entries }
    },
    addBucket: (segment, at, bytes) => void addBucket.run(segment * BUCKETS + at, bytes),
    whole: (work) => {
      records.exec('SAVEPOINT candidates')
      try {
        work()
      } catch (cause) {
        // A full disk has undone all of it already.
        if (records.isTransaction) records.exec('ROLLBACK TO candidates; RELEASE candidates')
        throw cause
      }
      records.exec('RELEASE candidates')
    },
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

const kept = ({ report, fingerprints }: KeptRow): Kept => ({ report, fingerprints: new Uint32Array(fingerprints.slice().buffer) })
