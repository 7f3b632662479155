import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/model/index.ts'
import { wordChanges } from '../../src/text/index.ts'

const shown = (before: string, after: string): (readonly [string | null, string | null])[] =>
  wordChanges(before, after).map((change) => [
    change.before && before.slice(change.before.start, change.before.end),
    change.after && after.slice(change.after.start, change.after.end),
  ])

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** What stays of a text when spans of it are taken out. */
const without = (text: string, spans: readonly (Span | null)[]): string[] => {
  let left = ''
  let at = 0
  for (const span of spans) {
    if (!span) continue
    left += `${text.slice(at, span.start)} `
    at = span.end
  }
  return words(left + text.slice(at))
}

/** The longest sequence of words that both have: the slow way, row by row. */
const common = (left: readonly string[], right: readonly string[]): number => {
  let row = new Array<number>(right.length + 1).fill(0)
  for (const word of left) {
    const next = [0]
    for (const [at, other] of right.entries())
      next.push(word === other ? (row[at] as number) + 1 : Math.max(row[at + 1] as number, next[at] as number))
    row = next
  }
  return row.at(-1) as number
}

describe('wordChanges', () => {
  it('finds what was put in, taken out and replaced, in its smallest form', () => {
    expect(shown('nine trucks came on Monday', 'several trucks came')).toEqual([
      ['nine', 'several'],
      ['on Monday', null],
    ])
    expect(shown('nine trucks came', 'nine grey trucks came.')).toEqual([
      [null, 'grey'],
      [null, '.'],
    ])
    expect(shown('nine trucks', 'nine   trucks\n')).toEqual([])
    expect(shown('', 'all new')).toEqual([[null, 'all new']])
    expect(shown('', '')).toEqual([])
  })

  it('sees marks, since quotation marks put in change who speaks', () => {
    expect(shown('he said the trucks came', 'he said “the trucks” came')).toEqual([
      [null, '“'],
      [null, '”'],
    ])
  })

  it('goes character by character where a script has no spaces', () => {
    expect(shown('九辆卡车到达港口', '十辆卡车到达港口')).toEqual([['九', '十']])
    expect(shown('وصلت تسع شاحنات', 'وصلت عشر شاحنات')).toEqual([['تسع', 'عشر']])
  })

  it('leaves the same words on both sides, and as many as there can be', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'ee', 'ff'), { maxLength: 40 }).map((found) => found.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after)
        const left = without(
          before,
          changes.map((change) => change.before),
        )
        const right = without(
          after,
          changes.map((change) => change.after),
        )
        expect(left).toEqual(right)
        expect(left.length).toBe(common(words(before), words(after)))
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, and its spans lie in their texts in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }), (before, after) => {
        let [at, other] = [0, 0]
        for (const change of wordChanges(before, after)) {
          expect(change.before ?? change.after).not.toBeNull()
          if (change.before) {
            expect(change.before.start).toBeGreaterThanOrEqual(at)
            expect(change.before.end).toBeGreaterThan(change.before.start)
            at = change.before.end
          }
          if (change.after) {
            expect(change.after.start).toBeGreaterThanOrEqual(other)
            expect(change.after.end).toBeGreaterThan(change.after.start)
            other = change.after.end
          }
        }
        expect(Math.max(at - before.length, other - after.length)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is near-linear in long texts that have little in common', () => {
    const long = (seed: number): string => Array.from({ length: 60_000 }, (_, at) => `w${(at * seed) % 9973}`).join(' ')
    const begun = performance.now()
    expect(wordChanges(long(7919), long(104_729)).length).toBeGreaterThan(0)
    expect(wordChanges(long(7919), `${long(7919)} end`).length).toBe(1)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
