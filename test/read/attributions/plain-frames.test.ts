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

const readAll = (text: string): { id: string; within: string | null; source: string; cue: string; content: string }[] => {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return readAttributions(analyse(text, paragraphs(text), false, weights), 'r' as ReportId, knowledge).map(
    ({ id, within, source, cue, content }) => ({ id, within, source: words(source), cue: words(cue), content: words(content) }),
  )
}
const read = (text: string): { source: string; cue: string; content: string }[] =>
  readAll(text).map(({ source, cue, content }) => ({ source, cue, content }))

it('reads a speaker with a new name and a trade behind the words', () => {
  expect(read('For days everyone in the street had talked of nothing else, said Ivo Harenmou, a carpenter from Velm.')).toEqual([
    {
      source: 'Ivo Harenmou, a carpenter from Velm',
      cue: 'said',
      content: 'For days everyone in the street had talked of nothing else',
    },
  ])
})

it('takes the last word for a verb where a paper reports', () => {
  expect(read('Four people were arrested in the old town on Sunday, the Oberveld Courier reports.')).toEqual([
    { source: 'the Oberveld Courier', cue: 'reports', content: 'Four people were arrested in the old town on Sunday' },
  ])
})

it('has no building speak for a name that stands before it', () => {
  expect(read('The Oberveld warehouse was full of solvents when it caught fire.')).toEqual([])
})

const FRAMES: readonly (readonly [frame: string, sentence: (content: string, source: string) => string])[] = [
  ['behind the words', (content, source) => `${content}, ${source} said on Monday.`],
  ['behind the words, told', (content, source) => `${content}, ${source} told reporters on Tuesday.`],
  ['behind the words, turned round', (content, source) => `${content}, said ${source}.`],
  ['behind the words, before a turn', (content, source) => `${content}, ${source} said, but the governor denied it.`],
  ['behind the words, going on', (content, source) => `${content}, ${source} said, adding that nobody was arrested.`],
  ['according to, behind', (content, source) => `${content}, according to ${source}.`],
  ['according to, before', (content, source) => `According to ${source}, ${low(content)}.`],
  ['before the words', (content, source) => `${capital(source)} confirmed on Friday that ${low(content)}.`],
  ['before the words, denied', (content, source) => `${capital(source)} denied that ${low(content)}.`],
  ['behind a place', (content, source) => `In a statement, ${source} said that ${low(content)}.`],
  ['as', (content, source) => `As ${source} said on Monday, ${low(content)}.`],
  ['quoted as saying', (content, source) => `${content}, ${source} was quoted as saying.`],
  ['behind a quotation', (content, source) => `“${content},” ${source} told reporters on Tuesday.`],
  ['behind a quotation, turned round', (content, source) => `“${content},” said ${source}.`],
  ['behind a quotation, quoted as saying', (content, source) => `“${content},” ${source} was quoted as saying by the Tolse Post.`],
  ['before a quotation, quoted as saying', (content, source) => `The Tolse Post quoted ${source} as saying: “${content}.”`],
]
const CONTENTS = [
  'Four people were killed in the town',
  'The army shelled a market in the north of the province',
  'Two guards of the harbour of Tolse sold twenty boat engines to smugglers',
  'At least 17 migrants, among them three children, drowned off the coast',
  'The shipment of night-vision sights may have been diverted',
]
const SOURCES = [
  'a clerk at the harbour office',
  'officials',
  'a spokesman for the army',
  'police',
  'Ona Trell',
  'the United Nations',
]
const low = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const plain = (words: string): string => words.toLowerCase().replace(/^that |^“|[.,]?”$/g, '')

it.each(FRAMES)('reads whole words and whole sources in a plain frame: %s', (_, sentence) => {
  const missed: string[] = []
  for (const content of CONTENTS)
    for (const source of SOURCES) {
      const text = sentence(content, source)
      const found = read(`Rain fell in Tolse. ${text} Shops were open.`)
      if (!found.some((one) => plain(one.content) === plain(content) && plain(one.source) === plain(source))) missed.push(text)
    }
  expect(missed).toEqual([])
})

it.each([
  ['reported, citing', 'The Tolse Post reported on Monday, citing two clerks, that the weir had burst.'],
  ['citing, reported', 'The Tolse Post, citing two clerks, reported that the weir had burst.'],
  ['citing first', 'Citing two clerks, the Tolse Post said that the weir had burst.'],
  ['behind the words', 'The weir had burst, the Tolse Post reported, quoting two clerks.'],
  ['quoted as saying', 'The Tolse Post quoted two clerks as saying that the weir had burst.'],
])('reads whom a paper cites as the one who speaks, within what the paper says: %s', (_, text) => {
  const all = readAll(text)
  const inner = all.find(({ source }) => source === 'two clerks')
  const outer = all.find(({ source }) => /tolse post$/i.test(source))
  expect(plain(inner?.content ?? '')).toBe('the weir had burst')
  expect(inner?.within).toBe(outer?.id)
  expect(outer?.within).toBeNull()
})

it.each([
  [
    'several who speak, behind a dateline',
    'TOLSE, March 4 (Orbmira News) - A militia sold flour at a market, two aid workers and a clerk told Orbmira News this week.',
    'two aid workers and a clerk',
    'A militia sold flour at a market',
  ],
  [
    'who was asked by whom',
    'Three residents interviewed by Orbmira News said they had bought flour.',
    'Three residents interviewed by Orbmira News',
    'they had bought flour',
  ],
  ['who alleged', 'Police alleged that two guards sold the engines.', 'Police', 'that two guards sold the engines'],
])('reads %s', (_, text, source, content) => {
  expect(read(text).map((one) => ({ source: one.source, content: one.content }))).toContainEqual({ source, content })
})

it('takes what tells of a source for no words of its own', () => {
  const found = read('A former aide, who asked not to be named, claimed the general sold passports to smugglers.')
  expect(found.map(({ source }) => source)).not.toContain('the general sold passports to smugglers')
})

it('takes a reason that is cited for nobody', () => {
  const found = read('Prices rose sharply, the ministry said, citing low rainfall.')
  expect(found).toContainEqual({ source: 'the ministry', cue: 'said', content: 'Prices rose sharply' })
  expect(found.map(({ source }) => source)).not.toContain('low rainfall')
})

it('takes no thing that does something for a source', () => {
  expect(read('The autumn floods have slowed the repairs, and a second fence has been built along the canal.')).toEqual([])
})

it.each([
  [
    'Intercepted radio traffic, which the Insider has seen, suggested that the patrol shelled the mill.',
    'Intercepted radio traffic, which the Insider has seen',
  ],
  ['A letter, which the Courier has seen, said that the drums were moved.', 'A letter, which the Courier has seen'],
])('has a document say it, and nobody what is told of the document: %s', (sentence, source) => {
  expect(read(sentence).map((one) => one.source)).toEqual([source])
})

it.each([
  [
    'Health authorities in Velm have not been informed of any outbreak, a spokesman, Henrik Solle, said on Monday.',
    'a spokesman, Henrik Solle',
    'said',
  ],
  [
    'Seven patients were infected at a hospital in Velm and two of them died, a nurse told the newspaper The Lantern in an interview published on Tuesday.',
    'a nurse',
    'told',
  ],
  ['The nurse, who asked not to be named, said staff were told not to write it down.', 'The nurse', 'said'],
  ['The hospital in Velm has been accused of covering up an outbreak in which two patients died.', '', 'has been accused of'],
])('has whoever says it for the source, and nobody else: %s', (sentence, source, cue) => {
  expect(read(sentence).map((one) => [one.source, one.cue])).toEqual([[source, cue]])
})

it('has nobody who does something else say what reports say', () => {
  const [found] = read(
    'The director of the clinic, Paul Ameling, resigned on Wednesday after reports that the hospital had concealed an outbreak.',
  )
  expect(found?.source ?? '').toBe('')
})

it('ends a source where a clause begins', () => {
  const found = read(
    '“According to the media there were seven cases, and we have no reason to doubt it,” Voss told parliament on Thursday.',
  )
  expect(found.find(({ cue }) => cue === 'According to')).toMatchObject({ source: 'the media', content: 'there were seven cases' })
})
