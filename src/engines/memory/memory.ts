import { createHash } from 'node:crypto'
import {
  type Capture,
  type CaptureId,
  type Digest,
  type Failure,
  HearsayError,
  type Judgement,
  type JudgementId,
  type KeptCapture,
  type Removal,
  type ReportId,
} from '../../model/index.ts'
import {
  type Change,
  type Engine,
  MOST_REPORTS,
  type PackedReading,
  type PackedReport,
  type ReportSelection,
  STANDARD_INPUT,
} from '../engine.ts'
import { memoryCandidates } from './candidates.ts'
import { bestFirst } from './search.ts'

interface Entry {
  readonly number: number
  readonly capture: Capture
  readonly addedAt: KeptCapture['addedAt']
  readonly container: boolean
  readonly next: number | null
  readonly removal: Removal | null
  readonly current: boolean
  readonly made: string | null
  readonly reports: readonly PackedReport[]
}

interface Result {
  readonly made: string
  readonly state: number
  readonly complete: boolean
  readonly pieces: readonly Uint8Array[]
}

/**
 * An inquiry in memory, gone with the process: for what is looked at once, and for tests.
 *
 * Cost: holds every original and every reading, about 15 KB a news report.
 */
export const openMemory = (): Engine => {
  const entries = new Map<CaptureId, Entry>()
  const byLocator = new Map<string, readonly CaptureId[]>()
  const byReport = new Map<ReportId, CaptureId>()
  const failures = new Map<string, Failure>()
  const judgements = new Map<JudgementId, Judgement>()
  const removals = new Map<number, Removal>()
  const results = new Map<string, Result>()
  const candidates = memoryCandidates()
  const indexed = new Map<ReportId, number>()
  const reportIndexed = new Map<number, ReportId>()
  let lastIndexed = 0
  let state = 0
  /** How to take back what a commit did so far. */
  let undo: (() => void)[] = []
  const originals = new Map<Digest, Uint8Array>()

  const entryOf = (id: CaptureId): Entry => {
    const entry = entries.get(id)
    if (entry) return entry
    throw new HearsayError('E_INTERNAL', `${id}: there is no such capture. Nothing was changed; please report it.`)
  }
  const resultOf = (step: string): Result => {
    const result = results.get(step)
    if (result) return result
    throw new HearsayError('E_INTERNAL', `${step}: was not started. Nothing was changed; please report it.`)
  }
  const set = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void => {
    const before = map.get(key)
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)))
    if (value === undefined) map.delete(key)
    else map.set(key, value)
  }
  const addIndexed = (report: ReportId, fingerprints: Uint32Array): void => {
    const number = ++lastIndexed
    candidates.add(number, fingerprints)
    undo.push(() => candidates.remove(number, fingerprints))
    set(indexed, report, number)
    set(reportIndexed, number, report)
  }
  const dropIndexed = (report: ReportId, fingerprints: Uint32Array): void => {
    const number = indexed.get(report)
    if (number === undefined) return
    // Numbers there only rise: one that is taken back comes under another.
    undo.push(() => addIndexed(report, fingerprints))
    candidates.remove(number, fingerprints)
    set(indexed, report, undefined)
    set(reportIndexed, number, undefined)
  }
  const put = (entry: Entry): void => set(entries, entry.capture.id, entry)
  const putReports = (entry: Entry, reports: readonly PackedReport[]): void => {
    for (const { facts, fingerprints } of entry.reports) {
      set(byReport, facts.id, undefined)
      dropIndexed(facts.id, fingerprints)
    }
    for (const { facts, fingerprints } of reports) {
      set(byReport, facts.id, entry.capture.id)
      addIndexed(facts.id, fingerprints)
    }
  }
  const settleEditions = (locator: string): void => {
    const same = (byLocator.get(locator) ?? []).map(entryOf)
    const read = same.filter(({ reports }) => reports.length > 0)
    const latest = read.reduce<Entry | null>((best, entry) => (best && later(best, entry) ? best : entry), null)
    for (const entry of same) put({ ...entry, current: locator === STANDARD_INPUT ? read.includes(entry) : entry === latest })
  }
  const make = (change: Change): boolean => {
    switch (change.kind) {
      case 'capture': {
        const { capture, addedAt, container } = change
        if (entries.has(capture.id))
          throw new HearsayError('E_INTERNAL', `${capture.id}: is there already. Nothing was changed; please report it.`)
        const nothing = { removal: null, current: false, made: null, reports: [] }
        put({ number: entries.size + 1, capture, addedAt, container, next: container ? 0 : null, ...nothing })
        set(byLocator, capture.locator, [...(byLocator.get(capture.locator) ?? []), capture.id])
        return false
      }
      case 'entered':
        put({ ...entryOf(change.container), next: change.next })
        return false
      case 'reports': {
        const { made, reports } = change
        const entry = entryOf(change.capture)
        putReports(entry, reports)
        put({ ...entry, made, reports })
        settleEditions(entry.capture.locator)
        return true
      }
      case 'outdated':
        for (const entry of [...entries.values()]) put({ ...entry, made: null })
        return false
      case 'removal': {
        const { removal } = change
        const entry = entryOf(removal.capture)
        set(removals, removals.size, removal)
        putReports(entry, [])
        put({ ...entry, removal: removal.act === 'restored' ? null : removal, made: null, reports: [] })
        settleEditions(entry.capture.locator)
        return true
      }
      case 'failure':
        set(failures, change.failure.locator, change.failure)
        return false
      case 'recovered':
        set(failures, change.locator, undefined)
        return false
      case 'judgement':
        set(judgements, change.judgement.id, change.judgement)
        return false
      case 'result-start':
        set(results, change.step, { made: change.made, state: change.state, complete: false, pieces: [] })
        return false
      case 'result-piece': {
        const result = resultOf(change.step)
        set(results, change.step, { ...result, pieces: [...result.pieces, change.piece] })
        return false
      }
      case 'result-end':
        set(results, change.step, { ...resultOf(change.step), complete: true })
        return false
    }
  }
  const present = function* ({
    editions,
    capture,
    after,
  }: ReportSelection = {}): Generator<PackedReport & { readonly number: number }> {
    let passed = after === undefined
    for (const entry of entries.values())
      for (const [ordinal, report] of entry.reports.entries()) {
        if (passed && (editions === 'all' || entry.current) && (capture === undefined || entry.capture.id === capture))
          yield { ...report, number: entry.number * MOST_REPORTS + ordinal }
        if (report.facts.id === after) passed = true
      }
  }
  const everyReport = (): Generator<PackedReport & { readonly number: number }> => present({ editions: 'all' })

  const reportIn = (id: ReportId): PackedReport | undefined => {
    const capture = byReport.get(id)
    return capture && entryOf(capture).reports.find(({ facts }) => facts.id === id)
  }

  return {
    place: ':memory:',
    readOnly: null,
    commit: async (changes) => {
      undo = []
      try {
        let changed = false
        for (const change of changes) changed = make(change) || changed
        if (changed) state++
        return state
      } catch (cause) {
        const done = undo.reverse()
        undo = []
        for (const back of done) back()
        throw cause
      }
    },
    state: async () => state,
    counts: async (made) => {
      const all = [...entries.values()]
      const sizes = new Map(all.filter(({ capture }) => !capture.part).map(({ capture }) => [capture.bytes, capture.size]))
      const count = (of: (entry: Entry) => number): number => all.reduce((sum, entry) => sum + of(entry), 0)
      return {
        captures: all.filter(({ container }) => !container).length,
        removed: all.filter(({ removal, container }) => removal !== null && !container).length,
        reports: count(({ current, reports }) => (current ? reports.length : 0)),
        earlier: count(({ current, reports }) => (current ? 0 : reports.length)),
        outdated: all.filter((entry) => entry.made !== made && entry.removal === null && !entry.container).length,
        failures: failures.size,
        judgements: judgements.size,
        bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      }
    },
    keepOriginals: async (given) => {
      for (const original of given) if (!originals.has(original.digest)) originals.set(original.digest, await bytesOf(original))
    },
    original: async (digest) => originals.get(digest) ?? null,
    held: async (digest) => {
      const bytes = originals.get(digest)
      return bytes ? { bytes } : null
    },
    eraseOriginal: async (digest) => void originals.delete(digest),
    capture: async (id) => {
      const entry = entries.get(id)
      return entry ? kept(entry) : null
    },
    captures: async function* ({ locator, bytes, containers } = {}) {
      const some = locator === undefined ? entries.values() : (byLocator.get(locator) ?? []).map(entryOf)
      for (const entry of some)
        if (containers && !entry.container) continue
        else if ((bytes ?? entry.capture.bytes) === entry.capture.bytes) yield kept(entry)
    },
    removals: async function* () {
      yield* removals.values()
    },
    failures: async function* () {
      yield* [...failures.values()].sort((left, right) => (left.locator < right.locator ? -1 : 1))
    },
    judgements: async function* () {
      yield* judgements.values()
    },
    report: async (id) => reportIn(id)?.facts ?? null,
    reportNumbered: async (number) => [...everyReport()].find((report) => report.number === number)?.facts ?? null,
    reports: async function* (selection) {
      for (const { facts } of present(selection)) yield facts
    },
    packed: async function* (selection = {}) {
      const only = selection.only ? new Set<ReportId>(selection.only) : null
      for (const packed of present(only ? { editions: 'all' } : selection))
        if (!only || only.has(packed.facts.id)) yield packedReading(packed, selection.reading === true)
    },
    outdated: async function* (made) {
      for (const entry of entries.values())
        if (entry.made !== made && entry.removal === null && !entry.container) yield entry.capture
    },
    search: async (terms, { field, limit, editions }) =>
      bestFirst(
        [...everyReport()].map(({ facts, words }) => ({ id: facts.id, words: words[field] })),
        terms,
        new Set([...present({ editions: editions ?? 'current' })].map(({ facts }) => facts.id)),
      ).slice(0, limit),
    candidates,
    indexed: async (report) => indexed.get(report) ?? null,
    reportsIndexed: async (numbers) => {
      const found = numbers.flatMap((number) => reportIndexed.get(number) ?? [])
      return found.filter((report) => entries.get(byReport.get(report) as CaptureId)?.current)
    },
    result: async (step) => {
      const result = results.get(step)
      return result ? { step, made: result.made, state: result.state, complete: result.complete } : null
    },
    resultPieces: async function* (step) {
      yield* results.get(step)?.pieces ?? []
    },
    close: async () => {},
  }
}

const later = (left: Entry, right: Entry): boolean =>
  left.capture.takenAt > right.capture.takenAt || (left.capture.takenAt === right.capture.takenAt && left.number > right.number)

const kept = ({ capture, addedAt, removal, current, reports, container, next }: Entry): KeptCapture => ({
  capture,
  addedAt,
  removal,
  current,
  read: reports.length > 0,
  container,
  next,
})

const NOTHING = new Uint8Array(0)

const packedReading = (
  { facts, number, report, reading }: PackedReport & { readonly number: number },
  whole: boolean,
): PackedReading => ({
  id: facts.id,
  number,
  report,
  reading: whole ? reading : NOTHING,
})

const bytesOf = async (original: Parameters<Engine['keepOriginals']>[0][number]): Promise<Uint8Array> => {
  if ('bytes' in original) return original.bytes
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(original.path)
  if (createHash('sha256').update(bytes).digest('hex') === original.digest) return bytes
  throw new HearsayError(
    'E_READ',
    `${original.path}: changed while it was read. It was not added; add it again when nothing writes to it.`,
  )
}
