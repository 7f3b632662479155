import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentWords } from '../../src/text/index.ts'

const whole = (text: string) => contentWords(text, [{ start: 0, end: text.length }])

describe('contentWords', () => {
  it('leaves out what carries no meaning of its own, and keeps countries', () => {
    expect(whole("The US let us see that nine trucks weren't sold").map(({ stem }) => stem)).toEqual([
      'us',
      'let',
      'see',
      'nine',
      'truck',
      'sell',
    ])
    expect(whole('nine trucks')[0]).toMatchObject({ lower: 'nine', number: 9, capital: false })
  })

  it('says the same of a word wherever it stands and whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Boats', 'boats', 'US', 'us', '1,200', 'Velm’s', 'the', 'left', '—'), { maxLength: 12 }),
        (words) => {
          const text = words.join(' ')
          const found = whole(text)
          for (const { span, ...word } of found) expect(contentWords(text, [span])).toEqual([{ span, ...word }])
        },
      ),
    )
  })
})
