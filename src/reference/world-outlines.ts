import { HearsayError } from '../model/index.ts'
import { partLine, partRing } from './part-lines.ts'

/** A line on the earth: longitude and latitude in turn, decimal degrees. */
export type EarthLine = readonly number[]

/** A country's land: closed rings, of which each may be an island, a part, or a hole. */
export interface Country {
  readonly name: string
  readonly rings: readonly EarthLine[]
}

/** Coasts and borders of the whole earth, for drawing: none of them crosses the line of 180 degrees. They say nothing of whose land it is. */
export interface WorldOutlines {
  readonly countries: readonly Country[]
  readonly coasts: readonly EarthLine[]
  readonly borders: readonly EarthLine[]
}

/** What `writeWorld` takes: lines in hundredths of a degree, and each country's rings as the lines they run along. */
export interface WorldRecord {
  readonly lines: readonly (readonly number[])[]
  /** A line is named by its place; by its complement (`~place`) where the ring runs along it backwards. */
  readonly countries: readonly { readonly name: string; readonly rings: readonly (readonly number[])[] }[]
}

/** The first bytes of the file; changes with its form. */
export const WORLD_MAGIC = 'HWO1'

/** Hundredths of a degree: about a kilometre, finer than the outlines themselves. */
const SCALE = 100

/** The bytes that `readWorld` reads: numbers as differences, seven bits a byte. Cost: linear. */
export const writeWorld = ({ lines, countries }: WorldRecord): Uint8Array => {
  const bytes: number[] = [...new TextEncoder().encode(WORLD_MAGIC)]
  const put = (number: number): void => {
    for (let rest = number < 0 ? -2 * number - 1 : 2 * number; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) {
        bytes.push(rest)
        return
      }
      bytes.push((rest % 128) + 128)
    }
  }
  put(lines.length)
  for (const line of lines) {
    put(line.length / 2)
    for (let at = 0; at < line.length; at++) put((line[at] as number) - (at < 2 ? 0 : (line[at - 2] as number)))
  }
  put(countries.length)
  for (const { name, rings } of countries) {
    const letters = new TextEncoder().encode(name)
    put(letters.length)
    bytes.push(...letters)
    put(rings.length)
    for (const ring of rings) {
      put(ring.length)
      for (const line of ring) put(line)
    }
  }
  return Uint8Array.from(bytes)
}

/**
 * Unpacks what `writeWorld` wrote. A line that two countries run along is a border, any other a coast.
 * @throws HearsayError E_WEIGHTS when the bytes are no outlines or are cut short. Cost: linear, some tens of milliseconds.
 */
export const readWorld = (bytes: Uint8Array): WorldOutlines => {
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== WORLD_MAGIC)
    throw new HearsayError('E_WEIGHTS', `These ${bytes.length} bytes are no outlines of countries. Install Hearsay again.`)
  let at = WORLD_MAGIC.length
  const take = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++]
      if (byte === undefined)
        throw new HearsayError(
          'E_WEIGHTS',
          `The outlines of countries are cut short at ${bytes.length} bytes. Install Hearsay again.`,
        )
      value += (byte & 127) * factor
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2
    }
  }
  const list = <Item>(item: () => Item): Item[] => Array.from({ length: take() }, item)
  const lines = list(() => {
    const length = take()
    const line: number[] = []
    let lon = 0
    let lat = 0
    for (let point = 0; point < length; point++) {
      lon += take()
      lat += take()
      line.push(lon / SCALE, lat / SCALE)
    }
    return line
  })
  const used = new Uint8Array(lines.length)
  const countries = list((): Country => {
    const letters = take()
    const name = new TextDecoder().decode(bytes.subarray(at, at + letters))
    at += letters
    const rings = list(() => {
      const ring: number[] = []
      for (const along of list(take)) {
        const place = along < 0 ? ~along : along
        used[place] = (used[place] as number) + 1
        ring.push(...(along < 0 ? backwards(lines[place] as number[]) : (lines[place] as number[])))
      }
      return ring
    })
    return { name, rings: rings.flatMap(partRing) }
  })
  return {
    countries,
    coasts: lines.filter((_, place) => used[place] === 1).flatMap(partLine),
    borders: lines.filter((_, place) => (used[place] as number) > 1).flatMap(partLine),
  }
}

const backwards = (line: readonly number[]): number[] => {
  const turned: number[] = []
  for (let at = line.length - 2; at >= 0; at -= 2) turned.push(line[at] as number, line[at + 1] as number)
  return turned
}
