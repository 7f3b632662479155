import { type Html, html } from '../html.ts'

/** A line on the earth: longitude and latitude in turn, decimal degrees. */
type EarthLine = readonly number[]

/** What this room needs to know of the earth; `reference` gives it. */
export interface Outlines {
  readonly countries: readonly { readonly name: string; readonly rings: readonly EarthLine[] }[]
  readonly coasts: readonly EarthLine[]
  readonly borders: readonly EarthLine[]
}

/** A place to mark. */
export interface MapPlace {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** How many reports speak of it. */
  readonly reports: number
}

interface Window {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const WIDTH = 900
const LEAST_SPAN = 7
const TALLEST = 0.75
const FLATTEST = 0.42
const LABELS = 24

/**
 * A map of places with what lies round them: equirectangular, its middle latitude true to scale. The list beside it says the same.
 *
 * Draws only what lies in its window, thinned to what can be seen at its size.
 * @param places at least one. Cost: linear in the outlines.
 */
export const mapDrawing = (places: readonly MapPlace[], outlines: Outlines): Html => {
  const window = windowOf(places)
  const scale = WIDTH / (window.east - window.west)
  const squeeze = Math.max(0.2, Math.cos((((window.north + window.south) / 2) * Math.PI) / 180))
  const height = Math.round(((window.north - window.south) * scale) / squeeze)
  const x = (lon: number): number => Math.round((lon - window.west) * scale * 10) / 10
  const y = (lat: number): number => Math.round((((window.north - lat) * scale) / squeeze) * 10) / 10
  const path = (line: EarthLine, closed: boolean): string => {
    let drawn = ''
    let lastX = 0
    let lastY = 0
    let points = 0
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [px, py] = [Math.round(x(line[at] as number)), Math.round(y(line[at + 1] as number))]
      // What is nearer than two units to the point before cannot be told from it.
      if (points > 0 && Math.abs(px - lastX) < 2 && Math.abs(py - lastY) < 2) continue
      drawn += points === 0 ? `M${px} ${py}` : `l${px - lastX} ${py - lastY}`
      lastX = px
      lastY = py
      points++
    }
    if (points < 2) return ''
    return closed ? (points < 3 ? '' : `${drawn}z`) : drawn
  }
  // A little beyond the window, so that no edge of what is cut off can be seen.
  const margin = (window.east - window.west) * 0.02
  const wider = {
    west: window.west - margin,
    east: window.east + margin,
    south: window.south - margin,
    north: window.north + margin,
  }
  const shown = outlines.countries.map(({ name, rings }) => ({ name, rings: rings.map((ring) => cutRing(ring, wider)) }))
  const land = shown.flatMap(({ rings }) => rings.map((ring) => path(ring, true))).join('')
  const lines = (list: readonly EarthLine[]): string =>
    list.flatMap((line) => cutLine(line, wider).map((piece) => path(piece, false))).join('')
  const ordered = [...places].sort((left, right) => right.reports - left.reports)
  const most = ordered[0]?.reports ?? 1
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Map of the places that the reports name; the list below says the same"><rect class="sea" width="${WIDTH}" height="${height}"/><path class="land" d="${land}"/><path class="coast" d="${lines(outlines.coasts)}"/><path class="border" d="${lines(outlines.borders)}"/>${ordered.map(
    ({ lat, lon, reports }) =>
      html`<circle class="place" cx="${x(lon)}" cy="${y(lat)}" r="${Math.round((5 + 9 * Math.sqrt(reports / most)) * 10) / 10}"/>`,
  )}${labels(ordered, shown.flatMap(middleOf), x, y, height)}</svg>`
}

interface Label {
  readonly name: string
  readonly lat: number
  readonly lon: number
}

/** Names beside their places, the most told first, each where it covers no other; those without room stand in the list alone. */
const labels = (
  places: readonly Label[],
  countries: readonly Label[],
  x: (lon: number) => number,
  y: (lat: number) => number,
  height: number,
): Html => {
  const taken: Box[] = places.map(({ lat, lon }) => ({ left: x(lon) - 8, right: x(lon) + 8, top: y(lat) - 8, bottom: y(lat) + 8 }))
  const fits = (box: Box): boolean => {
    if (box.left < 4 || box.right > WIDTH - 4 || box.top < 2 || box.bottom > height - 2) return false
    return !taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)
  }
  const drawn: Html[] = []
  for (const { name, lat, lon } of places) {
    if (drawn.length >= LABELS) break
    const words = name.length > 28 ? `${name.slice(0, 27)}…` : name
    const width = words.length * 12
    const middle = y(lat) + 7
    for (const after of [true, false]) {
      const left = after ? x(lon) + 16 : x(lon) - 16 - width
      const box = { left, right: left + width, top: middle - 18, bottom: middle + 6 }
      if (!fits(box)) continue
      taken.push(box)
      drawn.push(
        html`<text x="${after ? x(lon) + 16 : x(lon) - 16}" y="${middle}"${after ? null : html` text-anchor="end"`}>${words}</text>`,
      )
      break
    }
  }
  for (const { name, lat, lon } of countries) {
    const width = name.length * 12
    const box = { left: x(lon) - width / 2, right: x(lon) + width / 2, top: y(lat) - 14, bottom: y(lat) + 8 }
    if (!fits(box)) continue
    taken.push(box)
    drawn.push(html`<text class="country" x="${x(lon)}" y="${y(lat)}" text-anchor="middle">${name}</text>`)
  }
  return html`${drawn}`
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The middle of the largest part of a country that is in sight. */
const middleOf = ({ name, rings }: { readonly name: string; readonly rings: readonly EarthLine[] }): Label[] => {
  let largest = 0
  let label: Label | null = null
  for (const ring of rings) {
    let [west, east, south, north] = [180, -180, 90, -90]
    for (let at = 0; at + 1 < ring.length; at += 2) {
      west = Math.min(west, ring[at] as number)
      east = Math.max(east, ring[at] as number)
      south = Math.min(south, ring[at + 1] as number)
      north = Math.max(north, ring[at + 1] as number)
    }
    const size = (east - west) * (north - south)
    if (ring.length < 6 || size <= largest) continue
    largest = size
    label = { name, lat: (south + north) / 2, lon: (west + east) / 2 }
  }
  return label ? [label] : []
}

/** All places with room round them, neither too flat nor too tall, and no smaller than a region. */
const windowOf = (places: readonly MapPlace[]): Window => {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const { lat, lon } of places) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const squeeze = Math.max(0.2, Math.cos((((north + south) / 2) * Math.PI) / 180))
  let width = Math.max((east - west) * 1.3, LEAST_SPAN)
  let tall = Math.max((north - south) * 1.4, LEAST_SPAN * squeeze * FLATTEST)
  width = Math.min(360, Math.max(width, tall / squeeze / TALLEST))
  tall = Math.min(180, Math.max(tall, width * squeeze * FLATTEST))
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  const within = (middle: number, size: number, limit: number): [number, number] => {
    const low = Math.max(-limit, Math.min(middle - size / 2, limit - size))
    return [low, low + size]
  }
  const [w, e] = within(lon, width, 180)
  const [s, n] = within(lat, tall, 90)
  return { west: w, east: e, south: s, north: n }
}

/** A closed ring cut to the window, side by side. Source: Sutherland and Hodgman 1974. */
const cutRing = (ring: EarthLine, { west, east, south, north }: Window): number[] => {
  if (isOutside(ring, { west, east, south, north })) return []
  let cut: readonly number[] = ring
  for (const [axis, limit, sign] of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ] as const) {
    const kept: number[] = []
    for (let at = 0; at + 1 < cut.length; at += 2) {
      const next = at + 2 < cut.length ? at + 2 : 0
      const here = ((cut[at + axis] as number) - limit) * sign
      const there = ((cut[next + axis] as number) - limit) * sign
      if (here >= 0) kept.push(cut[at] as number, cut[at + 1] as number)
      if (here >= 0 === there >= 0) continue
      const share = here / (here - there)
      for (const of of [0, 1]) kept.push((cut[at + of] as number) + ((cut[next + of] as number) - (cut[at + of] as number)) * share)
    }
    cut = kept
  }
  return [...cut]
}

/** The pieces of a line of which an end lies in the window. */
const cutLine = (line: EarthLine, window: Window): number[][] => {
  if (isOutside(line, window)) return []
  const pieces: number[][] = []
  let piece: number[] = []
  const inside = (at: number): boolean =>
    (line[at] as number) >= window.west &&
    (line[at] as number) <= window.east &&
    (line[at + 1] as number) >= window.south &&
    (line[at + 1] as number) <= window.north
  for (let at = 0; at + 1 < line.length; at += 2) {
    const near = inside(at) || (at >= 2 && inside(at - 2)) || (at + 3 < line.length && inside(at + 2))
    if (near) piece.push(line[at] as number, line[at + 1] as number)
    else if (piece.length > 0) {
      pieces.push(piece)
      piece = []
    }
  }
  if (piece.length > 2) pieces.push(piece)
  return pieces
}

const isOutside = (line: EarthLine, { west, east, south, north }: Window): boolean => {
  let [left, right, low, high] = [true, true, true, true]
  for (let at = 0; at + 1 < line.length && (left || right || low || high); at += 2) {
    const lon = line[at] as number
    const lat = line[at + 1] as number
    if (lon >= west) left = false
    if (lon <= east) right = false
    if (lat >= south) low = false
    if (lat <= north) high = false
  }
  return left || right || low || high
}
