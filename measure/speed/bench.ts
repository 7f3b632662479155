// npx tsx measure/speed/bench.ts [REPORTS]   the bench over an invented inquiry of so many short reports (2000 unless told)
// npx tsx measure/speed/bench.ts --dry       written nowhere; else to measure/runs
// What is measured and why: measure/speed/bench.md. Tests the last build: npm run build.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Answer, address, type Call, ROUTES, type RouteName } from '../../src/bench/api.ts'
import { asJsonLine, simulateMany } from '../../src/simulate/index.ts'
import { drawnIn } from './bench-drawing.ts'
import { machine } from './machine.ts'

const { values: asked, positionals } = parseArgs({ options: { dry: { type: 'boolean' } }, allowPositionals: true })
const REPORTS = Number(positionals[0] ?? 2000)
/** How often each view is asked for. */
const ROUNDS = 20
/** Reports of the largest story: of these, some five hundred state its leading claim. */
const LARGEST = 700
/** What is added while the page is in use. */
const ADDED = Math.min(400, Math.ceil(REPORTS / 5))
const place = machine()
const root = fileURLToPath(new URL('../../', import.meta.url))
const command = join(root, 'dist/cli/hearsay.js')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const inquiry = join(folder, 'inquiry')
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
console.log(`${place.processor}, ${place.cores} cores, Node ${place.node}, load ${place.load}, commit ${place.commit ?? 'unknown'}`)

const corpus = (name: string, seed: number, reports: number): string => {
  const path = join(folder, name)
  const lines: string[] = []
  for (const { report, history } of simulateMany(seed, { reports, largest: Math.min(0.9, LARGEST / reports) }))
    if (history.present) lines.push(asJsonLine(report))
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const percentile = (raw: readonly number[], share: number): number => {
  const ordered = [...raw].sort((one, other) => one - other)
  return Math.round((ordered[Math.min(ordered.length - 1, Math.ceil(share * ordered.length) - 1)] ?? 0) * 10) / 10
}
interface Told {
  readonly p50: number
  readonly p95: number
  readonly most: number
}
const told = (raw: readonly number[]): Told => ({ p50: percentile(raw, 0.5), p95: percentile(raw, 0.95), most: percentile(raw, 1) })

let started = performance.now()
execFileSync(process.execPath, [command, 'new', inquiry], { stdio: 'ignore' })
execFileSync(process.execPath, [command, 'add', inquiry, corpus('reports.jsonl', 1, REPORTS), '--quiet'], { stdio: 'ignore' })
const adding = performance.now() - started
console.log(`added     ${REPORTS} reports in ${(adding / 1000).toFixed(1)} s`)

started = performance.now()
const child = spawn(process.execPath, [command, 'bench', inquiry, '--no-open', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
process.on('exit', () => child.kill('SIGKILL'))
const url = await new Promise<string>((done) => child.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim())))
const opening = performance.now() - started
const { origin } = new URL(url)
const entered = await fetch(url, { redirect: 'manual' })
const headers = { cookie: entered.headers.getSetCookie()[0]?.split(';')[0] ?? '', origin }

const ask = async <Name extends RouteName>(
  name: Name,
  call: Call<Name> = {},
  body?: FormData,
): Promise<{ readonly took: number; readonly size: number; readonly answer: Answer<Name> }> => {
  const begun = performance.now()
  const answer = await fetch(origin + address(name, call), { method: ROUTES[name].method, headers, ...(body ? { body } : {}) })
  const text = await answer.text()
  const took = performance.now() - begun
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${text.slice(0, 300)}`)
  return { took, size: text.length, answer: (text.startsWith('<') ? text : JSON.parse(text)) as Answer<Name> }
}
const firstView = (await ask('inquiry')).took
const rested = async (): Promise<void> => {
  for (;;) {
    const { jobs, tracing } = (await ask('inquiry')).answer
    const failed = jobs.find(({ state }) => state === 'failed')
    if (failed) throw new Error(JSON.stringify(failed.problem))
    if (tracing.status === 'kept' && jobs.every(({ endedAt }) => endedAt !== null)) return
    await new Promise((done) => setTimeout(done, 250))
  }
}
started = performance.now()
await rested()
const tracing = performance.now() - started
console.log(
  `opened    in ${Math.round(opening)} ms, first answer ${firstView.toFixed(0)} ms, traced after ${(tracing / 1000).toFixed(1)} s`,
)

const first = async <Name extends 'reports' | 'claims' | 'people' | 'outlets'>(name: Name, call: Call<Name> = {}) =>
  (await ask(name, call)).answer.rows[0] as Answer<Name>['rows'][number]
const claim = await first('claims')
const report = await first('reports', { query: { sort: 'statements' } } as never)
const person = await first('people')
const outlet = await first('outlets')
const { answer: atlas } = await ask('map')
const here = [...atlas.places, ...atlas.missing][0]
const { answer: whole } = await ask('claim', { params: { claim: claim.id } })
const link = whole.links[0]
const views: readonly (readonly [string, () => Promise<{ readonly took: number }>])[] = [
  ['inquiry', () => ask('inquiry')],
  ['reports', () => ask('reports')],
  ['reports, sorted', () => ask('reports', { query: { sort: 'relatives' } })],
  ['reports, filtered', () => ask('reports', { query: { q: 'mar' } })],
  ['reports, far down', () => ask('reports', { query: { after: Math.max(0, REPORTS - 100) } })],
  ['report', () => ask('report', { params: { report: report.id } })],
  ['claims', () => ask('claims')],
  ['claims, sorted', () => ask('claims', { query: { sort: 'words' } })],
  ['claim, the largest', () => ask('claim', { params: { claim: claim.id } })],
  [
    'aligned',
    () =>
      ask('aligned', {
        query: { left: link?.from ?? whole.statements[0]?.statement, right: link?.to ?? whole.statements[1]?.statement } as never,
      }),
  ],
  ['people', () => ask('people')],
  ['person', () => ask('person', { params: { person: person.key } })],
  ['outlets', () => ask('outlets')],
  ['outlet', () => ask('outlet', { params: { outlet: outlet.key } })],
  ['timeline', () => ask('timeline')],
  ['map', () => ask('map')],
  ['place', () => ask('place', { params: { place: here?.key ?? '' } })],
  ['review', () => ask('review')],
  ['judgements', () => ask('judgements')],
  ['captures', () => ask('captures')],
  ['failures', () => ask('failures')],
]
const routes: Record<string, Told> = {}
for (const [name, view] of views) {
  const raw: number[] = []
  const cold = (await view()).took
  for (let round = 0; round < ROUNDS; round++) raw.push((await view()).took)
  routes[name] = told(raw)
  console.log(
    `${name.padEnd(20)} first ${cold.toFixed(0).padStart(5)} ms   p50 ${String(routes[name].p50).padStart(6)}   p95 ${String(routes[name].p95).padStart(6)}   goal <= 150`,
  )
}

// A word as it is typed, letter by letter; the page asks at each.
const typed = ['harbour', 'mortars', 'said the', '"according to', 'Monday']
const typing: number[] = []
for (const where of ['text', 'statements', 'speakers'] as const)
  for (const word of typed)
    for (let end = 1; end <= word.length; end++)
      typing.push((await ask('search', { query: { q: word.slice(0, end), in: where, limit: 30 } })).took)
console.log(`typing in search     p50 ${told(typing).p50}   p95 ${told(typing).p95}   goal <= 100`)
started = performance.now()
const dossier = (await ask('dossier')).size
const dossierTook = performance.now() - started
console.log(`the dossier          ${dossierTook.toFixed(0)} ms, ${(dossier / 1e6).toFixed(1)} MB`)

// The page in use while much is added, read and traced.
const form = new FormData()
form.append('file', new Blob([readFileSync(corpus('more.jsonl', 2, ADDED))]), 'more.jsonl')
await ask('upload', {}, form)
const live = new Map<string, number[]>()
const note = (name: string, took: number): void => void live.set(name, [...(live.get(name) ?? []), took])
const until = performance.now() + 600_000
for (let rests = false; !rests && performance.now() < until; ) {
  for (const [name, view] of views.filter(([one]) => ['inquiry', 'reports', 'claims', 'report', 'people'].includes(one))) {
    note(name, (await view()).took)
  }
  note('search', (await ask('search', { query: { q: 'harb', in: 'text' } })).took)
  const { jobs } = (await ask('jobs')).answer
  rests = jobs.every(({ endedAt }) => endedAt !== null)
}
const meanwhile = Object.fromEntries([...live].map(([name, raw]) => [name, { asked: raw.length, ...told(raw) }]))
for (const [name, { asked: times, p50, p95, most }] of Object.entries(meanwhile))
  console.log(`while adding, ${name.padEnd(10)} p50 ${p50}   p95 ${p95}   most ${most} (${times} times)`)
await rested()

const script = [
  ...readFileSync(join(root, 'dist/bench/ui/index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g),
].reduce((sum, [, name = '']) => sum + gzipSync(readFileSync(join(root, 'dist/bench/ui', name))).length, 0)
const drawing = await drawnIn(origin, headers.cookie)
console.log(`first view drawn     ${drawing.firstView.p50} ms   goal <= 300`)
console.log(
  `a lineage of ${whole.row.reports} reports (${drawing.lineage.stations} rows) drawn in ${drawing.lineage.milliseconds} ms, answers a press in ${drawing.lineage.pressed} ms   goal <= 1000 for 500`,
)
child.kill('SIGINT')

if (!asked.dry) {
  const file = join(root, 'measure/runs', `bench-${place.at.slice(0, 16).replace(':', '')}.json`)
  const figures = {
    reports: REPORTS,
    addingSeconds: adding / 1000,
    opening,
    firstView,
    tracingSeconds: tracing / 1000,
    routes,
    typing: told(typing),
    dossierMilliseconds: dossierTook,
    dossierBytes: dossier,
    added: ADDED,
    meanwhile,
    script,
    lineageReports: whole.row.reports,
    drawing,
  }
  writeFileSync(file, `${JSON.stringify({ machine: place, figures }, null, 2)}\n`)
  console.log(`kept as ${file}`)
}
