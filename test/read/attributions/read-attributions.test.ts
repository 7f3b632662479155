import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportId, Span } from '../../../src/model/index.ts'
import { openAttributionKnowledge } from '../../../src/read/attributions/knowledge.ts'
import { readAttributions, type UnresolvedAttribution } from '../../../src/read/attributions/read-attributions.ts'
import { analyse } from '../../../src/read/syntax/analyse.ts'
import { readSyntaxWeights } from '../../../src/read/syntax/weights.ts'
import { attributionLists } from '../../../src/reference/attribution-lists.ts'
import { syntaxWeights } from '../../../src/reference/syntax-weights.ts'
import { paragraphs } from '../../../src/text/index.ts'

const weights = readSyntaxWeights(syntaxWeights())
const knowledge = openAttributionKnowledge(attributionLists())

interface Said {
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly within: number | null
  readonly manner: string
  readonly commitment: string
  readonly polarity: string
}

const attributionsOf = (text: string): UnresolvedAttribution[] =>
  readAttributions(analyse(text, paragraphs(text), false, weights), 'r' as ReportId, knowledge)

const read = (text: string): Said[] => {
  const found = attributionsOf(text)
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return found.map((one) => ({
    source: words(one.source),
    cue: words(one.cue),
    content: words(one.content),
    within: one.within === null ? null : found.findIndex(({ id }) => id === one.within),
    manner: one.manner,
    commitment: one.commitment.value,
    polarity: one.polarity.value,
  }))
}

describe('attributions', () => {
  it('reads source, cue and content of indirect speech', () => {
    const [one] = read('The mayor of Ostrava Lake said that the northern bridge had been closed since March.')
    expect(one).toMatchObject({
      source: 'The mayor of Ostrava Lake',
      cue: 'said',
      manner: 'indirect',
      commitment: 'neutral',
      polarity: 'affirms',
    })
    expect(one?.content).toBe('that the northern bridge had been closed since March')
  })

  it('joins both halves of a broken quotation to one speaker', () => {
    const [one] = read('“We heard the engines at night,” said Tomas Virk, a ferryman, “and in the morning the crates were gone.”')
    expect(one?.source).toContain('Tomas Virk')
    expect(one?.content.replace('night,”', 'night,')).toBe(
      '“We heard the engines at night, | “and in the morning the crates were gone.”',
    )
    expect(one?.manner).toBe('direct')
  })

  it('calls content mixed where only a part of it stands in quotation marks', () => {
    const [one] = read('Colonel Arne Tolk said the guards had “no idea at all” where the rifles went.')
    expect(one?.manner).toBe('mixed')
  })

  it('takes the quotation in paragraphs of its own after a paragraph that introduces it', () => {
    const text =
      'Reporters met Ilze Baran, who kept the stores. She stated,\n\n“Nobody counted the boxes when the lorries left.\nAnd nobody asked us where they went”.\n\nThe depot was closed in May.'
    const one = read(text).find(({ cue }) => cue.includes('stated'))
    expect(one?.source).toBe('She')
    expect(one?.content).toBe('“Nobody counted the boxes when the lorries left.\nAnd nobody asked us where they went”')
    expect(one?.manner).toBe('direct')
  })

  it('follows a quotation over paragraphs that open with a mark of their own', () => {
    const text =
      '“The road was empty,” said Mr Hale. “We waited for an hour.\n\n“Then the shooting began.”\n\nHe left the next day.'
    const one = read(text).find(({ content }) => content.includes('road'))
    expect(one?.content).toContain('Then the shooting began.')
    expect(one?.content).not.toContain('left the next day')
  })

  it('takes the name after a dash as the speaker of a signed quotation', () => {
    const found = read(
      '“They never came back for the boats.” — Marit Olsvik, Sandnes Bay\n\n“I saw two of them on the pier.” ― Petar Dukic',
    )
    expect(found.map(({ source, cue }) => [source, cue])).toEqual([
      ['Marit Olsvik, Sandnes Bay', '—'],
      ['Petar Dukic', '―'],
    ])
  })

  it('takes no words with a verb for a signature', () => {
    const found = read('“They never came back for the boats.” — Marit Olsvik walked away.')
    expect(found.some(({ cue }) => cue === '—')).toBe(false)
  })

  it('finds who is cited inside a quotation and says in whose words', () => {
    const found = read(
      'The minister said: “According to witness accounts, lorries crossed the border every night for a month. We shall look into it.”',
    )
    const inner = found.findIndex(({ cue }) => /^according to$/i.test(cue))
    expect(inner).toBeGreaterThanOrEqual(0)
    expect(found[found[inner]?.within ?? -1]?.source).toBe('The minister')
  })

  it('leaves the comment of whoever speaks out of what somebody else is said to report', () => {
    const found = read(
      'The envoy said: “According to local accounts, shells were moved at night, as it happened near the dam in April.”',
    )
    const inner = found.find(({ cue }) => /^according to$/i.test(cue))
    expect(inner?.content).toContain('shells were moved at night')
    expect(inner?.content).not.toContain('as it happened')
  })

  it('shows the author’s commitment and the source’s polarity with the words of the cue', () => {
    expect(read('The governor denied that any prisoner had been moved.')[0]?.polarity).toBe('denies')
    expect(read('The rebels claimed that they had taken the airfield.')[0]?.commitment).toBe('distancing')
    expect(read('The inspector confirmed that the seals were broken.')[0]?.commitment).toBe('endorsing')
    const [one] = attributionsOf('The governor denied that any prisoner had been moved.')
    expect(one?.polarity.spans).toHaveLength(1)
  })

  it('finds nobody in a text that cites nobody', () => {
    expect(read('The river rose after the rain. Water stood in the lower town. Snow fell in the hills.')).toEqual([])
    expect(read('')).toEqual([])
  })

  it('keeps every span inside the text and never empty, whatever the text', () => {
    const pieces = fc.constantFrom(
      'He said',
      '“',
      '”',
      '"',
      '‘',
      '’',
      ', ',
      '\n',
      '\n\n',
      '—',
      'according to Ann ',
      'the gun. ',
      ' ',
      '😀',
      '\u00a0',
      ':',
      'العربية ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const ids = new Set<string>()
        for (const one of attributionsOf(text)) {
          expect(one.content.length).toBeGreaterThan(0)
          ids.add(one.id)
          for (const { start, end } of [...one.source, ...one.cue, ...one.content]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          expect(one.within).not.toBe(one.id)
        }
        expect(ids.size).toBe(attributionsOf(text).length)
      }),
      { numRuns: 200 },
    )
  })
})
