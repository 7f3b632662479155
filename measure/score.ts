import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figures } from './floors.ts'

const command = fileURLToPath(new URL('../dist/cli/hearsay.js', import.meta.url))

/** Runs the built command line on a folder and keeps its lines in a file. @throws Error when it fails or reads less than all. */
const read = (folder: string, into: string): void => {
  const output = openSync(into, 'w')
  try {
    execFileSync(process.execPath, [command, 'read', folder, '--format', 'jsonl'], { stdio: ['ignore', output, 'ignore'] })
  } finally {
    closeSync(output)
  }
}

const scorer = (shared: string, name: string, given: readonly string[]): string =>
  execFileSync(process.execPath, [join(shared, 'scorers', name), ...given], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/**
 * Scores what the built command line really prints with the shared scorers: attributions on the development part of PolNeAR,
 * mentions on re3d (exact spans). F1, by the scorers' names.
 *
 * Cost: one reading of 145 reports.
 */
export const scoreAll = (shared: string): Figures => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-floors-'))
  try {
    const development = join(shared, 'gold/polnear/dev')
    read(join(development, 'text'), join(folder, 'attributions.jsonl'))
    const scored = JSON.parse(
      scorer(shared, 'score-attribution.mjs', ['--gold', development, '--pred', join(folder, 'attributions.jsonl'), '--json']),
    ) as Record<string, { F1?: number }>
    const gold = join(shared, 'gold/re3d')
    scorer(shared, 'score-mentions.mjs', ['--gold', gold, '--dump', join(folder, 'texts')])
    read(join(folder, 'texts'), join(folder, 'mentions.jsonl'))
    const table = scorer(shared, 'score-mentions.mjs', ['--gold', gold, '--pred', join(folder, 'mentions.jsonl')])
    return {
      attribution: Object.fromEntries(
        Object.entries(scored).flatMap(([name, { F1 }]) => (F1 === undefined ? [] : [[name, F1] as const])),
      ),
      mentions: Object.fromEntries(
        [...table.matchAll(/^(\w+)\s+exact .*? F1 ([\d.]+)/gm)].map(([, name, figure]) => [name as string, Number(figure)]),
      ),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
