import { describe, expect, it } from 'vitest'
import { toRedo, toUndo } from '../../src/bench/ui/shell/undo.ts'
import type { JudgementId } from '../../src/model/index.ts'

const id = (name: string): JudgementId => name as JudgementId
/** A record as a person makes it: decisions by name, `-name` takes something back. Newest first, as the bench lists them. */
const record = (...acts: readonly string[]) => {
  const gone = new Set<string>()
  const rows = acts.map((act) => ({ id: id(act), retracts: act.startsWith('-') ? id(act.slice(1)) : null }))
  for (const { id: own, retracts } of rows.toReversed()) if (retracts !== null && !gone.has(own)) gone.add(retracts)
  return rows.map((row) => ({ ...row, stands: !gone.has(row.id) })).toReversed()
}
const undone = (...acts: readonly string[]) => toUndo(record(...acts))?.id ?? null
const redone = (...acts: readonly string[]) => toRedo(record(...acts))?.id ?? null

describe('undo and redo of what was decided', () => {
  it('take back the latest that stands, then the one before, without end', () => {
    expect(undone('a', 'b', 'c')).toBe('c')
    expect(undone('a', 'b', 'c', '-c')).toBe('b')
    expect(undone('a', 'b', 'c', '-c', '-b', '-a')).toBeNull()
    expect(undone()).toBeNull()
  })

  it('bring back what was taken back last, one by one', () => {
    expect(redone('a', 'b', '-b', '-a')).toBe('-a')
    expect(redone('a', 'b', '-b', '-a', '--a')).toBe('-b')
    expect(redone('a', 'b', '-b', '-a', '--a', '--b')).toBeNull()
    expect(redone('a', 'b')).toBeNull()
  })

  it('let something brought back be taken back again', () => {
    expect(undone('a', 'b', '-b', '--b')).toBe('b')
    expect(redone('a', '-a', '--a')).toBeNull()
  })

  it('bring nothing back once something else was decided', () => {
    expect(redone('a', 'b', '-b', 'c')).toBeNull()
    expect(undone('a', 'b', '-b', 'c')).toBe('c')
  })
})
