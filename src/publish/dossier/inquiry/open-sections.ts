import type { FindingsView } from '../../findings/findings-view.ts'
import { traceLimits } from '../../findings/words.ts'
import { longList } from '../folded.ts'
import { type Html, html } from '../html.ts'
import { GAPS, QUESTIONS } from '../open-sections.ts'
import type { Citations, Home } from './citations.ts'
import { claimLinks } from './claims-section.ts'

const SHOWN = 40
/** Of these, so many stand open. */
const OPEN = 8

/** What only a person can answer; null where nothing is asked. */
export const questionsSection = (view: FindingsView, citations: Citations): Html | null => {
  const toClaim = claimLinks(view)
  const claimOf = new Map(view.claims.flatMap(({ claim, number }) => claim.statedIn.map((id) => [id, number] as const)))
  const asked = view.findings.questions.map((question) => {
    const [first] = question.statements
    return { ...question, number: first === undefined ? null : (claimOf.get(first) ?? null) }
  })
  const loops = view.claims.flatMap(({ lineage, number }) =>
    lineage.loops.map((loop) => ({ kind: 'circular' as const, ...loop.reason, number })),
  )
  const all = [...loops.filter(({ text }) => !asked.some((question) => question.text.startsWith(text))), ...asked].sort(
    (left, right) => (left.number ?? view.claims.length) - (right.number ?? view.claims.length),
  )
  if (all.length === 0) return null
  return html`<section id="questions" aria-labelledby="questions-heading">
<h2 id="questions-heading">Questions for a person</h2>
${longList(
  all.slice(0, SHOWN).map(({ kind, text, evidence, number }, at) => {
    const home: Home = { id: `ask${at + 1}`, label: `question ${at + 1}` }
    return html`<li id="${home.id}"><p>${text} ${citations.cite(home, evidence, 160)}</p><p class="meta"><span class="tag">${QUESTIONS[kind]}</span>${number === null ? null : html` On ${toClaim(number, `claim ${number}`)}`}</p></li>`
  }),
  {
    most: OPEN,
    rest: (left) => `${left} further questions`,
    name: 'questions',
    note:
      all.length > SHOWN
        ? html`<p class="note">and ${all.length - SHOWN} more, on claims that fewer reports state; <code>hearsay trace --format jsonl</code> has all.</p>`
        : null,
  },
)}
</section>`
}

/** What would corroborate or refute the leading claims; null where nothing is proposed. */
export const nextSection = (view: FindingsView): Html | null => {
  const { next } = view.findings
  if (next.length === 0) return null
  const toClaim = claimLinks(view)
  const claimOf = new Map(view.claims.flatMap(({ claim, number }) => claim.statedIn.map((id) => [id, number] as const)))
  return html`<section id="next" aria-labelledby="next-heading">
<h2 id="next-heading">To examine next</h2>
<p class="lead">What would bear a leading claim out, or speak against it, drawn from what its reports say was done and by whom.</p>
<ol class="next" role="list">${next.map(({ text, tests, practice }) => {
    const number = claimOf.get(tests)
    return html`<li><p>${text}</p><p class="meta">${number === undefined ? null : html`Tests ${toClaim(number, `claim ${number}`)}. `}${practice}</p></li>`
  })}</ol>
</section>`
}

/** What is not known and would matter, each once; null where nothing is missing. */
export const gapsSection = (view: FindingsView, citations: Citations): Html | null => {
  const seen = new Map<
    string,
    { readonly gap: (typeof view.claims)[number]['lineage']['gaps'][number]; readonly claims: number[] }
  >()
  for (const { lineage, number } of view.claims)
    for (const gap of lineage.gaps) {
      const one = seen.get(gap.reason.text) ?? { gap, claims: [] }
      seen.set(gap.reason.text, one)
      if (one.claims.at(-1) !== number) one.claims.push(number)
    }
  const all = [...seen.values()].sort((left, right) => right.claims.length - left.claims.length)
  if (all.length === 0) return null
  return html`<section id="gaps" aria-labelledby="gaps-heading">
<h2 id="gaps-heading">Gaps</h2>
<p class="lead">What is not known and would matter; those on which most claims rest first.</p>
${longList(
  all.slice(0, SHOWN).map(({ gap, claims }, at) => {
    const home: Home = { id: `gap${at + 1}`, label: `gap ${at + 1}` }
    return html`<li id="${home.id}"><p>${gap.reason.text} ${citations.cite(home, gap.reason.evidence, 120)}</p><p class="meta"><span class="tag">${GAPS[gap.kind]}</span> On ${claims.length === 1 ? html`claim ${claims[0] ?? ''}` : html`${claims.length} claims`}</p></li>`
  }),
  {
    most: OPEN,
    rest: (left) => `${left} further gaps`,
    name: 'questions',
    note:
      all.length > SHOWN
        ? html`<p class="note">and ${all.length - SHOWN} more; <code>hearsay trace --format jsonl</code> has all.</p>`
        : null,
  },
)}
</section>`
}

/** What no tracing of texts can tell. */
export const limitsSection = (view: FindingsView): Html => html`<section id="limits" aria-labelledby="limits-heading">
<h2 id="limits-heading">What this cannot tell</h2>
<ul>${traceLimits(view.findings).map((limit) => html`<li>${limit}</li>`)}</ul>
</section>`
