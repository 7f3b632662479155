/** Leading bits of a fingerprint that name its part. */
const PART_BITS = 6
/** So many parts, each with its share of all fingerprints. */
export const PARTS = 2 ** PART_BITS

/** The fingerprints of reports that follow each other, part by part; within a part report by report, ascending. */
export interface SplitFingerprints {
  readonly fingerprints: Uint32Array
  /** The report of each fingerprint, counted from the first. */
  readonly reports: Uint32Array
  /** Where each part begins; one more than parts. */
  readonly parts: Uint32Array
}

const partOf = (fingerprint: number): number => fingerprint >>> (32 - PART_BITS)

/** Sorts fingerprints into parts. @param each of one report, ascending. Cost: linear. */
export const splitFingerprints = (each: readonly Uint32Array[]): SplitFingerprints => {
  const parts = new Uint32Array(PARTS + 1)
  for (const own of each)
    for (let at = 0; at < own.length; at++) {
      const part = partOf(own[at] as number)
      parts[part + 1] = (parts[part + 1] as number) + 1
    }
  for (let part = 0; part < PARTS; part++) parts[part + 1] = (parts[part + 1] as number) + (parts[part] as number)
  const fingerprints = new Uint32Array(parts[PARTS] as number)
  const reports = new Uint32Array(fingerprints.length)
  const next = parts.slice()
  for (const [report, own] of each.entries())
    for (let at = 0; at < own.length; at++) {
      const fingerprint = own[at] as number
      const part = partOf(fingerprint)
      const place = next[part] as number
      next[part] = place + 1
      fingerprints[place] = fingerprint
      reports[place] = report
    }
  return { fingerprints, reports, parts }
}

/** Of one part, the fingerprints that more than one report has, with these reports: numbered as in a BatchIndex. */
export interface PartLists {
  readonly keys: Uint32Array
  readonly offsets: Uint32Array
  readonly carriers: Uint32Array
}

/** Halves of the bits that a part leaves, for sorting in two passes. */
const HALF_BITS = (32 - PART_BITS) / 2
const HALF = 2 ** HALF_BITS

/**
 * Makes the lists of one part.
 * @param fingerprints all of the part; overwritten. @param reports of each its report, ascending wherever a fingerprint repeats; overwritten.
 * Cost: linear. Memory: as much again as what is given, and the lists.
 */
export const partLists = (fingerprints: Uint32Array, reports: Uint32Array): PartLists => {
  const length = fingerprints.length
  const otherFingerprints = new Uint32Array(length)
  const otherReports = new Uint32Array(length)
  scatter(fingerprints, reports, otherFingerprints, otherReports, 0)
  scatter(otherFingerprints, otherReports, fingerprints, reports, HALF_BITS)
  let distinct = 0
  let kept = 0
  for (let start = 0, end = 0; start < length; start = end) {
    end = endOfRun(fingerprints, start)
    if (end - start < 2) continue
    distinct++
    kept += end - start
  }
  const keys = new Uint32Array(distinct)
  const offsets = new Uint32Array(distinct + 1)
  const carriers = new Uint32Array(kept)
  let key = 0
  let written = 0
  for (let start = 0, end = 0; start < length; start = end) {
    end = endOfRun(fingerprints, start)
    if (end - start < 2) continue
    keys[key++] = fingerprints[start] as number
    carriers.set(reports.subarray(start, end), written)
    written += end - start
    offsets[key] = written
  }
  return { keys, offsets, carriers }
}

const endOfRun = (fingerprints: Uint32Array, start: number): number => {
  const fingerprint = fingerprints[start]
  let end = start + 1
  while (end < fingerprints.length && fingerprints[end] === fingerprint) end++
  return end
}

/** One pass of a stable sort, by half of the bits. */
const scatter = (
  fromFingerprints: Uint32Array,
  fromReports: Uint32Array,
  toFingerprints: Uint32Array,
  toReports: Uint32Array,
  shift: number,
): void => {
  const places = new Uint32Array(HALF + 1)
  const length = fromFingerprints.length
  for (let at = 0; at < length; at++) {
    const next = (((fromFingerprints[at] as number) >>> shift) & (HALF - 1)) + 1
    places[next] = (places[next] as number) + 1
  }
  for (let half = 0; half < HALF; half++) places[half + 1] = (places[half + 1] as number) + (places[half] as number)
  for (let at = 0; at < length; at++) {
    const fingerprint = fromFingerprints[at] as number
    const half = (fingerprint >>> shift) & (HALF - 1)
    const place = places[half] as number
    places[half] = place + 1
    toFingerprints[place] = fingerprint
    toReports[place] = fromReports[at] as number
  }
}
