import type { Entity, MentionType } from '../../model/index.ts'
import { quote } from '../quote.ts'
import type { View } from '../view.ts'
import { capital, creditWords, dateWords } from '../words.ts'
import type { Anchors } from './anchors.ts'
import { type Html, html, join } from './html.ts'

const ORIGINS = {
  text: 'the text',
  meta: 'the page’s own markup',
  feed: 'the feed',
  header: 'the server or the mail',
  url: 'the address',
  file: 'the file',
} as const

/** Every date, in the order of time, each with where it was read; null where there is none. */
export const datesSection = ({ report }: View, anchors: Anchors): Html | null => {
  if (report.dates.length === 0) return null
  const ordered = report.dates
    .map((date, at) => ({ date, at }))
    .sort((left, right) => (left.date.value < right.date.value ? -1 : left.date.value > right.date.value ? 1 : left.at - right.at))
    .slice(0, 200)
  return html`<section id="dates" aria-labelledby="dates-heading">
<h2 id="dates-heading">Dates, in order</h2>
<div class="wide"><table><thead><tr><th scope="col">When</th><th scope="col">Of</th><th scope="col">Read from</th><th scope="col">Words</th></tr></thead><tbody>${ordered.map(
    ({ date, at }) =>
      html`<tr id="d${at + 1}"><th scope="row">${dateWords(date)}</th><td>${date.of === 'publication' ? 'this copy’s publication' : 'an event told'}</td><td>${ORIGINS[date.origin]}</td><td>${
        date.span ? anchors.quoted([date.span], 120) : html`<bdi>${date.source}</bdi>`
      }</td></tr>`,
  )}</tbody></table></div>
<p class="note">Each is a piece of evidence. None is preferred, and a bound is no date.</p>
</section>`
}

const GROUPS: readonly (readonly [MentionType, string])[] = [
  ['person', 'Persons'],
  ['organisation', 'Organisations and armed groups'],
  ['place', 'Places'],
  ['weapon', 'Arms and materiel'],
  ['platform', 'Platforms'],
  ['nationality', 'Nationalities'],
  ['money', 'Money'],
  ['quantity', 'Quantities'],
  ['time', 'Times'],
]
const NAMES_SHOWN = 300

/** Whom and what it speaks of; null where nothing was found. */
export const namesSection = (shown: View, anchors: Anchors): Html | null => {
  const { reading } = shown
  if (reading.mentions.length === 0) return null
  const numbers = new Map(reading.entities.map(({ id }, at) => [id, at + 1]))
  const tables = GROUPS.flatMap(([type, title]) => {
    const entities = reading.entities.filter((entity) => entity.type === type).slice(0, NAMES_SHOWN)
    const loose = reading.mentions.filter((mention) => mention.type === type && mention.entity === null).slice(0, NAMES_SHOWN)
    if (entities.length + loose.length === 0) return []
    return html`<h3>${title}</h3>${
      entities.length > 0
        ? html`<div class="wide"><table class="names"><thead><tr><th scope="col">Name</th><th scope="col">${type === 'place' ? 'Coordinates' : 'As the text says'}</th><th scope="col">Where</th></tr></thead><tbody>${entities.map(
            (entity) =>
              html`<tr id="e${numbers.get(entity.id) ?? 0}"><th scope="row" dir="auto">${entity.name}</th><td>${about(entity)}</td><td>${where(shown, entity, anchors)}</td></tr>`,
          )}</tbody></table></div>`
        : null
    }${
      loose.length > 0
        ? html`<p class="loose">${join(
            loose.map(({ span }) => anchors.quoted([span], 60) ?? html``),
            ' · ',
          )}</p>`
        : null
    }`
  })
  return html`<section id="names" aria-labelledby="names-heading">
<h2 id="names-heading">Whom and what it speaks of</h2>
${tables}
</section>`
}

const about = (entity: Entity): Html => {
  if (entity.type !== 'place') return html`<bdi>${entity.role ?? ''}</bdi>`
  if (entity.lat === null || entity.lon === null) return html`<span class="none">not in the gazetteer: an open gap</span>`
  return html`${degrees(entity.lat, 'N', 'S')} ${degrees(entity.lon, 'E', 'W')}${entity.geonames === null ? null : html` <span class="meta">GeoNames ${entity.geonames}</span>`}`
}

/** "10.500° N" */
export const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(3)}° ${value < 0 ? negative : positive}`

const where = (shown: View, { id, name }: Entity, anchors: Anchors): Html => {
  const mentions = shown.mentionsOf.get(id) ?? []
  const seen = new Set<string>()
  const pieces: Html[] = []
  for (const { span } of mentions) {
    const words = quote(shown.report.text, [span], 50)
    if (pieces.length >= 8) break
    pieces.push(anchors.toText(span, html`<bdi>${seen.has(words) ? String(pieces.length + 1) : words || name}</bdi>`))
    seen.add(words)
  }
  return html`${join(pieces, ', ')}${mentions.length > pieces.length ? html` and ${mentions.length - pieces.length} more` : null}`
}

const WORDING = {
  'scare-quotes': 'quotation marks at a distance',
  label: 'label',
  intensifier: 'intensifier',
  certainty: 'certainty',
} as const

/** Words that colour, and whose they are; null where there are none. */
export const wordingSection = (shown: View, anchors: Anchors): Html | null => {
  const { wording } = shown.reading
  if (wording.length === 0) return null
  return html`<section id="wording" aria-labelledby="wording-heading">
<h2 id="wording-heading">Wording</h2>
<p class="lead">Words that colour what is stated, and whose words they are. They say nothing of whether it happened.</p>
<div class="wide"><table><thead><tr><th scope="col">Words</th><th scope="col">Kind</th><th scope="col">Whose</th></tr></thead><tbody>${wording
    .slice(0, 300)
    .map(({ kind, span, attribution }, at) => {
      const found = attribution === null ? undefined : shown.attributions.get(attribution)
      const names = found?.speakers.value.flatMap((id) => shown.entities.get(id)?.name ?? []).join(' and ')
      const whose =
        attribution === null
          ? 'the author'
          : names || (found ? quote(shown.report.text, found.source, 60) : '') || 'a source not given'
      return html`<tr id="w${at + 1}"><td>${anchors.quoted([span], 100)}</td><td>${WORDING[kind]}</td><td><bdi>${whose}</bdi></td></tr>`
    })}</tbody></table></div>
</section>`
}

/** What this copy is: the bytes, their digest, and what the text says of where it came from. */
export const copySection = ({ report, capture, doubts }: View, anchors: Anchors): Html => {
  const rows: (readonly [string, Html])[] = [
    ['File', html`<bdi>${report.file}</bdi>`],
    ['SHA-256 of the bytes', html`<code>${capture.bytes}</code>`],
    ['Size', html`${capture.size} bytes${capture.complete ? null : ', incomplete'}`],
    [
      'Media type',
      html`${capture.mediaType}${capture.declaredType && capture.declaredType !== capture.mediaType ? `, declared as ${capture.declaredType}` : null}`,
    ],
    [
      'Outlet',
      report.outlet
        ? html`<bdi>${report.outlet.name}</bdi>${report.outlet.domain ? html` (${report.outlet.domain})` : null}`
        : html`none is named`,
    ],
    ['Language', html`${report.language ?? 'could not be told'}`],
    ['Capture, report', html`<code>${capture.id}</code>, <code>${report.id}</code>`],
  ]
  return html`<section id="copy" aria-labelledby="copy-heading">
<h2 id="copy-heading">This copy</h2>
<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${
  report.credits.length > 0
    ? html`<h3>Credits</h3><ul>${report.credits
        .slice(0, 50)
        .map(
          (credit, at) =>
            html`<li id="k${at + 1}"><bdi>${capital(creditWords(credit))}</bdi> ${credit.span ? anchors.quoted([credit.span], 160) : html`<span class="meta">from the page’s markup</span>`}</li>`,
        )}</ul>`
    : null
}
${
  report.links.length > 0
    ? html`<h3>Links in it</h3><ul class="links">${report.links.slice(0, 60).map(({ url }) => html`<li><bdi>${url}</bdi></li>`)}</ul><p class="note">Given as words: nothing here leads out of this document.</p>`
    : null
}
<h3 id="doubts">Doubts</h3>
${
  doubts.length > 0
    ? html`<ul>${doubts.slice(0, 50).map(({ code, text, spans }) => html`<li><code>${code}</code> ${text} ${anchors.quoted(spans, 120)}</li>`)}</ul>`
    : html`<p>None: the bytes were decoded and read without reservation.</p>`
}
</section>`
}
