/**
 * Trains the ranking of antecedents on the coreference of GUM's news, interviews, speeches and court texts, the held-out ones left
 * out, and writes `src/reference/data/speakers.hlm`.
 *
 *     npx tsx measure/train/train-speakers.ts
 */
import { writeFileSync } from 'node:fs'
import { type LinearModel, writeLinearModel } from '../../src/read/learned/linear-model.ts'
import { SLOTS } from '../../src/read/speakers/antecedent-features.ts'
import { readPhrases } from '../../src/read/speakers/phrases.ts'
import { readReferences } from '../../src/read/speakers/read-references.ts'
import { readSpeakerLexicon } from '../../src/reference/speaker-lexicon.ts'
import { type GoldText, goldOf, gumFolder, HELD_OUT, readGum } from '../quality/speakers-gum.ts'
import { generator, quantise } from './train-linear.ts'

export const RANKER_BITS = 15

/** One pronoun: its candidates' features, "none" last, and which of them are right. */
export interface RankingExample {
  readonly rows: Uint32Array
  readonly right: Uint8Array
}

const nothing = (bits: number): LinearModel => ({
  name: 'speakers',
  classes: ['antecedent'],
  bits,
  weights: new Int8Array(2 ** bits),
  scale: 1,
  checks: null,
  transitions: null,
})

/** Runs the reader over a text with the gold choosing each antecedent, and keeps what it could choose from. */
export const rankingExamples = (text: GoldText): RankingExample[] => {
  const knowledge = { ...readSpeakerLexicon(), ranker: nothing(4) }
  const { own, pair } = goldOf(text, text.syntax, readPhrases(text.syntax, text.mentions, text.entities, knowledge))
  const examples: RankingExample[] = []
  readReferences(text.syntax, text.mentions, text.entities, knowledge, (pronoun, candidates, rows) => {
    const cluster = own[pronoun.number] ?? null
    const right = new Uint8Array(candidates.length + 1)
    let nearest = -1
    for (const [n, candidate] of candidates.entries())
      if (cluster !== null && (own[candidate.number] === cluster || pair[candidate.number] === cluster)) {
        right[n] = 1
        if (nearest < 0) nearest = n
      }
    if (nearest < 0) right[candidates.length] = 1
    examples.push({ rows: rows.slice(0, right.length * SLOTS), right })
    return nearest
  })
  return examples
}

/**
 * Maximises the likelihood of the right candidates taken together, by stochastic gradient descent with per-weight step sizes.
 *
 * Source: Durrett and Klein 2013; Duchi et al. 2011 (AdaGrad).
 */
export const trainRanker = (
  examples: readonly RankingExample[],
  options: { bits: number; epochs: number; rate: number; decay: number; seed: number },
): LinearModel => {
  const { bits, epochs, rate, decay, seed } = options
  const mask = 2 ** bits - 1
  const weights = new Float32Array(2 ** bits)
  const squares = new Float32Array(2 ** bits)
  const random = generator(seed)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j] as number, order[i] as number]
    }
    for (const at of order) {
      const { rows, right } = examples[at] as RankingExample
      const scores = [...right].map((_, n) => {
        let sum = 0
        for (let slot = n * SLOTS; slot < (n + 1) * SLOTS; slot++)
          if (rows[slot] !== 0) sum += weights[(rows[slot] as number) & mask] as number
        return sum
      })
      const top = Math.max(...scores)
      const shares = scores.map((one) => Math.exp(one - top))
      const all = shares.reduce((a, b) => a + b, 0)
      const good = shares.reduce((sum, share, n) => sum + (right[n] ? share : 0), 0)
      for (const [n, share] of shares.entries()) {
        const gradient = share / all - (right[n] ? share / good : 0)
        if (Math.abs(gradient) < 1e-4) continue
        for (let slot = n * SLOTS; slot < (n + 1) * SLOTS; slot++) {
          if (rows[slot] === 0) continue
          const cell = (rows[slot] as number) & mask
          const step = gradient + decay * (weights[cell] as number)
          squares[cell] = (squares[cell] as number) + step * step
          weights[cell] = (weights[cell] as number) - (rate * step) / Math.sqrt((squares[cell] as number) + 1e-3)
        }
      }
    }
  }
  return { ...nothing(bits), ...quantise(weights) }
}

/** As chosen in run speakers-tuning in measure/runs. */
export const TRAINING = { bits: RANKER_BITS, epochs: 12, rate: 0.05, decay: 0.02, seed: 7 }

if (process.argv[1]?.endsWith('train-speakers.ts')) {
  const folder = gumFolder()
  if (folder === null) throw new Error('The corpus GUM is not here: set HEARSAY_SHARED to the folder that holds gold/gum.')
  const texts = readGum(folder).filter((text) => !HELD_OUT.includes(text.name))
  const examples = texts.flatMap(rankingExamples)
  const model = trainRanker(examples, TRAINING)
  const bytes = writeLinearModel(model)
  writeFileSync(new URL('../../src/reference/data/speakers.hlm', import.meta.url), bytes)
  console.log(`${texts.length} texts, ${examples.length} pronouns, ${bytes.length} bytes`)
}
