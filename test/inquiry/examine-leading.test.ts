import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openMemory } from '../../src/engines/memory/memory.ts'
import { examine, openInquiry, traceInquiry } from '../../src/inquiry/index.ts'
import type { Findings } from '../../src/model/index.ts'
import { claimList, inquiryDossier } from '../../src/publish/index.ts'
import { file, temporaryFolder } from '../robustness/command.ts'
import { words } from '../support/markup.ts'

const folder = join(temporaryFolder(), 'case')
mkdirSync(folder)

/** One flat title over one man's word, twice; one title that puts it on his word. */
const told = (title: string, more: string): string => `${title}

Officers of the Tarn brigade sold forty rifles to the Hollow Hill band, Sergeant Ivo Marn told Radio Kesk on Monday. He did not say how he knew.

${more}
`
const reports = {
  'a.txt': told(
    'CONFIRMED: Officers of the Tarn brigade sold forty rifles to the Hollow Hill band',
    'The brigade has barracks in Upper Tarn.',
  ),
  'b.txt': told('Officers of the Tarn brigade sold forty rifles to the Hollow Hill band', 'Its commander could not be reached.'),
  'c.txt': told('Sergeant says officers of the Tarn brigade sold rifles', 'Snow is expected in the valley by the weekend.'),
}

let findings: Findings
beforeAll(async () => {
  const inquiry = openInquiry(openMemory())
  const sources = Object.entries(reports).map(([name, text]) => file(folder, name, text))
  for await (const outcome of inquiry.add(sources, { threads: 0 })) expect(outcome.kind).toBe('added')
  findings = await traceInquiry(inquiry)
})

describe('what is said of the claims that lead an inquiry', () => {
  it('holds each flat title against its own body, just as when that report is examined alone', async () => {
    expect(findings.headlines.length).toBe(2)
    for (const { report, finding } of findings.headlines) {
      const reading = [...findings.readings].find((one) => one.report.id === report)
      for await (const alone of examine([reading?.report.file ?? ''], { threads: 0 })) {
        if ('error' in alone) throw alone.error
        expect(finding).toEqual(alone.examination.headline)
      }
    }
    expect(findings.headlines.map(({ finding }) => finding.exceeds)).toContain(true)
  })

  it('says what to examine next, with the words of the claim, and which statement it tests', () => {
    expect(findings.next.length).toBeGreaterThan(0)
    expect(findings.next.length).toBeLessThanOrEqual(12)
    expect(findings.next.map(({ text }) => text).join('\n')).toMatch(/rifles.*Hollow Hill band/)
    const [leading] = findings.traced.claims.filter(({ restated }) => restated.length > 0)
    expect(leading?.statedIn).toContain(findings.next[0]?.tests)
  })

  it('is shown in the list for a terminal and in the dossier', () => {
    const list = claimList(findings).replace(/\s+/g, ' ')
    expect(list).toContain('HEADLINES THAT CLAIM MORE THAN THEIR BODIES SUPPORT')
    expect(list).toMatch(/1 Of 2 titles held against their own bodies, (all|1) claims? more than the body supports/)
    expect(list).toContain('TO EXAMINE NEXT')
    expect(list).toContain('on claim 1')
    const page = words(inquiryDossier(findings, null))
    expect(page).toContain('Headlines, held against their bodies')
    expect(page).toContain('To examine next')
    expect(page).toContain('Tests claim 1')
  })

  it('leaves both out where there is nothing to say', () => {
    const none = { ...findings, headlines: [], next: [] }
    expect(claimList(none)).not.toMatch(/HEADLINES|TO EXAMINE/)
    expect(inquiryDossier(none, null)).not.toMatch(/id="(headlines|next)"/)
  })
})
