import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { listing, summary } from '../../src/publish/index.ts'
import { captureOf, examination } from '../support/examination.ts'
import { riverGuards } from '../support/river-guards.ts'

const found = examination(riverGuards)
const capture = captureOf(found.reading.report.text)
const palette = {
  bold: (text: string) => `\u001b[1m${text}\u001b[22m`,
  dim: (text: string) => `\u001b[2m${text}\u001b[22m`,
  accent: (text: string) => `\u001b[36m${text}\u001b[39m`,
  warn: (text: string) => `\u001b[33m${text}\u001b[39m`,
}

describe('summary', () => {
  const text = summary(capture, found)

  it('fits 80 columns', () => {
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })

  it('tells headline, claims with bounds and chain, speakers, questions, gaps, next steps and limits, in that order', () => {
    const parts = [
      'HEADLINE',
      'LEADING CLAIMS',
      'WHO SAYS WHAT',
      'QUESTIONS FOR A PERSON',
      'GAPS',
      'TO EXAMINE NEXT',
      'WHAT THIS CANNOT TELL',
    ]
    const places = parts.map((part) => text.indexOf(`\n${part}\n`))
    expect(places).toEqual([...places].sort((left, right) => left - right))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(text).toContain('At least 1, at most 3 independent origins')
    expect(text).toContain('It claims more than the body supports.')
    expect(text.replace(/\s+/g, ' ')).toContain('Dorrit Venn → the interview or conversation with Ilmar Toss')
  })

  it('says the same with colours as without', () => {
    const coloured = summary(capture, found, { palette })
    expect(coloured).toContain('\u001b[1m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text)
  })

  it('hands no control character of the report to the terminal', () => {
    const hostile = examination(
      `A plain title\n\n{source 1: The \u001b[31mmayor\u0007} {cue 1: said} {content 1: the \u009b2J bridge fell}.`,
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(summary(captureOf('x'), hostile)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })

  it('says of a report in which nothing was read that nothing was', () => {
    expect(summary(captureOf(''), examination('{person : Someone}')).replace(/\s+/g, ' ')).toContain('nothing was read in it')
  })
})

describe('listing', () => {
  it('gives each attribution with who, through whom, and how, those inside others indented', () => {
    const text = listing(capture, found.reading)
    expect(text).toContain('  Dorrit Venn (“He”) via Ilmar Toss, Kanal Orbis [said; quoted]')
    expect(text).toMatch(/^ {4}witness reports \[/m)
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
  })
})
