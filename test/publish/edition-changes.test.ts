import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { CaptureId, EditionComparison, Instant, ReportId } from '../../src/model/index.ts'
import { editionChanges } from '../../src/publish/index.ts'

const edition = (number: number, takenAt: string, text: string) => ({
  capture: `c${number}` as CaptureId,
  report: `r${number}` as ReportId,
  takenAt: takenAt as Instant,
  text,
})
const before = 'The council of Velm closed its harbour. Nine trucks left at dawn, a guard said.'
const after = `The council of Velm closed its harbour. Four trucks left at dawn, a guard said. ${'Nobody else saw them. '.repeat(60)}`
const at = before.indexOf('Nine')
const comparison: EditionComparison = {
  locator: 'https://velm.example/harbour',
  earlier: edition(1, '2031-03-01T10:00:00.000Z', before),
  later: edition(2, '2031-03-02T11:30:00.000Z', after),
  changes: [
    { before: { start: at, end: at + 4 }, after: { start: at, end: at + 4 } },
    { before: null, after: { start: before.length + 1, end: after.length } },
  ],
}

describe('editionChanges', () => {
  it('tells what is present on one day and absent on the other, behind whole words', () => {
    const shown = editionChanges(comparison, { width: 100 })
    expect(shown).toContain('present on 2031-03-01 10:00, absent on 2031-03-02 11:30: Nine\n')
    expect(shown).toContain('absent on 2031-03-01 10:00, present on 2031-03-02 11:30: Four\n')
    expect(shown).toContain('  behind “The council of Velm closed its harbour.”')
  })

  it('keeps to the width, and shows the beginning of what is long', () => {
    const shown = editionChanges(comparison, { width: 50 })
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(50)
    expect(shown.replace(/\s+/g, ' ')).toMatch(/Nobody else…? .*\(\d+ characters in all; --format jsonl has them\)/)
    expect(shown.length).toBeLessThan(1200)
  })

  it('says so where no word changed', () => {
    expect(editionChanges({ ...comparison, changes: [] })).toContain('  no word changed\n')
  })
})
