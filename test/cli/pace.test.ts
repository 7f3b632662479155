import { describe, expect, it } from 'vitest'
import { duration, pace } from '../../src/cli/pace.ts'

/** What a run of so many pieces says at its end: one piece each so many milliseconds. */
const ran = async (pieces: number, each: number, { size = 1, whole = 100 as number | null, before = 0 } = {}): Promise<string> => {
  let clock = 5000
  const given = pace(Promise.resolve(whole), () => clock)
  await Promise.resolve()
  await Promise.resolve()
  given.taken(before)
  let words = ''
  for (let piece = 0; piece < pieces; piece++) {
    given.taken(size)
    words = given.words()
    clock += each
  }
  return words
}

describe('pace', () => {
  it('says how fast it goes, how far it has come and how long it will take', async () => {
    expect(await ran(41, 100)).toBe(' · 10/s · 41 % · 0:06 left')
  })

  it('says nothing of the rate before it is known', async () => {
    expect(await ran(10, 100)).toBe(' · 10 %')
  })

  it('tells no end where none can be known', async () => {
    expect(await ran(41, 100, { whole: null })).toBe(' · 10/s')
  })

  it('counts what was passed over as done, and not as fast', async () => {
    expect(await ran(31, 100, { before: 50 })).toBe(' · 10/s · 81 % · 0:02 left')
  })

  it('counts slow pieces by the minute', async () => {
    expect(await ran(4, 3000)).toBe(' · 20/min · 4 % · 4:48 left')
  })

  it('never says more than the whole', async () => {
    expect(await ran(41, 100, { size: 5 })).toContain(' · 100 % · 0:00 left')
  })
})

describe('duration', () => {
  it.each([
    [0, '0:00'],
    [9.4, '0:09'],
    [750, '12:30'],
    [3900, '1:05:00'],
  ])('tells %d seconds as %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words)
  })
})
