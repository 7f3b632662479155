import { describe, expect, it } from 'vitest'
import type { CaptureId, Instant, Removal } from '../../src/model/index.ts'
import { type InquiryFacts, inquiryStatus } from '../../src/publish/index.ts'

const facts: InquiryFacts = {
  place: 'harbour',
  readOnly: null,
  reports: 1200,
  earlier: 1,
  captures: 1201,
  removed: 0,
  bytes: 3 * 1024 * 1024,
  judgements: 0,
  outdated: 0,
  unfinished: [],
  failures: [],
  removals: [],
  locatorOf: (capture) => `${capture}.txt`,
}
const removal = (capture: string, reason: string, act: Removal['act'] = 'removed'): Removal => ({
  capture: capture as CaptureId,
  act,
  reason,
  by: 'Imke',
  at: '2031-03-02T11:30:00.000Z' as Instant,
})

describe('inquiryStatus', () => {
  it('tells what is there, and nothing of what is not', () => {
    expect(inquiryStatus(facts)).toBe('harbour\n  1,200 reports, 1 earlier edition, from 1,201 captures of 3.0 MiB\n')
  })

  it('tells what was removed at once for one reason as one', () => {
    const removals = [
      removal('c1', 'another port'),
      removal('c2', 'another port'),
      removal('c3', 'twice'),
      removal('c3', 'no', 'restored'),
    ]
    const shown = inquiryStatus({ ...facts, removals })
    expect(shown).toContain('  2031-03-02 removed by Imke: another port\n    c1.txt and 1 other\n')
    expect(shown).toContain('  2031-03-02 removed by Imke: twice\n    c3.txt\n  2031-03-02 restored by Imke: no\n    c3.txt\n')
  })

  it('stays short, and keeps control characters from the terminal', () => {
    const unfinished = Array.from({ length: 30 }, (_, at) => `box${at}\u001b[2J.mbox`)
    const shown = inquiryStatus({ ...facts, unfinished })
    expect(shown).toContain('NOT ALL TAKEN IN\n  Add them again to go on.\n  · box0\ufffd[2J.mbox\n')
    expect(shown).toContain('  and 10 more; --format jsonl has all\n')
    expect(shown).not.toContain('\u001b')
  })
})
