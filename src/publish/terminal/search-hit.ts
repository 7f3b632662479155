import type { ReportId, Span } from '../../model/index.ts'
import { type PageOptions, page } from './page.ts'
import type { Run } from './wrap.ts'

/** A report in which words were found. */
export interface SearchHit {
  readonly report: { readonly id: ReportId; readonly title: string | null; readonly file: string }
  readonly text: string
  readonly places: readonly {
    /** In text order; they may overlap. */
    readonly found: readonly Span[]
    readonly around: Span
    /** Who states it, in the report's words. */
    readonly speakers: readonly string[]
  }[]
}

/**
 * A report in which words were found, for a terminal: its title, and each place with some words round it, where it stands, and who says it.
 * @returns text that ends with a line break. Cost: linear in what is shown.
 */
export const searchHit = ({ report, text, places }: SearchHit, options: PageOptions = {}): string => {
  const out = page(options)
  out.line(
    [
      { text: report.id, paint: out.dim },
      { text: report.title ?? report.file, paint: out.bold },
    ],
    '',
    '  ',
  )
  for (const { found, around, speakers } of places) {
    out.line(snippet(text, found, around, out.accent), '  ')
    const [first, last] = [found[0]?.start ?? around.start, found.at(-1)?.end ?? around.end]
    const who = speakers.length > 0 ? ` · ${speakers.join(', ')}` : ''
    out.line([{ text: `${report.file} ${first}–${last}${who}`, paint: out.dim }], '  ')
  }
  return out.text()
}

const snippet = (text: string, found: readonly Span[], around: Span, accent: Run['paint']): Run[] => {
  const runs: Run[] = around.start > 0 ? [{ text: '…' }] : []
  let at = around.start
  const put = (end: number, paint?: Run['paint']): void => {
    if (end > at) runs.push({ text: text.slice(at, end), joined: true, ...(paint ? { paint } : {}) })
    at = end
  }
  for (const { start, end } of found) {
    if (start < at || end > around.end) continue
    put(start)
    put(end, accent)
  }
  put(around.end)
  return around.end < text.length ? [...runs, { text: '…', joined: true }] : runs
}
