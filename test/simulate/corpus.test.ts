import { describe, expect, it, vi } from 'vitest'
import { asJsonLine, asPlainFile, type ReportHistory, simulate, simulateMany } from '../../src/simulate/index.ts'
import { largestShare } from '../../src/simulate/simulate-many.ts'

const SEEDS = [1, 2, 3, 11, 4096, -7]
const corpora = SEEDS.map((seed) => simulate(seed, { reports: 160 }))

const byId = (histories: readonly ReportHistory[]): ReadonlyMap<string, ReportHistory> =>
  new Map(histories.map((one) => [one.id, one]))

describe('simulate', () => {
  it('gives the same corpus to the byte for the same seed, and another for another', () => {
    const [first, second] = [simulate(5, { reports: 60 }), simulate(5, { reports: 60 })]
    expect(first.reports.map(asJsonLine)).toEqual(second.reports.map(asJsonLine))
    expect(JSON.stringify(first.truth)).toBe(JSON.stringify(second.truth))
    expect(simulate(6, { reports: 60 }).reports.map(asJsonLine)).not.toEqual(first.reports.map(asJsonLine))
  })

  it('gives the same corpus whatever was told before it in the same process', async () => {
    vi.resetModules()
    const anew = await import('../../src/simulate/index.ts')
    const first = anew.simulate(4096, { reports: 160 }).reports.map(asJsonLine)
    expect(corpora[SEEDS.indexOf(4096)]?.reports.map(asJsonLine)).toEqual(first)
  })

  it('gives as many reports as asked for, each once and with its history', () => {
    for (const { reports, truth } of corpora) {
      expect(reports).toHaveLength(160)
      expect(new Set(reports.map(({ id }) => id)).size).toBe(160)
      const histories = byId(truth.reports)
      for (const { id } of reports) expect(histories.get(id)?.present).toBe(true)
      expect(truth.reports.filter(({ present }) => present)).toHaveLength(160)
    }
  })

  it('cuts the words of every text at its letters, and leaves only marks and spaces between', () => {
    const faults: string[] = []
    for (const { reports, truth } of corpora) {
      const histories = byId(truth.reports)
      for (const { id, text } of reports) {
        const { words } = histories.get(id) as ReportHistory
        let before = 0
        for (let i = 0; i <= words.length; i++) {
          const start = words.start[i] ?? text.length
          const end = words.end[i] ?? text.length
          if (/[\p{L}\p{N}]/u.test(text.slice(before, start))) faults.push(`${id}: ${text.slice(before, start)}`)
          if (i < words.length && !/^[\p{L}\p{N}][\p{L}\p{N}'’.,-]*$/u.test(text.slice(start, end)))
            faults.push(`${id}: ${text.slice(start, end)}`)
          before = end
        }
      }
    }
    expect(faults).toEqual([])
  })

  it('leads every word that is not new to a word of a parent', () => {
    let faults = 0
    let followed = 0
    for (const { truth } of corpora) {
      const histories = byId(truth.reports)
      for (const { parents, words } of truth.reports) {
        for (let i = 0; i < words.length; i++) {
          const parent = words.parent[i] as number
          const word = words.word[i] as number
          if (parent < 0 ? word !== -1 : word < 0 || word >= (histories.get(parents[parent]?.id ?? '')?.words.length ?? 0)) faults++
          if (parent >= 0) followed++
        }
      }
    }
    expect(faults).toBe(0)
    expect(followed).toBeGreaterThan(100_000)
  })

  it('leaves no slot unfilled and no mark doubled', () => {
    for (const { reports } of corpora)
      for (const { title, text } of reports) {
        expect(`${title}\n${text}`).not.toMatch(/[<>{}#|@]|undefined|\bnull\b/)
        expect(text).not.toMatch(/ [,.;]|,,|\.\.|,\.| {2}|“ | ”/)
      }
  })

  it('begins every sentence and paragraph with a capital, a number or a quotation mark', () => {
    for (const { reports } of corpora)
      for (const { text } of reports) for (const paragraph of text.split('\n\n')) expect(paragraph).toMatch(/^[“(]?[\p{Lu}\d]/u)
  })

  it('cuts statements out of the text, and shows in the words what the history says of them', () => {
    for (const { reports, truth } of corpora) {
      const histories = byId(truth.reports)
      for (const { id, text } of reports)
        for (const { content, sentence, hedge, named, speaker } of histories.get(id)?.statements ?? []) {
          const whole = text.slice(sentence.start, sentence.end)
          expect(whole).toMatch(/[.”]$/)
          expect(content.length).toBeGreaterThan(0)
          for (const { start, end } of content) {
            expect(start).toBeGreaterThanOrEqual(sentence.start)
            expect(end).toBeLessThanOrEqual(sentence.end)
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          }
          const signs = {
            may: 'may',
            reportedly: 'reportedly',
            allegedly: 'allegedly',
            believed: 'believed',
            appears: 'appear',
            none: '',
          }
          expect(whole).toContain(signs[hedge])
          if (named === null) expect(speaker).toBe(null)
        }
    }
  })

  it('keeps to the shares that it is asked for', () => {
    const { truth, reports } = simulate(21, { reports: 1500 })
    const present = truth.reports.filter((report) => report.present)
    const share = (those: readonly ReportHistory[], which: (report: ReportHistory) => boolean): number =>
      those.filter(which).length / those.length
    const copies = present.filter(({ parents }) => parents.some(({ by }) => by === 'words'))
    expect(1 - present.length / truth.reports.length).toBeCloseTo(0.2, 1)
    expect(share(present, ({ date }) => date === 'absent')).toBeCloseTo(0.3, 1)
    expect(share(present, ({ date }) => date === 'wrong')).toBeCloseTo(0.05, 1)
    expect(share(copies, ({ credit }) => credit === null)).toBeCloseTo(0.6, 1)
    expect(share(copies, ({ credit }) => credit !== null && !credit.right)).toBeCloseTo(0.1, 1)
    expect(reports.filter(({ published }) => published === null).length).toBe(
      present.filter(({ date }) => date === 'absent').length,
    )
  })

  it.each([
    [0, 0, 0],
    [0.1, 0.05, 0.16],
    [0.3, 0.22, 0.38],
    [0.6, 0.45, 0.7],
  ])('rewords about as much as a difficulty of %d asks', (difficulty, least, most) => {
    const { truth } = simulate(8, { reports: 300, difficulty })
    const copies = truth.reports.filter(({ parents }) => parents.some(({ by }) => by === 'words'))
    const mean = copies.reduce((sum, { reworded }) => sum + reworded, 0) / copies.length
    expect(mean).toBeGreaterThanOrEqual(least)
    expect(mean).toBeLessThanOrEqual(most)
  })

  it('copies to the letter where nothing is to be reworded', () => {
    const { truth } = simulate(9, { reports: 120, difficulty: 0 })
    for (const { reworded, parents } of truth.reports) if (parents.every(({ by }) => by === 'words')) expect(reworded).toBe(0)
  })

  it('refuses shares and sizes that make no sense', () => {
    expect(() => simulate(1, { reports: 0 })).toThrow(RangeError)
    expect(() => simulate(1, { missing: 1 })).toThrow(RangeError)
    expect(() => simulate(1, { difficulty: 1.2 })).toThrow(RangeError)
  })

  it('takes any whole number for a seed', () => {
    for (const seed of [0, -1, 2 ** 40, Number.MAX_SAFE_INTEGER]) expect(simulate(seed, { reports: 5 }).reports).toHaveLength(5)
    expect(simulate(2 ** 40, { reports: 5 }).reports).not.toEqual(simulate(0, { reports: 5 }).reports)
  })
})

describe('simulateMany', () => {
  it('tells the reports that simulate gathers, ancestors first', () => {
    const told = [...simulateMany(3, { reports: 90 })]
    const gathered = simulate(3, { reports: 90 })
    const texts = new Map(told.map(({ report }) => [report.id, report.text]))
    for (const { id, text } of gathered.reports) expect(texts.get(id)).toBe(text)
    const seen = new Set<string>()
    for (const { history } of told) {
      for (const { id } of history.parents) expect(seen.has(id)).toBe(true)
      seen.add(history.id)
    }
  })

  it('keeps the largest story of a big corpus at two in a hundred', () => {
    expect([500, 20_000, 1_000_000].map(largestShare)).toEqual([0.6, 0.02, 0.02])
    const counts = new Map<string, number>()
    for (const { history } of simulateMany(4, { reports: 1500, largest: 0.02 }))
      if (history.present) counts.set(history.story, (counts.get(history.story) ?? 0) + 1)
    expect(Math.max(...counts.values())).toBe(30)
    expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(counts.size / 3)
  })
})

describe('the file renderings', () => {
  const { reports } = simulate(2, { reports: 40 })

  it('give a corpus line with the fields of the contract', () => {
    for (const report of reports) {
      const line = asJsonLine(report)
      expect(line).not.toContain('\n')
      expect(Object.keys(JSON.parse(line) as object)).toEqual(['id', 'title', 'text', 'outlet', 'published', 'url', 'language'])
    }
  })

  it('tell where the text begins in a plain file', () => {
    for (const report of reports) {
      const { content, textStart } = asPlainFile(report)
      expect(content.slice(textStart, textStart + report.text.length)).toBe(report.text)
      expect(content.startsWith(report.title)).toBe(true)
    }
  })
})
