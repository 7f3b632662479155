// npm run speed:match                         the curve at 10k, 30k and 100k reports, and the look-up; written to measure/runs
// npm run speed:match -- --sizes 10k,1M       other sizes; 300k takes 1.2 GB of disk, 1M 12 GB
// npm run speed:match -- --folder DIR         where corpora are written, and left for the next run (a temporary folder that is removed unless told)
// npm run speed:match -- --no-look-up --dry   without the look-up; written nowhere
import { spawnSync } from 'node:child_process'
import { closeSync, createReadStream, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from './machine.ts'
import { writeMatchCorpus } from './match-corpus.ts'
import type { LookUp } from './match-look-up.ts'

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,30k,100k' },
    folder: { type: 'string' },
    'no-look-up': { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
})
const sizeOf = (name: string): number => Number(name.replace(/k$/, '000').replace(/M$/, '000000'))
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

interface Used {
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMiB: number
}

/** Runs the built command as a user would, its output into a file. */
const timed = (given: readonly string[], output: string): Used => {
  const file = openSync(output, 'w')
  const before = performance.now()
  const child = spawnSync(
    process.execPath,
    ['--import', new URL('resources.mjs', import.meta.url).href, here('../../dist/cli/hearsay.js'), ...given],
    {
      stdio: ['ignore', file, 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  )
  const seconds = Math.round((performance.now() - before) / 100) / 10
  closeSync(file)
  if (child.status !== 0) throw new Error(`hearsay ${given.join(' ')} ended with ${child.status ?? child.signal}: ${child.stderr}`)
  const used = JSON.parse(child.output[3] ?? '{}') as Omit<Used, 'seconds'>
  return { seconds, processorSeconds: Math.round(used.processorSeconds * 10) / 10, peakMiB: used.peakMiB }
}

const lines = async (path: string): Promise<number> => {
  let count = 0
  for await (const _ of createInterface({ input: createReadStream(path) })) count++
  return count
}

const place = machine()
console.log(`${place.processor}, ${place.cores} cores, Node ${place.node}, load ${place.load}, commit ${place.commit ?? 'unknown'}`)
const folder = asked.folder ?? mkdtempSync(join(tmpdir(), 'hearsay-speed-'))
const curve = []
let largest = ''
try {
  for (const name of asked.sizes.split(',')) {
    const corpus = join(folder, name)
    if (!existsSync(join(corpus, 'corpus.jsonl'))) writeMatchCorpus(corpus, sizeOf(name))
    const path = join(corpus, 'corpus.jsonl')
    const output = join(corpus, 'found.jsonl')
    const passages = timed(['match', '--format', 'jsonl', path], output)
    const pairs = await lines(output)
    const families = timed(['match', '--families', '--format', 'jsonl', path], output)
    const familyCount = await lines(output)
    rmSync(output)
    curve.push({
      reports: sizeOf(name),
      megabytes: Math.round(statSync(path).size / 1e6),
      pairs,
      families: familyCount,
      passages,
      familiesAlone: families,
    })
    console.log(
      `${name.padStart(5)} reports  passages ${passages.seconds} s (${passages.processorSeconds} s of processors), ${passages.peakMiB} MiB; families alone ${families.seconds} s (${families.processorSeconds}), ${families.peakMiB} MiB; ${pairs} pairs, ${familyCount} families`,
    )
    largest = corpus
  }
  let lookUp: LookUp | null = null
  if (!asked['no-look-up']) {
    const child = spawnSync(process.execPath, ['--import', 'tsx', here('match-look-up.ts'), largest, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
    lookUp = JSON.parse(child.stdout) as LookUp
    console.log(`look-up among ${lookUp.reports}: median ${lookUp.whole.median} ms, 95th percentile ${lookUp.whole.p95} ms`)
  }
  if (!asked.dry) {
    const runs = here('../runs/')
    mkdirSync(runs, { recursive: true })
    const path = join(runs, `match-${place.at.slice(0, 16).replace(/[T:]/g, '-')}.json`)
    writeFileSync(
      path,
      `${JSON.stringify({ machine: place, corpus: 'measure/speed/match-corpus.ts, seed 1', curve, lookUp }, null, 2)}\n`,
    )
    console.log(path)
  }
} finally {
  if (!asked.folder) rmSync(folder, { recursive: true })
}
