import type { Row } from './rows.ts'
import type { DrawnDescent, Station } from './station.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

/** A row with its place in the drawing, in pixels. */
export interface PlacedRow {
  readonly row: Row
  readonly at: number
  readonly x: number
  readonly y: number
  /** It stands in the lane of what has no date. */
  readonly undated: boolean
}

/** A line between two rows. */
export interface DrawnWay {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly path: string
  readonly direction: DrawnDescent['direction'] | 'none'
  /** `ties`: something else than what a station most directly came from. */
  readonly tie: boolean
}

/** A lineage drawn in time: across, when; downwards, each station above what came from it. */
export interface Placed {
  readonly width: number
  readonly height: number
  /** Where dated stations begin. */
  readonly left: number
  readonly rows: readonly PlacedRow[]
  readonly ways: readonly DrawnWay[]
  readonly ties: readonly DrawnWay[]
  /** From each station down to the last that came of it. */
  readonly trunks: readonly { readonly x: number; readonly from: number; readonly to: number }[]
  readonly ticks: readonly { readonly x: number; readonly day: string }[]
  readonly breaks: readonly number[]
}

export interface PlaceOptions {
  /** Of the whole drawing, in pixels, at a zoom of 1. */
  readonly width: number
  /** Stretches time; 1 unless told. */
  readonly zoom?: number
}

/** Pixels. */
export const ROW = 30
export const TOP = 44
const PEOPLE = 26
const UNDATED = 66
const LEFT = 104
const BESIDE = 210
const LEAST = 200

/**
 * Gives every row its place, and draws the ways between them.
 *
 * People and what nobody collected stand in a lane at the left, reports without a date in one beside it: neither is put at a time.
 * Cost: linear in rows and ties, but for sorting dates.
 */
export const placeRows = (rows: readonly Row[], descents: readonly DrawnDescent[], { width, zoom = 1 }: PlaceOptions): Placed => {
  const scale: TimeScale = timeScale(rows.flatMap(whensOf), Math.max(2, Math.floor(((width - LEFT - BESIDE) * zoom) / 108)))
  const room = Math.max(LEAST, width - LEFT - BESIDE) * zoom
  const placed = rows.map((row, at): PlacedRow => {
    const place = whensOf(row)
      .map((when) => scale.at(when))
      .find((found) => found !== null)
    const report = row.kind === 'fold' || row.station.kind === 'report'
    const x = place === undefined ? (report ? UNDATED : PEOPLE + Math.min(row.level - 1, 1) * 14) : LEFT + place * room
    return { row, at, x: Math.round(x * 10) / 10, y: TOP + at * ROW + ROW / 2, undated: report && place === undefined }
  })
  const ways = placed.flatMap((one): DrawnWay[] => {
    const above = one.row.parent === null ? undefined : placed[one.row.parent]
    if (!above) return []
    const { by } = one.row.kind === 'fold' ? (one.row.stations[0] as Station) : one.row.station
    const direction = by === null ? 'none' : (descents[by]?.direction ?? 'none')
    return [{ key: `${above.at} ${one.at}`, from: above.at, to: one.at, path: elbow(above, one), direction, tie: false }]
  })
  return {
    width: Math.round(LEFT + room + BESIDE),
    height: TOP + rows.length * ROW + 12,
    left: LEFT,
    rows: placed,
    ways,
    ties: tiesOf(placed, descents),
    trunks: trunksOf(placed),
    ticks: scale.ticks.map(({ at, day }) => ({ x: LEFT + at * room, day })),
    breaks: scale.breaks.map((at) => LEFT + at * room),
  }
}

const whensOf = (row: Row): (string | null)[] =>
  (row.kind === 'fold' ? row.stations : [row.station]).flatMap(({ when }) => (when === null ? [] : [when]))

/** The last stretch alone, so that each keeps its own kind of line: what comes before is the trunk, which all share. */
const elbow = (from: PlacedRow, to: PlacedRow): string => {
  if (Math.abs(from.x - to.x) < 1) return `M${to.x} ${to.y - ROW + 8}V${to.y}`
  const turn = Math.min(10, Math.abs(to.x - from.x)) * Math.sign(to.x - from.x)
  return `M${from.x} ${to.y - 10}Q${from.x} ${to.y} ${from.x + turn} ${to.y}H${to.x}`
}

const trunksOf = (placed: readonly PlacedRow[]): Placed['trunks'] => {
  const ends = new Map<PlacedRow, number>()
  for (const one of placed) {
    const above = one.row.parent === null ? undefined : placed[one.row.parent]
    if (above) ends.set(above, one.y - 10)
  }
  return [...ends].map(([{ x, y }, to]) => ({ x, from: y, to }))
}

const tiesOf = (placed: readonly PlacedRow[], descents: readonly DrawnDescent[]): DrawnWay[] => {
  const rowOf = new Map<string, PlacedRow>()
  for (const one of placed) {
    const stations = one.row.kind === 'fold' ? one.row.stations : [one.row.station]
    for (const station of stations) for (const node of station.nodes) rowOf.set(node, one)
  }
  const found = new Map<string, DrawnWay>()
  for (const one of placed) {
    if (one.row.kind === 'fold') continue
    for (const tie of one.row.station.ties) {
      const descent = descents[tie]
      const from = descent && rowOf.get(descent.from)
      if (!descent || !from || from === one) continue
      const key = `${from.at} ${one.at} ${descent.direction}`
      if (!found.has(key))
        found.set(key, { key, from: from.at, to: one.at, path: bow(from, one), direction: descent.direction, tie: true })
    }
  }
  return [...found.values()]
}

const bow = (from: PlacedRow, to: PlacedRow): string => {
  const out = Math.max(from.x, to.x) + 18 + Math.min(40, Math.abs(from.at - to.at) * 2)
  return `M${from.x} ${from.y}C${out} ${from.y} ${out} ${to.y} ${to.x} ${to.y}`
}
