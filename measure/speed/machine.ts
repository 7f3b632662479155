import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** What a figure was measured on: without it, it cannot be compared. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly hearsay: string
  /** The commit, with `+` where the working tree differs from it; null outside a checkout. */
  readonly commit: string | null
  /** Processes waiting to run in the last minute, before measuring began: far above 0, something else was at work too. */
  readonly load: number
  readonly at: string
}

export const machine = (): Machine => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    hearsay: version,
    commit: commit(),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    at: new Date().toISOString(),
  }
}

const commit = (): string | null => {
  const git = (given: readonly string[]): string =>
    execFileSync('git', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return git(['rev-parse', '--short=12', 'HEAD']) + (git(['status', '--porcelain', '--', 'src']) === '' ? '' : '+')
  } catch {
    return null
  }
}
