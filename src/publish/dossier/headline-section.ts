import type { View } from '../view.ts'
import { accessWords, headlineExceeds, headlineStates } from '../words.ts'
import type { Anchors } from './anchors.ts'
import { reasonList } from './claims-section.ts'
import { type Html, html } from './html.ts'

/** The headline held against what the body offers for it; null where there is no headline. */
export const headlineSection = (shown: View, anchors: Anchors): Html | null => {
  const { headline } = shown.examination
  if (!headline) return null
  return html`<section id="headline" aria-labelledby="headline-heading">
<h2 id="headline-heading">The headline, held against the body</h2>
<blockquote dir="auto" lang="${shown.report.language ?? ''}">${anchors.toText(headline.span, html`${shown.title}`)}</blockquote>
<p class="finding">${headlineStates(headline)} <strong>${headlineExceeds(headline)}</strong></p>
${reasonList(headline.reasons, anchors)}
${
  headline.body.length > 0
    ? html`<h3>What the body offers for it</h3>
<div class="wide"><table><thead><tr><th scope="col">Statement</th><th scope="col">On whose word</th><th scope="col">How it is known</th><th scope="col">The author’s stance</th></tr></thead><tbody>${headline.body
        .slice(0, 40)
        .map(({ statement: id, commitment }) => {
          const statement = shown.statements.get(id)
          const source = shown.sourceOf.get(id)
          if (!statement || !source) return null
          return html`<tr><td>${anchors.quoted(statement.content, 180)} <span class="meta">${anchors.statement(id)}</span></td><td><bdi>${source.label}</bdi></td><td>${accessWords(statement)}</td><td>${commitment}</td></tr>`
        })}</tbody></table></div>`
    : html`<p>The body holds no statement that says what the headline says.</p>`
}
</section>`
}
