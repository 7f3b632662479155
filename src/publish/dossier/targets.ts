import type { Span } from '../../model/index.ts'
import { type Html, html } from './html.ts'

/** A stretch of text that links lead to. */
export interface Target {
  readonly id: string
  readonly span: Span
}

/** A piece of shown text; no target begins or ends inside it. */
export interface Piece {
  readonly span: Span
  readonly shown: Html
}

interface Open {
  readonly end: number
}

/**
 * Puts each target round all the pieces that it covers, so that a browser marks the whole of it when a link leads there.
 *
 * Elements nest and targets may overlap: where they do without nesting, the one that begins later ends with the other. A target that
 * runs beyond the pieces has the class `on`; one that began in pieces before them is a `rest`, without its id.
 * @param pieces in text order, without gaps. @param targets in any order. @param given ids that were put round pieces before; grows.
 * Cost: n log n in the targets, linear in the pieces.
 */
export const withTargets = (pieces: readonly Piece[], targets: readonly Target[], given: Set<string> = new Set()): Html => {
  const first = pieces[0]?.span.start ?? 0
  const last = pieces.at(-1)?.span.end ?? 0
  const waiting = targets
    .filter(({ span }) => span.start < last && span.end > first)
    .sort((left, right) => left.span.start - right.span.start || right.span.end - left.span.end)
  const open: Open[] = []
  let at = 0
  let markup = ''
  for (const { span, shown } of pieces) {
    for (let top = open.at(-1); top && top.end <= span.start; top = open.at(-1)) {
      markup += '</span>'
      open.pop()
    }
    for (let next = waiting[at]; next && next.span.start <= span.start; next = waiting[++at]) {
      const end = Math.min(next.span.end, open.at(-1)?.end ?? last)
      const rest = given.has(next.id)
      given.add(next.id)
      markup += rest
        ? html`<span class="rest">`.markup
        : next.span.end > last
          ? html`<span id="${next.id}" class="on">`.markup
          : html`<span id="${next.id}">`.markup
      open.push({ end })
    }
    markup += shown.markup
  }
  return { markup: markup + '</span>'.repeat(open.length) }
}
