import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from './statements-support.ts'

const contents = (read: ReturnType<typeof readText>): string[] =>
  read.statements.map((one) => one.content.map(read.words).join(' | '))

test("gives an attribution's content and leaves out that it was said", () => {
  const read = readText('Marta Sorel said the bridge at Pelk had collapsed.', [
    { source: 'Marta Sorel', cue: 'said', content: 'the bridge at Pelk had collapsed' },
  ])
  expect(contents(read)).toEqual(['the bridge at Pelk had collapsed'])
  expect(read.statements[0]?.attribution).toBe('r.a0')
})

test("keeps the author's clause beside an attribution as the author's own", () => {
  const read = readText('Marta Sorel said the bridge had collapsed, but the road stayed open.', [
    { source: 'Marta Sorel', cue: 'said', content: 'the bridge had collapsed' },
  ])
  expect(contents(read)).toEqual(['the bridge had collapsed', 'the road stayed open'])
  expect(read.statements.map((one) => one.attribution)).toEqual(['r.a0', null])
})

test('gives a clause with “which” beside somebody’s words the noun it speaks of', () => {
  const read = readText('The mayor did not answer questions about the pumps, which were bought last year for the weir.', [
    { source: 'The mayor', cue: 'did not answer', content: 'questions about the pumps' },
  ])
  expect(contents(read)).toEqual(['questions about the pumps', 'the pumps | which were bought last year for the weir'])
  expect(read.statements.map((one) => one.attribution)).toEqual(['r.a0', null])
})

test('splits what can be checked apart', () => {
  const read = readText('“We told the harbour office, but nobody came, the thieves only grew bolder,” he said.', [
    {
      source: 'he',
      cue: 'said',
      content: 'We told the harbour office, but nobody came, the thieves only grew bolder',
      manner: 'direct',
    },
  ])
  expect(contents(read)).toEqual(['We told the harbour office', 'nobody came', 'the thieves only grew bolder'])
})

test('puts forward what was learned, not that it was learned', () => {
  const read = readText('“When we learned that the clerk was selling permits, we wrote to the mayor,” he said.', [
    {
      source: 'he',
      cue: 'said',
      content: 'When we learned that the clerk was selling permits, we wrote to the mayor',
      manner: 'direct',
    },
  ])
  expect(contents(read)).toEqual(['the clerk was selling permits', 'we wrote to the mayor'])
})

test('gives the words of an inner attribution to it alone', () => {
  const read = readText('The envoy said that, according to local doctors, forty people had died.', [
    { source: 'The envoy', cue: 'said', content: 'according to local doctors, forty people had died' },
    { source: 'local doctors', cue: 'according to', content: 'forty people had died', within: 0 },
  ])
  expect(contents(read)).toEqual(['forty people had died'])
  expect(read.statements[0]?.attribution).toBe('r.a1')
})

test('takes no questions, fragments or titles for statements', () => {
  const read = readText('Bridge falls at Pelk\n\nWho built it? A sad day. The bridge fell on Monday.', [], true)
  expect(contents(read)).toEqual(['The bridge fell on Monday'])
})

test.each([
  'She saw four men carry drums out of the mill an hour before it burned down.',
  'The van left shortly before the weir burst.',
  'The lights went out when he opened the gate.',
])('keeps together what happened and when: %s', (sentence) => {
  expect(contents(readText(sentence))).toEqual([sentence.slice(0, -1)])
})

test('cuts at “and that”, and leaves no joining word at the end', () => {
  const read = readText('The clinic said that nobody was hurt and that it would not comment.', [
    { source: 'The clinic', cue: 'said', content: 'that nobody was hurt and that it would not comment' },
  ])
  expect(contents(read)).toEqual(['nobody was hurt', 'it would not comment'])
  const broken = readText('The mayor resigned after reports that the weir had burst.', [
    { source: '', cue: 'reports', content: 'that the weir had burst' },
  ])
  expect(contents(broken)).toEqual(['The mayor resigned', 'the weir had burst'])
})

test('leaves out that somebody thought it, and how old somebody is', () => {
  const thought = readText('“I thought it was odd,” she said.', [
    { source: 'she', cue: 'said', content: 'I thought it was odd', manner: 'direct' },
  ])
  expect(contents(thought)).toEqual(['it was odd'])
  const aged = readText('Maren Tolk, 52, who runs the bakery at Pelk, told the Courier that the men wore overalls.', [
    { source: 'Maren Tolk', cue: 'told', content: 'the men wore overalls' },
  ])
  expect(contents(aged)).toEqual(['Maren Tolk | who runs the bakery at Pelk', 'the men wore overalls'])
})

test('keeps a condition and what hangs on it together', () => {
  const read = readText('If the guards leave, the thieves will return.')
  expect(contents(read)).toEqual(['If the guards leave, the thieves will return'])
})

test('gives every attribution a statement, also where its content is no clause', () => {
  const read = readText('The minister denounced the theft of the archive.', [
    { source: 'The minister', cue: 'denounced', content: 'the theft of the archive' },
  ])
  expect(contents(read)).toEqual(['the theft of the archive'])
})

test('cuts events that share a subject apart', () => {
  const read = readText('Gunmen attacked the village of Tisk and abducted five shepherds.')
  expect(read.statements.map((one) => one.frame?.kind)).toEqual(['attack', 'detention'])
  expect(contents(read)[1]).toBe('Gunmen | abducted five shepherds')
})

test('reads odd text without throwing, and in text order', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('sold', 'rifles', 'to', 'we', '“', '”', ',', '.', ' and ', 'who', 'if', 'said')),
      ),
      (pieces) => {
        const read = readText(pieces.join(' '))
        let before = -1
        for (const { content } of read.statements) {
          expect(content.length).toBeGreaterThan(0)
          for (const span of content) expect(span.end).toBeGreaterThan(span.start)
          const start = Math.min(...content.map((span) => span.start))
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('keeps a bracket with the one that it belongs to', () => {
  const first = '“[A]t least ten boats have left,”'
  const read = readText(`${first} the judge said. The boats (and three ferries) have left (for Ostel).`, [
    { source: 'the judge', cue: 'said', content: first, manner: 'direct' },
  ])
  expect(read.holding('least ten boats').content.map(read.words)).toEqual(['[A]t least ten boats have left'])
  expect(read.holding('three ferries').content.map(read.words)).toEqual(['The boats (and three ferries) have left (for Ostel)'])
})
