import type { Assessment, Claim, Lineage, Question, Traced } from '../model/index.ts'
import { bounds } from './bounds.ts'

/** What weighing adds to many reports that were traced together. */
export interface WeighedMany {
  /** One a claim, in the claims' order. */
  readonly assessments: readonly Assessment[]
  /** On the leading claims, the ones of most reports first. */
  readonly questions: readonly Question[]
}

/** Claims of many reports that questions are put about, and questions of one kind on each. */
const LEADING = 12
const MOST_OF_A_KIND = 4

/**
 * Weighs what many reports claim: between how many independent origins each claim can have, and what a person would have to find out about
 * the claims that go through most reports.
 *
 * Nothing of the readings is needed, so that they need not be kept.
 * @param leading how many claims questions are put about.
 * Cost: linear in the lineages, apart from the square of a claim's grounded origins.
 */
export const weighMany = ({ claims, lineages }: Traced, leading = LEADING): WeighedMany => {
  const assessments = claims.map((claim, at) => bounds(claim, lineages.at(at) as Lineage))
  const ranked = claims
    .map((claim, at) => ({ claim, at }))
    .filter(({ claim }) => claim.statedIn.length > 1)
    .sort((one, other) => other.claim.statedIn.length - one.claim.statedIn.length)
    .slice(0, leading)
  return {
    assessments,
    questions: ranked.flatMap(({ claim, at }) => questionsOn(claim, lineages.at(at) as Lineage, assessments[at] as Assessment)),
  }
}

const questionsOn = (claim: Claim, lineage: Lineage, { independentOrigins: { atLeast, atMost } }: Assessment): Question[] => {
  const found: Question[] = []
  const put = (question: Question): void => {
    if (found.filter(({ kind }) => kind === question.kind).length < MOST_OF_A_KIND) found.push(question)
  }
  for (const { reason } of lineage.loops)
    put({
      kind: 'circular',
      text: /\?$/.test(reason.text) ? reason.text : `${reason.text} Is it one account, or two?`,
      statements: claim.statedIn.slice(0, 24),
      evidence: reason.evidence,
    })
  for (const { kind, label, evidence, statements, grounds } of lineage.origins) {
    if (kind === 'unnamed')
      put({ kind: 'unnamed', text: `Who stands behind “${label}”, and how many are they?`, statements, evidence })
    else if (kind === 'named' && grounds === null && atMost > 1)
      put({ kind: 'undisclosed', text: `How does ${label} know that “${claim.gist}”?`, statements, evidence })
    else if (kind === 'author' && atMost > atLeast)
      put({ kind: 'undisclosed', text: `On what does ${label} base “${claim.gist}”?`, statements, evidence })
  }
  for (const { kind, reason } of lineage.gaps)
    if (kind === 'undated')
      put({ kind: 'undated', text: `${reason.text} When was each published?`, statements: [], evidence: reason.evidence })
    else if (kind === 'translated')
      put({
        kind: 'translated',
        text: `In which language were these words spoken, and who put them into this one? (${reason.text.replace(/\.$/, '')})`,
        statements: [],
        evidence: reason.evidence,
      })
  return found
}
