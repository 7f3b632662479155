import { type Html, html } from './html.ts'

/**
 * What is long, behind a line that says what it holds. Opens without a script, by itself where a link leads into it, and on paper.
 */
export const folded = (summary: Html | string, inside: Html): Html =>
  html`<details class="more"><summary>${summary}</summary>${inside}</details>`

/** This and a few more stand open: a fold that hides two lines costs more than it saves. */
const SPARE = 3

/** How many of a list stand open, where `most` should: all of one that is hardly longer. */
export const standing = (length: number, most: number): number => (length <= most + SPARE ? length : most)

export interface Row {
  readonly id: string
  readonly cells: Html
}

/** A table of which the first rows stand open, and the others, under the same heads, are folded. */
export const longTable = (
  head: Html,
  rows: readonly Row[],
  { most, rest, name = '' }: { readonly most: number; readonly rest: (number: number) => string; readonly name?: string },
): Html => {
  const table = (some: readonly Row[]): Html =>
    html`<div class="wide"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>${some.map(
      ({ id, cells }) => html`<tr id="${id}">${cells}</tr>`,
    )}</tbody></table></div>`
  const open = standing(rows.length, most)
  return html`${open > 0 ? table(rows.slice(0, open)) : null}${open < rows.length ? folded(rest(rows.length - open), table(rows.slice(open))) : null}`
}

/** A list of which the first items stand open, and the others are folded. */
export const longList = (
  items: readonly Html[],
  { most, rest, name }: { readonly most: number; readonly rest: (number: number) => string; readonly name: string },
): Html => {
  const list = (some: readonly Html[]): Html => html`<ul class="${name}" role="list">${some}</ul>`
  const open = standing(items.length, most)
  return html`${open > 0 ? list(items.slice(0, open)) : null}${open < items.length ? folded(rest(items.length - open), list(items.slice(open))) : null}`
}
