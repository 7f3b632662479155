import { describe, expect, it } from 'vitest'
import { matchWords } from '../../src/match/match-words.ts'
import { sentencesOf } from '../../src/match/sentences-of.ts'

const sentences = (text: string): string[] => {
  const words = matchWords(text)
  const { count, starts, of } = sentencesOf(text, words)
  const found = Array.from({ length: count }, (_, at) => {
    const [from, to] = [starts[at] as number, (starts[at + 1] as number) - 1]
    expect(of[from]).toBe(at)
    expect(of[to]).toBe(at)
    return text.slice(words.start[from], (words.start[to] as number) + (words.width[to] as number))
  })
  expect(starts[count]).toBe(words.length)
  return found
}

describe('parting words into sentences', () => {
  it('ends them at marks and blank lines, not at initials or broken lines', () => {
    expect(sentences('The ferry\nstopped. “Why?” asked N. Hollar of the U.S. Navy\n\nNo answer came')).toEqual([
      'The ferry\nstopped',
      'Why',
      'asked N. Hollar of the U.S. Navy',
      'No answer came',
    ])
  })

  it('knows the marks of other scripts', () => {
    expect(sentences('港务长说船停了。没有人受伤')).toEqual(['港务长说船停了', '没有人受伤'])
    expect(sentences('کشتی ایستاد۔ کیوں؟ کوئی نہیں جانتا')).toEqual(['کشتی ایستاد', 'کیوں', 'کوئی نہیں جانتا'])
  })

  it('cuts what has no marks, and takes nothing for no sentence', () => {
    expect(sentences('word '.repeat(130))).toHaveLength(3)
    expect(sentences('')).toEqual([])
  })
})
