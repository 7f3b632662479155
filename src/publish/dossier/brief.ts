import type { View } from '../view.ts'
import { boundsWords, capital, copyWords, count, creditWords, headlineExceeds, headlineStates } from '../words.ts'
import { dots } from './claims-section.ts'
import { type Html, html, join } from './html.ts'

/** The head of a dossier: the title, what this copy is, and what was found, in few words. */
export const brief = (shown: View): Html => {
  const { report, examination, reading, claims, sources } = shown
  const { headline, questions, gaps, next } = examination
  const own = reading.statements.filter(({ attribution }) => attribution === null).length
  const first = claims[0]
  const credits = report.credits.slice(0, 4).map(creditWords)
  const others = sources.filter(({ kind }) => kind !== 'author').length
  return html`<header class="head">
<p class="kicker">Hearsay · one report, examined</p>
<h1 dir="auto" lang="${report.language ?? ''}">${shown.title}</h1>
<p class="copy">${copyWords(report).join(' ')}${credits.length > 0 ? html` Credits: <bdi>${credits.join('; ')}</bdi>.` : null}</p>
</header>
<section class="brief" aria-labelledby="brief-heading">
<h2 id="brief-heading">In brief</h2>
<dl>
${headline ? html`<div><dt><a href="#headline">Headline</a></dt><dd>${headlineStates(headline)} <strong>${headlineExceeds(headline)}</strong></dd></div>` : null}
${
  first
    ? html`<div><dt><a href="#c1">Leading claim</a></dt><dd><span dir="auto">${capital(first.claim.gist)}</span>${
        first.assessment
          ? html`<br><span class="bounds">${dots(first.assessment.independentOrigins)}<strong>${capital(boundsWords(first.assessment))}</strong></span>`
          : null
      }</dd></div>`
    : null
}
${
  reading.statements.length > 0
    ? html`<div><dt><a href="#sources">On whose word</a></dt><dd>${count(reading.statements.length, 'statement')}: ${own} on the author’s own word, ${reading.statements.length - own} on the word of ${count(others, 'other')}.</dd></div>`
    : null
}
${
  questions.length + gaps.length + next.length > 0
    ? html`<div><dt><a href="#${questions.length > 0 ? 'questions' : next.length > 0 ? 'next' : 'gaps'}">Open</a></dt><dd>${capital(
        join(
          [
            ...(questions.length > 0 ? [html`${count(questions.length, 'question')}`] : []),
            ...(gaps.length > 0 ? [html`${count(gaps.length, 'gap')}`] : []),
            ...(next.length > 0 ? [html`${count(next.length, 'thing')} to examine next`] : []),
          ],
          ', ',
        ).markup,
      )}.</dd></div>`
    : null
}
</dl>
</section>`
}
