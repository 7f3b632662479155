import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/read/syntax/analyse.ts'
import { child, objectOf, posOf, relationOf, subjectOf } from '../../../src/read/syntax/navigate.ts'
import type { Syntax } from '../../../src/read/syntax/syntax.ts'
import { readSyntaxWeights } from '../../../src/read/syntax/weights.ts'
import { syntaxWeights } from '../../../src/reference/syntax-weights.ts'
import { paragraphs } from '../../../src/text/index.ts'

const weights = readSyntaxWeights(syntaxWeights())
const read = (text: string): Syntax => analyse(text, paragraphs(text), false, weights)
const at = (syntax: Syntax, word: string): number => syntax.words.indexOf(word)

/** One root a sentence, every other head inside the sentence, and no way up that comes round. */
const expectTrees = ({ sentences, heads, relations }: Syntax): void => {
  for (const { first, last } of sentences) {
    const settled = new Uint8Array(last - first)
    let roots = 0
    for (let token = first; token < last; token++) {
      if (heads[token] === -1) {
        roots++
        expect(relations[token]).toBe(0)
      } else {
        expect(heads[token]).toBeGreaterThanOrEqual(first)
        expect(heads[token]).toBeLessThan(last)
      }
      const way: number[] = []
      let up = token
      while (up >= 0 && settled[up - first] === 0) {
        expect(way.length).toBeLessThanOrEqual(last - first)
        settled[up - first] = 2
        way.push(up)
        up = heads[up] as number
        if (up >= 0) expect(settled[up - first]).not.toBe(2)
      }
      for (const one of way) settled[one - first] = 1
    }
    expect(roots).toBe(1)
  }
}

describe('analyse', () => {
  it('reads who sold what to whom', () => {
    const syntax = read('The commander of the northern garrison sold rifles to the smugglers on Tuesday.')
    const sold = at(syntax, 'sold')
    expect(syntax.heads[sold]).toBe(-1)
    expect(syntax.lemmas[sold]).toBe('sell')
    expect(subjectOf(syntax, sold)).toBe(at(syntax, 'commander'))
    expect(objectOf(syntax, sold)).toBe(at(syntax, 'rifles'))
    expect(child(syntax, at(syntax, 'smugglers'), 'case')).toBe(at(syntax, 'to'))
  })

  it('reads a passive with the one who acts', () => {
    const syntax = read('The rifles were sold by the commander.')
    const sold = at(syntax, 'sold')
    expect(relationOf(syntax, at(syntax, 'were'))).toBe('aux:pass')
    expect([subjectOf(syntax, sold), objectOf(syntax, sold)]).toEqual([at(syntax, 'commander'), at(syntax, 'rifles')])
  })

  it('reads what is said under the verb of saying', () => {
    const syntax = read('“We saw the trucks,” he said. The mayor said that the bridge had been closed.')
    expect(relationOf(syntax, at(syntax, 'closed'))).toBe('ccomp')
    expect(syntax.words[syntax.heads[at(syntax, 'closed')] as number]).toBe('said')
  })

  it('gives a hyphenated word one part of speech, and typographic marks theirs', () => {
    const syntax = read('He called them ‘volunteers’ and showed Velm-made rifles — all new.')
    for (const mark of ['‘', '’', '—', '.']) expect(posOf(syntax, at(syntax, mark))).toBe('PUNCT')
    expect(posOf(syntax, at(syntax, 'Velm-made'))).toBe('ADJ')
  })

  it('knows which tokens stand in a quotation, and which in no sentence', () => {
    const text = 'He said: “Go.” Then he left.'
    const syntax = analyse(text, [{ start: 0, end: text.length - 13 }], false, weights)
    expect(syntax.quotedBy[at(syntax, 'Go')]).toBe(0)
    expect(syntax.quotedBy[at(syntax, 'said')]).toBe(-1)
    expect(syntax.sentenceOf[at(syntax, 'left')]).toBe(-1)
    expect(syntax.heads[at(syntax, 'left')]).toBe(-1)
  })

  it('gives nothing for nothing', () => {
    expect(read('').tokens.length).toBe(0)
    expect(read(' \n\n ').sentences).toEqual([])
  })

  it('grows one tree a sentence out of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'he ',
        'said ',
        'that ',
        'the ',
        'rifles ',
        ', ',
        '. ',
        '“',
        '”',
        ' — ',
        'not ',
        'sold ',
        'by ',
        '\n\n',
        "n't ",
        '...',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectTrees(read(pieces.join('')))),
      { numRuns: 150 },
    )
  })

  it('reads a sentence of fifty thousand words in time that grows with its length', () => {
    const take = (words: number): number => {
      const text = 'the guard said that he sold rifles and '.repeat(words / 8)
      const from = performance.now()
      const syntax = read(text)
      const spent = performance.now() - from
      if (words < 20_000) expectTrees(syntax)
      return spent
    }
    take(6400)
    const short = Math.min(take(6400), take(6400))
    const long = Math.min(take(51_200), take(51_200))
    expect(long / short).toBeLessThan(24)
  })
})
