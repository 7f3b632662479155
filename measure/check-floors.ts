// npm run floors                 scores the built command line and fails below a floor
// npm run floors -- --raise      moves floors up to what was measured; none falls
// npm run floors -- --lower      sets every floor anew, lower ones too: say why in the commit
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Figures, falls, movedFloors } from './floors.ts'
import { requireShared } from './gold/shared.ts'
import { scoreAll } from './score.ts'

const path = fileURLToPath(new URL('floors.json', import.meta.url))
const { values: asked } = parseArgs({ options: { raise: { type: 'boolean' }, lower: { type: 'boolean' } } })
const floors = JSON.parse(readFileSync(path, 'utf8')) as Figures
const measured = scoreAll(requireShared())

for (const [measurement, names] of Object.entries(measured))
  for (const [name, figure] of Object.entries(names)) {
    const floor = floors[measurement]?.[name]
    console.log(
      `${measurement.padEnd(12)} ${name.padEnd(26)} ${figure.toFixed(3)}${floor === undefined ? '' : `  floor ${floor.toFixed(3)}`}`,
    )
  }
const below = falls(floors, measured)
for (const { measurement, name, floor, measured: figure } of below)
  console.error(
    `BELOW ITS FLOOR: ${measurement} ${name}: ${figure === null ? 'not measured' : figure.toFixed(3)}, floor ${floor.toFixed(3)}`,
  )

if (asked.raise || asked.lower) {
  writeFileSync(path, `${JSON.stringify(movedFloors(floors, measured, { lower: asked.lower ?? false }), null, 2)}\n`)
  console.log('measure/floors.json written.')
}
if (below.length > 0 && !asked.lower) process.exitCode = 1
