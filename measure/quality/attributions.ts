/**
 * Scores the attributions of the reader against PolNeAR's dev compartment.
 *
 *   npx tsx measure/quality/attributions.ts [--misses N] [--keep FILE]
 *
 * Prints the scorer's table, and by class of cue how many of gold's attributions were found. `--keep` keeps the predictions.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { collect } from '../../src/collect/index.ts'
import { extract } from '../../src/extract/index.ts'
import type { Span } from '../../src/model/index.ts'
import { openTools } from '../../src/inquiry/tools.ts'
import { polnear } from '../gold/polnear.ts'
import { requireShared } from '../gold/shared.ts'

const { values: options } = parseArgs({ options: { misses: { type: 'string' }, keep: { type: 'string' } } })
const { reference, read } = openTools()
const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end])
const lines: string[] = []
for await (const item of collect(polnear('dev').map(({ path }) => path))) {
  if ('error' in item) throw item.error
  for (const report of (await extract(item.capture, item.bytes, reference.extract)).reports) {
    const attributions = read(report).attributions.map((one) => ({
      source: pairs(one.source),
      cue: pairs(one.cue),
      content: pairs(one.content),
      within: one.within,
    }))
    lines.push(JSON.stringify({ file: basename(report.file), attributions }))
  }
}
const file = options.keep ?? join(tmpdir(), `hearsay-attributions-${process.pid}.jsonl`)
writeFileSync(file, lines.join('\n'))
const scorer = join(requireShared(), 'scorers/score-attribution.mjs')
const gold = join(requireShared(), 'gold/polnear/dev')
process.stdout.write(execFileSync('node', [scorer, '--gold', gold, '--pred', file, ...(options.misses ? ['--misses', options.misses] : [])]))
if (process.env['WITHOUT_NESTED']) {
  const flat = readFileSync(file, 'utf8').split('\n').map((line) => {
    const one = JSON.parse(line) as { file: string; attributions: { within: string | null }[] }
    return JSON.stringify({ file: one.file, attributions: one.attributions.filter(({ within }) => within === null) })
  })
  writeFileSync(file, flat.join('\n'))
  console.log('without those within another:')
  process.stdout.write(execFileSync('node', [scorer, '--gold', gold, '--pred', file]))
}
if (!options.keep) rmSync(file)
