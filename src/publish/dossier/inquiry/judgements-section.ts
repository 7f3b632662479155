import { anchorsOf, type Landed, type Passage } from '../../../model/index.ts'
import { decisionWords } from '../../findings/decision-words.ts'
import type { FindingsView } from '../../findings/findings-view.ts'
import { count } from '../../words.ts'
import { longList } from '../folded.ts'
import { type Html, html } from '../html.ts'
import type { Citations, Home } from './citations.ts'
import { claimLinks } from './claims-section.ts'

const OPEN = 12
const SHOWN = 500
const LONGEST = 200

/** What people decided, newest first, with who, when, why, and the words they decided on; null where nobody did. */
export const judgementsSection = (view: FindingsView, citations: Citations): Html | null => {
  const standing = view.findings.judged.filter(({ stands, judgement }) => stands && judgement.act.kind !== 'retract')
  const taken = view.findings.judged.filter(({ stands, judgement }) => !stands && judgement.act.kind !== 'retract').length
  if (standing.length + taken === 0) return null
  const toClaim = claimLinks(view)
  const claimOf = new Map(view.claims.flatMap(({ claim, number }) => claim.statedIn.map((id) => [id as string, number] as const)))
  const rows = [...standing].reverse().slice(0, SHOWN)
  return html`<section id="judgements" aria-labelledby="judgements-heading">
<h2 id="judgements-heading">What people decided</h2>
<p class="lead">These decisions are part of what is shown above. Each can be taken back; none is ever deleted.${
    taken > 0 ? ` ${count(taken, 'decision')} ${taken === 1 ? 'was' : 'were'} taken back.` : ''
  }</p>
${longList(
  rows.map((landed, at) => {
    const home: Home = { id: `judged${at + 1}`, label: `decision ${at + 1}` }
    const { by, at: when, why } = landed.judgement
    const number = landed.places.flatMap(({ on }) => (on === null ? [] : (claimOf.get(on) ?? [])))[0]
    return html`<li id="${home.id}"><div><p><span dir="auto">${decisionWords(landed.judgement)}</span> ${citations.cite(home, placesOf(landed), LONGEST) ?? words(landed)}</p>${
      why.trim() === '' ? null : html`<p dir="auto">${why}</p>`
    }</div><p class="meta"><span dir="auto">${by}</span>, ${when.slice(0, 16).replace('T', ' ')} UTC${number === undefined ? null : html` · on ${toClaim(number, `claim ${number}`)}`}${
      landed.orphaned ? ' · these words, or what was read there, are not found any more' : null
    }</p></li>`
  }),
  {
    most: OPEN,
    rest: (left) => `${left} further decisions`,
    name: 'questions',
    note: standing.length > SHOWN ? html`<p class="note">and ${standing.length - SHOWN} more, older ones.</p>` : null,
  },
)}
</section>`
}

const placesOf = ({ places }: Landed): readonly Passage[] =>
  places.slice(0, 2).map(({ report, span }) => ({ report, spans: [span] }))

/** As they stood when it was decided. */
const words = ({ judgement: { about } }: Landed): Html | null => {
  const exact = about.kind === 'question' ? about.asks : anchorsOf(about)[0]?.exact
  return exact === undefined ? null : html`<q dir="auto">${exact.slice(0, LONGEST)}</q>`
}
