import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figures } from './floors.ts'
import { scoreClough } from './quality/match/clough.ts'
import { scoreEdited } from './quality/match/edited.ts'
import { scoreSimulated } from './quality/match/simulated.ts'

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

/** The share of real articles' words, of an invented corpus's, and of Clough and Stevenson's answers, that matching gets right. */
const scoreMatching = (shared: string): Figures[string] => {
  const gold = join(shared, 'gold')
  const [pairs] = scoreClough(gold)
  return {
    ...Object.fromEntries(scoreEdited(gold, 3).map(({ replaced, f1 }) => [`edited ${replaced}`, f1])),
    ...Object.fromEntries(
      ([0.1, 0.3, 0.6] as const).map((difficulty) => [`simulated ${difficulty}`, scoreSimulated(1, difficulty, 200).f1]),
    ),
    ...Object.fromEntries(
      Object.entries(pairs?.levels ?? {}).map(([level, { flagged, answers }]) =>
        level === 'none' ? ['clough none, passed over', 1 - flagged / answers] : [`clough ${level}`, flagged / answers],
      ),
    ),
  }
}

/**
 * Scores what the built command line really prints with the shared scorers: attributions on the development part of PolNeAR,
 * mentions on re3d (exact spans), F1 by the scorers' names; and matching by its own measures.
 *
 * Cost: one reading of 145 reports, and 15 seconds of matching.
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
      matching: scoreMatching(shared),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
