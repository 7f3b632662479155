import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Findings, LineageNode, StatementId } from '../../src/model/index.ts'
import { lanes } from '../../src/publish/findings/lanes.ts'
import { type Branch, lineageTree } from '../../src/publish/findings/lineage-tree.ts'
import { whenOf } from '../../src/publish/findings/when.ts'
import { claimList, claimTree, findClaim, findingsView } from '../../src/publish/index.ts'
import { sluice } from '../support/sluice.ts'

const view = findingsView(sluice)
const [leading] = view.claims
if (!leading) throw new Error('the story has a claim')

const all = (branches: readonly Branch[]): Branch[] => branches.flatMap((one) => [one, ...all(one.children), ...one.folded])

describe('findingsView', () => {
  it('puts the claim that most titles state first, and tells how far it has come', () => {
    expect(leading.claim.gist).toContain('upper sluice')
    expect(leading.reach).toMatchObject({ outlets: 14, nameless: 1, first: '2021-05-02', last: '2021-05-06', undated: 1 })
    expect(leading.reach.reports.length).toBe(15)
  })

  it('finds a claim by number, id or words', () => {
    expect(findClaim(view, '2')?.claim.gist).toContain('lower town')
    expect(findClaim(view, 'claim2')?.number).toBe(2)
    expect(findClaim(view, 'UPPER sluice')?.number).toBe(1)
    expect(findClaim(view, '9')).toBeNull()
    expect(findClaim(view, 'no such words')).toBeNull()
  })

  it('says all dates that a copy has, and prefers none', () => {
    const report = sluice.readings.at(0)?.report
    if (!report) throw new Error('the story has a report')
    const date = { of: 'publication', relation: 'on', origin: 'meta', span: null, source: 'x' } as const
    const dated = (...values: string[]): string => whenOf({ ...report, dates: values.map((value) => ({ ...date, value })) }).words
    expect(dated('2021-05-04', '2021-05-02')).toBe('2021-05-02 or 2021-05-04')
    expect(dated('2021-05-02', '2021-05-02T14:30:00Z')).toBe('2021-05-02 14:30')
    expect(dated()).toBe('undated')
  })
})

describe('lineageTree', () => {
  const tree = lineageTree(view, leading, { most: 40, alike: 2 })

  it('holds every report of the claim once, under the account it most directly came from', () => {
    const reports = all(tree.tops).flatMap(({ report }) => report ?? [])
    expect([...reports].sort()).toEqual([...leading.reach.reports].sort())
    expect(new Set(reports).size).toBe(reports.length)
    const kell = tree.tops.find(({ label }) => label === 'Oda Kell')
    const radio = kell?.children.find(({ label }) => label === 'Radio Brin')
    const wire = radio?.children.find(({ label }) => label === 'Reedwire')
    expect(wire?.children.map(({ label }) => label)).toContain('Lowland Post')
  })

  it('folds copies alike, but none on whose way something changed', () => {
    const wire = all(tree.tops).find(({ label }) => label === 'Reedwire')
    expect(wire?.folded.length).toBe(7)
    expect(wire?.folded.some(({ changes }) => changes.length > 0)).toBe(false)
  })

  it('makes no way of a tie whose direction is open', () => {
    const nameless = all(tree.tops).find(({ label }) => label === 'r5.txt')
    expect(nameless?.by?.direction).not.toBe('open')
    expect(nameless?.ties.map(({ direction }) => direction)).toEqual(['open'])
  })

  it('stands descents that come back to where they began', () => {
    const lineage = sluice.traced.lineages.at(1)
    if (!lineage) throw new Error('the story has a lineage')
    const [one, other] = leading.claim.statedIn as [StatementId, StatementId]
    const because = { text: 'round', evidence: [] }
    const way = (from: LineageNode, to: LineageNode) => ({ from, to, sign: 'reuse', direction: 'shown', reason: because }) as const
    const found = lineageTree(
      view,
      { ...leading, lineage: { ...lineage, descents: [way(one, other), way(other, one), way(one, one)] } },
      { most: 40, alike: 2 },
    )
    const reports = [...all(found.tops), ...found.folded].flatMap(({ report }) => report ?? [])
    expect(new Set(reports).size).toBe(15)
  })

  it('keeps to as many as it may show, and loses none', () => {
    for (const most of [1, 3, 7]) {
      const small = lineageTree(view, leading, { most, alike: 1 })
      const shown = (branches: readonly Branch[]): number => branches.reduce((sum, { children }) => sum + 1 + shown(children), 0)
      expect(shown(small.tops)).toBeLessThanOrEqual(most)
      const reports = [...all(small.tops), ...small.folded].flatMap(({ report }) => report ?? [])
      expect(new Set(reports).size).toBe(15)
    }
  })

  it('is drawn in rows of which none stands above the one it came from, each in a column of its own', () => {
    const { rows, count } = lanes(tree)
    const seen = new Map<string, number>()
    for (const [at, { branch, folded, lane, from, through }] of rows.entries()) {
      if (folded.length === 0) seen.set(branch.node, at)
      if (branch.by && folded.length === 0) expect(seen.get(branch.by.from) ?? -1).toBeLessThan(at)
      expect(lane).toBeLessThan(count)
      if (from !== lane) expect(through).not.toContain(lane)
    }
  })
})

describe('the pages of a trace', () => {
  const pages = [claimList(sluice), claimTree(view, leading)]
  const folded = (text: string): string => text.replace(/[\s│├╰─]+/g, ' ')

  it('fit 80 columns', () => {
    for (const page of pages) for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })

  it('tell reach, bounds with their reasons, the way, changes, questions and gaps', () => {
    expect(folded(pages[0] as string)).toMatch(/15 reports of 14 outlets/)
    expect(pages[0]).toMatch(/^ {2}1 +1 +15 +2 to 3 +●●○ /m)
    for (const part of [
      'At least 2, at most 3 independent origins',
      'Counted: Oda Kell is named',
      '2021-05-05 Lowland Post',
      'and 7 copies, 2021-05-04 to 2021-05-06',
      'what Radio Brin broadcast (not collected)',
      'A number is altered: Reedwire → Lowland Post',
      'MAY BE ONE ACCOUNT COMING ROUND',
      'which way is open: Reedwire',
      'GAPS',
    ])
      expect(folded(pages[1] as string)).toContain(part)
  })

  it('say the same with colours as without', () => {
    const palette = {
      bold: (text: string) => `\u001b[1m${text}\u001b[22m`,
      dim: (text: string) => `\u001b[2m${text}\u001b[22m`,
      accent: (text: string) => `\u001b[36m${text}\u001b[39m`,
      warn: (text: string) => `\u001b[33m${text}\u001b[39m`,
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    const bare = (text: string): string => text.replace(/\u001b\[\d+m/g, '')
    expect(bare(claimList(sluice, { palette }))).toBe(pages[0])
    expect(bare(claimTree(view, leading, { palette }))).toBe(pages[1])
    expect(claimTree(view, leading, { palette })).toContain('\u001b[33m')
  })

  it('say so where nothing was found', () => {
    const none: Findings = { ...sluice, traced: { claims: [], lineages: [], chains: [], titles: [] }, assessments: [] }
    expect(claimList(none)).toContain('No claim was found')
  })
})
