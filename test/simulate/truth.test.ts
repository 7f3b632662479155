import { describe, expect, it } from 'vitest'
import type { ReportHistory, StatementHistory } from '../../src/simulate/index.ts'
import { simulate } from '../../src/simulate/index.ts'

const corpora = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => simulate(seed, { reports: 200 }))

const statementsOf = (histories: readonly ReportHistory[]): ReadonlyMap<string, StatementHistory> =>
  new Map(histories.flatMap(({ statements }) => statements.map((one) => [one.id, one])))

describe('the truth of a simulated corpus', () => {
  it('puts the claim first that most reports state', () => {
    for (const { truth } of corpora) {
      const reach = truth.claims.map(({ statements }) => new Set(statements.map(({ report }) => report)).size)
      expect(reach).toEqual([...reach].sort((a, b) => b - a))
    }
  })

  it('leads every statement up to a report that has it from its origin, keeping the claim and the origin', () => {
    for (const { truth } of corpora) {
      const all = statementsOf(truth.reports)
      for (const statement of all.values()) {
        let at = statement
        for (let steps = 0; at.parent; steps++) {
          const above = all.get(at.parent.statement)
          expect(above?.report).toBe(at.parent.report)
          expect(above?.claim).toBe(statement.claim)
          expect(above?.origin).toBe(statement.origin)
          expect(steps).toBeLessThan(truth.reports.length)
          at = above as StatementHistory
        }
        expect(truth.stories.some(({ origins }) => origins.some(({ id }) => id === at.origin))).toBe(true)
      }
    }
  })

  it('counts as independent the origins reached that rest on no other', () => {
    for (const { truth } of corpora)
      for (const { origins, independentOrigins, statements } of truth.claims) {
        const reached = new Set(statements.map(({ origin }) => origin))
        expect(new Set(origins.map(({ origin }) => origin.id))).toEqual(reached)
        const own = origins.filter(({ origin }) => origin.restsOn === null || !reached.has(origin.restsOn))
        expect(independentOrigins).toBe(own.length)
        expect(independentOrigins).toBeGreaterThan(0)
      }
  })

  it('tells stories with one origin and with several', () => {
    const counts = new Set(corpora.map(({ truth }) => truth.claims[0]?.independentOrigins))
    expect(counts.size).toBeGreaterThan(1)
    expect(simulate(1, { reports: 200, origins: 4 }).truth.stories.some(({ origins }) => origins.length >= 4)).toBe(true)
  })

  it('never makes a report older than what it was made from', () => {
    for (const { truth } of corpora) {
      const written = new Map(truth.reports.map(({ id, written: at }) => [id, at]))
      for (const { written: at, parents } of truth.reports)
        for (const { id } of parents) expect((written.get(id) as string) < at).toBe(true)
    }
  })

  it('takes descents between reports of the corpus through those that it lacks', () => {
    for (const { truth } of corpora) {
      const reports = new Map(truth.reports.map((report) => [report.id, report]))
      const all = statementsOf(truth.reports)
      let through = 0
      for (const { descents } of truth.claims)
        for (const descent of descents) {
          expect(reports.get(all.get(descent.from)?.report ?? '')?.present).toBe(true)
          expect(reports.get(all.get(descent.to)?.report ?? '')?.present).toBe(true)
          for (const id of descent.through) expect(reports.get(id)?.present).toBe(false)
          through += descent.through.length
        }
      expect(through).toBeGreaterThan(0)
    }
  })

  it('records a change only where the two statements differ in just that', () => {
    const kinds = new Set<string>()
    for (const { truth } of corpora) {
      const all = statementsOf(truth.reports)
      for (const { kind, from, to } of truth.reports.flatMap(({ changes }) => changes)) {
        const [before, after] = [all.get(from) as StatementHistory, all.get(to) as StatementHistory]
        kinds.add(kind)
        expect(after.parent?.statement).toBe(from)
        if (kind === 'number-altered') expect(after.number).not.toBe(before.number)
        if (kind === 'hedge-dropped') expect([before.hedge === 'none', after.hedge]).toEqual([false, 'none'])
        if (kind === 'multiplied') expect([before.named === 'many', after.named]).toEqual([false, 'many'])
        if (kind === 'speaker-lost') expect(after.named).not.toBe('named')
      }
    }
    expect([...kinds].sort()).toEqual(['certainty-raised', 'hedge-dropped', 'multiplied', 'number-altered', 'speaker-lost'])
  })

  it('closes loops only between reports of one story, in the order of time', () => {
    const kinds = new Set<string>()
    for (const { truth } of corpora) {
      const reports = new Map(truth.reports.map((report) => [report.id, report]))
      for (const story of truth.stories)
        for (const { kind, reports: ids } of story.loops) {
          kinds.add(kind)
          const nodes = ids.map((id) => reports.get(id) as ReportHistory)
          expect(nodes.every(({ story: of }) => of === story.id)).toBe(true)
          expect(nodes.map(({ written }) => written)).toEqual([...nodes.map(({ written }) => written)].sort())
          if (kind === 'cites-back') expect(nodes[0]?.outlet).toBe(nodes[2]?.outlet)
        }
    }
    expect([...kinds].sort()).toEqual(['cites-back', 'confirmation', 'reaction'])
  })
})
