import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/match/align.ts'
import { prepare } from '../../src/match/anchors.ts'
import { GAP_EXTEND, GAP_OPEN, REPLACED } from '../../src/match/scoring.ts'
import type { Side } from '../../src/match/sides.ts'
import { triples } from '../../src/match/word-index.ts'

/** Words are numbers here; each is worth three nats, as a word of one report in twenty is. */
const WORTH = 3
const side = (values: readonly number[]): Side => ({
  words: {
    length: values.length,
    hash: Uint32Array.from(values, (value) => value + 1),
    start: Uint32Array.from(values, (_, at) => at * 8),
    width: new Uint16Array(values.length).fill(7),
    size: new Uint8Array(values.length).fill(7),
    behind: null,
  },
  weights: new Float32Array(values.length).fill(WORTH),
  triples: triples(Uint32Array.from(values, (value) => value + 1)),
  sentences: { count: 1, starts: Uint32Array.of(0, values.length), of: new Uint32Array(values.length) },
})
const aligned = (left: readonly number[], right: readonly number[]) => align(prepare(side(left)), side(right))

/** The best local alignment with affine gaps, cell by cell. Source: Smith and Waterman 1981; Gotoh 1982. */
const smithWaterman = (left: readonly number[], right: readonly number[]): number => {
  const row = (): number[] => new Array<number>(right.length + 1).fill(Number.NEGATIVE_INFINITY)
  let [paired, up, beside] = [row().fill(0), row(), row()]
  let best = 0
  for (const one of left) {
    const [next, nextUp, nextBeside] = [row(), row(), row()]
    next[0] = 0
    for (let j = 1; j <= right.length; j++) {
      const from = Math.max(0, paired[j - 1] as number, up[j - 1] as number, beside[j - 1] as number)
      next[j] = from + (one === right[j - 1] ? WORTH : -REPLACED)
      const opened = Math.max(paired[j] as number, beside[j] as number) - GAP_OPEN - GAP_EXTEND
      nextUp[j] = Math.max(opened, (up[j] as number) - GAP_EXTEND)
      const openedBeside = Math.max(next[j - 1] as number, nextUp[j - 1] as number) - GAP_OPEN - GAP_EXTEND
      nextBeside[j] = Math.max(openedBeside, (nextBeside[j - 1] as number) - GAP_EXTEND)
      best = Math.max(best, next[j] as number)
    }
    ;[paired, up, beside] = [next, nextUp, nextBeside]
  }
  return best
}

type Edit = { readonly at: number; readonly kind: 'replace' | 'leave out' | 'put in'; readonly count: number }
const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat({ max: 79 }),
    kind: fc.constantFrom('replace', 'leave out', 'put in'),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 16 },
)
const edited = (values: readonly number[], given: readonly Edit[]): number[] => {
  let fresh = 10_000
  const made: number[] = []
  const at = new Map(given.map((edit) => [edit.at, edit]))
  for (let n = 0; n < values.length; n++) {
    const edit = at.get(n)
    if (!edit) {
      made.push(values[n] as number)
      continue
    }
    if (edit.kind !== 'leave out') for (let k = 0; k < edit.count; k++) made.push(fresh++)
    if (edit.kind === 'put in') made.push(values[n] as number)
    else n += edit.count - 1
  }
  return made
}
const counted = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)

describe('alignment', () => {
  it('finds what plain local alignment finds, in copies with words replaced, left out and put in', () => {
    fc.assert(
      fc.property(edits, (given) => {
        const left = [...counted(500, 20), ...counted(0, 80), ...counted(600, 20)]
        const right = [...counted(700, 30), ...edited(counted(0, 80), given), ...counted(800, 10)]
        const best = Math.max(0, ...aligned(left, right).map(({ score }) => score))
        expect(best).toBeLessThanOrEqual(smithWaterman(left, right) + 1e-6)
        expect(best).toBeGreaterThanOrEqual(smithWaterman(left, right) * 0.98 - 1e-6)
      }),
    )
  })

  it('never claims more than plain local alignment, nor a word twice, however words repeat', () => {
    const few = fc.array(fc.nat({ max: 12 }), { maxLength: 60 })
    fc.assert(
      fc.property(few, few, (left, right) => {
        const lefts = new Set<number>()
        const rights = new Set<number>()
        for (const { runs, score, leftStart, leftEnd, rightStart, rightEnd } of aligned(left, right)) {
          expect(score).toBeLessThanOrEqual(smithWaterman(left, right) + 1e-6)
          let lastLeft = leftStart
          let lastRight = rightStart
          for (let at = 0; at < runs.length; at += 4) {
            const [i, many, j, others] = [...runs.slice(at, at + 4)] as [number, number, number, number]
            expect(many).toBe(others)
            expect(i).toBeGreaterThanOrEqual(lastLeft)
            expect(j).toBeGreaterThanOrEqual(lastRight)
            for (let n = 0; n < many; n++) {
              expect(left[i + n]).toBe(right[j + n])
              expect(lefts.has(i + n) || rights.has(j + n)).toBe(false)
              lefts.add(i + n)
              rights.add(j + n)
            }
            lastLeft = i + many
            lastRight = j + many
          }
          expect([lastLeft, lastRight]).toEqual([leftEnd, rightEnd])
        }
      }),
    )
  })

  it('finds paragraphs in another order, each as a passage', () => {
    const [a, b, c] = [counted(0, 40), counted(100, 40), counted(200, 40)]
    const found = aligned([...a, ...b, ...c], [...c, ...counted(900, 15), ...a, ...b])
    expect(found.map(({ leftStart, leftEnd, rightStart, rightEnd }) => [leftStart, leftEnd, rightStart, rightEnd])).toEqual([
      [0, 80, 55, 135],
      [80, 120, 0, 40],
    ])
  })

  it('tells two passages where a paragraph was put in', () => {
    const found = aligned(counted(0, 80), [...counted(0, 40), ...counted(900, 30), ...counted(40, 40)])
    expect(found.map(({ rightStart, rightEnd, words }) => [rightStart, rightEnd, words])).toEqual([
      [0, 40, 40],
      [70, 110, 40],
    ])
  })

  it('takes time in proportion to the texts where words repeat without end', () => {
    const spam = (unit: readonly number[]): number[] => Array.from({ length: 20_000 }, (_, at) => unit[at % unit.length] as number)
    const begun = performance.now()
    for (const unit of [[1], [1, 2], counted(0, 7), counted(0, 300), counted(0, 5001)]) aligned(spam(unit), spam([...unit, 9999]))
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})
