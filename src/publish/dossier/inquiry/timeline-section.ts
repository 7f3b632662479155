import type { DateEvidence, Passage, ReportId } from '../../../model/index.ts'
import type { FindingsView } from '../../findings/findings-view.ts'
import { count, dateWords } from '../../words.ts'
import { longTable } from '../folded.ts'
import { type Html, html, join } from '../html.ts'
import type { Citations } from './citations.ts'

const DAYS_SHOWN = 80
/** Of no more days the list stands open. */
const OPEN = 14
const NAMED = 8
const EVENTS = 2
const WIDTH = 900
const HEIGHT = 120

interface Day {
  readonly published: ReportId[]
  readonly told: { readonly date: DateEvidence; readonly passage: Passage | null }[]
}

/** What was published and what is said to have happened, in the order of time; null where nothing is dated. */
export const timelineSection = (view: FindingsView, citations: Citations): Html | null => {
  const days = daysOf(view)
  if (days.size === 0) return null
  const ordered = [...days].sort(([left], [right]) => (left < right ? -1 : 1))
  // Days on which something was published come first where there are too many; events far from them are the first to go.
  const kept = new Set(
    [...ordered]
      .sort(([, left], [, right]) => right.published.length - left.published.length || right.told.length - left.told.length)
      .slice(0, DAYS_SHOWN)
      .map(([day]) => day),
  )
  const shown = ordered.filter(([day]) => kept.has(day))
  return html`<section id="timeline" aria-labelledby="timeline-heading">
<h2 id="timeline-heading">In order of time</h2>
<p class="lead">When copies were published, and when things are said to have happened. Every date is a piece of evidence; where a copy has several, it stands under each.</p>
${bars(ordered)}
${longTable(
  html`<th scope="col">When</th><th scope="col">Published</th><th scope="col">Said to have happened</th>`,
  shown.map(([day, { published, told }]) => ({
    id: `d${day}`,
    cells: html`<th scope="row">${day}</th><td>${
      published.length > 0
        ? html`${published.length > 1 ? html`<strong>${count(published.length, 'report')}</strong>: ` : null}${join(published.slice(0, NAMED).map(citations.report), ', ')}${published.length > NAMED ? html` and ${published.length - NAMED} more` : null}`
        : null
    }</td><td>${events(day, told, citations)}</td>`,
  })),
  // The drawing shows what a few of many days would not.
  {
    most: shown.length > OPEN ? 0 : OPEN,
    rest: (days) => `${count(days, 'date')}, one by one`,
    note:
      ordered.length > shown.length
        ? html`<p class="note">${count(ordered.length - shown.length, 'further date')}, on which less is dated, not listed here; the machine-readable output of <code>hearsay read</code> has all.</p>`
        : null,
  },
)}
${view.reach.undated > 0 ? html`<p class="note">${count(view.reach.undated, 'report')} without a date of publication.</p>` : null}
</section>`
}

const events = (day: string, told: Day['told'], citations: Citations): Html =>
  html`${join(
    told.slice(0, EVENTS).map(({ date, passage }) => {
      const bound = date.relation === 'on' ? null : html`${dateWords(date)}, `
      return html`${bound}${passage ? citations.cite({ id: `d${day}`, label: `dated ${day}` }, [passage], 90) : html`<bdi>${date.source}</bdi>`}`
    }),
    '; ',
  )}${told.length > EVENTS ? html` and ${told.length - EVENTS} more` : null}`

/** By day, or by whatever less exact date there is. */
const daysOf = (view: FindingsView): Map<string, Day> => {
  const days = new Map<string, Day>()
  for (const { report } of view.readings.values())
    for (const date of report.dates) {
      if (date.of === 'publication' && date.relation !== 'on') continue
      const key = date.value.slice(0, 10)
      if (!/^\d{4}(-\d{2}){0,2}$/.test(key)) continue
      const day = days.get(key) ?? { published: [], told: [] }
      days.set(key, day)
      if (date.of === 'event') day.told.push({ date, passage: date.span && { report: report.id, spans: [date.span] } })
      else if (day.published.at(-1) !== report.id) day.published.push(report.id)
    }
  return days
}

/** How many reports were published on each day: the drawing of the table's second column. */
const bars = (ordered: readonly (readonly [string, Day])[]): Html | null => {
  const dated = ordered.filter(([day, { published }]) => day.length === 10 && published.length > 0)
  const first = dated[0]?.[0]
  const last = dated.at(-1)?.[0]
  if (first === undefined || last === undefined || dated.length < 3) return null
  const from = dayNumber(first)
  const span = dayNumber(last) - from + 1
  if (span > 3660) return null
  const most = Math.max(...dated.map(([, { published }]) => published.length))
  const step = WIDTH / span
  const width = Math.max(1.5, Math.min(28, step * 0.72))
  const peak = dated.find(([, { published }]) => published.length === most)
  const round = (value: number): number => Math.round(value * 10) / 10
  return html`<figure><svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT + 4}" preserveAspectRatio="none" role="img" aria-label="Reports published on each day from ${first} to ${last}, ${most} at most; the table below says the same"><line x1="0" x2="${WIDTH}" y1="${HEIGHT + 2}" y2="${HEIGHT + 2}"/>${dated.map(
    ([day, { published }]) => {
      const tall = Math.max(2, (published.length / most) * HEIGHT)
      return html`<rect x="${round((dayNumber(day) - from + 0.5) * step - width / 2)}" y="${round(HEIGHT + 2 - tall)}" width="${round(width)}" height="${round(tall)}"/>`
    },
  )}</svg><figcaption class="note ends"><span>${first}</span><span>most on ${peak?.[0] ?? ''}: ${count(most, 'report')}</span><span>${last}</span></figcaption></figure>`
}

/** Days since 1970-01-01. Source: Howard Hinnant, days_from_civil. */
const dayNumber = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}
