import type { Origin, Passage } from '../../../model/index.ts'
import type { FindingsView } from '../../findings/findings-view.ts'
import { originWords } from '../../findings/words.ts'
import { count } from '../../words.ts'
import { longTable } from '../folded.ts'
import { type Html, html, join } from '../html.ts'
import type { Citations } from './citations.ts'
import { claimLinks, leading } from './claims-section.ts'

const SHOWN = 60
/** Of these, so many stand open. */
const OPEN = 10
const CLAIMS = 6

interface Begun {
  readonly origin: Origin
  readonly claims: number[]
  readonly evidence: Passage[]
}

/** Everybody with whom a claim of several reports begins, as far as the texts show; null where nobody is found. */
export const originsSection = (view: FindingsView, citations: Citations): Html | null => {
  const toClaim = claimLinks(view)
  const full = new Set(leading(view).map(({ number }) => number))
  const found = new Map<string, Begun>()
  for (const { lineage, number, reach } of view.claims) {
    if (reach.reports.length < 2 && !full.has(number)) continue
    for (const origin of lineage.origins) {
      if (origin.kind === 'author') continue
      const key = `${origin.kind} ${origin.label.toLowerCase()}`
      const one = found.get(key) ?? { origin, claims: [], evidence: [] }
      found.set(key, one)
      if (one.claims.at(-1) !== number) one.claims.push(number)
      if (one.evidence.length < 1) one.evidence.push(...origin.evidence.slice(0, 1))
    }
  }
  const all = [...found.values()].sort((left, right) => right.claims.length - left.claims.length)
  if (all.length === 0) return null
  return html`<section id="origins" aria-labelledby="origins-heading">
<h2 id="origins-heading">Where accounts begin</h2>
<p class="lead">Persons, bodies and documents on whose word the claims of several reports stand. Who is named alike is told once here; whether they are one is for a person to say.</p>
${longTable(
  html`<th scope="col">On whose word</th><th scope="col">Claims</th><th scope="col">Named where</th>`,
  all.slice(0, SHOWN).map(({ origin, claims, evidence }, at) => ({
    id: `o${at + 1}`,
    cells: html`<th scope="row"><bdi>${origin.label}</bdi><span class="meta">${originWords(origin)}</span></th><td>${join(
      claims.slice(0, CLAIMS).map((number) => toClaim(number, `${number}`)),
      ', ',
    )}${claims.length > CLAIMS ? html` and ${claims.length - CLAIMS} more` : null}</td><td>${citations.cite({ id: `o${at + 1}`, label: `origin: ${origin.label}` }, evidence, 120)}</td>`,
  })),
  {
    most: OPEN,
    rest: (left) => `${left} further origins`,
    note:
      all.length > SHOWN
        ? html`<p class="note">${count(all.length - SHOWN, 'further origin')} not listed here; <code>hearsay trace --format jsonl</code> has all.</p>`
        : null,
  },
)}
</section>`
}
