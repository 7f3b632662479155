import type { Statement } from '../../model/index.ts'
import type { View } from '../view.ts'
import { accessWords, count, frameWords, mannerWords } from '../words.ts'
import { type Anchors, STATEMENTS_SHOWN } from './anchors.ts'
import { type Html, html } from './html.ts'

/** Every statement in text order, with its speaker, how it is known, and who is said to have done what. */
export const statementsSection = (shown: View, anchors: Anchors): Html | null => {
  const { statements } = shown.reading
  if (statements.length === 0) return null
  const claims = new Map(shown.claims.flatMap(({ claim }, at) => claim.statedIn.map((id) => [id, at + 1] as const)))
  const left = statements.length - STATEMENTS_SHOWN
  return html`<section id="statements" aria-labelledby="statements-heading">
<h2 id="statements-heading">Every statement</h2>
<ol class="statements">
${statements.slice(0, STATEMENTS_SHOWN).map((statement, at) => entry(shown, statement, at + 1, claims.get(statement.id), anchors))}</ol>
${left > 0 ? html`<p class="note">${count(left, 'further statement')} not listed here; the machine-readable output has all.</p>` : null}
</section>`
}

const entry = (shown: View, statement: Statement, number: number, claim: number | undefined, anchors: Anchors): Html => {
  const source = shown.sourceOf.get(statement.id)
  const attribution = statement.attribution === null ? undefined : shown.attributions.get(statement.attribution)
  const outer = attribution?.within ? shown.attributions.get(attribution.within) : undefined
  const told = outer?.speakers.value.flatMap((id) => shown.entities.get(id)?.name ?? []).join(' and ')
  return html`<li id="s${number}"><a class="n" href="#r${number}" title="In the text">${number}</a><div>
<p class="said" dir="auto">${anchors.quoted(statement.content, 420)}</p>
<p class="meta">${source ? html`<a href="#who${shown.sources.indexOf(source) + 1}"><bdi>${source.label}</bdi></a>` : null}${
    told ? html`, as told by <bdi>${told}</bdi>` : null
  }${attribution ? html` · ${mannerWords(attribution).join(', ')}` : null} · ${accessWords(statement)}${
    statement.access.spans.length > 0 ? html` (${anchors.quoted(statement.access.spans, 100)})` : null
  }${claim !== undefined && claim <= 5 ? html` · <a href="#c${claim}">claim ${claim}</a>` : null}</p>
${statement.frame ? frame(statement.frame, anchors) : null}</div></li>
`
}

const frame = (found: NonNullable<Statement['frame']>, anchors: Anchors): Html =>
  html`<dl class="frame"><div><dt>${frameWords(found)}</dt><dd>${anchors.quoted(found.predicate, 80)}</dd></div>${found.roles
    .slice(0, 16)
    .map(({ role, span }) => html`<div><dt>${role.replaceAll('-', ' ')}</dt><dd>${anchors.quoted([span], 90)}</dd></div>`)}</dl>`
