import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datelineEnd } from '../../src/text/dateline-end.ts'

const behind = (text: string): string => text.slice(datelineEnd(text, { start: 0, end: text.length }))

it.each([
  ['PORT ARLE, March 4 (Reedwire) — The weir burst.', 'The weir burst.'],
  ['PORT ARLE — The weir burst.', 'The weir burst.'],
  ['Arle (Orbmira News) - The weir burst.', 'The weir burst.'],
  ['Arle, 4 March 2031 – The weir burst.', 'The weir burst.'],
  ['Arle, Monday – The weir burst.', 'The weir burst.'],
  ['(Reedwire) -- The weir burst.', 'The weir burst.'],
])('is where the words begin: %s', (text, words) => {
  expect(behind(text)).toBe(words)
})

it.each([
  'The mayor — a former clerk — said that the weir had burst.',
  'Arle — a town on the river — was flooded.',
  'Ada Krol (a clerk) - who saw it - ran.',
  'It was over — or so they thought.',
  'PORT ARLE —',
  '— The weir burst.',
])('is nowhere in a sentence with a dash of its own: %s', (text) => {
  expect(behind(text)).toBe(text)
})

it('stays in its paragraph, whatever that is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(8), (text, start) => {
      const from = Math.min(start, text.length)
      const end = datelineEnd(text, { start: from, end: text.length })
      expect(end).toBeGreaterThanOrEqual(from)
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
