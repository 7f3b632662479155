import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../../src/read/syntax/analyse.ts'
import { POS, RELATIONS } from '../../src/read/syntax/syntax.ts'
import { PUNCT } from '../../src/read/syntax/tags.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { machine } from '../speed/machine.ts'
import { type GoldText, HELD_OUT, readGold } from '../train/train-syntax-gold.ts'
import { asPlain, readPlain } from '../train/train-syntax-groups.ts'
import { otherTags } from '../train/train-syntax-kinds.ts'

/**
 * Measures tagger and parser on the held-out texts, as `analyse` reads them: with our own sentences, in our own tokens.
 *
 *     npx tsx measure/quality/syntax.ts FOLDER [RUN.json]
 *
 * FOLDER holds weights of `train-syntax.ts --held-out`: those that are shipped have seen these texts.
 */
const [folder, run] = process.argv.slice(2)
if (!folder) throw new Error('Give the folder of weights that were trained with --held-out.')
const bytes = (name: string): Uint8Array => readFileSync(join(folder, `syntax-${name}`))

const began = performance.now()
const weights = readSyntaxWeights({
  tagger: bytes('tagger.hlm'),
  actions: bytes('actions.hlm'),
  relations: bytes('relations.hlm'),
  choices: bytes('choices.bin'),
  groups: bytes('groups.bin'),
})
const loadMs = performance.now() - began

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100
const texts = readGold().filter(({ name }) => HELD_OUT.includes(name))

const tally = { tokens: 0, tags: 0, otherTags: 0, words: 0, heads: 0, both: 0, allHeads: 0, allBoth: 0 }
const confusions = new Map<string, number>()
const relations = new Map<string, { gold: number; heads: number; both: number; given: number }>()
const row = (relation: number) => {
  const name = RELATIONS[relation] as string
  const found = relations.get(name) ?? { gold: 0, heads: 0, both: 0, given: 0 }
  relations.set(name, found)
  return found
}

const measure = (gold: GoldText): void => {
  const syntax = analyse(gold.text, gold.paragraphs, false, weights)
  const theirs = otherTags(asPlain(gold))
  for (let token = 0; token < gold.tokens.length; token++) {
    const tag = gold.pos[token] as number
    if (tag === 255) continue
    tally.tokens++
    if (theirs[token] === tag) tally.otherTags++
    if (syntax.pos[token] === tag) tally.tags++
    else {
      const pair = `${POS[tag]} read as ${POS[syntax.pos[token] as number]}`
      confusions.set(pair, (confusions.get(pair) ?? 0) + 1)
    }
    const head = syntax.heads[token] === gold.heads[token]
    const both = head && syntax.relations[token] === gold.relations[token]
    if (head) tally.allHeads++
    if (both) tally.allBoth++
    if (tag === PUNCT) continue
    tally.words++
    if (head) tally.heads++
    if (both) tally.both++
    const expected = row(gold.relations[token] as number)
    expected.gold++
    if (head) expected.heads++
    if (both) expected.both++
    row(syntax.relations[token] as number).given++
  }
}
for (const gold of texts) measure(gold)

const plain = readPlain().slice(0, 120)
const size = plain.reduce((sum, { tokens }) => sum + tokens.length, 0)
/** Words a second of processor time of one round over these texts. */
const pace = (): number => {
  const from = process.cpuUsage()
  for (const { text } of plain) analyse(text, [{ start: 0, end: text.length }], false, weights)
  return Math.round(size / (process.cpuUsage(from).user / 1e6))
}
pace()
const wordsPerSecond = Array.from({ length: 5 }, pace)

const figures = {
  texts: HELD_OUT,
  machine: machine(),
  tokens: tally.tokens,
  posAccuracy: percent(tally.tags, tally.tokens),
  posAccuracyOfWink: percent(tally.otherTags, tally.tokens),
  unlabelledWithoutMarks: percent(tally.heads, tally.words),
  labelledWithoutMarks: percent(tally.both, tally.words),
  unlabelled: percent(tally.allHeads, tally.tokens),
  labelled: percent(tally.allBoth, tally.tokens),
  loadMs: Math.round(loadMs * 10) / 10,
  wordsPerSecond,
  confusions: Object.fromEntries([...confusions].sort((a, b) => b[1] - a[1]).slice(0, 20)),
  relations: Object.fromEntries(
    [...relations]
      .sort((a, b) => b[1].gold - a[1].gold)
      .map(([name, { gold, heads, both, given }]) => [
        name,
        { gold, headRight: percent(heads, gold), recall: percent(both, gold), precision: percent(both, given) },
      ]),
  ),
}
console.log(JSON.stringify(figures, null, 1))
if (run) writeFileSync(run, `${JSON.stringify(figures, null, 1)}\n`)
