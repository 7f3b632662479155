import type { Capture, DateEvidence, Doubt, Outlet, Report, ReportId, Span } from '../model/index.ts'
import { textCredits } from './credits/credits.ts'
import { dateConflict } from './dates/conflicts.ts'
import { datelineDates } from './dates/dateline-dates.ts'
import { pathDates } from './dates/path-dates.ts'
import { servedDates } from './dates/served-dates.ts'
import { textDates } from './dates/text-dates.ts'
import { decode } from './decode.ts'
import type { Draft } from './draft.ts'
import { formatOf } from './formats/formats.ts'
import type { ExtractKnowledge } from './knowledge.ts'
import { languageOf } from './language.ts'

export interface Extraction {
  /** In order; a document may hold several. */
  readonly reports: readonly Report[]
  /** Those of all reports. */
  readonly doubts: readonly Doubt[]
}

/**
 * Turns a capture's bytes into reports: text, title, body, outlet, credits, links, every candidate date, language.
 *
 * The same bytes under the same locator give the same reports to the letter; no clock is asked and nothing is executed or fetched.
 * Odd input gives doubts, on the report it concerns.
 * @throws HearsayError E_FORMAT for a media type that is not read, and for a row or an object that holds no report.
 * Cost: linear; plain text some 4 million characters a second, HTML about 100 pages.
 */
export const extract = async (capture: Capture, bytes: Uint8Array, knowledge: ExtractKnowledge): Promise<Extraction> => {
  const { found, doubts } = await drafts(capture, bytes, knowledge)
  const general = [...captureDoubts(capture), ...doubts]
  const reports: Report[] = []
  for (const [number, draft] of found.entries()) reports.push(await finish(capture, draft, number, general, knowledge))
  return { reports, doubts: reports.flatMap(({ doubts }) => doubts) }
}

/** A report's text alone: what matching needs. */
export type ReportText = Pick<Report, 'id' | 'capture' | 'file' | 'name' | 'text' | 'title' | 'body'>

/**
 * As {@link extract}, but gives texts alone: no dates, links or language are looked for. Ids and texts are the same.
 *
 * @throws HearsayError as {@link extract}.
 * Cost: linear; for rows of a corpus some 35 MB a second of processor, of which half are spent on lines of credit.
 */
export const extractTexts = async (
  capture: Capture,
  bytes: Uint8Array,
  knowledge: ExtractKnowledge,
): Promise<readonly ReportText[]> => {
  const { found } = await drafts(capture, bytes, knowledge)
  return found.map((draft, number) => ({
    ...identity(capture, draft, number),
    text: draft.text,
    title: draft.title,
    body: bodyOf(draft, textCredits(draft.text, draft.paragraphs, draft.title, knowledge).body),
  }))
}

const identity = (capture: Capture, draft: Draft, number: number): Pick<Report, 'id' | 'capture' | 'file' | 'name'> => ({
  id: `r${capture.id.slice(1)}${number === 0 ? '' : `-${number}`}` as ReportId,
  capture: capture.id,
  file: capture.locator,
  ...(draft.name === undefined ? {} : { name: draft.name }),
})

const drafts = async (
  capture: Capture,
  bytes: Uint8Array,
  knowledge: ExtractKnowledge,
): Promise<{ readonly found: readonly Draft[]; readonly doubts: readonly Doubt[] }> => {
  const format = await formatOf(capture)
  if ('byteDrafts' in format) return { found: await format.byteDrafts(bytes, capture, knowledge), doubts: [] }
  const declared = charsetOf(capture) ?? format.declaredEncoding?.(latinHead(bytes)) ?? null
  const { text, doubts } = await decode(bytes, declared)
  return { found: format.drafts(text, capture, knowledge), doubts }
}

/** What the server said of the encoding: it comes before what the document says of itself. Source: WHATWG HTML, encoding sniffing. */
const charsetOf = ({ served }: Capture): string | null => {
  const type = served?.headers.find(([name]) => name === 'content-type')?.[1]
  return /;\s{0,5}charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i.exec(type?.slice(0, 300) ?? '')?.[1] ?? null
}

const latinHead = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes.subarray(0, 2048)) text += String.fromCharCode(byte)
  return text
}

const captureDoubts = (capture: Capture): Doubt[] => {
  const doubts: Doubt[] = []
  const { declaredType, mediaType, complete } = capture
  if (declaredType !== null && declaredType !== mediaType && !sameKind(declaredType, mediaType))
    doubts.push({
      code: 'D_TYPE_MISMATCH',
      text: `The name or the server says ${declaredType}; the bytes are ${mediaType} and were read as such.`,
      spans: [],
    })
  if (!complete) doubts.push({ code: 'D_TRUNCATED', text: 'Not all of the file arrived: its end is missing.', spans: [] })
  return doubts
}

/** Types that say the same of a document, as servers and names use them, or that say nothing. */
const sameKind = (declared: string, found: string): boolean =>
  /octet-stream/.test(declared) || [/html/, /xml/].some((kind) => kind.test(declared) && kind.test(found))

const finish = async (
  capture: Capture,
  draft: Draft,
  number: number,
  general: readonly Doubt[],
  knowledge: ExtractKnowledge,
): Promise<Report> => {
  const { text, title } = draft
  const found = textCredits(text, draft.paragraphs, title, knowledge)
  const body = bodyOf(draft, found.body)
  const stated: DateEvidence[] = [...draft.dates, ...pathDates(capture.locator, draft.url), ...servedDates(capture)]
  stated.push(...datelineDates(text, found.datelines, stated))
  const dates = [...stated, ...textDates(text, body, stated, found.datelines)]
  const sample = bodySample(text, body)
  const language = (await languageOf(sample)) ?? draft.language
  const doubts = [...general, ...draft.doubts]
  if (title === null && body.length > 0)
    doubts.push({ code: 'D_NO_TITLE', text: 'No line of this text reads like a title; none was taken.', spans: [] })
  if (body.length === 0 && !doubts.some(({ code }) => code === 'D_NO_ARTICLE'))
    doubts.push({ code: 'D_NO_ARTICLE', text: 'There is no text to read in it.', spans: [] })
  const conflict = dateConflict(dates)
  if (conflict) doubts.push(conflict)
  if (language !== null && language !== 'en')
    doubts.push({
      code: 'D_LANGUAGE',
      text: `The text is written in ${languageName(language)}. Its words are kept, but attributions, statements and mentions are read in English alone.`,
      spans: [],
    })
  return {
    ...identity(capture, draft, number),
    text,
    title,
    body,
    outlet: draft.outlet ?? outletFrom(text, found.outlet, knowledge),
    credits: [...draft.credits, ...found.credits],
    links: draft.links,
    dates,
    language,
    doubts,
  }
}

const bodyOf = ({ asides }: Draft, body: readonly Span[]): readonly Span[] =>
  asides === undefined || asides.size === 0 ? body : body.filter((span) => !asides.has(span))

const outletFrom = (text: string, span: Span | null, knowledge: ExtractKnowledge): Outlet | null => {
  if (span === null) return null
  const name = text.slice(span.start, span.end)
  return { name, domain: knowledge.outlets.find(name)?.domain ?? null, span }
}

/** Enough of the body to tell its language, taken from its start. */
const bodySample = (text: string, body: readonly Span[]): string => {
  let sample = ''
  for (const { start, end } of body) {
    sample += `${text.slice(start, Math.min(end, start + 6000))}\n`
    if (sample.length >= 6000) break
  }
  return sample
}

const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
