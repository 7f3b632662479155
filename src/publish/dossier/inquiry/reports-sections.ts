import type { Reading, Span } from '../../../model/index.ts'
import { type FindingsView, nameOf } from '../../findings/findings-view.ts'
import { quote } from '../../quote.ts'
import { count } from '../../words.ts'
import { folded, longTable, standing } from '../folded.ts'
import { type Html, html, join } from '../html.ts'
import { segments } from '../segments.ts'
import { withTargets } from '../targets.ts'
import { type Citations, type Cited, type Home, REPORTS_SHOWN } from './citations.ts'
import { leading } from './claims-section.ts'

/** Of the words round what is quoted, so many before and after, and so many of one quoted stretch, in UTF-16 code units. */
const AROUND = 110
const LONGEST = 700
const CLAIMS = 6
/** So many reports stand open. */
const OPEN = 12
const HOMES = 4

/**
 * The words that findings quote, report by report, each with the findings that quote it. Made after all findings; null where nothing is quoted.
 */
export const wordsSection = (view: FindingsView, citations: Citations): Html | null => {
  const cited = citations.cited()
  if (cited.size === 0) return null
  const reports = [...view.readings.values()].filter(({ report }) => cited.has(report.id))
  const made = reports.map((reading) => excerpts(view, reading, cited.get(reading.report.id) ?? [], citations))
  const open = standing(made.length, OPEN)
  return html`<section id="words" aria-labelledby="words-heading">
<h2 id="words-heading">The words it rests on</h2>
<p class="lead">What the findings quote, as captured, with some words round it. Open a report to see them; beside them stand the findings that quote them. The whole texts stay with the captures; <code>hearsay examine FILE</code> shows one in full.</p>
${made.slice(0, open)}${open < made.length ? folded(`${made.length - open} further reports`, html`${made.slice(open)}`) : null}
</section>`
}

const excerpts = (view: FindingsView, { report }: Reading, cited: readonly Cited[], citations: Citations): Html =>
  html`<details class="source-words"><summary><bdi>${nameOf(report)}</bdi> <span class="meta">${view.when.get(report.id)?.words ?? ''} · ${count(cited.length, 'passage')}</span></summary><p class="meta">${citations.report(report.id)}${report.title ? html`: <bdi>${quote(report.text, [report.title], 160)}</bdi>` : null}</p>${windows(
    cited,
    report.text.length,
  ).map(({ stretch, inside }) => {
    const from = wordStart(report.text, stretch.start)
    const to = wordEnd(report.text, stretch.end)
    const pieces = segments({ start: from, end: to }, inside).map(({ span, marks }) => {
      const ending = inside.filter((one) => Math.min(one.span.end, to) === span.end)
      const text = report.text.slice(span.start, span.end)
      return {
        span,
        shown: html`${marks.length > 0 ? html`<mark>${text}</mark>` : text}${ending.map(
          ({ id, homes }) => html`<a class="n" href="#${homes[0]?.id ?? ''}" title="${homes[0]?.label ?? ''}">${id.slice(1)}</a>`,
        )}`,
      }
    })
    const words = withTargets(pieces, inside)
    return html`<div class="row"><p class="words" dir="auto" lang="${report.language ?? ''}">${from > 0 ? '… ' : null}${words}${to < report.text.length ? ' …' : null}</p><div class="notes" role="note" lang="en" dir="ltr">${notes(inside)}</div></div>`
  })}</details>`

/** Beside the words: which findings quote which of them, those that the same findings quote together. */
const notes = (inside: readonly Cited[]): readonly Html[] => {
  const groups = new Map<string, { readonly ids: string[]; readonly homes: readonly Home[] }>()
  for (const { id, homes } of inside) {
    const named = [...new Map([...homes].reverse().map((home) => [home.label, home])).values()].reverse()
    const key = named.map(({ label }) => label).join('|')
    const group = groups.get(key)
    if (group) group.ids.push(id)
    else groups.set(key, { ids: [id], homes: named })
  }
  return [...groups.values()].map(
    ({ ids, homes }) =>
      html`<p>${join(
        ids.map((id) => html`<a class="n" href="#${id}">${id.slice(1)}</a>`),
        ' ',
      )} ${join(
        homes.slice(0, HOMES).map(({ id, label }) => html`<a href="#${id}"><bdi>${label}</bdi></a>`),
        ', ',
      )}${homes.length > HOMES ? html` and ${homes.length - HOMES} more` : null}</p>`,
  )
}

/** Quoted stretches with room round them; what overlaps becomes one. */
const windows = (cited: readonly Cited[], length: number): { readonly stretch: Span; readonly inside: Cited[] }[] => {
  const found: { stretch: { start: number; end: number }; readonly inside: Cited[] }[] = []
  for (const one of cited) {
    const start = Math.max(0, one.span.start - AROUND)
    const end = Math.min(length, Math.min(one.span.end, one.span.start + LONGEST) + AROUND)
    const last = found.at(-1)
    if (last && start <= last.stretch.end) {
      last.stretch.end = Math.max(last.stretch.end, end)
      last.inside.push(one)
    } else found.push({ stretch: { start, end }, inside: [one] })
  }
  return found
}

const wordStart = (text: string, at: number): number => {
  for (let back = at; back > 0 && at - back < 40; back--) if (/\s/.test(text[back - 1] as string)) return back
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}

const wordEnd = (text: string, at: number): number => {
  for (let on = at; on < text.length && on - at < 40; on++) if (/\s/.test(text[on] as string)) return on
  return at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at
}

/** Every report: outlet, date, title, the claims it states, its file and the digest of its bytes. */
export const reportsSection = (view: FindingsView, citations: Citations): Html => {
  const quoted = citations.cited()
  const claims = new Map<string, number[]>()
  for (const { reach, number } of leading(view))
    for (const id of reach.reports) {
      const list = claims.get(id)
      if (list) list.push(number)
      else claims.set(id, [number])
    }
  const all = [...view.readings.values()]
  return html`<section id="reports" aria-labelledby="reports-heading">
<h2 id="reports-heading">The reports</h2>
<p class="lead">In the order in which they were added. The digest tells whether the bytes are still those that were traced.</p>
${longTable(
  html`<th scope="col">Report</th><th scope="col">Published</th><th scope="col">Leading claims</th><th scope="col">File, SHA-256 of its bytes</th>`,
  all.slice(0, REPORTS_SHOWN).map(({ report, doubts }, at) => {
    const capture = view.captures.get(report.id)
    const of = claims.get(report.id) ?? []
    const first = quoted.get(report.id)?.[0]
    const reserved = report.doubts.length + doubts.length
    return {
      id: `r${at + 1}`,
      cells: html`<th scope="row"><bdi>${nameOf(report)}</bdi><span class="meta"><bdi>${report.title ? quote(report.text, [report.title], 90) : 'without a title'}</bdi>${first ? html` · <a href="#${first.id}">its words</a>` : null}</span></th><td>${view.when.get(report.id)?.words ?? 'undated'}</td><td>${join(
        of.slice(0, CLAIMS).map((number) => html`<a href="#c${number}">${number}</a>`),
        ', ',
      )}${of.length > CLAIMS ? ' …' : null}</td><td><bdi>${report.file}</bdi><code>${capture?.bytes ?? 'not at hand'}</code>${reserved > 0 ? html`<span class="meta">${count(reserved, 'doubt')}</span>` : null}</td>`,
    }
  }),
  {
    most: OPEN,
    rest: (left) => `${left} further reports`,
    name: 'reports',
    note:
      all.length > REPORTS_SHOWN
        ? html`<p class="note">${count(all.length - REPORTS_SHOWN, 'further report')} not listed here; <code>hearsay list</code> has all of an inquiry's.</p>`
        : null,
  },
)}
</section>`
}
