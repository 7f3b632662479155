import type { LinearModel } from '../../src/read/learned/linear-model.ts'
import { POS } from '../../src/read/syntax/syntax.ts'
import { TAG_SLOTS, tagFeatures } from '../../src/read/syntax/tag.ts'
import { type TokenSigns, tokenSigns } from '../../src/read/syntax/token-signs.ts'
import type { WordGroups } from '../../src/read/syntax/word-groups.ts'
import type { Sentence } from '../../src/text/index.ts'
import { generator } from './train-linear.ts'
import type { GoldText } from './train-syntax-gold.ts'
import { perceptron } from './train-syntax-perceptron.ts'

interface Lesson {
  readonly signs: TokenSigns
  readonly sentence: Sentence
  readonly pos: Uint8Array
}

/** Every sentence of these texts, ready to learn from. */
const lessons = (texts: readonly GoldText[], groups: WordGroups | null): Lesson[] =>
  texts.flatMap((gold) => {
    const { text, tokens, sentences, pos } = gold
    const lower = Array.from({ length: tokens.length }, (_, at) => text.slice(tokens.start[at], tokens.end[at]).toLowerCase())
    const signs = tokenSigns(text, tokens, lower, sentences, groups)
    return sentences.map((sentence) => ({ signs, sentence, pos }))
  })

export interface TaggerOptions {
  readonly bits: number
  readonly epochs: number
  readonly seed: number
  readonly groups: WordGroups | null
}

/** Trains the tagger on its own guesses about the words before. */
export const trainTagger = (texts: readonly GoldText[], { bits, epochs, seed, groups }: TaggerOptions): LinearModel => {
  const all = lessons(texts, groups)
  const random = generator(seed)
  const learner = perceptron(bits, POS.length)
  const features = new Uint32Array(TAG_SLOTS)
  const { sums } = learner
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = all.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const kept = all[i] as Lesson
      all[i] = all[j] as Lesson
      all[j] = kept
    }
    for (const { signs, sentence, pos } of all) {
      const tags = new Uint8Array(pos.length > 0 ? pos.length : 1)
      for (let token = sentence.first; token < sentence.last; token++) {
        const count = tagFeatures(signs, sentence.first, sentence.last, token, tags, features)
        learner.score(features, count)
        let best = 0
        for (let k = 1; k < sums.length; k++) if ((sums[k] as number) > (sums[best] as number)) best = k
        const right = pos[token] as number
        if (best !== right) learner.update(features, count, right, best)
        tags[token] = best
      }
    }
  }
  return learner.model('syntax-tagger', POS)
}
