// npm run speed                how quick reading is, stage by stage; start-up; memory; written to measure/runs
// npm run speed -- --dry       the same, written nowhere
// npm run speed -- --runs N    timed passes over the corpus (5 unless told)
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { GROWING } from '../../test/robustness/linearity.ts'
import { countWords, inventedReport, speedCorpus } from './corpus.ts'
import { machine } from './machine.ts'
import { peakMemory, wallTimes } from './processes.ts'
import { reportOf, stages } from './stages.ts'
import { type Statistics, statistics } from './statistics.ts'

const { values: asked } = parseArgs({ options: { dry: { type: 'boolean' }, runs: { type: 'string' } } })
const runs = Number(asked.runs ?? 5)
const place = machine()
const say = (name: string, { least, mean, most, spread }: Statistics, unit: string, goal = ''): void =>
  console.log(
    `${name.padEnd(30)} least ${least.toFixed(1).padStart(9)}  mean ${mean.toFixed(1).padStart(9)}  most ${most.toFixed(1).padStart(9)}  spread ${spread.toFixed(1).padStart(7)}  ${unit}${goal && `  goal ${goal}`}`,
  )

console.log(`${place.processor}, ${place.cores} cores, Node ${place.node}, load ${place.load}, commit ${place.commit ?? 'unknown'}`)
const corpus = speedCorpus()
console.log(`${corpus.name}: ${corpus.texts.length} reports, ${corpus.words} words\n`)
const reports = corpus.texts.map(reportOf)
const { read, byStage, examine } = stages()

// Warm: once over everything.
for (const report of reports) read(report)
const whole: number[] = []
// Processor time beside the clock's: on a machine with other work it is the one that can be compared.
const processor: number[] = []
for (let run = 0; run < runs; run++) {
  const before = performance.now()
  const used = process.cpuUsage()
  for (const report of reports) read(report)
  const { user, system } = process.cpuUsage(used)
  whole.push(corpus.words / ((performance.now() - before) / 1000))
  processor.push(corpus.words / ((user + system) / 1e6))
}
const reading = statistics(whole)
const readingProcessor = statistics(processor)
say('reading, all stages', reading, 'words/s', '>= 50000')
say('  by processor time', readingProcessor, 'words/s')

const passes = Array.from({ length: runs }, () => byStage(reports))
const byName = Object.fromEntries(
  Object.keys(passes[0] ?? {}).map((stage) => [
    stage,
    statistics(passes.map((times) => ((times[stage] ?? 0) * 1000) / corpus.words)),
  ]),
)
for (const [stage, figures] of Object.entries(byName)) say(`  ${stage}`, figures, 'microseconds a word')

const some = reports.slice(0, 200)
const someWords = corpus.texts.slice(0, 200).reduce((sum, text) => sum + countWords(text), 0)
for (const report of some) examine(report)
const examined = statistics(
  Array.from({ length: runs }, () => {
    const before = performance.now()
    for (const report of some) examine(report)
    return someWords / ((performance.now() - before) / 1000)
  }),
)
say('reading, tracing and weighing', examined, 'words/s')

const folder = mkdtempSync(join(tmpdir(), 'hearsay-speed-'))
let cold: Record<string, Statistics>
let peak: number
try {
  const one = join(folder, 'one.txt')
  writeFileSync(one, inventedReport(1, 700))
  const many = join(folder, 'many')
  mkdirSync(many)
  for (let at = 0; at < 1000; at++)
    writeFileSync(join(many, `${at}.txt`), corpus.texts[at % corpus.texts.length] ?? inventedReport(at, 700))
  cold = {
    'node alone': statistics(wallTimes([], 15, ['-e', '0'])),
    'hearsay --help': statistics(wallTimes(['--help'], 15)),
    'hearsay examine, 700 words': statistics(wallTimes(['examine', one, '--out', folder], 9)),
  }
  console.log()
  const goals: Readonly<Record<string, string>> = { 'hearsay --help': '<= 150', 'hearsay examine, 700 words': '<= 1200' }
  for (const [name, figures] of Object.entries(cold)) say(name, figures, 'ms', goals[name])
  peak = peakMemory(['read', many, '--format', 'jsonl'])
  console.log(`${'peak memory, 1000 reports'.padEnd(30)} ${peak.toFixed(0)} MiB  goal <= 350`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log('\nTime as the input grows, in milliseconds (1x is about 6,000 characters):')
const curve = Object.fromEntries(
  Object.entries(GROWING).map(([name, make]) => {
    const times = [1, 2, 4, 8].map((factor) => {
      const report = reportOf(make(60 * factor))
      read(report)
      let best = Infinity
      for (let run = 0; run < 3; run++) {
        const before = performance.now()
        read(report)
        best = Math.min(best, performance.now() - before)
      }
      return Math.round(best * 100) / 100
    })
    console.log(`  ${name.padEnd(34)} ${times.map((time) => time.toFixed(2).padStart(9)).join('')}`)
    return [name, times]
  }),
)

if (!asked.dry) {
  const path = fileURLToPath(new URL(`../runs/speed-${place.at.slice(0, 16).replace(/[:T]/g, '-')}.json`, import.meta.url))
  const told = {
    machine: place,
    corpus: { name: corpus.name, reports: reports.length, words: corpus.words },
    wordsASecond: reading,
    wordsAProcessorSecond: readingProcessor,
    microsecondsAWord: byName,
    examinedWordsASecond: examined,
    milliseconds: cold,
    peakMiB: Math.round(peak),
    curve,
  }
  writeFileSync(path, `${JSON.stringify(told, null, 1)}\n`)
  console.log(`\nWritten: measure/runs/${path.split('/').pop()}`)
}
