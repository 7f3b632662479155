import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atWord, byLetter, byWord, moveEnd } from '../../src/bench/ui/parts/ends.ts'

const text = 'Two barges, “Heron” and  Teal, had been seized.'
const at = (words: string): number => text.indexOf(words)

describe('the ends of words that somebody moves', () => {
  it('go by words, past punctuation, to where a start or an end belongs', () => {
    expect(byWord(text, at('barges') + 6, 'end', 1)).toBe(at('Heron') + 5)
    expect(byWord(text, at('Heron') + 5, 'end', -1)).toBe(at('barges') + 6)
    expect(byWord(text, at('barges'), 'start', 1)).toBe(at('Heron'))
    expect(byWord(text, at('Heron'), 'start', -1)).toBe(at('barges'))
    expect(byWord(text, 0, 'start', -1)).toBe(0)
    expect(byWord(text, text.length, 'end', 1)).toBe(text.length)
  })

  it('when dragged come to lie at a word, never inside it and never on room between words', () => {
    expect(atWord(text, at('barges') + 1, 'start')).toBe(at('barges'))
    expect(atWord(text, at('barges') + 5, 'end')).toBe(at('barges') + 6)
    expect(atWord(text, at('Teal'), 'end')).toBe(at('and') + 3)
    expect(atWord(text, at('and') + 3, 'start')).toBe(at('Teal'))
  })

  it('in any script', () => {
    const arabic = 'قال المتحدث إن ثلاث شاحنات دخلت'
    expect(byWord(arabic, 3, 'end', 1)).toBe(11)
    expect(atWord(arabic, 6, 'start')).toBe(4)
  })

  it('never fall inside a letter', () => {
    expect(byLetter('a𐐷b', 1, 1)).toBe(3)
    expect(byLetter('a𐐷b', 3, -1)).toBe(1)
    expect(byLetter('ab', 2, 1)).toBe(2)
  })

  it('never empty a span, and never run into the next', () => {
    const spans = [
      { start: 4, end: 10 },
      { start: 20, end: 30 },
    ]
    expect(moveEnd(spans, 0, 'end', 25, 47)[0]).toEqual({ start: 4, end: 20 })
    expect(moveEnd(spans, 1, 'start', 2, 47)[1]).toEqual({ start: 10, end: 30 })
    expect(moveEnd(spans, 0, 'start', 40, 47)[0]).toEqual({ start: 9, end: 10 })
    expect(moveEnd(spans, 2, 'start', 4, 47)).toBe(spans)
  })

  it('stay in the text, whatever it is and wherever they are dragged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(200), fc.constantFrom('start', 'end'), (words, place, end) => {
        const inside = Math.min(place, words.length)
        for (const to of [
          atWord(words, inside, end),
          byWord(words, inside, end, 1),
          byWord(words, inside, end, -1),
          byLetter(words, inside, 1),
        ])
          if (to < 0 || to > words.length) return false
        return true
      }),
    )
  })
})
