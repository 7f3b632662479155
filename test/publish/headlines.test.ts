import { describe, expect, it } from 'vitest'
import { type ClaimHeadlines, headlinesWords } from '../../src/publish/findings/headlines.ts'
import { claimList, findingsView } from '../../src/publish/index.ts'
import { sluice } from '../support/sluice.ts'

const [found] = findingsView(sluice).claims
if (!found) throw new Error('the story has a claim')
const told = (over: number, within: number, open: number): string =>
  headlinesWords({
    found,
    exceeding: Array.from({ length: over }, () => ({})) as unknown as ClaimHeadlines['exceeding'],
    within,
    open,
  })

describe('headlinesWords', () => {
  it.each([
    [1, 0, 0, 'The one title that states it claims more than its body supports.'],
    [0, 1, 0, 'The one title that states it claims no more than its body supports.'],
    [0, 0, 1, 'Whether the one title that states it claims more than its body supports cannot be told.'],
    [0, 0, 3, 'Whether any of 3 titles that state it claims more than its body supports cannot be told.'],
    [2, 0, 0, 'Of 2 titles held against their own bodies, all claim more than the body supports.'],
    [0, 2, 0, 'Of 2 titles held against their own bodies, none claims more than the body supports.'],
    [
      1,
      4,
      1,
      'Of 6 titles held against their own bodies, 1 claims more than the body supports, 4 no more, of 1 it cannot be told.',
    ],
    [0, 1, 1, 'Of 2 titles held against their own bodies, 1 claims no more than the body supports, of 1 it cannot be told.'],
  ])('%i more, %i no more, %i open', (over, within, open, words) => {
    expect(told(over, within, open)).toBe(words)
  })
})

describe('claimList', () => {
  it('says in a line that there is nothing to trace', () => {
    const none = { ...sluice, readings: [], captures: [], traced: { claims: [], lineages: [], chains: [], titles: [] } }
    expect(claimList(none).trim().split('\n').length).toBe(3)
    expect(claimList(none)).toContain('There is no report to trace.')
  })

  it('lists by reports where hardly any report has a title, and says so', () => {
    const bare = {
      ...sluice,
      traced: { ...sluice.traced, claims: sluice.traced.claims.map((claim) => ({ ...claim, restated: [] })) },
    }
    const one = sluice.traced.claims.at(-1)
    if (!one) throw new Error('the story has claims')
    const few = {
      ...bare,
      traced: {
        ...bare.traced,
        claims: bare.traced.claims.map((claim) =>
          claim.id === one.id ? { ...claim, restated: [{ report: sluice.readings.at(0)?.report.id as never, spans: [] }] } : claim,
        ),
      },
    }
    expect(findingsView(few).byTitles).toBe(false)
    expect(findingsView(few).claims[0]?.claim.id).toBe(findingsView(bare).claims[0]?.claim.id)
    expect(claimList(few)).toContain('CLAIMS, THOSE THAT MOST REPORTS STATE FIRST')
  })
})
