import type { Passage, ReportId, Span, StatementId } from '../../../model/index.ts'
import { type FindingsView, nameOf } from '../../findings/findings-view.ts'
import { quote } from '../../quote.ts'
import { type Html, html, join } from '../html.ts'

/** A finding on the page: the id of its element, and what it is called where words lead back to it. */
export interface Home {
  readonly id: string
  readonly label: string
}

/** Words that findings rest on. */
export interface Cited {
  readonly id: string
  readonly span: Span
  readonly homes: readonly Home[]
}

/**
 * The links between findings and the words of many reports, both ways. Findings are made first and leave here which words they quote;
 * the words are shown after them, each with the findings that quote it.
 */
export interface Citations {
  /** The words of evidence, quoted, each linked to its place and told with its outlet; null when there are none. */
  readonly cite: (home: Home, evidence: readonly Passage[], longest?: number) => Html | null
  /** The words of a statement, quoted and linked; null where it is not here. */
  readonly statement: (home: Home, id: StatementId, longest?: number) => Html | null
  /** A link to a place in a report's words. */
  readonly place: (home: Home, report: ReportId, span: Span, label: string) => Html
  /** A report's outlet, linked to its entry. */
  readonly report: (id: ReportId) => Html
  /** What was quoted, by report, in text order. */
  readonly cited: () => ReadonlyMap<ReportId, readonly Cited[]>
}

/** Further words are quoted without a link: a browser must still open the page. */
const MOST_CITED = 1200
/** Reports that have an entry of their own. */
export const REPORTS_SHOWN = 1000
const PASSAGES = 2
const SPANS = 3

/** No citation yet. */
export const citations = (view: FindingsView): Citations => {
  const found = new Map<ReportId, Map<string, Cited & { readonly homes: Home[] }>>()
  let number = 0
  const link = (home: Home, report: ReportId, span: Span, words: Html): Html => {
    const list = found.get(report) ?? new Map<string, Cited & { readonly homes: Home[] }>()
    const key = `${span.start}-${span.end}`
    let cited = list.get(key)
    if (!cited) {
      if (number >= MOST_CITED) return words
      cited = { id: `q${++number}`, span, homes: [] }
      list.set(key, cited)
      found.set(report, list)
    }
    if (!cited.homes.some(({ id }) => id === home.id)) cited.homes.push(home)
    return html`<a class="at" href="#${cited.id}">${words}</a>`
  }
  const words = (home: Home, report: ReportId, spans: readonly Span[], longest: number): Html | null => {
    const text = view.readings.get(report)?.report
    if (!text || spans.length === 0) return null
    const share = Math.max(40, Math.floor(longest / Math.min(spans.length, SPANS)))
    const pieces = spans
      .slice(0, SPANS)
      .map((span) =>
        link(home, report, span, html`<q><bdi lang="${text.language ?? ''}">${bare(quote(text.text, [span], share))}</bdi></q>`),
      )
    return html`${join(pieces, ', ')}${spans.length > SPANS ? html` and ${spans.length - SPANS} more` : null}`
  }
  const report = (id: ReportId): Html => {
    const known = view.readings.get(id)?.report
    const at = view.numbers.get(id) ?? 0
    if (!known) return html`a report that is not here`
    return at <= REPORTS_SHOWN ? html`<a href="#r${at}"><bdi>${nameOf(known)}</bdi></a>` : html`<bdi>${nameOf(known)}</bdi>`
  }
  return {
    report,
    place: (home, id, span, label) => link(home, id, span, html`<span aria-label="${label}">in place</span>`),
    cite: (home, evidence, longest = 160) => {
      const pieces = evidence.slice(0, PASSAGES).flatMap((passage) => {
        const quoted = words(home, passage.report, passage.spans, Math.floor(longest / Math.min(evidence.length, 2)))
        return quoted ? [html`${quoted} <span class="whose">${report(passage.report)}</span>`] : []
      })
      if (pieces.length === 0) return null
      return html`${join(pieces, '; ')}${evidence.length > PASSAGES ? html` and ${evidence.length - PASSAGES} more` : null}`
    },
    statement: (home, id, longest = 200) => {
      const statement = view.statements.get(id)
      return statement ? words(home, statement.report, statement.content, longest) : null
    },
    cited: () =>
      new Map(
        [...found].map(([id, list]) => [
          id,
          [...list.values()].sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end),
        ]),
      ),
  }
}

/** Without the quotation marks at the ends: the page sets its own. */
const bare = (words: string): string => words.replace(/^["“”„«]/, '').replace(/["”“»]$/, '') || words
