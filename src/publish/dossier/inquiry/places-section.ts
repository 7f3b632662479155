import type { Passage, ReportId } from '../../../model/index.ts'
import type { FindingsView } from '../../findings/findings-view.ts'
import { count } from '../../words.ts'
import { degrees } from '../facts-sections.ts'
import { longList, longTable } from '../folded.ts'
import { type Html, html, join } from '../html.ts'
import type { Citations } from './citations.ts'
import { type MapPlace, mapDrawing, type Outlines } from './map-drawing.ts'

const FOUND_SHOWN = 40
const MISSING_SHOWN = 40
/** Of these, so many stand open. */
const OPEN = 8
const MENTIONS = 1

interface Named {
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly reports: ReportId[]
  readonly mentions: Passage[]
}

/**
 * The places that the reports name, on a map and in a list, and those that the gazetteer does not have; null where none is named.
 * @param outlines coasts and borders; without them the map is left out.
 */
export const placesSection = (view: FindingsView, citations: Citations, outlines: Outlines | null): Html | null => {
  const all = [...placesOf(view).values()].sort((left, right) => right.reports.length - left.reports.length)
  if (all.length === 0) return null
  const found = all.filter((place): place is Named & { lat: number; lon: number } => place.lat !== null && place.lon !== null)
  const missing = all.filter(({ lat, lon }) => lat === null || lon === null)
  const shown = found.slice(0, FOUND_SHOWN)
  const marked: MapPlace[] = shown.map(({ name, lat, lon, reports }, at) => ({
    id: `p${at + 1}`,
    name,
    lat,
    lon,
    reports: reports.length,
  }))
  return html`<section id="places" aria-labelledby="places-heading">
<h2 id="places-heading">Places</h2>
<p class="lead">Where the reports say that things happened or people spoke: every place they name, whoever names it. A point is the middle of a place, not the spot.</p>
${marked.length > 0 && outlines ? html`<figure>${mapDrawing(marked, outlines)}<figcaption class="note">Larger: named in more reports. Coasts and borders by Natural Earth, for orientation; they state nothing.</figcaption></figure>` : null}
${
  shown.length > 0
    ? longTable(
        html`<th scope="col">Place</th><th scope="col">Coordinates</th><th scope="col">Reports</th><th scope="col">Where it is named</th>`,
        shown.map((place, at) => ({
          id: `p${at + 1}`,
          cells: html`<th scope="row" dir="auto">${place.name}</th><td>${degrees(place.lat, 'N', 'S')} ${degrees(place.lon, 'E', 'W')}</td><td class="number">${place.reports.length}</td><td>${mentions(place, `p${at + 1}`, citations)}</td>`,
        })),
        { most: OPEN, rest: (left) => `${left} further places` },
      )
    : null
}
${found.length > shown.length ? html`<p class="note">${count(found.length - shown.length, 'further place')} named less often, not listed here.</p>` : null}
${
  missing.length > 0
    ? html`<h3>Not found in the gazetteer</h3><p class="note">An open gap: a place may be misspelt, small, or no place at all.</p>${longList(
        missing
          .slice(0, MISSING_SHOWN)
          .map(
            (place, at) =>
              html`<li id="pn${at + 1}"><bdi>${place.name}</bdi> <span class="meta">${count(place.reports.length, 'report')}:</span> ${mentions(place, `pn${at + 1}`, citations)}</li>`,
          ),
        {
          most: OPEN,
          rest: (left) => `${left} further names`,
          name: 'plain',
          note:
            missing.length > MISSING_SHOWN
              ? html`<p class="note">and ${missing.length - MISSING_SHOWN} more, not listed here.</p>`
              : null,
        },
      )}`
    : null
}
</section>`
}

const mentions = ({ name, mentions: list, reports }: Named, id: string, citations: Citations): Html =>
  html`${join(
    list.slice(0, MENTIONS).map((passage) => html`${citations.cite({ id, label: `place: ${name}` }, [passage], 60)}`),
    '; ',
  )}${reports.length > MENTIONS ? html` and ${count(reports.length - MENTIONS, 'more report')}` : null}`

/** Places of one GeoNames id are one place; those without one, by name and coordinates. */
const placesOf = (view: FindingsView): Map<string, Named> => {
  const found = new Map<string, Named>()
  for (const { report, entities, mentions: all } of view.readings.values()) {
    const byId = new Map(all.map((mention) => [mention.id, mention]))
    for (const entity of entities) {
      if (entity.type !== 'place') continue
      const key =
        entity.geonames !== null ? `${entity.geonames}` : `${entity.name.toLowerCase()} ${entity.lat ?? ''} ${entity.lon ?? ''}`
      const place = found.get(key) ?? { name: entity.name, lat: entity.lat, lon: entity.lon, reports: [], mentions: [] }
      found.set(key, place)
      if (place.reports.at(-1) === report.id) continue
      place.reports.push(report.id)
      const first = entity.mentions.map((id) => byId.get(id)).find((mention) => mention !== undefined)
      if (first && place.mentions.length < MENTIONS) place.mentions.push({ report: report.id, spans: [first.span] })
    }
  }
  return found
}
