import { describe, expect, it } from 'vitest'
import { type Alignment, distance } from '../../src/match/alignment.ts'
import { cut } from '../../src/match/cut.ts'
import { judge } from '../../src/match/judge.ts'
import { emptyRuns, pushRun } from '../../src/match/sides.ts'

/** A passage of neighbouring words, the same in both. */
const passage = (leftStart: number, rightStart: number, words: number, score: number): Alignment => ({
  leftStart,
  leftEnd: leftStart + words,
  rightStart,
  rightEnd: rightStart + words,
  runs: Int32Array.of(leftStart, words, rightStart, words),
  words,
  light: Math.ceil(words / 2),
  score,
})

describe('judging passages', () => {
  const whole = passage(100, 300, 40, 80)

  it('keeps a few words in their place beside a passage, and not elsewhere', () => {
    const behind = passage(150, 352, 4, 6)
    const elsewhere = passage(20, 352, 4, 6)
    const faroff = passage(400, 600, 4, 6)
    expect(judge([elsewhere, whole, behind, faroff])).toEqual([whole, behind])
  })

  it('goes on from what was kept', () => {
    const [one, other] = [passage(180, 380, 4, 6), passage(230, 430, 4, 6)]
    expect(judge([whole, one, other])).toEqual([whole, one, other])
    expect(judge([passage(0, 200, 4, 6), passage(50, 250, 4, 6), whole])).toHaveLength(3)
  })

  it('ties nobody by few words, however often', () => {
    expect(judge(Array.from({ length: 20 }, (_, at) => passage(at * 10, at * 10, 4, 9)))).toEqual([])
  })

  it('tells how far passages lie from each other, where they follow each other in both texts', () => {
    expect(distance(whole, passage(150, 345, 4, 6))).toBe(10)
    expect(distance(passage(90, 290, 4, 6), whole)).toBe(6)
    expect(distance(whole, passage(150, 200, 4, 6))).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('cutting a row of runs', () => {
  const weights = new Float32Array(400).fill(2)

  it('gives what is worth most, and what is worth something on its sides', () => {
    const runs = emptyRuns()
    pushRun(runs, 0, 3, 0, 3, 6)
    pushRun(runs, 40, 10, 40, 10, 20)
    const found: Alignment[] = []
    cut(runs, weights, found)
    expect(found.map(({ leftStart, leftEnd, score }) => [leftStart, leftEnd, score])).toEqual([
      [40, 50, 20],
      [0, 3, 6],
    ])
  })

  it('leaves a word that the other text writes as two by itself, so that in other runs words stand one against one', () => {
    const runs = emptyRuns()
    pushRun(runs, 0, 5, 0, 5, 10)
    pushRun(runs, 5, 1, 5, 2, 2)
    pushRun(runs, 6, 3, 7, 3, 6)
    pushRun(runs, 9, 2, 10, 2, 4)
    const found: Alignment[] = []
    cut(runs, weights, found)
    expect([...(found[0]?.runs ?? [])]).toEqual([0, 5, 0, 5, 5, 1, 5, 2, 6, 5, 7, 5])
  })
})
