import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { embeddedCandidates } from '../../src/engines/embedded/candidates.ts'
import { CANDIDATE_TABLES } from '../../src/engines/embedded/candidates-tables.ts'
import { DatabaseSync, type Records } from '../../src/engines/embedded/sqlite.ts'
import { memoryCandidates } from '../../src/engines/memory/candidates.ts'
import { candidateFinderContract, type Opened } from './candidates.contract.ts'

const inMemory = (finder: Opened['finder']): Opened => ({ finder, reopen: () => finder, close: () => {} })

const opened = (path: string): Records => {
  const records = new DatabaseSync(path)
  records.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; ${CANDIDATE_TABLES}`)
  return records
}

candidateFinderContract('the index of the memory engine', () => inMemory(memoryCandidates()))
candidateFinderContract('the index of the embedded engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-candidates-'))
  const all = [opened(join(folder, 'records'))]
  return {
    finder: embeddedCandidates(all[0] as Records),
    reopen: () => {
      const records = opened(join(folder, 'records'))
      all.push(records)
      return embeddedCandidates(records)
    },
    close: () => {
      for (const records of all) records.close()
      rmSync(folder, { recursive: true })
    },
  }
})

describe('the index of the embedded engine, among other records', () => {
  const two = Uint32Array.of(1, 2)

  it('takes back with a transaction what was added in it', () => {
    const records = opened(':memory:')
    const finder = embeddedCandidates(records)
    finder.add(0, two)
    records.exec('BEGIN')
    for (let report = 1; report < 2000; report++) finder.add(report, two)
    expect(finder.size).toBe(2000)
    records.exec('ROLLBACK')
    expect(finder.size).toBe(1)
    finder.add(1, two)
    expect(finder.candidates(two, 5).map(({ report }) => report)).toEqual([0, 1])
  })
  it('refuses a number that is not above all before it, and keeps what it has', () => {
    const finder = embeddedCandidates(opened(':memory:'))
    finder.add(5, two)
    expect(() => finder.add(5, two)).toThrow(RangeError)
    expect(finder.size).toBe(1)
  })
  it('sees what another connection has committed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-candidates-'))
    const [writing, reading] = [opened(join(folder, 'records')), opened(join(folder, 'records'))]
    const reader = embeddedCandidates(reading)
    expect(reader.size).toBe(0)
    embeddedCandidates(writing).add(0, two)
    expect(reader.candidates(two, 5).length).toBe(1)
    writing.close()
    reading.close()
    rmSync(folder, { recursive: true })
  })
  it('keeps its segments few, and rewrites the large ones seldom', () => {
    const records = opened(':memory:')
    const finder = embeddedCandidates(records)
    records.exec('BEGIN')
    for (let report = 0; report < 20_480; report++)
      finder.add(report, Uint32Array.of(report * 3, report * 3 + 1, 4_000_000_000 - report))
    records.exec('COMMIT')
    const segments = records.prepare('SELECT settled FROM candidate_segments ORDER BY first').all() as unknown as {
      settled: number
    }[]
    expect(segments.map(({ settled }) => settled)).toEqual([6, 5, 4, 3, 2])
  })
})
