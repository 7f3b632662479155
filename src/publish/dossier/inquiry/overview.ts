import type { FindingsView } from '../../findings/findings-view.ts'
import { periodWords, reachWords } from '../../findings/words.ts'
import { boundsWords, capital, count } from '../../words.ts'
import { dots } from '../claims-section.ts'
import { type Html, html } from '../html.ts'

/** The head of an inquiry's dossier: what was traced, and what was found, in few words. */
export const overview = (view: FindingsView): Html => {
  const { claims, reach, findings } = view
  const first = claims[0]
  const several = claims.filter((claim) => claim.reach.reports.length > 1)
  const families = findings.families.filter(({ members }) => members.length > 1)
  const largest = families.reduce((most, { members }) => Math.max(most, members.length), 0)
  const loops = claims.reduce((sum, { lineage }) => sum + lineage.loops.length, 0)
  const changes = claims.reduce((sum, { lineage }) => sum + lineage.changes.length, 0)
  return html`<header class="head">
<p class="kicker">Hearsay · many reports, traced together</p>
<h1 dir="auto">${findings.name}</h1>
<p class="copy"><a href="#reports">${capital(reachWords(reach))}</a>, ${periodWords(reach)}.</p>
</header>
<section class="brief" aria-labelledby="brief-heading">
<h2 id="brief-heading">In brief</h2>
<dl>
${
  first
    ? html`<div><dt><a href="#claims">Leading claim</a></dt><dd><span dir="auto">${first.words}</span><br>${capital(reachWords(first.reach))}.${
        first.assessment
          ? html`<br><span class="bounds">${dots(first.assessment.independentOrigins)}<strong>${capital(boundsWords(first.assessment))}</strong></span>`
          : null
      }</dd></div>`
    : html`<div><dt>Claims</dt><dd>None was found: nothing that was read states anything, or none of it is in a language that is read.</dd></div>`
}
${claims.length > 0 ? html`<div><dt><a href="#claims">Claims</a></dt><dd>${count(claims.length, 'claim')}, ${several.length} of them stated in more than one report.</dd></div>` : null}
${families.length > 0 ? html`<div><dt>Shared words</dt><dd>${count(families.length, 'family', 'families')} of reports that share passages, the largest of ${largest}.</dd></div>` : null}
${
  loops + changes > 0
    ? html`<div><dt><a href="#${loops > 0 ? 'questions' : 'claims'}">Open</a></dt><dd>${count(changes, 'change')} on the way; ${loops === 0 ? 'no account that may have come round' : count(loops, 'account that may have come round', 'accounts that may have come round')}.</dd></div>`
    : null
}
</dl>
</section>`
}
