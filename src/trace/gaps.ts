import type { Gap, StatementId } from '../model/index.ts'
import type { Route } from './chains.ts'
import type { Group } from './claims.ts'
import type { Found } from './lineage.ts'

/** What is not known of a claim and would matter: nameless sources, undisclosed grounds, translations, stations nobody collected. */
export const gapsOf = (all: readonly Found[], group: Group, routes: ReadonlyMap<StatementId, Route>): Gap[] => {
  const gaps: Gap[] = []
  for (const { source, views } of all) {
    if (source.kind === 'unnamed' || source.kind === 'unknown')
      gaps.push({
        kind: 'unnamed',
        reason: {
          text: `Nobody is named behind ${source.kind === 'unknown' ? 'this statement' : `“${source.label}”`}.`,
          spans: source.spans,
        },
      })
    const dark = views.filter(({ statement }) => statement.access.value === 'undisclosed')
    if (dark.length > 0 && dark.length === views.length && source.kind !== 'unknown') {
      const spans = dark.flatMap(({ statement }) =>
        statement.access.spans.length > 0 ? statement.access.spans : statement.content,
      )
      gaps.push({ kind: 'undisclosed', reason: { text: `How ${source.label} knows this is not said.`, spans } })
    }
  }
  for (const view of group.views)
    for (const unseen of routes.get(view.statement.id)?.unseen ?? []) {
      const spans = unseen.evidence.flatMap((passage) => passage.spans)
      const translated = unseen.id.includes('/unseen/translation/')
      const text = translated ? `${unseen.label}.` : `Not collected: ${unseen.label}.`
      if (!gaps.some(({ reason }) => reason.text === text))
        gaps.push({ kind: translated ? 'translated' : 'not-collected', reason: { text, spans } })
    }
  return gaps
}
