import { expect, test } from 'vitest'
import { readText } from './statements-support.ts'

const CONTENT = 'When we learned that our captain was selling rifles, we reported that to the district command'

test('does not take having learned for having seen', () => {
  const read = readText(`“${CONTENT},” he said.`, [{ source: 'he', cue: 'said', content: CONTENT, manner: 'direct' }])
  expect(read.holding('our captain was selling').access.value).toBe('undisclosed')
  const report = read.holding('we reported that').access
  expect(report.value).toBe('first-hand')
  expect(report.spans.map(read.words)).toEqual(['we reported'])
})

test('takes what one voice passes on from another for second-hand, with the words that show it', () => {
  const read = readText('The envoy said that, according to witness reports, the depot was emptied.', [
    { source: 'The envoy', cue: 'said', content: 'according to witness reports, the depot was emptied' },
  ])
  const { access } = read.holding('the depot was emptied')
  expect(access.value).toBe('second-hand')
  expect(access.spans.map(read.words).join(' ')).toContain('according to witness reports')
})

test('takes an attribution inside another for second-hand', () => {
  const read = readText('The envoy said local doctors reported forty deaths.', [
    { source: 'The envoy', cue: 'said', content: 'local doctors reported forty deaths' },
    { source: 'local doctors', cue: 'reported', content: 'forty deaths', within: 0 },
  ])
  expect(read.holding('forty deaths').access.value).toBe('second-hand')
})

test("leaves the author's own way of knowing open unless the text tells it", () => {
  const read = readText('The mill burned down. This reporter saw nine graves behind it.')
  expect(read.holding('The mill burned').access).toEqual({ value: 'undisclosed', spans: [] })
  expect(read.holding('nine graves').access.value).toBe('first-hand')
})

test('takes a pronoun for the speaker only where it can be', () => {
  const said = (source: string, content: string) =>
    readText(`${source} said ${content}.`, [{ source, cue: 'said', content }]).holding(content).access.value
  expect(said('The two brothers', 'they had sold the boat')).toBe('first-hand')
  expect(said('His mother', 'he had sold the boat')).toBe('undisclosed')
  expect(said('Officials', 'he had sold the boat')).toBe('undisclosed')
})

test('takes what somebody heard somewhere for second-hand, and sounds for nothing of the kind', () => {
  const said = (content: string) =>
    readText(`The corporal said ${content}.`, [{ source: 'The corporal', cue: 'said', content }]).holding(content).access.value
  expect(said('he had heard in the mess that two men were paid')).toBe('second-hand')
  expect(said('he had heard shots in the mess')).not.toBe('second-hand')
})

test('takes what somebody has from others for second-hand, with the words that tell from whom', () => {
  const said = (content: string) => {
    const read = readText(`The storewoman Ilsa Maren said ${content}.`, [
      { source: 'The storewoman Ilsa Maren', cue: 'said', content },
    ])
    const { value, spans } = read.holding(content.slice(-20)).access
    return [value, spans.map(read.words).join(' ')]
  }
  expect(said('she had it from a porter that the flour was resold')).toEqual(['second-hand', 'she had it from a porter'])
  expect(said('she had it from Odo Brankel that the flour was resold')[0]).toBe('second-hand')
  expect(said('she had learned from neighbours that the flour was resold')[0]).toBe('second-hand')
  expect(said('she had it on good authority that the flour was resold')[0]).toBe('second-hand')
  expect(said('she had taken the flour from the store and sold it')[0]).toBe('first-hand')
})

test('does not take one for a witness who only hands on what was recorded', () => {
  const content = 'the exact time of the boarding'
  const read = readText(`On Monday host Dan Lindmar released audio allegedly recorded at ${content}.`, [
    { source: 'host Dan Lindmar released audio', cue: 'recorded', content },
  ])
  expect(read.holding(content).access.value).toBe('undisclosed')
  const seen = readText('Dan Lindmar saw that two boats had left.', [
    { source: 'Dan Lindmar', cue: 'saw', content: 'two boats had left' },
  ])
  expect(seen.holding('two boats').access.value).toBe('first-hand')
})

test('leaves a first person with what was found out where that is no clause that stands alone', () => {
  const said = (content: string) =>
    readText(`“${content},” one official said.`, [{ source: 'one official', cue: 'said', content, manner: 'direct' }])
  for (const content of ['We found out in March what can happen with leaking boats', 'We learned why the boats had sunk']) {
    const read = said(content)
    expect(read.holding(content.slice(0, 12)).content.map(read.words)).toEqual([content])
  }
})
