/**
 * Scores the attributions of the reader against PolNeAR's dev compartment.
 *
 *   npx tsx measure/quality/attributions.ts [--misses N] [--keep FILE]
 *
 * Prints the scorer's table, again without those inside another's words, and the classes of misses; the same goes to
 * `measure/runs`. `--keep` keeps the predictions.
 */
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { collect } from '../../src/collect/index.ts'
import { extract } from '../../src/extract/index.ts'
import { openTools } from '../../src/inquiry/tools.ts'
import type { Span } from '../../src/model/index.ts'
import { polnear } from '../gold/polnear.ts'
import { requireShared } from '../gold/shared.ts'
import { missClasses } from './attribution-misses.ts'

const { values: options } = parseArgs({ options: { misses: { type: 'string' }, keep: { type: 'string' } } })
const { reference, read } = openTools()
const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end])
const lines: {
  file: string
  attributions: { source: number[][]; cue: number[][]; content: number[][]; within: string | null }[]
}[] = []
const classes = new Map<string, number>()
const texts = polnear('dev')
const byPath = new Map(texts.map((text) => [text.path, text]))
for await (const item of collect(texts.map(({ path }) => path))) {
  if ('error' in item) throw item.error
  for (const report of (await extract(item.capture, item.bytes, reference.extract)).reports) {
    const found = read(report).attributions
    const attributions = found.map((one) => ({
      source: pairs(one.source),
      cue: pairs(one.cue),
      content: pairs(one.content),
      within: one.within,
    }))
    lines.push({ file: basename(report.file), attributions })
    const text = byPath.get(report.file)
    if (text)
      for (const [name, count] of missClasses(text.text, text.attributions, found))
        classes.set(name, (classes.get(name) ?? 0) + count)
  }
}

const gold = join(requireShared(), 'gold/polnear/dev')
const scored = (predictions: typeof lines, extra: readonly string[] = []): string => {
  const file = options.keep ?? join(tmpdir(), `hearsay-attributions-${process.pid}.jsonl`)
  writeFileSync(file, predictions.map((line) => JSON.stringify(line)).join('\n'))
  const scorer = join(requireShared(), 'scorers/score-attribution.mjs')
  const table = execFileSync('node', [scorer, '--gold', gold, '--pred', file, ...extra]).toString()
  if (!options.keep) rmSync(file)
  return table
}
console.log(scored(lines, options.misses ? ['--misses', options.misses] : []))
const flat = lines.map(({ file, attributions }) => ({ file, attributions: attributions.filter(({ within }) => within === null) }))
console.log(`without those inside another's words:\n${scored(flat)}`)
const sorted = Object.fromEntries([...classes].sort(([a], [b]) => (a < b ? -1 : 1)))
console.log(sorted)
writeFileSync(
  join(import.meta.dirname, '../runs/attributions-dev.json'),
  `${JSON.stringify({ node: process.version, all: JSON.parse(scored(lines, ['--json'])), flat: JSON.parse(scored(flat, ['--json'])), classes: sorted }, null, 2)}\n`,
)
