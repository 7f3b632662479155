import { expect, it } from 'vitest'
import type { ReportId, Span } from '../../../src/model/index.ts'
import { openAttributionKnowledge } from '../../../src/read/attributions/knowledge.ts'
import { readAttributions } from '../../../src/read/attributions/read-attributions.ts'
import { analyse } from '../../../src/read/syntax/analyse.ts'
import { readSyntaxWeights } from '../../../src/read/syntax/weights.ts'
import { attributionLists } from '../../../src/reference/attribution-lists.ts'
import { syntaxWeights } from '../../../src/reference/syntax-weights.ts'
import { paragraphs } from '../../../src/text/index.ts'

const weights = readSyntaxWeights(syntaxWeights())
const knowledge = openAttributionKnowledge(attributionLists())

const read = (text: string): { source: string; cue: string; content: string }[] => {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return readAttributions(analyse(text, paragraphs(text), false, weights), 'r' as ReportId, knowledge).map(
    ({ source, cue, content }) => ({ source: words(source), cue: words(cue), content: words(content) }),
  )
}

it('reads a speaker with a new name and a trade behind the words', () => {
  expect(read('For days everyone in the street had talked of nothing else, said Ivo Harenmou, a carpenter from Velm.')).toEqual([
    {
      source: 'Ivo Harenmou, a carpenter from Velm',
      cue: 'said',
      content: 'For days everyone in the street had talked of nothing else',
    },
  ])
})

it('reads a paper that writes something, quoting somebody', () => {
  const found = read(
    'Karrow Post, quoting the greengrocer Oren Thornadley, writes that the market in Velm had been hit by the battery.',
  )
  expect(found).toContainEqual({
    source: 'Karrow Post',
    cue: 'writes',
    content: 'that the market in Velm had been hit by the battery',
  })
})

it('takes no thing that does something for a source', () => {
  expect(read('The autumn floods have slowed the repairs, and a second fence has been built along the canal.')).toEqual([])
})
