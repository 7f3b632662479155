import type { Attribution, Capture, Reading, Statement } from '../model/index.ts'
import { doubtsOf } from './doubts.ts'
import { pair, pairs } from './pairs.ts'
import type { ReadLine } from './schemas.ts'

/**
 * One reading in the exchange format `hearsay/read@1`, ready for `JSON.stringify`.
 *
 * Keys stand in a fixed order, so that the same reading gives the same line to the byte. The time of the capture is left out for
 * the same reason.
 * Cost: linear in the reading.
 */
export const readLine = (capture: Capture, reading: Reading): ReadLine => ({
  schema: 'hearsay/read@1',
  ...readFields(capture, reading),
})

/** All of a line but its schema: what `hearsay/examine@1` shares with `hearsay/read@1`. */
export const readFields = (capture: Capture, reading: Reading): Omit<ReadLine, 'schema'> => {
  const { report } = reading
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]))
  return {
    id: report.id,
    file: report.file,
    capture: {
      id: capture.id,
      sha256: capture.bytes,
      size: capture.size,
      mediaType: capture.mediaType,
      declaredType: capture.declaredType,
      complete: capture.complete,
    },
    text: report.text,
    title: report.title && pair(report.title),
    body: pairs(report.body),
    outlet: report.outlet?.name ?? null,
    language: report.language,
    credits: report.credits.map(({ kind, agency, span }) => ({ kind, agency, span: span && pair(span) })),
    dates: report.dates.map(({ value, of, relation, origin, span, source }) => ({
      value,
      of,
      relation,
      origin,
      span: span && pair(span),
      source,
    })),
    attributions: reading.attributions.map(attributionFields),
    statements: reading.statements.map(statementFields),
    mentions: reading.mentions.map(({ id, type, span, entity }) => ({ id, type, span: pair(span), entity })),
    entities: reading.entities.map(({ id, type, name, role, lat, lon, geonames }) => ({
      id,
      type,
      name,
      role,
      lat,
      lon,
      geonames,
    })),
    wording: reading.wording.map(({ kind, span, attribution }) => ({
      kind,
      span: pair(span),
      attribution,
      speaker: (attribution === null ? null : soleSpeaker(attributions.get(attribution))) ?? null,
    })),
    doubts: doubtsOf(reading).map(({ code, text, spans }) => ({ code, text, spans: pairs(spans) })),
  }
}

const soleSpeaker = (attribution: Attribution | undefined): string | undefined =>
  attribution?.speakers.value.length === 1 ? attribution.speakers.value[0] : undefined

const attributionFields = (attribution: Attribution): ReadLine['attributions'][number] => ({
  id: attribution.id,
  source: pairs(attribution.source),
  cue: pairs(attribution.cue),
  content: pairs(attribution.content),
  manner: attribution.manner,
  within: attribution.within,
  speakers: [...attribution.speakers.value],
  via: [...attribution.via.value],
  commitment: attribution.commitment.value,
  polarity: attribution.polarity.value,
  evidence: {
    speakers: pairs(attribution.speakers.spans),
    via: pairs(attribution.via.spans),
    commitment: pairs(attribution.commitment.spans),
    polarity: pairs(attribution.polarity.spans),
  },
})

const statementFields = ({ id, content, attribution, access, frame }: Statement): ReadLine['statements'][number] => ({
  id,
  content: pairs(content),
  attribution,
  access: access.value,
  accessEvidence: pairs(access.spans),
  frame: frame && {
    kind: frame.kind,
    predicate: pairs(frame.predicate),
    roles: frame.roles.map(({ role, span, mention }) => ({ role, span: pair(span), mention })),
    negated: frame.negated,
    modality: frame.modality,
  },
})
