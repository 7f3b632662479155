import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLinearModel } from '../../src/read/learned/linear-model.ts'
import { readChoices } from '../../src/read/syntax/label.ts'
import { readWordGroups, writeWordGroups } from '../../src/read/syntax/word-groups.ts'
import { type GoldText, HELD_OUT, readGold } from './train-syntax-gold.ts'
import { asPlain, groupWords, readPlain } from './train-syntax-groups.ts'
import { kindsOfWords } from './train-syntax-kinds.ts'
import { foreignTags, relationChoices, trainActions, trainLabels, trees } from './train-syntax-parser.ts'
import { trainTagger } from './train-syntax-tagger.ts'

/**
 * Trains the weights of `src/read/syntax` and writes them to the folder given, or to `src/reference/data`.
 *
 *     npx tsx measure/train/train-syntax.ts [--held-out] [folder]
 *
 * With `--held-out` the texts of `HELD_OUT` are left out, as for the figures in `measure/quality/syntax.md`.
 */
const heldOut = process.argv.includes('--held-out')
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const folder = given ?? join(import.meta.dirname, '../../src/reference/data')
const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, `syntax-${name}`), bytes)

const texts = readGold().filter(({ name }) => !heldOut || !HELD_OUT.includes(name))
const plain = readPlain()

const alike = groupWords([...plain, ...texts.map(asPlain)], { count: 200, least: 3, rounds: 12 })
const kinds = kindsOfWords(plain, 2)
const alikeOf = new Map([...alike.words].map((word, at) => [word, alike.groups[at] as number]))
const kindsOf = new Map([...kinds.words].map((word, at) => [word, kinds.groups[at] as number]))
const words = Uint32Array.from(new Set([...alikeOf.keys(), ...kindsOf.keys()])).sort()
const groupBytes = writeWordGroups(
  words,
  Array.from(words, (word) => alikeOf.get(word) ?? 0),
  Array.from(words, (word) => kindsOf.get(word) ?? 0),
)
write('groups.bin', groupBytes)
const groups = readWordGroups(groupBytes)

const teach = (some: readonly GoldText[]) => trainTagger(some, { bits: 16, epochs: 8, seed: 1, groups })
write('tagger.hlm', writeLinearModel(teach(texts)))

const lessons = trees(texts, foreignTags(texts, 8, groups, teach), groups)
write('actions.hlm', writeLinearModel(trainActions(lessons, { bits: 17, epochs: 12, seed: 1, explore: 0.9 })))
const choiceBytes = relationChoices(lessons)
write('choices.bin', choiceBytes)
const heads = lessons.map((tree) => tree.heads)
write('relations.hlm', writeLinearModel(trainLabels(lessons, heads, readChoices(choiceBytes), { bits: 15, epochs: 8, seed: 1 })))
