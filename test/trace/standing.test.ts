import { describe, expect, it } from 'vitest'
import type { Reading, Reuse } from '../../src/model/index.ts'
import { loadReference } from '../../src/reference/index.ts'
import { prepare, trace } from '../../src/trace/index.ts'
import { bounds } from '../../src/weigh/index.ts'
import { annotated } from '../support/annotated.ts'
import { sharing } from '../support/sharing.ts'

const { tracing } = loadReference()

const LOCK = 'the wardens of Ostrel opened the upper lock on nine barges before dawn'
const OUTLETS = ['The_Cairn', 'The_Rook', 'The_Plover', 'The_Merle']

const report = (number: number, text: string, notes = ''): Reading =>
  annotated(`${text}\n---\nreport: body-only sentences outlet=${OUTLETS[number - 1]}\n${notes}`, `r${number}`)

const weighed = (readings: readonly Reading[], statement: string, reuse: readonly Reuse[] = []) => {
  const found = trace(
    readings.map((reading) => prepare(reading, tracing)),
    reuse,
  )
  const at = found.claims.findIndex(({ statedIn }) => statedIn.some((id) => id === statement))
  const [claim, lineage] = [found.claims[at], found.lineages[at]]
  if (!claim || !lineage) throw new Error(`no claim holds ${statement}`)
  return { ...bounds(claim, lineage), lineage }
}

const sourceOf = (reading: Reading, at = 0) => {
  const { statements, sources } = prepare(reading, tracing)
  return sources[statements[at]?.source ?? -1]
}

const witness = report(
  1,
  `{source 1: {person x: Ansa Dell}, a ferryman,} {cue 1: said} {content 1: {statement a: she saw that ${LOCK}}}.`,
  'a: access=first-hand evidence=she_saw',
)
const flat = (number: number, more = ''): Reading =>
  report(number, `{statement b: ${LOCK.replace('the', 'The')}${more}}.`, 'b: by=author')

describe('authors who disclose no basis', () => {
  it('are counted together as one beside somebody who is named, and each is told of', () => {
    const { independentOrigins, reasons } = weighed([witness, flat(2), flat(3), flat(4)], 'r2/b')
    expect(independentOrigins).toEqual({ atLeast: 1, atMost: 2 })
    const together = reasons.filter(({ text }) => text.startsWith('Counted together with others that disclose no basis'))
    expect(together.map(({ text }) => /The \w+/.exec(text.replace(/^.*author/, ''))?.[0])).toEqual(['The Plover', 'The Merle'])
  })

  it('stay possible each by himself where the claim has no other origin', () => {
    expect(weighed([flat(2), flat(3), flat(4)], 'r2/b').independentOrigins).toEqual({ atLeast: 1, atMost: 3 })
  })

  it('are origins of their own where they say to have been there', () => {
    const there = report(2, `{statement b: We saw that ${LOCK}}.`, 'b: by=author access=first-hand evidence=We_saw')
    expect(weighed([witness, there, flat(3)], 'r2/b').independentOrigins.atMost).toBe(3)
  })

  it('are of one kind with outlets that nobody collected a report of', () => {
    const put = report(
      2,
      `{source 2: {organisation c: The Merle}} {cue 2: wrote} {content 2: {statement b: that ${LOCK}}}.\n\nBoats waited at the quay.`,
    )
    const copied = report(4, 'Nothing of the kind is told here.')
    expect(weighed([witness, put, flat(3), copied], 'r2/b').independentOrigins.atMost).toBe(2)
  })
})

describe('speakers who answer to what was published', () => {
  const answering = (second: string): Reading =>
    report(
      2,
      `{source 2: {person y: Osk Tarn} of the lock board} {cue 2: stated} {content 2: {statement b: that ${LOCK}}}. Asked about what {organisation c: the Cairn} had published, ${second} {cue 3: said}: “{content 3: The gates must be looked after by somebody}.”`,
    )

  it('are no further origins beside others, with the words that say so', () => {
    const reading = answering('{source 3: {person y: Tarn}}')
    const { independentOrigins, reasons } = weighed([witness, reading], 'r2/b')
    expect(independentOrigins).toEqual({ atLeast: 1, atMost: 1 })
    const reason = reasons.find(({ text }) => text.startsWith('Not counted: Osk Tarn speaks in answer'))
    const words = reason?.evidence.flatMap(({ spans }) => spans.map(({ start, end }) => reading.report.text.slice(start, end)))
    expect(words).toContain('Asked about what the Cairn had published')
  })

  it('are known where "the spokesman" right after them answers', () => {
    expect(weighed([witness, answering('{source 3: the spokesman}')], 'r2/b').independentOrigins.atMost).toBe(1)
  })

  it('are known where a body speaks through "its spokesman" and he answers, in pieces too', () => {
    const body = report(
      2,
      `{source 2: The lock board}, through its spokesman Osk Tarn, {cue 2: stated} {content 2: {statement b: that ${LOCK}}}. Asked about what {organisation c: the Cairn} had published, {source 3: the spokesman} {cue 3: said}: “{content 3: The gates must be looked after by somebody}.”`,
    )
    expect(weighed([witness, body], 'r2/b').independentOrigins.atMost).toBe(1)
  })

  it('stay possible where another speaker answers, and where nobody does', () => {
    expect(weighed([witness, answering('{source 3: {person z: Ilva Brandt}, a baker,}')], 'r2/b').independentOrigins.atMost).toBe(2)
    const plain = report(
      2,
      `{source 2: {person y: Osk Tarn} of the lock board} {cue 2: stated} {content 2: {statement b: that ${LOCK}}}.`,
    )
    expect(weighed([witness, plain], 'r2/b').independentOrigins.atMost).toBe(2)
  })
})

describe('one source under several descriptions', () => {
  const anonymous = (number: number, label: string, key: string): Reading =>
    report(number, `{source ${number}: ${label}} {cue ${number}: said} {content ${number}: {statement ${key}: that ${LOCK}}}.`)

  it('is one where two reports describe somebody by a trade and two words more', () => {
    const { independentOrigins } = weighed(
      [
        anonymous(2, 'A stoker who slept in the wheelhouse', 'b'),
        anonymous(3, 'a stoker who slept in the wheelhouse and asked not to be named', 'c'),
      ],
      'r2/b',
    )
    expect(independentOrigins.atMost).toBe(1)
  })

  it('is two where there is only a trade', () => {
    expect(weighed([anonymous(2, 'A stoker', 'b'), anonymous(3, 'a stoker', 'c')], 'r2/b').independentOrigins.atMost).toBe(2)
  })

  it('is the fuller document where a report goes on with "the ledger"', () => {
    const reading = report(
      2,
      `{source 2: A ledger kept by the lock board} {cue 2: shows} {content 2: {statement b: that ${LOCK}}}. “{content 3: {statement c: Upper lock opened by the wardens of Ostrel on nine barges before dawn}},” {cue 3: says} {source 3: the ledger}.`,
    )
    expect(weighed([reading, flat(3)], 'r2/b').lineage.origins.filter(({ kind }) => kind === 'document')).toHaveLength(1)
  })
})

describe('whose words they are', () => {
  it('is the name right before the verb where a description was cut off before it', () => {
    const reading = report(
      2,
      `{source 2: A stoker who was passing the quay at} that moment and saw it, {person y: Osk Tarn}, {cue 2: said} {content 2: {statement b: that ${LOCK}}}.`,
    )
    expect(sourceOf(reading)?.label).toBe('Osk Tarn')
  })

  it('is the whole description where only its end was taken for the source', () => {
    const reading = report(
      2,
      `{content 2: {statement b: The wardens of Ostrel opened the upper lock on nine barges}}, a night cook who was there and had {source 2: come about the broken ovens, speaking on condition of anonymity,} {cue 2: said}.`,
    )
    expect(sourceOf(reading)?.label).toBe(
      'a night cook who was there and had come about the broken ovens, speaking on condition of anonymity,',
    )
  })

  it('is the person beside the words for what he speaks for, though a body was read as the speaker', () => {
    const reading = report(
      2,
      `{source 2: A spokeswoman for the {organisation o: Ostrelian} lock board, {person y: Ilva Brandt},} {cue 2: said} {content 2: {statement b: that ${LOCK}}}.`,
      '2: speakers=o',
    )
    expect(sourceOf(reading)?.label).toBe('Ilva Brandt')
  })

  it('is the name beside "a spokeswoman", also where it was taken for a body’s', () => {
    const reading = report(
      2,
      `{source 2: A spokeswoman for the lock board, {organisation y: Ilva Brandt},} {cue 2: said} {content 2: {statement b: that ${LOCK}}}.`,
      '2: speakers=',
    )
    expect(sourceOf(reading)?.label).toBe('Ilva Brandt')
  })

  it('is no place that stands before somebody who has no name', () => {
    const reading = report(
      2,
      `{content 2: {statement b: The wardens opened the upper lock on nine barges off {person p: Ostrel}}}, {source 2: a stoker who was on deck} {cue 2: said}.`,
      '2: speakers=p',
    )
    expect(sourceOf(reading)).toMatchObject({ kind: 'unnamed', label: 'a stoker who was on deck' })
  })

  it('is nobody where the verb tells a deed', () => {
    const reading = report(
      2,
      `{source 2: Masked wardens} {cue 2: seized} {content 2: {statement b: nine barges at the upper lock of Ostrel}}.`,
    )
    expect(sourceOf(reading)?.kind).toBe('author')
  })

  it('is the person whom an author’s own sentence names as telling it', () => {
    for (const text of [
      `{statement b: {person y: Osk Tarn}, who was there as a stoker, informed the Plover that ${LOCK}}.`,
      `{statement b: ${LOCK.replace('the', 'The')}, {person y: Osk Tarn}, a stoker who was there, told the Plover}.`,
    ])
      expect(sourceOf(report(2, text, 'b: by=author'))?.label).toBe('Osk Tarn')
    const held = `{statement b: The brother of {person y: Osk Tarn} informed the Plover that ${LOCK}}.`
    expect(sourceOf(report(2, held, 'b: by=author'))?.kind).toBe('author')
  })

  it('rests on whoever told it where what is stated begins so', () => {
    const reading = report(
      2,
      `{source 2: {person y: Osk Tarn}, a baker,} {cue 2: said} {content 2: {statement b: he had it from a night cook that ${LOCK}}}.`,
    )
    const { lineage } = weighed([witness, reading], 'r2/b')
    const cook = lineage.origins.find(({ label }) => label === 'a night cook')
    const baker = lineage.origins.find(({ label }) => label === 'Osk Tarn')
    expect(lineage.descents).toContainEqual(expect.objectContaining({ from: cook?.id, to: baker?.id, direction: 'shown' }))
  })
})

describe('the same words put to two speakers', () => {
  const AGAIN =
    'At the lower gate the pumps ran all night while the board counted its losses in the old chapel and the quay stood under water up to the second step of the customs house.'
  const copies = (names: readonly string[]): { readings: Reading[]; reuse: Reuse[] } => {
    const readings = names.map((name, at) =>
      annotated(
        `{source ${at + 1}: {person x: ${name}}} {cue ${at + 1}: said} {content ${at + 1}: {statement a: that ${LOCK}}}.\n\n${AGAIN}\n---\nreport: body-only outlet=Paper_${at}`,
        `r${at + 1}`,
      ),
    )
    const reuse = readings.flatMap((left, at) => readings.slice(at + 1).flatMap((right) => sharing(left, right, LOCK, AGAIN)))
    return { readings, reuse }
  }

  it('are one origin where a single copy of many names another: a slip of the pen', () => {
    const { readings, reuse } = copies(['Ansa Dell', 'Ansa Dell', 'Ansa Dell', 'Ansa Dell', 'Ansa Dell', 'Osk Tarn'])
    expect(weighed(readings, 'r1/a', reuse).independentOrigins.atMost).toBe(1)
  })

  it('are two where several copies name each', () => {
    const { readings, reuse } = copies(['Ansa Dell', 'Ansa Dell', 'Ansa Dell', 'Osk Tarn', 'Osk Tarn'])
    expect(weighed(readings, 'r1/a', reuse).independentOrigins.atMost).toBe(2)
  })
})
