import type { Passage, Reuse, Span } from '../../../model/index.ts'
import { type ClaimFindings, type FindingsView, nameOf, statementAt } from '../../findings/findings-view.ts'
import { count } from '../../words.ts'
import { folded } from '../folded.ts'
import { type Html, html } from '../html.ts'
import { segments } from '../segments.ts'
import type { Citations } from './citations.ts'

/** Pairs shown for a claim, the most different first: in them one sees what was done to the words. */
const PAIRS = 4
/** Of these, so many stand open where the claim is the first. */
const OPEN = 2
/** Longer sides are cut, in UTF-16 code units. */
const SIDE = 900

/**
 * The passages that a claim's descents rest on, side by side, the words that both have marked; null where none is shared.
 */
export const passagePairs = (view: FindingsView, { lineage, number }: ClaimFindings, citations: Citations): Html | null => {
  const byPair = pairsOf(view)
  const seen = new Set<string>()
  const found: Reuse[] = []
  for (const { from, to, sign } of lineage.descents) {
    if (sign !== 'reuse') continue
    const [one, other] = [statementAt(view, from), statementAt(view, to)]
    if (!one || !other) continue
    const key = [one.report, other.report].sort().join(' ')
    const shared = byPair
      .get(key)
      ?.find((reuse) => touches(reuse, one.report, one.content) || touches(reuse, other.report, other.content))
    if (!shared || seen.has(shared.id)) continue
    seen.add(shared.id)
    found.push(shared)
  }
  if (found.length === 0) return null
  const shown = [...found].sort((left, right) => left.similarity - right.similarity || right.words - left.words).slice(0, PAIRS)
  const drawn = shown.map((reuse, at) => pair(view, reuse, `c${number}p${at + 1}`, citations))
  const open = number === 1 ? OPEN : 0
  return html`<h4>Shared passages, side by side</h4>
<p class="note">${found.length > shown.length ? `${shown.length} of the ${found.length} pairs that these descents rest on, the most altered first. ` : null}<mark>Marked</mark>: words that both have, but for case and marks.</p>
${drawn.slice(0, open)}${open < drawn.length ? folded(count(drawn.length - open, open > 0 ? 'further pair' : 'pair'), html`${drawn.slice(open)}`) : null}`
}

/** By the two reports; made once for the findings. */
const known = new WeakMap<FindingsView, ReadonlyMap<string, readonly Reuse[]>>()

const pairsOf = (view: FindingsView): ReadonlyMap<string, readonly Reuse[]> => {
  const before = known.get(view)
  if (before) return before
  const pairs = new Map<string, Reuse[]>()
  for (const reuse of view.findings.reuse) {
    const key = [reuse.left.report, reuse.right.report].sort().join(' ')
    const list = pairs.get(key)
    if (list) list.push(reuse)
    else pairs.set(key, [reuse])
  }
  known.set(view, pairs)
  return pairs
}

const touches = ({ left, right }: Reuse, report: string, content: readonly Span[]): boolean =>
  [left, right].some(
    (side) =>
      side.report === report && side.spans.some((span) => content.some((one) => span.start < one.end && one.start < span.end)),
  )

const pair = (view: FindingsView, { left, right, matched, words, similarity }: Reuse, id: string, citations: Citations): Html => {
  const label = 'shared passage'
  return html`<figure class="pair" id="${id}"><figcaption class="meta">${count(words, 'word')} shared, ${Math.round(similarity * 100)} % of the longer side</figcaption><div>${side(
    view,
    left,
    matched.map(([span]) => span),
    { id, label },
    citations,
  )}${side(
    view,
    right,
    matched.map(([, span]) => span),
    { id, label },
    citations,
  )}</div></figure>`
}

const side = (
  view: FindingsView,
  { report: id, spans }: Passage,
  shared: readonly Span[],
  home: { readonly id: string; readonly label: string },
  citations: Citations,
): Html => {
  const report = view.readings.get(id)?.report
  if (!report) return html`<div></div>`
  let room = SIDE
  const pieces = spans.map(({ start, end }) => {
    const stop = Math.min(end, start + room)
    room -= stop - start
    if (stop <= start) return html``
    const marks = shared.map((span) => ({ span }))
    return html`${segments({ start, end: stop }, marks).map(({ span, marks: over }) => {
      const text = report.text.slice(span.start, span.end)
      return over.length > 0 ? html`<mark>${text}</mark>` : html`${text}`
    })}${stop < end ? '…' : null} `
  })
  const first = spans[0]
  return html`<div><p class="meta">${citations.report(id)}${view.when.get(id) ? html` · ${view.when.get(id)?.words ?? ''}` : null} · ${
    first ? html`${citations.place(home, id, first, `the words in ${nameOf(report)}`)}` : null
  }</p><p class="side" dir="auto" lang="${report.language ?? ''}">${pieces}</p></div>`
}
