import type { Assessment, Examination, Reading, Traced } from '../model/index.ts'
import { bounds } from './bounds.ts'
import { headline } from './headline.ts'
import type { WeighKnowledge } from './knowledge.ts'
import { lookUp } from './lookup.ts'
import { next } from './next.ts'
import { gaps, questions } from './questions.ts'

/** What weighing adds to a report that was read and traced. */
export type Weighed = Pick<Examination, 'assessments' | 'headline' | 'questions' | 'gaps' | 'next'>

/**
 * Weighs what one report claims: how many independent origins at least and at most, the headline against the body, what is
 * not known, what to ask, what to examine next. Never whether a thing happened.
 *
 * @param traced what tracing gave for this report; claims of other reports in it are left out.
 * @param knowledge rules of practice and words of the language; `reference` has them.
 * @returns one assessment a claim, in the claims' order; the headline is null where the report has no title.
 * Cost: linear in the records, apart from the square of a claim's origins.
 */
export const weigh = (reading: Reading, traced: Traced, knowledge: WeighKnowledge): Weighed => {
  const lookup = lookUp(reading)
  const own = traced.claims.map((_, at) => at).filter((at) => traced.claims[at]?.statedIn.some((id) => lookup.statements.has(id)))
  const claims = own.flatMap((at) => traced.claims[at] ?? [])
  const lineages = own.flatMap((at) => traced.lineages.at(at) ?? [])
  const assessments = claims.map((claim, at): Assessment => bounds(claim, lineages[at] as (typeof lineages)[number]))
  const title = traced.titles.find(({ report }) => report === reading.report.id) ?? null
  const finding = title
    ? headline(title, claims, lineages, new Map(assessments.map((one) => [one.claim, one])), lookup, knowledge)
    : null
  return {
    assessments,
    headline: finding,
    questions: questions(claims, lineages, title, finding, lookup),
    gaps: gaps(claims, lineages, title, lookup),
    next: next(claims, lineages, title, lookup, knowledge),
  }
}
