import type { Gap, StatementId } from '../model/index.ts'
import { passages } from '../text/index.ts'
import type { Route } from './chains.ts'
import type { Group } from './claims.ts'
import type { Found } from './lineage.ts'

/** What is not known of a claim and would matter: nameless sources, undisclosed grounds, translations, stations nobody collected. */
export const gapsOf = (all: readonly Found[], group: Group, routes: ReadonlyMap<StatementId, Route>): Gap[] => {
  const gaps: Gap[] = []
  const report = (group.views[0] as Group['views'][number]).statement.report
  for (const { source, views } of all) {
    if (source.kind === 'unnamed' || source.kind === 'unknown')
      gaps.push({
        kind: 'unnamed',
        reason: {
          text: `Nobody is named behind ${source.kind === 'unknown' ? 'this statement' : `“${source.label}”`}.`,
          evidence: passages(report, source.spans),
        },
      })
    const dark = views.filter(({ statement }) => statement.access.value === 'undisclosed')
    if (dark.length > 0 && dark.length === views.length && source.kind !== 'unknown') {
      const spans = dark.flatMap(({ statement }) =>
        statement.access.spans.length > 0 ? statement.access.spans : statement.content,
      )
      gaps.push({
        kind: 'undisclosed',
        reason: { text: `How ${source.label} knows this is not said.`, evidence: passages(report, spans) },
      })
    }
  }
  for (const view of group.views)
    for (const unseen of routes.get(view.statement.id)?.unseen ?? []) {
      const translated = unseen.id.includes('/unseen/translation/')
      const text = translated ? `${unseen.label}.` : `Not collected: ${unseen.label}.`
      if (!gaps.some(({ reason }) => reason.text === text))
        gaps.push({ kind: translated ? 'translated' : 'not-collected', reason: { text, evidence: unseen.evidence } })
    }
  return gaps
}
