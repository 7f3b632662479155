import { type CaptureId, HearsayError } from '../../model/index.ts'
import { type Change, STANDARD_INPUT } from '../engine.ts'
import type { FingerprintIndex } from './fingerprint-index.ts'
import { PIECES_A_RESULT, REPORTS_A_CAPTURE } from './schema.ts'
import type { Records, Statement } from './sqlite.ts'

/**
 * Opens the way in which records are changed: all changes of a list, or none.
 * @returns a function that gives the state after.
 */
export const committer = (records: Records, index: FingerprintIndex): ((changes: readonly Change[]) => number) => {
  const prepared = new Map<string, Statement>()
  const sql = (text: string): Statement => {
    const known = prepared.get(text)
    if (known) return known
    const statement = records.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const numberOf = (id: CaptureId): number => {
    const row = sql('SELECT number FROM captures WHERE id = ?').get(id) as { number: number } | undefined
    if (row) return row.number
    throw new HearsayError('E_INTERNAL', `${id}: there is no such capture. Nothing was changed; please report it.`)
  }
  const dropReports = (capture: number): void => {
    const [from, to] = [capture * REPORTS_A_CAPTURE, (capture + 1) * REPORTS_A_CAPTURE]
    for (const table of ['reports', 'readings'] as const) sql(`DELETE FROM ${table} WHERE number >= ? AND number < ?`).run(from, to)
    sql('DELETE FROM words WHERE rowid >= ? AND rowid < ?').run(from, to)
    index.drop(from, to)
  }
  const settleEditions = (capture: number): void => {
    const { locator } = sql('SELECT locator FROM captures WHERE number = ?').get(capture) as { locator: string }
    if (locator === STANDARD_INPUT) sql('UPDATE captures SET current = read > 0 AND NOT removed WHERE number = ?').run(capture)
    else
      sql(`UPDATE captures SET current = (number IS (SELECT number FROM captures WHERE locator = ?1 AND read AND NOT removed
        ORDER BY taken DESC, number DESC LIMIT 1)) WHERE locator = ?1`).run(locator)
  }
  const resultNumber = (step: string): number => {
    const row = sql('SELECT number FROM results WHERE step = ?').get(step) as { number: number } | undefined
    if (row) return row.number
    throw new HearsayError('E_INTERNAL', `${step}: was not started. Nothing was changed; please report it.`)
  }

  const make = (change: Change): boolean => {
    switch (change.kind) {
      case 'capture': {
        const { id, locator, takenAt, bytes, size } = change.capture
        sql(`INSERT INTO captures (id, locator, taken, digest, size, added, record, inside, container, next)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
          id,
          locator,
          takenAt,
          bytes,
          size,
          change.addedAt,
          JSON.stringify(change.capture),
          change.capture.part ? 1 : 0,
          change.container ? 1 : 0,
          change.container ? 0 : null,
        )
        return false
      }
      case 'entered':
        sql('UPDATE captures SET next = ? WHERE number = ?').run(change.next, numberOf(change.container))
        return false
      case 'reports': {
        const capture = numberOf(change.capture)
        dropReports(capture)
        let number = capture * REPORTS_A_CAPTURE
        for (const { facts, words, fingerprints, report, reading } of change.reports) {
          sql('INSERT INTO reports VALUES (?, ?, ?)').run(number, facts.id, JSON.stringify(facts))
          sql('INSERT INTO readings VALUES (?, ?, ?)').run(number, report, reading)
          sql('INSERT INTO words (rowid, text, speakers) VALUES (?, ?, ?)').run(number, words.text, words.speakers)
          index.add(number, fingerprints)
          number++
        }
        sql('UPDATE captures SET read = ?, made = ? WHERE number = ?').run(change.reports.length, change.made, capture)
        settleEditions(capture)
        return true
      }
      case 'outdated':
        sql('UPDATE captures SET made = NULL WHERE made IS NOT NULL').run()
        return false
      case 'removal': {
        const { removal } = change
        const capture = numberOf(removal.capture)
        const removed = removal.act !== 'restored'
        sql('INSERT INTO removals (capture, record) VALUES (?, ?)').run(capture, JSON.stringify(removal))
        if (removed) dropReports(capture)
        sql('UPDATE captures SET removed = ?, read = 0, made = NULL WHERE number = ?').run(removed ? 1 : 0, capture)
        settleEditions(capture)
        return true
      }
      case 'failure':
        sql('INSERT INTO failures VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record').run(
          change.failure.locator,
          JSON.stringify(change.failure),
        )
        return false
      case 'recovered':
        sql('DELETE FROM failures WHERE locator = ?').run(change.locator)
        return false
      case 'judgement':
        sql('INSERT INTO judgements (id, record) VALUES (?, ?)').run(change.judgement.id, JSON.stringify(change.judgement))
        return false
      case 'result-start': {
        const { step, made, state } = change
        sql(`INSERT INTO results (step, made, state, complete) VALUES (?, ?, ?, 0)
          ON CONFLICT DO UPDATE SET made = excluded.made, state = excluded.state, complete = 0`).run(step, made, state)
        const number = resultNumber(step)
        sql('DELETE FROM result_pieces WHERE number >= ? AND number < ?').run(
          number * PIECES_A_RESULT,
          (number + 1) * PIECES_A_RESULT,
        )
        return false
      }
      case 'result-piece': {
        const number = resultNumber(change.step)
        sql(
          `INSERT INTO result_pieces SELECT coalesce(max(number) + 1, ?1), ?3 FROM result_pieces WHERE number >= ?1 AND number < ?2`,
        ).run(number * PIECES_A_RESULT, (number + 1) * PIECES_A_RESULT, change.piece)
        return false
      }
      case 'result-end':
        sql('UPDATE results SET complete = 1 WHERE number = ?').run(resultNumber(change.step))
        return false
    }
  }

  return (changes) => {
    records.exec('BEGIN IMMEDIATE')
    try {
      let changed = false
      for (const change of changes) changed = make(change) || changed
      if (changed) sql("UPDATE about SET value = value + 1 WHERE key = 'state'").run()
      const { value } = sql("SELECT value FROM about WHERE key = 'state'").get() as { value: string }
      records.exec('COMMIT')
      return Number(value)
    } catch (cause) {
      // A full disk has undone it already.
      if (records.isTransaction) records.exec('ROLLBACK')
      throw cause
    }
  }
}
