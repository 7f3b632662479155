import { describe, expect, it } from 'vitest'
import type { Claim, Descent, Lineage, Origin, StatementId } from '../../src/model/index.ts'
import { headlineLexicon } from '../../src/reference/headline-lexicon.ts'
import { practices } from '../../src/reference/practices.ts'
import { tracingWords } from '../../src/reference/tracing-words.ts'
import { prepare } from '../../src/trace/prepare.ts'
import { trace } from '../../src/trace/trace.ts'
import { bounds } from '../../src/weigh/bounds.ts'
import { weigh } from '../../src/weigh/weigh.ts'
import { annotated } from '../support/annotated.ts'
import { boundsCases } from './bounds-cases.ts'

const knowledge = { ...tracingWords(), ...headlineLexicon(), ...practices() }

describe('bounds on independent origins', () => {
  it('are asked of at least thirty invented reports', () => {
    expect(boundsCases.length).toBeGreaterThanOrEqual(30)
  })

  for (const { name, text, of, atLeast, atMost, together = [], apart = [] } of boundsCases)
    it(`${name}: at least ${atLeast}, at most ${atMost}`, () => {
      const reading = annotated(text)
      const traced = trace([prepare(reading, knowledge)])
      const claim = traced.claims.find(({ statedIn }) => statedIn.includes(`r1/${of}` as StatementId))
      const assessment = weigh(reading, traced, knowledge).assessments.find((one) => one.claim === claim?.id)
      const members = claim?.statedIn.map((id) => id.replace('r1/', '')) ?? []
      expect(members).toEqual(expect.arrayContaining([of, ...together]))
      for (const other of apart) expect(members).not.toContain(other)
      expect(assessment?.independentOrigins).toEqual({ atLeast, atMost })
      expect(assessment?.reasons.length).toBeGreaterThan(0)
    })
})

describe('bounds of a claim that everybody has from others', () => {
  const origin = (id: string): Origin => ({
    id: id as Origin['id'],
    kind: 'named',
    label: id,
    grounds: null,
    standing: null,
    number: 1,
    statements: [],
    evidence: [],
  })
  const descent = (from: string, to: string): Descent => ({
    from: from as Descent['from'],
    to: to as Descent['to'],
    sign: 'attribution',
    direction: 'shown',
    reason: { text: '', evidence: [] },
  })
  const of = (...descents: Descent[]) =>
    bounds(
      { id: 'c', statedIn: ['s'], links: [] } as unknown as Claim,
      {
        origins: [origin('r/origin/one'), origin('r/origin/two')],
        unseen: [{ id: 'r/unseen/told', label: 'whoever told this report', evidence: [] }],
        descents,
        loops: [],
      } as unknown as Lineage,
    )
  const told = descent('r/unseen/told', 'r/origin/one')

  it('leaves out who has it from nobody who is named beside somebody else', () => {
    const { independentOrigins, reasons } = of(told)
    expect(independentOrigins).toEqual({ atLeast: 1, atMost: 1 })
    expect(reasons.map(({ text }) => text).join('\n')).toContain('r/origin/one has it from others who are not named')
  })

  it('counts that one where the other rests on it', () => {
    const { independentOrigins, reasons } = of(told, descent('r/origin/one', 'r/origin/two'))
    expect(independentOrigins).toEqual({ atLeast: 1, atMost: 1 })
    const words = reasons.map(({ text }) => text).join('\n')
    expect(words).toContain('Possible: r/origin/one')
    expect(words).not.toContain('has it from others')
  })
})
