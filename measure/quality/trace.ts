import { mkdirSync, writeFileSync } from 'node:fs'
import { trace } from '../../src/trace/index.ts'
import { bounds } from '../../src/weigh/index.ts'
import { simulatedCorpus } from './trace-corpus.ts'
import { scoreTrace } from './trace-scores.ts'

/*
 * npx tsx measure/quality/trace.ts [SEEDS] [REPORTS] [MISSES] [ARCHIVE]
 *
 * Tells simulated corpora, reads, matches and traces them, and holds the findings against the recorded history: with all signs, with shared passages
 * alone, and with what reports say of their sources alone. MISSES prints misses that begin so ("bounds", "change", "loop", "turned", or "all"; "-"
 * for none); ARCHIVE is a file for the figures.
 */
const [seedList = '11,12,13', size = '300', show = '-', archive] = process.argv.slice(2)
const seeds = seedList.split(',').map(Number)
const reports = Number(size)

type Counts = Record<string, number>
const totals: Record<string, Counts> = {}
const times: { readonly seed: number; readonly statements: number; readonly seconds: Readonly<Record<string, number>> }[] = []

for (const seed of seeds) {
  const corpus = await simulatedCorpus(seed, { reports })
  // What a report says of its sources is taken away; its outlet and date stay.
  const wordless = corpus.prepared.map((one) => ({
    ...one,
    credits: [],
    links: [],
    mentioned: [],
    credited: [],
    statements: one.statements.map((stated) => ({
      ...stated,
      source: one.author,
      speakerNames: [],
      relays: [],
      cited: [],
      stops: [],
      answer: null,
      reference: null,
      via: { names: [], spans: [] },
      grounds: null,
    })),
  }))
  for (const [name, given, reuse] of [
    ['joined', corpus.prepared, corpus.matched.reuse],
    ['reuse alone', wordless, corpus.matched.reuse],
    ['attribution alone', corpus.prepared, []],
  ] as const) {
    const start = performance.now()
    const traced = trace(given, reuse)
    const seconds = (performance.now() - start) / 1000
    if (name === 'joined') times.push({ seed, statements: traced.chains.length, seconds: { ...corpus.seconds, trace: seconds } })
    const found = new Map(
      traced.claims.map((claim, at) => [claim.id as string, bounds(claim, traced.lineages[at] as never).independentOrigins]),
    )
    const { counts, misses } = scoreTrace(corpus, traced, found)
    totals[name] ??= {}
    for (const [key, value] of Object.entries(counts)) (totals[name] as Counts)[key] = ((totals[name] as Counts)[key] ?? 0) + value
    if (name === 'joined' && show !== '-')
      for (const miss of misses.filter((one) => show === 'all' || one.startsWith(show))) console.log('  ', miss)
  }
}

const of = (counts: Counts, key: string): number => counts[key] ?? 0
const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))
const f1 = (precision: number, recall: number): string =>
  (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)).toFixed(3)
const kinds = ['hedge-dropped', 'number-altered', 'speaker-lost', 'multiplied', 'certainty-raised']
const figures = Object.fromEntries(
  Object.entries(totals).map(([name, counts]) => {
    const sum = (what: string): number => kinds.reduce((total, kind) => total + of(counts, `${what} ${kind}`), 0)
    const right = of(counts, 'directions shown right') + of(counts, 'directions likely right')
    const turned = of(counts, 'directions shown turned') + of(counts, 'directions likely turned')
    const good = sum('change right') + sum('change right but parent') + sum('change so between the two')
    const precision = good / Math.max(1, sum('change found'))
    const recall = (sum('change right') + sum('change right but parent')) / Math.max(1, sum('change wanted'))
    const shown = sum('change shows found') / Math.max(1, sum('change shows'))
    return [
      name,
      {
        'claims precision': share(of(counts, 'claims precision'), of(counts, 'claims of')),
        'claims recall': share(of(counts, 'claims recall'), of(counts, 'claims of')),
        'true number inside the bounds': share(of(counts, 'bounds inside held'), of(counts, 'bounds held')),
        'mean width': share(of(counts, 'bounds width'), of(counts, 'bounds all')),
        'mean width, dependence left evidence': share(of(counts, 'bounds width dependent'), of(counts, 'bounds of dependent')),
        'false independence': share(of(counts, 'independent falsely'), of(counts, 'bounds all')),
        'direction right, of pairs where one is the other’s ancestor': share(right, right + turned),
        'knowable by words: an ancestor found': share(of(counts, 'knowable words right'), of(counts, 'knowable words')),
        'knowable by retelling: an ancestor found': share(of(counts, 'knowable retelling right'), of(counts, 'knowable retelling')),
        'loops precision': share(of(counts, 'loops right'), of(counts, 'loops found')),
        'loops found of observable': share(of(counts, 'loops observable hit'), of(counts, 'loops observable')),
        'changes precision': precision.toFixed(3),
        'changes recall': recall.toFixed(3),
        'changes F1': f1(precision, recall),
        'changes that the words show': share(sum('change shows'), sum('change wanted')),
        'changes F1, of those': f1(precision, shown),
      },
    ]
  }),
)
console.table(figures)
for (const name of Object.keys(figures)) console.log(name, figures[name])
console.log(times)
if (archive !== undefined) {
  mkdirSync(archive.replace(/[^/]+$/, ''), { recursive: true })
  writeFileSync(archive, `${JSON.stringify({ seeds, reports, figures, counts: totals, times }, null, 1)}\n`)
}
