import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWord, joined } from '../../src/text/index.ts'

const words = (text: string): string[] => {
  const { length, start, width } = fold(text)
  return Array.from({ length }, (_, at) => text.slice(start[at], (start[at] as number) + (width[at] as number)))
}
const hashes = (text: string): number[] => [...fold(text).hash]
const alike = (one: string, other: string): void => expect(hashes(one)).toEqual(hashes(other))

describe('folding', () => {
  it('tells words by their letters, whatever their case, marks, width and spacing', () => {
    alike('The  FERRY—“stopped”, at  Øster-Hamm…', 'the ferry stopped at oster hamm')
    alike('naïve Straße café Ａｂｃ ﬁne', 'naive strasse cafe abc fine')
    alike('don’t  Brandt’s', "don't brandts")
  })

  it('keeps the places of words in the text as given', () => {
    expect(words('“Nobody’s boat,” (she) said.')).toEqual(['Nobody’s', 'boat', 'she', 'said'])
  })

  it('joins a word that a hyphen breaks at the end of a line, and no other hyphen', () => {
    alike('the inspec-\n   tion of the well-\r\nknown ferry', 'the inspection of the wellknown ferry')
    expect(words('twenty-two')).toEqual(['twenty', 'two'])
    expect(words('Lower-\nHamm')).toEqual(['Lower', 'Hamm'])
  })

  it('takes grouped digits together, of whatever script', () => {
    alike('1,200 and 12.345.678 and ١٬٢٠٠', '1200 and 12345678 and 1200')
    expect(words('in 2014,30 of 1,2')).toEqual(['in', '2014', '30', 'of', '1', '2'])
  })

  it('tells all digits apart, and takes those of every script for the same', () => {
    const ascii = '0 1 2 3 4 5 6 7 8 9'
    expect(new Set(hashes(ascii)).size).toBe(10)
    for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10, 0x1d7ce])
      alike(Array.from({ length: 10 }, (_, at) => String.fromCodePoint(zero + at)).join(' '), ascii)
    expect(hashes('2017')).not.toEqual(hashes('2011'))
  })

  it('takes each character of a script without spaces for a word', () => {
    expect(words('渡轮星期一停航')).toEqual(['渡', '轮', '星', '期', '一', '停', '航'])
    expect(words('ภาษา')).toHaveLength(4)
    expect(words('𠀀𠀁')).toEqual(['𠀀', '𠀁'])
    expect(words('오늘 배가')).toEqual(['오늘', '배가'])
  })

  it('tells Arabic and Hebrew words without their vowel marks', () => {
    alike('كِتَابٌ جديد', 'كتاب جديد')
    alike('שָׁלוֹם', 'שלום')
  })

  it('knows two words written as one', () => {
    const { hash, size } = fold('news paper')
    expect(joined(hash[0] as number, hash[1] as number, size[1] as number)).toBe(foldWord('newspaper'))
  })

  it('looks into the spans given and lets no word cross their edges', () => {
    const text = 'alpha beta gamma'
    const { length, start } = fold(text, [
      { start: 2, end: 8 },
      { start: 11, end: 99 },
    ])
    expect([length, ...start]).toEqual([3, 2, 6, 11])
  })

  it('gives ascending places inside the text for any string, each word the same as by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { length, start, width, size, hash } = fold(text)
        let last = 0
        for (let at = 0; at < length; at++) {
          const from = start[at] as number
          const to = from + (width[at] as number)
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          if ((size[at] as number) < 120) expect(foldWord(text.slice(from, to))).toBe(hash[at])
          last = to
        }
      }),
    )
  })

  it('takes time in proportion to the text, also where it is one word, one mark or half a character', () => {
    for (const unit of ['a', '-', '-\n', '1,', '\u0301', '\ud800', "'", '¬\r\n', '中'])
      expect(() => fold(unit.repeat(200_000))).not.toThrow()
  })
})
