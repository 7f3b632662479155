import { describe, expect, it } from 'vitest'
import type { Reading, Reuse } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { type PreparedReports, prepare, trace } from '../../src/trace/index.ts'
import { annotated } from '../support/annotated.ts'
import { sharing } from '../support/sharing.ts'

const { tracing } = loadReference()

const MORE =
  'Nobody has lived in the upper street since the flood and the school bus no longer stops there in winter because the bridge is closed to all but carts'

const day = (at: number): string => String(1 + (at % 28)).padStart(2, '0')

/** Reports of many papers that all put the same sentence to whoever `speaker` says. */
const telling = (size: number, speaker: (at: number) => string, words: string): Reading[] =>
  Array.from({ length: size }, (_, at) =>
    annotated(
      `{source 1: ${speaker(at)}} {cue 1: said} {content 1: {statement a: ${words}}}.\n\n${MORE}.\n---\nreport: body-only outlet=Paper_${at} published=2020-05-${day(at)}`,
      `r${at}`,
    ),
  )

const chained = (readings: readonly Reading[], words: string): Reuse[] =>
  readings.slice(1).flatMap((one, at) => sharing(readings[at] as Reading, one, MORE, words))

/** How often tracing looks at a report: its work, whatever the clock says. */
const looks = (readings: readonly Reading[], reuse: readonly Reuse[]): { readonly count: number; readonly largest: number } => {
  const made = readings.map((reading) => prepare(reading, tracing))
  let count = 0
  const counted: PreparedReports = {
    length: made.length,
    at: (report) => {
      count++
      return made[report]
    },
    [Symbol.iterator]: () => made[Symbol.iterator](),
  }
  const { claims } = trace(counted, reuse)
  return { count, largest: Math.max(...claims.map(({ statedIn }) => statedIn.length)) }
}

const FERRY = 'the harbour board sank nine barges off the Tarn quay before the inquest'
const FIRST = ['Jonna', 'Mira', 'Tomas', 'Anele', 'Ilka', 'Pavel', 'Lena', 'Oskar']
const named = (at: number): string =>
  `{person p${at}: ${FIRST[at % 8]} ${'Bcdfghklmnprstvz'.charAt(at % 16)}${'aeiou'.charAt(at % 5)}${'lmnrst'.charAt(at % 6)}v${at % 9}ek}`

const gapsOf = (readings: readonly Reading[], reuse: readonly Reuse[]): string[] => {
  const { lineages } = trace(
    readings.map((reading) => prepare(reading, tracing)),
    reuse,
  )
  return lineages.flatMap(({ gaps }) => gaps.flatMap(({ kind, reason }) => (kind === 'not-compared' ? [reason.text] : [])))
}

describe('a claim of very many statements', () => {
  it('says that tellings were held against a sample of the others, and a claim that was compared whole does not', () => {
    const told = (size: number): string[] => {
      const readings = telling(size, () => '{person reve: Jonna Reve}', FERRY)
      return gapsOf(readings, chained(readings, FERRY))
    }
    expect(told(160)).toEqual([])
    expect(told(161)).toEqual([expect.stringContaining('each of 161 tellings')])
  })

  it('says how many names were held against no other', () => {
    const readings = telling(900, named, FERRY)
    const text = gapsOf(readings, chained(readings, FERRY)).join('\n')
    expect(text).toMatch(/\d+ names were held against no other/)
  })

  it.each([
    ['copies of one text, by one speaker', () => '{person reve: Jonna Reve}', chained],
    ['copies of one text, each put to somebody else', named, chained],
    ['the same words in reports that share nothing', named, () => []],
    ['words that nobody is named for', () => 'a ferry porter', chained],
  ] as const)('is traced in work that grows with it, not with its square: %s', (_, speaker, share) => {
    const at = (size: number) => {
      const readings = telling(size, speaker, FERRY)
      return looks(readings, share(readings, FERRY))
    }
    const [few, many] = [at(300), at(1200)]
    expect(many.largest).toBe(share === chained ? 4 * few.largest : 1)
    // Up to four times the look-ups; what is sampled in large claims makes it a little more.
    expect(many.count / few.count).toBeLessThan(6)
  })
})
