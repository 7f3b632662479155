import { mix } from '../text/index.ts'
import { type Candidate, type CandidateFinder, LONGEST_LIST, MOST_LOOKED_AT, rarity } from './candidate-finder.ts'

const FREE = 0
/** Marks the end of a list; entries are numbered from 1. */
const END = 0

/**
 * A {@link CandidateFinder} that keeps everything in memory: an open hash table of fingerprints, and lists of their reports.
 *
 * @param expected how many additions of a fingerprint are likely; it grows as needed.
 * Memory: 16 to 32 bytes a distinct fingerprint, 8 to 16 for every further report that has it. Cost of an addition: about 0.2
 * microseconds a fingerprint.
 */
export const memoryFinder = (expected = 1024): CandidateFinder => {
  let room = 1 << Math.max(10, Math.ceil(Math.log2(expected * 1.5)))
  let keys = new Uint32Array(room)
  let counts = new Uint32Array(room)
  // Of a fingerprint that one report has: the report itself. Else the first and the last entry of its list.
  let heads = new Uint32Array(room)
  let tails = new Uint32Array(room)
  let used = 0
  let reports = new Uint32Array(1024)
  let nexts = new Uint32Array(1024)
  let entries = 1
  let size = 0

  const slotOf = (key: number): number => {
    let slot = mix(key ^ 0x3c6ef372) & (room - 1)
    while (counts[slot] !== FREE && keys[slot] !== key) slot = (slot + 1) & (room - 1)
    return slot
  }
  const widen = (): void => {
    const old = { keys, counts, heads, tails }
    room *= 2
    keys = new Uint32Array(room)
    counts = new Uint32Array(room)
    heads = new Uint32Array(room)
    tails = new Uint32Array(room)
    used = 0
    for (let i = 0; i < old.keys.length; i++) {
      // A fingerprint whose last report was removed is dropped here.
      if (old.counts[i] === FREE || old.counts[i] === GONE) continue
      const slot = slotOf(old.keys[i] as number)
      keys[slot] = old.keys[i] as number
      counts[slot] = old.counts[i] as number
      heads[slot] = old.heads[i] as number
      tails[slot] = old.tails[i] as number
      used++
    }
  }
  const entry = (report: number): number => {
    if (entries === reports.length) {
      const grown = (from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
        const to = new Uint32Array(from.length * 2)
        to.set(from)
        return to
      }
      reports = grown(reports)
      nexts = grown(nexts)
    }
    reports[entries] = report
    nexts[entries] = END
    return entries++
  }
  const countAt = (slot: number): number => (counts[slot] === GONE ? 0 : (counts[slot] as number))

  const add = (report: number, fingerprints: Uint32Array): void => {
    size++
    for (let i = 0; i < fingerprints.length; i++) {
      const key = fingerprints[i] as number
      const slot = slotOf(key)
      const count = counts[slot] as number
      if (count === FREE || count === GONE) {
        keys[slot] = key
        counts[slot] = 1
        heads[slot] = report
        if (count === FREE && ++used * 4 > room * 3) widen()
      } else if (count === 1) {
        const first = entry(heads[slot] as number)
        const second = entry(report)
        nexts[first] = second
        heads[slot] = first
        tails[slot] = second
        counts[slot] = 2
      } else {
        const last = entry(report)
        nexts[tails[slot] as number] = last
        tails[slot] = last
        counts[slot] = count + 1
      }
    }
  }

  const remove = (report: number, fingerprints: Uint32Array): void => {
    size--
    for (const key of fingerprints) {
      const slot = slotOf(key)
      const count = countAt(slot)
      if (count === 0) continue
      if (count === 1) {
        if (heads[slot] === report) counts[slot] = GONE
        continue
      }
      let before = END
      let at = heads[slot] as number
      while (at !== END && reports[at] !== report) {
        before = at
        at = nexts[at] as number
      }
      if (at === END) continue
      if (before === END) heads[slot] = nexts[at] as number
      else nexts[before] = nexts[at] as number
      if (tails[slot] === at) tails[slot] = before
      counts[slot] = count - 1
      if (count === 2) heads[slot] = reports[heads[slot] as number] as number
    }
  }

  let weights = new Float64Array(0)
  let shared = new Uint16Array(0)
  const touched = new Uint32Array(MOST_LOOKED_AT)

  const candidates = (fingerprints: Uint32Array, limit: number): Candidate[] => {
    const slots: number[] = []
    for (let i = 0; i < fingerprints.length; i++) {
      const slot = slotOf(fingerprints[i] as number)
      if (countAt(slot) > 0) slots.push(slot)
    }
    slots.sort((a, b) => (counts[a] as number) - (counts[b] as number) || (keys[a] as number) - (keys[b] as number))
    let looked = 0
    let touchedCount = 0
    for (const slot of slots) {
      const count = counts[slot] as number
      const length = Math.min(count, LONGEST_LIST)
      looked += length
      if (looked > MOST_LOOKED_AT) break
      const weight = rarity(count, size)
      let at = heads[slot] as number
      for (let i = 0; i < length; i++) {
        const report = count === 1 ? at : (reports[at] as number)
        if (count > 1) at = nexts[at] as number
        if (report >= weights.length) {
          const wider = new Float64Array(Math.max(1024, (report + 1) * 2))
          wider.set(weights)
          weights = wider
          const widerShared = new Uint16Array(weights.length)
          widerShared.set(shared)
          shared = widerShared
        }
        if (shared[report] === 0) touched[touchedCount++] = report
        weights[report] = (weights[report] as number) + weight
        shared[report] = (shared[report] as number) + 1
      }
    }
    const found: Candidate[] = []
    for (let i = 0; i < touchedCount; i++) {
      const report = touched[i] as number
      found.push({ report, shared: shared[report] as number, weight: weights[report] as number })
      weights[report] = 0
      shared[report] = 0
    }
    return found.sort((a, b) => b.weight - a.weight || a.report - b.report).slice(0, limit)
  }

  return {
    get size() {
      return size
    },
    add,
    remove,
    candidates,
    frequencies: (fingerprints) => fingerprints.map((key) => countAt(slotOf(key))),
  }
}

/** Stands in the place of a count where the last report with a fingerprint was removed: the chain of slots must not break. */
const GONE = 0xffffffff
