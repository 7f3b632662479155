// npm run peers                          peers and Hearsay side by side on 10,000 and 30,000 reports; written to measure/runs
// npm run peers -- --sizes 100k          other sizes
// npm run peers -- --folder DIR          where corpora and the peers are put, and left for the next run (a temporary folder that is removed unless told)
// npm run peers -- --dry                 written nowhere
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from '../speed/machine.ts'
import { writeMatchCorpus } from '../speed/match-corpus.ts'

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '10k,30k' }, folder: { type: 'string' }, dry: { type: 'boolean', default: false } },
})

/** Pinned, so that a run can be made again. */
const PACKAGES = ['datasketch==1.6.5', 'rensa==0.5.0', 'numpy==2.4.6', 'scipy==1.17.1']
/** Bands and rows: from the usual to what finds as much as Hearsay does. */
const SETTINGS = [
  [25, 5],
  [42, 3],
  [64, 2],
  [128, 2],
] as const

/** Of the settings that find much, the candidates are also verified: kept where they share so much of the smaller. */
const VERIFIED = 0.2

interface Scored {
  readonly tool: string
  readonly setting: string
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMiB: number
  readonly pairs: number
  /** Pairs of reports of different families. */
  readonly astray: number
  /** By how much of the shorter report is shared: half and more, a fifth and more, less. */
  readonly recall: Readonly<
    Record<'most' | 'part' | 'little', { readonly of: number; readonly direct: number; readonly family: number }>
  >
  readonly mixedFamilies: number
  readonly largestMix: number
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const said = (program: string, given: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`${program} ${given.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

const python = (folder: string): string => {
  const program = join(folder, 'peers/bin/python')
  if (!existsSync(program)) {
    said('python3', ['-m', 'venv', join(folder, 'peers')])
    said(program, ['-m', 'pip', '--quiet', '--disable-pip-version-check', 'install', ...PACKAGES])
  }
  return program
}

const hearsay = (program: string, corpus: string, setting: string, given: readonly string[]): Scored => {
  const output = join(corpus, 'found.jsonl')
  const file = openSync(output, 'w')
  const before = performance.now()
  const command = ['--import', new URL('../speed/resources.mjs', import.meta.url).href, here('../../dist/cli/hearsay.js'), 'match']
  const child = spawnSync(process.execPath, [...command, ...given, '--format', 'jsonl', join(corpus, 'corpus.jsonl')], {
    stdio: ['ignore', file, 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const seconds = Math.round((performance.now() - before) / 10) / 100
  closeSync(file)
  if (child.status !== 0) throw new Error(`hearsay ended with ${child.status}: ${child.stderr}`)
  const used = JSON.parse(child.output[3] ?? '{}') as { peakMiB: number; processorSeconds: number }
  const score = JSON.parse(said(program, [here('score.py'), corpus, output])) as Omit<Scored, 'tool' | 'setting'>
  rmSync(output)
  return { ...score, tool: 'hearsay', setting, seconds, ...used }
}

const place = machine()
console.log(`${place.processor}, ${place.cores} cores, Node ${place.node}, load ${place.load}, commit ${place.commit ?? 'unknown'}`)
const folder = asked.folder ?? mkdtempSync(join(tmpdir(), 'hearsay-peers-'))
const results: { readonly reports: number; readonly tools: readonly Scored[] }[] = []
try {
  const program = python(folder)
  for (const size of asked.sizes.split(',')) {
    const reports = Number(size.replace(/k$/, '000').replace(/M$/, '000000'))
    const corpus = join(folder, size)
    if (!existsSync(join(corpus, 'corpus.jsonl'))) writeMatchCorpus(corpus, reports)
    const tools: Scored[] = []
    const add = (one: Scored): void => {
      tools.push(one)
      const { most, part, little } = one.recall
      const through = [most, part, little].map(({ direct, family }) => `${(direct * 100).toFixed(1)}/${(family * 100).toFixed(1)}`)
      console.log(
        `${size} ${one.tool.padEnd(10)} ${one.setting.padEnd(16)} ${String(one.seconds).padStart(7)} s (${one.processorSeconds.toFixed(1)} of processors) ${one.peakMiB} MiB  recall, pairs/families: most ${through[0]}, part ${through[1]}, little ${through[2]}; ${one.pairs} pairs, ${one.astray} astray`,
      )
    }
    add(hearsay(program, corpus, 'passages', []))
    add(hearsay(program, corpus, 'families', ['--families']))
    for (const tool of ['rensa', 'datasketch'])
      for (const [bands, rows] of SETTINGS) {
        const line = said(program, [here('minhash.py'), tool, corpus, String(bands), String(rows)])
        add({ ...(JSON.parse(line) as Scored), setting: `${bands} x ${rows}` })
        if (rows > 2) continue
        const held = said(program, [here('minhash.py'), tool, corpus, String(bands), String(rows), String(VERIFIED)])
        add({ ...(JSON.parse(held) as Scored), setting: `${bands} x ${rows} verified` })
      }
    results.push({ reports, tools })
  }
  if (!asked.dry) {
    const path = here(`../runs/peers-${place.at.slice(0, 16).replace(/[T:]/g, '-')}.json`)
    writeFileSync(
      path,
      `${JSON.stringify({ machine: place, packages: PACKAGES, corpus: 'measure/speed/match-corpus.ts, seed 1', results }, null, 2)}\n`,
    )
    console.log(path)
  }
} finally {
  if (!asked.folder) rmSync(folder, { recursive: true })
}
