import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Reading, ReportId, StatementId } from '../model/index.ts'
import { type Prepared, type PreparedReports, prepare, type TraceKnowledge } from '../trace/index.ts'
import { WHOLE } from './gathered.ts'
import { openPages } from './pages.ts'

/** Reports made ready for tracing, each once. */
export interface PreparedOnce {
  /** Prepares the next one. @returns false where all are. */
  readonly next: () => boolean
  /** How many are. */
  readonly done: () => number
  /** All, those that are given in place of what was read. Prepares what is not yet. */
  readonly all: (changed: ReadonlyMap<number, Reading>) => PreparedReports
  /** Of those prepared. */
  readonly reportOf: (statement: StatementId) => ReportId | undefined
}

interface Ids {
  readonly report: ReportId
  readonly statements: readonly StatementId[]
}

/** What was unpacked under the very strings that it had before: evidence holds millions of them, which would else be as many copies. */
const named = (prepared: Prepared, { report, statements }: Ids): Prepared => ({
  ...prepared,
  report,
  statements: prepared.statements.map((stated, at) => ({ ...stated, id: statements[at] as StatementId })),
})

/**
 * Prepares reports for tracing as they are wanted. What does not fit into some 300 MB is held packed: a fifth of the size, 0.1 ms to make whole.
 * @param readings as they were read, each looked at once.
 */
export const preparedOnce = (readings: Iterable<Reading>, knowledge: TraceKnowledge): PreparedOnce => {
  const ids: Ids[] = []
  const pages = openPages<Prepared>({
    budget: WHOLE,
    pack: (prepared) => new Uint8Array(deflateRawSync(JSON.stringify(prepared), { level: 1 })),
    unpack: (packed, place) => named(JSON.parse(inflateRawSync(packed).toString()) as Prepared, ids[place] as Ids),
  })
  const rest = readings[Symbol.iterator]()
  const reports = new Map<StatementId, ReportId>()
  const changes = new WeakMap<Reading, Prepared>()
  const next = (): boolean => {
    const { value: reading, done } = rest.next()
    if (done === true) return false
    const prepared = prepare(reading, knowledge)
    for (const { id } of prepared.statements) reports.set(id, prepared.report)
    ids.push({ report: prepared.report, statements: prepared.statements.map(({ id }) => id) })
    pages.push(prepared, reading.report.text.length)
    return true
  }
  const changedOf = (reading: Reading): Prepared => {
    const made = changes.get(reading) ?? prepare(reading, knowledge)
    changes.set(reading, made)
    return made
  }
  return {
    next,
    done: () => pages.length,
    all: (changed) => {
      while (next());
      if (changed.size === 0) return pages
      const made = new Map([...changed].map(([place, reading]) => [place, changedOf(reading)]))
      const at = (place: number): Prepared | undefined => made.get(place) ?? pages.at(place)
      return {
        length: pages.length,
        at,
        [Symbol.iterator]: function* () {
          for (let place = 0; place < pages.length; place++) yield at(place) as Prepared
        },
      }
    },
    reportOf: (statement) => reports.get(statement),
  }
}
