/*
 * How a segment of the index of fingerprints lies in its table: entries by rising fingerprint, cut into buckets by the fingerprint's
 * leading bits, each bucket a few hundred entries in one row.
 *
 * An entry is its distance from the fingerprint before, doubled, plus 1 where several reports have it; then for one report its
 * distance from the segment's first; for several, how many, how many bytes follow, and the distance of each from the one before. All
 * numbers are of variable length, seven bits a byte, low ones first. An entry takes 4 to 7 bytes.
 */

/** Entries in a bucket, about: several rows fit into a page of the database, and one is soon read through. */
const ENTRIES = 128

/** A segment has no more buckets than this. */
export const BUCKETS = 2 ** 22

/** How many leading bits name a bucket, in a segment of so many entries. */
export const bucketBits = (entries: number): number =>
  Math.max(0, Math.min(22, Math.round(Math.log2(Math.max(1, entries) / ENTRIES))))

/** The bucket that a fingerprint falls into. */
export const bucketOf = (fingerprint: number, bits: number): number => (bits === 0 ? 0 : fingerprint >>> (32 - bits))

/** The lowest fingerprint of a bucket. */
const floorOf = (bucket: number, bits: number): number => (bits === 0 ? 0 : bucket * 2 ** (32 - bits))

/** Where the reports of one fingerprint are written. */
export interface Entry {
  readonly bytes: Uint8Array
  readonly start: number
  readonly count: number
  /** What the first distance is counted from. */
  readonly first: number
}

/** The entries of a bucket, by rising fingerprint; arrays that are used again. */
export interface Bucket {
  length: number
  bytes: Uint8Array
  fingerprints: Uint32Array
  starts: Uint32Array
  counts: Uint32Array
}

export const emptyBucket = (): Bucket => ({
  length: 0,
  bytes: new Uint8Array(0),
  fingerprints: new Uint32Array(1024),
  starts: new Uint32Array(1024),
  counts: new Uint32Array(1024),
})

/** Reads a bucket through. Lists are not read, only passed over. Cost: linear in its entries. */
export const readBucket = (bytes: Uint8Array, bucket: number, bits: number, into: Bucket): void => {
  // No entry is shorter than two bytes.
  if (into.fingerprints.length < bytes.length / 2) {
    into.fingerprints = new Uint32Array(bytes.length)
    into.starts = new Uint32Array(bytes.length)
    into.counts = new Uint32Array(bytes.length)
  }
  const { fingerprints, starts, counts } = into
  const end = bytes.length
  let at = 0
  let length = 0
  let fingerprint = floorOf(bucket, bits)
  // Nothing here is captured by a closure: every question goes through this loop thousands of times.
  while (at < end) {
    let byte = bytes[at++] as number
    let head = byte & 127
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = bytes[at++] as number
      head += (byte & 127) * scale
    }
    const several = head % 2
    fingerprint += (head - several) / 2
    fingerprints[length] = fingerprint
    let count = 1
    if (several === 0) {
      starts[length] = at
      while ((bytes[at++] as number) >= 128);
    } else {
      byte = bytes[at++] as number
      count = byte & 127
      for (let scale = 128; byte >= 128; scale *= 128) {
        byte = bytes[at++] as number
        count += (byte & 127) * scale
      }
      byte = bytes[at++] as number
      let size = byte & 127
      for (let scale = 128; byte >= 128; scale *= 128) {
        byte = bytes[at++] as number
        size += (byte & 127) * scale
      }
      starts[length] = at
      at += size
    }
    counts[length++] = count
  }
  into.length = length
  into.bytes = bytes
}

/**
 * Writes the reports of an entry, ascending, from a place onwards, until none are left or there is no more room.
 * @param without reports that are left out.
 * @returns the place after the last one written.
 */
export const readEntry = (
  { bytes, start, count, first }: Entry,
  into: Uint32Array,
  from: number,
  without: ReadonlySet<number>,
): number => {
  let at = start
  let place = from
  let report = first
  for (let left = count; left > 0 && place < into.length; left--) {
    let byte = bytes[at++] as number
    report += byte & 127
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = bytes[at++] as number
      report += (byte & 127) * scale
    }
    if (without.size === 0 || !without.has(report)) into[place++] = report
  }
  return place
}

/** Builds a segment's buckets. */
export interface SegmentWriter {
  /** Fingerprints come in ascending order; the first `count` of `reports`, at least one, ascending. */
  add(fingerprint: number, reports: Uint32Array, count: number): void
  /** Writes the last bucket. */
  end(): void
}

/** @param write called for each bucket that holds anything, in order; the bytes are its own to keep. */
export const segmentWriter = (bits: number, first: number, write: (bucket: number, bytes: Uint8Array) => void): SegmentWriter => {
  let bytes = new Uint8Array(1 << 14)
  let at = 0
  let bucket = 0
  let last = 0
  const makeRoom = (more: number): void => {
    if (at + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + more))
    larger.set(bytes)
    bytes = larger
  }
  const number = (value: number): void => {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) + 128
    bytes[at++] = rest
  }
  const end = (): void => {
    if (at > 0) write(bucket, bytes.slice(0, at))
    at = 0
  }
  return {
    add: (fingerprint, reports, count) => {
      const own = bucketOf(fingerprint, bits)
      if (own !== bucket || at === 0) {
        end()
        bucket = own
        last = floorOf(bucket, bits)
      }
      makeRoom(32 + count * 5)
      number((fingerprint - last) * 2 + (count > 1 ? 1 : 0))
      last = fingerprint
      if (count > 1) {
        number(count)
        let length = 0
        for (let place = 0; place < count; place++)
          length += lengthOf((reports[place] as number) - (place === 0 ? first : (reports[place - 1] as number)))
        number(length)
      }
      for (let place = 0; place < count; place++)
        number((reports[place] as number) - (place === 0 ? first : (reports[place - 1] as number)))
    },
    end,
  }
}

const lengthOf = (value: number): number =>
  value < 2 ** 7 ? 1 : value < 2 ** 14 ? 2 : value < 2 ** 21 ? 3 : value < 2 ** 28 ? 4 : 5
