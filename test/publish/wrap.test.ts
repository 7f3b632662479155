import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { columns, fill, wrap } from '../../src/publish/terminal/wrap.ts'

describe('wrap', () => {
  it('hangs lines after the first under the words, not under the mark', () => {
    expect(wrap('one two three four', { width: 12, first: '- ' })).toEqual(['- one two', '  three four'])
  })

  it('counts a wide character as two columns, and breaks between them', () => {
    expect(wrap('港の倉庫が空になった', { width: 8 })).toEqual(['港の倉庫', 'が空にな', 'った'])
  })

  it('counts a combining mark as none', () => {
    expect(columns('e\u0301tat')).toBe(4)
    expect(wrap('e\u0301tat e\u0301tat', { width: 9 })).toEqual(['e\u0301tat e\u0301tat'])
  })

  it('breaks a word that is wider than a line', () => {
    expect(wrap('x'.repeat(25), { width: 10 })).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)])
  })

  it('paints each line by itself, so that no colour runs over a line break', () => {
    const paint = (text: string): string => `<${text}>`
    expect(wrap([{ text: 'plain' }, { text: 'one two three', paint }], { width: 10 })).toEqual(['plain <one>', '<two three>'])
  })

  it('never exceeds the width, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 12, max: 60 }), (text, width) => {
        const lines = wrap(text, { width, first: '  · ' })
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        const letters = (all: string): string => all.replace(/\s/gu, '')
        expect(letters(lines.join(''))).toBe(`·${letters(text)}`)
      }),
    )
  })
})

describe('fill', () => {
  it('cuts and fills to just so many columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 3, max: 40 }), (text, width) => {
        expect(columns(fill(text, width))).toBe(width)
      }),
    )
  })
})
