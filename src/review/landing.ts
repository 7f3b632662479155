import type { Anchor, Attribution, Digest, Judgement, LandedPlace, Reading, Span, Statement } from '../model/index.ts'
import { anchorsOf } from '../model/index.ts'
import { hull } from './anchor-of.ts'
import { findAnchor } from './find-anchor.ts'

/** A report as judgements find it: what was read in it, and the bytes it was read from. */
export interface Judged {
  readonly bytes: Digest
  readonly reading: Reading
}

/** Two stretches are of one thing where so much of the longer is in both. */
const SAME_STRETCH = 0.5

/** The words that stand for a statement in an anchor: from the first to the last of its content. */
export const statementSpan = ({ content }: Statement): Span | null => hull(content)

/** The words that stand for an attribution: its source, cue and content together. */
export const attributionSpan = ({ source, cue, content }: Attribution): Span | null => hull([...source, ...cue, ...content])

/** The statement that stands most nearly where anchored words stand now; null where none does. */
export const statementAt = (anchor: Anchor, judged: Judged): Statement | null =>
  nearest(placed(anchor, judged), judged.reading.statements, statementSpan)

/** The attribution there; null where none is. */
export const attributionAt = (anchor: Anchor, judged: Judged): Attribution | null =>
  nearest(placed(anchor, judged), judged.reading.attributions, attributionSpan)

/** Where anchored words stand in a report that was read from their bytes; null in any other. */
export const placed = (anchor: Anchor, { bytes, reading }: Judged): Span | null =>
  anchor.bytes === bytes ? findAnchor(anchor, reading.report.text) : null

/** Where a judgement stands in one report, anchor by anchor; empty where none of its words are there. */
export const placesIn = ({ about, act }: Judgement, judged: Judged): LandedPlace[] => {
  if (act.kind === 'retract') return []
  const { report } = judged.reading
  if (about.kind === 'report') {
    if (about.anchor.bytes !== judged.bytes) return []
    return [{ report: report.id, span: report.title ?? { start: 0, end: report.text.length }, on: report.id }]
  }
  return anchorsOf(about).flatMap((anchor) => {
    const span = placed(anchor, judged)
    if (!span) return []
    const on =
      about.kind === 'passage'
        ? report.id
        : about.kind === 'attribution'
          ? nearest(span, judged.reading.attributions, attributionSpan)?.id
          : nearest(span, judged.reading.statements, statementSpan)?.id
    return [{ report: report.id, span, on: on ?? null }]
  })
}

const nearest = <Item>(span: Span | null, items: readonly Item[], spanOf: (item: Item) => Span | null): Item | null => {
  if (!span) return null
  let chosen: Item | null = null
  let most = SAME_STRETCH
  for (const item of items) {
    const own = spanOf(item)
    if (!own) continue
    const shared = Math.min(own.end, span.end) - Math.max(own.start, span.start)
    const share = shared / (Math.max(own.end, span.end) - Math.min(own.start, span.start))
    if (share < most || (share === most && chosen !== null)) continue
    chosen = item
    most = share
  }
  return chosen
}
