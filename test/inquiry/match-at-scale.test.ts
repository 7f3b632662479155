import { closeSync, fstatSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Draft, inventedFamilies } from '../../measure/speed/match-families.ts'
import { readLines } from '../../src/inquiry/match-at-scale/corpus-file.ts'
import { type MatchAtScaleOptions, matchAtScale } from '../../src/inquiry/match-at-scale/match-at-scale.ts'
import { matchTexts } from '../../src/inquiry/match-texts.ts'
import { match } from '../../src/match/index.ts'
import type { ReportId, Reuse } from '../../src/model/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-at-scale-'))
afterAll(() => rmSync(folder, { recursive: true }))

const drafts = (seed: number): readonly Draft[] => [...inventedFamilies(80, seed)].flatMap(({ members }) => members)
const written = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const lineOf = ({ text, outlet }: Draft, at: number): string => JSON.stringify({ id: `r${at}`, text, outlet })

const found = async (path: string, options: MatchAtScaleOptions, run = matchAtScale) => {
  const matched = await run(path, { folder, ...options })
  try {
    const reuse: Reuse[] = []
    for (const passages of matched.reuse()) reuse.push(...passages)
    const families = matched.families.map((members) => members.map((report) => matched.idOf(report)))
    return { reports: matched.reports, faults: matched.faults, pairs: matched.pairs, families, reuse }
  } finally {
    matched.close()
  }
}

describe('matching from disk', () => {
  it('finds what matching in memory finds, to the letter', async () => {
    for (const seed of [1, 2]) {
      const all = drafts(seed)
      const atOnce = match(all.map(({ text, outlet }, at) => ({ id: `r${at}` as ReportId, text, series: outlet })))
      const { families, reuse } = await found(written(`equal-${seed}`, all.map(lineOf)), { threads: 0 })
      expect(atOnce.reuse.length).toBeGreaterThan(20)
      expect(reuse).toEqual(atOnce.reuse)
      expect(families).toEqual(atOnce.families.map(({ members }) => members))
    }
  })
  it('finds the same in texts at hand, where only parts of them are looked at', async () => {
    const texts = drafts(7).map(({ text, outlet }, at) => {
      const middle = text.indexOf('\n\n') + 2
      const spans = at % 6 === 0 ? [{ start: 0, end: middle }] : [{ start: middle, end: text.length - 200 }]
      return { id: `r${at}` as ReportId, text, spans, series: outlet }
    })
    const atOnce = match(texts)
    expect(atOnce.reuse.length).toBeGreaterThan(8)
    expect(await matchTexts(texts, { threads: 0, small: 0 })).toEqual(atOnce)
    expect(await matchTexts(texts)).toEqual(atOnce)
  })
  it('passes over blank lines and counts those that are no reports', async () => {
    const [one] = drafts(3) as [Draft]
    const lines = [lineOf(one, 0), '', 'no JSON', '[1]', '{"title":"No text"}', '   ', `\r${lineOf(one, 1)}\r`, 'null']
    const { reports, faults, families } = await found(written('faults', lines), { threads: 0 })
    expect({ reports, faults, families }).toEqual({ reports: 2, faults: 4, families: [['r0', 'r1']] })
  })
  it('numbers reports that the corpus does not name', async () => {
    const [one] = drafts(3) as [Draft]
    const line = JSON.stringify({ text: one.text })
    const { families, reuse } = await found(written('nameless', [line, line]), { threads: 0 })
    expect(families).toEqual([['1', '2']])
    expect(reuse[0]?.right.report).toBe('2')
  })
  it('gives nothing for an empty corpus', async () => {
    expect(await found(written('empty', []), { threads: 0 })).toEqual({ reports: 0, faults: 0, pairs: 0, families: [], reuse: [] })
  })
  it('finds families alone where passages are not wanted', async () => {
    const path = written('families', drafts(4).map(lineOf))
    const whole = await found(path, { threads: 0 })
    const alone = await found(path, { threads: 0, familiesOnly: true })
    expect(alone.families).toEqual(whole.families)
    expect(alone.reuse).toEqual([])
  })
  it('leaves nothing behind, not even when it is stopped', async () => {
    const path = written('stopped', drafts(5).map(lineOf))
    const controller = new AbortController()
    const stopped = matchAtScale(path, { folder, threads: 0, signal: controller.signal, onProgress: () => controller.abort() })
    await expect(stopped).rejects.toMatchObject({ code: 'E_INTERRUPTED' })
    await expect(matchAtScale(join(folder, 'missing'), { folder, threads: 0 })).rejects.toMatchObject({ code: 'ENOENT' })
    await found(path, { threads: 0 })
    expect(readdirSync(folder).filter((name) => name.startsWith('hearsay-match-'))).toEqual([])
  })
  it('is the same whatever the number of threads', async () => {
    const { matchAtScale: built } = (await import(
      join(import.meta.dirname, '../../dist/inquiry/match-at-scale/match-at-scale.js')
    )) as typeof import('../../src/inquiry/match-at-scale/match-at-scale.ts')
    const path = written('threads', drafts(6).map(lineOf))
    const alone = await found(path, { threads: 0 }, built)
    expect(JSON.stringify(await found(path, { threads: 3 }, built))).toBe(JSON.stringify(alone))
  })
})

describe('lines of a corpus', () => {
  it('are each read once, wherever the file is cut', () => {
    const texts = ['one', '', 'two \u{1f600} and é', 'three', 'x'.repeat(50)]
    const path = written(
      'cut',
      texts.map((text, at) => (text === '' ? '' : JSON.stringify({ id: at, text }))),
    )
    const file = openSync(path, 'r')
    const { size } = fstatSync(file)
    for (let step = 1; step <= size + 1; step++) {
      const read: string[] = []
      for (let start = 0; start < size; start += step)
        for (const { text } of readLines(file, size, start, Math.min(size, start + step)).lines) read.push(text)
      expect(read).toEqual(texts.filter((text) => text !== ''))
    }
    closeSync(file)
  })
})
