import { describe, expect, it } from 'vitest'
import { packPassages, unpackPassages } from '../../src/inquiry/match-at-scale/packed-passages.ts'
import { align } from '../../src/match/align.ts'
import { prepare } from '../../src/match/anchors.ts'
import { matchWords } from '../../src/match/match-words.ts'
import { side } from '../../src/match/side.ts'
import { toReuse } from '../../src/match/to-reuse.ts'
import { wordWeights } from '../../src/match/word-weights.ts'
import type { ReportId } from '../../src/model/index.ts'

describe('passages on disk', () => {
  it('come out as the records that are made in memory', () => {
    const told =
      'The harbour master of Lower Hamm said on Monday that the ferry Aurelia had been stopped because inspectors found a crack in its rudder'
    const [left, right] = [told, `Short news. ${told.replace('ferry', 'small ferry').replace('found', 'reported')}. 港务长`].map(
      (text, at) => ({ id: ['r-1', 'Ø~港务长'][at] as ReportId, text, words: matchWords(text) }),
    )
    if (!left || !right) throw new Error('two texts are needed')
    const weights = wordWeights([])
    const passages = align(prepare(side(left.text, left.words, weights, null)), side(right.text, right.words, weights, null))
    expect(passages.length).toBeGreaterThan(0)
    const records = passages.map((one, number) => toReuse(left, right, one, number))
    expect(unpackPassages(packPassages(left, right, passages))).toEqual(records)
    expect(unpackPassages(packPassages(left, right, []))).toEqual([])
  })
})
