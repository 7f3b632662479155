import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../../src/engines/embedded/embedded.ts'
import type { CaptureId, Digest } from '../../src/model/index.ts'
import { root } from '../house/files.ts'
import { command, file, hearsay, temporaryFolder } from './command.ts'

/** How often a run is killed; more in a long run: HEARSAY_KILLS=100. */
const KILLS = Number(process.env['HEARSAY_KILLS'] ?? 12)
/** Where chance begins, so that a run that fails can be had again: HEARSAY_SEED. */
const SEED = Number(process.env['HEARSAY_SEED'] ?? Date.now() % 100_000)

/** Source: mulberry32, public domain. */
const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = chance(SEED)
const folder = temporaryFolder()
const demo = readFileSync(join(root, 'examples/harbour-guard.txt'), 'utf8')
const sources = join(folder, 'sources')
mkdirSync(sources)
for (let at = 0; at < 24; at++) file(sources, `report-${String(at).padStart(2, '0')}.txt`, demo.replaceAll('Ilvane', `Ilvane${at}`))
const rows = Array.from({ length: 200 }, (_, at) =>
  JSON.stringify({ id: `n${at}`, text: `Boat ${at} came in on Monday, Ana Dell said. "All are well," she said.` }),
)
file(sources, 'wires.jsonl', rows.join('\n'))

const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a command, kills it some time later, and gives the lines it had said by then, those cut short left out. */
const killed = async (
  given: readonly string[],
  after: number,
): Promise<{ readonly said: Record<string, unknown>[]; readonly ended: boolean }> => {
  const child = spawn(process.execPath, [command, ...given, '--quiet'], { stdio: ['ignore', 'pipe', 'ignore'] })
  children.add(child)
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece
  })
  const closed = new Promise<number | null>((done) => child.once('close', (status) => done(status)))
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  const status = await closed
  clearTimeout(timer)
  children.delete(child)
  const whole = out.slice(0, out.lastIndexOf('\n') + 1)
  const said = whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { said, ended: status !== null }
}

interface Snapshot {
  readonly captures: ReadonlyMap<string, string>
  readonly readings: ReadonlyMap<string, string>
}

/** All that there is, read as whoever opens it next does. */
const look = async (inquiry: string): Promise<Snapshot> => {
  const engine = await openEmbedded(inquiry, { write: true })
  try {
    expect(engine.readOnly).toBeNull()
    const captures = new Map<string, string>()
    for await (const { capture, container } of engine.captures()) {
      captures.set(capture.id, capture.locator)
      // A member's bytes lie in its container.
      const bytes = capture.part?.bytes ?? capture.bytes
      if (!capture.part || container) expect(await engine.original(bytes as Digest), capture.locator).not.toBeNull()
    }
    const readings = new Map<string, string>()
    for await (const { id, report, reading } of engine.packed({ reading: true, editions: 'all' }))
      readings.set(id, `${Buffer.from(report).toString('base64')} ${Buffer.from(reading).toString('base64')}`)
    for (const id of captures.keys()) expect(await engine.capture(id as CaptureId)).not.toBeNull()
    return { captures, readings }
  } finally {
    await engine.close()
  }
}

const made = (name: string): string => {
  const inquiry = join(folder, name)
  expect(hearsay(['new', inquiry]).status).toBe(0)
  return inquiry
}

/** What an undisturbed run gives, and how long it takes. */
const undisturbed = async (): Promise<{ readonly snapshot: Snapshot; readonly milliseconds: number }> => {
  const inquiry = made('undisturbed')
  const { status, milliseconds } = hearsay(['add', inquiry, sources])
  expect(status).toBe(0)
  return { snapshot: await look(inquiry), milliseconds }
}

describe(`killed ${KILLS} times at random (HEARSAY_SEED=${SEED})`, () => {
  it('an addition loses nothing that it acknowledged, and goes on to the same inquiry as if nothing had happened', async () => {
    const whole = await undisturbed()
    let round = 0
    let inquiry = made('killed-0')
    let acknowledged = new Map<string, readonly string[]>()
    let inTime = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const { said, ended } = await killed(['add', inquiry, sources, '--format', 'jsonl'], 50 + random() * whole.milliseconds)
      if (!ended) inTime++
      for (const { outcome, capture, reports } of said)
        if (outcome === 'added') acknowledged.set(capture as string, reports as readonly string[])
      const { captures, readings } = await look(inquiry)
      for (const [capture, reports] of acknowledged) {
        expect(captures.has(capture), `capture ${capture}, kill ${kill}`).toBe(true)
        for (const report of reports)
          expect(readings.get(report), `report ${report}, kill ${kill}`).toBe(whole.snapshot.readings.get(report))
      }
      if (ended || readings.size === whole.snapshot.readings.size) {
        rmSync(inquiry, { recursive: true })
        inquiry = made(`killed-${++round}`)
        acknowledged = new Map()
      }
    }
    expect(inTime).toBeGreaterThan(0)
    expect(hearsay(['add', inquiry, sources]).status).toBe(0)
    const { captures, readings } = await look(inquiry)
    expect(readings).toEqual(whole.snapshot.readings)
    expect([...captures.keys()].sort()).toEqual([...whole.snapshot.captures.keys()].sort())
    expect(JSON.parse(hearsay(['status', inquiry, '--format', 'jsonl']).out)).toMatchObject({
      unfinished: [],
      outdated: 0,
      failures: 0,
    })
  }, 3_600_000)

  it('a rebuild loses nothing, and goes on', async () => {
    const inquiry = made('rebuilt')
    expect(hearsay(['add', inquiry, sources]).status).toBe(0)
    const before = await look(inquiry)
    for (let kill = 0; kill < Math.ceil(KILLS / 4); kill++) {
      await killed(['rebuild', inquiry], 100 + random() * 1500)
      expect(await look(inquiry)).toEqual(before)
    }
    expect(hearsay(['rebuild', inquiry]).status).toBe(0)
    expect(await look(inquiry)).toEqual(before)
  }, 3_600_000)

  it('a new inquiry is there whole or can be made again', async () => {
    for (let kill = 0; kill < Math.ceil(KILLS / 4); kill++) {
      const inquiry = join(folder, `new-${kill}`)
      await killed(['new', inquiry], 40 + random() * 150)
      const { status, err } = hearsay(['new', inquiry])
      if (status !== 0) expect(err).toContain('E_EXISTS')
      expect(hearsay(['status', inquiry]).status).toBe(0)
    }
  }, 600_000)
})
