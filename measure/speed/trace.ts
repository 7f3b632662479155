// npx tsx measure/speed/trace.ts SIZE ...          time and memory of `hearsay trace` at several sizes, first and again
// npx tsx measure/speed/trace.ts --kind template   of pattern texts alone; `simulated`: of the simulator's alone
// npx tsx measure/speed/trace.ts --dry             written nowhere; else to measure/runs
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { asJsonLine, simulateMany } from '../../src/simulate/index.ts'
import { machine } from './machine.ts'
import { templateCorpus } from './template-corpus.ts'

const { values: asked, positionals } = parseArgs({
  options: { kind: { type: 'string' }, dry: { type: 'boolean' } },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 3000, 10_000]
const place = machine()
const command = fileURLToPath(new URL('../../dist/cli/hearsay.js', import.meta.url))
const resources = new URL('resources.mjs', import.meta.url).href
const SEED = 11

interface Used {
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMiB: number
  /** Of what it printed, so that two commits can be held against each other. */
  readonly digest: string
}

const hearsay = (given: readonly string[], folder: string): Used => {
  const printed = join(folder, 'printed')
  const out = openSync(printed, 'w')
  const before = performance.now()
  const child = spawnSync(process.execPath, ['--import', resources, command, ...given], {
    cwd: folder,
    stdio: ['ignore', out, 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  const seconds = (performance.now() - before) / 1000
  closeSync(out)
  if (child.status !== 0) throw new Error(`hearsay ${given.join(' ')} ended with ${child.status ?? child.signal}: ${child.stderr}`)
  const { processorSeconds, peakMiB } = JSON.parse(child.output[3] ?? '') as Omit<Used, 'seconds' | 'digest'>
  const digest = createHash('sha256').update(readFileSync(printed)).digest('hex').slice(0, 16)
  return { seconds: rounded(seconds), processorSeconds: rounded(processorSeconds), peakMiB, digest }
}

const rounded = (seconds: number): number => Math.round(seconds * 10) / 10

const simulated = function* (reports: number): Generator<string> {
  for (const { report, history } of simulateMany(SEED, { reports })) if (history.present) yield `${asJsonLine(report)}\n`
}
const KINDS = { template: (reports: number) => templateCorpus(reports, SEED), simulated } as const

const runs: { readonly kind: string; readonly reports: number; readonly first: Used; readonly again: Used }[] = []
for (const [kind, corpus] of Object.entries(KINDS)) {
  if (asked.kind !== undefined && asked.kind !== kind) continue
  for (const reports of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-speed-'))
    try {
      const file = openSync(join(folder, 'corpus.jsonl'), 'w')
      for (const line of corpus(reports)) writeSync(file, line)
      closeSync(file)
      hearsay(['new', 'case'], folder)
      hearsay(['add', 'case', 'corpus.jsonl', '--quiet'], folder)
      const [first, again] = [hearsay(['trace', 'case', '--quiet'], folder), hearsay(['trace', 'case', '--quiet'], folder)]
      runs.push({ kind, reports, first, again })
      console.log(kind, reports, JSON.stringify({ first, again }))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
if (asked.dry !== true) {
  const folder = fileURLToPath(new URL('../runs/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const name = `trace-speed-${place.at.slice(0, 16).replaceAll(':', '')}.json`
  writeFileSync(join(folder, name), `${JSON.stringify({ ...place, runs }, null, 1)}\n`)
}
