import type { DrawnDescent, Station } from './station.ts'

/** A row of the drawing: one station, or several folded into one. */
export type Row = StationRow | FoldRow

export interface StationRow {
  readonly kind: 'station'
  readonly key: string
  readonly station: Station
  /** The row it came from; null at the top, and where that is not shown. */
  readonly parent: number | null
  /** From 1 at the top. */
  readonly level: number
}

export interface FoldRow {
  readonly kind: 'fold'
  /** What opens it. */
  readonly key: string
  /** In order of time. Never empty. */
  readonly stations: readonly Station[]
  readonly parent: number | null
  readonly level: number
  /** All of them share the words of the same station, and nothing came from them. */
  readonly alike: boolean
}

export interface RowOptions {
  /** At most so many stations are shown one by one; 60 unless told. */
  readonly most?: number
  /** Of stations that came the same way and from which nothing came, so many are shown before the rest is folded; 2 unless told. */
  readonly alike?: number
  /** Keys of folds that somebody opened. */
  readonly opened?: ReadonlySet<string>
  /** Nothing is folded. */
  readonly all?: boolean
}

const MOST = 60
const ALIKE = 2
/** To say "and 2 more" takes as much room as to show them. */
const WORTH_FOLDING = 3

/**
 * The rows of a lineage's drawing: every station above what came from it, in order of time.
 *
 * Stations that came the same way and from which nothing came are folded into one row; so is what lies beyond the most that are shown
 * one by one: those that most came from, and those on whose way something changed, stay. An opened fold shows all that it holds.
 * Cost: n log n in the stations.
 */
export const rowsOf = (tops: readonly Station[], descents: readonly DrawnDescent[], options: RowOptions = {}): readonly Row[] => {
  const { most = MOST, alike = ALIKE, opened = new Set<string>(), all = false } = options
  const kept = all ? null : keep(tops, descents, most, alike)
  const rows: Row[] = []
  const waiting: Entry[] = entries(tops, null, 1, kept, opened, descents).reverse()
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    rows.push(entry.row)
    const { row } = entry
    if (row.kind === 'station')
      waiting.push(
        ...entries(
          row.station.children,
          rows.length - 1,
          row.level + 1,
          entry.whole ? null : kept,
          opened,
          descents,
          row.key,
        ).reverse(),
      )
  }
  return rows
}

interface Entry {
  readonly row: Row
  /** All that came from it is shown. */
  readonly whole: boolean
}

const entries = (
  siblings: readonly Station[],
  parent: number | null,
  level: number,
  kept: ReadonlySet<Station> | null,
  opened: ReadonlySet<string>,
  descents: readonly DrawnDescent[],
  above = '',
): Entry[] => {
  const found: Entry[] = []
  const folds = new Map<string, Station[]>()
  const show = (station: Station, whole: boolean): void =>
    void found.push({ row: { kind: 'station', key: station.key, station, parent, level }, whole })
  for (const station of siblings) {
    if (!kept || kept.has(station)) {
      show(station, !kept)
      continue
    }
    const key = `${above}/${isLeaf(station) ? way(station, descents) : 'more'}`
    if (opened.has(key)) show(station, true)
    else folds.set(key, [...(folds.get(key) ?? []), station])
  }
  for (const [key, stations] of folds) {
    const [only, ...others] = stations
    if (only && others.length === 0 && isLeaf(only)) {
      show(only, true)
      continue
    }
    const flat = stations.flatMap(within)
    found.push({
      row: {
        kind: 'fold',
        key,
        stations: flat,
        parent,
        level,
        alike: stations.every((one) => isLeaf(one) && isCopy(one, descents)),
      },
      whole: false,
    })
  }
  return found
}

/** What is shown one by one, with all that stands above it. */
const keep = (tops: readonly Station[], descents: readonly DrawnDescent[], most: number, alike: number): ReadonlySet<Station> => {
  const candidates: Station[] = []
  const open: (readonly Station[])[] = [tops]
  for (let siblings = open.pop(); siblings; siblings = open.pop()) {
    const same = new Map<string, Station[]>()
    for (const station of siblings) {
      if (isLeaf(station)) {
        const key = way(station, descents)
        const list = same.get(key)
        if (list) list.push(station)
        else same.set(key, [station])
      } else {
        candidates.push(station)
        if (station.children.length > 0) open.push(station.children)
      }
    }
    for (const list of same.values()) candidates.push(...(list.length < alike + WORTH_FOLDING ? list : list.slice(0, alike)))
  }
  // A station weighs more than anything that came from it, so what is kept never hangs in the air.
  const weight = ({ size, changes, questioned }: Station): number => size + 3 * changes + (questioned ? 0.5 : 0)
  return new Set(
    candidates
      .map((station, at) => ({ station, at, weight: weight(station) }))
      .sort((left, right) => right.weight - left.weight || left.at - right.at)
      .slice(0, most)
      .map(({ station }) => station),
  )
}

const isLeaf = ({ kind, children, changed, questioned }: Station): boolean =>
  kind === 'report' && children.length === 0 && !changed && !questioned

const way = ({ by, origin }: Station, descents: readonly DrawnDescent[]): string => {
  const descent = by === null ? undefined : descents[by]
  return descent ? `${descent.sign} ${descent.direction}` : origin ? 'alone' : 'none'
}

const isCopy = ({ by }: Station, descents: readonly DrawnDescent[]): boolean =>
  by !== null && descents[by]?.sign === 'reuse' && descents[by]?.direction !== 'open'

/** A station and all that came from it, each above what came from it. */
const within = (station: Station): Station[] => {
  const found: Station[] = []
  const open = [station]
  for (let at = open.pop(); at; at = open.pop()) {
    found.push(at)
    open.push(...[...at.children].reverse())
  }
  return found
}
