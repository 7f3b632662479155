import { describe, expect, it } from 'vitest'
import { isText, projectFiles, textOf } from './house/files.ts'
import { breaches, LAW, ruleName } from './house/law.ts'
import { leaks } from './house/leaks.ts'
import { isOverlong, namelessParts } from './house/names.ts'

const files = projectFiles()
const sources = files.filter((file) => file.startsWith('src/') && !file.startsWith('src/reference/data/'))
const packages: ReadonlySet<string> = new Set(Object.keys(JSON.parse(textOf('package.json')).dependencies ?? {}))

describe('the law of the house', () => {
  it('is kept by every import and every use of the world under src/', () => {
    const found = sources.flatMap((file) => breaches(file, textOf(file), packages))
    expect(found).toEqual([])
  })

  it('reads every source: under src/ stands no other kind of file than TypeScript', () => {
    expect(sources.filter((file) => !/\.ts$/.test(file) && !/^src\/bench\/ui\/.*\.(svelte|css|html)$/.test(file))).toEqual([])
    expect(sources.length).toBeGreaterThan(20)
  })

  const broken = (file: string, source: string): string[] => breaches(file, source, new Set(['chrono-node', 'commander']))

  it.each([
    ['src/model/span.ts', "import { tokenise } from '../text/index.ts'", 'model may not import text'],
    ['src/model/span.ts', "import chrono from 'chrono-node'", 'model imports nothing'],
    ['src/text/fold.ts', "import { places } from '../reference/places.ts'", 'text may not import reference'],
    ['src/reference/places.ts', "import { read } from '../read/read.ts'", 'reference may not import read'],
    ['src/read/read.ts', "import type { Claim } from '../trace/trace.ts'", 'read may not import trace'],
    ['src/read/read.ts', "export * from '../weigh/weigh.ts'", 'read may not import weigh'],
    ['src/read/read.ts', "export { type A } from '../weigh/weigh.ts'", 'read may not import weigh'],
    ['src/read/read.ts', "const later = await import('../extract/extract.ts')", 'read may not import extract'],
    ['src/read/read.ts', "type T = import('../reference/places.ts').Places", 'read may not import reference'],
    ['src/read/read.ts', 'const later = await import(name)', 'cannot be told'],
    ['src/read/read.ts', "const later = require('../extract/extract.ts')", 'uses require'],
    ['src/read/read.ts', "import later = require('../extract/extract.ts')", 'uses require'],
    ['src/read/read.ts', "import { readFile } from 'node:fs/promises'", 'imports node:fs/promises'],
    ['src/read/read.ts', "import { readFile } from 'fs'", 'without its node:'],
    ['src/read/read.ts', "import { Command } from 'commander'", 'imports commander'],
    ['src/read/read.ts', "import { other } from 'left-pad'", 'not among the dependencies'],
    ['src/read/read.ts', "import { read } from 'hearsay'", 'the package itself'],
    ['src/read/read.ts', "import { a } from '../../measure/gold/polnear.ts'", 'outside src/'],
    ['src/read/read.ts', "import { a } from './cues'", 'without its .ts'],
    ['src/read/deep/down/here.ts', "import { a } from '../../../trace/trace.ts'", 'read may not import trace'],
    ['src/match/align.ts', "import { engine } from '../engines/engine.ts'", 'match may not import engines'],
    ['src/match/align.ts', "import { read } from '../read/read.ts'", 'match may not import read'],
    ['src/trace/trace.ts', "import type { Weighed } from '../weigh/weigh.ts'", 'trace may not import weigh'],
    ['src/review/judge.ts', "import { trace } from '../trace/trace.ts'", 'review may not import trace'],
    ['src/simulate/simulate.ts', 'const n = Math.random()', 'uses Math.random'],
    ['src/engines/memory/memory.ts', "import { align } from '../../match/align.ts'", 'engines may not import match'],
    ['src/engines/engine.ts', "import { inquiry } from '../inquiry/index.ts'", 'engines may not import inquiry'],
    ['src/inquiry/inquiry.ts', "import { memory } from '../engines/memory/memory.ts'", 'inquiry may not import engines'],
    ['src/inquiry/inquiry.ts', "import { main } from '../cli/hearsay.ts'", 'inquiry may not import cli'],
    ['src/inquiry/inquiry.ts', "new Worker(new URL('../cli/worker.js', import.meta.url))", 'inquiry may not import cli'],
    ['src/cli/bench.ts', "import { openBench } from '../bench/server/bench.ts'", 'cli may not import bench'],
    ['src/inquiry/inquiry.ts', "import { serveBench } from '../bench/server/serve.ts'", 'inquiry may not import bench'],
    ['src/collect/files.ts', "import { inquiry } from '../inquiry/index.ts'", 'collect may not import inquiry'],
    ['src/bench/ui/app.ts', "import { paragraphs } from '../../text/index.ts'", 'bench/ui may not import text'],
    ['src/bench/ui/app.ts', "import { MENTION_TYPES } from '../../model/index.ts'", 'types alone'],
    ['src/bench/ui/app.ts', "import { serve } from '../server/serve.ts'", 'bench/ui may not import bench'],
    ['src/bench/server/serve.ts', "import { app } from '../ui/app.ts'", 'bench/server may not import bench'],
    ['src/weigh/weigh.ts', 'const now = Date.now()', 'uses Date.now'],
    ['src/weigh/weigh.ts', 'const now = new Date()', 'uses new Date()'],
    ['src/weigh/weigh.ts', 'const { now } = Date', 'uses Date'],
    ['src/weigh/weigh.ts', 'const { random } = Math', 'uses Math'],
    ['src/weigh/weigh.ts', "const r = Math['random']()", 'uses Math'],
    ['src/weigh/weigh.ts', 'const at = performance.now()', 'uses performance'],
    ['src/weigh/weigh.ts', 'const id = crypto.randomUUID()', 'uses crypto'],
    ['src/weigh/weigh.ts', "await fetch('https://example.org')", 'uses fetch'],
    ['src/weigh/weigh.ts', 'if (process.env.SOFT) weigh()', 'uses process'],
    ['src/weigh/weigh.ts', 'globalThis.process.exit(1)', 'uses globalThis'],
    ['src/weigh/weigh.ts', 'setTimeout(weigh, 10)', 'uses setTimeout'],
    ['src/weigh/weigh.ts', "console.log('weighed')", 'uses console'],
    ['src/weigh/weigh.ts', 'names.sort((a, b) => a.localeCompare(b))', 'uses .localeCompare()'],
    ['src/weigh/weigh.ts', 'const here = import.meta.url', 'uses import.meta'],
    ['src/weigh/weigh.ts', 'export default 1', 'default export'],
    ['src/weigh/weigh.ts', 'export default function weigh() {}', 'default export'],
    ['src/reference/places.ts', "import { get } from 'node:https'", 'imports node:https'],
    ['src/reference/places.ts', 'const now = Date.now()', 'uses Date.now'],
    ['src/gossip/gossip.ts', 'export const a = 1', 'stands in no room'],
    ['src/loose.ts', 'export const a = 1', 'stands in no room'],
  ])('finds the breach in %s: %s', (file, source, fault) => {
    const found = broken(file, source)
    expect(found.join('\n')).toContain(fault)
  })

  it.each([
    ['src/read/read.ts', "import type { Report } from '../model/index.ts'\nimport { tokenise } from '../text/index.ts'"],
    ['src/read/read.ts', "import { analyse } from './syntax/analyse.ts'\nimport * as chrono from 'chrono-node'"],
    ['src/read/speakers/speakers.ts', "import { analyse } from '../syntax/analyse.ts'"],
    [
      'src/read/read.ts',
      "// import { trace } from '../trace/trace.ts'\nconst said = \"import { x } from '../weigh/weigh.ts'; Date.now()\"",
    ],
    ['src/read/read.ts', 'const day = new Date(Date.UTC(2017, 6, 1)).toISOString()\nconst top = Math.max(1, 2)'],
    ['src/read/read.ts', 'const read = (process: string) => process.length\nconst fetch = (a: number) => a\nfetch(1)'],
    ['src/read/read.ts', 'for (const document of documents) { const { window } = document; use(window, document.location) }'],
    ['src/read/read.ts', 'type Bytes = Buffer\nconst one = { process: 1, fetch: 2 }'],
    [
      'src/reference/places.ts',
      "import { readFileSync } from 'node:fs'\nconst here = new URL('./data/places.tsv', import.meta.url)",
    ],
    ['src/engines/memory/memory.ts', "import type { CandidateFinder } from '../../match/candidate-finder.ts'"],
    ['src/inquiry/inquiry.ts', "import type { Engine } from '../engines/engine.ts'\nimport { read } from '../read/read.ts'"],
    [
      'src/cli/examine.ts',
      "import { Command } from 'commander'\nconst now = new Date()\nimport { open } from '../engines/embedded/embedded.ts'",
    ],
    ['src/cli/bench.ts', "import { serveBench } from '../bench/server/serve.ts'"],
    ['src/bench/ui/app.ts', "import type { Span } from '../../model/index.ts'\nimport { type Route } from '../api.ts'\nfetch('/')"],
  ])('lets %s be: %s', (file, source) => {
    expect(broken(file, source)).toEqual([])
  })
})

describe('the rooms', () => {
  const rooms = [...new Set(sources.map((file) => file.split('/')[1] as string))]
  const lines = textOf('ARCHITECTURE.md').split('\n')
  const told = lines.flatMap((line) => /^\| `([a-z]+)\/` \|/.exec(line)?.[1] ?? [])

  it('each have their line in ARCHITECTURE.md, and every line there has its room', () => {
    expect([...told].sort()).toEqual(rooms.sort())
  })

  it('have the folders of the largest one told too', () => {
    const inner = lines.flatMap((line) => /^\| `read\/([a-z]+)\/` \|/.exec(line)?.[1] ?? [])
    const folders = new Set(sources.flatMap((file) => /^src\/read\/([^/]+)\//.exec(file)?.[1] ?? []))
    expect(inner.sort()).toEqual([...folders].sort())
  })

  it('stand under the law', () => {
    for (const file of sources) expect(Object.keys(LAW), file).toContain(ruleName(file))
  })
})

describe('names and sizes', () => {
  it('are such that every file says what it holds', () => {
    expect(files.filter((file) => namelessParts(file).length > 0)).toEqual([])
  })

  it('knows an empty name when it sees one', () => {
    for (const file of ['src/text/utils.ts', 'src/read/date-helpers.ts', 'measure/misc/run.ts', 'src/collect/file_manager.ts'])
      expect(namelessParts(file), file).not.toEqual([])
    for (const file of ['src/text/tokenise.ts', 'src/reference/data/places.tsv', 'test/house/database.ts'])
      expect(namelessParts(file), file).toEqual([])
  })

  it('keep a source under 400 lines, or it says at its head why not', () => {
    const overlong = files.filter((file) => /\.(ts|mjs|js)$/.test(file) && isOverlong(textOf(file)))
    expect(overlong).toEqual([])
  })

  it('knows an overlong source when it sees one', () => {
    const long = 'const a = 1\n'.repeat(401)
    expect(isOverlong(long)).toBe(true)
    expect(isOverlong(`// More than 400 lines: one table that is read as a whole.\n${long}`)).toBe(false)
    expect(isOverlong('const a = 1\n'.repeat(400))).toBe(false)
  })
})

describe('what the repository gives away', () => {
  it('is neither a package registry nor a path of the machine it was written on', () => {
    // npm writes the registry into its own lock file.
    const found = files.filter((file) => file !== 'package-lock.json' && isText(file)).flatMap((file) => leaks(file, textOf(file)))
    expect(found.filter((line) => !/^\.gitignore:/.test(line))).toEqual([])
  })

  it('would be seen', () => {
    const host = ['registry', 'npmjs', 'org'].join('.')
    const path = `/${'work'}/main/src`
    expect(leaks('a.md', `see https://${host}/x`)).toHaveLength(1)
    expect(leaks('a.md', `run ${path} and "${path}"`)).toHaveLength(1)
    expect(leaks('a.md', 'the network/work/life of a house; see docs/work/plan.md')).toEqual([])
  })
})
