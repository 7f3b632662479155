import { describe, expect, it } from 'vitest'
import type { Frame, FrameRole, Span } from '../../src/model/index.ts'
import { clauseFlaws } from '../../src/text/index.ts'

/** A text whose parts in braces are the frame's: the first that begins with `=` its predicate. */
const clause = (marked: string): { readonly text: string; readonly span: Span; readonly frame: Frame } => {
  let text = ''
  const predicate: Span[] = []
  const roles: FrameRole[] = []
  for (const [, plain = '', part] of marked.matchAll(/([^{}]*)(?:\{([^}]*)\})?/g)) {
    text += plain
    if (part === undefined) continue
    const words = part.replace(/^=/, '')
    const span = { start: text.length, end: text.length + words.length }
    text += words
    if (part.startsWith('=')) predicate.push(span)
    else roles.push({ role: 'giver', span, mention: null })
  }
  const frame: Frame = { kind: 'transfer', predicate, roles, negated: false, modality: 'actual' }
  return { text, span: { start: 0, end: text.length }, frame }
}
const flaws = (marked: string): number => {
  const { text, span, frame } = clause(marked)
  return clauseFlaws(text, span, frame)
}

describe('clauseFlaws', () => {
  it('finds none in a clause that says who did what', () => {
    expect(flaws('{the quartermaster} {=sold} {forty rifles} to {the hill band}')).toBe(0)
  })

  it.each([
    ['begins in the middle', 'at the {old quay} and {=sold} by {traders} to {the hill band}'],
    ['begins with a pronoun', '{He} {=sold} {forty rifles} to {the hill band}'],
    ['begins with the verb', '{=Sold} {forty rifles} to {the hill band} at night'],
    ['puts much before whoever acts', 'new details of the long affair of how {the quartermaster} {=sold} {forty rifles}'],
    ['breaks a quotation', '{Forty rifles} were {=sold} to {the hill band},” reads an entry'],
    ['tells of telling', '{the quartermaster}, it was said, {=sold} {forty rifles} to {the hill band}'],
    ['is cut short', '{He} {=sold}'],
  ])('finds some where it %s', (_, worse) => {
    expect(flaws(worse)).toBeGreaterThan(0)
  })

  it('finds one where nobody read who did what', () => {
    expect(clauseFlaws('the quay was quiet that night', { start: 0, end: 29 }, null)).toBe(1)
  })
})
