import type { Passage, Span, StatementId } from '../../model/index.ts'
import { spansIn } from '../../text/index.ts'
import { quote } from '../quote.ts'
import type { View } from '../view.ts'
import { type Html, html, join } from './html.ts'
import type { Target } from './targets.ts'

/** Longer texts are shown in part, in UTF-16 code units: a browser must still open the page. */
export const TEXT_SHOWN = 300_000
/** Statements listed one by one. */
export const STATEMENTS_SHOWN = 1500

/**
 * The links between findings and text, both ways. Findings are made first and leave here which places of the text they point to.
 */
export interface Anchors {
  /** Where the text must have a target: what findings point to, each once. */
  readonly targets: () => readonly Target[]
  /** What of some evidence lies in this report. */
  readonly own: (evidence: readonly Passage[]) => readonly Span[]
  /** The words of spans, quoted, each piece linked to its place in the text; nothing when there are none. */
  readonly quoted: (spans: readonly Span[], longest?: number) => Html | null
  /** A link to a place in the text; the bare words where the place is not shown. */
  readonly toText: (span: Span, words: Html) => Html
  /** "statement 4", linked to its entry. */
  readonly statement: (id: StatementId) => Html
  /** "4, 5 and 6", each linked. */
  readonly statements: (ids: readonly StatementId[], longest?: number) => Html
}

export const anchors = ({ report, numbers }: View): Anchors => {
  const targets = new Map<string, Target>()
  const toText = (span: Span, words: Html): Html => {
    if (span.start >= Math.min(report.text.length, TEXT_SHOWN)) return words
    const id = `t${span.start}-${span.end}`
    targets.set(id, { id, span })
    return html`<a class="at" href="#${id}">${words}</a>`
  }
  const numbered = (id: StatementId): Html => {
    const number = numbers.get(id) ?? 0
    return number <= STATEMENTS_SHOWN ? html`<a href="#s${number}">${number}</a>` : html`${number}`
  }
  return {
    targets: () => [...targets.values()],
    own: (evidence) => spansIn(evidence, report.id),
    toText,
    quoted: (spans, longest = 240) => {
      if (spans.length === 0) return null
      const share = Math.max(40, Math.floor(longest / Math.min(spans.length, 4)))
      const pieces = spans
        .slice(0, 4)
        .map((span) =>
          toText(span, html`<q><bdi lang="${report.language ?? ''}">${bare(quote(report.text, [span], share))}</bdi></q>`),
        )
      return html`${join(pieces, ', ')}${spans.length > 4 ? ` and ${spans.length - 4} more` : null}`
    },
    statement: (id) => {
      const number = numbers.get(id) ?? 0
      return number <= STATEMENTS_SHOWN ? html`<a href="#s${number}">statement ${number}</a>` : html`statement ${number}`
    },
    statements: (ids, longest = 12) =>
      html`${join(ids.slice(0, longest).map(numbered), ', ')}${ids.length > longest ? ` and ${ids.length - longest} more` : null}`,
  }
}

/** Without the quotation marks at the ends: the page sets its own. */
const bare = (words: string): string => words.replace(/^["“”„«]/, '').replace(/["”“»]$/, '') || words
