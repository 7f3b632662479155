import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../dist/cli/hearsay.js', import.meta.url))
const preload = new URL('peak-memory.mjs', import.meta.url).href

const run = (given: readonly string[], preloaded: readonly string[], program: readonly string[] = [command]) => {
  const before = performance.now()
  const child = spawnSync(process.execPath, [...preloaded, ...program, ...given], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  const wall = performance.now() - before
  if (child.status !== 0) throw new Error(`hearsay ${given.join(' ')} ended with ${child.status ?? child.signal}: ${child.stderr}`)
  return { wall, told: child.output[3] ?? '' }
}

/**
 * How long the built command line takes as a process of its own, from start to end, in milliseconds; several times in a row. A
 * first run, which warms the disk's cache, is left out.
 * @param instead what Node runs in place of the command line: what starting Node costs by itself.
 * @throws Error when it does not end with 0.
 */
export const wallTimes = (given: readonly string[], times: number, instead?: readonly string[]): number[] => {
  const once = (): number => (instead ? run([], [], instead) : run(given, [])).wall
  once()
  return Array.from({ length: times }, once)
}

/** The most memory that it holds at any time, in MiB. @throws as above. */
export const peakMemory = (given: readonly string[]): number => Number(run(given, ['--import', preload]).told) / 1024
