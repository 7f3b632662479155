import { trace } from '../../src/trace/index.ts'
import { bounds } from '../../src/weigh/bounds.ts'
import { simulatedCorpus } from './trace-corpus.ts'
import { scoreTrace } from './trace-scores.ts'

const seeds = (process.argv[2] ?? '1').split(',').map(Number)
const reports = Number(process.argv[3] ?? 300)
const show = process.argv[4] ?? ''
const total: Record<string, number> = {}
for (const seed of seeds) {
  const corpus = await simulatedCorpus(seed, { reports })
  const start = performance.now()
  const traced = trace(corpus.prepared, corpus.matched.reuse)
  const seconds = (performance.now() - start) / 1000
  const found = new Map(
    traced.claims.map((claim, at) => [claim.id as string, bounds(claim, traced.lineages[at] as never).independentOrigins]),
  )
  const { counts, misses } = scoreTrace(corpus, traced, found)
  for (const [name, value] of Object.entries(counts)) total[name] = (total[name] ?? 0) + value
  console.log(
    seed,
    corpus.seconds,
    'trace',
    seconds.toFixed(2),
    'statements',
    traced.chains.length,
    'reuse',
    corpus.matched.reuse.length,
  )
  if (show !== '')
    for (const miss of misses.filter((one) => show === 'all' || one.startsWith(show)).slice(0, 400)) console.log('  ', miss)
}
for (const name of Object.keys(total).sort()) console.log(name.padEnd(40), Math.round(100 * (total[name] as number)) / 100)
