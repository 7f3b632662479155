import { expect, test } from 'vitest'
import { readText, role } from './statements-support.ts'

const ACCOUNT =
  '“When we learned that our captain was selling rifles to the Ford gang, we reported that to the allied district headquarters, but following our report no action was taken, the allies only increased the support to the man who led us.”'

const account = () => readText(ACCOUNT, [{ content: ACCOUNT, manner: 'direct' }])

test('reads a transfer with giver, taker and each item', () => {
  const read = readText('The depot chief sold pistols, mortars and fuel to a band of smugglers in Pelk.')
  const statement = read.holding('sold pistols')
  expect(statement.frame).toMatchObject({ kind: 'transfer', negated: false, modality: 'actual' })
  expect(role(read, statement, 'giver')).toBe('The depot chief')
  expect(role(read, statement, 'taker')).toContain('band of smugglers')
  expect(role(read, statement, 'item')).toBe('pistols; mortars; fuel')
})

test('reads a complaint with what followed it, and each as a statement of its own', () => {
  const read = account()
  const complaint = read.holding('we reported that')
  expect(complaint.frame?.kind).toBe('complaint')
  expect(role(read, complaint, 'complainant')).toBe('we')
  expect(role(read, complaint, 'authority')).toBe('the allied district headquarters')
  expect(role(read, complaint, 'response')).toContain('no action was taken')
  expect(role(read, complaint, 'response')).toContain('the allies only increased the support')
  expect(read.holding('our captain was selling').frame?.kind).toBe('transfer')
  expect(read.holding('the allies only increased').frame?.kind).toBe('transfer')
})

test('reads a transfer told by a noun', () => {
  const read = readText('The direct transfer of stolen rockets to deserters went on through the winter.')
  const statement = read.holding('direct transfer')
  expect(statement.frame?.kind).toBe('transfer')
  expect(role(read, statement, 'item')).toBe('stolen rockets')
  expect(role(read, statement, 'taker')).toBe('deserters')
})

test.each([
  ['The clerk did not sell any rifles to the gang.', true, 'actual'],
  ['The clerk refused to sell rifles to the gang.', true, 'actual'],
  ['The clerk may have sold rifles to the gang.', false, 'possible'],
  ['The clerk is accused of selling rifles to the gang.', false, 'possible'],
  ['The clerk plans to sell rifles to the gang.', false, 'planned'],
  ['The clerk must sell rifles to the gang.', false, 'demanded'],
  ['If the clerk sold rifles to the gang, he would flee.', false, 'supposed'],
])('tells how it is stated: %s', (text, negated, modality) => {
  const read = readText(text)
  expect(read.holding('rifles to the gang').frame).toMatchObject({ kind: 'transfer', negated, modality })
})

test.each([
  'The envoy sold the idea of a customs union to the parliament.',
  'Investors sold shares in the mine.',
  'The club completed the transfer of the striker to Bellacor.',
  'The opposition attacked the budget.',
  'He took control of the conversation.',
  'The committee killed the proposal.',
])('states nothing of the kind: %s', (text) => {
  for (const { frame } of readText(text).statements)
    expect(['transfer', 'attack', 'control', 'casualties']).not.toContain(frame?.kind)
})

test('ties a role to the mention that names it', () => {
  const read = readText('Colonel Davit Aruun handed twelve rifles to Marta Sorel in Tripoli.')
  const statement = read.holding('handed twelve rifles')
  const giver = statement.frame?.roles.find((one) => one.role === 'giver')
  const mention = read.mentions.find((one) => one.id === giver?.mention)
  expect(mention && read.words(mention.span)).toContain('Davit Aruun')
})
