import { describe, expect, it } from 'vitest'
import { annotated } from '../support/annotated.ts'
import { traceAndWeigh } from '../support/weighed.ts'

const steps = (source: string): string[] => traceAndWeigh(annotated(source)).next.map(({ text }) => text)

const detention = `Police hold printers in {place nerby: Nerby}

{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: {statement a: {holder@a: the harbour police} {predicate@a: arrested} {detained@a: two printers} in {place@a: {place nerby: Nerby}}}}.
---
a: kind=detention`

const sale = `Captain sold rifles

{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: {statement a: {giver@a: a captain of the Tarn guard} {predicate@a: sold} {item@a: {weapon : rifles}} to {taker@a: the hill bands}}}.
---
a: kind=transfer`

const grain = `Ministry gave grain to traders

{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: {statement a: {giver@a: the ministry} {predicate@a: handed} {item@a: forty tons of grain} to {taker@a: traders}}}.
---
a: kind=transfer`

describe('what to examine next', () => {
  it('differs where the claims differ, though the speaker and the words of saying are the same', () => {
    const [one, other] = [steps(detention), steps(sale)]
    expect(one.length).toBeGreaterThan(0)
    expect(other.length).toBeGreaterThan(0)
    expect(one.filter((text) => other.includes(text))).toEqual([])
  })

  it('names the participants of the claim itself', () => {
    expect(steps(detention).join('\n')).toMatch(/Ask the harbour police for the custody record of two printers/)
    expect(steps(sale).join('\n')).toMatch(
      /markings of rifles, in images or finds from the hill bands, and trace them to a captain of the Tarn guard/,
    )
  })

  it('asks for markings of arms and for waybills of grain', () => {
    expect(steps(grain).join('\n')).toMatch(/waybills.*forty tons of grain/)
    expect(steps(grain).join('\n')).not.toMatch(/serial numbers/)
    expect(steps(sale).join('\n')).not.toMatch(/waybills/)
  })

  it('leaves no blank open', () => {
    for (const text of [...steps(detention), ...steps(sale), ...steps(grain)]) expect(text).not.toMatch(/[{}|]/)
  })

  it('fills a pronoun from another statement of the same claim', () => {
    const told =
      steps(`{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: “{statement a: {giver@a: The quartermaster} {predicate@a: sold} {item@a: {weapon : rifles}}}. {statement b: {giver@b: He} {predicate@b: sold} {item@b: {weapon : rifles}} to {taker@b: the hill bands}}.”}
---
report: body-only
a: kind=transfer
b: kind=transfer`)
    expect(told.join('\n')).toMatch(/from the hill bands, and trace them to the quartermaster/)
  })

  it('gives none for motives and positions', () => {
    expect(
      steps(`{source 1: {person x: Ada Krol}} {cue 1: said} {content 1: {statement a: {actor@a: they} {predicate@a: pursue} {goal@a: their own ends}}}.
---
report: body-only
a: kind=motive`),
    ).toEqual([])
  })

  it('is empty where nothing was read', () => {
    expect(steps('A title\n\nA line.')).toEqual([])
  })
})
