/**
 * Mentions against re3d (exact and overlapping spans, folder by folder, and every class of miss counted) and places against
 * GeoWebNews (found, and given the same GeoNames id). `npx tsx measure/quality/mentions.ts [RUN.json]` writes the figures.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MENTION_TYPES, type MentionType, type ReportId } from '../../src/model/index.ts'
import { readMentions } from '../../src/read/mentions/read-mentions.ts'
import { analyse } from '../../src/read/syntax/analyse.ts'
import { readSyntaxWeights } from '../../src/read/syntax/weights.ts'
import { loadReference } from '../../src/reference/index.ts'
import { paragraphs } from '../../src/text/index.ts'
import { requireShared } from '../gold/shared.ts'

interface Spanned {
  readonly type: MentionType
  readonly start: number
  readonly end: number
}

const RE3D: Readonly<Record<string, MentionType>> = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
  Weapon: 'weapon',
  Temporal: 'time',
  Nationality: 'nationality',
  MilitaryPlatform: 'platform',
  Quantity: 'quantity',
  Money: 'money',
}

const reference = loadReference()
const weights = readSyntaxWeights(reference.syntax)

const read = (text: string): ReturnType<typeof readMentions> =>
  readMentions(analyse(text, paragraphs(text), false, weights), 'r' as ReportId, reference.mentions)

/** As the scorer does: without edge punctuation, then without a leading article. */
const trimmed = (text: string, { type, start, end }: Spanned): Spanned => {
  let from = start
  let to = end
  while (from < to && /[\s\p{P}]/u.test(text[from] as string)) from++
  while (to > from && /[\s\p{P}]/u.test(text[to - 1] as string)) to--
  const article = /^(?:the|a|an)\s+/i.exec(text.slice(from, to))
  return { type, start: from + (article?.[0].length ?? 0), end: to }
}

const key = ({ type, start, end }: Spanned): string => `${type} ${start} ${end}`

const distinct = (mentions: readonly Spanned[]): Spanned[] => [...new Map(mentions.map((one) => [key(one), one])).values()]

interface Tally {
  predicted: number
  gold: number
  right: number
}

const figures = ({ predicted, gold, right }: Tally): Record<string, number> => {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : right / gold
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)),
    predicted,
    gold,
  }
}

const rows = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const measureRe3d = (folder: string): object => {
  const tallies = new Map<string, Tally>()
  const misses = new Map<string, number>()
  const tally = (name: string): Tally => {
    const there = tallies.get(name) ?? { predicted: 0, gold: 0, right: 0 }
    tallies.set(name, there)
    return there
  }
  const count = (name: string): void => {
    misses.set(name, (misses.get(name) ?? 0) + 1)
  }
  let words = 0
  for (const part of readdirSync(folder).sort()) {
    if (part.includes('.')) continue
    const entities = rows(join(folder, part, 'entities.json')).filter((row) => Number(row['confidence']) >= 0.5)
    for (const document of rows(join(folder, part, 'documents.json'))) {
      const text = String(document['text'])
      words += text.split(/\s+/).length
      const gold = distinct(
        entities
          .filter((row) => row['documentId'] === document['_id'] && RE3D[String(row['type'])])
          .map((row) =>
            trimmed(text, { type: RE3D[String(row['type'])] as MentionType, start: Number(row['begin']), end: Number(row['end']) }),
          ),
      )
      const found = distinct(read(text).mentions.map(({ type, span }) => trimmed(text, { type, ...span })))
      const wanted = new Set(gold.map(key))
      for (const one of found)
        for (const name of [one.type, `${part} ${one.type}`]) {
          tally(name).predicted++
          if (wanted.has(key(one))) tally(name).right++
        }
      for (const one of gold) {
        for (const name of [one.type, `${part} ${one.type}`]) tally(name).gold++
        count(`gold ${one.type}: ${fate(one, found)}`)
      }
      for (const one of found) if (!wanted.has(key(one))) count(`found ${one.type}: ${fate(one, gold)}`)
    }
  }
  return {
    words,
    scores: Object.fromEntries([...tallies].sort(([a], [b]) => a.localeCompare(b)).map(([name, one]) => [name, figures(one)])),
    misses: Object.fromEntries([...misses].sort(([a], [b]) => a.localeCompare(b))),
  }
}

/** What stands on the other side for a mention. */
const fate = (one: Spanned, others: readonly Spanned[]): string => {
  const there = others.filter(({ start, end }) => start < one.end && end > one.start)
  if (there.some((other) => key(other) === key(one))) return 'same'
  const same = there.find(({ start, end }) => start === one.start && end === one.end)
  if (same) return `as ${same.type}`
  const alike = there.filter(({ type }) => type === one.type)
  if (alike.some(({ start, end }) => start <= one.start && end >= one.end)) return 'longer there'
  if (alike.some(({ start, end }) => start >= one.start && end <= one.end)) return 'shorter there'
  if (alike.length > 0) return 'crossing'
  return there.length > 0 ? 'part of another kind' : 'nothing there'
}

const measurePlaces = (folder: string): object => {
  const kinds = new Set(['Literal', 'Mixed', 'Coercion', 'Metonymic', 'Literal_Modifier', 'Embedded_Literal'])
  let gold = 0
  let found = 0
  let asPlace = 0
  let placed = 0
  let same = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ann'))) {
    const text = readFileSync(join(folder, file.replace('.ann', '.txt')), 'utf8')
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    const ids = new Map(
      lines
        .map((line) => /^#\d+\tAnnotatorNotes (T\d+)\t(\d+)\s*$/.exec(line))
        .filter((match) => match !== null)
        .map(([, name, id]) => [name as string, Number(id)]),
    )
    const { mentions, entities } = read(text)
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    for (const line of lines) {
      const match = /^(T\d+)\t(\w+) (\d+) (\d+)\t/.exec(line)
      if (!match || !kinds.has(match[2] as string)) continue
      gold++
      const [start, end] = [Number(match[3]), Number(match[4])]
      const over = mentions.filter(({ span }) => span.start < end && span.end > start)
      if (over.some(({ type }) => type === 'place' || type === 'organisation')) found++
      if (over.some(({ type }) => type === 'place')) asPlace++
      const id = ids.get(match[1] as string)
      const entity = over.map((one) => one.entity && byId.get(one.entity)).find((one) => one && one.type === 'place')
      if (id === undefined || !entity || entity.lat === null) continue
      placed++
      if (entity.geonames === id) same++
    }
  }
  return { gold, found, asPlace, placedWithGoldId: placed, sameGeoNamesId: same }
}

const shared = requireShared()
const run = {
  of: 'mentions',
  node: process.version,
  types: MENTION_TYPES,
  re3d: measureRe3d(join(shared, 'gold/re3d')),
  geowebnews: measurePlaces(join(shared, 'gold/geowebnews/data/GeoWebNews')),
}
writeFileSync(process.argv[2] ?? 'measure/runs/mentions.json', `${JSON.stringify(run, null, 1)}\n`)
process.stdout.write(`${JSON.stringify(run, null, 1)}\n`)
