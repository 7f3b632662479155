import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { firstCopied, runs } from './house/copied.ts'
import { isText, projectFiles, textOf } from './house/files.ts'
import { sharedOrSkip } from './house/shared.ts'

const under = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))

it('keeps every sentence of the gold data and of the first report out of the repository', (context) => {
  const shared = sharedOrSkip(context)
  const texts = [
    ...under(join(shared, 'seed'), /\.txt$/),
    ...under(join(shared, 'gold/polnear'), /text\/.*\.txt$/),
    ...under(join(shared, 'gold/gum'), /\.xml$/),
    ...under(join(shared, 'gold/re3d'), /documents\.json$/),
    ...under(join(shared, 'gold/muc4'), /\.txt$/),
  ]
  expect(texts.length).toBeGreaterThan(900)
  const known = new Set<number>()
  for (const path of texts) for (const run of runs(readFileSync(path, 'utf8').replace(/<[^<>]*>/g, ' '))) known.add(run)
  const copied = projectFiles()
    .filter((file) => file !== 'package-lock.json' && file !== 'LICENSE' && isText(file))
    .flatMap((file) => {
      const run = firstCopied(textOf(file), known)
      return run === null ? [] : [`${file}: ${run}`]
    })
  expect(copied).toEqual([])
})

it('knows a copied sentence when it sees one, however it is wrapped and quoted', () => {
  const original = 'The harbour master of Velm said on Monday that nobody had asked him for the keys of the old grain store.'
  const known = new Set(runs(original))
  expect(firstCopied(original.replaceAll(' ', '\n').replace('said', '“said”'), known)).not.toBeNull()
  expect(firstCopied('The harbour master of Velm said that somebody else had asked him for the old grain store.', known)).toBeNull()
})
