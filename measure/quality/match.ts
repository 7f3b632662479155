// Measures matching: word by word on invented histories, and on short answers whose making is known.
//
//   npx tsx measure/quality/match.ts [--reports=400] [--seeds=1,2] [--no-run]
//
// Writes measure/runs/match-<time>.json unless told not to. The page is measure/quality/match.md.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from '../gold/shared.ts'
import { machine } from '../speed/machine.ts'
import { scoreClough } from './match/clough.ts'
import { scoreEdited } from './match/edited.ts'
import { scoreSimulated } from './match/simulated.ts'

const told = (name: string, otherwise: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise

const reports = Number(told('reports', '400'))
const seeds = told('seeds', '1,2').split(',').map(Number)
const shared = sharedFolder()
const shown = (share: number): string => share.toFixed(3)

const simulated = seeds.flatMap((seed) =>
  ([0, 0.1, 0.3, 0.6, 'mixed'] as const).map((difficulty) => scoreSimulated(seed, difficulty, reports)),
)
console.log('Invented histories (the simulator)')
for (const one of simulated)
  console.log(
    `  seed ${one.seed}, ${one.difficulty}: precision ${shown(one.precision)} (placed ${shown(one.placed)}), recall ${shown(one.recall)}, F1 ${shown(one.f1)}; ` +
      `pairs ${one.pairs}, of other stories ${one.falsePairs}, of one story without descent ${one.coincident}; true ${one.foundPairs}/${one.truePairs}; ` +
      `parents ${one.parents.found}/${one.parents.pairs}`,
  )

const edited = shared ? scoreEdited(join(shared, 'gold'), 3) : []
console.log('Real articles, edited by machine')
for (const one of edited)
  console.log(
    `  ${one.replaced}: precision ${shown(one.precision)}, recall ${shown(one.recall)}, F1 ${shown(one.f1)}; copies found ${one.found}/${one.copies}`,
  )

const clough = shared ? scoreClough(join(shared, 'gold')) : []
console.log('Clough and Stevenson')
for (const { setting, levels } of clough)
  console.log(
    `  ${setting}: ${Object.entries(levels)
      .map(([level, { flagged, answers }]) => `${level} ${flagged}/${answers}`)
      .join(', ')}`,
  )
if (!shared) console.log('  skipped: no shared folder; set HEARSAY_SHARED to the folder that holds gold/.')

if (!process.argv.includes('--no-run')) {
  const at = new Date().toISOString()
  const path = `measure/runs/match-${at.slice(0, 16).replaceAll(':', '')}.json`
  writeFileSync(path, `${JSON.stringify({ at, machine: machine(), reports, seeds, simulated, edited, clough }, null, 1)}\n`)
  console.log(path)
}
