import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLinearModel } from '../../src/read/learned/linear-model.ts'
import { HELD_OUT, readGold } from './train-syntax-gold.ts'
import { trainTagger } from './train-syntax-tagger.ts'

/**
 * Trains the weights of `src/read/syntax` and writes them to the folder given, or to `src/reference/data`.
 *
 *     npx tsx measure/train/train-syntax.ts [--held-out] [folder]
 *
 * With `--held-out` the texts of `HELD_OUT` are left out, as for the figures in `measure/quality/syntax.md`.
 */
const heldOut = process.argv.includes('--held-out')
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(import.meta.dirname, '../../src/reference/data')
const texts = readGold().filter(({ name }) => !heldOut || !HELD_OUT.includes(name))
const tagger = trainTagger(texts, { bits: 16, epochs: 8, seed: 1 })
writeFileSync(join(folder, 'syntax-tagger.hlm'), writeLinearModel(tagger))
