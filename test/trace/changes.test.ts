import { describe, expect, it } from 'vitest'
import type { Change, Reading, Reuse } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { annotated } from '../support/annotated.ts'
import { sharing } from '../support/sharing.ts'

const { tracing } = loadReference()

const FERRY = 'the harbour board sank nine barges off the Tarn quay before the inquest'
const MORE =
  'Nobody has lived in the upper street since the flood and the school bus no longer stops there in winter because the bridge is closed to all but carts and the ferry does not run'

/** A report: a sentence in notation, what brings it in, a paragraph that all copies share. */
const told = (id: string, sentence: string, notes: string, before = ''): Reading =>
  annotated(`${before}${sentence}\n\n${MORE}.\n---\nreport: body-only ${notes}`, id)

const by = (source: string, words = FERRY, cue = 'said'): string =>
  `{source 1: ${source}} {cue 1: ${cue}} {content 1: {statement a: ${words}}}.`
const own = (words = FERRY): string => `{statement a: ${words.replace(/^t/, 'T')}}.`

const REVE = '{person reve: Jonna Reve}, a ferry porter,'

const changesOf = (readings: readonly Reading[], reuse: readonly Reuse[]): Change[] =>
  trace(
    readings.map((reading) => prepare(reading, tracing)),
    reuse,
  ).lineages.flatMap(({ changes }) => changes)

/** What changed between two reports that share a paragraph, the first dated earlier. */
const between = (one: Reading, two: Reading): Change[] => changesOf([one, two], sharing(one, two, FERRY.slice(4), MORE))

const FIRST = 'outlet=The_Lantern published=2020-05-01'
const SECOND = 'outlet=The_Ebb published=2020-05-03'
const THIRD = 'outlet=The_Tide published=2020-05-05'

const wordsOf = ({ reason }: Change, at: number, reading: Reading): string =>
  (reason.evidence[at]?.spans ?? []).map(({ start, end }) => reading.report.text.slice(start, end)).join(' ')

describe('changes between tellings', () => {
  it.each([
    ['a name for a trade', by(REVE), by('a ferry porter'), 'Jonna Reve, a ferry porter,', 'a ferry porter'],
    ['a trade for nobody', by('a ferry porter'), own(), 'a ferry porter', 'The harbour board'],
    [
      'whatever is cited',
      `${own(FERRY).slice(0, -1)}, according to the berthing timetable.`,
      own(),
      'the berthing timetable',
      'The harbour board',
    ],
  ])('tell a speaker lost: %s, with the words of both', (_, before, after, had, has) => {
    const [one, two] = [told('r1', before, FIRST), told('r2', after, SECOND)]
    const [change, ...others] = between(one, two)
    expect(others).toEqual([])
    expect(change).toMatchObject({ kind: 'speaker-lost', from: 'r1/a', to: 'r2/a', direction: 'likely' })
    expect(wordsOf(change as Change, 0, one)).toContain(had)
    expect(wordsOf(change as Change, 1, two)).toContain(has)
  })

  it('do not tell a speaker lost who is only named further up, nor where somebody else speaks', () => {
    const one = told('r1', by(REVE), FIRST)
    const known = told(
      'r2',
      by('the ferry porter'),
      SECOND,
      'The board met {person reve: Jonna Reve}, a ferry porter, on the quay. ',
    )
    expect(between(one, known).filter(({ kind }) => kind === 'speaker-lost')).toEqual([])
    expect(between(one, told('r2', by('a crane driver'), SECOND))).toEqual([])
  })

  it('tell a speaker lost where nothing but what is found in something is shown, and where a name is an office', () => {
    const one = told('r1', by(REVE), FIRST)
    const shown = annotated(
      `{statement a: {source 1: T${FERRY.slice(1)}} {cue 1: showing} {content 1: rust on every keel}}.\n\n${MORE}.\n---\nreport: body-only ${SECOND}`,
      'r2',
    )
    expect(between(one, shown)).toMatchObject([{ kind: 'speaker-lost', from: 'r1/a', to: 'r2/a' }])
    expect(between(one, told('r2', by('a spokesman'), SECOND))).toMatchObject([{ kind: 'speaker-lost' }])
  })

  it('do not tell a speaker lost in a quotation that goes on, whose speaker the sentence before names', () => {
    const one = told('r1', by(REVE), FIRST)
    const begun = (marks: readonly [string, string]) =>
      told(
        'r2',
        `${marks[0]}{statement a: T${FERRY.slice(1)}}.${marks[1]}`,
        SECOND,
        `${marks[0]}I was there,${marks[1]} a woman told the paper. `,
      )
    for (const marks of [
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
    ] as const)
      expect(between(one, begun(marks))).toEqual([])
    expect(between(one, told('r2', own(), SECOND, '“I was on the drivers’ quay,” a woman told the paper. '))).toMatchObject([
      { kind: 'speaker-lost' },
    ])
  })

  it('tell that one has become several witnesses, whom a capital makes no name', () => {
    const one = told('r1', by(REVE), FIRST)
    expect(between(one, told('r2', by('{person all: Eyewitnesses}'), SECOND))).toMatchObject([{ kind: 'multiplied' }])
    expect(between(one, told('r2', `According to ferry porters, {statement a: ${FERRY}}.`, SECOND))).toMatchObject([
      { kind: 'multiplied' },
    ])
  })

  it('tell that one has become several, by the trade alone', () => {
    const one = told('r1', by(REVE), FIRST)
    const many = told('r2', `Ferry porters said ${FERRY}.`, SECOND)
    const bare = annotated(`Ferry porters said {statement a: ${FERRY}}.\n\n${MORE}.\n---\nreport: body-only ${SECOND}`, 'r2')
    expect(between(one, bare)).toMatchObject([{ kind: 'multiplied', from: 'r1/a', to: 'r2/a' }])
    expect(many.report.text).toBe(bare.report.text)
    const drivers = annotated(`Crane drivers said {statement a: ${FERRY}}.\n\n${MORE}.\n---\nreport: body-only ${SECOND}`, 'r2')
    expect(between(one, drivers)).toEqual([])
  })

  it('tell a hedge dropped that stands in the cue', () => {
    const one = told(
      'r1',
      '{statement a: The harbour board reportedly sank nine barges off the Tarn quay before the inquest}.',
      FIRST,
    )
    const two = told('r2', own(), SECOND)
    const [change] = changesOf([one, two], sharing(one, two, 'sank nine barges off the Tarn quay before the inquest', MORE))
    expect(change).toMatchObject({ kind: 'hedge-dropped', from: 'r1/a', to: 'r2/a' })
    expect(wordsOf(change as Change, 0, one)).toBe('reportedly')
    expect(change?.reason.evidence.map(({ report }) => report)).toEqual(['r1', 'r2'])
  })

  it('tell an altered number where it came in, and not again of its copies', () => {
    const altered = FERRY.replace('nine', 'ninety')
    const [one, two, three] = [
      told('r1', by(REVE), FIRST),
      told('r2', by(REVE, altered), SECOND),
      told('r3', by(REVE, altered), `${THIRD} syndication=The_Ebb`),
    ]
    const reuse = [
      ...sharing(one, two, MORE, 'barges off the Tarn quay before the inquest'),
      ...sharing(two, three, MORE, altered),
      ...sharing(one, three, MORE, 'barges off the Tarn quay before the inquest'),
    ]
    const found = changesOf([one, two, three], reuse)
    expect(found.map(({ kind, from, to }) => [kind, from, to])).toEqual([['number-altered', 'r1/a', 'r2/a']])
    expect(wordsOf(found[0] as Change, 1, two)).toBe('ninety')
  })

  it('hold a number against what most of its kindred say, where nothing is dated, and say so', () => {
    const readings = [
      told('r1', by(REVE, FERRY.replace('nine', 'ninety')), 'outlet=The_Ebb'),
      told('r2', by(REVE), 'outlet=The_Lantern'),
      told('r3', by(REVE), 'outlet=The_Tide'),
      told('r4', by(REVE), 'outlet=The_Mast'),
    ]
    const reuse = readings.flatMap((one, at) =>
      readings.slice(at + 1).flatMap((other) => sharing(one, other, MORE, 'barges off the Tarn quay before the inquest')),
    )
    const found = changesOf(readings, reuse)
    expect(found.map(({ kind, to, direction }) => [kind, to, direction])).toEqual([['number-altered', 'r1/a', 'open']])
    expect(found[0]?.reason.text).toContain('not known')
  })

  it('tell no number altered between two events, with other names and no words in common elsewhere', () => {
    const one = annotated(`${by(REVE)}\n---\nreport: body-only ${FIRST}`, 'r1')
    const other = annotated(
      `{source 1: {person arn: Mikel Arn}} {cue 1: said} {content 1: {statement a: the {organisation b: Corrie} company sank forty rafts off the {place p: Hulme} quay}}.\n---\nreport: body-only ${SECOND}`,
      'r2',
    )
    expect(changesOf([one, other], [])).toEqual([])
  })

  it('tell “revealed that” as surer than “said”, and “confirmed that” as no surer than “admitted”', () => {
    const revealed = between(told('r1', by(REVE), FIRST), told('r2', by(REVE, FERRY, 'revealed that'), SECOND))
    expect(revealed).toMatchObject([{ kind: 'certainty-raised', from: 'r1/a', to: 'r2/a' }])
    expect(revealed[0]?.reason.evidence).toHaveLength(2)
    const same = between(told('r1', by(REVE, FERRY, 'admitted that'), FIRST), told('r2', by(REVE, FERRY, 'confirmed that'), SECOND))
    expect(same).toEqual([])
  })

  it('take time that grows with the copies, not with their square', () => {
    const corpus = (size: number): { readonly made: ReturnType<typeof prepare>[]; readonly reuse: Reuse[] } => {
      const readings = Array.from({ length: size }, (_, at) =>
        told(
          `r${at}`,
          by(at % 7 === 0 ? 'a ferry porter' : REVE),
          `outlet=Paper_${at} published=2020-05-${String(1 + (at % 28)).padStart(2, '0')}`,
        ),
      )
      const reuse = readings.slice(1).flatMap((one, at) => sharing(readings[at] as Reading, one, MORE, FERRY))
      return { made: readings.map((reading) => prepare(reading, tracing)), reuse }
    }
    const seconds = (size: number): number => {
      const { made, reuse } = corpus(size)
      const start = performance.now()
      trace(made, reuse)
      return performance.now() - start
    }
    seconds(200)
    expect(seconds(1600) / seconds(400)).toBeLessThan(12)
  })
})
