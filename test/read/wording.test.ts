import { expect, test } from 'vitest'
import { type ReadText, readText } from './statements-support.ts'

const found = (read: ReadText): string[] => read.wording.map((one) => `${one.kind}: ${read.words(one.span)}`)

test('marks labels, intensifiers, certainty and scare quotes', () => {
  const read = readText('The notorious gang openly armed its ‘peace patrols’, which proves what the so-called council wanted.')
  expect(found(read)).toEqual([
    'label: notorious',
    'intensifier: openly',
    'scare-quotes: ‘peace patrols’',
    'certainty: proves',
    'label: so-called',
  ])
})

test('gives words in a quotation to its speaker and words of indirect speech to the author', () => {
  const text = '“The so-called truce is over,” she said. He said the notorious camp was closed.'
  const read = readText(text, [
    { source: 'she', cue: 'said', content: 'The so-called truce is over', manner: 'direct' },
    { source: 'He', cue: 'said', content: 'the notorious camp was closed' },
  ])
  expect(read.wording.map((one) => [read.words(one.span), one.attribution])).toEqual([
    ['so-called', 'r.a0'],
    ['notorious', null],
  ])
})

test('takes no denied or doubted confirmation for certainty', () => {
  expect(found(readText('The report could not be confirmed.'))).toEqual([])
  expect(found(readText('The court confirmed the sale.'))).toEqual(['certainty: confirmed'])
})

test('takes quotations of somebody, names and titles for no scare quotes', () => {
  const read = readText('The mayor called it “a disgrace”. He had read the novel “Winter Harvest”.', [
    { source: 'The mayor', cue: 'called', content: '“a disgrace”', manner: 'mixed' },
  ])
  expect(found(read)).toEqual([])
})

test('reads the title too, in capitals', () => {
  const read = readText('CONFIRMED: ‘peace patrols’ robbed a bank\n\nThe bank was robbed.', [], true)
  expect(found(read)).toEqual(['certainty: CONFIRMED', 'scare-quotes: ‘peace patrols’'])
})
