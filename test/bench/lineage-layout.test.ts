import { describe, expect, it } from 'vitest'
import { lineageTree } from '../../src/bench/ui/drawing/lineage-tree.ts'
import { placeRows, ROW } from '../../src/bench/ui/drawing/place-rows.ts'
import { rowsOf } from '../../src/bench/ui/drawing/rows.ts'
import type { DrawnDescent, DrawnLineage, DrawnNode, Station } from '../../src/bench/ui/drawing/station.ts'
import type { LineageNode } from '../../src/model/index.ts'

const node = (id: string, when: string | null, more: Partial<DrawnNode> = {}): DrawnNode => ({
  id: id as LineageNode,
  kind: 'report',
  label: `Outlet ${id}`,
  report: `report ${id}`,
  when,
  sort: null,
  origin: null,
  ...more,
})
const descent = (from: string, to: string, more: Partial<DrawnDescent> = {}): DrawnDescent => ({
  from: from as LineageNode,
  to: to as LineageNode,
  sign: 'reuse',
  direction: 'shown',
  ...more,
})
const lineage = (nodes: DrawnNode[], descents: DrawnDescent[]): DrawnLineage => ({ nodes, descents, changes: [], loops: [] })
const all = (tops: readonly Station[]): Station[] => tops.flatMap((top) => [top, ...all(top.children)])
const placed = (drawn: DrawnLineage, zoom = 1) =>
  placeRows(rowsOf(lineageTree(drawn), drawn.descents, { all: true }), drawn.descents, { width: 900, zoom })

describe('a lineage as trees', () => {
  it('hangs a station from another report before it hangs it from whoever spoke', () => {
    const drawn = lineage(
      [node('b', '2031-05-03'), node('a', '2031-05-02'), node('o', null, { kind: 'origin', report: null, sort: 'named' })],
      [descent('o', 'b', { sign: 'attribution' }), descent('a', 'b'), descent('o', 'a', { sign: 'attribution' })],
    )
    const [top] = lineageTree(drawn)
    expect(top?.key).toBe('o')
    expect(top?.children.map(({ key }) => key)).toEqual(['a'])
    expect(top?.children[0]?.children.map(({ key, ties }) => [key, ties])).toEqual([['b', [0]]])
  })

  it('keeps every statement once, and ends, where descents go round in a circle', () => {
    const drawn = lineage(
      ['a', 'b', 'c'].map((id) => node(id, '2031-05-02')),
      [descent('a', 'b'), descent('b', 'c'), descent('c', 'a')],
    )
    const stations = all(lineageTree(drawn))
    expect(stations.flatMap(({ nodes }) => nodes).sort()).toEqual(['a', 'b', 'c'])
    expect(stations.flatMap(({ ties }) => ties)).toHaveLength(1)
  })

  it('never says that a station came from another where the direction is open', () => {
    const drawn = lineage([node('a', '2031-05-02'), node('b', '2031-05-03')], [descent('a', 'b', { direction: 'open' })])
    expect(lineageTree(drawn).map(({ key, by, ties }) => [key, by, ties])).toEqual([
      ['a', null, []],
      ['b', null, [0]],
    ])
  })
})

describe('the rows of a drawing', () => {
  const copies = Array.from({ length: 500 }, (_, at) => node(`c${at}`, `2031-05-${String(3 + (at % 20)).padStart(2, '0')}`))
  const drawn = lineage(
    [node('a', '2031-05-02'), ...copies],
    copies.map(({ id }) => descent('a', id)),
  )

  it('folds copies that came the same way, and loses none of them', () => {
    const rows = rowsOf(lineageTree(drawn), drawn.descents)
    expect(rows.length).toBeLessThan(10)
    const held = rows.flatMap((row) => (row.kind === 'fold' ? row.stations : [row.station]))
    expect(new Set(held.map(({ key }) => key)).size).toBe(501)
  })

  it('shows all that a fold holds once somebody opens it', () => {
    const tops = lineageTree(drawn)
    const fold = rowsOf(tops, drawn.descents).find(({ kind }) => kind === 'fold')
    const rows = rowsOf(tops, drawn.descents, { opened: new Set([fold?.key ?? '']) })
    expect(rows.map(({ kind }) => kind)).not.toContain('fold')
    expect(rows).toHaveLength(501)
  })
})

describe('a lineage drawn in time', () => {
  const drawn = lineage(
    [node('a', '2031-05-02'), node('b', '2031-05-04'), node('c', null), node('d', '2031-05-03', { label: 'Later row' })],
    [descent('a', 'b'), descent('a', 'c', { direction: 'likely' }), descent('b', 'd', { direction: 'open' })],
  )

  it('puts what is later further right, and what has no date in a lane of its own', () => {
    const rows = placed(drawn).rows
    const x = (key: string): number => rows.find(({ row }) => row.key === key)?.x ?? Number.NaN
    expect(x('a')).toBeLessThan(x('d'))
    expect(x('d')).toBeLessThan(x('b'))
    expect(rows.find(({ row }) => row.key === 'c')?.undated).toBe(true)
    expect(x('c')).toBeLessThan(x('a'))
  })

  it('keeps rows apart by one height, and draws a way to each station that came from another', () => {
    const { rows, ways, ties } = placed(drawn)
    expect(rows.slice(1).map(({ y }, at) => y - (rows[at]?.y ?? 0))).toEqual([ROW, ROW, ROW])
    expect(ways.map(({ direction }) => direction).sort()).toEqual(['likely', 'shown'])
    expect(ties.map(({ direction, tie }) => [direction, tie])).toEqual([['open', true]])
  })

  it('stretches time and nothing else when it is zoomed', () => {
    const [near, far] = [placed(drawn, 4), placed(drawn, 1)]
    expect(near.rows.map(({ y }) => y)).toEqual(far.rows.map(({ y }) => y))
    expect(near.width).toBeGreaterThan(2 * far.width)
    expect(near.rows.filter(({ undated }) => undated).map(({ x }) => x)).toEqual(
      far.rows.filter(({ undated }) => undated).map(({ x }) => x),
    )
  })

  it('draws nothing where there is nothing', () => {
    expect(placed(lineage([], []))).toMatchObject({ rows: [], ways: [], ties: [], ticks: [], breaks: [] })
  })
})
