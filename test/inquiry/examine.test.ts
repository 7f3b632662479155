import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Examined, examine, type Failed, readReports } from '../../src/inquiry/index.ts'
import { root } from '../house/files.ts'
import { file, temporaryFolder } from '../robustness/command.ts'

const folder = temporaryFolder()
const demo = readFileSync(join(root, 'examples/harbour-guard.txt'), 'utf8')
const names = Array.from({ length: 5 }, (_, at) => file(folder, `report-${at}.txt`, demo.replaceAll('Ilvane', `Ilvane${at}`)))

const all = async <One>(outcomes: AsyncIterable<One>): Promise<One[]> => {
  const found: One[] = []
  for await (const outcome of outcomes) found.push(outcome)
  return found
}
const where = (outcome: Examined | Failed): string => ('error' in outcome ? outcome.locator : outcome.capture.locator)

describe('examine', () => {
  it('gives outcomes in the order of the sources, failures in their places', async () => {
    const given = [names[3] as string, join(folder, 'missing.txt'), names[0] as string]
    const outcomes = await all(examine(given))
    expect(outcomes.map(where)).toEqual(given)
    expect(outcomes.map((outcome) => ('error' in outcome ? outcome.error.code : 'done'))).toEqual(['done', 'E_NOT_FOUND', 'done'])
  })

  it('gives each report before the next is read', async () => {
    const outcomes = examine(names)
    const first = await outcomes.next()
    expect(first.done).toBe(false)
    await outcomes.return(undefined)
    expect((await outcomes.next()).done).toBe(true)
  })

  it('holds claim, lineage, assessment and chain of every statement together', async () => {
    const [outcome] = await all(examine([names[0] as string]))
    if (!outcome || 'error' in outcome) throw new Error('not examined')
    const { reading, claims, lineages, assessments, chains } = outcome.examination
    expect(chains.map(({ statement }) => statement)).toEqual(reading.statements.map(({ id }) => id))
    expect(lineages.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id))
    expect(assessments.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id))
  })

  it('stops with E_INTERRUPTED when told to', async () => {
    const controller = new AbortController()
    const outcomes = examine(names, { signal: controller.signal, threads: 0 })
    await outcomes.next()
    controller.abort()
    await expect(outcomes.next()).rejects.toMatchObject({ code: 'E_INTERRUPTED' })
  })
})

describe('readReports', () => {
  it('reads standard input', async () => {
    const input = (async function* () {
      yield demo
    })()
    const [outcome] = await all(readReports(['-'], { standardInput: input, now: () => 0 }))
    if (!outcome || 'error' in outcome) throw new Error('not read')
    expect(outcome.reading.report.text).toBe(demo)
    expect(outcome.reading.attributions.length).toBeGreaterThan(5)
  })
})

describe('threads', () => {
  const built = async (): Promise<typeof import('../../src/inquiry/index.ts')> =>
    (await import(join(root, 'dist/inquiry/index.js'))) as typeof import('../../src/inquiry/index.ts')

  it('change neither results nor order', async () => {
    const library = await built()
    const given = [...names, join(folder, 'missing.txt'), ...names]
    const alone = await all(library.examine(given, { threads: 0 }))
    const spread = await all(library.examine(given, { threads: 2 }))
    expect(spread.map(where)).toEqual(given)
    expect(JSON.stringify(spread)).toBe(JSON.stringify(alone))
  })

  it('end at once when told to, with work under way', async () => {
    const library = await built()
    const long = file(folder, 'long.txt', `${demo.repeat(400)}\n`)
    const controller = new AbortController()
    const outcomes = library.examine([long, long], { signal: controller.signal, threads: 2 })
    const pending = outcomes.next()
    setTimeout(() => controller.abort(), 300)
    const before = performance.now()
    await expect(pending).rejects.toMatchObject({ code: 'E_INTERRUPTED' })
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
