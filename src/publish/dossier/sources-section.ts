import type { SourceView, View } from '../view.ts'
import type { Anchors } from './anchors.ts'
import { type Html, html } from './html.ts'

const KINDS: Record<SourceView['kind'], string> = {
  named: 'named',
  described: 'not named',
  none: 'no source given',
  author: 'the author’s own word',
}

/** Everybody on whose word something is stated; null where nothing is. */
export const sourcesSection = ({ sources }: View, anchors: Anchors): Html | null => {
  if (sources.length === 0) return null
  return html`<section id="sources" aria-labelledby="sources-heading">
<h2 id="sources-heading">On whose word</h2>
<div class="wide"><table><thead><tr><th scope="col">Speaker</th><th scope="col">Through</th><th scope="col">Statements</th><th scope="col">First-hand</th><th scope="col">Second-hand</th><th scope="col">Not said</th></tr></thead><tbody>${sources.map(
    (source, at) =>
      html`<tr id="who${at + 1}"><th scope="row"><bdi>${source.label}</bdi>${source.role ? html`<span class="meta"><bdi>${source.role}</bdi></span>` : null}${source.kind === 'named' ? null : html`<span class="meta">${KINDS[source.kind]}</span>`}</th><td dir="auto">${
        source.via.length > 0 ? source.via.join(', ') : html`<span class="none">directly, as far as the text says</span>`
      }</td><td>${anchors.statements(
        source.statements.map(({ id }) => id),
        16,
      )}</td>${(['first-hand', 'second-hand', 'undisclosed'] as const).map(
        (access) =>
          html`<td class="number">${source.statements.filter((statement) => statement.access.value === access).length}</td>`,
      )}</tr>`,
  )}</tbody></table></div>
<p class="note">How a speaker says to know a thing counts for each statement by itself: seen or done oneself, learned from others, or not said.</p>
</section>`
}
