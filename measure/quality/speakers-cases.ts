import { readFileSync } from 'node:fs'
import type {
  AttributionId,
  CaptureId,
  Entity,
  EntityId,
  Mention,
  MentionId,
  MentionType,
  Report,
  ReportId,
  Span,
} from '../../src/model/index.ts'
import type { RawAttribution } from '../../src/read/speakers/resolve-speakers.ts'
import { paragraphs } from '../../src/text/index.ts'

/** One invented text with what must be found in it. */
export interface SpeakerCase {
  readonly name: string
  readonly trap: boolean
  readonly report: Report
  readonly paragraphs: readonly Span[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly attributions: readonly RawAttribution[]
  /** Keys of entities, one entry an attribution. */
  readonly expected: readonly { readonly speakers: readonly string[]; readonly via: readonly string[] }[]
}

const TYPES: Readonly<Record<string, MentionType>> = { p: 'person', o: 'organisation', l: 'place' }

/**
 * Reads cases in the form that measure/quality/speakers/README.md tells.
 * @throws Error where a case is not well formed.
 */
export const readSpeakerCases = (file: 'cases-tuning' | 'cases-held'): SpeakerCase[] =>
  readFileSync(new URL(`./speakers/${file}.txt`, import.meta.url), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map(readSpeakerCase)

/** Reads one case: its title line, text and answers. */
export const readSpeakerCase = (source: string): SpeakerCase => {
  const [title = '', ...rest] = source.split('\n')
  const body = rest
    .filter((line) => !line.startsWith('-- '))
    .join('\n')
    .trim()
  const expected = rest
    .filter((line) => line.startsWith('-- '))
    .map((line) => {
      const [speakers = '', via = ''] = line.replace(/^-- \d+: */, '').split(/ ?via /)
      return { speakers: speakers === 'nobody' ? [] : speakers.split(' '), via: via === '' ? [] : via.split(' ') }
    })
  let text = ''
  const mentions: { key: string; start: number; end: number }[] = []
  const roles: { number: number; role: string; start: number; end: number }[] = []
  const open: ({ number: number; role: string; start: number } | { start: number })[] = []
  for (let at = 0; at < body.length; at++) {
    const role = /^<(\d+)([scq]) /.exec(body.slice(at, at + 6))
    if (role) {
      open.push({ number: Number(role[1]), role: role[2] as string, start: text.length })
      at += role[0].length - 1
    } else if (body[at] === '[') open.push({ start: text.length })
    else if (body[at] === '|') {
      const end = body.indexOf(']', at)
      const { start } = open.pop() as { start: number }
      mentions.push({ key: body.slice(at + 1, end), start, end: text.length })
      at = end
    } else if (body[at] === '>') {
      const role = open.pop() as { number: number; role: string; start: number }
      roles.push({ ...role, end: text.length })
    } else text += body[at]
  }
  if (open.length > 0) throw new Error(`A mark is left open in the case "${title}".`)
  const keys = [...new Set(mentions.map(({ key }) => key))]
  mentions.sort((a, b) => a.start - b.start)
  const spans = (number: number, role: string): Span[] =>
    roles
      .filter((one) => one.number === number && one.role === role)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start)
  const numbers = [...new Set(roles.map(({ number }) => number))].sort((a, b) => a - b)
  if (numbers.length !== expected.length)
    throw new Error(`The case "${title}" has ${numbers.length} attributions and ${expected.length} answers.`)
  const holder = (number: number): AttributionId | null => {
    const own = roles.filter((one) => one.number === number)
    const outer = numbers.filter(
      (other) =>
        other !== number &&
        roles.some(
          (one) => one.number === other && one.role === 'q' && own.every((mine) => one.start <= mine.start && mine.end <= one.end),
        ),
    )
    return outer.length === 0 ? null : (`a${outer[outer.length - 1]}` as AttributionId)
  }
  const body_ = paragraphs(text)
  return {
    name: title,
    trap: /\btrap\b/.test(title),
    paragraphs: body_,
    report: {
      id: 'r1' as ReportId,
      capture: 'c1' as CaptureId,
      file: 'case.txt',
      text,
      title: null,
      body: body_,
      outlet: null,
      credits: [],
      links: [],
      dates: [],
      language: 'en',
      doubts: [],
    },
    mentions: mentions.map(({ key, start, end }, n) => ({
      id: `m${n}` as MentionId,
      type: TYPES[key[0] as string] as MentionType,
      span: { start, end },
      entity: key as EntityId,
    })),
    entities: keys.map((key) => {
      const own = mentions.filter((mention) => mention.key === key)
      const names = own.map(({ start, end }) => text.slice(start, end))
      return {
        id: key as EntityId,
        type: TYPES[key[0] as string] as MentionType,
        name: names.reduce((longest, name) => (name.length > longest.length ? name : longest), ''),
        role: null,
        lat: null,
        lon: null,
        geonames: null,
        mentions: own.map((one) => `m${mentions.indexOf(one)}` as MentionId),
      }
    }),
    attributions: numbers.map((number) => {
      const content = spans(number, 'q')
      const direct = content.every(({ start, end }) => text[start] === '“' && /[”.,]/.test(text[end - 1] as string))
      return {
        id: `a${number}` as AttributionId,
        report: 'r1' as ReportId,
        source: spans(number, 's'),
        cue: spans(number, 'c'),
        content,
        manner: direct ? 'direct' : 'indirect',
        within: holder(number),
        commitment: { value: 'neutral', spans: [] },
        polarity: { value: 'affirms', spans: [] },
      }
    }),
    expected,
  }
}
