import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../src/publish/dossier/html.ts'
import { segments } from '../../src/publish/dossier/segments.ts'
import { type Target, withTargets } from '../../src/publish/dossier/targets.ts'

const LENGTH = 40
const letters = Array.from({ length: LENGTH }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')

const shown = (targets: readonly Target[]): string =>
  withTargets(
    segments({ start: 0, end: LENGTH }, targets).map(({ span }) => ({
      span,
      shown: html`<b>${letters.slice(span.start, span.end)}</b>`,
    })),
    targets,
  ).markup

/** For each id, the letters inside its element. */
const insides = (markup: string): Map<string, string> => {
  const found = new Map<string, string>()
  const open: string[] = []
  for (const [token, id, letter] of markup.matchAll(/<span(?: id="([^"]*)")?[^>]*>|<\/span>|([\u4e00-\u9fff])/g)) {
    if (token === '</span>') open.pop()
    else if (letter) for (const one of open) found.set(one, (found.get(one) ?? '') + letter)
    else open.push(id ?? '')
  }
  expect(open).toEqual([])
  return found
}

describe('withTargets', () => {
  it('puts a target round all the pieces that it covers', () => {
    const inner = { id: 'a', span: { start: 2, end: 30 } }
    const mark = { id: 'b', span: { start: 10, end: 12 } }
    const found = insides(shown([inner, mark]))
    expect(found.get('a')).toBe(letters.slice(2, 30))
    expect(found.get('b')).toBe(letters.slice(10, 12))
  })

  it('gives each id once, in balanced markup, from where the target begins to where it ends or where what lies round it ends', () => {
    const spans = fc.array(
      fc.record({ start: fc.nat(LENGTH - 1), length: fc.integer({ min: 1, max: LENGTH }) }).map(({ start, length }) => ({
        start,
        end: Math.min(LENGTH, start + length),
      })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(spans, (given) => {
        const targets = given.map((span, at) => ({ id: `t${at}`, span }))
        const markup = shown(targets)
        const found = insides(markup)
        expect([...markup.matchAll(/ id="/g)].length).toBe(targets.length)
        for (const { id, span } of targets) {
          const inside = found.get(id) ?? ''
          expect(letters.slice(span.start, span.end).startsWith(inside)).toBe(true)
          const crossed = targets.some(
            (other) => other.span.start < span.start && span.start < other.span.end && other.span.end < span.end,
          )
          if (!crossed) expect(inside).toBe(letters.slice(span.start, span.end))
        }
      }),
    )
  })

  it('gives the id where a target is first met, and goes on without it', () => {
    const target = { id: 'a', span: { start: 5, end: 25 } }
    const given = new Set<string>()
    const piece = (start: number, end: number): string =>
      withTargets([{ span: { start, end }, shown: html`x` }], [target], given).markup
    expect(piece(5, 15)).toBe('<span id="a" class="on">x</span>')
    expect(piece(16, 25)).toBe('<span class="rest">x</span>')
  })
})
