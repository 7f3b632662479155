import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segments } from '../../src/publish/dossier/segments.ts'

const stretch = { start: 10, end: 60 }
const marks = fc.array(
  fc.record({ start: fc.nat(70), length: fc.nat(30) }).map(({ start, length }) => ({ span: { start, end: start + length } })),
  { maxLength: 12 },
)

describe('segments', () => {
  it('gives the whole stretch as one where nothing lies over it', () => {
    expect(segments(stretch, [])).toEqual([{ span: stretch, marks: [] }])
  })

  it('splits where spans overlap without nesting', () => {
    const left = { span: { start: 10, end: 30 }, name: 'left' }
    const right = { span: { start: 20, end: 60 }, name: 'right' }
    expect(
      segments(stretch, [left, right]).map(({ span, marks: over }) => [span.start, span.end, over.map(({ name }) => name)]),
    ).toEqual([
      [10, 20, ['left']],
      [20, 30, ['left', 'right']],
      [30, 60, ['right']],
    ])
  })

  it('covers every letter once, under just the marks that lie over it', () => {
    fc.assert(
      fc.property(marks, fc.array(fc.nat(70), { maxLength: 5 }), (given, cuts) => {
        const found = segments(stretch, given, cuts)
        let at = stretch.start
        for (const { span, marks: over } of found) {
          expect(span.start).toBe(at)
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
          for (let letter = span.start; letter < span.end; letter++)
            expect(over).toEqual(given.filter((mark) => mark.span.start <= letter && letter < mark.span.end))
        }
        expect(at).toBe(stretch.end)
        for (const cut of cuts)
          if (cut > stretch.start && cut < stretch.end) expect(found.some(({ span }) => span.start === cut)).toBe(true)
      }),
    )
  })
})
