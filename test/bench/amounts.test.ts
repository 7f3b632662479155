import { describe, expect, it } from 'vitest'
import { around } from '../../src/bench/ui/parts/around.ts'
import { percent, progressWords, secondsLeft } from '../../src/bench/ui/shell/progress.ts'
import { retrySource } from '../../src/bench/ui/shell/retry.ts'
import { leftWords, sizeWords } from '../../src/bench/ui/shell/strings/amounts.ts'

describe('amounts', () => {
  it('are written as people write them', () => {
    expect([0, 1, 812, 1000, 3159, 14_400_000, 999_600, 2_500_000_000].map(sizeWords)).toEqual([
      '0 bytes',
      '1 byte',
      '812 bytes',
      '1.0 kB',
      '3.2 kB',
      '14 MB',
      '1.0 MB',
      '2.5 GB',
    ])
  })

  it('of time are no more precise than can be told', () => {
    expect([3, 31, 58, 400, 5400].map(leftWords)).toEqual([
      'a few seconds left',
      'about 40 seconds left',
      'about a minute left',
      'about 7 minutes left',
      'about 2 hours left',
    ])
  })
})

describe('progress', () => {
  const mark = { doing: 'adding', done: 0, at: 0 } as const

  it('of adding is told in sizes, of tracing in reports', () => {
    expect(progressWords({ kind: 'add', done: 1_500_000, of: 3_000_000 }, null, 0)).toBe('1.5 MB of 3.0 MB · 50 %')
    expect(progressWords({ kind: 'trace', done: 120, of: 1500 }, null, 0)).toBe('120 of 1,500 · 8 %')
    expect(progressWords({ kind: 'add', done: 2000, of: null }, null, 0)).toBe('2.0 kB')
    expect(progressWords({ kind: 'trace', done: 42_584, of: null }, null, 0)).toBe('')
  })

  it('tells how long it still takes once its pace is known', () => {
    expect(secondsLeft({ done: 100, of: 400 }, mark, 1000)).toBeNull()
    expect(secondsLeft({ done: 100, of: 400 }, mark, 10_000)).toBe(30)
    expect(secondsLeft({ done: 4, of: 400 }, mark, 10_000)).toBeNull()
    expect(secondsLeft({ done: 100, of: null }, mark, 10_000)).toBeNull()
    expect(progressWords({ kind: 'trace', done: 100, of: 400 }, mark, 10_000)).toBe('100 of 400 · 25 % · about 30 seconds left')
  })

  it('is never more than a hundred', () => {
    expect(percent({ done: 9, of: 8 })).toBe(100)
    expect(percent({ done: 0, of: 0 })).toBeNull()
  })
})

describe('the words round a passage', () => {
  it('are cut between words, and on one line', () => {
    expect(around('tuvwx of the port.\n\nThe barges ', 'before', 10)).toBe('… of the port. The barges ')
    expect(around(' said so.\n\nAccording to Ha', 'after', 10)).toBe(' said so. According to …')
  })

  it('are whole where the text ends', () => {
    expect(around('The barges ', 'before', 80)).toBe('The barges ')
    expect(around('', 'after', 80)).toBe('')
  })
})

describe('what failed', () => {
  it('can be asked for again by its place, its container, or its address', () => {
    expect(retrySource('/srv/kept/tide.html')).toBe('/srv/kept/tide.html')
    expect(retrySource('kept/tides.mbox#12')).toBe('kept/tides.mbox')
    expect(retrySource('https://estuary.example/a?b#part')).toBe('https://estuary.example/a?b#part')
  })

  it('cannot where only its name is known', () => {
    expect(retrySource('tide.html')).toBeNull()
    expect(retrySource('-')).toBeNull()
  })
})
