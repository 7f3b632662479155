import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonness } from '../../src/match/frequent-words.ts'
import { matchWords } from '../../src/match/match-words.ts'
import { wordWeights } from '../../src/match/word-weights.ts'

describe('what words are worth', () => {
  it('is what the shares of reports that have them say, word by word', () => {
    const word = fc.constantFrom('the', 'ferry', 'said', 'aurelia', 'of', 'quay', '港', '务', 'x', 'government')
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    const floor = [0.3, 0.3, 0.3, 0.35, 0.55, 0.6, 0.7]
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (sample, asked) => {
        const each = sample.map((given) => matchWords(given))
        const words = matchWords(asked)
        const weights = wordWeights(each).of(words)
        for (let at = 0; at < words.length; at++) {
          const [hash, size] = [words.hash[at] as number, words.size[at] as number]
          const guess = commonness(hash, size)
          const seen = each.filter((one) => one.hash.includes(hash)).length
          const share = (seen + 12 * guess) / (each.length + 12)
          const least = -Math.log(guess) * (floor[Math.min(size, 6)] as number)
          const worth = Math.max(0.1, Math.min(7, Math.max(-Math.log(share), least))) * (size === 0 ? 0.6 : 1)
          expect(weights[at]).toBeCloseTo(worth, 5)
        }
      }),
    )
  })

  it('is learned from thousands of different words', () => {
    const sample = Array.from({ length: 40 }, (_, at) =>
      matchWords(Array.from({ length: 500 }, (_, n) => `word${n < 250 ? n : at * 500 + n}`).join(' ')),
    )
    const weights = wordWeights(sample)
    const [common, rare, unknown] = weights.of(matchWords('word7 word777 quirk999999'))
    expect(common).toBeLessThan(3.4)
    expect(rare).toBeGreaterThan(3.8)
    expect(unknown).toBeGreaterThanOrEqual(rare as number)
  })
})
