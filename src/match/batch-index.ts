/**
 * The fingerprints of many reports, known all at once: those that more than one report has, numbered, with the reports that have each.
 *
 * Report `r` has the numbers `ids[starts[r]]` to `ids[starts[r + 1] - 1]`, ascending; number `id` is had by the reports
 * `carriers[offsets[id]]` to `carriers[offsets[id + 1] - 1]`, ascending, and stands for the fingerprint `keys[id]`.
 */
export interface BatchIndex {
  readonly size: number
  /** How many fingerprints each report has, those that it alone has among them. */
  readonly totals: Uint32Array
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly ids: Uint32Array
  readonly offsets: Uint32Array
  readonly carriers: Uint32Array
}

const COUNTERS = 1 << 24

/**
 * @param fingerprints of each report, as `fingerprints` gives them, one after the other.
 * @param ends where each report's fingerprints end.
 * Cost: linear (a radix sort). Memory: about 24 bytes for each fingerprint that more than one report has, while it is made.
 */
export const batchIndex = (fingerprints: Uint32Array, ends: Uint32Array): BatchIndex => {
  const size = ends.length
  // Most fingerprints are had by one report alone: they are dropped before anything is sorted.
  const seen = new Uint8Array(Math.min(COUNTERS * 4, 1 << Math.ceil(Math.log2(Math.max(1024, fingerprints.length * 2)))))
  const mask = seen.length - 1
  for (let at = 0; at < fingerprints.length; at++) {
    const slot = (fingerprints[at] as number) & mask
    if ((seen[slot] as number) < 2) seen[slot] = (seen[slot] as number) + 1
  }
  let count = 0
  for (let at = 0; at < fingerprints.length; at++) if (seen[(fingerprints[at] as number) & mask] === 2) count++
  const keys = new Uint32Array(count)
  const reports = new Uint32Array(count)
  let filled = 0
  for (let report = 0, at = 0; report < size; report++)
    for (const end = ends[report] as number; at < end; at++) {
      const key = fingerprints[at] as number
      if (seen[key & mask] !== 2) continue
      keys[filled] = key
      reports[filled++] = report
    }
  sortPairs(keys, reports)
  let distinct = 0
  let kept = 0
  for (let at = 0; at < count; ) {
    let end = at + 1
    while (end < count && keys[end] === keys[at]) end++
    if (end - at > 1) {
      distinct++
      kept += end - at
    }
    at = end
  }
  const named = new Uint32Array(distinct)
  const offsets = new Uint32Array(distinct + 1)
  const carriers = new Uint32Array(kept)
  const starts = new Uint32Array(size + 1)
  let id = 0
  let written = 0
  for (let at = 0; at < count; ) {
    let end = at + 1
    while (end < count && keys[end] === keys[at]) end++
    if (end - at > 1) {
      named[id] = keys[at] as number
      for (; at < end; at++) {
        carriers[written++] = reports[at] as number
        const next = (reports[at] as number) + 1
        starts[next] = (starts[next] as number) + 1
      }
      offsets[++id] = written
    }
    at = end
  }
  for (let report = 0; report < size; report++) starts[report + 1] = (starts[report + 1] as number) + (starts[report] as number)
  const ids = new Uint32Array(kept)
  const places = starts.slice(0, size)
  for (let id = 0; id < distinct; id++)
    for (let at = offsets[id] as number; at < (offsets[id + 1] as number); at++) {
      const report = carriers[at] as number
      const place = places[report] as number
      ids[place] = id
      places[report] = place + 1
    }
  const totals = ends.map((end, report) => end - (report === 0 ? 0 : (ends[report - 1] as number)))
  return { size, totals, keys: named, starts, ids, offsets, carriers }
}

const BITS = 11
const BUCKETS = 1 << BITS

/** Sorts by key, keeping the order of equal keys. Three passes of eleven bits. */
const sortPairs = (keys: Uint32Array, values: Uint32Array): void => {
  let fromKeys = keys
  let fromValues = values
  let toKeys = new Uint32Array(keys.length)
  let toValues = new Uint32Array(values.length)
  for (let shift = 0; shift < 32; shift += BITS) {
    const places = new Uint32Array(BUCKETS + 1)
    for (let at = 0; at < fromKeys.length; at++) {
      const bucket = (((fromKeys[at] as number) >>> shift) & (BUCKETS - 1)) + 1
      places[bucket] = (places[bucket] as number) + 1
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      places[bucket + 1] = (places[bucket + 1] as number) + (places[bucket] as number)
    for (let at = 0; at < fromKeys.length; at++) {
      const bucket = ((fromKeys[at] as number) >>> shift) & (BUCKETS - 1)
      const place = places[bucket] as number
      toKeys[place] = fromKeys[at] as number
      toValues[place] = fromValues[at] as number
      places[bucket] = place + 1
    }
    ;[fromKeys, toKeys] = [toKeys, fromKeys as Uint32Array<ArrayBuffer>]
    ;[fromValues, toValues] = [toValues, fromValues as Uint32Array<ArrayBuffer>]
  }
  if (fromKeys !== keys) {
    keys.set(fromKeys)
    values.set(fromValues)
  }
}

export const frequencyOf = (index: BatchIndex, id: number): number =>
  (index.offsets[id + 1] as number) - (index.offsets[id] as number)
