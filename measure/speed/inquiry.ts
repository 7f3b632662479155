// npx tsx measure/speed/inquiry.ts                 what keeping costs beside reading: adding, opening, searching, streaming
// npx tsx measure/speed/inquiry.ts --reports N     how many reports (10000 unless told)
// npx tsx measure/speed/inquiry.ts --originals     each with an original of its own, as single files have; else as one container's members
// npx tsx measure/speed/inquiry.ts --dry           written nowhere; else to measure/runs
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createEmbedded, openEmbedded } from '../../src/engines/embedded/embedded.ts'
import type { Change, Original, PackedReport } from '../../src/engines/engine.ts'
import { openInquiry } from '../../src/inquiry/index.ts'
import { pack } from '../../src/inquiry/pack.ts'
import type { Capture, CaptureId, Digest, Instant, Reading, ReportId } from '../../src/model/index.ts'
import { speedCorpus } from './corpus.ts'
import { machine } from './machine.ts'
import { reportOf, stages } from './stages.ts'
import { statistics } from './statistics.ts'

const { values: asked } = parseArgs({
  options: { reports: { type: 'string' }, originals: { type: 'boolean' }, dry: { type: 'boolean' } },
})
const count = Number(asked.reports ?? 10_000)
const place = machine()
console.log(`${place.processor}, ${place.cores} cores, Node ${place.node}, load ${place.load}, commit ${place.commit ?? 'unknown'}`)

/** As many as `add` commits together. */
const BATCH = 128
const folder = mkdtempSync(join(tmpdir(), 'hearsay-speed-'))
const inquiry = join(folder, 'inquiry')

// Real readings of real length, each kept many times under names of its own.
const { read } = stages()
const readings: Reading[] = speedCorpus()
  .texts.slice(0, 200)
  .map((text) => read(reportOf(text)))
const words = readings.map(({ report }) => report.text.split(/\s+/).length)
console.log(
  `${count} reports; of ${readings.length} different ones, ${Math.round(words.reduce((sum, one) => sum + one, 0) / words.length)} words each`,
)

let started = performance.now()
const packs = readings.map(pack)
const packing = (performance.now() - started) / packs.length
const begun = performance.now()
let keeping = 0
let processor = 0
await createEmbedded(inquiry)
const engine = await openEmbedded(inquiry, { write: true })
for (let from = 0; from < count; from += BATCH) {
  const changes: Change[] = []
  const originals: Original[] = []
  for (let at = from; at < Math.min(count, from + BATCH); at++) {
    const reading = readings[at % readings.length] as Reading
    const bytes = Buffer.from(`${at}\n${reading.report.text}`)
    const digest = createHash('sha256').update(bytes).digest('hex') as Digest
    const id = `c${digest.slice(0, 16)}` as CaptureId
    const file = `report-${at}.txt`
    const capture: Capture = {
      id,
      locator: file,
      takenAt: '2031-03-01T10:00:00.000Z' as Instant,
      bytes: digest,
      size: bytes.length,
      mediaType: 'text/plain',
      declaredType: null,
      complete: true,
    }
    const packed = packs[at % packs.length] as PackedReport
    // What is inside the pieces keeps its first name: it costs the same.
    const facts = { ...packed.facts, id: `r${digest.slice(0, 16)}` as ReportId, capture: id, file }
    changes.push({ kind: 'capture', capture, addedAt: '2031-03-01T10:00:00.000Z' as Instant, container: false })
    changes.push({ kind: 'reports', capture: id, made: 'measured', reports: [{ ...packed, facts }] })
    if (asked.originals) originals.push({ digest, size: bytes.length, bytes })
  }
  started = performance.now()
  const used = process.cpuUsage()
  await engine.keepOriginals(originals)
  await engine.commit(changes)
  keeping += performance.now() - started
  const { user, system } = process.cpuUsage(used)
  processor += (user + system) / 1000
}
await engine.close()
const all = performance.now() - begun
const figures: Record<string, unknown> = {
  packedMillisecondsAReport: packing,
  keptMillisecondsAReport: keeping / count,
  keptProcessorMillisecondsAReport: processor / count,
  bytesAReport: statSync(join(inquiry, 'inquiry.sqlite')).size / count,
}
console.log(`packed   ${(packing).toFixed(3)} ms a report (in the reading threads)`)
console.log(
  `kept     ${(keeping / count).toFixed(3)} ms a report, synced in batches of ${BATCH}${asked.originals ? ', originals too' : ''}   goal <= 1`,
)
console.log(`         ${(processor / count).toFixed(3)} ms by processor time`)
console.log(
  `         ${Math.round(figures['bytesAReport'] as number)} bytes a report in inquiry.sqlite; ${(all / 1000).toFixed(1)} s in all`,
)

// Each in a process of its own: what is open already has been paid for.
const compiled = fileURLToPath(new URL('../../dist/', import.meta.url))
const inProcess = (work: string): number =>
  Number(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { openEmbedded } from ${JSON.stringify(join(compiled, 'engines/index.js'))}
         import { openInquiry } from ${JSON.stringify(join(compiled, 'inquiry/index.js'))}
         const begun = performance.now()
         const inquiry = openInquiry(await openEmbedded(${JSON.stringify(inquiry)}, { write: true }))
         ${work}
         console.log(performance.now() - begun)`,
      ],
      { encoding: 'utf8' },
    ),
  )
const timed = (name: string, work: string, goal = ''): void => {
  const found = statistics(Array.from({ length: 5 }, () => inProcess(work)))
  figures[name] = found
  console.log(
    `${name.padEnd(8)} least ${found.least.toFixed(1)}  mean ${found.mean.toFixed(1)}  most ${found.most.toFixed(1)} ms${goal}`,
  )
}
timed('open', 'for await (const facts of inquiry.list()) break', '   goal <= 300')
timed('state', 'await inquiry.state()')
timed('search', "await inquiry.search('harbour master', { limit: 20 })")
timed('status', 'await inquiry.status()')
timed('list', 'for await (const facts of inquiry.list()) ;')

const open = openInquiry(await openEmbedded(inquiry, { write: false }))
for (const what of ['reports', 'readings'] as const) {
  started = performance.now()
  let seen = 0
  for await (const _ of open[what]()) if (++seen === 2000) break
  const each = (performance.now() - started) / seen
  figures[`${what}MillisecondsEach`] = each
  console.log(`${what.padEnd(8)} ${each.toFixed(3)} ms each, streamed`)
}
await open.close()

if (!asked.dry) {
  const runs = fileURLToPath(new URL('../runs/', import.meta.url))
  mkdirSync(runs, { recursive: true })
  const name = `inquiry-${place.at.slice(0, 16).replaceAll(':', '-').replace('T', '-')}.json`
  writeFileSync(
    join(runs, name),
    `${JSON.stringify({ machine: place, count, originals: asked.originals === true, figures }, null, 2)}\n`,
  )
  console.log(`written to measure/runs/${name} (${readdirSync(runs).length} runs there)`)
}
rmSync(folder, { recursive: true })
