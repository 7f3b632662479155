import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces } from '../../src/bench/ui/parts/marked.ts'

describe('cutting a text at its marks', () => {
  it('tells every piece all ways in which it is shown, and where a statement starts', () => {
    const marks = [
      { span: { start: 0, end: 11 }, kind: 'content', number: 1 },
      { span: { start: 4, end: 8 }, kind: 'cue' },
    ]
    expect(pieces('The quay was shut.', marks)).toEqual([
      { start: 0, end: 4, text: 'The ', kinds: 'content', numbers: [1], starts: [1] },
      { start: 4, end: 8, text: 'quay', kinds: 'content cue', numbers: [1], starts: [] },
      { start: 8, end: 11, text: ' wa', kinds: 'content', numbers: [1], starts: [] },
      { start: 11, end: 18, text: 's shut.', kinds: '', numbers: [], starts: [] },
    ])
  })

  it('gives the whole stretch in order whatever the marks are, as a slow and obvious way would mark it', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, end]) => ({ start, end }))
    const mark = fc.record({ span, kind: fc.constantFrom('content', 'cue', 'source') })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        const found = pieces(text, marks)
        expect(found.map((piece) => piece.text).join('')).toBe(text)
        for (const { start, end, kinds } of found)
          for (let at = start; at < end; at += 1) {
            const here = marks.filter(({ span }) => span.start <= at && at < span.end).map(({ kind }) => kind)
            expect(new Set(kinds === '' ? [] : kinds.split(' '))).toEqual(new Set(here))
          }
      }),
    )
  })
})
