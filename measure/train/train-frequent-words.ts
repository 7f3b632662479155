// Writes src/match/frequent-words-list.ts: how many of a hundred reports have a word, for the words that many have. Counted over three
// public collections, each with the same say, so that no collection's subject counts as common.
//
//   npx tsx measure/train/train-frequent-words.ts

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireShared } from '../gold/shared.ts'

const gold = join(requireShared(), 'gold')

const below = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? below(path) : [path]
  })

const polnear = below(join(gold, 'polnear/train/text')).map((path) => readFileSync(path, 'utf8'))
const muc = below(join(gold, 'muc4/TASK/CORPORA/dev'))
  .filter((path) => /dev-muc/.test(path))
  .flatMap((path) => readFileSync(path, 'latin1').split(/^(?=(?:DEV|TST\d)-MUC\d-\d+)/m))
const bodies = readFileSync(join(gold, 'fnc1/train_bodies.csv'), 'utf8').split(/\n(?=\d+,)/)

const shares = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  const long = texts.filter((text) => text.length > 800)
  for (const text of long)
    for (const word of new Set(
      text
        .toLowerCase()
        .replace(/[’']/g, '')
        .match(/[a-z]+/g) ?? [],
    ))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, count / long.length]))
}

const collections = [polnear, muc, bodies].map(shares)
const common = new Map<string, number>()
for (const word of new Set(collections.flatMap((one) => [...one.keys()]))) {
  // The middle of the three: what only one collection says often is its subject.
  const seen = collections.map((one) => one.get(word) ?? 0).sort((a, b) => a - b)
  const share = seen[1] as number
  if (share >= 0.03) common.set(word, share)
}

const LIMITS = [0.85, 0.6, 0.42, 0.3, 0.21, 0.15, 0.105, 0.075, 0.053, 0.037, 0.03]
const ranks = LIMITS.map((limit, at) => {
  const upper = at === 0 ? 1.01 : (LIMITS[at - 1] as number)
  const words = [...common].filter(([, share]) => share >= limit && share < upper)
  const mean = words.reduce((sum, [, share]) => sum + share, 0) / Math.max(1, words.length)
  return { mean, words: words.map(([word]) => word).sort() }
})
const wrapped = (words: readonly string[]): string => {
  const lines: string[] = ['']
  for (const word of words) {
    const last = lines.at(-1) as string
    if (last.length + word.length > 125) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.map((line) => `    ${line}`).join('\n')
}
writeFileSync(
  'src/match/frequent-words-list.ts',
  `/** English words by the share of reports that have them. Written by measure/train/train-frequent-words.ts; see docs/decisions/0091. */
export const FREQUENT_WORDS: readonly (readonly [share: number, words: string])[] = [
${ranks
  .filter(({ words }) => words.length > 0)
  .map(({ mean, words }) => `  [\n    ${mean.toFixed(3)},\n    \`\n${wrapped(words)}\`,\n  ],`)
  .join('\n')}
]
`,
)
console.log(ranks.map(({ mean, words }) => `${mean.toFixed(3)}: ${words.length}`).join(', '))
