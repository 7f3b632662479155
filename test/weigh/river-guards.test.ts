import { describe, expect, it } from 'vitest'
import type { Passage, Span, StatementId } from '../../src/model/index.ts'
import { annotated } from '../support/annotated.ts'
import { riverGuards } from '../support/river-guards.ts'
import { traceAndWeigh } from '../support/weighed.ts'

const spansOf = (evidence: readonly Passage[] = []): Span[] => evidence.flatMap(({ spans }) => spans)

/** The same report with every name, place, nationality, thing and number another: nothing may hang on the words. */
const swapped = [
  ['Corvan', 'Tessaly'],
  ['Ash Band', 'Salt Brothers'],
  ['river guards', 'hill watch'],
  ['Merle River Guards', 'Oslen Hill Watch'],
  ['Kanal Orbis', 'Telegraf Ost'],
  ['Ilmar Toss', 'Bruna Kade'],
  ['Dorrit Venn', 'Hesker Lund'],
  ['Venn', 'Lund'],
  ['Hollin Ford', 'Bray Gap'],
  ['Sorrel', 'Tamsin'],
  ['Ostrian Interior', 'Velmar Defence'],
  ['Padrig Lisk', 'Imre Stolt'],
  ['Merle', 'Oslen'],
  ['The Far Lantern', 'The Quiet Mirror'],
  ['The_Far_Lantern', 'The_Quiet_Mirror'],
  ['Ostrian_Interior', 'Velmar_Defence'],
  ['K-7 mortars', 'P-30 rockets'],
  ['mortars', 'rockets'],
  ['guns', 'rifles'],
  ['PROVEN', 'CONFIRMED'],
].reduce((text, [from, to]) => text.replaceAll(from as string, to as string), riverGuards)

for (const [name, source] of [
  ['a contested report', riverGuards],
  ['the same with every name swapped', swapped],
] as const)
  describe(name, () => {
    const reading = annotated(source)
    const { text } = reading.report
    const { claims, lineages, chains, assessments, headline, questions, gaps, next } = traceAndWeigh(reading)
    const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
    const at = claims.findIndex(({ statedIn }) => statedIn.includes('r1/s1' as StatementId))
    const names = reading.entities.map((entity) => entity.name)
    const named = (key: string): string => reading.entities.find(({ id }) => id === `r1/${key}`)?.name ?? ''

    it('joins what the witness says of the transfer, and what may be the same in the official’s words', () => {
      expect(claims[at]?.statedIn).toEqual(['r1/s0', 'r1/s1', 'r1/s4', 'r1/s7'])
      const candidate = claims[at]?.links.find(({ to }) => to === 'r1/s7')
      expect(candidate?.strength).toBe('candidate')
      expect(candidate?.reason.evidence.length).toBeGreaterThan(0)
    })

    it('leads from the witness through interviewer and broadcaster, perhaps a translation, and the credited outlet to this copy', () => {
      const labels = chains.find(({ statement }) => statement === 'r1/s1')?.stations.map(({ label }) => label) ?? []
      expect(labels).toHaveLength(6)
      expect(labels[0]).toBe(named('venn'))
      expect(labels[1]).toContain(named('toss'))
      expect(labels[2]).toContain(named('kanal'))
      expect(labels[3]).toMatch(/possibly translated.*original was not seen/)
      expect(labels[4]).toContain(reading.report.credits[0]?.agency)
      expect(labels[5]).toBe('this copy')
    })

    it('finds at least one origin of the transfer and at most three', () => {
      expect(assessments[at]?.independentOrigins).toEqual({ atLeast: 1, atMost: 3 })
      expect(lineages[at]?.origins.map(({ kind }) => kind).sort()).toEqual(['author', 'named', 'unnamed'])
      for (const reason of assessments[at]?.reasons ?? []) expect(reason.evidence.length).toBeGreaterThan(0)
    })

    it('asks whether the witness reports are the witness coming round', () => {
      const circular = questions.filter(({ kind }) => kind === 'circular')
      expect(circular).toHaveLength(1)
      expect(circular[0]?.text).toContain(named('venn'))
      expect(words(spansOf(circular[0]?.evidence))).toContain('witness reports')
    })

    it('counts the complaint as first-hand and leaves the sale without', () => {
      const complaint = assessments[claims.findIndex(({ statedIn }) => statedIn.includes('r1/s2' as StatementId))]
      expect(complaint?.reasons[0]?.text).toMatch(/first hand/)
      expect(gaps.some(({ kind, reason }) => kind === 'undisclosed' && reason.text.includes(named('venn')))).toBe(true)
    })

    it('finds that the headline claims more than the body gives, and shows the words', () => {
      expect(headline?.states).toBe('confirmed')
      expect(headline?.exceeds).toBe(true)
      const spans = words(headline?.reasons.flatMap((reason) => spansOf(reason.evidence)) ?? [])
      expect(spans).toMatch(/^(PROVEN|CONFIRMED)/)
      expect(spans).toContain('our captain was handing')
      expect(spans).toContain('as happened at')
      expect(spans).toContain('must be studied by competent bodies')
      expect(headline?.body.map(({ access }) => access)).toContain('undisclosed')
    })

    it('names what to examine next, with the report’s own participants', () => {
      const all = next.map((step) => step.text).join('\n')
      expect(next.length).toBeGreaterThanOrEqual(5)
      expect(next.length).toBeLessThanOrEqual(12)
      expect(new Set(next.map((step) => step.text)).size).toBe(next.length)
      expect(all).toMatch(new RegExp(`original.*${named('venn')}.*${named('toss')}`))
      expect(all).toMatch(/records of the complaint/)
      expect(all).toMatch(/serial numbers and markings of .*(mortars|rockets)/)
      expect(all).toContain(`other members of ${named('guards')}`)
      expect(all).toMatch(/dated imagery of the \w+ camp/)
      for (const { practice, tests } of next) {
        expect(practice).not.toBe('')
        expect(reading.statements.some(({ id }) => id === tests)).toBe(true)
      }
    })

    it('asks about date, place, translation and identity, and gives no verdict', () => {
      const kinds = new Set(questions.map(({ kind }) => kind))
      expect([...kinds].sort()).toEqual(
        ['circular', 'headline', 'identity', 'place', 'translated', 'unnamed', 'undated', 'undisclosed'].sort(),
      )
      const said = JSON.stringify({ assessments, headline, questions, gaps, next })
      expect(said.replaceAll(/:(true|false)/g, '')).not.toMatch(/\b(true|false|fake|debunked|trust|liar|lies)\b/i)
      expect(names.length).toBeGreaterThan(5)
    })
  })
