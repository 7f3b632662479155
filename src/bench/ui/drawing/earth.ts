/** A line on the earth: longitude and latitude in turn, decimal degrees. */
export type EarthLine = readonly number[]

/** How the earth is laid flat: equirectangular, true to scale at its middle latitude. */
export interface Flat {
  readonly width: number
  readonly height: number
  readonly x: (lon: number) => number
  readonly y: (lat: number) => number
}

const WIDTH = 1000
/** Degrees. A single place still has a region round it. */
const LEAST = 7
const FLATTEST = 0.45
const TALLEST = 0.8

/** Lays flat what holds all the places, with room round them; the whole earth where there are none. */
export const layFlat = (places: readonly { readonly lat: number; readonly lon: number }[]): Flat => {
  let [west, east, south, north] = places.length > 0 ? [180, -180, 90, -90] : [-180, 180, -60, 80]
  for (const { lat, lon } of places) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const squeeze = Math.max(0.2, Math.cos((((north + south) / 2) * Math.PI) / 180))
  const across = Math.min(360, Math.max((east - west) * 1.3, LEAST, ((north - south) * 1.4) / squeeze / TALLEST))
  const down = Math.min(180, Math.max((north - south) * 1.4, across * squeeze * FLATTEST))
  const left = (west + east - across) / 2
  const top = (south + north + down) / 2
  const scale = WIDTH / across
  return {
    width: WIDTH,
    height: Math.round((down * scale) / squeeze),
    x: (lon) => tenth((lon - left) * scale),
    y: (lat) => tenth(((top - lat) * scale) / squeeze),
  }
}

/**
 * A line as an SVG path; points that cannot be told from the one before are left out, lines wholly out of sight are empty.
 *
 * At the edge of the world a line goes on at the other edge, with nothing between; a closed one has then a part at each.
 */
export const earthPath = (line: EarthLine, flat: Flat, closed: boolean): string => {
  const parts = ['', '']
  let side = 0
  let before = Number.NaN
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  let [left, right, high, low] = [true, true, true, true]
  for (let at = 0; at + 1 < line.length; at += 2) {
    const lon = line[at] as number
    const x = flat.x(lon)
    const y = flat.y(line[at + 1] as number)
    const jumps = Math.abs(lon - before) > HALF
    before = lon
    if (x >= 0) left = false
    if (x <= flat.width) right = false
    if (y >= 0) high = false
    if (y <= flat.height) low = false
    if (jumps && closed) side = 1 - side
    else if (!jumps && Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1) continue
    const first = parts[side] === '' || (jumps && !closed)
    parts[side] += `${first ? 'M' : 'L'}${x} ${y}`
    lastX = x
    lastY = y
  }
  return left || right || high || low ? '' : parts.map((part) => (closed && part !== '' ? `${part}Z` : part)).join('')
}

/** Degrees: no line of the outlines is so long. */
const HALF = 180

const tenth = (number: number): number => Math.round(number * 10) / 10
