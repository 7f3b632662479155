import type { Gap, Question } from '../../model/index.ts'
import type { View } from '../view.ts'
import { limits } from '../words.ts'
import type { Anchors } from './anchors.ts'
import { type Html, html } from './html.ts'

/** Kinds of questions, for a person. */
export const QUESTIONS: Record<Question['kind'], string> = {
  circular: 'coming round',
  unnamed: 'not named',
  undisclosed: 'basis not said',
  undated: 'no date',
  translated: 'translation',
  headline: 'headline',
  identity: 'identity',
  place: 'place',
}

/** What only a person can answer; null where nothing is asked. */
export const questionsSection = ({ examination }: View, anchors: Anchors): Html | null => {
  const { questions } = examination
  if (questions.length === 0) return null
  return html`<section id="questions" aria-labelledby="questions-heading">
<h2 id="questions-heading">Questions for a person</h2>
<ul class="questions" role="list">${questions
    .slice(0, 100)
    .map(
      ({ kind, text, statements, evidence }) =>
        html`<li><p>${text} ${anchors.quoted(anchors.own(evidence), 200)}</p><p class="meta"><span class="tag">${QUESTIONS[kind]}</span>${
          statements.length > 0
            ? html` On ${statements.length === 1 ? 'statement' : 'statements'} ${anchors.statements(statements, 8)}`
            : null
        }</p></li>`,
    )}</ul>
</section>`
}

/** What would corroborate or refute; null where nothing is proposed. */
export const nextSection = ({ examination }: View, anchors: Anchors): Html | null => {
  const { next } = examination
  if (next.length === 0) return null
  return html`<section id="next" aria-labelledby="next-heading">
<h2 id="next-heading">To examine next</h2>
<p class="lead">What would bear one of its statements out, or speak against it, drawn from what each says was done and by whom.</p>
<ol class="next" role="list">${next
    .slice(0, 100)
    .map(
      ({ text, tests, practice }) =>
        html`<li><p>${text}</p><p class="meta">Tests ${anchors.statement(tests)}. ${practice}</p></li>`,
    )}</ol>
</section>`
}

/** Kinds of gaps, for a person. */
export const GAPS: Record<Gap['kind'], string> = {
  undated: 'no date',
  unnamed: 'not named',
  undisclosed: 'basis not said',
  translated: 'translation',
  'place-not-found': 'place not found',
  'not-collected': 'not collected',
  'not-compared': 'not all compared',
}

/** What is not known and would matter; null where nothing is missing. */
export const gapsSection = ({ examination }: View, anchors: Anchors): Html | null => {
  const { gaps } = examination
  if (gaps.length === 0) return null
  return html`<section id="gaps" aria-labelledby="gaps-heading">
<h2 id="gaps-heading">Gaps</h2>
<ul class="questions" role="list">${gaps
    .slice(0, 100)
    .map(
      ({ kind, reason }) =>
        html`<li><p>${reason.text} ${anchors.quoted(anchors.own(reason.evidence), 160)}</p><p class="meta"><span class="tag">${GAPS[kind]}</span></p></li>`,
    )}</ul>
</section>`
}

/** What no examination of one text can tell. */
export const limitsSection = ({ capture, examination }: View): Html => html`<section id="limits" aria-labelledby="limits-heading">
<h2 id="limits-heading">What this cannot tell</h2>
<ul>${limits(capture, examination).map((limit) => html`<li>${limit}</li>`)}</ul>
</section>`
