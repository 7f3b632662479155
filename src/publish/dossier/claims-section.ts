import type { Chain, Origin, Reason } from '../../model/index.ts'
import type { ClaimView, View } from '../view.ts'
import { accessWords, boundsWords, capital, count, frameWords } from '../words.ts'
import type { Anchors } from './anchors.ts'
import { chainDrawing } from './chain.ts'
import { type Html, html } from './html.ts'

/** Claims shown in full; the others stand in a table. */
const IN_FULL = 5
const IN_TABLE = 500

/** Each claim the report makes: who states it, how it came, from how many origins, and why. */
export const claimsSection = (shown: View, anchors: Anchors): Html | null => {
  const { claims } = shown
  if (claims.length === 0) return null
  const rest = claims.slice(IN_FULL, IN_FULL + IN_TABLE)
  const left = claims.length - IN_FULL - rest.length
  const drawn = new Map<string, number>()
  return html`<section id="claims" aria-labelledby="claims-heading">
<h2 id="claims-heading">What it claims</h2>
<p class="lead">Statements that say the same are one claim. Bounds count the origins that this text shows to be independent of each other, at least and at most; what it does not say widens them.</p>
${claims.slice(0, IN_FULL).map((claim, at) => article(shown, claim, at + 1, anchors, drawn))}
${
  rest.length > 0
    ? html`<h3 id="further-claims">Further claims</h3>
<div class="wide"><table><thead><tr><th scope="col">Claim</th><th scope="col">Stated in</th><th scope="col">Independent origins</th></tr></thead><tbody>${rest.map(
        ({ claim, assessment }) =>
          html`<tr><td dir="auto">${capital(claim.gist)}</td><td class="number">${anchors.statements(claim.statedIn, 6)}</td><td>${
            assessment ? range(assessment.independentOrigins) : null
          }</td></tr>`,
      )}</tbody></table></div>${left > 0 ? html`<p class="note">${count(left, 'further claim')} not listed here; the machine-readable output has all.</p>` : null}`
    : null
}
</section>`
}

const range = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string =>
  atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`

const article = (
  shown: View,
  { claim, assessment, lineage }: ClaimView,
  number: number,
  anchors: Anchors,
  drawn: Map<string, number>,
): Html => {
  const unseen = new Set<string>((lineage?.unseen ?? []).map(({ id }) => id))
  const chains = distinct(claim.statedIn.flatMap((id) => shown.chains.get(id) ?? []))
  return html`<article class="claim" id="c${number}" aria-labelledby="c${number}-heading">
<div class="case">
<h3 id="c${number}-heading" dir="auto"><span class="ordinal">${number}</span> ${capital(claim.gist)}</h3>
${assessment ? html`<p class="bounds">${dots(assessment.independentOrigins)}<strong>${capital(boundsWords(assessment))}</strong></p>` : null}
${assessment ? reasonList(assessment.reasons, anchors) : null}
<h4>Stated by</h4>
<ul class="stated">${claim.statedIn.slice(0, 12).map((id) => {
    const statement = shown.statements.get(id)
    const source = shown.sourceOf.get(id)
    if (!statement || !source) return null
    return html`<li><a href="#who${shown.sources.indexOf(source) + 1}"><bdi>${source.label}</bdi></a>: ${anchors.quoted(statement.content, 200)} <span class="meta">${anchors.statement(id)}, ${accessWords(statement)}${
      statement.frame ? `, ${frameWords(statement.frame)}` : ''
    }</span></li>`
  })}${
    claim.restated.length > 0
      ? html`<li>The headline, again: ${anchors.quoted(
          claim.restated.flatMap(({ spans }) => spans),
          160,
        )}</li>`
      : null
  }</ul>
${claim.statedIn.length > 12 ? html`<p class="note">and in ${anchors.statements(claim.statedIn.slice(12))}</p>` : null}
${
  claim.links.length > 0
    ? html`<details><summary>Why these are held to say the same</summary><ul>${claim.links
        .slice(0, 12)
        .map(
          (link) =>
            html`<li>${anchors.statement(link.from)} and ${anchors.statement(link.to)}${link.strength === 'candidate' ? ' (perhaps)' : null}: ${link.reason.text} ${anchors.quoted(anchors.own(link.reason.evidence), 160)}</li>`,
        )}</ul></details>`
    : null
}
${lineage && lineage.origins.length > 0 ? originList(lineage.origins, anchors) : null}
${
  lineage && lineage.loops.length > 0
    ? html`<h4>May be one account coming round</h4>${reasonList(
        lineage.loops.map(({ reason }) => reason),
        anchors,
      )}`
    : null
}
</div>
<div class="ways">
${chains.length > 0 ? html`<h4>How it came</h4>${chains.map((chain) => way(chain, unseen, number, anchors, drawn))}` : null}
</div>
</article>`
}

/** Drawn where it is first met; after that, told in a line. */
const way = (chain: Chain, unseen: ReadonlySet<string>, number: number, anchors: Anchors, drawn: Map<string, number>): Html => {
  const key = routeOf(chain)
  const before = drawn.get(key)
  if (before === undefined || before === number) {
    drawn.set(key, number)
    return chainDrawing(chain, unseen, anchors)
  }
  return html`<p class="meta">The same way as <a href="#c${before}">claim ${before}</a>: ${chain.stations.map(({ label }) => label).join(' → ')}.</p>`
}

const routeOf = ({ stations }: Chain): string =>
  stations
    .slice(0, -1)
    .map(({ node }) => node)
    .join('\n')

/** Chains whose stations differ before the copy in hand. */
const distinct = (chains: readonly Chain[]): Chain[] => {
  const seen = new Set<string>()
  return chains
    .filter((chain) => {
      const key = routeOf(chain)
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, 4)
}

const KINDS: Record<Origin['kind'], string> = {
  named: 'named',
  unnamed: 'not named',
  document: 'a document',
  author: 'the author’s undisclosed basis',
  unknown: 'unknown',
}

const originList = (origins: readonly Origin[], anchors: Anchors): Html =>
  html`<h4>Origins it may go back to</h4><ul class="origins">${origins
    .slice(0, 12)
    .map(
      ({ label, kind, evidence }) =>
        html`<li><bdi>${label}</bdi> <span class="tag">${KINDS[kind]}</span> ${anchors.quoted(anchors.own(evidence).slice(0, 2), 100)}</li>`,
    )}</ul>`

/** Filled: shown to be independent. Open: possible. The words beside it say the same. */
export const dots = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): Html | null =>
  atMost > 20
    ? null
    : html`<span class="dots" aria-hidden="true">${Array.from({ length: atMost }, (_, at) => html`<i class="${at < atLeast ? 'full' : 'open'}"></i>`)}</span>`

/** Reasons, each with the words it rests on. */
export const reasonList = (reasons: readonly Reason[], anchors: Anchors): Html =>
  html`<ul class="reasons">${reasons.slice(0, 24).map(({ text, evidence }) => html`<li>${text} ${anchors.quoted(anchors.own(evidence), 200)}</li>`)}</ul>`
