import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchWords } from '../../src/text/index.ts'

const words = (text: string): readonly string[] => searchWords(text).words

describe('searchWords', () => {
  it('folds case, accents, width and apostrophes, and leaves out genitives', () => {
    expect(words('The São Tomé FERRY')).toEqual(['the', 'sao', 'tome', 'ferry'])
    expect(words('Sana’a, Sanaa')).toEqual(['sanaa', 'sanaa'])
    expect(words("Ana Dell's boat")).toEqual(['ana', 'dell', 'boat'])
    expect(words('ＦＥＲＲＹ')).toEqual(['ferry'])
  })

  it('parts at hyphens, so that either part is found', () => {
    expect(words('al-Kolle')).toEqual(['al', 'kolle'])
  })

  it('takes each character for a word where a script has no spaces, and letters that are used for each other for one', () => {
    expect(words('港口A区')).toEqual(['港', '口', 'a', '区'])
    expect(words('مُدَرِّس إلى')).toEqual(words('مدرس الى'))
  })

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const found = searchWords(text)
        expect(found.words.length).toBe(found.spans.length)
        let at = 0
        for (const [index, { start, end }] of found.spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(found.words[index]).not.toMatch(/[\s"]/)
          expect(found.words[index]).not.toBe('')
          at = end
        }
      }),
    )
  })

  it('looks only where it is told', () => {
    expect(searchWords('one two three', [{ start: 4, end: 7 }])).toEqual({ words: ['two'], spans: [{ start: 4, end: 7 }] })
  })
})
