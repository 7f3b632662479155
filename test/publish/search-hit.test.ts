import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { ReportId } from '../../src/model/index.ts'
import { searchHit } from '../../src/publish/index.ts'

const text = `${'The harbour of Velm was quiet. '.repeat(3)}Nine trucks, the keeper said, had passed in the night. ${'Snow fell on the quays. '.repeat(3)}`
const at = text.indexOf('Nine trucks')
const hit = {
  report: { id: 'r1' as ReportId, title: 'Trucks pass Velm', file: 'a/velm.txt' },
  text,
  places: [
    {
      found: [{ start: at + 5, end: at + 11 }],
      around: { start: at - 60, end: at + 90 },
      speakers: ['the keeper'],
    },
  ],
}

describe('searchHit', () => {
  it('keeps to the width, and paints what was found where it stands, marks and all', () => {
    const shown = searchHit(hit, {
      width: 60,
      palette: { bold: (one) => one, dim: (one) => one, warn: (one) => one, accent: (one) => `<${one}>` },
    })
    for (const line of shown.split('\n')) expect(stringWidth(line.replace(/[<>]/g, ''))).toBeLessThanOrEqual(60)
    expect(shown.replace(/\s+/g, ' ')).toContain('Nine <trucks>, the keeper said, had passed')
  })

  it('tells the report, the place and who says it, and that words go on', () => {
    const shown = searchHit(hit).replace(/\s+/g, ' ')
    expect(shown).toMatch(/^r1 Trucks pass Velm …/)
    expect(shown).toContain(`a/velm.txt ${at + 5}–${at + 11} · the keeper`)
  })
})
