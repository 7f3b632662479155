import type { Capture, Examination, Passage, Reason } from '../model/index.ts'
import { spansIn } from '../text/index.ts'
import { pair, pairs } from './pairs.ts'
import { readFields } from './read-line.ts'
import type { ExamineLine } from './schemas.ts'

/**
 * One examination in the exchange format `hearsay/examine@1`, ready for `JSON.stringify`: all of `hearsay/read@1`, and what was
 * traced and weighed.
 * Cost: linear in the examination.
 */
export const examineLine = (capture: Capture, examination: Examination): ExamineLine => {
  const { reading, claims, lineages, chains, assessments, headline, questions, gaps, next } = examination
  const assessed = new Map(assessments.map((assessment) => [assessment.claim, assessment]))
  const traced = new Map(lineages.map((lineage) => [lineage.claim, lineage]))
  const own = (evidence: readonly Passage[]): [number, number][] => pairs(spansIn(evidence, reading.report.id))
  const reasonFields = ({ text, evidence }: Reason): { text: string; spans: [number, number][] } => ({ text, spans: own(evidence) })
  return {
    schema: 'hearsay/examine@1',
    ...readFields(capture, reading),
    headline: headline && {
      span: pair(headline.span),
      states: headline.states,
      body: headline.body.map(({ statement, access, commitment }) => ({ statement, access, commitment })),
      exceeds: headline.exceeds,
      reasons: headline.reasons.map(reasonFields),
    },
    chains: chains.map(({ statement, stations }) => ({
      statement,
      stations: stations.map(({ node, label, sign, evidence }) => ({ node, label, sign, spans: own(evidence) })),
    })),
    claims: claims.map(({ id, gist, statedIn }) => {
      const { atLeast, atMost } = assessed.get(id)?.independentOrigins ?? { atLeast: 0, atMost: 0 }
      return {
        claim: id,
        gist,
        statedIn: [...statedIn],
        independentOrigins: { atLeast, atMost },
        reasons: (assessed.get(id)?.reasons ?? []).map(reasonFields),
        origins: (traced.get(id)?.origins ?? []).map((origin) => ({ id: origin.id, kind: origin.kind, label: origin.label })),
      }
    }),
    questions: questions.map(({ kind, text, statements, evidence }) => ({
      kind,
      text,
      statements: [...statements],
      spans: own(evidence),
    })),
    gaps: gaps.map(({ kind, reason }) => ({ kind, ...reasonFields(reason) })),
    next: next.map(({ text, tests, practice }) => ({ text, tests, practice })),
  }
}
