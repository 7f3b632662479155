import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Figures, falls, movedFloors } from '../measure/floors.ts'
import { scoreAll } from '../measure/score.ts'
import { sharedOrSkip } from './house/shared.ts'

const floors = JSON.parse(readFileSync(new URL('../measure/floors.json', import.meta.url), 'utf8')) as Figures

describe('quality', () => {
  it('stands on its floors, by what the built command line prints', { timeout: 240_000 }, (context) => {
    const measured = scoreAll(sharedOrSkip(context))
    expect(falls(floors, measured)).toEqual([])
  })
})

describe('floors', () => {
  const set: Figures = { attribution: { relation: 0.55, quoted: 0.8 } }

  it('are missed by what lies below them and by what was not measured', () => {
    expect(falls(set, { attribution: { relation: 0.54, quoted: 0.8 } })).toEqual([
      { measurement: 'attribution', name: 'relation', floor: 0.55, measured: 0.54 },
    ])
    expect(falls(set, {}).map(({ measured }) => measured)).toEqual([null, null])
    expect(falls(set, { attribution: { relation: 0.6, quoted: 0.9 } })).toEqual([])
  })

  it('rise to what was measured, and fall only where that is asked for', () => {
    const measured: Figures = { attribution: { relation: 0.5, quoted: 0.9 } }
    expect(movedFloors(set, measured, { lower: false })).toEqual({ attribution: { relation: 0.55, quoted: 0.895 } })
    expect(movedFloors(set, measured, { lower: true })).toEqual({ attribution: { relation: 0.495, quoted: 0.895 } })
    expect(movedFloors(set, {}, { lower: true })).toEqual(set)
  })
})
