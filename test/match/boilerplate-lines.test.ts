import { describe, expect, it } from 'vitest'
import { boilerplateLines } from '../../src/match/boilerplate-lines.ts'
import { fold } from '../../src/text/index.ts'

const isNotice = (line: string): boolean => boilerplateLines(line, fold(line)).length > 0

describe('lines that only the frame of a page has', () => {
  it.each([
    'We use cookies to show you what you like; by reading on you agree to it.',
    'Subscribe to the Oberweil Courier',
    'This story is for subscribers alone.',
    'Copyright 2031 Aurelia Media',
    'Become a member and keep our reporters on the road.',
    'The opinions expressed here are the author’s own and do not necessarily reflect those of the Courier.',
    'Sign up for breaking news from Velm, each morning at seven, without charge.',
    'Download our app for the latest from the harbour.',
  ])('takes for a notice: %s', (line) => {
    expect(isNotice(line)).toBe(true)
  })

  it.each([
    'The station lost some 200,000 subscribers within a year, its director told the council on Monday.',
    'Velm will become a member of the customs union in March, the minister said after the vote.',
    'The court found that the publisher had broken the copyright of three painters from Oberweil.',
    'Bakers handed out cookies to those who had fled the flooded streets along the quay.',
    'The views expressed by the mayor at the hearing were read out again in the town hall.',
  ])('takes for news: %s', (line) => {
    expect(isNotice(line)).toBe(false)
  })

  it('leaves a long paragraph alone, whatever it says', () => {
    expect(isNotice(`All rights reserved. ${'The quay was empty and the cranes stood still. '.repeat(10)}`)).toBe(false)
  })
})
