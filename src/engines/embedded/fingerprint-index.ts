import type { CandidateFinder } from '../../match/candidate-finder.ts'
import type { ReportId } from '../../model/index.ts'
import { embeddedCandidates } from './candidates.ts'
import type { Records } from './sqlite.ts'

/** Which report has which number in the index of fingerprints, and what it was put in with. */
export const INDEXED_TABLES = `
CREATE TABLE indexed (number INTEGER PRIMARY KEY AUTOINCREMENT, report INTEGER NOT NULL, fingerprints BLOB NOT NULL);
CREATE INDEX indexed_by_report ON indexed (report);
`

/** The index of fingerprints, kept in step with the reports. */
export interface FingerprintIndex {
  readonly candidates: CandidateFinder
  /** Inside a transaction. @param report its number among the reports. */
  readonly add: (report: number, fingerprints: Uint32Array) => void
  /** Inside a transaction: every report from one number up to another, exclusive. */
  readonly drop: (from: number, to: number) => void
  readonly numberOf: (report: ReportId) => number | null
  /** In the order asked; those that are gone, or are no current edition, are left out. */
  readonly reportsOf: (numbers: readonly number[], reportsACapture: number) => ReportId[]
}

/**
 * Opens the index. A report that is read anew gets a new number in it: there, numbers only rise.
 * @param records hold {@link INDEXED_TABLES} and CANDIDATE_TABLES.
 */
export const fingerprintIndex = (records: Records): FingerprintIndex => {
  const candidates = embeddedCandidates(records)
  const sql = {
    add: records.prepare('INSERT INTO indexed (report, fingerprints) VALUES (?, ?)'),
    of: records.prepare('SELECT number, fingerprints FROM indexed WHERE report >= ? AND report < ?'),
    drop: records.prepare('DELETE FROM indexed WHERE number = ?'),
    number: records.prepare('SELECT i.number FROM indexed i JOIN reports r ON r.number = i.report WHERE r.id = ?'),
    report: records.prepare(
      `SELECT r.id FROM indexed i JOIN reports r ON r.number = i.report JOIN captures c ON c.number = i.report / ?
        WHERE i.number = ? AND c.current`,
    ),
  }
  return {
    candidates,
    add: (report, fingerprints) => {
      const { buffer, byteOffset, byteLength } = fingerprints
      const { lastInsertRowid } = sql.add.run(report, new Uint8Array(buffer, byteOffset, byteLength))
      candidates.add(Number(lastInsertRowid), fingerprints)
    },
    drop: (from, to) => {
      for (const { number, fingerprints } of sql.of.all(from, to) as { number: number; fingerprints: Uint8Array }[]) {
        // A copy: the bytes need not begin where numbers of four bytes may.
        candidates.remove(number, new Uint32Array(fingerprints.slice().buffer))
        sql.drop.run(number)
      }
    },
    numberOf: (report) => (sql.number.get(report) as { number: number } | undefined)?.number ?? null,
    reportsOf: (numbers, reportsACapture) =>
      numbers.flatMap((number) => (sql.report.get(reportsACapture, number) as { id: ReportId } | undefined)?.id ?? []),
  }
}
