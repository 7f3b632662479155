import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { root } from '../house/files.ts'

/** The built command line. Tests of it test the last build: `npm test` builds first. */
export const command = join(root, 'dist/cli/hearsay.js')

export interface Outcome {
  /** null where a signal ended it. */
  readonly status: number | null
  readonly out: string
  readonly err: string
  readonly milliseconds: number
}

const SUPERUSER = process.getuid?.() === 0

/**
 * The program and its first arguments by which Hearsay runs bound by a file's rights: these do not bind the superuser, until
 * the two powers that lift them are laid down.
 */
const bound: readonly [string, readonly string[]] = SUPERUSER
  ? [
      'setpriv',
      ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search', process.execPath, command],
    ]
  : [process.execPath, [command]]

/** Runs `hearsay` with these arguments, to its end. @throws Error when nothing was built. */
export const hearsay = (given: readonly string[], options: SpawnSyncOptions = {}): Outcome =>
  run(process.execPath, [command, ...given], options)

/** As above, as somebody whom the rights of files and folders bind. */
export const hearsayBound = (given: readonly string[], options: SpawnSyncOptions = {}): Outcome =>
  run(bound[0], [...bound[1], ...given], options)

const run = (program: string, given: readonly string[], options: SpawnSyncOptions): Outcome => {
  if (!existsSync(command)) throw new Error(`${command} is not built: npm run build`)
  const before = performance.now()
  const child = spawnSync(program, given, {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    timeout: 300_000,
    killSignal: 'SIGKILL',
    env: { ...process.env, NO_COLOR: '1' },
    ...options,
  })
  if (child.error) throw child.error
  return {
    status: child.status,
    out: String(child.stdout ?? ''),
    err: String(child.stderr ?? ''),
    milliseconds: performance.now() - before,
  }
}

/** What `--format jsonl` printed. @throws SyntaxError where a line is no JSON. */
export const lines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** The stable codes that a run told of, each once, in order. */
export const codes = (err: string): string[] => [...new Set(err.match(/\b[DE]_[A-Z]{2,}(?:_[A-Z]+)*\b/g) ?? [])]

/** A folder for this test file, gone when its tests are done. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a file into a folder and gives its path. */
export const file = (folder: string, name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
