import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs, quotations, sentences, tokenise } from '../../src/text/index.ts'
import { GROWING, growthOf, LINEAR } from './linearity.ts'
import { oddText } from './odd-text.ts'

const everything = (text: string) => {
  const found = paragraphs(text)
  const tokens = tokenise(text)
  return { paragraphs: found, tokens, sentences: sentences(text, tokens, found), quotations: quotations(text, found) }
}

describe('the text room, on odd text', () => {
  it('gives spans that lie in the text, in order, and are not empty', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { paragraphs, tokens, sentences, quotations } = everything(text)
        let last = 0
        for (const { start, end } of paragraphs) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          last = end
        }
        last = 0
        for (let at = 0; at < tokens.length; at++) {
          expect(tokens.start[at]).toBeGreaterThanOrEqual(last)
          expect(tokens.end[at]).toBeGreaterThan(tokens.start[at] as number)
          last = tokens.end[at] as number
        }
        expect(last).toBeLessThanOrEqual(text.length)
        last = 0
        for (const sentence of sentences) {
          expect(sentence.first).toBeGreaterThanOrEqual(last)
          expect(sentence.last).toBeGreaterThan(sentence.first)
          last = sentence.last
        }
        last = 0
        for (const { start, end } of quotations) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves no word out: every character that is not white space lies in a token', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const tokens = tokenise(text)
        let kept = ''
        let at = 0
        for (let token = 0; token < tokens.length; token++) {
          kept += text.slice(at, tokens.start[token])
          at = tokens.end[token] as number
        }
        kept += text.slice(at)
        expect(kept.replace(/[\s\u200b\u2060\ufeff]/g, '')).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('puts every word of a paragraph in exactly one sentence', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { paragraphs, tokens, sentences } = everything(text)
        const held = new Uint8Array(tokens.length)
        for (const { first, last } of sentences) for (let at = first; at < last; at++) held[at] = (held[at] as number) + 1
        for (let at = 0; at < tokens.length; at++) {
          const start = tokens.start[at] as number
          const inside = paragraphs.some((span) => start >= span.start && start < span.end)
          expect(held[at]).toBe(inside ? 1 : 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('says the same of the same text', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(everything(text)).toEqual(everything(text))
      }),
    )
  })
})

describe('the text room, on texts that grow', () => {
  it.each(Object.entries(GROWING))('takes time in proportion to %s', async (_, make) => {
    expect(await growthOf(make, everything, 500)).toBeLessThan(LINEAR)
  })

  it('would be told from time that grows with the square', async () => {
    const square = (text: string): number => {
      let met = 0
      for (let at = 0; at < text.length; at++) for (let before = 0; before < at; before += 4) met += text.charCodeAt(before)
      return met
    }
    expect(await growthOf((times) => 'a'.repeat(times * 16), square, 500)).toBeGreaterThan(LINEAR)
  })
})
