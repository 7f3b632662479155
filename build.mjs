// Compiles src/ to dist/, builds the bench's pages, and copies the reference data beside it. The new build takes the old one's place only once it is whole.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buildBench } from './build-bench.mjs'
import { packPlaces } from './build-places.mjs'
import { packWorld } from './build-world.mjs'

const next = `dist.${process.pid}`
try {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', next], { stdio: 'inherit' })
  await packPlaces(next)
  await packWorld(next)
  await buildBench(next)
  cpSync('src/reference/data', `${next}/reference/data`, { recursive: true })
  if (existsSync(`${next}/cli/hearsay.js`)) chmodSync(`${next}/cli/hearsay.js`, 0o755)
  rmSync('dist', { recursive: true, force: true })
  renameSync(next, 'dist')
} catch (error) {
  process.exitCode = 1
  if (error.status === undefined) console.error(error)
} finally {
  rmSync(next, { recursive: true, force: true })
}
