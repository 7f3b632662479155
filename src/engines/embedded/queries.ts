import type { Capture, Failure, Judgement, KeptCapture, Removal, ReportFacts, ReportId } from '../../model/index.ts'
import type { CaptureSelection, Counts, Engine, PackedReading, PackedSelection, ReportSelection, ResultFacts } from '../engine.ts'
import { PIECES_A_RESULT, REPORTS_A_CAPTURE } from './schema.ts'
import type { Records, Statement, Value } from './sqlite.ts'

type Queries = Pick<
  Engine,
  | 'state'
  | 'counts'
  | 'capture'
  | 'captures'
  | 'removals'
  | 'failures'
  | 'judgements'
  | 'report'
  | 'reportNumbered'
  | 'reports'
  | 'packed'
  | 'outdated'
  | 'result'
  | 'resultPieces'
>

type Row = Readonly<Record<string, Value>>

/** Rows are fetched so many at a time: nothing is held open between, and whoever writes is never kept waiting. */
const MANY = 1000
const FEW = 64

const CAPTURE = `SELECT c.number, c.record, c.added, c.current, c.read, c.next, c.container,
  (SELECT record FROM removals r WHERE r.capture = c.number ORDER BY r.number DESC LIMIT 1) AS removal FROM captures c`

/** Everything that can be asked of the records. */
export const queries = (records: Records, failing: <Given>(work: () => Given) => Given): Queries => {
  const prepared = new Map<string, Statement>()
  const all = (sql: string, ...given: Value[]): Row[] =>
    failing(() => {
      const statement = prepared.get(sql) ?? records.prepare(sql)
      prepared.set(sql, statement)
      return statement.all(...given) as Row[]
    })
  const one = (sql: string, ...given: Value[]): Row | undefined => all(sql, ...given)[0]

  /** Goes through a table by its number, a page at a time. */
  async function* pages(
    sql: (where: string) => string,
    size: number,
    from = -1,
    to = Number.MAX_SAFE_INTEGER,
  ): AsyncGenerator<Row> {
    for (let after = from; ; ) {
      const page = all(sql('number > ? AND number < ? ORDER BY number LIMIT ?'), after, to, size)
      yield* page
      if (page.length < size) return
      after = (page.at(-1) as Row)['number'] as number
    }
  }
  const reportNumber = (id: ReportId | undefined): number => {
    if (id === undefined) return -1
    return (one('SELECT number FROM reports WHERE id = ?', id)?.['number'] as number | undefined) ?? Number.MAX_SAFE_INTEGER
  }
  const range = ({ capture, after }: ReportSelection): [number, number] => {
    const from = reportNumber(after)
    if (capture === undefined) return [from, Number.MAX_SAFE_INTEGER]
    const number = (one('SELECT number FROM captures WHERE id = ?', capture)?.['number'] as number | undefined) ?? -1
    return [Math.max(from, number * REPORTS_A_CAPTURE - 1), (number + 1) * REPORTS_A_CAPTURE]
  }
  const present = (table: string, editions: ReportSelection['editions']): string =>
    editions === 'all' ? '' : `(SELECT current FROM captures c WHERE c.number = ${table}.number / ${REPORTS_A_CAPTURE}) AND `

  return {
    state: async () => Number(one("SELECT value FROM about WHERE key = 'state'")?.['value'] ?? 0),
    counts: async (made) =>
      one(
        `SELECT
          (SELECT count(*) FROM captures WHERE NOT container) AS captures,
          (SELECT count(*) FROM captures WHERE removed AND NOT container) AS removed,
          (SELECT coalesce(sum(read), 0) FROM captures WHERE current) AS reports,
          (SELECT coalesce(sum(read), 0) FROM captures WHERE NOT current) AS earlier,
          (SELECT count(*) FROM captures WHERE made IS NOT ? AND NOT removed AND NOT container) AS outdated,
          (SELECT count(*) FROM failures) AS failures,
          (SELECT count(*) FROM judgements) AS judgements,
          (SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM captures WHERE NOT inside GROUP BY digest)) AS bytes`,
        made,
      ) as unknown as Counts,
    capture: async (id) => {
      const row = one(`${CAPTURE} WHERE c.id = ?`, id)
      return row ? keptCapture(row) : null
    },
    captures: async function* (selection: CaptureSelection = {}) {
      const { locator, bytes, containers } = selection
      if (locator !== undefined || bytes !== undefined) {
        const [column, value] = locator !== undefined ? ['locator', locator] : ['digest', bytes as string]
        for (const row of all(`${CAPTURE} WHERE c.${column} = ? ORDER BY c.number`, value)) yield keptCapture(row)
      } else if (containers) for (const row of all(`${CAPTURE} WHERE c.container ORDER BY c.number`)) yield keptCapture(row)
      else for await (const row of pages((where) => `${CAPTURE} WHERE ${where}`, MANY)) yield keptCapture(row)
    },
    removals: async function* () {
      for await (const row of pages((where) => `SELECT number, record FROM removals WHERE ${where}`, MANY))
        yield recordOf<Removal>(row)
    },
    failures: async function* () {
      for (const row of all('SELECT record FROM failures ORDER BY locator')) yield recordOf<Failure>(row)
    },
    judgements: async function* () {
      for await (const row of pages((where) => `SELECT number, record FROM judgements WHERE ${where}`, MANY))
        yield recordOf<Judgement>(row)
    },
    report: async (id) => {
      const row = one('SELECT facts FROM reports WHERE id = ?', id)
      return row ? (JSON.parse(row['facts'] as string) as ReportFacts) : null
    },
    reportNumbered: async (number) => {
      const row = one('SELECT facts FROM reports WHERE number = ?', number)
      return row ? (JSON.parse(row['facts'] as string) as ReportFacts) : null
    },
    reports: async function* (selection: ReportSelection = {}) {
      const [from, to] = range(selection)
      const sql = (where: string): string =>
        `SELECT number, facts FROM reports WHERE ${present('reports', selection.editions)}${where}`
      for await (const row of pages(sql, MANY, from, to)) yield JSON.parse(row['facts'] as string) as ReportFacts
    },
    packed: async function* (selection: PackedSelection = {}) {
      const columns = `number, report, ${selection.reading ? 'reading' : 'NULL AS reading'}, (SELECT id FROM reports r WHERE r.number = readings.number) AS id`
      if (selection.only) {
        const numbers = selection.only.map(reportNumber).sort((left, right) => left - right)
        for (const number of numbers) {
          const row = one(`SELECT ${columns} FROM readings WHERE number = ?`, number)
          if (row) yield packedReading(row)
        }
        return
      }
      const [from, to] = range(selection)
      const sql = (where: string): string =>
        `SELECT ${columns} FROM readings WHERE ${present('readings', selection.editions)}${where}`
      for await (const row of pages(sql, FEW, from, to)) yield packedReading(row)
    },
    outdated: async function* (made) {
      for (let after = -1; ; ) {
        const page = all(
          'SELECT number, record FROM captures WHERE made IS NOT ? AND NOT removed AND NOT container AND number > ? ORDER BY number LIMIT ?',
          made,
          after,
          MANY,
        )
        for (const row of page) yield recordOf<Capture>(row)
        if (page.length < MANY) return
        after = (page.at(-1) as Row)['number'] as number
      }
    },
    result: async (step) => {
      const row = one('SELECT made, state, complete FROM results WHERE step = ?', step)
      if (!row) return null
      return { step, made: row['made'], state: row['state'], complete: row['complete'] === 1 } as ResultFacts
    },
    resultPieces: async function* (step) {
      const row = one('SELECT number FROM results WHERE step = ?', step)
      if (!row) return
      const from = (row['number'] as number) * PIECES_A_RESULT
      const sql = (where: string): string => `SELECT number, piece FROM result_pieces WHERE ${where}`
      for await (const { piece } of pages(sql, FEW, from - 1, from + PIECES_A_RESULT)) yield piece as Uint8Array
    },
  }
}

const recordOf = <Kept>(row: Row): Kept => JSON.parse(row['record'] as string) as Kept

const keptCapture = (row: Row): KeptCapture => ({
  capture: recordOf<Capture>(row),
  addedAt: row['added'] as KeptCapture['addedAt'],
  removal: removalOf(row['removal'] as string | null),
  current: row['current'] === 1,
  read: row['read'] !== 0,
  container: row['container'] === 1,
  next: row['next'] as number | null,
})

/** One that was put back is as if nobody had removed it. */
const removalOf = (record: string | null): Removal | null => {
  if (record === null) return null
  const removal = JSON.parse(record) as Removal
  return removal.act === 'restored' ? null : removal
}

const NOTHING = new Uint8Array(0)

const packedReading = (row: Row): PackedReading => ({
  id: row['id'] as ReportId,
  number: row['number'] as number,
  report: row['report'] as Uint8Array,
  reading: (row['reading'] as Uint8Array | null) ?? NOTHING,
})
