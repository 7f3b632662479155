import { HearsayError } from '../model/index.ts'
import { foldName } from './fold-name.ts'

/** One populated place as `writePlaceIndex` takes it. */
export interface PlaceRecord {
  /** GeoNames id. */
  readonly geonames: number
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** ISO 3166-1 code. */
  readonly country: string
  /** Every spelling in Latin letters. */
  readonly names: readonly string[]
}

/** One place under a name. */
export interface IndexedPlace {
  readonly geonames: number
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly country: string
}

/** Populated places by folded name, kept as bytes: nothing is unpacked until a name is looked up. */
export interface PlaceIndex {
  readonly count: number
  /** Places under the folded name, the most populous first; empty when none. Cost: logarithmic in the number of names. */
  readonly find: (folded: string) => readonly IndexedPlace[]
  /** The population of the largest place under the folded name; -1 when there is none. Allocates nothing. */
  readonly largest: (folded: string) => number
}

/** The first bytes of the file; changes with its form. */
export const PLACES_MAGIC = 'HPL1'

/** Two independent 32-bit numbers of a name; of the second, 16 bits are kept to tell names apart that share the first. */
const keys = (name: string): [number, number] => {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 13
  }
  return [a >>> 0, (b ^ (b >>> 16)) & 0xffff]
}

/**
 * The bytes that `readPlaceIndex` reads: names as 48-bit prints, so that the file stays small; two names share a print about
 * once in 10^8 pairs looked up.
 */
export const writePlaceIndex = (records: readonly PlaceRecord[]): Uint8Array => {
  const countries = [...new Set(records.map((record) => record.country))].sort()
  const rows: { key: number; check: number; place: number; population: number }[] = []
  for (const [place, record] of records.entries())
    for (const name of new Set(record.names.map(foldName))) {
      if (name.length < 2) continue
      const [key, check] = keys(name)
      rows.push({ key, check, place, population: record.population })
    }
  rows.sort((a, b) => a.key - b.key || a.check - b.check || b.population - a.population || a.place - b.place)
  const header = new TextEncoder().encode(JSON.stringify(countries))
  const padded = Math.ceil((16 + header.length) / 4) * 4
  const places = records.length
  const size = padded + places * 16 + rows.length * 8 + Math.ceil(places / 2) * 2 + rows.length * 2
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(PLACES_MAGIC))
  const view = new DataView(bytes.buffer)
  view.setUint32(4, header.length, true)
  view.setUint32(8, places, true)
  view.setUint32(12, rows.length, true)
  bytes.set(header, 16)
  let at = padded
  for (const record of records) {
    view.setUint32(at, record.geonames, true)
    view.setInt32(at + 4, Math.round(record.lat * 1e5), true)
    view.setInt32(at + 8, Math.round(record.lon * 1e5), true)
    view.setUint32(at + 12, record.population, true)
    at += 16
  }
  for (const row of rows) {
    view.setUint32(at, row.key, true)
    at += 4
  }
  for (const row of rows) {
    view.setUint32(at, row.place, true)
    at += 4
  }
  for (const row of rows) {
    view.setUint16(at, row.check, true)
    at += 2
  }
  for (const record of records) bytes[at++] = countries.indexOf(record.country)
  return bytes
}

/**
 * Opens what `writePlaceIndex` wrote; a view of `bytes`, not a copy.
 * @throws HearsayError E_WEIGHTS when the bytes are no such index or are cut short.
 * Cost: constant.
 */
export const readPlaceIndex = (bytes: Uint8Array): PlaceIndex => {
  if (bytes.length < 16 || String.fromCharCode(...bytes.subarray(0, 4)) !== PLACES_MAGIC)
    throw new HearsayError('E_WEIGHTS', `These ${bytes.length} bytes are no list of places. Install Hearsay again.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(4, true)
  const places = view.getUint32(8, true)
  const rows = view.getUint32(12, true)
  const placesAt = Math.ceil((16 + length) / 4) * 4
  const keysAt = placesAt + places * 16
  const rowPlacesAt = keysAt + rows * 4
  const checksAt = rowPlacesAt + rows * 4
  const countriesAt = checksAt + rows * 2
  if (bytes.length < countriesAt + places)
    throw new HearsayError('E_WEIGHTS', `The list of places is cut short at ${bytes.length} bytes. Install Hearsay again.`)
  const countries = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length))) as string[]
  const first = (folded: string): number => {
    const [key, check] = keys(folded)
    let low = 0
    let high = rows
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = view.getUint32(keysAt + middle * 4, true)
      if (there < key || (there === key && view.getUint16(checksAt + middle * 2, true) < check)) low = middle + 1
      else high = middle
    }
    return low < rows && view.getUint32(keysAt + low * 4, true) === key && view.getUint16(checksAt + low * 2, true) === check
      ? low
      : -1
  }
  return {
    count: places,
    find: (folded) => {
      const found: IndexedPlace[] = []
      const start = first(folded)
      if (start < 0) return found
      const key = view.getUint32(keysAt + start * 4, true)
      const check = view.getUint16(checksAt + start * 2, true)
      for (let row = start; row < rows && found.length < 64; row++) {
        if (view.getUint32(keysAt + row * 4, true) !== key || view.getUint16(checksAt + row * 2, true) !== check) break
        const place = view.getUint32(rowPlacesAt + row * 4, true)
        const at = placesAt + place * 16
        found.push({
          geonames: view.getUint32(at, true),
          lat: view.getInt32(at + 4, true) / 1e5,
          lon: view.getInt32(at + 8, true) / 1e5,
          population: view.getUint32(at + 12, true),
          country: countries[bytes[countriesAt + place] as number] as string,
        })
      }
      return found
    },
    largest: (folded) => {
      const row = first(folded)
      if (row < 0) return -1
      return view.getUint32(placesAt + view.getUint32(rowPlacesAt + row * 4, true) * 16 + 12, true)
    },
  }
}
