import type { Gap, Unseen } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Corpus } from './corpus.ts'
import type { Found } from './origins.ts'

/** What is not known of a claim and would matter: nameless sources, undisclosed grounds, translations, stations nobody collected, dates. */
export const gapsOf = (all: readonly Found[], members: readonly number[], unseen: readonly Unseen[], corpus: Corpus): Gap[] => {
  const gaps: Gap[] = []
  for (const { source, members: own, evidence } of all) {
    if (source.kind === 'unnamed' || source.kind === 'unknown')
      gaps.push({
        kind: 'unnamed',
        reason: { text: `Nobody is named behind ${source.kind === 'unknown' ? 'this statement' : `“${source.label}”`}.`, evidence },
      })
    const dark = own.filter((member) => corpus.stated(member).access.value === 'undisclosed')
    if (dark.length > 0 && dark.length === own.length && source.kind !== 'unknown')
      gaps.push({
        kind: 'undisclosed',
        reason: {
          text: `How ${source.label} knows this is not said.`,
          evidence: dark.slice(0, MOST_EVIDENCE).flatMap((member) => {
            const { access, content } = corpus.stated(member)
            const { report } = corpus.report(corpus.reportOf(member))
            return passages(report, access.spans.length > 0 ? access.spans : content)
          }),
        },
      })
  }
  const told = new Set(gaps.map(({ reason }) => reason.text))
  for (const { id, label, evidence } of unseen) {
    const translated = id.includes('unseen/translation/')
    const text = translated ? `${label}.` : `Not collected: ${label}.`
    if (told.has(text)) continue
    told.add(text)
    gaps.push({ kind: translated ? 'translated' : 'not-collected', reason: { text, evidence } })
  }
  if (corpus.reports.length > 1) {
    const dateless = new Set(
      members.map(corpus.reportOf).filter((report) => {
        const { published } = corpus.report(report)
        return published.conflicting || published.latest === null || published.earliest === null
      }),
    )
    const reports = new Set(members.map(corpus.reportOf))
    if (reports.size > 1 && dateless.size > 0)
      gaps.push({
        kind: 'undated',
        reason: {
          text: `${dateless.size} of ${reports.size} reports ${dateless.size === 1 ? 'bears' : 'bear'} no date, or dates that conflict: who had it from whom may be open.`,
          evidence: [...dateless].slice(0, MOST_EVIDENCE).flatMap((report) => {
            const { report: id, published } = corpus.report(report)
            return passages(id, published.spans)
          }),
        },
      })
  }
  return gaps
}

/** Of how many things in one claim not all was compared, since there are too many. */
export interface Uncompared {
  /** Names held against no other. */
  readonly names: number
  /** Answers held against the first of what was published before, the rest not looked through. */
  readonly answers: number
  /** Statements put to an outlet, held against the first of what it published, the rest not looked through. */
  readonly named: number
  /** Tellings held against a sample of the others. */
  readonly tellings: number
}

/** What was not compared may be one, or come from another: it is said, not left to be taken for a finding. */
export const notCompared = ({ names, answers, named, tellings }: Uncompared): Gap[] => {
  const told = (number: number, text: string): Gap[] =>
    number === 0
      ? []
      : [{ kind: 'not-compared', reason: { text: `In so large a claim not all was compared: ${text}`, evidence: [] } }]
  return [
    ...told(names, `${names} names were held against no other, and may be of people who are named otherwise too.`),
    ...told(
      answers,
      `${answers} answers were held against the first of what was published before; the rest was not looked through.`,
    ),
    ...told(
      named,
      `${named} statements put to an outlet were held against the first of what it published; the rest was not looked through.`,
    ),
    ...told(
      tellings,
      `each of ${tellings} tellings was held against a sample of the others; what changed on the way may be more, or otherwise.`,
    ),
  ]
}

/** Statements and reports listed as evidence of one gap. */
const MOST_EVIDENCE = 24
