import type { Entity, Passage, ReportId, Span, Statement } from '../../../model/index.ts'
import { loadReference } from '../../../reference/index.ts'
import type { Answer, PlaceRow, TimelineDay } from '../../api.ts'
import type { Handlers } from '../handlers.ts'
import { notFound } from '../problem.ts'
import { type Desk, type Laid, push } from './desk.ts'
import { once } from './once.ts'
import { claimName, passageView, reportName, said } from './rows.ts'
import { needLaid } from './tracing-status.ts'

/** The routes `timeline`, `map`, `outlines` and `place`. */
export const placeHandlers = (desk: Desk): Handlers<'timeline' | 'map' | 'outlines' | 'place'> => ({
  timeline: ({ query }) => {
    const laid = needLaid(desk)
    return query.claim === undefined ? wholeTimeline(laid) : timeline(laid, query.claim)
  },
  map: ({ query }) => {
    const laid = needLaid(desk)
    const all = [...placesIn(laid, query.claim).values()].sort((one, other) => other.reports.size - one.reports.size)
    const rows = all.map((place) => ({ row: rowOf(laid, place), lat: place.lat, lon: place.lon }))
    const found = rows.flatMap(({ row, lat, lon }) => (lat !== null && lon !== null ? [{ ...row, lat, lon }] : []))
    const missing = rows.flatMap(({ row, lat }) => (lat === null ? [row] : []))
    const omitted = Math.max(0, found.length - MOST) + Math.max(0, missing.length - MOST)
    return { claim: claimNamed(laid, query.claim), places: found.slice(0, MOST), missing: missing.slice(0, MOST), omitted }
  },
  outlines: () => loadReference().world,
  place: ({ params, query }) => {
    const laid = needLaid(desk)
    const place = allPlaces(laid).get(params.place)
    if (!place) return notFound('This place')
    const all = place.statements.flatMap((one) => said(laid, one) ?? [])
    return {
      row: rowOf(laid, place),
      lat: place.lat,
      lon: place.lon,
      total: all.length,
      after: query.after,
      said: all.slice(query.after, query.after + query.limit),
    }
  },
})

const MOST = 1000

interface Place {
  readonly key: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly reports: Set<ReportId>
  readonly statements: Statement[]
  mention: Passage | null
}

/** Places of one GeoNames id are one place; those without one, by name and coordinates. */
export const placeKey = ({ name, lat, lon, geonames }: Pick<Entity, 'name' | 'lat' | 'lon' | 'geonames'>): string =>
  geonames !== null ? String(geonames) : `${name.toLowerCase()} ${lat ?? ''} ${lon ?? ''}`.trim()

const placesOf = (laid: Laid, claim: string | undefined): Map<string, Place> => {
  const wanted = claim === undefined ? null : new Set<string>(laid.claims.get(claim as never)?.claim.statedIn)
  const found = new Map<string, Place>()
  for (const { report, entities, mentions, statements } of laid.view.readings.values()) {
    const own = wanted ? statements.filter(({ id }) => wanted.has(id)) : statements
    if (own.length === 0 && wanted) continue
    const spansOf = new Map<string, Span[]>()
    for (const { entity, span } of mentions) if (entity !== null) push(spansOf, entity, span)
    for (const entity of entities) {
      if (entity.type !== 'place') continue
      const spans = spansOf.get(entity.id) ?? []
      const stating = own.filter(({ content }) =>
        spans.some((span) => content.some(({ start, end }) => start <= span.start && span.end <= end)),
      )
      if (wanted && stating.length === 0) continue
      const key = placeKey(entity)
      const place = found.get(key) ?? {
        key,
        name: entity.name,
        lat: entity.lat,
        lon: entity.lon,
        reports: new Set(),
        statements: [],
        mention: null,
      }
      found.set(key, place)
      place.reports.add(report.id)
      place.statements.push(...stating)
      if (!place.mention && spans[0]) place.mention = { report: report.id, spans: [spans[0]] }
    }
  }
  return found
}

const allPlaces = once((laid) => placesOf(laid, undefined))
const placesIn = (laid: Laid, claim: string | undefined) => (claim === undefined ? allPlaces(laid) : placesOf(laid, claim))
const wholeTimeline = once((laid) => timeline(laid, undefined))

const rowOf = (laid: Laid, { key, name, reports, statements, mention }: Place): PlaceRow => ({
  key,
  name,
  reports: reports.size,
  statements: statements.length,
  mention: mention && passageView(laid, mention),
})

const claimNamed = (laid: Laid, claim: string | undefined) => {
  if (claim === undefined) return null
  const found = laid.claims.get(claim as never)
  return found ? claimName(found) : notFound('This claim')
}

interface Day {
  readonly published: ReportId[]
  readonly events: TimelineDay['events'][number][]
  told: number
}

const timeline = (laid: Laid, claim: string | undefined): Answer<'timeline'> => {
  const wanted = claim === undefined ? null : new Set<string>(laid.claims.get(claim as never)?.reach.reports)
  const days = new Map<string, Day>()
  let undated = 0
  for (const { report } of laid.view.readings.values()) {
    if (wanted && !wanted.has(report.id)) continue
    if (laid.view.when.get(report.id)?.sort === null) undated++
    for (const date of report.dates) {
      if (date.of === 'publication' && date.relation !== 'on') continue
      const key = date.value.slice(0, 10)
      if (!/^\d{4}(-\d{2}){0,2}$/.test(key)) continue
      const day = days.get(key) ?? { published: [], events: [], told: 0 }
      days.set(key, day)
      if (date.of === 'publication') {
        if (day.published.at(-1) !== report.id) day.published.push(report.id)
        continue
      }
      day.told++
      const passage = date.span && passageView(laid, { report: report.id, spans: [date.span] })
      if (day.events.length < 4) day.events.push({ relation: date.relation, source: date.source, passage })
    }
  }
  const rows = [...days].sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    claim: claimNamed(laid, claim),
    days: rows.map(([day, { published, events, told }]) => ({
      day,
      reports: published.length,
      published: published.slice(0, 8).flatMap((id) => reportName(laid, id) ?? []),
      told,
      events,
    })),
    undated,
  }
}
