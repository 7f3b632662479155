import type { FindingsView } from '../../findings/findings-view.ts'
import { headlinesByClaim, headlinesWords, shortfall } from '../../findings/headlines.ts'
import { count } from '../../words.ts'
import { longList } from '../folded.ts'
import { type Html, html } from '../html.ts'
import type { Citations, Home } from './citations.ts'
import { claimLinks } from './claims-section.ts'

/** Titles quoted for one claim; of the first claim’s, so many stand open. */
const TITLES = 12
const OPEN = 2

/** The titles that state the leading claims flatly, held against their own reports' bodies; null where there are none. */
export const headlinesSection = (view: FindingsView, citations: Citations): Html | null => {
  const claims = headlinesByClaim(view)
  if (claims.length === 0) return null
  const toClaim = claimLinks(view)
  return html`<section id="headlines" aria-labelledby="headlines-heading">
<h2 id="headlines-heading">Headlines, held against their bodies</h2>
<p class="lead">Titles that state a leading claim flatly, each held against what its own report’s body offers for it. A flat title over a body that has the matter on one person’s word claims more than the body supports.</p>
${claims.map((one, place) => {
  const { found, exceeding } = one
  const items = exceeding.slice(0, TITLES).map(({ report, finding }, at) => {
    const home: Home = { id: `h${found.number}t${at + 1}`, label: `headline on claim ${found.number}` }
    const lacking = shortfall(finding)
    return html`<li id="${home.id}"><p>${citations.cite(home, [{ report, spans: [finding.span] }], 160)}</p><p class="meta">${lacking ? html`${lacking.text} ${citations.cite(home, lacking.evidence.slice(0, 1), 120)}` : null}</p></li>`
  })
  return html`<h3>${toClaim(found.number, `Claim ${found.number}`)}</h3><p>${headlinesWords(one)}</p>${longList(items, {
    most: place === 0 ? OPEN : 0,
    rest: (left) => (place === 0 ? `${left} further titles` : count(left, 'title')),
    note:
      exceeding.length > TITLES
        ? html`<p class="note">and ${exceeding.length - TITLES} more; <code>hearsay examine FILE</code> holds any one report’s title against its body.</p>`
        : null,
    name: 'questions',
  })}`
})}
</section>`
}
