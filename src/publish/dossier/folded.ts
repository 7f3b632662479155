import { type Html, html } from './html.ts'

/**
 * What is long, behind a line that says what it holds. Opens without a script, by itself where a link leads into it, and on paper.
 */
export const folded = (summary: Html | string, inside: Html): Html =>
  html`<details class="more"><summary>${summary}</summary>${inside}</details>`

/** This and a few more stand open: a fold that hides two lines costs more than it saves. */
const SPARE = 3

/** How many of a list stand open, where `most` should: all of one that is hardly longer. */
export const standing = (length: number, most: number): number => (most > 0 && length <= most + SPARE ? length : most)

export interface Row {
  readonly id: string
  readonly cells: Html
}

/** What stands open, what is folded, and what is in neither. */
export interface LongOptions {
  readonly most: number
  /** What the folded ones are called: "12 further reports". */
  readonly rest: (number: number) => string
  readonly name?: string
  /** Says what is left out altogether; stands at the end of what is folded. */
  readonly note?: Html | null
}

/** A table of which the first rows stand open, and the others, under the same heads, are folded. */
export const longTable = (head: Html, rows: readonly Row[], { name = '', ...options }: LongOptions): Html =>
  long(
    rows,
    (some) =>
      html`<div class="wide"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>${some.map(
        ({ id, cells }) => html`<tr id="${id}">${cells}</tr>`,
      )}</tbody></table></div>`,
    options,
  )

/** A list of which the first items stand open, and the others are folded. */
export const longList = (items: readonly Html[], { name = 'plain', ...options }: LongOptions): Html =>
  long(items, (some) => html`<ul class="${name}" role="list">${some}</ul>`, options)

const long = <One>(all: readonly One[], show: (some: readonly One[]) => Html, { most, rest, note = null }: LongOptions): Html => {
  const open = standing(all.length, most)
  const left = all.length - open
  return html`${open > 0 ? show(all.slice(0, open)) : null}${left > 0 ? folded(rest(left), html`${show(all.slice(open))}${note}`) : note}`
}
