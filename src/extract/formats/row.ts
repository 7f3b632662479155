import { getDomain } from 'tldts'
import type { Credit, DateEvidence, Outlet, ReportField, Span } from '../../model/index.ts'
import { paragraphs } from '../../text/index.ts'
import type { Draft } from '../draft.ts'
import { isoOf } from '../html/iso-of.ts'
import type { ExtractKnowledge } from '../knowledge.ts'
import { plainTitle } from '../title.ts'
import { longLine } from './plain-text.ts'

/** A report's parts as a row gives them, with the heading each was read from; null where it gives none. */
export type Row = Readonly<Record<ReportField, { readonly value: string; readonly heading: string } | null>>

/**
 * One row of a corpus as a report.
 *
 * The text begins with the row's own, letter for letter, so that places in the one are places in the other. A title that is not the
 * text's own first paragraph stands behind it, after a blank line.
 */
export const rowDraft = (row: Row, knowledge: ExtractKnowledge): Draft => {
  const own = row.text?.value ?? ''
  const found = paragraphs(own)
  const { text, title, body } = titled(own, found, row.title?.value.trim() ?? '')
  const published = row.published === null ? null : dateOf(row.published)
  const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(row.language?.value.trim() ?? '')?.[0].toLowerCase() ?? null
  const url = row.url?.value.trim() || null
  return {
    text,
    title,
    paragraphs: body,
    links: url === null ? [] : [{ url, span: null }],
    credits: bylines(row.author?.value ?? '', knowledge),
    outlet: outletOf(row.outlet?.value.trim() ?? '', url, knowledge),
    dates: published === null ? [] : [published],
    url,
    language: language?.length === 2 ? language : null,
    ...(row.id === null ? {} : { name: row.id.value }),
    doubts: longLine(own),
  }
}

const titled = (
  own: string,
  found: readonly Span[],
  title: string,
): { readonly text: string; readonly title: Span | null; readonly body: readonly Span[] } => {
  const first = found[0]
  if (title === '') {
    const taken = plainTitle(own, found)
    return { text: own, title: taken, body: taken === null ? found : found.filter(({ start }) => start >= taken.end) }
  }
  if (first && first.end - first.start < title.length * 2 + 20 && fold(own.slice(first.start, first.end)) === fold(title))
    return { text: own, title: first, body: found.slice(1) }
  const start = own.length + 2
  return { text: `${own}\n\n${title}`, title: { start, end: start + title.length }, body: found }
}

const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const dateOf = ({ value, heading }: { readonly value: string; readonly heading: string }): DateEvidence | null => {
  const iso = isoOf(value) ?? epoch(value)
  return iso === null
    ? null
    : { value: iso, of: 'publication', relation: 'on', origin: 'file', span: null, source: `field ${heading.slice(0, 40)}` }
}

/** Seconds or milliseconds since 1970, as programs write times; between 1990 and 2100. */
const epoch = (value: string): string | null => {
  if (!/^\d{9,13}(?:\.\d{1,9})?$/.test(value.trim())) return null
  const number = Number(value)
  const time = new Date(number < 1e11 ? number * 1000 : number)
  const year = time.getUTCFullYear()
  return year >= 1990 && year <= 2100 ? time.toISOString().replace('.000Z', 'Z') : null
}

const outletOf = (name: string, url: string | null, knowledge: ExtractKnowledge): Outlet | null => {
  const address = url === null ? null : getDomain(url)
  if (name === '' || name.length > 120) {
    if (address === null) return null
    return { name: knowledge.outlets.ofDomain(address)?.name ?? address, domain: address, span: null }
  }
  const domain = /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? getDomain(name) : null
  if (domain !== null) return { name: knowledge.outlets.ofDomain(domain)?.name ?? name, domain, span: null }
  return { name, domain: knowledge.outlets.find(name)?.domain ?? address, span: null }
}

const bylines = (value: string, knowledge: ExtractKnowledge): Credit[] =>
  value
    .replace(/^\s*by\s+/i, '')
    .slice(0, 600)
    .split(/\s*(?:,|;|\n|\band\b)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 120 && !/^https?:/.test(name))
    .map((name) => ({ kind: knowledge.agencies.find(name) ? 'agency' : 'byline', agency: name, span: null }))
