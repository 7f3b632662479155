import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchText, match } from '../../src/match/index.ts'
import { matchWords } from '../../src/match/match-words.ts'
import type { ReportId } from '../../src/model/index.ts'
import { fold } from '../../src/text/index.ts'

const texts = (...given: readonly string[]): MatchText[] => given.map((text, at) => ({ id: `r${at}` as ReportId, text }))

/** Invented words of an alphabet that is written without spaces, some of them common. */
const thai = (seed: number, count: number): string[] => {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const [first, second] = [[...'กขคงจชดตทนบปพฟมยรลวสหอ'], ['า', 'ี', 'ู', 'อน', 'ัน', 'าย', 'ุม']]
  const common = ['ที่', 'และ', 'ใน', 'ของ', 'มี', 'ได้', 'ว่า', 'เป็น']
  const syllable = (): string => `${first[below(first.length)]}${second[below(second.length)]}`
  const subject = Array.from({ length: 80 }, () => syllable() + syllable())
  return Array.from({ length: count }, () => (below(5) < 2 ? common[below(8)] : subject[below(80)]) as string)
}

describe('words as they are compared', () => {
  it('are those of folding, wherever no script without spaces is met', () => {
    const text = 'The ferry Aurelia lay at the quay, קו עברי and العبّارة too.'
    expect(matchWords(text)).toEqual({ ...fold(text), behind: null })
  })

  it('are the same, in scripts without spaces, exactly where the characters behind are the same too', () => {
    const row = fc.array(fc.constantFrom('船', '停', '港', 'の', 'ฝ', 'น', 'ต', 'quay'), { maxLength: 24 })
    fc.assert(
      fc.property(row, row, (one, other) => {
        const [left, right] = [matchWords(one.join(' ')), matchWords(other.join(' '))]
        for (let i = 0; i < one.length; i++)
          for (let j = 0; j < other.length; j++) {
            const [more, others] = [left.behind?.[i] ?? 0, right.behind?.[j] ?? 0]
            const written = one.slice(i, i + more + 1).join(' ')
            expect(left.hash[i] === right.hash[j]).toBe(written === other.slice(j, j + others + 1).join(' '))
          }
      }),
    )
  })

  it('find a copy in a script without spaces in which every third word was replaced, whole words to their last letter', () => {
    const source = thai(1, 220)
    const fresh = thai(2, 220)
    const copy = source.map((word, at) => (at % 3 === 2 ? (fresh[at] as string) : word))
    const others = Array.from({ length: 20 }, (_, at) => thai(50 + at, 200).join(''))
    const { reuse } = match(texts(source.join(''), copy.join(''), ...others))
    expect(new Set(reuse.map(({ left, right }) => `${left.report} ${right.report}`))).toEqual(new Set(['r0 r1']))
    const kept = source.filter((word, at) => word === copy[at]).join('').length
    const found = reuse.flatMap(({ matched }) => matched.map(([left]) => left))
    expect(found.reduce((sum, { start, end }) => sum + end - start, 0)).toBeGreaterThan(kept * 0.75)
    for (const { matched } of reuse)
      for (const [left, right] of matched)
        expect(source.join('').slice(left.start, left.end)).toBe(copy.join('').slice(right.start, right.end))
  })

  it('tie nobody by a subject whose characters many reports have', () => {
    const on = (at: number): string =>
      Array.from(
        { length: 60 },
        (_, n) => `${'港务长船舵渡轮乘客焊工检查'[(n * (at + 3)) % 13]}的${'停航过河裂缝出发完工'[(n * (at + 2) + at) % 10]}`,
      ).join('')
    expect(match(texts(on(1), on(4))).reuse.filter(({ words }) => words > 12)).toEqual([])
  })
})
