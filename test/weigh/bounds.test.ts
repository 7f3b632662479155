import { describe, expect, it } from 'vitest'
import type { StatementId } from '../../src/model/index.ts'
import { headlineLexicon } from '../../src/reference/headline-lexicon.ts'
import { practices } from '../../src/reference/practices.ts'
import { tracingWords } from '../../src/reference/tracing-words.ts'
import { prepare } from '../../src/trace/prepare.ts'
import { trace } from '../../src/trace/trace.ts'
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
