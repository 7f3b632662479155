import type { Entry } from './entry.ts'

type Fields = Readonly<Record<string, unknown>>

/** The one entry of a JSON Feed of one entry; null where it has none. Source: JSON Feed 1.1. */
export const jsonEntry = (source: string): Entry | null => {
  let feed: unknown
  try {
    feed = JSON.parse(source)
  } catch {
    return null
  }
  const about = fields(feed)
  const items = about['items']
  const item = Array.isArray(items) ? fields(items[0]) : null
  if (item === null) return null
  const html = string(item['content_html'])
  const text = string(item['content_text'])
  const summary = string(item['summary'])
  const link = string(item['url']) ?? string(item['external_url'])
  const title = string(item['title'])
  const of = (field: string, changed: boolean): Entry['dates'] => {
    const written = string(item[field])
    return written === null ? [] : [{ written, field, changed }]
  }
  return {
    title: title === null ? null : { text: title, markup: false },
    contents: [
      ...(html === null ? [] : [{ text: html, markup: true, whole: true }]),
      ...(text === null ? [] : [{ text, markup: false, whole: true }]),
      ...(summary === null ? [] : [{ text: summary, markup: false, whole: false }]),
    ],
    link,
    base: link,
    name: string(item['id']) ?? (typeof item['id'] === 'number' ? String(item['id']) : null),
    authors: [item['author'], ...list(item['authors'])].flatMap((one) => string(fields(one)['name']) ?? []),
    sources: [],
    dates: [...of('date_published', false), ...of('date_modified', true)],
    language: string(item['language']) ?? string(about['language']),
    feed: { title: string(about['title']), link: string(about['home_page_url']), publisher: null },
  }
}

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 50) : [])
const string = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
