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

/** Statements and reports listed as evidence of one gap. */
const MOST_EVIDENCE = 24
