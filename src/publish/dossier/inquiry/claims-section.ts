import { changesInOrder } from '../../findings/changes-shown.ts'
import type { ClaimFindings, FindingsView } from '../../findings/findings-view.ts'
import { statementAt } from '../../findings/findings-view.ts'
import { changeWords, periodWords, reachWords } from '../../findings/words.ts'
import { boundsWords, capital, count } from '../../words.ts'
import { dots } from '../claims-section.ts'
import { longList, longTable } from '../folded.ts'
import { type Html, html } from '../html.ts'
import type { Citations, Home } from './citations.ts'
import { drawingLegend, lineageDrawing } from './lineage-drawing.ts'
import { passagePairs } from './passage-pairs.ts'

/** Claims shown in full, if more than one report states them; of single ones the first alone. */
const IN_FULL = 8
const IN_TABLE = 150
const REASONS = 12
const CHANGES = 12
/** Of these, so many stand open. */
const OPEN = { claims: 12, reasons: 4, changes: 3 }

/** The claims that are shown in full. */
export const leading = ({ claims }: FindingsView): readonly ClaimFindings[] => {
  const several = claims.filter(({ reach }) => reach.reports.length > 1)
  return (several.length > 0 ? several : claims.slice(0, 1)).slice(0, IN_FULL)
}

/** The claims that stand in the table below them. */
const further = (view: FindingsView): readonly ClaimFindings[] => {
  const full = new Set(leading(view))
  return view.claims.filter((claim) => !full.has(claim)).slice(0, IN_TABLE)
}

/** A link to a claim by its number; the bare words where the claim is not listed. */
export const claimLinks = (view: FindingsView): ((number: number, words: string) => Html) => {
  const listed = new Set([...leading(view), ...further(view)].map(({ number }) => number))
  return (number, words) => (listed.has(number) ? html`<a href="#c${number}">${words}</a>` : html`${words}`)
}

/** What is claimed, by reach and bounds, each leading claim with its lineage; null where nothing is claimed. */
export const claimsSection = (view: FindingsView, citations: Citations): Html | null => {
  const { claims } = view
  if (claims.length === 0) return null
  const first = leading(view)
  const rest = further(view)
  const left = claims.length - first.length - rest.length
  return html`<section id="claims" aria-labelledby="claims-heading">
<h2 id="claims-heading">What is claimed, and who has it from whom</h2>
<p class="lead">Statements of several reports that say the same are one claim. ${view.byTitles ? 'The claims that most titles state come first, then those that most reports state' : 'The claims that most reports state come first'}: an order of showing, not of weight. Bounds count the origins that these texts show to be independent of each other, at least and at most.</p>
${drawingLegend()}
${first.map((found) => article(view, found, citations))}
${
  rest.length > 0
    ? html`<h3 id="further-claims">Further claims</h3>
${longTable(
  html`<th scope="col">Claim</th><th scope="col">Titles</th><th scope="col">Reports</th><th scope="col">Independent origins</th><th scope="col">First stated in</th>`,
  rest.map(({ claim, words, assessment, reach, number }) => {
    const [earliest] = reach.reports
    return {
      id: `c${number}`,
      cells: html`<th scope="row" dir="auto">${words}</th><td class="number">${claim.restated.length}</td><td class="number">${reach.reports.length}</td><td class="number">${
        assessment ? range(assessment.independentOrigins) : null
      }</td><td>${earliest ? citations.report(earliest) : null}</td>`,
    }
  }),
  {
    most: OPEN.claims,
    rest: (number) => `${number} further claims`,
    note:
      left > 0
        ? html`<p class="note">${count(left, 'further claim')} not listed here. <code>hearsay trace --format jsonl</code> has all of them.</p>`
        : null,
  },
)}`
    : null
}
</section>`
}

const range = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string =>
  atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`

const article = (view: FindingsView, found: ClaimFindings, citations: Citations): Html => {
  const { claim, assessment, lineage, reach, number } = found
  const why: Home = { id: `c${number}why`, label: `claim ${number}, bounds` }
  const same: Home = { id: `c${number}same`, label: `claim ${number}, why one claim` }
  const pairs = passagePairs(view, found, citations)
  return html`<article class="inquiry-claim" id="c${number}" aria-labelledby="c${number}-heading">
<h3 id="c${number}-heading" dir="auto"><span class="ordinal">${number}</span> ${found.words}</h3>
<p class="bounds">${assessment ? dots(assessment.independentOrigins) : null}<strong>${assessment ? capital(boundsWords(assessment)) : 'Not weighed'}</strong></p>
<p class="copy">Stated in <a href="#c${number}-lineage">${reachWords(reach)}</a>, ${periodWords(reach)}.</p>
${
  assessment
    ? html`<div id="${why.id}"><h4>Why these bounds</h4>${longList(
        assessment.reasons
          .slice(0, REASONS)
          .map(({ text, evidence }) => html`<li>${text} ${citations.cite(why, evidence, 140)}</li>`),
        {
          most: OPEN.reasons,
          rest: (left) => `${left} further reasons`,
          name: 'reasons',
          note:
            assessment.reasons.length > REASONS
              ? html`<p class="note">and ${assessment.reasons.length - REASONS} more. <code>hearsay trace --format jsonl</code> has all.</p>`
              : null,
        },
      )}</div>`
    : null
}
<h4 id="c${number}-lineage">Who has it from whom</h4>
${lineageDrawing(view, found, citations)}
${
  lineage.changes.length > 0
    ? html`<h4>What changed on the way</h4>${longList(
        changesInOrder(lineage)
          .slice(0, CHANGES)
          .map((change, at) => {
            const home: Home = { id: `c${number}x${at + 1}`, label: `claim ${number}, change` }
            const [from, to] = [change.from, change.to].map((id) => statementAt(view, id)?.report)
            return html`<li id="${home.id}"><strong class="changed">${capital(changeWords(change))}</strong> <span class="meta">${from ? citations.report(from) : null} ${change.direction === 'open' ? '/' : '→'} ${to ? citations.report(to) : null}</span> ${change.reason.text} ${citations.cite(home, change.reason.evidence, 200)}</li>`
          }),
        {
          most: OPEN.changes,
          rest: (left) => `${left} further changes`,
          name: 'changes',
          note:
            lineage.changes.length > CHANGES
              ? html`<p class="note">and ${lineage.changes.length - CHANGES} more. <code>hearsay trace --format jsonl</code> has all.</p>`
              : null,
        },
      )}`
    : null
}
${pairs}
${
  claim.links.length > 0
    ? html`<details id="${same.id}"><summary>Why these are held to say the same</summary><ul>${claim.links
        .slice(0, 12)
        .map((link) => {
          const [from, to] = [link.from, link.to].map((id) => statementAt(view, id)?.report)
          return html`<li>${from ? citations.report(from) : null} and ${to ? citations.report(to) : null}${link.strength === 'candidate' ? ' (perhaps)' : null}: ${link.reason.text} ${citations.cite(same, link.reason.evidence, 120)}</li>`
        })}</ul>${claim.links.length > 12 ? html`<p class="note">and ${claim.links.length - 12} more such links.</p>` : null}</details>`
    : null
}
</article>`
}
