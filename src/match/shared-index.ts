import type { BatchIndex } from './batch-index.ts'
import { PARTS, type PartLists, type SplitFingerprints } from './split-fingerprints.ts'

/** All lists of a corpus, part behind part: a BatchIndex that does not know yet which report has which numbers. In shared memory. */
export interface SharedLists {
  readonly keys: Uint32Array
  readonly offsets: Uint32Array
  readonly carriers: Uint32Array
  /** By the leading bits of a fingerprint: the first key that is not below. One more than there are values of the bits. */
  readonly directory: Uint32Array
}

const shared = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4))

/** Puts the lists of all parts behind each other. @param parts in order; each is let go of once it is copied. Cost: linear. */
export const sharedLists = (parts: (PartLists | undefined)[]): SharedLists => {
  let distinct = 0
  let kept = 0
  for (const part of parts) {
    distinct += part?.keys.length ?? 0
    kept += part?.carriers.length ?? 0
  }
  const keys = shared(distinct)
  const offsets = shared(distinct + 1)
  const carriers = shared(kept)
  let id = 0
  let written = 0
  for (let number = 0; number < parts.length; number++) {
    const part = parts[number] as PartLists
    keys.set(part.keys, id)
    carriers.set(part.carriers, written)
    for (let at = 1; at < part.offsets.length; at++) offsets[++id] = written + (part.offsets[at] as number)
    written += part.carriers.length
    parts[number] = undefined
  }
  return { keys, offsets, carriers, directory: directoryOf(keys) }
}

const directoryOf = (keys: Uint32Array): Uint32Array => {
  const bits = Math.max(1, Math.min(26, Math.ceil(Math.log2(Math.max(2, keys.length)))))
  const directory = shared(2 ** bits + 1)
  let key = 0
  for (let value = 0; value <= 2 ** bits; value++) {
    while (key < keys.length && (keys[key] as number) >>> (32 - bits) < value) key++
    directory[value] = key
  }
  return directory
}

/** The numbers of a chunk's reports: how many each has, and all of them, report by report, ascending. */
export interface Numbered {
  /** Fingerprints of each report, those that it alone has among them. */
  readonly totals: Uint32Array
  readonly counts: Uint32Array
  readonly ids: Uint32Array
}

const NONE = 0xffffffff

/**
 * Looks up the numbers of a chunk's fingerprints, part by part, so that the keys of a part are at hand in the processor's cache.
 * @param reports of the chunk. Cost: a look-up for every fingerprint.
 */
export const numbered = (
  { keys, directory }: SharedLists,
  { fingerprints, reports, parts }: SplitFingerprints,
  size: number,
): Numbered => {
  const shift = 32 - (31 - Math.clz32(directory.length - 1))
  const found = new Uint32Array(fingerprints.length)
  const counts = new Uint32Array(size)
  const totals = new Uint32Array(size)
  for (let at = 0; at < fingerprints.length; at++) {
    const fingerprint = fingerprints[at] as number
    const report = reports[at] as number
    totals[report] = (totals[report] as number) + 1
    const value = fingerprint >>> shift
    const end = directory[value + 1] as number
    let id = NONE
    for (let key = directory[value] as number; key < end; key++) if (keys[key] === fingerprint) id = key
    found[at] = id
    if (id === NONE) continue
    counts[report] = (counts[report] as number) + 1
  }
  const next = new Uint32Array(size + 1)
  for (let report = 0; report < size; report++) next[report + 1] = (next[report] as number) + (counts[report] as number)
  const ids = new Uint32Array(next[size] as number)
  for (let at = 0; at < (parts[PARTS] as number); at++) {
    const id = found[at] as number
    if (id === NONE) continue
    const report = reports[at] as number
    const place = next[report] as number
    ids[place] = id
    next[report] = place + 1
  }
  return { totals, counts, ids }
}

/** Joins what the chunks were told to an index of the whole corpus. */
export const indexBuilder = (lists: SharedLists, size: number) => {
  const starts = shared(size + 1)
  const ids = shared(lists.carriers.length)
  const totals = shared(size)
  let report = 0
  let at = 0
  return {
    /** Chunks come in order. */
    add: ({ totals: ofEach, counts, ids: own }: Numbered): void => {
      ids.set(own, at)
      totals.set(ofEach, report)
      for (let place = 0; place < counts.length; place++) {
        starts[report + 1] = (starts[report] as number) + (counts[place] as number)
        report++
      }
      at += own.length
    },
    index: (): BatchIndex => ({ size, totals, keys: lists.keys, offsets: lists.offsets, carriers: lists.carriers, starts, ids }),
  }
}

/**
 * The numbers that several reports have, by the first of these reports: so those of one family come close together.
 * @param fewest reports that a number must have. Cost: linear. In shared memory.
 */
export const byFirstCarrier = ({ size, offsets, carriers }: BatchIndex, fewest: number): Uint32Array => {
  const places = new Uint32Array(size + 1)
  const first = (id: number): number => carriers[offsets[id] as number] as number
  const several = (id: number): boolean => (offsets[id + 1] as number) - (offsets[id] as number) >= fewest
  for (let id = 0; id + 1 < offsets.length; id++) if (several(id)) places[first(id) + 1] = (places[first(id) + 1] as number) + 1
  for (let report = 0; report < size; report++) places[report + 1] = (places[report + 1] as number) + (places[report] as number)
  const ordered = shared(places[size] as number)
  for (let id = 0; id + 1 < offsets.length; id++) {
    if (!several(id)) continue
    const place = places[first(id)] as number
    ordered[place] = id
    places[first(id)] = place + 1
  }
  return ordered
}
