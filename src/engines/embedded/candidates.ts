import type { CandidateFinder } from '../../match/candidate-finder.ts'
import { candidateRanker } from '../../match/rank-candidates.ts'
import { mergeSegments, settleRecent } from './candidates-merge.ts'
import { bucketOf, type Entry, emptyBucket, readBucket, readEntry } from './candidates-segment.ts'
import { type CandidateTables, candidateTables, type Kept, type Segment } from './candidates-tables.ts'
import type { Records } from './sqlite.ts'

/** Reports that are kept as they came, before they become a segment. */
const RECENT = 1024

/** What memory holds beside the tables. */
interface Held {
  change: number
  segments: readonly Segment[]
  /** By report; and by fingerprint, ascending. */
  readonly recent: Map<number, Uint32Array>
  readonly recentOf: Map<number, number[]>
  /** Removed, but not yet from their segments; how many of them have a fingerprint. */
  readonly removed: Set<number>
  readonly removedOf: Map<number, number>
}

/**
 * The index of fingerprints among the records of an inquiry: it outlasts the process, grows report by report, and commits and rolls
 * back with whatever else is written in the same transaction.
 *
 * New reports are kept as they come; every 1,024 of them become a segment, sorted by fingerprint, and the newest segments are
 * merged so that there are never more than five (a log-structured merge: O'Neil and others 1996). So adding seeks into no large tree, and a question reads at
 * most one row a fingerprint and segment, all of a segment's at once. What another process commits, or this one rolls back, is seen at the next question.
 * @param records hold the tables of CANDIDATE_TABLES. Where they cannot be written, only questions may be asked.
 * @throws RangeError where a report is added whose number is not above all before it. SQLite's errors as they come.
 * Cost: see docs/decisions/0095. Memory: 15 MB for the newest reports.
 */
export const embeddedCandidates = (records: Records): CandidateFinder => {
  const rank = candidateRanker()
  const tables = candidateTables(records)
  let held: Held | null = null

  const current = (): Held => {
    const change = tables.changes()
    if (held?.change !== change) held = load(tables, change)
    return held
  }
  const change = (state: Held, work: () => void): void => {
    try {
      tables.whole(() => {
        work()
        tables.countChange(++state.change)
      })
    } catch (cause) {
      held = null
      throw cause
    }
  }
  return {
    get size() {
      return sizeOf(current())
    },
    add: (report, fingerprints) => {
      const state = current()
      const last = lastOf(state)
      if (report <= last) throw new RangeError(`Report ${report} does not come after report ${last}.`)
      change(state, () => {
        tables.addRecent(report, fingerprints)
        remember(state, report, fingerprints)
        if (state.recent.size >= RECENT) settle(tables, state)
      })
    },
    remove: (report, fingerprints) => {
      const state = current()
      const recent = state.recent.has(report)
      if (!recent && (state.removed.has(report) || !state.segments.some(({ first, last }) => first <= report && report <= last)))
        return
      change(state, () => {
        if (recent) {
          tables.dropRecent(report, report)
          forget(state, report)
        } else {
          tables.addRemoved(report, fingerprints)
          state.removed.add(report)
          for (const fingerprint of fingerprints) state.removedOf.set(fingerprint, (state.removedOf.get(fingerprint) ?? 0) + 1)
        }
      })
    },
    frequencies: (fingerprints) => look(tables, current(), fingerprints).frequencies,
    candidates: (fingerprints, limit) => {
      const state = current()
      const { frequencies, found } = look(tables, state, fingerprints)
      const read = (place: number, into: Uint32Array): number => {
        let length = 0
        for (const entry of found[place] ?? []) length = readEntry(entry, into, length, state.removed)
        for (const report of state.recentOf.get(fingerprints[place] as number) ?? [])
          if (length < into.length) into[length++] = report
        return length
      }
      return rank({ frequencies, read }, sizeOf(state), limit)
    },
  }
}

const sizeOf = ({ segments, recent, removed }: Held): number =>
  segments.reduce((sum, { reports }) => sum + reports, recent.size - removed.size)

const lastOf = ({ segments, recent }: Held): number => Math.max(segments.at(-1)?.last ?? -1, ...[...recent.keys()].slice(-1))

const NOTHING = new Uint8Array(0)

/** The entries of each fingerprint, segment by segment, and how many reports have it. */
const look = (tables: CandidateTables, { segments, recentOf, removedOf }: Held, fingerprints: Uint32Array) => {
  const frequencies = new Uint32Array(fingerprints.length)
  const found: Entry[][] = Array.from(fingerprints, () => [])
  const bucket = emptyBucket()
  for (const { number, bits, first } of segments) {
    const wanted = new Set<number>()
    for (const fingerprint of fingerprints) wanted.add(bucketOf(fingerprint, bits))
    const buckets = tables.bucketsAt(number, [...wanted])
    let read = -1
    let at = 0
    for (let place = 0; place < fingerprints.length; place++) {
      const fingerprint = fingerprints[place] as number
      const own = bucketOf(fingerprint, bits)
      if (own !== read) {
        readBucket(buckets.get(own) ?? NOTHING, own, bits, bucket)
        read = own
        at = 0
      }
      while (at < bucket.length && (bucket.fingerprints[at] as number) < fingerprint) at++
      if (at === bucket.length || bucket.fingerprints[at] !== fingerprint) continue
      const count = bucket.counts[at] as number
      found[place]?.push({ bytes: bucket.bytes, start: bucket.starts[at] as number, count, first })
      frequencies[place] = (frequencies[place] as number) + count
    }
  }
  for (const [place, fingerprint] of fingerprints.entries())
    frequencies[place] =
      (frequencies[place] as number) + (recentOf.get(fingerprint)?.length ?? 0) - (removedOf.get(fingerprint) ?? 0)
  return { frequencies, found }
}

const load = (tables: CandidateTables, change: number): Held => {
  const state: Held = {
    change,
    segments: tables.segments(),
    recent: new Map(),
    recentOf: new Map(),
    removed: new Set(),
    removedOf: new Map(),
  }
  for (const { report, fingerprints } of tables.recent()) remember(state, report, fingerprints)
  for (const { report, fingerprints } of tables.removed()) {
    state.removed.add(report)
    for (const fingerprint of fingerprints) state.removedOf.set(fingerprint, (state.removedOf.get(fingerprint) ?? 0) + 1)
  }
  return state
}

const remember = ({ recent, recentOf }: Held, report: number, fingerprints: Uint32Array): void => {
  recent.set(report, fingerprints.slice())
  for (const fingerprint of fingerprints) {
    const reports = recentOf.get(fingerprint)
    if (reports) reports.push(report)
    else recentOf.set(fingerprint, [report])
  }
}

const forget = ({ recent, recentOf }: Held, report: number): void => {
  for (const fingerprint of recent.get(report) ?? []) {
    const others = (recentOf.get(fingerprint) ?? []).filter((other) => other !== report)
    if (others.length > 0) recentOf.set(fingerprint, others)
    else recentOf.delete(fingerprint)
  }
  recent.delete(report)
}

/** The newest reports become a segment; segments that are merged lose what was removed from them. */
const settle = (tables: CandidateTables, state: Held): void => {
  const recent: Kept[] = Array.from(state.recent, ([report, fingerprints]) => ({ report, fingerprints }))
  const number = Math.max(0, ...state.segments.map((segment) => segment.number + 1))
  const newest = settleRecent(tables, recent, number)
  state.recent.clear()
  state.recentOf.clear()
  state.segments = mergeSegments(tables, [...state.segments, newest], state.removed)
  const merged = state.segments.at(-1) as Segment
  if (merged.settled === 1 || state.removed.size === 0) return
  for (const { report, fingerprints } of tables.removed()) {
    if (report < merged.first || report > merged.last) continue
    state.removed.delete(report)
    for (const fingerprint of fingerprints) {
      const left = (state.removedOf.get(fingerprint) ?? 0) - 1
      if (left > 0) state.removedOf.set(fingerprint, left)
      else state.removedOf.delete(fingerprint)
    }
  }
  tables.dropRemoved(merged.first, merged.last)
}
